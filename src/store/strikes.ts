import { randomUUID } from 'node:crypto';
import type { Context } from './database.ts';

/** Blocked messages that count towards a time-out. What has decayed is left out by `since`, and deleted by retention. */
export class Strikes {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** @param entryId the log entry that it is for: an appeal against that entry takes the strike back */
  async add(guildId: string, userId: string, entryId: string): Promise<void> {
    const { database, now } = this.#context;
    await database
      .insertInto('strikes')
      .values({ id: randomUUID(), guildId, userId, at: now().toISOString(), entryId })
      .execute();
  }

  /** How many strikes a member has had from `since` on. */
  async count(guildId: string, userId: string, since: Date): Promise<number> {
    const { strikes } = await this.#context.database
      .selectFrom('strikes')
      .select(({ fn }) => fn.countAll().as('strikes'))
      .where('userId', '=', userId)
      .where('guildId', '=', guildId)
      .where('at', '>=', since.toISOString())
      .executeTakeFirstOrThrow();
    return Number(strikes);
  }

  /** Forgives a member everything on this server. */
  async clear(guildId: string, userId: string): Promise<void> {
    await this.#context.database
      .deleteFrom('strikes')
      .where('userId', '=', userId)
      .where('guildId', '=', guildId)
      .execute();
  }
}
