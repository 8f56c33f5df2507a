import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { createLog } from '../../src/base/log.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { openLater } from '../../src/store/reopen.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const LONG_MS = 120_000;
const log = createLog('silent');

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
    log,
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
    log,
    () => expect.unreachable('the bot was stopped'),
  );
  await vi.advanceTimersByTimeAsync(LONG_MS);
  stop();
  opening.resolve({ close } as Partial<Store> as Store);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(close).toHaveBeenCalled();
});

test('the operator is told once of each reason why the store does not open, and of no address', async () => {
  const [warn, error] = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'error')];
  const reasons = [
    new UserError('store-newer', 'newer'),
    new UserError('store-damaged', 'damaged'),
    new TypeError('a mistake at postgres://byline:secret@host'),
  ];
  let tries = 0;
  const stop = openLater(
    () => Promise.reject(reasons[tries++ % reasons.length]),
    log,
    () => expect.unreachable('it never opens'),
  );
  await vi.advanceTimersByTimeAsync(3 * LONG_MS);
  stop();
  expect(tries).toBeGreaterThan(2 * reasons.length);
  expect(warn.mock.calls.map(([fields]) => fields)).toEqual([{ code: 'store-newer' }, { code: 'store-damaged' }]);
  expect(error.mock.calls).toEqual([[{ error: 'TypeError', at: expect.any(Array) }, expect.any(String)]]);
  expect(JSON.stringify(error.mock.calls)).not.toContain('secret');
});
