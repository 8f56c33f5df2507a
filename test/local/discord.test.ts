import { request } from 'node:http';
import { type APIInteraction, Client, DiscordAPIError, HTTPError, Routes } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { createRequestValidator } from '../support/discord-schema.ts';
import { buttonsOf, LocalUser } from '../support/local-user.ts';
import { COMMANDS, startTestBot, type TestBot } from './test-bot.ts';

const PRIVATE = 64;

let local: LocalDiscord;
let bot: TestBot;
let mira: LocalUser;
let jonas: LocalUser;
let ada: LocalUser;
const invalid: string[] = [];

beforeAll(async () => {
  const validator = await createRequestValidator();
  if (!validator) console.warn("Discord's request schemas are not at hand: the test bot's requests are not validated.");
  local = await startLocalDiscord({
    port: 0,
    onRequest: ({ method, path, body }) => invalid.push(...(validator?.validate(method, path, body) ?? [])),
  });
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

/** The last interaction that the bot received. */
function last(): APIInteraction {
  const interaction = bot.received.at(-1);
  if (!interaction) throw new Error('The bot received nothing');
  return interaction;
}

/** Answers an interaction a second time, or one that is no more; resolves to Discord's error. */
async function errorOf(answer: Promise<unknown>): Promise<{ status: number; code: number | string }> {
  const error: unknown = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof HTTPError) return { status: error.status, code: 0 };
  if (!(error instanceof DiscordAPIError)) throw new Error(`expected an error of Discord, got ${String(error)}`);
  return { status: error.status, code: error.code };
}

function callback({ id, token }: { id: string; token: string }, body: unknown): Promise<unknown> {
  return bot.client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}

describe('logging in', () => {
  test('an unchanged discord.js client logs in and knows who it is', () => {
    expect(bot.client.user?.id).toBe(local.applicationId);
    expect(bot.client.application?.id).toBe(local.applicationId);
    expect(bot.client.isReady()).toBe(true);
  });

  test('a wrong token is refused by the REST API', async () => {
    const client = new Client({ intents: [], rest: { api: local.api } });
    await expect(client.login('wrong')).rejects.toThrow(/invalid token/i);
    await client.destroy();
  });

  test('a wrong token closes the gateway with 4004', async () => {
    const socket = new WebSocket(`${local.url.replace('http', 'ws')}gateway?v=10&encoding=json`);
    const code = await new Promise((resolve) => {
      socket.on('message', () =>
        socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0, properties: {} } })),
      );
      socket.on('close', resolve);
    });
    expect(code).toBe(4004);
  });

  test('a taken port is the error of the system, untouched', async () => {
    const port = Number(new URL(local.url).port);
    await expect(startLocalDiscord({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('an address that others can reach is refused', async () => {
    await expect(startLocalDiscord({ host: '0.0.0.0', port: 0 })).rejects.toThrow(/loopback only/);
  });

  test('what is not implemented answers 501, says so, and is shown to people', async () => {
    expect(await errorOf(bot.client.rest.get('/guilds/1/bans'))).toMatchObject({ status: 501 });
    await vi.waitFor(() =>
      expect(mira.problems()).toContain('GET /guilds/1/bans is not implemented by the local Discord'),
    );
  });
});

describe('the connection', () => {
  test('an interaction sent while the socket is down reaches the bot when it resumes', async () => {
    let identified = 0;
    bot.client.on('shardReady', () => {
      identified += 1;
    });
    const resumed = new Promise<number>((resolve) =>
      bot.client.once('shardResume', (_, replayed) => resolve(replayed)),
    );
    local.gateway.drop();
    await vi.waitFor(() => expect(local.gateway.isOnline).toBe(false));
    const seen = await mira.command('ask', { question: 'Are you there?' });
    expect(seen.text).toBe('received ask');
    expect(await resumed).toBeGreaterThan(0);
    expect(identified).toBe(0);
  });

  test('asked to reconnect, the bot resumes its session', async () => {
    const resumed = new Promise((resolve) => bot.client.once('shardResume', resolve));
    local.gateway.reconnect();
    await resumed;
    expect((await mira.command('ask', { question: 'Again?' })).text).toBe('received ask');
  });

  test('an invalid session makes the bot identify anew', async () => {
    const ready = new Promise((resolve) => bot.client.once('shardReady', resolve));
    local.gateway.invalidate(false);
    await ready;
    expect((await mira.command('ask', { question: 'Still?' })).text).toBe('received ask');
  });
});

describe('interactions', () => {
  test('a command carries guild, member, permissions, locales and contexts as Discord sends them', async () => {
    await jonas.command('options', { word: 'steel', count: 3, share: 0.5, level: 'high' }, { subcommand: 'plain' });
    expect(last()).toMatchObject({
      type: 2,
      version: 1,
      application_id: local.applicationId,
      guild_id: expect.stringMatching(/^\d+$/),
      guild: { locale: 'en-US' },
      channel: { type: 0, name: 'general' },
      member: {
        user: { id: jonas.id, username: 'jonas' },
        roles: [expect.any(String)],
        permissions: expect.stringMatching(/^\d+$/),
      },
      locale: 'de',
      guild_locale: 'en-US',
      context: 0,
      authorizing_integration_owners: { 0: expect.any(String) },
      app_permissions: expect.stringMatching(/^\d+$/),
      data: {
        name: 'options',
        type: 1,
        options: [
          {
            name: 'plain',
            type: 1,
            options: [
              { name: 'word', type: 3, value: 'steel' },
              { name: 'count', type: 4, value: 3 },
              { name: 'share', type: 10, value: 0.5 },
              { name: 'level', type: 3, value: 'high' },
            ],
          },
        ],
      },
    });
  });

  test('people, places, roles and files are resolved, and a file can be fetched', async () => {
    const { guild_id: guild = '', channel } = last() as { guild_id?: string; channel: { id: string } };
    const options = {
      user: ada.id,
      channel: channel.id,
      role: guild,
      mentionable: jonas.id,
      file: { name: 'an article.txt', data: 'Text' },
    };
    await mira.command('options', options, { group: 'pick', subcommand: 'any' });
    const { data } = last() as {
      data: { resolved: { attachments: Record<string, { url: string; filename: string }> } };
    };
    expect(data.resolved).toMatchObject({
      users: { [ada.id]: { username: 'ada' }, [jonas.id]: { username: 'jonas' } },
      members: { [ada.id]: { permissions: expect.any(String) } },
      roles: { [guild]: { name: '@everyone' } },
      channels: { [channel.id]: { name: 'general' } },
    });
    const [file] = Object.values(data.resolved.attachments);
    expect(file?.filename).toBe('an_article.txt');
    expect(await (await fetch(file?.url ?? '')).text()).toBe('Text');
  });

  test.each([
    [{ word: 'x' }, /word: at least 2/],
    [{ word: 'x'.repeat(11) }, /word: at most 10/],
    [{}, /word: required/],
    [{ word: 'steel', count: 10 }, /count: at most 9/],
    [{ word: 'steel', level: 'middle' }, /level: pick one/],
    [{ word: 'steel', colour: 'red' }, /no option "colour"/],
  ])("what Discord's client would not send is refused: %j", async (options, expected) => {
    await expect(mira.command('options', options, { subcommand: 'plain' })).rejects.toThrow(expected);
  });

  test('the picker offers commands by permission and place', async () => {
    expect(await mira.offered()).not.toContain('admin');
    expect(await ada.offered()).toContain('admin');
    ada.goTo('direct');
    expect(await ada.offered()).toContain('ask');
    expect(await ada.offered()).not.toContain('admin');
    ada.goTo('general');
  });

  test('a direct message with the bot has a user, no guild, and its own context', async () => {
    mira.goTo('direct');
    expect((await mira.command('ask', { question: 'Here too?' })).text).toBe('received ask');
    mira.goTo('general');
    const interaction = last();
    expect(interaction).toMatchObject({ user: { id: mira.id }, context: 1, channel: { type: 1 } });
    expect(interaction).not.toHaveProperty('guild_id');
    expect(interaction).not.toHaveProperty('member');
  });

  test('a private answer is seen by its asker and nobody else', async () => {
    const seen = await mira.command('ask', { question: 'A secret?', private: true });
    expect(seen.isPrivate).toBe(true);
    const open = await mira.command('ask', { question: 'In the open?' });
    await jonas.waitForMessage(({ id }) => id === open.message.id);
    expect(jonas.find(seen.message.id)).toBeUndefined();
    expect(mira.find(seen.message.id)?.content).toBe('received ask');
  });

  test("nobody can press a button of somebody else's private message", async () => {
    await mira.command('form');
    const { id, token } = last();
    await expect(callback({ id, token }, { type: 4, data: { content: 'x' } })).rejects.toThrow(
      /already been acknowledged/,
    );
    const message = (await mira.press((await mira.command('card')).message, 'Only for me')).message;
    await expect(jonas.press(message, 'anything')).rejects.toThrow(/gone/);
  });

  test('autocomplete names the focused option and resolves to choices', async () => {
    const { choices } = await mira.autocomplete('ask', 'question', 'bri');
    expect(choices[0]?.name).toBe('Who built the bridge?');
    expect(last()).toMatchObject({ type: 4, data: { options: [{ name: 'question', value: 'bri', focused: true }] } });
  });

  test('a deferred answer shows what replaced "thinking…"', async () => {
    const seen = await mira.command('slow');
    expect(seen.text).toBe('Thought about it.');
    expect(seen.isPrivate).toBe(true);
  });

  test('buttons update, delete, answer in private, or do nothing', async () => {
    const card = (await mira.command('card')).message;
    expect(buttonsOf(card)).toContain('More passages');
    const hidden = await jonas.press(card, 'Only for me');
    expect(hidden.isPrivate).toBe(true);
    expect(last()).toMatchObject({
      type: 3,
      message: { id: card.id },
      data: { component_type: 2, custom_id: 'private' },
    });
    expect((await mira.press(card, 'nothing')).kind).toBe('nothing');
    const updated = await mira.press(card, 'More passages');
    expect(updated.kind).toBe('update');
    expect(updated.text).toContain('The second page.');
    const second = (await mira.command('card')).message;
    expect((await mira.press(second, 'Delete')).kind).toBe('deleted');
    await jonas.waitForDeletion(second.id);
  });

  test('selections carry their values and what they stand for', async () => {
    const card = (await mira.command('card')).message;
    expect((await mira.select(card, 'pick', ['2'])).text).toBe('used pick');
    expect(last()).toMatchObject({ data: { component_type: 3, values: ['2'] } });
    await mira.select(card, 'user', [ada.id]);
    expect(last()).toMatchObject({
      data: { component_type: 5, values: [ada.id], resolved: { users: { [ada.id]: {} } } },
    });
    await expect(mira.select(card, 'pick', ['9'])).rejects.toThrow(/not one of the options/);
    await expect(mira.select(card, 'many', ['1', '2', '3'])).rejects.toThrow(/Select 1 to 2/);
    await expect(mira.press(card, 'Disabled')).rejects.toThrow(/disabled/);
  });

  test('a form comes back with every kind of field, files included', async () => {
    const { modal } = await mira.command('form');
    const file = { name: 'shot.png', data: new Uint8Array([1, 2, 3]) };
    const seen = await mira.submit(modal, { subject: 'Wrong date', kind: 'wrong', passages: ['1'], picture: [file] });
    expect(seen.text).toBe('form report');
    const { data } = last() as {
      data: {
        components: { type: number; component?: { values?: string[] } }[];
        resolved: { attachments: Record<string, object> };
      };
    };
    const [attachment] = Object.keys(data.resolved.attachments);
    expect(data.components).toMatchObject([
      { type: 10 },
      { type: 18, component: { type: 4, custom_id: 'subject', value: 'Wrong date' } },
      { type: 18, component: { type: 21, custom_id: 'kind', value: 'wrong' } },
      { type: 18, component: { type: 3, custom_id: 'passages', values: ['1'] } },
      { type: 18, component: { type: 19, custom_id: 'picture', values: [attachment] } },
    ]);
  });

  test('a form opened by a button keeps its message, defaults and older fields', async () => {
    const card = (await mira.command('card')).message;
    const { modal } = await mira.press(card, 'Report…');
    await mira.submit(modal, { agree: true, person: [jonas.id] });
    expect(last()).toMatchObject({
      type: 5,
      message: { id: card.id },
      data: {
        components: [
          { component: { custom_id: 'details', value: 'as before' } },
          { component: { custom_id: 'topics', values: ['roads'] } },
          { component: { type: 23, custom_id: 'agree', value: true } },
          { component: { type: 5, values: [jonas.id] } },
          { type: 1, components: [{ type: 4, custom_id: 'legacy', value: '' }] },
        ],
      },
    });
    await expect(mira.submit(modal, {})).rejects.toThrow(/not open any more/);
  });

  test('a form is not sent while something required is missing', async () => {
    const { modal } = await mira.command('form');
    await expect(mira.submit(modal, { subject: 'ab', kind: 'wrong' })).rejects.toThrow(/subject: at least 3/);
    await expect(mira.submit(modal, { subject: 'abc' })).rejects.toThrow(/kind: required/);
  });

  test('commands of the Apps menus carry their target', async () => {
    const [message] = mira.messages();
    expect((await mira.messageMenu('Ask about this', message?.id ?? '')).text).toBe(`target ${message?.id}`);
    expect(last()).toMatchObject({
      data: { type: 3, resolved: { messages: { [message?.id ?? '']: { content: message?.content } } } },
    });
    expect((await mira.userMenu('Who is this', ada.id)).text).toBe(`target ${ada.id}`);
  });
});

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

describe('files', () => {
  test('a file of the bot is served as what it is, and a page of HTML only as a download', async () => {
    const body = { content: 'Files' };
    const files = [
      { name: 'a.png', data: Buffer.from('png') },
      { name: 'a.html', data: Buffer.from('<script>alert(1)</script>') },
      { name: 'a.constructor', data: Buffer.from('x') },
    ];
    const channel = last().channel?.id ?? '';
    const message = (await bot.client.rest.post(Routes.channelMessages(channel), { body, files })) as {
      attachments: { url: string }[];
    };
    const [png, html, other] = await Promise.all(message.attachments.map(({ url }) => fetch(url)));
    expect(png?.headers.get('content-type')).toBe('image/png');
    for (const file of [html, other]) expect(file?.headers.get('content-type')).toBe('application/octet-stream');
    expect(html?.headers.get('content-disposition')).toBe('attachment');
    const part = await fetch(message.attachments[0]?.url ?? '', { headers: { range: 'bytes=1-2' } });
    expect([part.status, await part.text()]).toEqual([206, 'ng']);
  });

  test('a file beyond ten megabytes is refused', async () => {
    const data = new Uint8Array(10 * 1024 * 1024 + 1);
    const response = await fetch(`${local.url}local/uploads?name=big.txt`, { method: 'POST', body: data });
    expect(response.status).toBe(413);
  });
});

describe('who may talk to it', () => {
  function status(path: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
    const { hostname, port } = new URL(local.url);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject).end();
    });
  }

  test('a name that merely resolves to this machine is refused', async () => {
    expect(await status('/local/state', { host: 'evil.example' })).toBe(403);
    expect(await status('/', { host: `evil.example:${new URL(local.url).port}` })).toBe(403);
    expect(await status('/', { host: `localhost:${new URL(local.url).port}` })).toBe(200);
  });

  test("another site's page is refused, on every door", async () => {
    const { host } = new URL(local.url);
    expect(await status('/local/interactions', { host, origin: 'http://evil.example' }, 'POST')).toBe(403);
    expect(await status('/local/interactions', { host, origin: 'http://localhost:1' }, 'POST')).toBe(403);
    expect(await status('/api/v10/users/@me', { host, origin: 'null' })).toBe(403);
    expect(await status('/local/state', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(
      403,
    );
    const socket = new WebSocket(`${local.url.replace('http', 'ws')}gateway`, { origin: 'http://evil.example' });
    const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
    expect(error.message).toContain('403');
  });

  test('the page comes with a policy that allows nothing inline and nothing from elsewhere', async () => {
    const policy = (await fetch(local.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
  });

  test('paths outside the page are not served', async () => {
    expect(await status('/../server.ts', { host: new URL(local.url).host })).toBe(404);
    expect(await status('/%2e%2e/server.ts', { host: new URL(local.url).host })).toBe(404);
    expect(await status('/server.ts', { host: new URL(local.url).host })).toBe(404);
  });
});

test("every answer of the test bot is one that Discord's schema takes", async () => {
  invalid.length = 0;
  for (const name of ['card', 'older', 'slow', 'form']) await mira.command(name);
  const card = (await mira.command('card')).message;
  for (const button of ['Only for me', 'Report…', 'More passages']) await mira.press(card, button);
  await mira.autocomplete('ask', 'question', 'x');
  await bot.client.rest.put(Routes.applicationCommands(local.applicationId), { body: COMMANDS });
  expect(invalid).toEqual([]);
});
