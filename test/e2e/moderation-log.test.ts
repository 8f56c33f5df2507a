import { describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { route } from '../../src/discord/router.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.ts';
import { buttonsOf, customIdOf, textOf } from '../support/local-user.ts';
import { ada, bot, forgedPress, GUILD, jonas, meet, mira } from './meeting.ts';
import { INSULT, MOD_LOG, set, told, use } from './moderation.ts';

describe('/moderation on Discord', () => {
  meet();

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
      const theirs = forgedPress(mira, customIdOf(message, 'End the time-out'));
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
});
