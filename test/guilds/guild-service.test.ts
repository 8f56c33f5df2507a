import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { decideAppeal } from '../../src/guilds/decide-appeal.ts';
import { GuildService, type Place } from '../../src/guilds/guild-service.ts';
import { DEFAULT_SETTINGS, guildSettingsSchema } from '../../src/guilds/settings.ts';
import { moderate } from '../../src/moderation/moderate.ts';
import { actionFor } from '../../src/moderation/policy.ts';
import { openStore } from '../../src/store/open.ts';

const place: Place = { guildId: '1300000000000000100', channelId: '9', userId: '7', roleIds: [] };
const GUILD = '1300000000000000100';
const MINUTE_MS = 60_000;

async function service(now = () => new Date()) {
  return new GuildService(await openStore({ file: ':memory:' }, { now }), createLog('silent'));
}

describe('the guild service', () => {
  it('holds nobody to the milder rules in a thread of an exempt channel, and everybody to the grave ones', async () => {
    const guilds = await service();
    const thread = { ...place, parentChannelId: '13000000000000001' };
    const settings = guildSettingsSchema.parse({ exempt: { channels: [thread.parentChannelId] } });
    await guilds.save(GUILD, 0, settings, '7');
    const { policy } = await guilds.admit(thread);
    expect(actionFor(policy, 'profanity', 2)).toBe('allow');
    for (const category of ['hate', 'slur', 'threat', 'self-harm'] as const) {
      expect(actionFor(policy, category, 4)).toBe('block');
    }
    expect(actionFor((await guilds.admit(place)).policy, 'profanity', 2)).toBe('block');
  });

  it('ends a time-out on appeal only where it would not have come without the strike', async () => {
    const guilds = await service();
    const settings = guildSettingsSchema.parse({ escalation: { enabled: true, blocks: 2, minutes: 10 } });
    await guilds.save(GUILD, 0, settings, '7');
    const store = guilds.requireStore();
    const insult = 'you stupid bastard';
    const strike = async () => {
      const { entryId = '' } = await guilds.record(place, settings, moderate(insult), insult);
      const opened = await store.appeals.open(GUILD, place.userId, entryId);
      return 'appeal' in opened ? opened.appeal.id : '';
    };
    const [first, second, third] = [await strike(), await strike(), await strike()];
    expect(await store.timeOuts.until(GUILD, place.userId)).not.toBeNull();
    expect(await decideAppeal(guilds, GUILD, first, 'upheld', 'ada')).not.toHaveProperty('endedTimeOut');
    expect(await decideAppeal(guilds, GUILD, second, 'overturned', 'ada')).toMatchObject({ endedTimeOut: false });
    expect(await store.timeOuts.until(GUILD, place.userId)).not.toBeNull();
    expect(await decideAppeal(guilds, GUILD, third, 'overturned', 'ada')).toMatchObject({ endedTimeOut: true });
    expect(await store.timeOuts.until(GUILD, place.userId)).toBeNull();
    expect(await decideAppeal(guilds, GUILD, third, 'overturned', 'ada')).toMatchObject({ status: 'already-decided' });
  });

  it('leaves a time-out be where the overturned strike is older than what led to it', async () => {
    let time = Date.now() - 100 * MINUTE_MS;
    const guilds = await service(() => new Date(time));
    const settings = guildSettingsSchema.parse({ escalation: { enabled: true, blocks: 2, minutes: 10 } });
    await guilds.save(GUILD, 0, settings, '7');
    const store = guilds.requireStore();
    const record = () => guilds.record(place, settings, moderate('you stupid bastard'), '');
    const { entryId = '' } = await record();
    const opened = await store.appeals.open(GUILD, place.userId, entryId);
    time = Date.now();
    await record();
    await record();
    const id = 'appeal' in opened ? opened.appeal.id : '';
    expect(await decideAppeal(guilds, GUILD, id, 'overturned', 'ada')).toMatchObject({ endedTimeOut: false });
    expect(await store.timeOuts.until(GUILD, place.userId)).not.toBeNull();
  });

  it('gives a hint once to each admin of each server', async () => {
    const guilds = new GuildService(null, createLog('silent'));
    expect([guilds.takeSetUpHint(place), guilds.takeSetUpHint(place)]).toEqual([true, false]);
    expect(guilds.takeSetUpHint({ ...place, userId: '8' })).toBe(true);
  });

  it('refuses changes without a store in words, and holds the standard rules', async () => {
    const guilds = new GuildService(null, createLog('silent'));
    await expect(guilds.saved(GUILD)).rejects.toMatchObject({ code: 'store-away' });
    await expect(guilds.save(GUILD, 0, DEFAULT_SETTINGS, '7')).rejects.toMatchObject({ code: 'store-away' });
    expect((await guilds.admit(place)).policy).toEqual(DEFAULT_SETTINGS.policy);
  });
});
