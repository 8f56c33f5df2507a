import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type App, createApp } from '../../src/app.ts';
import { createLog } from '../../src/base/log.ts';
import { createAttachments } from '../../src/discord/attachments.ts';
import { type Gateway, startGateway } from '../../src/discord/gateway.ts';
import { createOutbox } from '../../src/discord/outbox.ts';
import { registerCommands } from '../../src/discord/register.ts';
import type { Attachments } from '../../src/guilds/attachments.ts';
import { GuildService } from '../../src/guilds/guild-service.ts';
import type { Outbox } from '../../src/guilds/outbox.ts';
import { openLibrary } from '../../src/library/library.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { findVoice } from '../../src/media/speech.ts';
import { createReadAloud } from '../../src/read-aloud.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { createRequestValidator } from './discord-schema.ts';
import { leftOut } from './left-out.ts';
import { LocalUser } from './local-user.ts';

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

/** The real bot, logged in by the real discord.js client to a local Discord of its own. */
export interface TestBot {
  local: LocalDiscord;
  app: App;
  gateway: Gateway;
  /** What Discord's own OpenAPI document finds wrong in the requests that the bot has sent. */
  problems: string[];
  /** Bodies of all requests that the bot has sent, as JSON: for what must never be in one. */
  sent: string[];
  person(name: 'mira' | 'jonas' | 'ada'): Promise<LocalUser>;
  stop(): Promise<void>;
}

interface Surroundings {
  /** Folder of articles; that of the repository where it is left out. */
  corpus?: string;
  outbox: Outbox | null;
  store: Store | null;
  attachments: Attachments | null;
}

export const NOTHING: Surroundings = { outbox: null, store: null, attachments: null };

/** The app over a corpus; with nothing around it there is neither Discord nor store. */
export async function openApp({ corpus = CORPUS, outbox, store, attachments } = NOTHING): Promise<App> {
  const library = await openLibrary(corpus, () => {});
  const log = createLog('silent');
  const guilds = new GuildService(store, log);
  return createApp({ library, log, readAloud: createReadAloud(await findVoice()), guilds, outbox, attachments });
}

/**
 * @param surroundings.store closed when the bot is stopped; null is none, and one of its own where left out
 * @param surroundings.corpus as `openApp` takes it
 */
export async function startBot({
  store: givenStore,
  corpus = CORPUS,
}: Partial<Pick<Surroundings, 'store' | 'corpus'>> = {}): Promise<TestBot> {
  const validator = await createRequestValidator();
  leftOut(
    'validation of requests against the OpenAPI document of Discord',
    !validator && 'the document is not at hand',
  );
  const problems: string[] = [];
  const sent: string[] = [];
  const local = await startLocalDiscord({
    port: 0,
    onRequest: ({ method, path, body }) => {
      sent.push(JSON.stringify(body));
      problems.push(
        ...(validator?.validate(method, path, body) ?? []).map((problem) => `${method} ${path}: ${problem}`),
      );
    },
  });
  const { api, token, applicationId } = local;
  const folder = givenStore === undefined ? mkdtempSync(join(tmpdir(), 'byline-')) : null;
  const store = folder === null ? (givenStore ?? null) : await openStore({ file: join(folder, 'byline.db') });
  const outbox = createOutbox({ api, token });
  const app = await openApp({ corpus, outbox, store, attachments: createAttachments({ api }) });
  await registerCommands({ token, applicationId, api });
  const gateway = await startGateway({ token, app, api });
  const people: LocalUser[] = [];
  return {
    local,
    app,
    gateway,
    problems,
    sent,
    async person(name) {
      const person = await LocalUser.connect(local, name);
      people.push(person);
      return person;
    },
    async stop() {
      for (const person of people) await person.close();
      await gateway.stop();
      await local.close();
      await app.guilds.close();
      await store?.close();
      if (folder !== null) rmSync(folder, { recursive: true });
    },
  };
}
