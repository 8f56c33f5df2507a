import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openStore, type Store, type StoreAddress } from '../../src/store/open.ts';
import { BACKENDS } from './backends.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));
const UNTIL_KILLED = 1_000_000;

const KILLS = 50;

const schema = z.object({ edits: z.array(z.string()) });

class Writer {
  readonly process: ChildProcess;
  readonly ended: Promise<void>;
  output = '';
  errors = '';

  constructor(address: StoreAddress, name: string, rounds: number) {
    this.process = spawn(process.execPath, [WRITER, JSON.stringify(address), name, String(rounds)]);
    this.process.stdout?.on('data', (chunk) => {
      this.output += chunk;
    });
    this.process.stderr?.on('data', (chunk) => {
      this.errors += chunk;
    });
    this.ended = new Promise((resolve) => this.process.on('close', () => resolve()));
  }

  /** Waits until something was acknowledged, as far as the process lives so long. */
  async begun(): Promise<void> {
    while (!this.output.includes('entry') && this.process.exitCode === null) await pause(2);
  }

  /** What was acknowledged, the last line left out where the kill cut it short. */
  acknowledged(kind: 'entry' | 'edit' | 'question'): string[] {
    const lines = this.output.slice(0, this.output.lastIndexOf('\n') + 1).split('\n');
    return lines.filter((line) => line.startsWith(kind)).map((line) => line.slice(kind.length + 1));
  }
}

/** Ids of all log entries. */
async function entries(store: Store): Promise<Set<string>> {
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await store.moderationLog.list('1', {}, { limit: 500, cursor });
    for (const { id } of page.rows) ids.add(id);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

describe.each(BACKENDS)('processes on $name', (backend) => {
  test('two processes that write at once lose nothing: every row, count and edit is there', async () => {
    const address = backend.fresh();
    const writers = ['first', 'second'].map((name) => new Writer(address, name, 300));
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.map(({ errors }) => errors)).toEqual(['', '']);
    const store = await openStore(address);
    const found = await entries(store);
    expect(found.size).toBe(600);
    for (const id of writers.flatMap((writer) => writer.acknowledged('entry'))) expect(found.has(id)).toBe(true);
    for (const name of ['first', 'second']) expect(await store.strikes.count('1', name, '')).toBe(300);
    expect(await store.unansweredQuestions.list('1', 9)).toMatchObject([{ asked: 600 }]);
    const { total } = await store.statistics.days('1', '0000-01-01', '9999-12-31');
    expect(total.counts).toEqual({ a: 600, b: 600, c: 600 });
    const saved = await store.settings(schema, { edits: [] }).read('1');
    expect(saved?.version).toBe(60);
    expect(saved?.settings.edits.toSorted()).toEqual(
      writers.flatMap((writer) => writer.acknowledged('edit')).toSorted(),
    );
    await store.close();
  });

  test('processes that start at once on an empty database migrate it once', async () => {
    const address = backend.fresh();
    const writers = ['a', 'b', 'c', 'd'].map((name) => new Writer(address, name, 1));
    await Promise.all(writers.map(({ ended }) => ended));
    expect(writers.map(({ errors }) => errors)).toEqual(['', '', '', '']);
    const store = await openStore(address);
    expect((await entries(store)).size).toBe(4);
    await store.close();
  });
});

test(`nothing that was acknowledged is lost and the file stays whole when processes are killed ${KILLS} times in the middle of writing`, {
  timeout: 300_000,
}, async () => {
  const [sqlite] = BACKENDS;
  const address = sqlite?.fresh();
  if (address === undefined || !('file' in address)) throw new Error('SQLite is always there');
  const killed: Writer[] = [];
  const killOneAfterAnother = async () => {
    for (let round = 0; round < KILLS / 2; round++) {
      const writer = new Writer(address, `writer ${killed.length}`, UNTIL_KILLED);
      killed.push(writer);
      await writer.begun();
      await pause(Math.random() * 40);
      writer.process.kill('SIGKILL');
      await writer.ended;
      expect(writer.process.signalCode, writer.errors).toBe('SIGKILL');
    }
  };
  // Two at a time, so that each is killed while another goes on writing.
  await Promise.all([killOneAfterAnother(), killOneAfterAnother()]);
  expect(killed).toHaveLength(KILLS);
  expect(existsSync(`${address.file}-wal`)).toBe(true);
  const store = await openStore(address);
  const found = await entries(store);
  const promised = killed.flatMap((writer) => writer.acknowledged('entry'));
  expect(promised.length).toBeGreaterThanOrEqual(KILLS);
  expect(promised.filter((id) => !found.has(id))).toEqual([]);
  const questions = killed.flatMap((writer) => writer.acknowledged('question')).length;
  const [question] = await store.unansweredQuestions.list('1', 1);
  expect(question?.asked).toBeGreaterThanOrEqual(questions);
  const edits = (await store.settings(schema, { edits: [] }).read('1'))?.settings.edits;
  for (const edit of killed.flatMap((writer) => writer.acknowledged('edit'))) expect(edits).toContain(edit);
  await store.close();

  const database = new DatabaseSync(address.file);
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  const withoutStrike = 'select id from moderation_log where id not in (select entry_id from strikes)';
  expect(database.prepare(withoutStrike).all()).toEqual([]);
  database.close();
});
