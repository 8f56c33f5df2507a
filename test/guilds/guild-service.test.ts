import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { createLog } from '../../src/base/log.ts';
import { GuildService, type Place } from '../../src/guilds/guild-service.ts';
import { DEFAULT_SETTINGS, guildSettingsSchema, STRIKES_COUNT_MS } from '../../src/guilds/settings.ts';
import { moderate } from '../../src/moderation/moderate.ts';
import { actionFor } from '../../src/moderation/policy.ts';
import type { Verdict } from '../../src/moderation/verdict.ts';
import { openStore } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const place: Place = { guildId: '1300000000000000100', channelId: '9', userId: '7', roleIds: [] };
const GUILD = '1300000000000000100';

async function service() {
  return new GuildService(await openStore({ file: ':memory:' }), createLog('silent'));
}

describe('the guild service', () => {
  it('holds nobody to the milder rules or the server’s own words in a thread of an exempt channel, and everybody to the grave ones', async () => {
    const guilds = await service();
    const thread = { ...place, parentChannelId: '13000000000000001' };
    const settings = guildSettingsSchema.parse({
      exempt: { channels: [thread.parentChannelId] },
      policy: { words: [{ word: 'turnip' }] },
    });
    await guilds.save(GUILD, 0, settings, '7');
    const { policy } = await guilds.admit(thread);
    const actions = [settings.policy, policy].map((each) => moderate('is it a turnip?', { policy: each }).action);
    expect(actions).toEqual(['block', 'allow']);
    expect(actionFor(policy, 'profanity', 2)).toBe('allow');
    for (const category of ['hate', 'slur', 'threat', 'self-harm'] as const) {
      expect(actionFor(policy, category, 4)).toBe('block');
    }
    expect(actionFor((await guilds.admit(place)).policy, 'profanity', 2)).toBe('block');
  });

  it('holds members to what was saved though settings that were read before come in after it', async () => {
    const store = await openStore({ file: ':memory:' });
    const guilds = new GuildService(store, createLog('silent'));
    const delivered = Promise.withResolvers<void>();
    vi.spyOn(store, 'promptly').mockImplementationOnce(async (work) => {
      const read = await work();
      await delivered.promise;
      return read;
    });
    const reading = guilds.settings(GUILD);
    await guilds.save(GUILD, 0, guildSettingsSchema.parse({ policy: { preset: 'strict' } }), '7');
    delivered.resolve();
    await reading;
    expect((await guilds.settings(GUILD)).settings.policy.preset).toBe('strict');
  });

  it('holds members to what was saved last though the answers of two saves cross on their way', async () => {
    const store = await openStore({ file: ':memory:' });
    const repository = store.settings(guildSettingsSchema, DEFAULT_SETTINGS);
    vi.spyOn(store, 'settings').mockReturnValue(repository as never);
    const guilds = new GuildService(store, createLog('silent'));
    const [save, delivered] = [repository.save.bind(repository), Promise.withResolvers<void>()];
    vi.spyOn(repository, 'save').mockImplementationOnce(async (...given) => {
      const saved = await save(...given);
      await delivered.promise;
      return saved;
    });
    const first = guilds.save(GUILD, 0, guildSettingsSchema.parse({ policy: { preset: 'strict' } }), '7');
    await vi.waitFor(async () => expect(await repository.read(GUILD)).not.toBeNull());
    await guilds.save(GUILD, 1, guildSettingsSchema.parse({ policy: { preset: 'relaxed' } }), '8');
    delivered.resolve();
    expect((await first).current?.version).toBe(1);
    expect((await guilds.settings(GUILD)).settings.policy.preset).toBe('relaxed');
  });

  it('gives a hint once to each admin of each server', async () => {
    const guilds = new GuildService(null, createLog('silent'));
    expect([guilds.takeSetUpHint(place), guilds.takeSetUpHint(place)]).toEqual([true, false]);
    expect(guilds.takeSetUpHint({ ...place, userId: '8' })).toBe(true);
  });

  it('takes no server for one that was never set up while the store does not tell, and learns it afterwards', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const store = await openStore({ file: ':memory:' });
    const guilds = new GuildService(store, createLog('silent'));
    const away = vi.spyOn(store, 'promptly').mockRejectedValue(new UserError('store-slow', 'slow'));
    expect((await guilds.admit(place)).isSetUp).toBe(true);
    expect((await new GuildService(null, createLog('silent')).admit(place)).isSetUp).toBe(true);
    away.mockRestore();
    vi.advanceTimersByTime(60_000);
    expect((await guilds.admit(place)).isSetUp).toBe(false);
    await guilds.save(GUILD, 0, DEFAULT_SETTINGS, '7');
    expect((await guilds.admit(place)).isSetUp).toBe(true);
  });

  it('answers nobody while the store is away who is known to be timed out, until that ends', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const store = await openStore({ file: ':memory:' });
    const guilds = new GuildService(store, createLog('silent'));
    const settings = guildSettingsSchema.parse({
      escalation: { enabled: true, blocks: 2, minutes: 9, timeOutMinutes: 9 },
    });
    await guilds.save(GUILD, 0, settings, '1');
    const blocked: Verdict = { ...moderate('you idiot'), action: 'block' };
    for (const userId of ['7', '7', '8', '8'])
      await guilds.record({ ...place, userId }, settings, blocked, 'you idiot');
    await store.timeOuts.end(GUILD, '8');
    guilds.forgetTimeOut(GUILD, '8');
    const barredOf = async (userId: string) => (await guilds.admit({ ...place, userId })).barred?.code;
    vi.spyOn(store, 'promptly').mockRejectedValue(new UserError('store-slow', 'slow'));
    expect([await barredOf('7'), await barredOf('8'), await barredOf('9')]).toEqual(['time-out', undefined, undefined]);
    vi.advanceTimersByTime(10 * 60_000);
    expect(await barredOf('7')).toBeUndefined();
  });

  it('is closed only after what was begun is written, so that the store is not closed under it', async () => {
    const file = join(scratchFolder(), 'byline.db');
    const store = await openStore({ file });
    const guilds = new GuildService(store, createLog('silent'));
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    await guilds.keepUnanswered(GUILD, 'a', 'Who owns it?');
    other.exec('rollback');
    other.close();
    await guilds.close();
    await store.close();
    const again = await openStore({ file });
    onTestFinished(() => again.close());
    expect(await again.unansweredQuestions.list(GUILD, 9)).toMatchObject([{ asked: 1 }]);
  });

  it('writes what a member did while the store was locked before it is read or deleted, so that nothing comes after a deletion', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const store = await openStore({ file: ':memory:' });
    const guilds = new GuildService(store, createLog('silent'));
    const locked = vi.spyOn(store.moderationLog, 'record').mockRejectedValue(new UserError('store-busy', 'busy'));
    const blocked: Verdict = { ...moderate('you idiot'), action: 'block' };
    expect(await guilds.record(place, DEFAULT_SETTINGS, blocked, 'you idiot')).toEqual({});
    const mine = { userId: place.userId };
    await expect(guilds.settledStore(mine)).rejects.toMatchObject({ code: 'store-behind' });
    expect(await guilds.settledStore({ userId: '8' })).toBe(store);
    locked.mockRestore();
    const { members } = await guilds.settledStore(mine);
    expect((await members.show(place.userId)).moderationLog).toHaveLength(1);
    expect((await members.delete(place.userId, STRIKES_COUNT_MS)).deleted).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await members.show(place.userId)).toMatchObject({ moderationLog: [], strikes: [{ guildId: GUILD }] });
  });

  it('counts an unanswered question once though the answer of the store to that was lost', async () => {
    const store = await openStore({ file: ':memory:' });
    const guilds = new GuildService(store, createLog('silent'));
    const { unansweredQuestions } = store;
    const count = unansweredQuestions.count.bind(unansweredQuestions);
    vi.spyOn(unansweredQuestions, 'count').mockImplementation(async (...counted) => {
      await count(...counted);
      throw new UserError('store-cut-off', 'gone');
    });
    await guilds.keepUnanswered(GUILD, 'a', 'Who owns it?');
    await guilds.close();
    expect(await unansweredQuestions.list(GUILD, 9)).toMatchObject([{ asked: 1 }]);
  });

  it('refuses changes without a store in words, and holds the standard rules', async () => {
    const guilds = new GuildService(null, createLog('silent'));
    await expect(guilds.saved(GUILD)).rejects.toMatchObject({ code: 'store-away' });
    await expect(guilds.save(GUILD, 0, DEFAULT_SETTINGS, '7')).rejects.toMatchObject({ code: 'store-away' });
    expect((await guilds.admit(place)).policy).toEqual(DEFAULT_SETTINGS.policy);
  });
});
