import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { test } from 'vitest';
import { importArticle } from '../../src/article/import/import-article.ts';
import { route } from '../../src/discord/router.ts';
import { openApp } from '../support/bot.ts';

const QUESTION = 'Who founded DeepSeek?';
const EFFORT = { iterations: 50, warmupIterations: 5, time: 1_000, warmupTime: 200 };
/** Nobody is held to the pace of one person here. */
let asked = 0;
const ask = () =>
  JSON.parse(
    JSON.stringify({
      id: '1',
      application_id: '2',
      token: 't',
      version: 1,
      type: InteractionType.ApplicationCommand,
      user: { id: String(asked++) },
      channel: { id: '4', type: 1 },
      authorizing_integration_owners: {},
      data: {
        id: '3',
        type: ApplicationCommandType.ChatInput,
        name: 'ask',
        options: [{ type: 3, name: 'question', value: QUESTION }],
      },
    }),
  ) as APIInteraction;

test('an /ask, from interaction to reply', { timeout: 120_000 }, async ({ bench }) => {
  const app = await openApp();
  const answer = async () => {
    await route(ask(), app);
  };
  await bench('nothing else goes on', answer).run(EFFORT);
  const controller = new AbortController();
  const { signal } = controller;
  const deep = { kind: 'html', text: '<div>'.repeat(140_000) } as const;
  const hostile = [importArticle(deep, { signal }), importArticle(deep, { signal })];
  await bench('two hostile pages are being read', answer).run(EFFORT);
  controller.abort();
  await Promise.allSettled(hostile);
});
