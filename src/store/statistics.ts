import type { Context } from './database.ts';
import { bucketOf, percentileOf } from './histogram.ts';

/** Counts of one day, or of all the days asked for. */
export interface Counts {
  /** By the names that they were counted under. */
  counts: Record<string, number>;
  /** 95th percentile of the times in milliseconds, at most 19 % too high; null where none were measured. */
  p95: number | null;
}

export interface DailyStatistics extends Counts {
  /** YYYY-MM-DD, UTC */
  day: string;
}

interface Row {
  guildId: string;
  day: string;
  metric: string;
  value: number;
}

const FLUSH_EVERY_MS = 10_000;

/** Counters held while the database is away. Further ones are dropped, so that memory stays bounded. */
const MAXIMUM_PENDING = 50_000;

/** Four parameters each; SQLite takes 32,766 in a statement. */
const ROWS_PER_STATEMENT = 500;

/** Names of times in the table: no counter may begin like this. */
const TIME_PREFIX = 'ms:';

/** Daily counters of each server. Written together every ten seconds: a crash loses those of the last ten. */
export class Statistics {
  readonly #context: Context;
  readonly #timer: NodeJS.Timeout;
  #pending = new Map<string, Row>();
  #writing: Promise<void> = Promise.resolve();

  constructor(context: Context) {
    this.#context = context;
    let isBehind = false;
    const flush = async () => {
      try {
        await this.flush();
        isBehind = false;
      } catch (error) {
        if (!isBehind) context.warn('statistics could not be written yet', error);
        isBehind = true;
      }
    };
    this.#timer = setInterval(() => void flush(), FLUSH_EVERY_MS).unref();
  }

  /** Adds to a counter of today. @param metric one of a few fixed names, never a member's text */
  count(guildId: string, metric: string, value = 1): void {
    const row = { guildId, day: this.#context.now().toISOString().slice(0, 10), metric, value };
    const key = `${guildId} ${row.day} ${metric}`;
    const pending = this.#pending.get(key);
    if (pending !== undefined) pending.value += value;
    else if (this.#pending.size < MAXIMUM_PENDING) this.#pending.set(key, row);
  }

  /** Counts how long an answer took. */
  time(guildId: string, milliseconds: number): void {
    this.count(guildId, `${TIME_PREFIX}${bucketOf(milliseconds)}`);
  }

  /** Writes what is pending. Where that fails it stays pending. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(
      () => this.#write(),
      () => this.#write(),
    );
    return this.#writing;
  }

  /** Stops the clockwork and writes what is pending. */
  close(): Promise<void> {
    clearInterval(this.#timer);
    return this.flush();
  }

  /** The days from `from` to `to` (YYYY-MM-DD, both included) on which anything was counted, and all of them together. */
  async days(guildId: string, from: string, to: string): Promise<{ days: DailyStatistics[]; total: Counts }> {
    await this.flush();
    const rows = await this.#context.database
      .selectFrom('dailyStatistics')
      .selectAll()
      .where('guildId', '=', guildId)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .orderBy('day')
      .execute();
    const byDay = Map.groupBy(rows, ({ day }) => day);
    return { days: [...byDay].map(([day, ofDay]) => ({ day, ...summed(ofDay) })), total: summed(rows) };
  }

  async #write(): Promise<void> {
    if (this.#pending.size === 0) return;
    const taken = this.#pending;
    this.#pending = new Map();
    // In one order everywhere: two processes that lock the same rows in another order would wait for each other.
    const rows = [...taken].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    try {
      await this.#context.database.transaction().execute(async (transaction) => {
        for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
          await transaction
            .insertInto('dailyStatistics')
            .values(rows.slice(start, start + ROWS_PER_STATEMENT))
            .onConflict((conflict) =>
              conflict.columns(['guildId', 'day', 'metric']).doUpdateSet(({ eb, ref }) => ({
                value: eb('dailyStatistics.value', '+', ref('excluded.value')),
              })),
            )
            .execute();
        }
      });
    } catch (error) {
      for (const [key, row] of this.#pending) {
        const before = taken.get(key);
        if (before !== undefined) before.value += row.value;
        else if (taken.size < MAXIMUM_PENDING) taken.set(key, row);
      }
      this.#pending = taken;
      throw error;
    }
  }
}

function summed(rows: readonly Row[]): Counts {
  const counts: Record<string, number> = {};
  const times = new Map<number, number>();
  for (const { metric, value } of rows) {
    if (metric.startsWith(TIME_PREFIX)) {
      const bucket = Number(metric.slice(TIME_PREFIX.length));
      times.set(bucket, (times.get(bucket) ?? 0) + value);
    } else counts[metric] = (counts[metric] ?? 0) + value;
  }
  return { counts, p95: percentileOf(times, 0.95) };
}
