import { sql } from 'kysely';
import type { Context } from './database.ts';

export interface FeedbackGiven {
  /** Whatever names the answer: the id of its interaction or message. */
  answerId: string;
  userId: string;
  guildId: string;
  articleId: string;
  helpful: boolean;
}

export interface DailyFeedback {
  /** YYYY-MM-DD, UTC */
  day: string;
  helpful: number;
  unhelpful: number;
}

/** Whether an answer helped: one opinion for each member and answer, the last one given. */
export class Feedback {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async give({ answerId, userId, guildId, articleId, helpful }: FeedbackGiven): Promise<void> {
    const { database, now } = this.#context;
    await database
      .insertInto('feedback')
      .values({
        answerId,
        userId,
        guildId,
        articleId,
        at: now().toISOString(),
        helpful: helpful ? 1 : 0,
      })
      .onConflict((conflict) =>
        conflict.columns(['answerId', 'userId']).doUpdateSet(({ ref }) => ({
          at: ref('excluded.at'),
          helpful: ref('excluded.helpful'),
        })),
      )
      .execute();
  }

  /** Opinions of each day from `since` on, oldest first; days without any are left out. */
  async perDay(guildId: string, since: Date): Promise<DailyFeedback[]> {
    const day = sql<string>`substr(at, 1, 10)`;
    const rows = await this.#context.database
      .selectFrom('feedback')
      .select(({ fn }) => [day.as('day'), fn.countAll().as('given'), fn.sum('helpful').as('helpful')])
      .where('guildId', '=', guildId)
      .where('at', '>=', since.toISOString())
      .groupBy(day)
      .orderBy(day)
      .execute();
    return rows.map((row) => {
      const helpful = Number(row.helpful);
      return { day: row.day, helpful, unhelpful: Number(row.given) - helpful };
    });
  }
}
