import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/guilds/pace.ts';

const at = (userId: string, channelId = 'c') => ({ guildId: '1', channelId, userId });
const NONE = { userSeconds: 0, channelSeconds: 0 };

describe('the pace', () => {
  it('lets a person send thirty texts in a minute, wherever, and tells until when no more are taken', async () => {
    const pace = new Pace();
    const codes: unknown[] = [];
    for (let text = 0; text < 30; text++) codes.push(await pace.take(at('ada', `${text}`), NONE));
    expect(codes.filter(Boolean)).toEqual([]);
    const barred = await pace.take({ guildId: null, channelId: 'direct', userId: 'ada' }, NONE);
    expect(barred?.code).toBe('too-many');
    expect(barred && barred.until.getTime() - Date.now()).toBeLessThanOrEqual(60_000);
    expect(barred && barred.until > new Date()).toBe(true);
    expect(await pace.take(at('mira'), NONE)).toBeUndefined();
  });

  it('holds each person of a server to its cooldown, and each channel to its own', async () => {
    const pace = new Pace();
    const perUser = { userSeconds: 600, channelSeconds: 0 };
    expect(await pace.take(at('ada'), perUser)).toBeUndefined();
    expect((await pace.take(at('ada', 'd'), perUser))?.code).toBe('cooldown');
    expect(await pace.take(at('mira'), perUser)).toBeUndefined();
    expect(await pace.take({ ...at('ada'), guildId: '2' }, perUser)).toBeUndefined();
    const perChannel = { userSeconds: 0, channelSeconds: 600 };
    expect(await pace.take(at('ada'), perChannel)).toBeUndefined();
    expect((await pace.take(at('mira'), perChannel))?.code).toBe('cooldown');
    expect(await pace.take(at('mira', 'd'), perChannel)).toBeUndefined();
  });

  it('counts a text that a channel’s cooldown refuses against no limit of its author', async () => {
    const pace = new Pace();
    const cooldown = { userSeconds: 600, channelSeconds: 600 };
    await pace.take(at('ada'), cooldown);
    for (let text = 0; text < 40; text++) expect((await pace.take(at('mira'), cooldown))?.code).toBe('cooldown');
    expect(await pace.take(at('mira', 'd'), cooldown)).toBeUndefined();
  });
});
