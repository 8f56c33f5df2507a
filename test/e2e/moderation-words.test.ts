import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { MODERATION_DATA } from '../../commands/moderation/data.ts';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { ada, jonas, meet, mira } from './meeting.ts';
import { INSULT, MOD_LOG, set, settings, told, use } from './moderation.ts';

describe('/moderation on Discord', () => {
  meet();

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
});
