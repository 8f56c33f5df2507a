import { randomUUID } from 'node:crypto';
import type { Context, Tables } from './database.ts';
import { type Page, type PageRequest, pageOf, positionOf, rowsOf } from './paging.ts';
import { storable } from './stored.ts';
import { Strikes } from './strikes.ts';
import { TimeOuts } from './time-outs.ts';

/** One decision of moderation: flat, so that it is a row of a CSV file as it stands. */
export type LogEntry = Tables['moderationLog'];

export interface LogFilter {
  userId?: string | undefined;
  category?: string | undefined;
  action?: string | undefined;
}

export interface Decision {
  guildId: string;
  userId: string;
  category: string | null;
  severity: number;
  rule: string | null;
  action: string;
  /** What the member wrote. Left out, it is not kept. */
  text?: string | undefined;
  /** A new one where left out. What was recorded under an id already is not recorded again. */
  id?: string;
  /** Now where left out. */
  at?: Date;
}

/** So many strikes within so many minutes are a time-out of so many minutes. */
export interface Escalation {
  blocks: number;
  minutes: number;
  timeOutMinutes: number;
}

export interface Recorded {
  entry: LogEntry;
  /** The end of the time-out that the decision led to. */
  timedOutUntil: Date | null;
}

const MS_PER_MINUTE = 60_000;

/** What moderation did on each server. */
export class ModerationLog {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Writes a decision, all that comes of it or nothing.
   * @param strike whether it counts as a strike, and what enough of them lead to
   */
  async record(decision: Decision, strike?: { escalation?: Escalation }): Promise<Recorded> {
    const { id = randomUUID(), at = this.#context.now(), text, ...rest } = decision;
    const entry = { ...rest, id, at: at.toISOString(), text: text === undefined ? null : storable(text) };
    return this.#context.database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('moderationLog')
        .values(entry)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const context = { ...this.#context, database: transaction };
      const timedOutUntil = strike ? await countStrike(context, decision, entry, strike.escalation) : null;
      return { entry, timedOutUntil };
    });
  }

  async entry(guildId: string, id: string): Promise<LogEntry | null> {
    const { database } = this.#context;
    const query = database.selectFrom('moderationLog').selectAll().where('guildId', '=', guildId).where('id', '=', id);
    return (await query.executeTakeFirst()) ?? null;
  }

  /** A page of the server's entries that pass the filter, newest first. */
  async list(guildId: string, filter: LogFilter, page: PageRequest): Promise<Page<LogEntry>> {
    const { database } = this.#context;
    let query = database.selectFrom('moderationLog').selectAll().where('guildId', '=', guildId);
    if (filter.userId !== undefined) query = query.where('userId', '=', filter.userId);
    if (filter.category !== undefined) query = query.where('category', '=', filter.category);
    if (filter.action !== undefined) query = query.where('action', '=', filter.action);
    const from = positionOf(page.cursor);
    if (from !== undefined) {
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(from.at, from.id)));
    }
    const limit = rowsOf(page);
    const rows = await query
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return pageOf(rows, limit, (row) => row);
  }
}

async function countStrike(
  context: Context,
  { guildId, userId }: Decision,
  { id, at }: LogEntry,
  escalation: Escalation | undefined,
): Promise<Date | null> {
  const strikes = new Strikes(context);
  await strikes.add(guildId, userId, id, at);
  if (!escalation) return null;
  const { blocks, minutes, timeOutMinutes } = escalation;
  const time = Date.parse(at);
  const since = new Date(time - minutes * MS_PER_MINUTE).toISOString();
  if ((await strikes.count(guildId, userId, since)) < blocks) return null;
  const until = new Date(time + timeOutMinutes * MS_PER_MINUTE);
  await new TimeOuts(context).set({ guildId, userId, until: until.toISOString(), since, blocks, entryId: id });
  return until;
}
