import { sql } from 'kysely';
import { type GuildTable, inBatches } from './batches.ts';
import type { Context } from './database.ts';
import type { Guilds } from './guilds.ts';

/** How long a server keeps things, in days. */
export interface RetentionPeriods {
  /** What members wrote: blocked texts, appeals' messages, questions. */
  textDays: number;
  /** That something happened, without its text: log entries, strikes, appeals, feedback, statistics. */
  recordDays: number;
}

const DAY_MS = 86_400_000;

const TEXTS: readonly { table: GuildTable; at: string; text: string }[] = [
  { table: 'moderationLog', at: 'at', text: 'text' },
  { table: 'appeals', at: 'openedAt', text: 'message' },
];

/** A question without its text is nothing, so these go with their texts. */
const QUESTIONS: { table: GuildTable; at: string } = { table: 'unansweredQuestions', at: 'lastAt' };

const RECORDS: readonly { table: GuildTable; at: string }[] = [
  { table: 'moderationLog', at: 'at' },
  { table: 'strikes', at: 'at' },
  { table: 'appeals', at: 'openedAt' },
  { table: 'feedback', at: 'at' },
  { table: 'dailyStatistics', at: 'day' },
];

/** On no server are these of any use afterwards. */
const EXPIRING: readonly { table: GuildTable; at: string }[] = [
  { table: 'conversations', at: 'expiresAt' },
  { table: 'timeOuts', at: 'until' },
];

/** Deletes what has been kept long enough. */
export class Retention {
  readonly #context: Context;
  readonly #guilds: Guilds;

  constructor(context: Context, guilds: Guilds) {
    this.#context = context;
    this.#guilds = guilds;
  }

  /** Deletes what has run out: questions that nothing follows any more, time-outs. @returns how many rows */
  async expire(): Promise<number> {
    const { database, now } = this.#context;
    const time = now().toISOString();
    let deleted = 0;
    for (const { table, at } of EXPIRING) deleted += await inBatches(database, table, sql`${sql.ref(at)} <= ${time}`);
    return deleted;
  }

  /**
   * Goes through every server once: to be run daily. Running it twice at once, or stopping half-way, does no harm.
   * @param periodsOf the periods in a server's settings
   * @returns how many texts and rows were deleted
   */
  async run(periodsOf: (guildId: string) => Promise<RetentionPeriods>): Promise<number> {
    const { database, now } = this.#context;
    const time = now().getTime();
    let deleted = await this.expire();
    for (const guildId of await this.#guilds.known()) {
      const { textDays, recordDays } = await periodsOf(guildId);
      const older = (at: string, days: number) => {
        const iso = new Date(time - days * DAY_MS).toISOString();
        const limit = at === 'day' ? iso.slice(0, 'YYYY-MM-DD'.length) : iso;
        return sql`${sql.ref('guildId')} = ${guildId} and ${sql.ref(at)} < ${limit}`;
      };
      for (const { table, at, text } of TEXTS) {
        const kept = sql`${older(at, textDays)} and ${sql.ref(text)} is not null`;
        deleted += await inBatches(database, table, kept, text);
      }
      deleted += await inBatches(database, QUESTIONS.table, older(QUESTIONS.at, textDays));
      for (const { table, at } of RECORDS) deleted += await inBatches(database, table, older(at, recordDays));
    }
    return deleted;
  }
}
