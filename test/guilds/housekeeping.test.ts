import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { GuildService } from '../../src/guilds/guild-service.ts';
import { keepHouse } from '../../src/guilds/housekeeping.ts';
import { openStore, type Store } from '../../src/store/open.ts';

const log = createLog('silent');
const DAY_MS = 86_400_000;
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
    store = await openStore({ file: join(mkdtempSync(join(tmpdir(), 'byline-')), 'byline.db') }, { now: () => now });
    await store.moderationLog.record({ ...decision, guildId: 'stays' });
    await store.moderationLog.record({ ...decision, guildId: 'left' });
  });
  afterEach(() => store.close());

  const entries = async (guildId: string) => (await store.moderationLog.list(guildId, {}, { limit: 10 })).rows;
  const keep = (joinedGuilds: (() => Promise<ReadonlySet<string>>) | null) =>
    keepHouse({ guilds: new GuildService(store, log), store, log, joinedGuilds });

  it('deletes everything of servers that removed the bot, and nothing of others', async () => {
    await keep(async () => new Set(['stays']));
    expect(await entries('left')).toEqual([]);
    expect(await entries('stays')).toHaveLength(1);
  });

  it('purges nothing where the servers cannot be listed, or are those of the local Discord', async () => {
    await keep(() => Promise.reject(new Error('502')));
    await keep(null);
    expect(await entries('left')).toHaveLength(1);
  });

  it('deletes texts after the days that the server has set, and keeps the entry', async () => {
    now = new Date(now.getTime() + 31 * DAY_MS);
    await keep(null);
    expect((await entries('stays'))[0]).toMatchObject({ text: null, rule: 'x' });
  });
});
