import type { Context, Tables } from './database.ts';
import { Strikes } from './strikes.ts';

type TimeOut = Tables['timeOuts'];

/** Members whom the bot does not answer for a while. */
export class TimeOuts {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Times a member out. One that is already timed out for longer stays so. */
  async set(timeOut: TimeOut): Promise<void> {
    await this.#context.database
      .insertInto('timeOuts')
      .values(timeOut)
      .onConflict((conflict) =>
        conflict
          .columns(['userId', 'guildId'])
          .doUpdateSet(({ ref }) => ({
            until: ref('excluded.until'),
            since: ref('excluded.since'),
            blocks: ref('excluded.blocks'),
            entryId: ref('excluded.entryId'),
          }))
          .whereRef('timeOuts.until', '<', 'excluded.until'),
      )
      .execute();
  }

  /** When the member's time-out ends, or null where none is running. */
  async until(guildId: string, userId: string): Promise<Date | null> {
    const row = await this.#running(guildId, userId);
    return row === undefined ? null : new Date(row.until);
  }

  /**
   * Ends a running time-out that the strike for an entry set or was part of, and that the strikes left would not have led to:
   * a time-out begins with a strike, so where this one set it another must have come since, however many came before.
   * @returns whether there was such a one
   */
  async endWithout(entry: { guildId: string; userId: string; entryId: string; at: string }): Promise<boolean> {
    const { guildId, userId, entryId, at } = entry;
    const running = await this.#running(guildId, userId);
    if (!running) return false;
    const { since, blocks } = running;
    // What an older version set does not tell why: the member has the benefit of the doubt.
    if (since !== null && blocks !== null) {
      if (at < since) return false;
      const strikes = new Strikes(this.#context);
      const isSetByOthers = running.entryId !== entryId || (await strikes.count(guildId, userId, at)) > 0;
      if (isSetByOthers && (await strikes.count(guildId, userId, since)) >= blocks) return false;
    }
    return this.end(guildId, userId);
  }

  /** Ends the member's time-out. @returns whether one was running */
  async end(guildId: string, userId: string): Promise<boolean> {
    const { database, now } = this.#context;
    const { numDeletedRows } = await database
      .deleteFrom('timeOuts')
      .where('userId', '=', userId)
      .where('guildId', '=', guildId)
      .where('until', '>', now().toISOString())
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async #running(guildId: string, userId: string): Promise<TimeOut | undefined> {
    const { database, now } = this.#context;
    return database
      .selectFrom('timeOuts')
      .selectAll()
      .where('userId', '=', userId)
      .where('guildId', '=', guildId)
      .where('until', '>', now().toISOString())
      .executeTakeFirst();
  }
}
