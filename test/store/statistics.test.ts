import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { bucketOf, percentileOf } from '../../src/store/histogram.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { createStore, openStore } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { BACKENDS, bareDatabase, freshStore } from './backends.ts';

describe('the histogram of times', () => {
  test('a percentile is never lower than the true one and at most 19 % higher', () => {
    const times = fc.array(fc.double({ min: 0.1, max: 120_000, noNaN: true }), { minLength: 1, maxLength: 200 });
    const shares = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(times, shares, (measured, share) => {
        const counts = new Map<number, number>();
        for (const time of measured) counts.set(bucketOf(time), (counts.get(bucketOf(time)) ?? 0) + 1);
        const truth = measured.toSorted((a, b) => a - b)[Math.ceil(share * measured.length) - 1] ?? Number.NaN;
        const estimate = percentileOf(counts, share) ?? Number.NaN;
        expect(estimate).toBeGreaterThanOrEqual(truth * 0.999_999);
        expect(estimate).toBeLessThanOrEqual(truth * 2 ** 0.25 * 1.000_001);
      }),
    );
  });

  test('whatever was measured, there are no more than 85 buckets', () => {
    const buckets = [Number.NaN, -1, 0, 1e-9, Number.POSITIVE_INFINITY, 1e12].map(bucketOf);
    expect(new Set(buckets)).toEqual(new Set([-16, 68]));
  });

  test('nothing measured has no percentile', () => {
    expect(percentileOf(new Map(), 0.95)).toBeNull();
  });
});

describe('statistics that cannot be written', () => {
  test('are told to the operator once until they can, not every ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const warn = vi.fn();
    const database = await bareDatabase({ file: join(scratchFolder(), 'byline.db') });
    await migrate(database, MIGRATIONS, new Date(), { postgres: false });
    const { statistics } = createStore({ database, now: () => new Date(), warn });
    const flushed = async () => {
      await vi.advanceTimersByTimeAsync(60_000);
      await statistics.flush().catch(() => undefined);
    };
    const rename = (from: string, to: string) => sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`;
    for (const times of [1, 2]) {
      await rename('daily_statistics', 'elsewhere').execute(database);
      statistics.count('1', 'answered');
      await flushed();
      expect(warn).toHaveBeenCalledTimes(times);
      await rename('elsewhere', 'daily_statistics').execute(database);
      await flushed();
    }
    const { total } = await statistics.days('1', '0000-01-01', '9999-12-31');
    expect(total.counts).toEqual({ answered: 2 });
  });
});

describe.each(BACKENDS)('statistics on $name', (backend) => {
  test('counters add up by day and in total, those of other servers and days left out', async () => {
    const { store, clock } = await freshStore(backend);
    const { statistics } = store;
    statistics.count('1', 'answered');
    statistics.count('1', 'blocked', 2);
    statistics.count('2', 'answered');
    for (let n = 0; n < 100; n++) statistics.time('1', n < 90 ? 2 : 400);
    clock.forward(24 * 60);
    statistics.count('1', 'answered', 3);
    clock.forward(24 * 60);
    statistics.count('1', 'answered', 50);
    const { days, total } = await statistics.days('1', '2025-03-01', '2025-03-02');
    expect(days).toEqual([
      { day: '2025-03-01', counts: { answered: 1, blocked: 2 }, p95: bucketEnd(400) },
      { day: '2025-03-02', counts: { answered: 3 }, p95: null },
    ]);
    expect(total).toEqual({ counts: { answered: 4, blocked: 2 }, p95: bucketEnd(400) });
  });

  test('what was counted is written when the store is closed, and added to what stands there', async () => {
    const { address } = await freshStore(backend);
    const now = () => new Date('2025-03-01T12:00:00Z');
    for (let run = 0; run < 2; run++) {
      const store = await openStore(address, { now });
      for (let metric = 0; metric < 1_200; metric++) store.statistics.count('1', `metric ${metric}`, 2);
      await store.close();
    }
    const store = await openStore(address, { now });
    const { total } = await store.statistics.days('1', '2025-03-01', '2025-03-01');
    await store.close();
    expect(Object.keys(total.counts)).toHaveLength(1_200);
    expect(new Set(Object.values(total.counts))).toEqual(new Set([4]));
  });
});

test.each(BACKENDS.filter(({ name }) => name === 'PostgreSQL'))(
  'two processes that write the same counters at once do not wait for each other for ever on $name',
  async (backend) => {
    const { store, address, clock } = await freshStore(backend);
    const other = await openStore(address, { now: clock.now });
    const metrics = Array.from({ length: 2_000 }, (_, index) => `metric ${index}`);
    for (let round = 0; round < 5; round++) {
      for (const metric of metrics) store.statistics.count('1', metric);
      for (const metric of metrics.toReversed()) other.statistics.count('1', metric);
      await Promise.all([store.statistics.flush(), other.statistics.flush()]);
    }
    await other.close();
    const { total } = await store.statistics.days('1', '2025-03-01', '2025-03-01');
    expect(new Set(Object.values(total.counts))).toEqual(new Set([10]));
  },
);

function bucketEnd(milliseconds: number): number {
  return 2 ** (Math.ceil(Math.log2(milliseconds) * 4) / 4);
}
