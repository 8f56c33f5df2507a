import type { z } from 'zod';
import type { Context } from './database.ts';
import { readJson } from './stored.ts';

/** What stands for the server in direct messages. */
export const DIRECT_MESSAGES = '@me';

export interface ConversationKey {
  /** Whatever names the conversation, such as channel and member. */
  id: string;
  /** Or `DIRECT_MESSAGES`. */
  guildId: string;
  userId: string;
}

/** What a follow-up question needs to know of the one before, for as long as it may come. */
export class ConversationRepository<State> {
  readonly #context: Context;
  readonly #schema: z.ZodType<State>;

  constructor(context: Context, schema: z.ZodType<State>) {
    this.#context = context;
    this.#schema = schema;
  }

  /** The state, or null where there is none, it has expired, or another version of the program left it in another shape. */
  async read(id: string): Promise<State | null> {
    const { database, now } = this.#context;
    const row = await database
      .selectFrom('conversations')
      .select('state')
      .where('id', '=', id)
      .where('expiresAt', '>', now().toISOString())
      .executeTakeFirst();
    return row === undefined ? null : readJson(this.#schema, row.state);
  }

  /** @throws ZodError where the state does not fit the schema */
  async save({ id, guildId, userId }: ConversationKey, state: State, expiresAt: Date): Promise<void> {
    const row = { state: JSON.stringify(this.#schema.parse(state)), expiresAt: expiresAt.toISOString() };
    await this.#context.database
      .insertInto('conversations')
      .values({ id, guildId, userId, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }

  async forget(id: string): Promise<void> {
    await this.#context.database.deleteFrom('conversations').where('id', '=', id).execute();
  }
}
