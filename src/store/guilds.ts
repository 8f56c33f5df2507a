import { sql } from 'kysely';
import { type GuildTable, inBatches, KEYS } from './batches.ts';
import { DIRECT_MESSAGES } from './conversations.ts';
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
    return rows
      .map(({ guildId }) => guildId)
      .filter((guildId) => guildId !== DIRECT_MESSAGES)
      .toSorted();
  }

  /**
   * Notes which servers do not have the bot now; of any other it is forgotten that it was missing.
   * @returns those that have been missing for so long
   */
  async noteMissing(missing: ReadonlySet<string>, milliseconds: number): Promise<string[]> {
    const { database, now } = this.#context;
    const time = now();
    const noted = await database.selectFrom('missingGuilds').selectAll().execute();
    for (const { guildId } of noted) {
      if (!missing.has(guildId)) await database.deleteFrom('missingGuilds').where('guildId', '=', guildId).execute();
    }
    for (const guildId of missing) {
      await database
        .insertInto('missingGuilds')
        .values({ guildId, since: time.toISOString() })
        .onConflict((conflict) => conflict.column('guildId').doNothing())
        .execute();
    }
    const longSince = new Date(time.getTime() - milliseconds).toISOString();
    return noted
      .filter(({ guildId, since }) => missing.has(guildId) && since <= longSince)
      .map(({ guildId }) => guildId);
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
