import { type APIInteraction, InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { route } from '../../src/discord/router.ts';
import { buttonsOf, type LocalUser, type Value } from '../support/local-user.ts';
import { pdfOfStreams } from '../support/pdf-file.ts';
import { ada, bot, forged, forgedForm, forgedPress, GUILD, meet, mira } from './meeting.ts';

const BRIDGE = `# Old bridge to close

By Ana Ruiz

March 3, 2024

The old bridge over the Elm will close for a year from May, the council said on Monday, after engineers found cracks.

“We cannot wait another winter,” said Mayor Jane Holt. “Safety comes first, and the money is there at last.”

The repairs will cost 4.2 million euros, of which the state pays a half, according to the plan of the council.
`;
const SECOND_TEXT = BRIDGE.replace('4.2 million', '5.1 million');

describe('/article and /library', () => {
  meet();

  const library = (subcommand: string, options: Record<string, Value> = {}) =>
    ada.command('library', options, { subcommand });
  const addFile = (name: string, data: string) => library('add', { file: { name, data } });
  const listed = async (who: LocalUser) => (await who.command('article', {}, { subcommand: 'list' })).text;
  const ask = (question: string) => mira.command('ask', { question });
  const COST = 'How much will the repairs cost?';

  it('are offered to members and admins, /library to admins alone', async () => {
    expect(await mira.offered()).toContain('article');
    expect(await mira.offered()).not.toContain('library');
    expect(await ada.offered()).toContain('library');
  });

  it('/article tells anybody what can be asked about, and the outline, length, date and people of an article', async () => {
    const list = await mira.command('article', {}, { subcommand: 'list' });
    expect([list.isPrivate, list.text]).toEqual([true, expect.stringContaining('In use here: **China')]);
    const shown = await mira.command('article', { article: 'deepseek-r1' }, { subcommand: 'show' });
    expect(shown.isPrivate).toBe(true);
    for (const part of ['January 25, 2025', 'News Desk', '15 paragraphs', 'minutes to read', 'Satya Nadella']) {
      expect(unescapeMarkdown(shown.text)).toContain(part);
    }
    const typed = await mira.autocomplete('article', 'article', 'deeps', {}, { subcommand: 'show' });
    expect(typed.choices.map(({ value }) => value)).toEqual(['deepseek-r1']);
    expect((await mira.command('article', { article: 'nowhere' }, { subcommand: 'show' })).text).toContain(
      'no article',
    );
  });

  it('/article works in direct messages, where the corpus is asked about', async () => {
    mira.goTo('direct');
    expect(await listed(mira)).toContain('In use here: **China');
    expect((await mira.command('article', {}, { subcommand: 'show' })).text).toContain('Satya Nadella');
    mira.goTo('general');
  });

  it('an added article is shown as it was understood, and used nowhere before that is confirmed', async () => {
    const seen = await addFile('bridge.md', BRIDGE);
    expect(seen.isPrivate).toBe(true);
    const text = unescapeMarkdown(seen.text);
    for (const part of [
      'Old bridge to close',
      'Ana Ruiz',
      'March 3, 2024',
      '3 paragraphs',
      'Jane Holt',
      'No rules for comments',
    ]) {
      expect(text).toContain(part);
    }
    expect(buttonsOf(seen.message)).toEqual(['Use it here', 'Use it on the whole server', 'Add only', 'Discard']);
    expect(await listed(mira)).not.toContain('Old bridge');
    expect((await ask(COST)).text).not.toContain('4.2');
    expect((await ada.press(seen.message, 'Discard')).text).toContain('Nothing was added');
    expect(await listed(mira)).not.toContain('Old bridge');
  });

  it('an article is asked about where it is used, and in no other server', async () => {
    const added = await ada.press((await addFile('bridge.md', BRIDGE)).message, 'Use it here');
    expect(unescapeMarkdown(added.text)).toContain('is added as `old-bridge-to-close`');
    expect(await listed(mira)).toContain('In use here: **Old bridge to close**');
    const answer = await ask(COST);
    expect(unescapeMarkdown(answer.text)).toContain('4.2 million euros');
    expect(answer.text).toContain('Old bridge to close');
    expect((await mira.command('quote')).text).toContain('Jane Holt');
    expect((await mira.autocomplete('quote', 'speaker', '')).choices.map(({ value }) => value)).toEqual(['Jane Holt']);
    expect((await mira.command('rules')).text).toContain('states no rules');
    expect((await mira.command('help')).text).toContain('Old bridge to close');
    const { id } = await mira.say('Jane Holt said "we cannot wait another winter"');
    expect((await mira.messageMenu('Who said this?', id)).text).toContain('Jane Holt said that, word for word');
    mira.goTo('todays-story');
    expect((await mira.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('Liang Wenfeng');
    mira.goTo('lobby');
    expect(await listed(mira)).not.toContain('Old bridge');
    mira.goTo('general');
  });

  it('a button finds the article of its card again in its own server, and never in another', async () => {
    const { message } = await ask(COST);
    expect((await mira.press(message, 'How I found it')).text).toContain('How I found it');
    const customId = JSON.stringify(message.components).match(/ask:steps:[\w-]+/)?.[0] ?? '';
    const reply = async (guildId: string) =>
      JSON.stringify((await route(forgedPress(mira, customId, { guild_id: guildId, message }), bot.app)).response);
    expect(await reply(GUILD)).toContain('How I found it');
    expect(await reply('1400000000000000100')).toContain('I no longer have the article');
  });

  it('a card of an article that has changed since says so, and shows the answer anew', async () => {
    const answer = (await ask(COST)).message;
    const quotation = (await mira.command('quote')).message;
    const [own] = await bot.app.guildLibrary.catalogue(GUILD);
    const { id = '' } = own ?? {};
    const stored = await bot.app.guilds.requireStore().articles.read(GUILD, id);
    if (!stored) throw new Error('The article was not added.');
    const markdown = stored.markdown.replace('4.2 million', '5.1 million');
    await bot.app.guildLibrary.replace(GUILD, ada.id, { ...stored, markdown }, stored);
    const pressed = await mira.press(answer, 'How I found it');
    expect(unescapeMarkdown(pressed.text)).toContain('The article has changed since');
    expect(unescapeMarkdown(pressed.text)).toContain('5.1 million euros');
    expect((await mira.press(quotation, 'Show the sentence')).text).toContain('The article has changed since');
    const again = await mira.press(pressed.message, 'How I found it');
    expect(again.text).not.toContain('has changed');
  });

  it('/library use chooses for a channel or the server, from its own and from the corpus, and takes it back', async () => {
    const typed = await ada.autocomplete('library', 'article', '', {}, { subcommand: 'use' });
    expect(typed.choices.map(({ value }) => value)).toEqual(['old-bridge-to-close', 'deepseek-r1', '*']);
    expect((await library('use', { article: 'old-bridge-to-close' })).text).toContain('the whole server');
    mira.goTo('todays-story');
    expect(unescapeMarkdown((await ask(COST)).text)).toContain('5.1 million euros');
    await library('use', { article: 'deepseek-r1', channel: mira.channel });
    expect((await ask('Who founded DeepSeek?')).text).toContain('Liang Wenfeng');
    await library('use', { article: '*', channel: mira.channel });
    await library('use', { article: '*' });
    expect((await ask('Who founded DeepSeek?')).text).toContain('Liang Wenfeng');
    mira.goTo('general');
    expect((await library('use', { article: 'nowhere' })).text).toContain('There is no article');
  });

  it('tells which channels keep their own article when one is chosen for the server, and lets them follow it', async () => {
    mira.goTo('general');
    await library('use', { article: 'old-bridge-to-close', channel: mira.channel });
    const server = await library('use', { article: 'deepseek-r1' });
    expect(server.text).toContain(
      `is now asked about on the whole server, except in <#${mira.channel}>, which has an article of its own.`,
    );
    expect(await listed(mira)).toContain(`asked about in <#${mira.channel}>`);
    expect(await listed(mira)).toContain('asked about everywhere else on this server');
    expect(unescapeMarkdown((await ask(COST)).text)).toContain('5.1 million');
    const cleared = await ada.press(server.message, 'Let every channel follow the server');
    expect(cleared.text).toContain('all follow the server');
    expect(buttonsOf(cleared.message)).toEqual([]);
    expect((await ask('Who founded DeepSeek?')).text).toContain('Liang Wenfeng');
    expect(await listed(mira)).toContain('asked about on the whole server');
    expect(buttonsOf((await library('use', { article: 'deepseek-r1' })).message)).toEqual([]);

    await library('use', { article: 'old-bridge-to-close', channel: mira.channel });
    const none = await library('use', { article: '*' });
    expect(none.text).toMatch(/^No article is chosen for the whole server any more: .*, except in <#/);
    expect(buttonsOf(none.message)).toEqual(['Let every channel follow the server']);
    expect((await library('use', { article: '*', channel: mira.channel })).text).toContain('it follows the server');
  });

  it('asks an added article wherever none is chosen, and lists no other as asked about', async () => {
    expect(await listed(mira)).toContain('In use here: all of these');
    expect(unescapeMarkdown((await ask(COST)).text)).toContain('5.1 million');
    expect((await ask('Who founded DeepSeek?')).text).toContain('Liang Wenfeng');
    await library('use', { article: 'old-bridge-to-close', channel: mira.channel });
  });

  it('takes a part of an id or headline that is typed for the one article that it fits', async () => {
    expect((await library('reload', { article: 'bridge' })).text).toContain('not added from an address');
    expect((await library('remove', { article: 'OLD bridge' })).text).toContain('Remove **Old bridge to close**?');
    expect((await library('use', { article: 'old bridge to close', channel: mira.channel })).text).toContain(
      'Old bridge to close** is now asked about in',
    );
    expect((await mira.command('article', { article: 'bridge' }, { subcommand: 'show' })).text).toContain('¶1');
    expect((await library('use', { article: 'e' })).text).toContain('Several articles fit');
    for (const subcommand of ['use', 'remove', 'reload']) {
      expect((await library(subcommand, { article: 'tunnel' })).text).toContain('Pick one from the list');
    }
  });

  it('takes pasted text in several fields', async () => {
    const { modal } = await library('add');
    const [headline, ...parts] = modal.components.map((label) => (label.component as { custom_id: string }).custom_id);
    expect(parts).toHaveLength(4);
    const seen = await ada.submit(modal, {
      [headline ?? '']: 'Ferry to run every hour',
      [parts[0] ?? '']: 'The ferry over the Elm will run every hour from June, the council said.',
      [parts[1] ?? '']: 'It will cost two euros, said Omar Said, who runs the ferry.',
    });
    expect(unescapeMarkdown(seen.text)).toContain('Ferry to run every hour');
    expect(seen.text).toContain('2 paragraphs');
    expect((await ada.press(seen.message, 'Add only')).text).toContain('is added as');
    expect(await listed(mira)).toContain('Ferry to run every hour');
  });

  it('removes an article only when that is confirmed, and then falls back', async () => {
    const remove = async () => (await library('remove', { article: 'old-bridge-to-close' })).message;
    expect((await ada.press(await remove(), 'Keep it')).text).toContain('Nothing was removed');
    expect(unescapeMarkdown((await ask(COST)).text)).toContain('5.1 million');
    const card = (await ask(COST)).message;
    expect((await ada.press(await remove(), 'Remove it')).text).toContain('is removed');
    expect((await ask('Who founded DeepSeek?')).text).toContain('Liang Wenfeng');
    expect((await mira.press(card, 'How I found it')).text).toContain('I no longer have the article');
    expect((await library('remove', { article: 'deepseek-r1' })).text).toContain(
      'Only articles that this server added',
    );
    expect((await library('reload', { article: 'deepseek-r1' })).text).toContain(
      'Only articles that this server added',
    );
    expect((await library('reload', { article: 'ferry-to-run-every-hour' })).text).toContain(
      'not added from an address',
    );
  });

  it.each<[string, Record<string, Value>, string]>([
    ['an address on this machine', { url: 'http://127.0.0.1/' }, 'not on the public internet'],
    ['the address of a cloud’s secrets', { url: 'http://169.254.169.254/' }, 'not on the public internet'],
    ['deep HTML', { file: { name: 'a.html', data: '<div>'.repeat(3_000) } }, 'too complex'],
    ['two megabytes of <', { file: { name: 'a.html', data: '<'.repeat(2_000_000) } }, 'too complex'],
    [
      'a text of more than 100,000 characters',
      { file: { name: 'a.txt', data: 'It rained. '.repeat(9_200) } },
      'too long',
    ],
    [
      'a PDF bomb',
      { file: { name: 'a.pdf', data: pdfOfStreams([Buffer.alloc(400 * 1024 * 1024)], 2) } },
      'too complex',
    ],
    ['a file above 8 MB', { file: { name: 'a.pdf', data: new Uint8Array(8 * 1024 * 1024 + 1) } }, 'I take up to 8 MB'],
    [
      'a picture',
      { file: { name: 'a.png', data: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) } },
      'not a text',
    ],
    ['both a file and an address', { file: { name: 'a.txt', data: 'a' }, url: 'https://example.org' }, 'not both'],
  ])('refuses %s in plain words', async (_what, options, words) => {
    const seen = await library('add', options);
    expect([seen.isPrivate, unescapeMarkdown(seen.text)]).toEqual([true, expect.stringContaining(words)]);
    expect(buttonsOf(seen.message)).toEqual([]);
  });

  it('answers /ask while a hostile import goes on, and takes no second one of that server', async () => {
    let isOver = false;
    const importing = addFile('deep.html', '<div>'.repeat(80_000)).then((seen) => {
      isOver = true;
      return seen;
    });
    await ada.waitForMessage(({ flags = 0 }) => (flags & MessageFlags.Loading) !== 0);
    expect((await addFile('second.md', SECOND_TEXT)).text).toContain('one at a time');
    expect((await ask('Who founded DeepSeek?')).text).toContain('Liang Wenfeng');
    expect(isOver).toBe(false);
    expect(unescapeMarkdown((await importing).text)).toMatch(/took too long|too complex/);
  });

  it('loses no import to a forged press, and tells kindly where one is gone', async () => {
    const seen = await addFile('second.md', SECOND_TEXT);
    const ids = [...JSON.stringify(seen.message.components).matchAll(/library:import-\w+:[\w-]+/g)].map(([id]) => id);
    for (const customId of [...ids, 'library:remove:ferry-to-run-every-hour', 'library:keep', 'library:paste']) {
      const { response, later } = await route(forgedPress(mira, customId), bot.app);
      expect([response.type, later]).toEqual([InteractionResponseType.ChannelMessageWithSource, undefined]);
      expect(JSON.stringify(response)).toContain('manage this server');
    }
    const answerTo = async (interaction: APIInteraction) =>
      JSON.stringify((await route(interaction, bot.app)).response);
    expect(await answerTo(forgedForm(mira, 'library:paste'))).toContain('manage this server');
    const options = [
      { type: 1, name: 'remove', options: [{ type: 3, name: 'article', value: 'ferry-to-run-every-hour' }] },
    ];
    const command = { id: '3', type: 1, name: 'library', options };
    expect(await answerTo(forged(mira, InteractionType.ApplicationCommand, command))).toContain('manage this server');
    const another = { member: { user: { id: '9' }, roles: [], permissions: '32' } };
    expect(await answerTo(forgedPress(ada, ids[0] ?? '', another))).toContain('no longer have that import');
    expect(await listed(mira)).not.toContain('Old bridge');
    expect((await ada.press(seen.message, 'Add only')).text).toContain('is added as');
    expect(await answerTo(forgedPress(ada, ids[2] ?? ''))).toContain('no longer have that import');
    expect(await listed(mira)).toContain('Ferry to run');
  });
});
