import type { AbortableOperationOptions, CompiledQuery, DatabaseConnection, Dialect } from 'kysely';
import { UserError } from '../base/errors.ts';

const MESSAGES = {
  'store-full': 'The database has no room left: the disk or its quota is full.',
  'store-read-only': 'The database cannot be written to: the file, its folder or the server is read-only.',
  'store-busy': 'The database is busy with another process.',
  'store-cannot-open': 'The database file cannot be opened or created: check the path and who may write there.',
  'store-damaged': 'The database file is damaged, or it is not a database at all.',
  'store-input-output': 'The disk failed while the database was reading or writing.',
  'store-unreachable': 'The database server cannot be reached just now.',
  'store-cut-off':
    'The connection to the database was lost. What was asked for may have been done or not: please look before you try again.',
  'store-refused': 'The database server refused the login, or has no such database.',
  'store-forbidden': 'The database login may not do this: it needs to create tables in its schema and write to them.',
} as const;
type Failure = keyof typeof MESSAGES;

/** Primary result codes, https://sqlite.org/rescode.html */
const SQLITE: Readonly<Record<number, Failure>> = {
  3: 'store-cannot-open',
  5: 'store-busy',
  6: 'store-busy',
  8: 'store-read-only',
  10: 'store-input-output',
  11: 'store-damaged',
  13: 'store-full',
  14: 'store-cannot-open',
  26: 'store-damaged',
};

/** https://sqlite.org/rescode.html#ioerr_shmsize: no room even for the file in shared memory, met where a database is opened on a full disk. */
const SQLITE_IOERR_SHMSIZE = 4874;

/** File system errors met while the folder is made, and network errors of the PostgreSQL client. */
const SYSTEM: Readonly<Record<string, Failure>> = {
  EACCES: 'store-cannot-open',
  EPERM: 'store-cannot-open',
  ENOTDIR: 'store-cannot-open',
  EEXIST: 'store-cannot-open',
  ENOENT: 'store-cannot-open',
  EROFS: 'store-read-only',
  ENOSPC: 'store-full',
  EDQUOT: 'store-full',
  ECONNREFUSED: 'store-unreachable',
  ECONNRESET: 'store-unreachable',
  EPIPE: 'store-unreachable',
  ENOTFOUND: 'store-unreachable',
  EAI_AGAIN: 'store-unreachable',
  EHOSTUNREACH: 'store-unreachable',
  ENETUNREACH: 'store-unreachable',
  ETIMEDOUT: 'store-unreachable',
};

/** SQLSTATE codes, or their class of two characters: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const POSTGRES: Readonly<Record<string, Failure>> = {
  '08': 'store-unreachable',
  '25006': 'store-read-only',
  '28': 'store-refused',
  '3D000': 'store-refused',
  '40001': 'store-busy',
  '40P01': 'store-busy',
  '42501': 'store-forbidden',
  '53100': 'store-full',
  '53300': 'store-busy',
  '55P03': 'store-busy',
  '57': 'store-unreachable',
  XX001: 'store-damaged',
};

/** What pg says, without any code, when a server has gone silent or hung up. */
const SILENT_SERVER =
  /^(?:Query read timeout|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

function kindOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') {
    return error.errcode === SQLITE_IOERR_SHMSIZE ? 'store-full' : SQLITE[error.errcode & 0xff];
  }
  if ('code' in error && typeof error.code === 'string') {
    return (
      SYSTEM[error.code] ?? POSTGRES[error.code] ?? ('severity' in error ? POSTGRES[error.code.slice(0, 2)] : undefined)
    );
  }
  return SILENT_SERVER.test(error.message) ? 'store-unreachable' : undefined;
}

/** Failures of which nobody can tell whether what was asked for was done. */
const IN_DOUBT: ReadonlySet<string> = new Set<Failure>(['store-cut-off', 'store-input-output', 'store-damaged']);

/** Whether a write may have been done though it failed so. */
export function isInDoubt(error: unknown): boolean {
  return error instanceof UserError && IN_DOUBT.has(error.code);
}

/** Failures of which it is sure that what was asked for was not done. */
const NOT_DONE: ReadonlySet<string> = new Set<Failure>([
  'store-full',
  'store-read-only',
  'store-busy',
  'store-unreachable',
]);

/** Whether what was asked for was surely not done, which the message of the error does not say. */
export function isNotDone({ code }: UserError): boolean {
  return NOT_DONE.has(code);
}

/**
 * The same failure as a UserError that names what an operator can do about it; the original is its `cause`.
 * An error that is no known condition of the disk, the file or the server comes back as it was.
 * @param file the database file, where that is what failed
 */
export function explained(error: unknown, file?: string): unknown {
  const kind = kindOf(error);
  return kind === undefined ? error : userError(kind, error, file);
}

function userError(kind: Failure, cause: unknown, file?: string): UserError {
  const clear = new UserError(kind, MESSAGES[kind] + (file === undefined ? '' : ` The file: ${file}.`));
  clear.cause = cause;
  return clear;
}

function fail(error: unknown): never {
  throw explained(error);
}

/** As a statement fails that was sent: a server that is gone then took its answer along. */
function failSent(error: unknown): never {
  throw kindOf(error) === 'store-unreachable' ? userError('store-cut-off', error) : explained(error);
}

/** A dialect whose connections and queries fail with explained errors. */
export function withClearFailures(dialect: Dialect): Dialect {
  const seen = new WeakSet<DatabaseConnection>();
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (database) => dialect.createIntrospector(database),
    createDriver() {
      const driver = dialect.createDriver();
      const acquire = driver.acquireConnection.bind(driver);
      driver.acquireConnection = async (options) => {
        const connection = await acquire(options).catch(fail);
        if (!seen.has(connection)) {
          seen.add(connection);
          const { executeQuery } = connection;
          connection.executeQuery = <Row>(query: CompiledQuery, queryOptions?: AbortableOperationOptions) => {
            const execute = executeQuery<Row>;
            return execute.call(connection, query, queryOptions).catch(failSent);
          };
        }
        return connection;
      };
      return driver;
    },
  };
}
