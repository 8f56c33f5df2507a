import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import type { LocalUser } from '../support/local-user.ts';
import { MOD_LOG, onModeration } from './moderation.ts';

describe('/moderation on Discord', () => {
  let bot: TestBot;
  let ada: LocalUser;
  let mira: LocalUser;
  beforeAll(async () => {
    bot = await startBot();
    ada = await bot.person('ada');
    mira = await bot.person('mira');
  });
  afterAll(() => bot?.stop());
  afterEach(() => expect(bot.problems).toEqual([]));

  const { settings, set, use, told } = onModeration(() => ({ bot, ada, mira }));

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

    it('names what is wrong with an entry and then adds none of them', async () => {
      const before = (await settings()).policy.words;
      const long = await use('add', { entries: `fine, ${'a'.repeat(61)}` }, 'words');
      expect(unescapeMarkdown(long.text)).toContain(`${'a'.repeat(61)}**: 61 characters, at most 60 fit.`);
      expect((await use('add', { entries: 'a*b' }, 'words')).text).toContain('only at its beginning or end');
      expect((await use('add', { entries: ' , ,' }, 'words')).text).toContain('at least one word');
      expect((await settings()).policy.words).toEqual(before);
      await use('add', { entries: 'a'.repeat(60) }, 'words');
      expect((await settings()).policy.words).toHaveLength(before.length + 1);
      expect((await use('remove', { entries: 'nowhere' }, 'words')).text).toContain('Not on the list');
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

    it('say what is wrong with an entry, add none then, and tell the log channel of a change', async () => {
      const before = (await settings()).policy;
      await set((now) => ({ ...now, log: { ...now.log, channelId: MOD_LOG } }));
      const form = async () => (await ada.press(await page(), 'Add words…')).modal;
      expect((await ada.submit(await form(), { block: 'fine, a*b' })).text).toContain('only at its beginning or end');
      expect((await ada.submit(await form(), {})).text).toContain('at least one word');
      expect((await settings()).policy.words).toEqual(before.words);
      await ada.submit(await form(), { block: 'gloom' });
      await told('**gloom** (block)');
      await set((now) => ({ ...now, policy: before, log: { ...now.log, channelId: null } }));
    });
  });
});
