import { describe, expect, it } from 'vitest';
import { route } from '../../src/discord/router.ts';
import { openApp } from '../support/bot.ts';
import { textOf } from '../support/local-user.ts';
import { ada, bot, forgedPress, GUILD, meet, mira } from './meeting.ts';
import { use } from './moderation.ts';

describe('/moderation on Discord', () => {
  meet();

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
    const press = forgedPress(ada, `moderation:${id}`);
    expect(JSON.stringify((await route(press, bot.app)).response)).not.toContain('something went wrong');
    expect(await bot.app.guilds.saved(GUILD)).toEqual(before);
  });

  it('fails kindly where the store is away, and goes on answering', async () => {
    const app = await openApp();
    const press = forgedPress(ada, 'moderation:set:0:preset');
    expect(JSON.stringify((await route(press, app)).response)).toContain('was not done');
  });
});
