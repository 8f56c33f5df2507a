import { randomUUID } from 'node:crypto';
import type { Context, Tables } from './database.ts';
import { type Page, type PageRequest, pageOf, positionOf, rowsOf } from './paging.ts';
import { storable } from './stored.ts';

/** One decision of moderation: flat, so that it is a row of a CSV file as it stands. */
export type LogEntry = Tables['moderationLog'];

export interface LogFilter {
  userId?: string | undefined;
  category?: string | undefined;
  action?: string | undefined;
  /** From this time on. */
  since?: Date | undefined;
  /** Before this time. */
  until?: Date | undefined;
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
}

/** What moderation did on each server. */
export class ModerationLog {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  async record({ guildId, userId, category, severity, rule, action, text }: Decision): Promise<LogEntry> {
    const { database, now } = this.#context;
    const entry: LogEntry = {
      id: randomUUID(),
      guildId,
      at: now().toISOString(),
      userId,
      category,
      severity,
      rule,
      action,
      text: text === undefined ? null : storable(text),
    };
    await database.insertInto('moderationLog').values(entry).execute();
    return entry;
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
    if (filter.since !== undefined) query = query.where('at', '>=', filter.since.toISOString());
    if (filter.until !== undefined) query = query.where('at', '<', filter.until.toISOString());
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
