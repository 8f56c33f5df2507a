import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { tinyDisk } from '../store/backends.ts';
import { startBot } from '../support/bot.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { GUILD } from './meeting.ts';
import { INSULT } from './moderation.ts';

const UNANSWERED = 'How many people work in the DeepSeek office in Hangzhou?';
const DISK_KILOBYTES = 1_000;

/** A file that another program holds, as a backup may. */
function heldFile() {
  const file = join(scratchFolder(), 'byline.db');
  let other: DatabaseSync;
  const take = () => {
    other = new DatabaseSync(file);
    other.exec('BEGIN EXCLUSIVE');
  };
  return { file, take, giveBack: () => other.close() };
}

/** A file on a disk that is filled up; null where no small disk can be had. */
function fileOnFullDisk() {
  const disk = tinyDisk(DISK_KILOBYTES);
  if (!disk) return null;
  const [file, filler] = [join(disk, 'byline.db'), join(disk, 'filler')];
  const take = () => {
    const database = new DatabaseSync(file);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    expect(() => writeFileSync(filler, Buffer.alloc(DISK_KILOBYTES * 1024))).toThrow('no space left');
  };
  return { file, take, giveBack: () => rmSync(filler) };
}

describe('while the database takes no writes', () => {
  it.for([
    ['another program has it to itself', heldFile, 'busy with another process'],
    ['the disk is full', fileOnFullDisk, 'no room left'],
  ] as const)(
    'as %s, members are answered under the last known rules, changes fail kindly, and what is to be kept is written later, before what is kept of a member is deleted',
    async ([, makeFile, words], context) => {
      const place = makeFile();
      if (!place) {
        console.warn('No small file system can be mounted here: asking with a full disk is not tried.');
        return context.skip();
      }
      const store = await openStore({ file: place.file });
      const bot = await startBot({ store });
      onTestFinished(() => bot.stop());
      const [mira, ada] = [await bot.person('mira'), await bot.person('ada')];
      const panel = async () => (await ada.command('moderation', {}, { subcommand: 'settings' })).message;
      const ask = (question: string) => mira.command('ask', { question });
      const written = async () => ({
        blocked: (await store.moderationLog.list(GUILD, {}, { limit: 9 })).rows.map(({ category }) => category),
        unanswered: (await store.unansweredQuestions.list(GUILD, 9)).map(({ question }) => question),
      });

      const strict = await ada.select(await panel(), 'Preset', ['strict']);
      place.take();
      expect((await ask('Who founded DeepSeek?')).text).toContain('Liang Wenfeng');
      expect((await ask(INSULT)).text).toContain('I will not look');
      expect((await ask('What crap did Liang Wenfeng found?')).text).toContain('I will not look');
      expect((await ask(UNANSWERED)).text).toContain('does not say');
      const refused = await ada.select(strict.message, 'Preset', ['relaxed']);
      expect(refused.text).toContain(words);
      expect(refused.text).toContain('was not done');
      const log = await ada.command('moderation', {}, { subcommand: 'log' });
      expect(log.text).toContain('2 entries are missing here');
      const unanswered = await ada.command('stats', {}, { subcommand: 'unanswered' });
      expect(unanswered.text).toContain('One entry is missing here');
      expect((await mira.command('privacy', {}, { subcommand: 'show' })).text).toContain('2 entries are missing here');
      const early = await mira.command('privacy', {}, { subcommand: 'delete' });
      expect((await mira.press(early.message, 'Delete it')).text).toContain('was not done');
      expect(await written()).toEqual({ blocked: [], unanswered: [] });

      place.giveBack();
      const asked = await mira.command('privacy', {}, { subcommand: 'delete' });
      expect((await mira.press(asked.message, 'Delete it')).text).toMatch(/[2-9] entries were deleted/);
      await bot.app.guilds.close();
      expect((await store.members.show(mira.id)).moderationLog).toEqual([]);
      expect(await written()).toEqual({ blocked: ['profanity', 'harassment'], unanswered: [UNANSWERED] });
      expect((await ada.select(await panel(), 'Preset', ['relaxed'])).text).toContain('strict → relaxed');
    },
  );

  it('as it could not be opened, members are answered under the standard rules, and everything that needs it says so', async () => {
    const bot = await startBot({ store: null });
    onTestFinished(() => bot.stop());
    const [mira, ada] = [await bot.person('mira'), await bot.person('ada')];
    const answer = await mira.command('ask', { question: 'Who founded DeepSeek?' });
    expect(answer.text).toContain('Liang Wenfeng');
    expect((await mira.press(answer.message, 'How I found it')).text).toContain('How I found it');
    expect((await mira.command('ask', { question: INSULT })).text).toContain('I will not look');
    expect((await mira.command('quote')).text).toContain('Quotation 1 of');
    expect((await mira.command('article', {}, { subcommand: 'list' })).text).toContain('DeepSeek');
    const uses: [
      who: typeof ada,
      command: string,
      subcommand: string,
      options?: Record<string, string>,
      group?: string,
    ][] = [
      [ada, 'moderation', 'settings'],
      [ada, 'moderation', 'log'],
      [ada, 'moderation', 'appeals'],
      [ada, 'moderation', 'test', { text: 'some text' }],
      [ada, 'moderation', 'add', { entries: 'gloom' }, 'words'],
      [ada, 'moderation', 'export'],
      [ada, 'library', 'add'],
      [ada, 'library', 'use', { article: 'deepseek-r1' }],
      [ada, 'stats', 'overview'],
      [mira, 'privacy', 'show'],
    ];
    for (const [who, command, subcommand, options = {}, group] of uses) {
      const seen = await who.command(command, options, { subcommand, ...(group ? { group } : {}) });
      expect([seen.isPrivate, seen.text]).toEqual([true, expect.stringContaining('cannot reach my database')]);
      expect(seen.text).not.toMatch(/changed/i);
    }
  });
});
