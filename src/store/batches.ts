import { setImmediate as turn } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tables } from './database.ts';

/** What tells the rows of a table apart. */
export const KEYS = {
  guildSettings: ['guildId', 'version'],
  moderationLog: ['id'],
  strikes: ['id'],
  timeOuts: ['userId', 'guildId'],
  appeals: ['id'],
  feedback: ['answerId', 'userId'],
  unansweredQuestions: ['guildId', 'articleId', 'questionKey'],
  conversations: ['id'],
  dailyStatistics: ['guildId', 'day', 'metric'],
  articles: ['guildId', 'id'],
  articleUses: ['guildId', 'channelId'],
  missingGuilds: ['guildId'],
} as const satisfies Omit<Record<keyof Tables, readonly string[]>, 'bylineSchema'>;

/** Every table with something of a server in it. */
export type GuildTable = keyof typeof KEYS;

/** Few enough that members are answered between two batches. */
const ROWS_PER_BATCH = 500;

/**
 * Deletes the rows where the condition holds, or with `clear` sets one of their columns to null, a batch at a time.
 * @returns how many rows
 */
export async function inBatches(
  database: Database,
  table: GuildTable,
  condition: RawBuilder<unknown>,
  clear?: string,
): Promise<number> {
  const name = sql.table(table);
  const key = sql.join(KEYS[table].map((column) => sql.ref(column)));
  const batch = sql`(${key}) in (select ${key} from ${name} where ${condition} limit ${sql.lit(ROWS_PER_BATCH)})`;
  const change =
    clear === undefined
      ? sql`delete from ${name} where ${batch}`
      : sql`update ${name} set ${sql.ref(clear)} = null where ${batch}`;
  let changed = 0;
  for (;;) {
    const { numAffectedRows } = await change.execute(database);
    changed += Number(numAffectedRows);
    if (Number(numAffectedRows) < ROWS_PER_BATCH) return changed;
    await turn();
  }
}
