import { randomUUID } from 'node:crypto';
import type { Context, Tables } from './database.ts';
import { type Page, type PageRequest, pageOf, positionOf, rowsOf } from './paging.ts';
import { storable } from './stored.ts';
import { TimeOuts } from './time-outs.ts';

/** A member's objection to a log entry. `upheld`: moderation was right; `overturned`: the member was. */
export type Appeal = Tables['appeals'];

export type OpenResult =
  | { status: 'opened' | 'already-open' | 'already-decided'; appeal: Appeal }
  /** There is no such entry of this member on this server. */
  | { status: 'unknown' };

export type DecideResult =
  | { status: 'decided'; appeal: Appeal; endedTimeOut: boolean }
  | { status: 'already-decided'; appeal: Appeal }
  | { status: 'unknown' };

/** One appeal for each log entry, decided once. */
export class Appeals {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Opens an appeal against a log entry, which must be about that member. Opening twice gives the first one back. */
  async open(guildId: string, userId: string, entryId: string, message?: string): Promise<OpenResult> {
    const { database, now } = this.#context;
    const entry = await database
      .selectFrom('moderationLog')
      .select('id')
      .where('id', '=', entryId)
      .where('guildId', '=', guildId)
      .where('userId', '=', userId)
      .executeTakeFirst();
    if (entry === undefined) return { status: 'unknown' };
    const opened = await database
      .insertInto('appeals')
      .values({
        id: randomUUID(),
        guildId,
        userId,
        entryId,
        message: message === undefined ? null : storable(message),
        status: 'open',
        openedAt: now().toISOString(),
        decidedAt: null,
        decidedBy: null,
      })
      .onConflict((conflict) => conflict.column('entryId').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (opened !== undefined) return { status: 'opened', appeal: opened };
    const appeal = await database
      .selectFrom('appeals')
      .selectAll()
      .where('entryId', '=', entryId)
      .executeTakeFirstOrThrow();
    return { status: appeal.status === 'open' ? 'already-open' : 'already-decided', appeal };
  }

  /** Decides an open appeal. `overturned` takes the strike back, and ends a time-out that would not have come without it. */
  async decide(
    guildId: string,
    id: string,
    decision: 'upheld' | 'overturned',
    decidedBy: string,
  ): Promise<DecideResult> {
    const { database, now } = this.#context;
    return database.transaction().execute(async (transaction) => {
      const decided = await transaction
        .updateTable('appeals')
        .set({ status: decision, decidedAt: now().toISOString(), decidedBy })
        .where('id', '=', id)
        .where('guildId', '=', guildId)
        .where('status', '=', 'open')
        .returningAll()
        .executeTakeFirst();
      if (decided === undefined) {
        const query = transaction.selectFrom('appeals').selectAll().where('id', '=', id).where('guildId', '=', guildId);
        const appeal = await query.executeTakeFirst();
        return appeal === undefined ? { status: 'unknown' } : { status: 'already-decided', appeal };
      }
      if (decision === 'upheld') return { status: 'decided', appeal: decided, endedTimeOut: false };
      await transaction.deleteFrom('strikes').where('entryId', '=', decided.entryId).execute();
      const entry = await transaction
        .selectFrom('moderationLog')
        .select('at')
        .where('id', '=', decided.entryId)
        .executeTakeFirst();
      const timeOuts = new TimeOuts({ ...this.#context, database: transaction });
      const endedTimeOut = entry !== undefined && (await timeOuts.endWithout({ ...decided, at: entry.at }));
      return { status: 'decided', appeal: decided, endedTimeOut };
    });
  }

  /** A page of the server's appeals, newest first. */
  async list(
    guildId: string,
    filter: { status?: Appeal['status'] | undefined },
    page: PageRequest,
  ): Promise<Page<Appeal>> {
    let query = this.#context.database.selectFrom('appeals').selectAll().where('guildId', '=', guildId);
    if (filter.status !== undefined) query = query.where('status', '=', filter.status);
    const from = positionOf(page.cursor);
    if (from !== undefined) {
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('openedAt', 'id'), '<', tuple(from.at, from.id)));
    }
    const limit = rowsOf(page);
    const rows = await query
      .orderBy('openedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return pageOf(rows, limit, (row) => ({ at: row.openedAt, id: row.id }));
  }
}
