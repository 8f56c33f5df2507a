import { setTimeout as pause } from 'node:timers/promises';
import {
  type AbortableOperationOptions,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';

/** How long a statement waits in all, from when it was asked for: an interaction must be answered within three seconds. */
const BUSY_MS = 1_000;
/** Between two tries: so short that there is a turn between the writes of a process that writes all the time. */
const PAUSE_MS = 1;
/** https://sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/** Whether another process has the file to itself just now. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

/** Lets one after the other have the one connection. */
class WaitingDriver extends SqliteDriver {
  #lastTurn: Promise<void> = Promise.resolve();
  #endTurn: () => void = () => undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const deadline = performance.now() + BUSY_MS;
    const turnBefore = this.#lastTurn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#lastTurn = promise;
    await turnBefore;
    this.#endTurn = resolve;
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query, options) => whileBusy(() => connection.executeQuery(query, options), deadline),
      streamQuery: <Row>(query: CompiledQuery, size: number, options?: AbortableOperationOptions) =>
        connection.streamQuery<Row>(query, size, options),
    };
  }

  override async releaseConnection(): Promise<void> {
    this.#endTurn();
  }
}

/**
 * Says that there are several connections, which makes Kysely hand them out at once: it would else take turns before
 * the driver is asked, and the driver could not know since when somebody waits.
 */
class AdapterWithoutTurns extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Tries a statement again while another process holds the database; one that fails as busy has changed nothing. */
async function whileBusy<Row>(execute: () => Promise<QueryResult<Row>>, deadline: number): Promise<QueryResult<Row>> {
  for (;;) {
    try {
      return await execute();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
      await pause(PAUSE_MS);
    }
  }
}

/**
 * SQLite whose statements wait for other processes without keeping this one from anything else: SQLite's own way of
 * waiting would stop the thread that answers everybody. Its timeout must be 0.
 */
export class WaitingSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new WaitingDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new AdapterWithoutTurns();
  }
}
