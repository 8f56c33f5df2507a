import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Store } from '../../src/store/open.ts';
import { BACKENDS, type Clock, freshStore } from './backends.ts';

const WEEK_MS = 7 * 86_400_000;
const SECRET = 'these words must go';

/** Leaves one thing of every kind behind, of one member on one server. */
async function leaveTraces(store: Store, clock: Clock, guildId: string, userId: string): Promise<void> {
  const inAnHour = new Date(clock.now().getTime() + 3_600_000);
  const decision = { guildId, userId, category: 'hate', severity: 3, rule: 'r', action: 'block', text: SECRET };
  const escalation = { blocks: 1, minutes: 1, timeOutMinutes: 60 };
  const { entry } = await store.moderationLog.record(decision, { escalation });
  const opened = await store.appeals.open(guildId, userId, entry.id, SECRET);
  if ('appeal' in opened) await store.appeals.decide(guildId, opened.appeal.id, 'upheld', userId);
  const answer = { answerId: `${guildId} ${userId}`, articleId: 'a', helpful: true };
  await store.feedback.give({ guildId, userId, ...answer });
  await store.unansweredQuestions.count(guildId, 'a', 'key', SECRET);
  const conversation = { id: `${guildId}:${userId}`, guildId, userId };
  await store.conversations(z.string()).save(conversation, SECRET, inAnHour);
  await store.settings(z.string(), '').save(guildId, 0, 'settings', userId);
  await store.articles.add({ guildId, id: 'a', title: 'A', markdown: 'A', authorId: userId });
  await store.articles.use(guildId, null, 'a');
  store.statistics.count(guildId, 'blocked');
  await store.statistics.flush();
}

describe.each(BACKENDS)('how long things are kept on $name', (backend) => {
  test('texts go after their days and records after theirs, on each server by its own settings', async () => {
    const { store, clock } = await freshStore(backend);
    await leaveTraces(store, clock, '1', 'member');
    await leaveTraces(store, clock, '2', 'member');
    clock.forward(31 * 24 * 60);
    await store.moderationLog.record({
      guildId: '1',
      userId: 'new',
      category: null,
      severity: 0,
      rule: null,
      action: 'flag',
      text: SECRET,
    });

    const periodsOf = async (guildId: string) =>
      guildId === '1' ? { textDays: 30, recordDays: 365 } : { textDays: 31, recordDays: 31 };
    // Two conversations and two time-outs have run out; of server 1 two texts and one question are too old.
    expect(await store.retention.run(periodsOf)).toBe(7);
    const { rows } = await store.moderationLog.list('1', {}, { limit: 10 });
    expect(rows.map(({ userId, text }) => ({ userId, text }))).toEqual([
      { userId: 'new', text: SECRET },
      { userId: 'member', text: null },
    ]);
    expect(await store.unansweredQuestions.list('1', 9)).toEqual([]);
    expect(await store.unansweredQuestions.list('2', 9)).toHaveLength(1);
    expect(await store.retention.run(periodsOf)).toBe(0);

    clock.forward(24 * 60);
    // Two texts and a question of server 2, then its entry, strike, appeal, feedback and statistics.
    expect(await store.retention.run(periodsOf)).toBe(8);
    expect((await store.moderationLog.list('2', {}, { limit: 10 })).rows).toEqual([]);
    expect(await store.settings(z.string(), '').read('2')).toMatchObject({ settings: 'settings' });
    expect(await store.articles.list('2')).toHaveLength(1);
  });

  test('more than a batch is deleted too', async () => {
    const { store, clock } = await freshStore(backend);
    for (let n = 0; n < 1_001; n++) await store.unansweredQuestions.count('1', 'a', `key ${n}`, 'what?');
    clock.forward(24 * 60 + 1);
    expect(await store.retention.run(async () => ({ textDays: 1, recordDays: 1 }))).toBe(1_001);
  });

  test('a member is shown everything that is kept of them, and nothing of others or that has run out', async () => {
    const { store, clock } = await freshStore(backend);
    await leaveTraces(store, clock, '1', 'member');
    await leaveTraces(store, clock, '2', 'member');
    await leaveTraces(store, clock, '3', 'other');
    const shown = await store.members.show('member');
    expect(shown.cut).toBe(false);
    for (const [kind, rows] of Object.entries(shown)) {
      if (Array.isArray(rows)) expect(rows.map(({ guildId }) => guildId).toSorted(), kind).toEqual(['1', '2']);
    }
    expect(shown.moderationLog[0]?.text).toBe(SECRET);
    expect(JSON.stringify(await store.members.show('stranger'))).not.toContain('guildId');
    clock.forward(60);
    expect((await store.members.show('member')).conversations).toEqual([]);
  });

  test('what a member has deleted is gone, but for running time-outs and strikes that may still count, without words', async () => {
    const { store, clock } = await freshStore(backend);
    await leaveTraces(store, clock, '1', 'member');
    await leaveTraces(store, clock, '2', 'other');
    expect(await store.members.delete('member', WEEK_MS)).toEqual({ deleted: 6, kept: { timeOuts: 1, strikes: 1 } });
    const { strikes, timeOuts, ...rest } = await store.members.show('member');
    expect([strikes.length, timeOuts.length]).toEqual([1, 1]);
    expect(Object.values(rest).flat()).toEqual([false]);
    expect((await store.moderationLog.list('1', {}, { limit: 9 })).rows).toMatchObject([{ userId: null, text: null }]);
    expect(await store.settings(z.string(), '').read('1')).toMatchObject({ settings: 'settings', authorId: null });
    expect((await store.members.show('other')).moderationLog[0]?.text).toBe(SECRET);

    clock.forward(61);
    await store.members.delete('member', WEEK_MS);
    expect(await store.members.show('member')).toMatchObject({ timeOuts: [], strikes: [{ guildId: '1' }] });

    clock.forward(7 * 24 * 60);
    expect(await store.members.delete('member', WEEK_MS)).toEqual({ deleted: 1, kept: { timeOuts: 0, strikes: 0 } });
    expect((await store.members.show('member')).strikes).toEqual([]);
  });

  test('a server that removed the bot leaves nothing behind, and its neighbour loses nothing', async () => {
    const { store, clock } = await freshStore(backend);
    await leaveTraces(store, clock, '1', 'member');
    await leaveTraces(store, clock, '2', 'member');
    expect(await store.guilds.known()).toEqual(['1', '2']);
    const before = await store.members.show('member');
    expect(await store.guilds.purge('1')).toBe(11);
    expect(await store.guilds.known()).toEqual(['2']);
    const after = await store.members.show('member');
    for (const [kind, rows] of Object.entries(after)) {
      const earlier = Object.entries(before).find(([name]) => name === kind)?.[1];
      if (Array.isArray(rows) && Array.isArray(earlier)) {
        expect(rows).toEqual(earlier.filter(({ guildId }) => guildId === '2'));
      }
    }
  });
});

test('a text that was deleted is nowhere in the file of the embedded database', async () => {
  const [sqlite] = BACKENDS;
  if (sqlite === undefined) throw new Error('SQLite is always there');
  const { store, clock, address } = await freshStore(sqlite);
  const file = 'file' in address ? address.file : '';
  await leaveTraces(store, clock, '1', 'member');
  expect(readFileSync(`${file}-wal`).includes(SECRET)).toBe(true);
  await store.guilds.purge('1');
  await store.close();
  expect(readFileSync(file).includes(SECRET)).toBe(false);
});
