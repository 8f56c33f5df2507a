import type { Context } from './database.ts';

/** Members whom the bot does not answer for a while. */
export class TimeOuts {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Times a member out. One that is already timed out for longer stays so. */
  async set(guildId: string, userId: string, until: Date): Promise<void> {
    await this.#context.database
      .insertInto('timeOuts')
      .values({ guildId, userId, until: until.toISOString() })
      .onConflict((conflict) =>
        conflict
          .columns(['userId', 'guildId'])
          .doUpdateSet(({ ref }) => ({ until: ref('excluded.until') }))
          .whereRef('timeOuts.until', '<', 'excluded.until'),
      )
      .execute();
  }

  /** When the member's time-out ends, or null where none is running. */
  async until(guildId: string, userId: string): Promise<Date | null> {
    const { database, now } = this.#context;
    const row = await database
      .selectFrom('timeOuts')
      .select('until')
      .where('userId', '=', userId)
      .where('guildId', '=', guildId)
      .where('until', '>', now().toISOString())
      .executeTakeFirst();
    return row === undefined ? null : new Date(row.until);
  }

  /** Ends a member's time-out. */
  async end(guildId: string, userId: string): Promise<void> {
    await this.#context.database
      .deleteFrom('timeOuts')
      .where('userId', '=', userId)
      .where('guildId', '=', guildId)
      .execute();
  }
}
