import type { Context } from './database.ts';

export interface FeedbackGiven {
  /** Whatever names the answer: the id of its interaction or message. */
  answerId: string;
  userId: string;
  guildId: string;
  articleId: string;
  helpful: boolean;
}

export interface FeedbackCount {
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

  /** How many answers were found helpful and unhelpful from `since` on. */
  async count(guildId: string, since: Date): Promise<FeedbackCount> {
    const row = await this.#context.database
      .selectFrom('feedback')
      .select(({ fn }) => [fn.countAll().as('given'), fn.sum('helpful').as('helpful')])
      .where('guildId', '=', guildId)
      .where('at', '>=', since.toISOString())
      .executeTakeFirstOrThrow();
    const helpful = Number(row.helpful ?? 0);
    return { helpful, unhelpful: Number(row.given) - helpful };
  }
}
