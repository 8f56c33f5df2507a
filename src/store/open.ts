import type { z } from 'zod';
import { Appeals } from './appeals.ts';
import { Articles } from './articles.ts';
import { ConversationRepository } from './conversations.ts';
import { type Context, createDatabase } from './database.ts';
import { Feedback } from './feedback.ts';
import { Guilds } from './guilds.ts';
import { Members } from './members.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { ModerationLog } from './moderation-log.ts';
import { postgresDialect } from './postgres.ts';
import { Promptly } from './promptly.ts';
import { Retention } from './retention.ts';
import { SettingsRepository } from './settings.ts';
import { sqliteDialect } from './sqlite.ts';
import { Statistics } from './statistics.ts';
import { Strikes } from './strikes.ts';
import { TimeOuts } from './time-outs.ts';
import { UnansweredQuestions } from './unanswered-questions.ts';

/** A file of the embedded database (SQLite), or a `postgres://` address. */
export type StoreAddress = { file: string } | { url: string; schema?: string };

export interface StoreOptions {
  /** Told about trouble that no caller is waiting to hear of, such as a lost idle connection. */
  warn?: (message: string, error: unknown) => void;
  now?: () => Date;
}

/**
 * What the bot keeps. A write has reached the disk when its promise is fulfilled, but for statistics, which are batched.
 * Every method fails with a UserError whose code begins with `store-` where the disk, the file or the server is at fault.
 */
export interface Store {
  /** The settings of servers, in the shape of the caller's schema; `defaults` hold where nothing saved can be read. */
  settings<Settings>(schema: z.ZodType<Settings>, defaults: Settings): SettingsRepository<Settings>;
  /** State of follow-up questions, in the shape of the caller's schema. */
  conversations<State>(schema: z.ZodType<State>): ConversationRepository<State>;
  readonly moderationLog: ModerationLog;
  readonly strikes: Strikes;
  readonly timeOuts: TimeOuts;
  readonly appeals: Appeals;
  readonly feedback: Feedback;
  readonly unansweredQuestions: UnansweredQuestions;
  readonly statistics: Statistics;
  readonly articles: Articles;
  readonly guilds: Guilds;
  readonly members: Members;
  readonly retention: Retention;
  /**
   * Asks for something that a member waits for, and gives up on it soon; what was begun goes on.
   * @throws UserError `store-slow`, or `store-left-alone`, where nothing was begun
   */
  promptly<T>(work: () => Promise<T>): Promise<T>;
  /** Writes the statistics that are pending and closes. */
  close(): Promise<void>;
}

/**
 * Opens the store, creating or migrating it. Several processes may open the same one, but a process opens a file once:
 * two writers in one thread cannot wait for each other.
 * @throws UserError `bad-database-url`, `store-newer`, `store-cannot-open`, `store-read-only`, `store-full`,
 * `store-damaged`, `store-busy`, `store-unreachable`, `store-cut-off`, `store-refused`, `store-forbidden`
 */
export async function openStore(address: StoreAddress, options: StoreOptions = {}): Promise<Store> {
  const { warn = (message, error) => process.emitWarning(`${message}: ${error}`), now = () => new Date() } = options;
  const postgres = 'url' in address;
  const dialect = postgres ? await postgresDialect(address.url, address.schema, warn) : sqliteDialect(address.file);
  const database = createDatabase(dialect);
  try {
    const schema = postgres && address.schema !== undefined ? { schema: address.schema } : {};
    await migrate(database, MIGRATIONS, now(), { postgres, ...schema });
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return createStore({ database, now, warn });
}

/** The store over a database that is open and migrated. */
export function createStore(context: Context): Store {
  const statistics = new Statistics(context);
  const guilds = new Guilds(context);
  const promptly = new Promptly();
  return {
    settings: (schema, defaults) => new SettingsRepository(context, schema, defaults),
    conversations: (schema) => new ConversationRepository(context, schema),
    moderationLog: new ModerationLog(context),
    strikes: new Strikes(context),
    timeOuts: new TimeOuts(context),
    appeals: new Appeals(context),
    feedback: new Feedback(context),
    unansweredQuestions: new UnansweredQuestions(context),
    statistics,
    articles: new Articles(context),
    guilds,
    members: new Members(context),
    retention: new Retention(context, guilds),
    promptly: (work) => promptly.ask(work),
    async close() {
      await statistics.close().catch((error) => context.warn('the last statistics could not be written', error));
      await context.database.destroy();
    },
  };
}
