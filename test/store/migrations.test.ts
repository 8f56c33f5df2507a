import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { UserError } from '../../src/base/errors.ts';
import type { Database } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS, type Migration } from '../../src/store/migrations.ts';
import { openStore, type StoreAddress } from '../../src/store/open.ts';
import { BACKENDS, bareDatabase } from './backends.ts';

const NOW = new Date('2025-01-01T00:00:00Z');
const LATEST = MIGRATIONS.length;

function targetOf(address: StoreAddress): { postgres: boolean; schema?: string } {
  const schema = 'schema' in address ? { schema: address.schema } : {};
  return { postgres: 'url' in address, ...schema };
}

/** Leaves a database behind as the program did when its schema had that version, with a row or two in it. */
async function writtenByVersion(version: number, address: StoreAddress): Promise<Database> {
  const database = await bareDatabase(address);
  await migrate(database, MIGRATIONS.slice(0, version), NOW, targetOf(address));
  await sql`insert into guild_settings (guild_id, version, settings, author_id, saved_at)
    values ('1', 1, '{"preset":"strict"}', 'admin', '2025-01-01T00:00:00.000Z')`.execute(database);
  await sql`insert into moderation_log (id, guild_id, at, user_id, category, severity, rule, action, text)
    values ('e', '1', '2025-01-01T00:00:00.000Z', 'member', 'hate', 3, 'rule', 'block', null)`.execute(database);
  if (version >= 2) {
    await sql`insert into unanswered_questions (guild_id, article_id, question_key, question, asked, first_at, last_at)
      values ('1', 'a', 'k', 'What?', 7, '2025-01-01T00:00:00.000Z', '2025-01-02T00:00:00.000Z')`.execute(database);
  }
  return database;
}

async function versionsIn(database: Database): Promise<number[]> {
  const rows = await database.selectFrom('bylineSchema').select('version').orderBy('version').execute();
  return rows.map(({ version }) => version);
}

test('migrations are numbered without gaps', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(Array.from({ length: LATEST }, (_, index) => index + 1));
});

describe.each(BACKENDS)('migrations on $name', (backend) => {
  test.each([1, 2, 3, 4, 5])(
    'what version %i has written is there after the update, and everything newer works',
    async (version) => {
      const address = backend.fresh();
      const old = await writtenByVersion(version, address);
      const store = await openStore(address);
      expect(await store.settings(z.json(), null).read('1')).toMatchObject({
        version: 1,
        settings: { preset: 'strict' },
      });
      expect((await store.moderationLog.list('1', {}, { limit: 9 })).rows).toMatchObject([{ id: 'e', rule: 'rule' }]);
      await store.unansweredQuestions.count('1', 'a', 'another', 'Who?');
      const asked = (await store.unansweredQuestions.list('1', 9)).map((question) => question.asked);
      expect(asked).toEqual(version >= 2 ? [7, 1] : [1]);
      await store.articles.save({ guildId: '1', id: 'a', title: 'A', markdown: 'A', authorId: 'admin' });
      await store.close();
      expect(await versionsIn(old)).toEqual(MIGRATIONS.map((migration) => migration.version));
    },
  );

  test('a database of a newer version is refused in words that say what to do, and is not touched', async () => {
    const address = backend.fresh();
    const newer = await writtenByVersion(LATEST, address);
    await newer
      .insertInto('bylineSchema')
      .values({ version: LATEST + 1, appliedAt: NOW.toISOString() })
      .execute();
    const refusal = await openStore(address).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UserError);
    expect(refusal).toMatchObject({ code: 'store-newer', values: { found: LATEST + 1, known: LATEST } });
    expect(String(refusal)).toMatch(/newer version.*Update the program/);
    expect(await versionsIn(newer)).toHaveLength(LATEST + 1);
  });

  test('an update that fails half-way leaves the database as it was', async () => {
    const address = backend.fresh();
    const old = await writtenByVersion(1, address);
    const failing: Migration = {
      version: LATEST + 1,
      up: async (schema) => {
        await schema.createTable('halfMade').addColumn('id', 'text').execute();
        throw new Error('the power went');
      },
    };
    await expect(migrate(old, [...MIGRATIONS, failing], NOW, targetOf(address))).rejects.toThrow('the power went');
    expect(await versionsIn(old)).toEqual([1]);
    const tables = await old.introspection.getTables();
    const names = tables
      .filter((table) => !('schema' in address) || table.schema === address.schema)
      .map(({ name }) => name);
    expect(names).toContain('moderation_log');
    expect(names).not.toContain('half_made');
    expect(names).not.toContain('articles');
    const store = await openStore(address);
    await store.close();
    expect(await versionsIn(old)).toHaveLength(LATEST);
  });
});
