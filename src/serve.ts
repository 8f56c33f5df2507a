import { createApp } from './app.ts';
import type { Configuration } from './base/configuration.ts';
import { UserError } from './base/errors.ts';
import { createLog } from './base/log.ts';
import { createAttachments } from './discord/attachments.ts';
import { type Gateway, startGateway } from './discord/gateway.ts';
import { joinedGuilds } from './discord/joined-guilds.ts';
import { createOutbox } from './discord/outbox.ts';
import { registerCommands } from './discord/register.ts';
import { GuildService } from './guilds/guild-service.ts';
import { startHousekeeping } from './guilds/housekeeping.ts';
import { ASKED_TOGETHER, openBuiltLibrary } from './library/library.ts';
import { type LocalDiscord, startLocalDiscord } from './local/server.ts';
import { closePlots } from './media/plot.ts';
import { closeQuotePictures } from './media/quote-picture.ts';
import { closeSpeech, findVoice } from './media/speech.ts';
import type { Voice } from './media/speech-task.ts';
import { createReadAloud } from './read-aloud.ts';
import { openStore, type Store } from './store/open.ts';
import { warnOfStore } from './store/promptly.ts';
import { openLater } from './store/reopen.ts';
import { warmUp } from './warm-up.ts';

async function startStage(port: number): Promise<LocalDiscord> {
  return startLocalDiscord({ port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new UserError(
      'port-in-use',
      `Port ${port} is in use. Set LOCAL_PORT to another one, or to 0 for any free one.`,
      { port },
    );
  });
}

/** Questions are answered without a database too; what needs one says so. */
async function openStoreOrGoWithout(open: () => Promise<Store>, say: (line: string) => void): Promise<Store | null> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(
      `${error.message} Going on without: questions are answered, the standard rules hold everywhere, and nothing is kept. I try again every half minute.`,
    );
    return null;
  }
}

/** Whatever voice there is; where it is not the one that the operator has named, that is told. */
async function findVoiceOrWarn(say: (line: string) => void): Promise<Voice | null> {
  const voice = await findVoice();
  const named = process.env.ESPEAK_PATH;
  if (named && voice?.path !== named) {
    say(
      `ESPEAK_PATH is ${named}, which is no espeak-ng that runs: ${voice ? `${voice.path} reads aloud instead` : 'nothing can be read aloud'}.`,
    );
  }
  return voice;
}

/** A bot that is running, on Discord or on the local one. */
export interface Running {
  /** Settles when the connection to Discord is lost for good. */
  lost: Promise<void>;
  /** Answers what is under way, then closes everything. */
  stop(): Promise<void>;
}

/** Long enough for the ways that every question takes, and short enough for somebody who waits at a terminal. */
const WARM_UP_MS = 300;

/**
 * Starts the bot: on Discord where a token is configured, else on a local Discord of its own, where its commands are
 * registered at once.
 * @param say takes lines for the operator
 * @throws UserError for everything that an operator can mend
 */
export async function serve(configuration: Configuration, say: (line: string) => void): Promise<Running> {
  const log = createLog(configuration.logLevel);
  const library = await openBuiltLibrary(
    configuration.corpusDirectory,
    (problem) => say(`Left out: ${problem}`),
    configuration.indexMemoryBytes,
  );
  const searched = library.together.length;
  if (searched < Math.min(library.volumes.length, ASKED_TOGETHER))
    log.warn(
      { searched },
      'more of the newest articles do not fit INDEX_MEMORY_MB, so only these are searched together',
    );
  warmUp(library.together, WARM_UP_MS);
  const readAloud = createReadAloud(await findVoiceOrWarn(say));
  const stage = configuration.discordToken ? undefined : await startStage(configuration.localPort);
  const open = () => openStore(configuration.database, { warn: (message, error) => warnOfStore(log, error, message) });
  const store = await openStoreOrGoWithout(open, say);
  const connection: { token: string; api?: string } = stage ?? { token: configuration.discordToken ?? '' };
  const rooms = {
    library,
    log,
    readAloud,
    outbox: createOutbox(connection),
    attachments: createAttachments(connection),
  };
  const app = createApp({ ...rooms, guilds: new GuildService(store, log) });
  let gateway: Gateway;
  try {
    if (stage) await registerCommands(stage);
    gateway = await startGateway({ ...connection, app });
  } catch (error) {
    await stage?.close();
    await store?.close();
    throw error;
  }
  say(
    stage
      ? `No DISCORD_TOKEN is set, so here is a Discord of your own:\n\n    ${stage.url}\n\nOpen it, type / and pick /ask. Ctrl+C stops it.`
      : `${gateway.name} is on Discord, with ${library.volumes.length} article(s).`,
  );
  const listGuilds = stage ? null : () => joinedGuilds(connection);
  const keepHouse = (of: Store) => startHousekeeping({ guilds: app.guilds, store: of, log, joinedGuilds: listGuilds });
  let stopStoreWork = store
    ? keepHouse(store)
    : openLater(open, log, (opened) => {
        // Every interaction asks the app anew.
        Object.assign(app, createApp({ ...rooms, guilds: new GuildService(opened, log) }));
        stopStoreWork = keepHouse(opened);
        say('The database is there now.');
      });
  return {
    lost: gateway.lost,
    async stop() {
      stopStoreWork();
      await gateway.stop();
      await stage?.close();
      await app.guilds.close();
      await Promise.all([closeQuotePictures(), closePlots(), closeSpeech(), app.guilds.store?.close()]);
    },
  };
}
