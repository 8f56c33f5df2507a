import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../src/store/open.ts';
import { openLater } from '../../src/store/reopen.ts';
import { scratchFolder } from './backends.ts';

const LONG_MS = 120_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a store that could not be opened is opened once it can be, and once only', async () => {
  const folder = join(scratchFolder(), 'data');
  writeFileSync(folder, 'in the way');
  const opened: Store[] = [];
  openLater(
    () => openStore({ file: join(folder, 'byline.db') }),
    (store) => opened.push(store),
  );
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(opened).toEqual([]);
  rmSync(folder);
  mkdirSync(folder);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(opened).toHaveLength(1);
  expect(await opened[0]?.guilds.known()).toEqual([]);
  await opened[0]?.close();
});

test('a store that opens only after the bot was stopped is closed again', async () => {
  const opening = Promise.withResolvers<Store>();
  const close = vi.fn(async () => undefined);
  const stop = openLater(
    () => opening.promise,
    () => expect.unreachable('the bot was stopped'),
  );
  await vi.advanceTimersByTimeAsync(LONG_MS);
  stop();
  opening.resolve({ close } as Partial<Store> as Store);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(close).toHaveBeenCalled();
});
