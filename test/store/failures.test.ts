import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { createStore, openStore, type StoreAddress } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { BACKENDS, bareDatabase, tinyDisk } from './backends.ts';

const NOBODY = 65_534;
const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
const LONG_MS = 20_000;

/** What opening a store fails with. */
async function failureOf(address: StoreAddress): Promise<UserError> {
  const error = await openStore(address).then(
    async (store) => {
      await store.close();
      throw new Error('the store was opened');
    },
    (error: unknown) => error,
  );
  if (!(error instanceof UserError)) throw error;
  return error;
}

/** Root may write anywhere, so where the tests run as root somebody else opens the store. */
async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

const article = (n: number) => ({
  guildId: '1',
  id: `${n}`,
  title: 'A',
  markdown: 'x'.repeat(4_000),
  authorId: 'admin',
});

describe('trouble with the embedded database', () => {
  test('a read-only folder is refused clearly, whether or not a database is in it', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'byline.db');
    chmodSync(folder, 0o555);
    const empty = await withoutPrivileges(() => failureOf({ file }));
    expect(empty).toMatchObject({ code: 'store-cannot-open', message: expect.stringContaining('who may write there') });
    const inside = await withoutPrivileges(() => failureOf({ file: join(folder, 'data', 'byline.db') }));
    expect(inside.code).toBe('store-cannot-open');

    chmodSync(folder, 0o755);
    await (await openStore({ file })).close();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    const filled = await withoutPrivileges(() => failureOf({ file }));
    expect(filled).toMatchObject({ code: 'store-read-only', message: expect.stringContaining('cannot be written') });
    expect(filled.message).not.toContain('not done');
    chmodSync(folder, 0o755);
  });

  test('a file that is no database, and a folder in its place, are refused clearly', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'not a database '.repeat(100));
    expect(await failureOf({ file })).toMatchObject({ code: 'store-damaged' });
    expect(await failureOf({ file: folder })).toMatchObject({ code: 'store-cannot-open' });
    expect(await failureOf({ file: join(file, 'byline.db') })).toMatchObject({
      code: 'store-cannot-open',
      message: expect.stringContaining(`The file: ${join(file, 'byline.db')}.`),
    });
  });

  test('a folder in which none can be made is refused clearly and does not keep the program busy for ever', {
    timeout: 2 * LONG_MS,
  }, () => {
    // In a process of its own, which can be ended should it never come back.
    const address = JSON.stringify({ file: '/proc/byline/data/byline.db' });
    const { stderr, signal } = spawnSync(process.execPath, [WRITER, address, 'a', '0'], {
      timeout: LONG_MS,
      encoding: 'utf8',
    });
    expect(signal).toBeNull();
    expect(stderr).toContain('/proc/byline/data/byline.db');
    expect(stderr).toMatch(/store-(?:cannot-open|read-only)/);
  });

  test('a database that may grow no further says so, keeps what it has, is read on and takes writes again later', async () => {
    const database = await bareDatabase({ file: join(scratchFolder(), 'byline.db') });
    await migrate(database, MIGRATIONS, new Date(), { postgres: false });
    const store = createStore({ database, now: () => new Date(), warn: () => undefined });
    const { articles, statistics } = store;
    await articles.add(article(0));
    await sql`PRAGMA max_page_count = 1`.execute(database);
    await expect(articles.add(article(1))).rejects.toMatchObject({ code: 'store-full' });
    for (let n = 0; n < 2_000; n++) statistics.count('1', `metric ${n}`);
    await expect(statistics.flush()).rejects.toMatchObject({ code: 'store-full' });
    statistics.count('1', 'metric 7');
    expect((await articles.list('1')).map(({ id }) => id)).toEqual(['0']);

    await sql`PRAGMA max_page_count = 100000`.execute(database);
    await articles.add(article(1));
    const { total } = await statistics.days('1', '0000-01-01', '9999-12-31');
    expect(Object.keys(total.counts)).toHaveLength(2_000);
    expect(total.counts['metric 7']).toBe(2);
    await store.close();
  });

  test('a full disk says so, keeps what it acknowledged and is read on', async (context) => {
    const disk = tinyDisk();
    if (disk === null) {
      console.warn('No small file system can be mounted here: the full disk is tested by a page limit only.');
      return context.skip();
    }
    const file = join(disk, 'byline.db');
    const store = await openStore({ file });
    let saved = 0;
    let failure: unknown;
    while (failure === undefined && saved < 1_000) {
      failure = await store.articles.add(article(saved)).then(
        () => void saved++,
        (error: unknown) => error,
      );
    }
    expect(failure).toMatchObject({ name: 'UserError', code: 'store-full' });
    await expect(store.articles.remove('1', '0')).rejects.toMatchObject({ code: 'store-full' });
    expect(await store.articles.list('1')).toHaveLength(saved);
    await store.close();
    expect(await failureOf({ file: join(disk, 'another.db') })).toMatchObject({ code: 'store-full' });
  });

  test('a database that was closed in order and then has no room to be opened says that the disk is full', async (context) => {
    const disk = tinyDisk();
    if (disk === null) {
      console.warn('No small file system can be mounted here: opening on a full disk is not tested.');
      return context.skip();
    }
    const file = join(disk, 'byline.db');
    await (await openStore({ file })).close();
    expect(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(1_000_000))).toThrow('no space left');
    expect(await failureOf({ file })).toMatchObject({ code: 'store-full' });
  });
});

describe('trouble with a database server', () => {
  test('one that is not there, or an address that is none, is refused clearly and the password is not told', async () => {
    const away = await failureOf({ url: 'postgres://byline:secret@127.0.0.1:1/byline' });
    expect(away.code).toBe('store-unreachable');
    const wrong = await failureOf({ url: 'mysql://byline:secret@127.0.0.1/byline' });
    expect(wrong.code).toBe('bad-database-url');
    const schema = await failureOf({ url: 'postgres://byline:secret@127.0.0.1/byline', schema: 'x; drop' });
    expect(schema.code).toBe('bad-database-url');
    for (const { message } of [away, wrong, schema]) expect(message).not.toContain('secret');
  });

  test('one that takes the connection and then says nothing is given up on', { timeout: 20_000 }, async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close());
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    expect(await failureOf({ url: `postgres://byline@127.0.0.1:${port}/byline` })).toMatchObject({
      code: 'store-unreachable',
    });
  });
});

describe.each(BACKENDS.filter(({ name }) => name === 'PostgreSQL'))('trouble with $name', (backend) => {
  const address = () => {
    const fresh = backend.fresh();
    if (!('url' in fresh)) throw new Error('PostgreSQL has an address');
    return fresh;
  };

  test('a login or a database that is not there, and a server that takes no writes, are told apart', async () => {
    const { url, schema = '' } = address();
    const nobody = new URL(url);
    nobody.username = 'byline_nobody';
    expect(await failureOf({ url: nobody.href })).toMatchObject({ code: 'store-refused' });
    const nowhere = new URL(url);
    nowhere.pathname = '/byline_nowhere';
    expect(await failureOf({ url: nowhere.href })).toMatchObject({ code: 'store-refused' });
    await (await openStore({ url, schema })).close();
    const replica = new URL(url);
    replica.searchParams.set('options', `-c search_path=${schema} -c default_transaction_read_only=on`);
    expect(await failureOf({ url: replica.href })).toMatchObject({ code: 'store-read-only' });
  });

  test('a statement whose connection is lost may have been done, and says so', async () => {
    const database = await bareDatabase(address());
    const lost = sql`select pg_terminate_backend(pg_backend_pid())`.execute(database);
    await expect(lost).rejects.toMatchObject({ code: 'store-cut-off' });
  });

  test('a connection that is lost between two statements of a transaction fails that, not the program, and the next one has a new one', async () => {
    const { url, schema = '' } = address();
    const database = await bareDatabase({ url, schema });
    const client = new pg.Client(url);
    await client.connect();
    onTestFinished(() => client.end());
    const lost = database.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
      await client.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      const isThere = 'select 1 from pg_stat_activity where pid = $1';
      while ((await client.query(isThere, [rows[0]?.pid])).rowCount !== 0);
      await sql`select 1`.execute(transaction);
    });
    await expect(lost).rejects.toMatchObject({ code: 'store-cut-off' });
    expect((await sql`select 1`.execute(database)).rows).toHaveLength(1);
  });

  test('connections that the server drops are told to the operator, and the next query has a new one', async () => {
    const { url, schema = '' } = address();
    const warnings: string[] = [];
    const told = Promise.withResolvers<void>();
    const warn = (message: string) => {
      warnings.push(message);
      told.resolve();
    };
    const named = new URL(url);
    named.searchParams.set('application_name', schema);
    const store = await openStore({ url: named.href, schema }, { warn });
    const client = new pg.Client(url);
    await client.connect();
    const ours = 'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1';
    expect((await client.query(ours, [schema])).rowCount).toBe(1);
    await client.end();
    await told.promise;
    expect(warnings[0]).toContain('connection was lost');
    expect(await store.strikes.count('1', 'member', '')).toBe(0);
    await store.close();
  });
});
