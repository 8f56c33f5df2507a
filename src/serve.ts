import { createApp } from './app.ts';
import type { Configuration } from './base/configuration.ts';
import { UserError } from './base/errors.ts';
import { createLog } from './base/log.ts';
import { type Gateway, startGateway } from './discord/gateway.ts';
import { registerCommands } from './discord/register.ts';
import { openLibrary } from './library/library.ts';
import { type LocalDiscord, startLocalDiscord } from './local/server.ts';
import { findVoice } from './media/speech.ts';
import { createReadAloud } from './read-aloud.ts';

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

/** A bot that is running, on Discord or on the local one. */
export interface Running {
  /** The local Discord's page; undefined on Discord itself. */
  url?: string;
  stop(): Promise<void>;
}

/**
 * Starts the bot: on Discord where a token is configured, else on a local Discord of its own, where its commands are
 * registered at once.
 * @param say takes lines for the operator
 * @throws UserError for everything that an operator can mend
 */
export async function serve(configuration: Configuration, say: (line: string) => void): Promise<Running> {
  const log = createLog(configuration.logLevel);
  const library = await openLibrary(configuration.corpusDirectory, (problem) => say(`Left out: ${problem}`));
  const app = createApp({ library, log, readAloud: createReadAloud(await findVoice()) });
  for (const volume of library.volumes) volume.source();

  if (configuration.discordToken) {
    const gateway = await startGateway({ token: configuration.discordToken, app });
    say(`${gateway.name} is on Discord, with ${library.volumes.length} article(s).`);
    return gateway;
  }
  const stage = await startStage(configuration.localPort);
  let gateway: Gateway;
  try {
    const { api, token, applicationId } = stage;
    await registerCommands({ token, applicationId, api });
    gateway = await startGateway({ token, app, api });
  } catch (error) {
    await stage.close();
    throw error;
  }
  say(
    `No DISCORD_TOKEN is set, so here is a Discord of your own:\n\n    ${stage.url}\n\nOpen it, type / and pick /ask. Ctrl+C stops it.`,
  );
  return {
    url: stage.url,
    async stop() {
      await gateway.stop();
      await stage.close();
    },
  };
}
