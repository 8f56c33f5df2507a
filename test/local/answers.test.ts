import { Routes } from 'discord.js';
import { describe, expect, test, vi } from 'vitest';
import { ada, bot, callback, errorOf, last, local, meet, mira } from './meeting.ts';

const PRIVATE = 64;

meet();

describe("Discord's rules for answers", () => {
  test('silence for three seconds is a failure that the person sees, and too late is unknown', async () => {
    const seen = await mira.command('silent');
    expect(seen).toMatchObject({ kind: 'failed', reason: 'The application did not respond' });
    expect(await errorOf(callback(last(), { type: 4, data: { content: 'late' } }))).toEqual({
      status: 404,
      code: 10062,
    });
  });

  test('an interaction is answered once', async () => {
    await mira.command('ask', { question: 'Once?' });
    expect(await errorOf(callback(last(), { type: 4, data: { content: 'twice' } }))).toEqual({
      status: 400,
      code: 40060,
    });
  });

  test('a wrong interaction token is unknown', async () => {
    expect(await errorOf(callback({ id: last().id, token: 'x' }, { type: 4, data: { content: 'x' } }))).toEqual({
      status: 404,
      code: 10062,
    });
  });

  test.each([
    ['a form to a form', { type: 9, data: {} }],
    ['an update without a message', { type: 7, data: {} }],
    ['choices', { type: 8, data: { choices: [] } }],
  ])('a sent form of a command is not answered with %s', async (_, body) => {
    const { modal } = await mira.command('form');
    const count = bot.received.length;
    const answers: Promise<unknown>[] = [];
    const push = vi.spyOn(bot.received, 'push').mockImplementation((interaction) => {
      answers.push(errorOf(callback(interaction, body)));
      return count;
    });
    await mira.submit(modal, { subject: 'abc', kind: 'rude' });
    push.mockRestore();
    expect(await answers[0]).toEqual({ status: 400, code: 50035 });
  });

  test('a webhook token works after the first answer, for fifteen minutes', async () => {
    await mira.command('ask', { question: 'How long?' });
    const { application_id: application, token } = last();
    const followUp = () =>
      bot.client.rest.post(Routes.webhook(application, token), {
        body: { content: 'More', flags: PRIVATE },
        auth: false,
      });
    const message = (await followUp()) as { id: string; flags: number };
    expect(message.flags).toBe(PRIVATE);
    expect(await bot.client.rest.get(Routes.webhookMessage(application, token), { auth: false })).toMatchObject({
      content: 'received ask',
    });
    await bot.client.rest.delete(Routes.webhookMessage(application, token, message.id), { auth: false });
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 16 * 60 * 1000);
    expect(await errorOf(followUp())).toEqual({ status: 401, code: 50027 });
  });

  test.each<[string, object, number]>([
    ['an empty message', { content: '' }, 50006],
    ['content beside Components V2', { content: 'x', flags: 32768, components: [{ type: 10, content: 'x' }] }, 50035],
    [
      '41 components',
      { flags: 32768, components: Array.from({ length: 41 }, () => ({ type: 10, content: 'x' })) },
      50035,
    ],
    [
      '4001 characters over several texts',
      {
        flags: 32768,
        components: [
          { type: 10, content: 'x'.repeat(4000) },
          { type: 10, content: 'x' },
        ],
      },
      50035,
    ],
    [
      'the same custom id twice',
      {
        content: 'x',
        components: [{ type: 1, components: [1, 2].map(() => ({ type: 2, style: 1, label: 'x', custom_id: 'same' })) }],
      },
      50035,
    ],
    ['Components V2 without their flag', { components: [{ type: 10, content: 'x' }] }, 50035],
    [
      'a section without an accessory',
      { flags: 32768, components: [{ type: 9, components: [{ type: 10, content: 'x' }] }] },
      50035,
    ],
    [
      'a button straight in a container',
      { flags: 32768, components: [{ type: 17, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x' }] }] },
      50035,
    ],
    [
      'a link button without an address',
      { content: 'x', components: [{ type: 1, components: [{ type: 2, style: 5, label: 'x' }] }] },
      50035,
    ],
    [
      'a label of 81 characters',
      {
        content: 'x',
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x'.repeat(81), custom_id: 'x' }] }],
      },
      50035,
    ],
    [
      'a file that was not sent along',
      { flags: 32768, components: [{ type: 13, file: { url: 'attachment://none.txt' } }] },
      50035,
    ],
  ])('%s is refused', async (_, body, code) => {
    const channel = last().channel?.id ?? '';
    expect(await errorOf(bot.client.rest.post(Routes.channelMessages(channel), { body }))).toEqual({
      status: 400,
      code,
    });
  });

  test('40 components and 4000 characters are taken', async () => {
    const channel = last().channel?.id ?? '';
    const components = Array.from({ length: 40 }, () => ({ type: 10, content: 'x'.repeat(100) }));
    await expect(
      bot.client.rest.post(Routes.channelMessages(channel), { body: { flags: 32768, components } }),
    ).resolves.toMatchObject({ flags: 32768 });
  });

  test('a log message reaches the channel that only admins see', async () => {
    ada.goTo('mod-log');
    const message = (await bot.client.rest.post(Routes.channelMessages(ada.channel), {
      body: { content: 'Blocked.' },
    })) as { id: string };
    await ada.waitForMessage(({ id }) => id === message.id);
    expect(mira.find(message.id)).toBeUndefined();
    expect(() => mira.goTo('mod-log')).toThrow(/no channel/);
    ada.goTo('general');
  });

  test('commands keep their ids when they are registered again, per guild and globally', async () => {
    const path = Routes.applicationGuildCommands(local.applicationId, last().guild_id ?? '');
    const [first] = (await bot.client.rest.put(path, { body: [{ name: 'extra', description: 'One' }] })) as {
      id: string;
    }[];
    const [second] = (await bot.client.rest.put(path, { body: [{ name: 'extra', description: 'Two' }] })) as {
      id: string;
    }[];
    expect(second?.id).toBe(first?.id);
    expect(await mira.offered()).toEqual(expect.arrayContaining(['extra', 'ask']));
    await bot.client.rest.put(path, { body: [] });
    expect(await errorOf(bot.client.rest.put(path, { body: [{ name: 'Not valid', description: 'x' }] }))).toEqual({
      status: 400,
      code: 50035,
    });
  });

  test('a channel keeps its newest 200 messages', async () => {
    mira.goTo('todays-story');
    for (let index = 0; index < 205; index += 1) await mira.say(`message ${index}`);
    await mira.waitForMessage(({ content }) => content === 'message 204');
    const kept = await (await fetch(`${local.url}local/state?user=${mira.id}`)).json();
    const here = (kept as { messages: { channel_id: string; content: string }[] }).messages.filter(
      ({ channel_id }) => channel_id === mira.channel,
    );
    expect(here).toHaveLength(200);
    expect(here.at(-1)?.content).toBe('message 204');
    mira.goTo('general');
  });
});
