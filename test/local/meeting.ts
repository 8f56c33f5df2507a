import { type APIInteraction, DiscordAPIError, HTTPError, Routes } from 'discord.js';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { LocalUser } from '../support/local-user.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

export let local: LocalDiscord;
export let bot: TestBot;
export let mira: LocalUser;
export let jonas: LocalUser;
export let ada: LocalUser;

/** For the tests of a file: a local Discord with the test bot and three people, whom they then find in `local`, `bot`, `mira`, `jonas` and `ada`. */
export function meet(onRequest?: NonNullable<Parameters<typeof startLocalDiscord>[0]>['onRequest']): void {
  beforeAll(async () => {
    local = await startLocalDiscord({ port: 0, ...(onRequest ? { onRequest } : {}) });
    bot = await startTestBot(local);
    [mira, jonas, ada] = await Promise.all([
      LocalUser.connect(local, 'mira'),
      LocalUser.connect(local, 'jonas'),
      LocalUser.connect(local, 'ada'),
    ]);
  });

  afterAll(async () => {
    for (const user of [mira, jonas, ada]) user?.close();
    await bot?.stop();
    await local?.close();
  });

  afterEach(() => vi.restoreAllMocks());
}

/** The last interaction that the bot received. */
export function last(): APIInteraction {
  const interaction = bot.received.at(-1);
  if (!interaction) throw new Error('The bot received nothing');
  return interaction;
}

/** Discord's error on what is asked of it. */
export async function errorOf(answer: Promise<unknown>): Promise<{ status: number; code: number | string }> {
  const error: unknown = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof HTTPError) return { status: error.status, code: 0 };
  if (!(error instanceof DiscordAPIError)) throw new Error(`expected an error of Discord, got ${String(error)}`);
  return { status: error.status, code: error.code };
}

/** Answers an interaction past the test bot: a second time, or one that is no more. */
export function callback({ id, token }: { id: string; token: string }, body: unknown): Promise<unknown> {
  return bot.client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}
