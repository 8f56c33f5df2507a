import type { Context, Tables } from './database.ts';
import { storable } from './stored.ts';

/** An article that a server added, with its text in the format of a corpus file. */
export type StoredArticle = Tables['articles'];

/** An article of a server's list: everything but the text. */
export type ListedArticle = Omit<StoredArticle, 'markdown'>;

export interface ArticleUse {
  /** Null: wherever no channel has its own. */
  channelId: string | null;
  articleId: string;
}

/** Stands for null in the table, where it is part of the key. */
const WHOLE_GUILD = '';

/** What tells one text of an article from the next, even where it was removed and added again. */
export type Revision = Pick<StoredArticle, 'version' | 'savedAt'>;

/** What `Articles.revision` gives for this text of an article. */
export function revisionOf({ version, savedAt }: Revision): string {
  return `${version} ${savedAt}`;
}

/** The articles that servers added, and which article is asked about where. */
export class Articles {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Adds an article. @returns false where the server already has one under this id */
  async add(article: Omit<StoredArticle, 'version' | 'savedAt'>): Promise<boolean> {
    const { database, now } = this.#context;
    const added = await database
      .insertInto('articles')
      .values({
        ...article,
        title: storable(article.title),
        markdown: storable(article.markdown),
        version: 1,
        savedAt: now().toISOString(),
      })
      .onConflict((conflict) => conflict.columns(['guildId', 'id']).doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }

  /**
   * Gives an article another text. Its version goes up by one.
   * @param from the text that the other was made from, or looked at beside
   * @returns false where that is not there any more: the article was removed, or somebody else was faster
   */
  async replace(
    { guildId, id, title, markdown, authorId }: Omit<StoredArticle, 'version' | 'savedAt'>,
    from: Revision,
  ): Promise<boolean> {
    const { database, now } = this.#context;
    const content = { title: storable(title), markdown: storable(markdown), authorId, savedAt: now().toISOString() };
    const replaced = await database
      .updateTable('articles')
      .set({ ...content, version: from.version + 1 })
      .where('guildId', '=', guildId)
      .where('id', '=', id)
      .where('version', '=', from.version)
      .where('savedAt', '=', from.savedAt)
      .executeTakeFirst();
    return replaced.numUpdatedRows === 1n;
  }

  async read(guildId: string, id: string): Promise<StoredArticle | null> {
    const query = this.#context.database.selectFrom('articles').selectAll();
    return (await query.where('guildId', '=', guildId).where('id', '=', id).executeTakeFirst()) ?? null;
  }

  /** What an article's text is now, in one word; null where there is none. */
  async revision(guildId: string, id: string): Promise<string | null> {
    const query = this.#context.database.selectFrom('articles').select(['version', 'savedAt']);
    const row = await query.where('guildId', '=', guildId).where('id', '=', id).executeTakeFirst();
    return row ? revisionOf(row) : null;
  }

  /** Without their texts, by id. */
  async list(guildId: string): Promise<ListedArticle[]> {
    return this.#context.database
      .selectFrom('articles')
      .select(['guildId', 'id', 'version', 'title', 'authorId', 'savedAt'])
      .where('guildId', '=', guildId)
      .orderBy('id')
      .execute();
  }

  /** The ids of the articles that were last given their text, the last one first, with their revisions. */
  async newest(guildId: string, count: number): Promise<{ id: string; revision: string }[]> {
    const rows = await this.#context.database
      .selectFrom('articles')
      .select(['id', 'version', 'savedAt'])
      .where('guildId', '=', guildId)
      .orderBy('savedAt', 'desc')
      .orderBy('id')
      .limit(count)
      .execute();
    return rows.map((row) => ({ id: row.id, revision: revisionOf(row) }));
  }

  /** Removes an article and every use of it. @returns false where there was none */
  async remove(guildId: string, id: string): Promise<boolean> {
    return this.#context.database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('articleUses').where('guildId', '=', guildId).where('articleId', '=', id).execute();
      const removed = await transaction
        .deleteFrom('articles')
        .where('guildId', '=', guildId)
        .where('id', '=', id)
        .executeTakeFirst();
      return removed.numDeletedRows > 0n;
    });
  }

  /** Chooses the article of a channel or, with null, of the whole server. It may be one of the corpus as well. */
  async use(guildId: string, channelId: string | null, articleId: string): Promise<void> {
    await this.#context.database
      .insertInto('articleUses')
      .values({ guildId, channelId: channelId ?? WHOLE_GUILD, articleId })
      .onConflict((conflict) => conflict.columns(['guildId', 'channelId']).doUpdateSet({ articleId }))
      .execute();
  }

  /** Takes such a choice back. */
  async stopUsing(guildId: string, channelId: string | null): Promise<void> {
    await this.#context.database
      .deleteFrom('articleUses')
      .where('guildId', '=', guildId)
      .where('channelId', '=', channelId ?? WHOLE_GUILD)
      .execute();
  }

  /** Takes the choices of all channels back. */
  async stopUsingInChannels(guildId: string): Promise<void> {
    await this.#context.database
      .deleteFrom('articleUses')
      .where('guildId', '=', guildId)
      .where('channelId', '!=', WHOLE_GUILD)
      .execute();
  }

  /** Every choice of a server, that for the whole server first. */
  async uses(guildId: string): Promise<ArticleUse[]> {
    const query = this.#context.database.selectFrom('articleUses').select(['channelId', 'articleId']);
    const rows = await query.where('guildId', '=', guildId).orderBy('channelId').execute();
    return rows.map((row) => ({ ...row, channelId: row.channelId === WHOLE_GUILD ? null : row.channelId }));
  }
}
