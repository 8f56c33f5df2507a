import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { createRequestValidator } from '../support/discord-schema.ts';
import { bot, local, meet, mira } from './meeting.ts';
import { COMMANDS } from './test-bot.ts';

const invalid: string[] = [];
const validator = await createRequestValidator();
if (!validator) console.warn("Discord's request schemas are not at hand: the test bot's requests are not validated.");
meet(({ method, path, body }) => invalid.push(...(validator?.validate(method, path, body) ?? [])));

test("every answer of the test bot is one that Discord's schema takes", async () => {
  invalid.length = 0;
  for (const name of ['card', 'older', 'slow', 'form']) await mira.command(name);
  const card = (await mira.command('card')).message;
  for (const button of ['Only for me', 'Report…', 'More passages']) await mira.press(card, button);
  await mira.autocomplete('ask', 'question', 'x');
  await bot.client.rest.put(Routes.applicationCommands(local.applicationId), { body: COMMANDS });
  expect(invalid).toEqual([]);
});
