import { CamelCasePlugin, type Dialect, Kysely } from 'kysely';
import { withClearFailures } from './failures.ts';

/**
 * The tables, as the queries see them; in SQL the names are snake_case. Times are ISO 8601 in UTC (they sort as text),
 * identifiers are text, truth values are 0 or 1, JSON is text: what both SQLite and PostgreSQL keep the same way.
 */
export interface Tables {
  /** One row for each migration that has been applied. */
  bylineSchema: { version: number; appliedAt: string };
  guildSettings: {
    guildId: string;
    version: number;
    settings: string;
    authorId: string | null;
    savedAt: string;
    restoredFrom: number | null;
  };
  moderationLog: {
    id: string;
    guildId: string;
    at: string;
    userId: string | null;
    category: string | null;
    severity: number;
    rule: string | null;
    action: string;
    text: string | null;
  };
  strikes: { id: string; guildId: string; userId: string; at: string; entryId: string | null };
  /** `since` and `blocks`: so many strikes from then on led to it; null where an older version of the program set it. */
  timeOuts: {
    guildId: string;
    userId: string;
    until: string;
    since: string | null;
    blocks: number | null;
    /** The log entry whose strike set it. */
    entryId: string | null;
  };
  appeals: {
    id: string;
    guildId: string;
    userId: string;
    entryId: string;
    message: string | null;
    status: 'open' | 'upheld' | 'overturned';
    openedAt: string;
    decidedAt: string | null;
    decidedBy: string | null;
  };
  feedback: {
    answerId: string;
    userId: string;
    guildId: string;
    articleId: string;
    at: string;
    helpful: number;
  };
  unansweredQuestions: {
    guildId: string;
    articleId: string;
    questionKey: string;
    question: string;
    asked: number;
    firstAt: string;
    lastAt: string;
  };
  conversations: { id: string; guildId: string; userId: string; state: string; expiresAt: string };
  dailyStatistics: { guildId: string; day: string; metric: string; value: number };
  articles: {
    guildId: string;
    id: string;
    version: number;
    title: string;
    markdown: string;
    authorId: string | null;
    savedAt: string;
  };
  articleUses: { guildId: string; channelId: string; articleId: string };
  /** Servers that do not have the bot any more, and since when that is known. */
  missingGuilds: { guildId: string; since: string };
}

export type Database = Kysely<Tables>;

/** What every repository works with. `now` is the clock: tests set it. */
export interface Context {
  database: Database;
  now: () => Date;
  warn: (message: string, error: unknown) => void;
}

export function createDatabase(dialect: Dialect): Database {
  return new Kysely<Tables>({ dialect: withClearFailures(dialect), plugins: [new CamelCasePlugin()] });
}
