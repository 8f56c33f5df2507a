import { sql } from 'kysely';
import { type GuildTable, inBatches, KEYS } from './batches.ts';
import type { Context } from './database.ts';

const TABLES = Object.keys(KEYS) as GuildTable[];

/** The servers of which anything is kept. */
export class Guilds {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Ids of all servers of which anything is kept. */
  async known(): Promise<string[]> {
    const ids = TABLES.map((table) => sql`select ${sql.ref('guildId')} from ${sql.table(table)}`);
    const { rows } = await sql<{ guildId: string }>`${sql.join(ids, sql` union `)}`.execute(this.#context.database);
    return rows.map(({ guildId }) => guildId).toSorted();
  }

  /** Deletes everything of a server that has removed the bot. @returns how many rows */
  async purge(guildId: string): Promise<number> {
    let deleted = 0;
    for (const table of TABLES) {
      deleted += await inBatches(this.#context.database, table, sql`${sql.ref('guildId')} = ${guildId}`);
    }
    return deleted;
  }
}
