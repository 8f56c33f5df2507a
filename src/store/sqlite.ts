import { dirname, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqliteDialect, SqliteStatement } from 'kysely';
import { makeFolder } from '../base/make-folder.ts';
import { explained } from './failures.ts';
import { isBusy, WaitingSqliteDialect } from './sqlite-driver.ts';

/** How long the program waits at its start while another process has the file to itself. */
const OPEN_TIMEOUT_MS = 1_000;
const RETRY_MS = 5;

/** Statements of a transaction that SQLite has already rolled back on its own, as it does when the disk is full. */
const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/**
 * Opens or creates a database file, and its folder where missing. An acknowledged write has been synced to the disk.
 * @throws UserError `store-cannot-open`, `store-read-only`, `store-full` or `store-damaged`
 */
export function sqliteDialect(file: string): SqliteDialect {
  try {
    makeFolder(dirname(file));
    const database = new DatabaseSync(file, { timeout: OPEN_TIMEOUT_MS });
    try {
      turnToWal(database);
      // secure_delete: a text that is deleted is overwritten in the file.
      database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 0');
    } catch (error) {
      database.close();
      throw error;
    }
    return new WaitingSqliteDialect({
      database: { close: () => database.close(), prepare: (sql) => prepare(database, sql) },
    });
  } catch (error) {
    throw explained(error, resolve(file));
  }
}

/** SQLite does not wait for its turn here, whatever its timeout: of two processes that make one new file, the second fails at once. */
function turnToWal(database: DatabaseSync): void {
  const until = performance.now() + OPEN_TIMEOUT_MS;
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  if (sql === 'rollback' && !database.isTransaction) return NOTHING;
  // A transaction takes the write lock at once: one that reads first and writes later could not wait for its turn.
  const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bindable)),
    run: (parameters) => statement.run(...parameters.map(bindable)),
    iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  throw new TypeError(`A ${typeof value} cannot be stored`);
}
