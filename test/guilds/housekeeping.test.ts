import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { UserError } from '../../src/base/errors.ts';
import { createLog } from '../../src/base/log.ts';
import { Conversations } from '../../src/guilds/conversations.ts';
import { GuildService } from '../../src/guilds/guild-service.ts';
import { keepHouse, startHousekeeping } from '../../src/guilds/housekeeping.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.ts';
import { moderate } from '../../src/moderation/moderate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const log = createLog('silent');
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const decision = {
  userId: '2'.repeat(18),
  category: 'profanity',
  severity: 2,
  rule: 'x',
  action: 'block',
  text: 'words',
};

describe('housekeeping', () => {
  let store: Store;
  let now: Date;
  beforeEach(async () => {
    now = new Date();
    store = await openStore({ file: join(scratchFolder(), 'byline.db') }, { now: () => now });
    await store.moderationLog.record({ ...decision, guildId: 'stays' });
    await store.moderationLog.record({ ...decision, guildId: 'left' });
  });
  afterEach(() => store.close());

  const entries = async (guildId: string) => (await store.moderationLog.list(guildId, {}, { limit: 10 })).rows;
  const keep = (joinedGuilds: (() => Promise<ReadonlySet<string>>) | null) =>
    keepHouse({ guilds: new GuildService(store, log), store, log, joinedGuilds });
  const keepHoursLater = async (hours: number, ...joined: string[]) => {
    now = new Date(now.getTime() + hours * 60 * MINUTE_MS);
    await keep(async () => new Set(joined));
  };

  it('deletes everything of servers that were missing half a day ago already, whatever restarts in between, and nothing of others', async () => {
    await keepHoursLater(0, 'stays');
    await keepHoursLater(11, 'stays');
    expect(await entries('left')).toHaveLength(1);
    await keepHoursLater(1, 'stays');
    expect(await entries('left')).toEqual([]);
    expect(await entries('stays')).toHaveLength(1);
    expect(await store.guilds.known()).toEqual(['stays']);
  });

  it('deletes nothing of a server that was there again in between', async () => {
    await keepHoursLater(0, 'stays');
    await keepHoursLater(24, 'stays', 'left');
    await keepHoursLater(24, 'stays');
    expect(await entries('left')).toHaveLength(1);
  });

  it('leaves nothing of a server that left in memory, from where it would be written after all is deleted', async () => {
    const guilds = new GuildService(store, log);
    const keepAsMissing = () => keepHouse({ guilds, store, log, joinedGuilds: async () => new Set(['stays']) });
    await keepAsMissing();
    const locked = vi.spyOn(store.moderationLog, 'record').mockRejectedValue(new UserError('store-busy', 'busy'));
    const place = { guildId: 'left', channelId: '3', userId: '2', roleIds: [] };
    await guilds.record(place, DEFAULT_SETTINGS, { ...moderate('you idiot'), action: 'block' }, 'you idiot');
    guilds.count('left', 'blocked');
    now = new Date(now.getTime() + 12 * 60 * MINUTE_MS);
    await keepAsMissing();
    expect(await entries('left')).toHaveLength(1);
    locked.mockRestore();
    await keepAsMissing();
    await guilds.close();
    await store.statistics.flush();
    expect(await store.guilds.known()).toEqual(['stays']);
  });

  it('takes direct messages for no server', async () => {
    const place = { guildId: null, channelId: '3', userId: '2', roleIds: [] };
    await new Conversations(store, log).remember(place, { asks: 'who', words: ['ferry'] });
    expect((await store.members.show('2')).conversations).toMatchObject([{ guildId: '@me' }]);
    expect(await store.guilds.known()).toEqual(['left', 'stays']);
  });

  it('purges nothing where the servers cannot be listed, or are those of the local Discord', async () => {
    await keepHoursLater(0, 'stays');
    now = new Date(now.getTime() + 24 * 60 * MINUTE_MS);
    await keep(() => Promise.reject(new Error('502')));
    await keep(null);
    expect(await entries('left')).toHaveLength(1);
  });

  it('keeps a question for no longer than another may follow up on it, not until the next daily run', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const key = { id: 'c', guildId: 'asks', userId: '2' };
    await store.conversations(z.string()).save(key, 'what was asked', new Date(now.getTime() + 10 * MINUTE_MS));
    const begun = Promise.withResolvers<void>();
    const joinedGuilds = async () => {
      begun.resolve();
      return new Set(['stays', 'left', 'asks']);
    };
    onTestFinished(startHousekeeping({ guilds: new GuildService(store, log), store, log, joinedGuilds }));
    await begun.promise;
    now = new Date(now.getTime() + 10 * MINUTE_MS);
    vi.advanceTimersByTime(MINUTE_MS);
    await vi.waitFor(async () => expect(await store.guilds.known()).toEqual(['left', 'stays']));
  });

  it('keeps the texts of a server whose settings it cannot read', async () => {
    await store.settings(z.json(), null).save('left', 0, { of: 'a newer version' }, '2'.repeat(18));
    now = new Date(now.getTime() + 31 * DAY_MS);
    await keep(null);
    expect((await entries('left'))[0]).toMatchObject({ text: 'words' });
  });

  it('deletes texts after the days that a server has set, 30 where it has set none, and keeps the entries', async () => {
    const settings = { ...DEFAULT_SETTINGS, retention: { textDays: 60, recordDays: 180 } };
    await new GuildService(store, log).save('left', 0, settings, '2'.repeat(18));
    now = new Date(now.getTime() + 31 * DAY_MS);
    await keep(null);
    expect((await entries('stays'))[0]).toMatchObject({ text: null, rule: 'x' });
    expect((await entries('left'))[0]).toMatchObject({ text: 'words' });
  });
});
