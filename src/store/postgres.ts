import { PostgresDialect } from 'kysely';
import { UserError } from '../base/errors.ts';

/** A member waits for an answer meanwhile, so a server that has gone silent is given up on quickly. */
const CONNECT_TIMEOUT_MS = 2_000;
const QUERY_TIMEOUT_MS = 10_000;
const POOL_SIZE = 10;

const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * A pool of connections to a PostgreSQL server; nothing is connected yet.
 * @param schema where the tables are; the login's own search path without it
 * @throws UserError `bad-database-url`; neither address nor password is in its message
 */
export async function postgresDialect(
  url: string,
  schema: string | undefined,
  warn: (message: string, error: unknown) => void,
): Promise<PostgresDialect> {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) {
    throw new UserError(
      'bad-database-url',
      'The database address must look like postgres://user:password@host:5432/name.',
    );
  }
  if (schema !== undefined && !SCHEMA_NAME.test(schema)) {
    throw new UserError('bad-database-url', 'The name of the database schema may hold a-z, 0-9 and _ only.');
  }
  // Only loaded here: whoever uses the embedded database does not pay for it at start.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    ...(schema === undefined ? {} : { options: `-c search_path=${schema}` }),
  });
  pool.on('error', (error) => warn('an idle database connection was lost', error));
  // One that is lost between two statements of a transaction fails the next of them; without a listener it would end the program.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
