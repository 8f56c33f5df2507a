import type { Context, Tables } from './database.ts';

/** Everything that is kept of a member, on all servers: JSON as it stands, newest first. */
export interface MemberData {
  moderationLog: Tables['moderationLog'][];
  strikes: Pick<Tables['strikes'], 'guildId' | 'at'>[];
  timeOuts: Tables['timeOuts'][];
  appeals: Tables['appeals'][];
  feedback: Tables['feedback'][];
  conversations: Tables['conversations'][];
  /** What the member did as an admin. */
  settingsSaved: Pick<Tables['guildSettings'], 'guildId' | 'version' | 'savedAt'>[];
  appealsDecided: Pick<Tables['appeals'], 'guildId' | 'id' | 'decidedAt'>[];
  articlesSaved: Pick<Tables['articles'], 'guildId' | 'id' | 'title' | 'savedAt'>[];
  /** True where a list was cut at 1,000. */
  cut: boolean;
}

/** How many rows were deleted, or had the member's name and text taken out; and what stays. */
export interface MemberDeletion {
  deleted: number;
  /** Running time-outs and strikes stay until they run out, or deleting one's data would be the way out of them. */
  kept: { timeOuts: number; strikes: number };
}

const ROWS_SHOWN = 1_000;

/** A member's right to see what is kept of them and to have it deleted. */
export class Members {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async show(userId: string): Promise<MemberData> {
    const { database, now } = this.#context;
    const data = {
      moderationLog: await database
        .selectFrom('moderationLog')
        .selectAll()
        .where('userId', '=', userId)
        .orderBy('at', 'desc')
        .limit(ROWS_SHOWN)
        .execute(),
      strikes: await database
        .selectFrom('strikes')
        .select(['guildId', 'at'])
        .where('userId', '=', userId)
        .orderBy('at', 'desc')
        .limit(ROWS_SHOWN)
        .execute(),
      timeOuts: await database
        .selectFrom('timeOuts')
        .selectAll()
        .where('userId', '=', userId)
        .orderBy('until', 'desc')
        .limit(ROWS_SHOWN)
        .execute(),
      appeals: await database
        .selectFrom('appeals')
        .selectAll()
        .where('userId', '=', userId)
        .orderBy('openedAt', 'desc')
        .limit(ROWS_SHOWN)
        .execute(),
      feedback: await database
        .selectFrom('feedback')
        .selectAll()
        .where('userId', '=', userId)
        .orderBy('at', 'desc')
        .limit(ROWS_SHOWN)
        .execute(),
      conversations: await database
        .selectFrom('conversations')
        .selectAll()
        .where('userId', '=', userId)
        .where('expiresAt', '>', now().toISOString())
        .orderBy('expiresAt', 'desc')
        .limit(ROWS_SHOWN)
        .execute(),
      settingsSaved: await database
        .selectFrom('guildSettings')
        .select(['guildId', 'version', 'savedAt'])
        .where('authorId', '=', userId)
        .orderBy('savedAt', 'desc')
        .limit(ROWS_SHOWN)
        .execute(),
      appealsDecided: await database
        .selectFrom('appeals')
        .select(['guildId', 'id', 'decidedAt'])
        .where('decidedBy', '=', userId)
        .orderBy('decidedAt', 'desc')
        .limit(ROWS_SHOWN)
        .execute(),
      articlesSaved: await database
        .selectFrom('articles')
        .select(['guildId', 'id', 'title', 'savedAt'])
        .where('authorId', '=', userId)
        .orderBy('savedAt', 'desc')
        .limit(ROWS_SHOWN)
        .execute(),
    };
    return { ...data, cut: Object.values(data).some((rows) => rows.length === ROWS_SHOWN) };
  }

  /**
   * Deletes a member's data on all servers. What others need stays without name and text: entries, settings, articles.
   * @param strikesCountMs how long strikes count: older ones go
   */
  async delete(userId: string, strikesCountMs: number): Promise<MemberDeletion> {
    const { database, now } = this.#context;
    const strikesFrom = new Date(now().getTime() - strikesCountMs).toISOString();
    return database.transaction().execute(async (transaction) => {
      const results = [
        await transaction.deleteFrom('conversations').where('userId', '=', userId).executeTakeFirst(),
        await transaction.deleteFrom('feedback').where('userId', '=', userId).executeTakeFirst(),
        await transaction.deleteFrom('appeals').where('userId', '=', userId).executeTakeFirst(),
        await transaction
          .deleteFrom('timeOuts')
          .where('userId', '=', userId)
          .where('until', '<=', now().toISOString())
          .executeTakeFirst(),
        await transaction
          .deleteFrom('strikes')
          .where('userId', '=', userId)
          .where('at', '<', strikesFrom)
          .executeTakeFirst(),
        await transaction
          .updateTable('moderationLog')
          .set({ userId: null, text: null })
          .where('userId', '=', userId)
          .executeTakeFirst(),
        await transaction
          .updateTable('guildSettings')
          .set({ authorId: null })
          .where('authorId', '=', userId)
          .executeTakeFirst(),
        await transaction
          .updateTable('appeals')
          .set({ decidedBy: null })
          .where('decidedBy', '=', userId)
          .executeTakeFirst(),
        await transaction
          .updateTable('articles')
          .set({ authorId: null })
          .where('authorId', '=', userId)
          .executeTakeFirst(),
      ];
      const strikes = await transaction
        .updateTable('strikes')
        .set({ entryId: null })
        .where('userId', '=', userId)
        .executeTakeFirst();
      const timeOuts = await transaction
        .selectFrom('timeOuts')
        .select('guildId')
        .where('userId', '=', userId)
        .execute();
      return {
        deleted: results.reduce(
          (sum, result) => sum + Number('numDeletedRows' in result ? result.numDeletedRows : result.numUpdatedRows),
          0,
        ),
        kept: { timeOuts: timeOuts.length, strikes: Number(strikes.numUpdatedRows) },
      };
    });
  }
}
