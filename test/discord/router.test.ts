import {
  type APIInteraction,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { notice } from '../../commands/reply.ts';
import type { App } from '../../src/app.ts';
import { UserError } from '../../src/base/errors.ts';
import { QUOTE_BUTTONS, quoteButtonId } from '../../src/cards/quote-card.ts';
import { TEXTS } from '../../src/cards/texts.ts';
import { route } from '../../src/discord/router.ts';
import { speakerMark } from '../../src/quotes/speakers.ts';
import { openApp } from '../support/bot.ts';

const BASE = {
  id: '1',
  application_id: '2',
  token: 't',
  version: 1,
  user: { id: '9' },
  authorizing_integration_owners: {},
  entitlements: [],
};

// Interactions come from Discord as JSON; a test gives what the router reads of them.
const interaction = (fields: object) => JSON.parse(JSON.stringify({ ...BASE, ...fields })) as APIInteraction;
const typed = (name: string) =>
  interaction({
    type: InteractionType.ApplicationCommand,
    data: { type: ApplicationCommandType.ChatInput, name, id: '3' },
  });
const press = (customId: string) =>
  interaction({
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message: { flags: 0, components: [] },
  });

const failing = (error: unknown): Command => ({
  data: { type: ApplicationCommandType.ChatInput, name: 'fail', description: 'Fails' },
  execute: () => {
    throw error;
  },
});

describe('the router', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });

  it('answers Discord’s ping', async () => {
    expect((await route(interaction({ type: InteractionType.Ping }), app)).response).toEqual({
      type: InteractionResponseType.Pong,
    });
  });

  it.each([
    'ask:more:0:nonsense',
    'ask:steps:',
    'ask:',
    'quote:words:x',
    'quote:words:0:999:',
    'quote:words:999999:0:',
    'listen:answer:zzz',
    'nobody:knows',
    '',
  ])('meets a forged or outdated press (%j) with a private notice', async (customId) => {
    const { response } = await route(press(customId), app);
    expect(response).toMatchObject({ type: InteractionResponseType.ChannelMessageWithSource });
    expect(
      'data' in response &&
        response.data &&
        'flags' in response.data &&
        (response.data.flags ?? 0) & MessageFlags.Ephemeral,
    ).toBeTruthy();
  });

  it.each(Object.values(QUOTE_BUTTONS))(
    'says kindly that whoever a button (%s) means is not quoted any more',
    async (prefix) => {
      const [{ key }] = app.library.volumes;
      const { response } = await route(
        press(quoteButtonId(prefix, { index: 0, speaker: speakerMark('Ida Holm'), key })),
        app,
      );
      expect(JSON.stringify(response)).toContain('I no longer find a quotation by that speaker');
    },
  );

  it.each(['quote:show', 'quote:back', 'quote:next', 'quote:around', 'quote:image', 'listen:quote'])(
    'says kindly of a button of an older card (%s), whose number meant something else, that it cannot be read',
    async (prefix) => {
      const [{ key }] = app.library.volumes;
      const { response } = await route(press(quoteButtonId(prefix, { index: 0, key })), app);
      expect(JSON.stringify(response)).toContain(TEXTS.cardUnreadable);
    },
  );

  it('meets a command that it does not know with a private notice', async () => {
    expect(JSON.stringify((await route(typed('sing'), app)).response)).toContain('I do not know that command');
  });

  it('tells a mistake of the user in the error’s own words', async () => {
    const { response } = await route(typed('fail'), app, [failing(new UserError('x', 'Too many words.'))]);
    expect(JSON.stringify(response)).toContain('Too many words');
  });

  it('says of a failure of the store whether what was asked for was surely not done', async () => {
    const told = async (code: string) =>
      JSON.stringify((await route(typed('fail'), app, [failing(new UserError(code, 'No room.'))])).response);
    expect(await told('store-full')).toContain('No room. So that was not done');
    expect(await told('store-cut-off')).not.toContain('not done');
  });

  it('says so where a reply is not there in time, and still tells the log channel what came of it', async () => {
    vi.useFakeTimers();
    const told = Promise.withResolvers<string>();
    const slow: Command = {
      data: { type: ApplicationCommandType.ChatInput, name: 'fail', description: 'Takes its time' },
      execute: async () => {
        await new Promise((resolve) => setTimeout(resolve, 60_000));
        return { ...notice('done'), after: async () => told.resolve('told') };
      },
    };
    const reply = route(typed('fail'), app, [slow]);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    const { response, after } = await reply;
    expect(JSON.stringify(response)).toContain('It may still be done');
    expect(after).toBeUndefined();
    expect(await told.promise).toBe('told');
  });

  it.each([
    ['the reply', () => Promise.reject(new TypeError('secret'))],
    [
      'telling the log channel',
      async () => ({ ...notice('done'), after: () => Promise.reject(new TypeError('secret')) }),
    ],
  ])('logs once what fails too late to be told: %s', async (_, fail) => {
    vi.useFakeTimers();
    const error = vi.fn();
    const logged = { ...app, log: Object.assign(Object.create(app.log), { error }) as App['log'] };
    const slow: Command = {
      data: { type: ApplicationCommandType.ChatInput, name: 'fail', description: 'Fails late' },
      execute: () => new Promise((resolve) => setTimeout(resolve, 60_000)).then(fail),
    };
    const reply = route(typed('fail'), logged, [slow]);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(JSON.stringify((await reply).response)).toContain('It may still be done');
    expect(error).toHaveBeenCalledOnce();
    expect(JSON.stringify(error.mock.calls)).not.toContain('secret');
  });

  it('apologises for anything else with a reference, and logs that once without what was typed', async () => {
    const error = vi.fn();
    const logged = { ...app, log: Object.assign(Object.create(app.log), { error }) as App['log'] };
    const { response } = await route(typed('fail'), logged, [
      failing(new Error('secret\n    at home: secret question text')),
    ]);
    const reference = /reference\\\\: ([0-9a-f]{8})/.exec(JSON.stringify(response))?.[1];
    expect(error).toHaveBeenCalledOnce();
    expect(JSON.stringify(error.mock.calls)).toContain(reference);
    expect(JSON.stringify(error.mock.calls)).not.toContain('secret');
  });
});
