import {
  type APIInteraction,
  ApplicationCommandOptionType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MODERATION_DATA } from '../../commands/moderation/data.ts';
import { UserError } from '../../src/base/errors.ts';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { route } from '../../src/discord/router.ts';
import type { GuildSettings } from '../../src/guilds/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.ts';
import { allComponents } from '../../src/local/rules.ts';
import { openApp, startBot, type TestBot } from '../support/bot.ts';
import { buttonsOf, type LocalUser, textOf, type Value } from '../support/local-user.ts';

const GUILD = '1300000000000000100';
const MOD_LOG = '1300000000000000112';
const INSULT = 'Why is Liang such a fucking idiot?';

describe('/moderation on Discord', () => {
  let bot: TestBot;
  let ada: LocalUser;
  let mira: LocalUser;
  let jonas: LocalUser;
  beforeAll(async () => {
    bot = await startBot();
    ada = await bot.person('ada');
    mira = await bot.person('mira');
    jonas = await bot.person('jonas');
  });
  afterAll(() => bot?.stop());
  afterEach(() => expect(bot.problems).toEqual([]));

  const settings = async () => (await bot.app.guilds.saved(GUILD))?.settings ?? DEFAULT_SETTINGS;
  const set = async (change: (settings: GuildSettings) => GuildSettings) => {
    const saved = await bot.app.guilds.saved(GUILD);
    await bot.app.guilds.save(GUILD, saved?.version ?? 0, change(saved?.settings ?? DEFAULT_SETTINGS), ada.id);
  };
  const use = (subcommand: string, options: Record<string, Value> = {}, group?: string) =>
    ada.command('moderation', options, { subcommand, ...(group ? { group } : {}) });
  const told = (text: string) =>
    ada.waitForMessage((message) => message.channel_id === MOD_LOG && textOf(message).includes(text));
  const buttonId = (message: Parameters<typeof buttonsOf>[0], label: string) =>
    String(allComponents(message.components).find((each) => each.label === label)?.custom_id);

  describe('a server that was never set up', () => {
    it('hints at the settings once, privately, and only to those who may change them', async () => {
      await mira.command('ask', { question: 'Who founded DeepSeek?' });
      await ada.command('ask', { question: 'Who founded DeepSeek?' });
      const hint = await ada.waitForMessage((message) => textOf(message).includes('/moderation settings'));
      expect((hint.flags ?? 0) & 64).toBeTruthy();
      await ada.command('ask', { question: 'Who founded DeepSeek?' });
      await mira.say('done');
      expect(ada.messages().filter((message) => textOf(message).includes('/moderation settings'))).toHaveLength(1);
      expect(mira.messages().some((message) => textOf(message).includes('/moderation settings'))).toBe(false);
    });
  });

  describe('words and allow', () => {
    it('blocks and flags the words of the server, several at once, with wildcards', async () => {
      const added = await use('add', { entries: 'moist*, *zzz, Plonk' }, 'words');
      expect(added.isPrivate).toBe(true);
      await use('add', { entries: 'damp', action: 'flag' }, 'words');
      expect((await settings()).policy.words).toEqual([
        { word: 'moist*', action: 'block' },
        { word: '*zzz', action: 'block' },
        { word: 'Plonk', action: 'block' },
        { word: 'damp', action: 'flag' },
      ]);
      expect((await mira.command('ask', { question: 'Is DeepSeek moistened?' })).text).toContain('I will not look');
      expect((await mira.command('ask', { question: 'Is DeepSeek damp?' })).isPrivate).toBe(false);
    });

    it('never holds a member to a word that the bot put in the place of a pronoun, whether or not something else is flagged', async () => {
      const before = await settings();
      const inName = { word: 'wenfeng', action: 'block' as const };
      const typed = { word: 'grow', action: 'flag' as const };
      const follow = async () => {
        await mira.command('ask', { question: 'Who founded DeepSeek?' });
        return mira.command('ask', { question: 'where did he grow up?' });
      };
      await set((current) => ({ ...current, policy: { ...current.policy, words: [inName] } }));
      const fine = await follow();
      await set((current) => ({ ...current, policy: { ...current.policy, words: [inName, typed] } }));
      const alsoFine = await follow();
      await set(() => before);
      for (const { isPrivate, text } of [fine, alsoFine]) {
        expect(isPrivate).toBe(false);
        expect(text).toContain('where did Liang Wenfeng grow up?');
      }
    });

    it('are added where they are good, and what is wrong with the others is named', async () => {
      const long = await use('add', { entries: `fine, ${'a'.repeat(61)}, *` }, 'words');
      expect(long.text).toContain('added **fine** (block)');
      expect(unescapeMarkdown(long.text)).toContain(
        `Not added:\n**${'a'.repeat(61)}**: 61 characters, at most 60 fit.`,
      );
      expect(unescapeMarkdown(long.text)).toContain('***: needs a letter or digit');
      expect((await use('remove', { entries: 'fine' }, 'words')).text).toContain('removed **fine**');
      const before = (await settings()).policy.words;
      expect((await use('add', { entries: 'a*b' }, 'words')).text).toContain('only at its beginning or end');
      expect((await use('add', { entries: ' , ,' }, 'words')).text).toContain('at least one word');
      expect((await settings()).policy.words).toEqual(before);
      await use('add', { entries: 'a'.repeat(60) }, 'words');
      expect((await settings()).policy.words).toHaveLength(before.length + 1);
      expect((await use('remove', { entries: 'nowhere' }, 'words')).text).toContain('Not on the list');
    });

    it('are told to be on both lists, and which list wins, when they are added to the second one', async () => {
      await use('add', { entries: 'clammy' }, 'words');
      const both = await use('add', { entries: 'Clammy, sultry' }, 'allow');
      expect(both.text).toContain('Also on the other list: **Clammy**. The allow list wins');
      expect((await jonas.command('ask', { question: 'Is DeepSeek clammy?' })).isPrivate).toBe(false);
      expect((await use('add', { entries: 'humid' }, 'words')).text).not.toContain('other list');
      expect((await use('add', { entries: 'sultry' }, 'words')).text).toContain('Also on the other list: **sultry**.');
      await set((now) => ({ ...now, policy: { ...now.policy, allow: [] } }));
      await use('remove', { entries: 'clammy, humid, sultry' }, 'words');
    });

    it('have commands that tell apart what is blocked and what is let through', () => {
      const groups = (MODERATION_DATA.options ?? []).flatMap((option) =>
        option.type === ApplicationCommandOptionType.SubcommandGroup ? [option] : [],
      );
      const added = groups.map(({ name, options = [] }) => [
        name,
        options.find((each) => each.name === 'add')?.description,
      ]);
      expect(added).toEqual([
        ['words', expect.stringMatching(/that I block or flag/)],
        ['allow', expect.stringMatching(/^Let words or phrases through/)],
      ]);
    });

    it('refuse a text without the rule of the article, which is not the reason', async () => {
      await use('add', { entries: 'clammy' }, 'words');
      const refused = (await jonas.command('ask', { question: 'Is DeepSeek clammy?' })).text;
      expect(refused).toContain('a word that this server does not take');
      expect(refused).not.toContain('rule for comments');
      expect((await jonas.command('ask', { question: INSULT })).text).toContain('rule for comments');
      await use('remove', { entries: 'clammy' }, 'words');
    });

    it('suggests what can be removed, to those who may, and removes it however it is written', async () => {
      const { choices } = await ada.autocomplete(
        'moderation',
        'entries',
        'plo',
        {},
        { group: 'words', subcommand: 'remove' },
      );
      expect(choices.map(({ value }) => value)).toEqual(['Plonk']);
      const removed = await use('remove', { entries: 'plonk, nowhere' }, 'words');
      expect(removed.text).toContain('removed **Plonk**');
      expect(removed.text).toContain('Not on the list: **nowhere**.');
      expect((await settings()).policy.words.map(({ word }) => word)).not.toContain('Plonk');
    });

    it('holds 1,000 entries and no more, and leafs through them', async () => {
      const full = Array.from({ length: 1000 }, (_, n) => `allowed ${n}`);
      await set((now) => ({ ...now, policy: { ...now.policy, allow: full.slice(1) } }));
      await use('add', { entries: 'one more' }, 'allow');
      expect((await settings()).policy.allow).toHaveLength(1000);
      expect((await use('add', { entries: 'too many' }, 'allow')).text).toContain('1001');
      expect((await settings()).policy.allow).toHaveLength(1000);
      const first = await use('list', {}, 'allow');
      expect(first.text).toContain('Page 1 of 40');
      const second = await ada.press(first.message, 'Next');
      expect([second.kind, second.text.includes('Page 2 of 40')]).toEqual(['update', true]);
      await set((now) => ({ ...now, policy: { ...now.policy, allow: [], words: [] } }));
    });
  });

  describe('words and allow from the panel', () => {
    const page = async () => (await ada.select((await use('settings')).message, 'Go to…', ['words'])).message;

    it('are added in a form, seen, and removed by choosing them, without a subcommand', async () => {
      const before = (await settings()).policy;
      const { modal } = await ada.press(await page(), 'Add words…');
      const added = await ada.submit(modal, { block: 'glum*, gloom', flag: 'drear\n*bleak' });
      expect([added.kind, added.text]).toEqual(['update', expect.stringContaining('Saved')]);
      expect((await settings()).policy.words.slice(before.words.length)).toEqual([
        { word: 'glum*', action: 'block' },
        { word: 'gloom', action: 'block' },
        { word: 'drear', action: 'flag' },
        { word: '*bleak', action: 'flag' },
      ]);
      const seenByAnother = (await use('list', {}, 'words')).message;
      const removed = await ada.select(added.message, 'Choose what to remove', ['gloom', 'drear']);
      expect([removed.kind, removed.text]).toEqual(['update', expect.stringContaining('removed')]);
      expect((await settings()).policy.words.map(({ word }) => word)).toEqual(
        expect.arrayContaining(['glum*', '*bleak']),
      );
      expect((await settings()).policy.words).toHaveLength(before.words.length + 2);
      const tooLate = await ada.select(seenByAnother, 'Choose what to remove', ['gloom']);
      expect(tooLate.text).toContain('None of it is on the list any more');
      const back = await ada.press(removed.message, 'Back to the settings');
      const allow = await ada.submit((await ada.press(back.message, 'Add to the allow list…')).modal, {
        allow: 'gloomy',
      });
      expect((await settings()).policy.allow).toContain('gloomy');
      await ada.select(allow.message, 'Choose what to remove', ['gloomy']);
      expect((await settings()).policy.allow).toEqual(before.allow);
      await set((now) => ({ ...now, policy: before }));
    });

    it('are added where they are good, and what is wrong with the others is told; the log channel is told of a change', async () => {
      const before = (await settings()).policy;
      await set((now) => ({ ...now, log: { ...now.log, channelId: MOD_LOG } }));
      const form = async () => (await ada.press(await page(), 'Add words…')).modal;
      expect((await ada.submit(await form(), { block: '*' })).text).toContain('only at its beginning or end');
      expect((await ada.submit(await form(), {})).text).toContain('at least one word');
      expect((await settings()).policy.words).toEqual(before.words);
      const mixed = await ada.submit(await form(), { block: 'gloom, a*b', flag: 'drear' });
      expect([mixed.kind, mixed.text]).toEqual(['update', expect.stringContaining('**gloom** (block), **drear**')]);
      expect(mixed.text).toContain('Not added:');
      expect((await settings()).policy.words).toHaveLength(before.words.length + 2);
      await told('**gloom** (block)');
      await set((now) => ({ ...now, policy: before, log: { ...now.log, channelId: null } }));
    });
  });

  describe('the dry run', () => {
    it('tells every hit, its rule, how it was seen, what weighs it down, and the verdict', async () => {
      await use('add', { entries: 'damp', action: 'flag' }, 'words');
      const seen = await use('test', { text: 'He said "you are a bastard". What a fvck1ng damp idea' });
      expect(seen.isPrivate).toBe(true);
      expect(seen.text).toContain('Dry run');
      expect(seen.text).toContain('a word of this server, severity 2 · rule server-word');
      expect(seen.text).toContain('swear words, severity');
      expect(seen.text).toContain('severity');
      const harmless = await use('test', { text: 'What chips did DeepSeek use?' });
      expect(harmless.text).toContain('Let through');
      expect(harmless.text.match(/nothing (?!was logged)/gi)).toHaveLength(1);
      expect((await use('test', { text: 'What is the best recipe for lasagne?' })).text).toContain('the whole text');
      expect((await bot.app.guilds.store?.moderationLog.list(GUILD, { userId: ada.id }, { limit: 5 }))?.rows).toEqual(
        [],
      );
    });

    it('is private, pings nobody and shows hostile text as it is', async () => {
      const seen = await use('test', { text: '@everyone <@1> **x** [a](http://b)' });
      expect(seen.text).not.toMatch(/(?<!\\)<@|(?<!\\)@everyone/);
    });
  });

  describe('the log', () => {
    it('is told of a block in the log channel, without the text, and with it only where the server wants that', async () => {
      await set((now) => ({ ...now, log: { channelId: MOD_LOG, texts: false } }));
      await mira.command('ask', { question: INSULT });
      const plain = await told('Blocked');
      expect(textOf(plain)).toContain(`<@${mira.id}>`);
      expect(textOf(plain)).not.toContain('idiot');
      await set((now) => ({ ...now, log: { channelId: MOD_LOG, texts: true } }));
      await mira.command('ask', { question: 'Liang is a bastard, is he not?' });
      await told('bastard');
      const bodies = bot.sent.filter((body) => body.includes('Blocked'));
      expect(bodies.length).toBeGreaterThan(1);
      for (const body of bodies) expect(body).toContain('"allowed_mentions":{"parse":[]}');
    });

    it('is told nothing of somebody in distress, and keeps nothing of them', async () => {
      for (const question of ['I want to kill myself', 'I fucking want to end my life', 'I cannot go on, you idiots']) {
        const seen = await mira.command('ask', { question });
        expect([seen.isPrivate, seen.text.includes('You do not have to carry it alone')]).toEqual([true, true]);
      }
      const log = await bot.app.guilds
        .requireStore()
        .moderationLog.list(GUILD, { category: 'self-harm' }, { limit: 5 });
      expect(log.rows).toEqual([]);
      expect(bot.sent.some((body) => body.includes('incitement to self-harm') && body.includes(mira.id))).toBe(false);
    });

    it('shows what was blocked, narrowed to a member, a category and an action, page by page', async () => {
      const place = { guildId: GUILD, channelId: MOD_LOG, userId: mira.id, roleIds: [] };
      const verdict = bot.app.check(INSULT);
      for (let n = 0; n < 7; n++) await bot.app.guilds.record(place, DEFAULT_SETTINGS, verdict, INSULT);
      const all = await use('log', { user: mira.id, action: 'block' });
      expect(all.isPrivate).toBe(true);
      const older = await ada.press(all.message, 'Older');
      expect([older.kind, older.text === all.text]).toEqual(['update', false]);
      expect((await ada.press(older.message, 'Newest')).text).toBe(all.text);
      expect((await use('log', { user: mira.id, category: 'spam' })).text).toContain('Nothing like that');
      const nobody = await use('log', { user: ada.id });
      expect(nobody.text).toContain('Nothing like that');
      expect((await ada.select(nobody.message, 'Everybody', [mira.id])).text).toContain(`<@${mira.id}>`);
      const spam = await ada.select((await use('log')).message, 'Every category', ['spam']);
      expect(spam.text).toContain('Nothing like that');
      const flagged = await ada.select(
        (await ada.select(spam.message, 'Every category', ['all'])).message,
        'Blocked and flagged',
        ['flag'],
      );
      expect(flagged.text).not.toContain('**Blocked**');
    });

    it('gives the log as a CSV file in which no text can be a formula', async () => {
      await mira.command('ask', { question: '=HYPERLINK("http://x") you stupid bastard' });
      const file = await ada.press((await use('log')).message, 'As CSV file');
      const [attachment] = file.message.attachments;
      expect([file.isPrivate, attachment?.filename]).toEqual([true, 'moderation-log.csv']);
      const csv = await (await fetch(attachment?.url ?? '')).text();
      expect(csv).toContain('action,category,severity');
      expect(csv).toContain(`"'=HYPERLINK`);
    });
  });

  it('a cooldown is told as the pause that it is', async () => {
    await set((now) => ({ ...now, cooldown: { ...now.cooldown, userSeconds: 30 } }));
    await jonas.command('ask', { question: 'Who founded DeepSeek?' });
    const waiting = await jonas.command('ask', { question: 'Who founded DeepSeek?' });
    expect(unescapeMarkdown(waiting.text)).toMatch(
      /There is a pause between questions here: please ask again in \d+ seconds/,
    );
    await set((now) => ({ ...now, cooldown: { ...now.cooldown, userSeconds: 0 } }));
  });

  describe('a time-out', () => {
    const isAnswered = async () => !(await mira.command('ask', { question: 'Who is quoted?' })).isPrivate;
    const timeOut = async () => {
      const had = await bot.app.guilds.requireStore().strikes.count(GUILD, mira.id, '');
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: true, blocks: had + 1 } }));
      const refused = await mira.command('ask', { question: INSULT });
      expect(await isAnswered()).toBe(false);
      return refused;
    };
    it('is told to the member where it begins, with no promise to look, and is ended by an admin where the log channel tells of it or the log is narrowed to the member, which is told there', async () => {
      const refused = await timeOut();
      const until = await bot.app.guilds.requireStore().timeOuts.until(GUILD, mira.id);
      expect(refused.text).toContain(`a break from answering you here until <t:${Math.floor(Number(until) / 1000)}:f>`);
      expect(refused.text).not.toMatch(/I will look\.|send again/);
      expect(buttonsOf(refused.message)).toEqual(['Appeal']);
      const message = await told('Too many blocked texts');
      const theirs = forged('mira', {
        type: InteractionType.MessageComponent,
        custom_id: buttonId(message, 'End the time-out'),
      });
      expect(JSON.stringify((await route(theirs, bot.app)).response)).toContain('may manage this server');
      expect(await isAnswered()).toBe(false);
      const ended = await ada.press(message, 'End the time-out');
      expect([ended.isPrivate, ended.text.includes(`The time-out of <@${mira.id}> has ended`)]).toEqual([true, true]);
      expect(await isAnswered()).toBe(true);
      await told(`<@${ada.id}> ended the time-out of <@${mira.id}>`);
      expect((await ada.press(message, 'End the time-out')).text).toContain('No time-out of that member');
      await timeOut();
      await ada.press((await use('log', { user: mira.id })).message, 'End the time-out');
      expect(await isAnswered()).toBe(true);
      expect((await use('log', { user: mira.id })).text).not.toContain('no answers for this member');
    });

    it('holds only while time-outs are on', async () => {
      await timeOut();
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: false } }));
      expect(await isAnswered()).toBe(true);
      await bot.app.guilds.requireStore().timeOuts.end(GUILD, mira.id);
    });
  });

  describe('appeals', () => {
    const blocked = async (question = INSULT, who = mira) => (await who.command('ask', { question })).message;
    const appeal = async (message: Awaited<ReturnType<typeof blocked>>, text = '', who = mira) =>
      who.submit((await who.press(message, 'Appeal')).modal, { message: text });

    it('are sent once, told to the member and to the log channel', async () => {
      const message = await blocked();
      const sent = await appeal(message, 'I was quoting somebody');
      expect([sent.isPrivate, sent.text.includes('was sent')]).toEqual([true, true]);
      await told('appeals');
      expect((await appeal(message)).text).toContain('already');
      const list = await use('appeals');
      expect(list.text).toContain('I was quoting somebody');
      expect(list.text.match(/against a block/g)).toHaveLength(1);
    });

    it('that are open are told where an admin opens the settings', async () => {
      expect((await use('settings')).text).toContain('1 appeal to decide: /moderation appeals');
    });

    it('upheld, leave the block, and tell the member by direct message', async () => {
      const list = await use('appeals');
      const done = await ada.press(list.message, 'Uphold');
      expect(done.text).toContain('Upheld');
      expect(done.text).toContain('The member was told.');
      await mira.waitForMessage((message) => textOf(message).includes('decided that the block stands'));
      expect((await use('appeals', { status: 'upheld' })).text).toContain('decided by');
      expect((await use('appeals')).text).toContain('None.');
      expect((await use('settings')).text).not.toContain('to decide');
    });

    it('overturned, take the strike back, end the time-out that came of it, and tell the member', async () => {
      const store = bot.app.guilds.requireStore();
      const had = await store.strikes.count(GUILD, mira.id, '');
      const blocks = had + 2;
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: true, blocks } }));
      await blocked();
      const message = await blocked();
      expect((await mira.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('break');
      await appeal(message);
      const done = await ada.press((await use('appeals')).message, 'Overturn');
      expect(done.text).toContain('The time-out that came of it has ended.');
      expect(await store.strikes.count(GUILD, mira.id, '')).toBe(had + 1);
      expect((await mira.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('Liang');
      await mira.waitForMessage((each) => textOf(each).includes('I answer you again.'));
      await told('overturned a block');
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: false } }));
    });

    it('overturned, end the time-out that the block set though older strikes are enough for one', async () => {
      for (let before = 0; before < 2; before++) await blocked(INSULT, jonas);
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: true, blocks: 2 } }));
      await appeal(await blocked(INSULT, jonas), '', jonas);
      const done = await ada.press((await use('appeals')).message, 'Overturn');
      expect(done.text).toContain('The time-out that came of it has ended.');
      expect((await jonas.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('Liang');
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: false } }));
    });

    it('overturned, tell the admin and the member that other blocks keep the member timed out', async () => {
      await blocked(INSULT, jonas);
      const message = await blocked(INSULT, jonas);
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: true, blocks: 2 } }));
      await blocked(INSULT, jonas);
      await appeal(message, '', jonas);
      const done = await ada.press((await use('appeals')).message, 'Overturn');
      expect(done.text).toMatch(/Other blocked texts still keep the member from getting answers until <t:\d+:f>/);
      await jonas.waitForMessage((each) => /I answer you there again from <t:\d+:f> on/.test(textOf(each)));
      expect((await jonas.command('ask', { question: 'Who founded DeepSeek?' })).text).toContain('break');
      await bot.app.guilds.requireStore().timeOuts.end(GUILD, jonas.id);
      await set((now) => ({ ...now, escalation: { ...now.escalation, enabled: false } }));
    });

    it('can be overturned together with a word for the allow list', async () => {
      await use('add', { entries: 'plonker' }, 'words');
      await appeal(await blocked('Is DeepSeek a plonker?'));
      const { modal } = await ada.press((await use('appeals')).message, 'Overturn and allow…');
      const wrong = await ada.submit(modal, { entry: 'a*b' });
      expect(wrong.text).toContain('only at its beginning or end');
      const again = (await ada.press(wrong.message, 'Overturn and allow…')).modal;
      expect((await ada.submit(again, { entry: 'plonker' })).text).toContain('On the allow list now');
      expect((await settings()).policy.allow).toContain('plonker');
      expect((await mira.command('ask', { question: 'Is DeepSeek a plonker?' })).isPrivate).toBe(false);
    });

    it('stand overturned and are told though the word could not be put on the allow list', async () => {
      await appeal(await blocked());
      const { modal } = await ada.press((await use('appeals')).message, 'Overturn and allow…');
      const busy = new UserError('store-busy', 'The database is busy.');
      const save = vi.spyOn(bot.app.guilds, 'save').mockRejectedValue(busy);
      const done = await ada.submit(modal, { entry: 'gloomy' });
      save.mockRestore();
      expect(done.text).toContain('Overturned');
      expect(done.text).toContain('could not be put on the allow list');
      expect(done.text).toContain('The member was told');
      expect((await settings()).policy.allow).not.toContain('gloomy');
    });

    it('say so where the member cannot be reached', async () => {
      await appeal(await blocked());
      const { outbox } = bot.app;
      bot.app.outbox = { toChannel: async () => {}, toUser: async () => Promise.reject(new Error('closed')) };
      const done = await ada.press((await use('appeals')).message, 'Uphold');
      bot.app.outbox = outbox;
      expect(done.text).toContain('were not told');
    });

    it('against somebody else’s block are refused', async () => {
      const message = await blocked();
      const id = buttonId(message, 'Appeal');
      const reply = await route(forged('ada', { type: InteractionType.MessageComponent, custom_id: id }), bot.app);
      expect(JSON.stringify(reply.response)).toContain('nothing of yours');
      const submitted = forged('ada', {
        type: InteractionType.ModalSubmit,
        custom_id: id.replace('appeal', 'appealed'),
      });
      expect(JSON.stringify((await route(submitted, bot.app)).response)).toContain('nothing of yours');
    });
  });

  describe('export and import', () => {
    it('give the settings as a file, and bring them back after a preview', async () => {
      await set((now) => ({ ...now, cooldown: { userSeconds: 0, channelSeconds: 2 } }));
      const exported = await use('export');
      const json = await (await fetch(exported.message.attachments[0]?.url ?? '')).text();
      expect(JSON.parse(json)).toEqual(await settings());
      await set((now) => ({ ...now, cooldown: { userSeconds: 0, channelSeconds: 0 } }));
      const preview = await use('import', { file: { name: 'settings.json', data: json } });
      expect(preview.text).toContain('Cooldown for each channel: 0 → 2');
      expect((await settings()).cooldown.channelSeconds).toBe(0);
      await ada.press(preview.message, 'Save');
      expect((await settings()).cooldown.channelSeconds).toBe(2);
      await set((now) => ({ ...now, cooldown: { userSeconds: 0, channelSeconds: 0 } }));
    });

    it('take a pasted policy alone, and leave everything alone when cancelled', async () => {
      const { modal } = await use('import');
      const before = await settings();
      const preview = await ada.submit(modal, { json: '{"preset":"strict"}' });
      expect(preview.text).toContain('Preset: standard → strict');
      await ada.press(preview.message, 'Cancel');
      expect(await settings()).toEqual(before);
    });

    it('name the field that is wrong', async () => {
      const paste = async (json: string) => (await ada.submit((await use('import')).modal, { json })).text;
      expect(unescapeMarkdown(await paste('{"policy":{"preset":"lax"}}'))).toContain('policy.preset');
      expect(unescapeMarkdown(await paste('{"words":[{"word":"a*b"}]}'))).toContain('words.0.word');
      expect(unescapeMarkdown(await paste('{"cooldown":{"userSeconds":-1}}'))).toContain('cooldown.userSeconds');
      expect(await paste('{')).toContain('not JSON');
    });

    it('refuse a file that is too large', async () => {
      const seen = await use('import', { file: { name: 'a.json', data: ' '.repeat(512_001) } });
      expect(seen.text).toContain('too large');
    });

    it('save nothing that somebody else overtook', async () => {
      const preview = await ada.submit((await use('import')).modal, { json: '{"preset":"strict"}' });
      await set((now) => ({ ...now, retention: { ...now.retention, textDays: 9 } }));
      expect((await ada.press(preview.message, 'Save')).text).toContain('Somebody else changed');
      expect(await settings()).toMatchObject({ policy: { preset: 'standard' }, retention: { textDays: 9 } });
    });
  });

  const MEMBER_PERMISSIONS = '2048';
  function forged(
    who: 'ada' | 'mira',
    { type, custom_id }: { type: InteractionType; custom_id: string },
  ): APIInteraction {
    const user = { id: who === 'ada' ? ada.id : mira.id };
    const fields = {
      id: '1',
      application_id: '2',
      token: 't',
      version: 1,
      type,
      guild_id: GUILD,
      channel: { id: MOD_LOG },
      member: { user, roles: [], permissions: who === 'ada' ? '32' : MEMBER_PERMISSIONS },
      authorizing_integration_owners: {},
      entitlements: [],
      data: { custom_id, component_type: ComponentType.StringSelect, values: ['relaxed'], components: [] },
      message: { id: '5', flags: 64, components: [] },
    };
    return JSON.parse(JSON.stringify(fields)) as APIInteraction;
  }

  it.each([
    'set:x:preset',
    'set:-1:undo:x',
    'set:0:restore:99999',
    'set:0:constructor',
    'history:x',
    'words:-9',
    'nonsense',
    '',
  ])('meets an admin’s outdated or forged moderation:%s kindly and changes nothing', async (id) => {
    const before = await bot.app.guilds.saved(GUILD);
    const press = forged('ada', { type: InteractionType.MessageComponent, custom_id: `moderation:${id}` });
    expect(JSON.stringify((await route(press, bot.app)).response)).not.toContain('something went wrong');
    expect(await bot.app.guilds.saved(GUILD)).toEqual(before);
  });

  it('fails kindly where the store is away, and goes on answering', async () => {
    const app = await openApp();
    const press = forged('ada', { type: InteractionType.MessageComponent, custom_id: 'moderation:set:0:preset' });
    expect(JSON.stringify((await route(press, app)).response)).toContain('was not done');
  });
});
