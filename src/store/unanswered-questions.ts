import { createHash } from 'node:crypto';
import type { Context, Tables } from './database.ts';
import { storable } from './stored.ts';

export type UnansweredQuestion = Omit<Tables['unansweredQuestions'], 'guildId' | 'questionKey'>;

/** What members asked and the article could not answer, the same question counted once. Nobody's name is kept with it. */
export class UnansweredQuestions {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Counts a question.
   * @param key what makes two questions the same, such as their stems in order; of any length
   * @param question the wording that stands for all of them: the first one is kept
   */
  async count(guildId: string, articleId: string, key: string, question: string): Promise<void> {
    const { database, now } = this.#context;
    const at = now().toISOString();
    await database
      .insertInto('unansweredQuestions')
      .values({
        guildId,
        articleId,
        questionKey: createHash('sha256').update(key).digest('base64url'),
        question: storable(question),
        asked: 1,
        firstAt: at,
        lastAt: at,
      })
      .onConflict((conflict) =>
        conflict.columns(['guildId', 'articleId', 'questionKey']).doUpdateSet(({ eb, ref }) => ({
          asked: eb('unansweredQuestions.asked', '+', 1),
          lastAt: ref('excluded.lastAt'),
        })),
      )
      .execute();
  }

  /** The questions asked most often. */
  async list(guildId: string, limit: number): Promise<UnansweredQuestion[]> {
    return this.#context.database
      .selectFrom('unansweredQuestions')
      .select(['articleId', 'question', 'asked', 'firstAt', 'lastAt'])
      .where('guildId', '=', guildId)
      .orderBy('asked', 'desc')
      .orderBy('lastAt', 'desc')
      .limit(limit)
      .execute();
  }
}
