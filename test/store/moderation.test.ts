import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/store/moderation-log.ts';
import { BACKENDS, freshStore } from './backends.ts';

const FOR_EVER = new Date(0).toISOString();

const decision: Decision = {
  guildId: '1',
  userId: 'member',
  category: 'profanity',
  severity: 2,
  rule: 'lexicon',
  action: 'block',
};

describe.each(BACKENDS)('moderation on $name', (backend) => {
  test('a log entry keeps the text only where it was given', async () => {
    const { store } = await freshStore(backend);
    const { entry } = await store.moderationLog.record(decision);
    const { entry: withText } = await store.moderationLog.record({ ...decision, text: 'what \0 was said \ud800' });
    expect(await store.moderationLog.entry('1', entry.id)).toEqual({
      ...decision,
      id: entry.id,
      at: '2025-03-01T12:00:00.000Z',
      text: null,
    });
    expect((await store.moderationLog.entry('1', withText.id))?.text).toBe('what \uFFFD was said \uFFFD');
    expect(await store.moderationLog.entry('2', entry.id)).toBeNull();
  });

  test('pages run through every entry once, newest first, though many fall in the same moment', async () => {
    const { store, clock } = await freshStore(backend);
    const written: string[] = [];
    for (let n = 0; n < 25; n++) {
      if (n % 10 === 0) clock.forward(1);
      written.push((await store.moderationLog.record({ ...decision, rule: `rule ${n}` })).entry.id);
    }
    await store.moderationLog.record({ ...decision, guildId: '2' });
    const read: { id: string; at: string }[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.moderationLog.list('1', {}, { limit: 7, ...(cursor === null ? {} : { cursor }) });
      read.push(...page.rows);
      cursor = page.next;
      expect(cursor?.length ?? 0).toBeLessThanOrEqual(61);
    } while (cursor !== null);
    expect(read.map(({ id }) => id).toSorted()).toEqual(written.toSorted());
    expect(read.map(({ at }) => at)).toEqual(
      read
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
  });

  test('filters narrow the log, and a forged cursor begins at the first page', async () => {
    const { store, clock } = await freshStore(backend);
    const { entry: old } = await store.moderationLog.record({ ...decision, action: 'flag' });
    clock.forward(60);
    const { entry: hate } = await store.moderationLog.record({ ...decision, category: 'hate' });
    const { entry: other } = await store.moderationLog.record({ ...decision, userId: 'other' });
    const ids = async (filter: Parameters<typeof store.moderationLog.list>[1], cursor?: string) => {
      const { rows, next } = await store.moderationLog.list('1', filter, { limit: 500, cursor });
      expect(next).toBeNull();
      return rows.map(({ id }) => id).toSorted();
    };
    expect(await ids({ action: 'flag' })).toEqual([old.id]);
    expect(await ids({ category: 'hate' })).toEqual([hate.id]);
    expect(await ids({ userId: 'other' })).toEqual([other.id]);
    expect(await ids({}, "2025-03-01'; drop table moderation_log; --")).toHaveLength(3);
  });

  test('a decision is written once under its id, with its strike, however often it is tried', async () => {
    const { store, clock } = await freshStore(backend);
    const again = { ...decision, id: randomUUID(), at: clock.now() };
    clock.forward(5);
    for (let n = 0; n < 2; n++) await store.moderationLog.record(again, {});
    const { rows } = await store.moderationLog.list('1', {}, { limit: 9 });
    expect(rows.map(({ id, at }) => ({ id, at }))).toEqual([{ id: again.id, at: '2025-03-01T12:00:00.000Z' }]);
    expect(await store.strikes.count('1', 'member', FOR_EVER)).toBe(1);
  });

  test('strikes count from a time on, one server and one member at a time', async () => {
    const { store, clock } = await freshStore(backend);
    await store.strikes.add('1', 'member', 'entry a');
    clock.forward(10);
    const since = clock.now().toISOString();
    await store.strikes.add('1', 'member', 'entry b');
    await store.strikes.add('2', 'member', 'entry c');
    await store.strikes.add('1', 'other', 'entry d');
    expect(await store.strikes.count('1', 'member', since)).toBe(1);
    expect(await store.strikes.count('1', 'member', FOR_EVER)).toBe(2);
  });

  test('enough strikes within the minutes are a time-out, which runs to its end and is made longer but not shorter', async () => {
    const { store, clock } = await freshStore(backend);
    const strike = async (timeOutMinutes: number) =>
      (await store.moderationLog.record(decision, { escalation: { blocks: 2, minutes: 10, timeOutMinutes } }))
        .timedOutUntil;
    const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);
    expect(await strike(30)).toBeNull();
    clock.forward(11);
    expect(await strike(30)).toBeNull();
    const long = inMinutes(60);
    expect(await strike(60)).toEqual(long);
    expect(await strike(10)).toEqual(inMinutes(10));
    expect(await store.timeOuts.until('1', 'member')).toEqual(long);
    expect(await store.timeOuts.until('2', 'member')).toBeNull();
    clock.forward(60);
    expect(await store.timeOuts.until('1', 'member')).toBeNull();
  });

  describe('an overturned appeal', () => {
    const rules = { blocks: 2, minutes: 10, timeOutMinutes: 60 };
    const setUp = async () => {
      const { store, clock } = await freshStore(backend);
      const strike = async (escalation = rules) =>
        (await store.moderationLog.record(decision, { escalation })).entry.id;
      const overturn = async (entryId: string) => {
        const opened = await store.appeals.open('1', 'member', entryId);
        return store.appeals.decide('1', 'appeal' in opened ? opened.appeal.id : '', 'overturned', 'admin');
      };
      return { store, clock, strike, overturn, until: () => store.timeOuts.until('1', 'member') };
    };

    test('ends a time-out only where it would not have come without the strike', async () => {
      const { strike, overturn, until } = await setUp();
      const [first, second] = [await strike(), await strike(), await strike()];
      expect(await overturn(second)).toMatchObject({ status: 'decided', endedTimeOut: false });
      expect(await until()).not.toBeNull();
      expect(await overturn(first)).toMatchObject({ status: 'decided', endedTimeOut: true });
      expect(await until()).toBeNull();
    });

    test('ends the time-out that came of the strike, whatever the rules for time-outs are now', async () => {
      const { clock, strike, overturn, until } = await setUp();
      const lenient = { blocks: 50, minutes: 1, timeOutMinutes: 1 };
      const first = await strike({ ...rules, timeOutMinutes: 40_320 });
      await strike({ ...rules, timeOutMinutes: 40_320 });
      clock.forward(30);
      await strike(lenient);
      expect(await overturn(first)).toMatchObject({ endedTimeOut: false });
      expect(await overturn(await strike(lenient))).toMatchObject({ endedTimeOut: false });
      expect(await until()).not.toBeNull();
    });

    test('ends a time-out of which an older version of the program did not keep what led to it', async () => {
      const { store, strike, overturn, until } = await setUp();
      const entry = await strike();
      const far = '2025-03-02T00:00:00.000Z';
      const timeOut = { guildId: '1', userId: 'member', until: far, since: null, blocks: null, entryId: null };
      await store.timeOuts.set(timeOut);
      expect(await overturn(entry)).toMatchObject({ endedTimeOut: true });
      expect(await until()).toBeNull();
    });

    test('ends the time-out that its own strike set, however many strikes came before, unless another came since', async () => {
      const { store, clock, strike, overturn, until } = await setUp();
      const earlier = async () => (await store.moderationLog.record(decision, {})).entry.id;
      const [oldest] = [await earlier(), await earlier()];
      clock.forward(1);
      const setting = await strike();
      expect(await until()).not.toBeNull();
      expect(await overturn(oldest)).toMatchObject({ endedTimeOut: false });
      await earlier();
      expect(await overturn(setting)).toMatchObject({ endedTimeOut: false });
      clock.forward(1);
      await store.timeOuts.end('1', 'member');
      const again = await strike();
      expect(await until()).not.toBeNull();
      expect(await overturn(again)).toMatchObject({ endedTimeOut: true });
      expect(await until()).toBeNull();
    });

    test('leaves a time-out be where its strike is older than what led to it', async () => {
      const { clock, strike, overturn, until } = await setUp();
      const old = await strike();
      clock.forward(100);
      await strike();
      await strike();
      expect(await overturn(old)).toMatchObject({ endedTimeOut: false });
      expect(await until()).not.toBeNull();
    });
  });

  test('an appeal is opened once for an entry, and only by the member whom it is about', async () => {
    const { store } = await freshStore(backend);
    const { entry } = await store.moderationLog.record(decision);
    const opened = await store.appeals.open('1', 'member', entry.id, 'I quoted the article');
    expect(opened).toMatchObject({ status: 'opened', appeal: { status: 'open', message: 'I quoted the article' } });
    const appeal = 'appeal' in opened ? opened.appeal : undefined;
    expect(await store.appeals.open('1', 'member', entry.id, 'again')).toEqual({ status: 'already-open', appeal });
    expect(await store.appeals.open('1', 'other', entry.id)).toEqual({ status: 'unknown' });
    expect(await store.appeals.open('2', 'member', entry.id)).toEqual({ status: 'unknown' });
  });

  test('overturning an appeal takes its strike back; deciding again changes nothing and says so', async () => {
    const { store } = await freshStore(backend);
    const { entry } = await store.moderationLog.record(decision);
    await store.strikes.add('1', 'member', entry.id);
    await store.strikes.add('1', 'member', 'another entry');
    const opened = await store.appeals.open('1', 'member', entry.id);
    const id = 'appeal' in opened ? opened.appeal.id : '';
    expect(await store.appeals.decide('2', id, 'overturned', 'admin')).toEqual({ status: 'unknown' });
    const decided = await store.appeals.decide('1', id, 'overturned', 'admin');
    expect(decided).toMatchObject({ status: 'decided', appeal: { status: 'overturned', decidedBy: 'admin' } });
    expect(await store.strikes.count('1', 'member', FOR_EVER)).toBe(1);
    const late = await store.appeals.decide('1', id, 'upheld', 'late');
    expect(late).toMatchObject({ status: 'already-decided', appeal: { status: 'overturned', decidedBy: 'admin' } });
    expect(await store.appeals.open('1', 'member', entry.id)).toMatchObject({ status: 'already-decided' });
  });

  test('two admins who decide at once: one decides, and the strike is taken back only if it was overturned', async () => {
    const { store } = await freshStore(backend);
    const { entry } = await store.moderationLog.record(decision);
    await store.strikes.add('1', 'member', entry.id);
    const opened = await store.appeals.open('1', 'member', entry.id);
    const id = 'appeal' in opened ? opened.appeal.id : '';
    const results = await Promise.all([
      store.appeals.decide('1', id, 'upheld', 'a'),
      store.appeals.decide('1', id, 'overturned', 'b'),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['already-decided', 'decided']);
    const [final] = (await store.appeals.list('1', {}, { limit: 1 })).rows;
    expect(await store.strikes.count('1', 'member', FOR_EVER)).toBe(final?.status === 'overturned' ? 0 : 1);
  });

  test('open appeals are listed page by page', async () => {
    const { store, clock } = await freshStore(backend);
    for (let n = 0; n < 3; n++) {
      clock.forward(1);
      const { entry } = await store.moderationLog.record(decision);
      const opened = await store.appeals.open('1', 'member', entry.id, `appeal ${n}`);
      if (n === 0 && 'appeal' in opened) await store.appeals.decide('1', opened.appeal.id, 'upheld', 'admin');
    }
    const first = await store.appeals.list('1', { status: 'open' }, { limit: 1 });
    expect(first.rows.map(({ message }) => message)).toEqual(['appeal 2']);
    const second = await store.appeals.list('1', { status: 'open' }, { limit: 1, cursor: first.next ?? '' });
    expect(second).toMatchObject({ rows: [{ message: 'appeal 1' }], next: null });
  });
});
