import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { GuildService, type Place } from '../../src/guilds/guild-service.ts';
import { DEFAULT_SETTINGS, guildSettingsSchema } from '../../src/guilds/settings.ts';
import { actionFor } from '../../src/moderation/policy.ts';
import { openStore } from '../../src/store/open.ts';

const place: Place = { guildId: '1300000000000000100', channelId: '9', userId: '7', roleIds: [] };
const GUILD = '1300000000000000100';

async function service() {
  return new GuildService(await openStore({ file: ':memory:' }), createLog('silent'));
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
