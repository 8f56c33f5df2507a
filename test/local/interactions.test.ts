import { describe, expect, test } from 'vitest';
import { buttonsOf } from '../support/local-user.ts';
import { ada, callback, jonas, last, local, meet, mira } from './meeting.ts';

meet();

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

  test('a person is told by how much a message is too long', async () => {
    await expect(mira.say('x'.repeat(2001))).rejects.toThrow('At most 2000 characters; these are 2001');
  });

  test('an answer says which command it answers, with its group and subcommand', async () => {
    const { message } = await mira.command('options', { user: ada.id }, { group: 'pick', subcommand: 'any' });
    expect(message.interaction?.name).toBe('options pick any');
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
