import { sql } from 'kysely';
import { UserError } from '../base/errors.ts';
import type { Database } from './database.ts';
import type { Migration } from './migrations.ts';

/** Any number will do, as long as nothing else on the same server takes it: this one spells "byline". */
const POSTGRES_LOCK = 0x62796c696e65;

/**
 * Brings a database up to the last of the migrations, all of them or none. Of several processes that start at once, one
 * migrates and the others wait: in SQLite for the write lock, in PostgreSQL for an advisory lock.
 * @param schema made where missing (PostgreSQL only)
 * @throws UserError `store-read-only` even where there is nothing to migrate; `store-newer` where the database was written by a newer version of this program
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  now: Date,
  target: { postgres: boolean; schema?: string },
): Promise<void> {
  const known = migrations.at(-1)?.version ?? 0;
  await database.transaction().execute(async (transaction) => {
    if (target.postgres) {
      await sql`select pg_advisory_xact_lock(${sql.lit(POSTGRES_LOCK)})`.execute(transaction);
      if (target.schema !== undefined) await transaction.schema.createSchema(target.schema).ifNotExists().execute();
    }
    await transaction.schema
      .createTable('bylineSchema')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('appliedAt', 'text', (column) => column.notNull())
      .execute();
    const applied = await transaction
      .selectFrom('bylineSchema')
      .select((builder) => builder.fn.max('version').as('version'))
      .executeTakeFirst();
    const found = applied?.version ?? 0;
    if (found > known) {
      throw new UserError(
        'store-newer',
        `The database was written by a newer version of this program (its schema is ${found}, this program knows ${known}). ` +
          'Update the program, or give it another database. Nothing was changed.',
        { found, known },
      );
    }
    // Writes something even where nothing is to be migrated: a database that takes no writes is found out now.
    await transaction
      .updateTable('bylineSchema')
      .set(({ ref }) => ({ appliedAt: ref('appliedAt') }))
      .where('version', '=', found)
      .execute();
    for (const { version, up } of migrations) {
      if (version <= found) continue;
      await up(transaction.schema);
      await transaction.insertInto('bylineSchema').values({ version, appliedAt: now.toISOString() }).execute();
    }
  });
}
