import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { createDatabase, type Database } from '../../src/store/database.ts';
import { openStore, type Store, type StoreAddress } from '../../src/store/open.ts';
import { postgresDialect } from '../../src/store/postgres.ts';
import { sqliteDialect } from '../../src/store/sqlite.ts';
import { leftOut } from '../support/left-out.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

export interface Backend {
  name: 'SQLite' | 'PostgreSQL';
  /** The address of a new, empty database that is gone when the test is over. */
  fresh: () => StoreAddress;
}

const sqlite: Backend = { name: 'SQLite', fresh: () => ({ file: join(scratchFolder(), 'data', 'byline.db') }) };

function postgres(url: string): Backend {
  return {
    name: 'PostgreSQL',
    fresh: () => {
      const schema = `test_${randomUUID().replaceAll('-', '')}`;
      onTestFinished(async () => {
        const client = new pg.Client(url);
        await client.connect();
        await client.query(`drop schema if exists ${schema} cascade`);
        await client.end();
      });
      return { url, schema };
    },
  };
}

const url = process.env.TEST_DATABASE_URL;
leftOut('the tests of the store on PostgreSQL', url === undefined && 'TEST_DATABASE_URL is not set');

/** Every database that the store promises to work on and that this run can reach. */
export const BACKENDS: Backend[] = url === undefined ? [sqlite] : [sqlite, postgres(url)];

/** A clock that stands still until it is told to go on. */
export class Clock {
  #time: number;

  constructor(iso: string) {
    this.#time = Date.parse(iso);
  }

  readonly now = (): Date => new Date(this.#time);

  forward(minutes: number): void {
    this.#time += minutes * 60_000;
  }
}

/** The bare database behind a store, not migrated and closed when the test is over. */
export async function bareDatabase(address: StoreAddress): Promise<Database> {
  const warn = () => undefined;
  const dialect =
    'file' in address ? sqliteDialect(address.file) : await postgresDialect(address.url, address.schema, warn);
  const database = createDatabase(dialect);
  onTestFinished(() => database.destroy());
  return database;
}

/** A file system of some hundred kilobytes, gone when the test is over; null where this process may not mount one. */
export function tinyDisk(kilobytes = 400): string | null {
  const folder = join(scratchFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('/bin/umount', [folder]));
  return folder;
}

export interface TestStore {
  store: Store;
  clock: Clock;
  address: StoreAddress;
}

/** An empty store, closed when the test is over. */
export async function freshStore(backend: Backend): Promise<TestStore> {
  const address = backend.fresh();
  const clock = new Clock('2025-03-01T12:00:00Z');
  const store = await openStore(address, { now: clock.now });
  onTestFinished(() => store.close());
  return { store, clock, address };
}
