import type { Context } from './database.ts';

/** Blocked messages that count towards a time-out. What has decayed is left out by `since`, and deleted by retention. */
export class Strikes {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * One strike for each log entry, however often it is added.
   * @param entryId the log entry that it is for: an appeal against that entry takes the strike back
   * @param at ISO 8601
   */
  async add(guildId: string, userId: string, entryId: string, at = this.#context.now().toISOString()): Promise<void> {
    await this.#context.database
      .insertInto('strikes')
      .values({ id: entryId, guildId, userId, at, entryId })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }

  /** How many strikes a member has had from `since` (ISO 8601) on. */
  async count(guildId: string, userId: string, since: string): Promise<number> {
    const { strikes } = await this.#context.database
      .selectFrom('strikes')
      .select(({ fn }) => fn.countAll().as('strikes'))
      .where('userId', '=', userId)
      .where('guildId', '=', guildId)
      .where('at', '>=', since)
      .executeTakeFirstOrThrow();
    return Number(strikes);
  }
}
