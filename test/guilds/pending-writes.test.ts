import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { createLog } from '../../src/base/log.ts';
import { PendingWrites } from '../../src/guilds/pending-writes.ts';
import { Promptly } from '../../src/store/promptly.ts';

const MOST = 1_000;
const LONG_MS = 60_000;

describe('writes that a store does not take', () => {
  let isAway: boolean;
  let written: number[];
  beforeEach(() => {
    vi.useFakeTimers();
    isAway = true;
    written = [];
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const log = createLog('silent');
  const make = () => {
    const promptly = new Promptly();
    return new PendingWrites({ promptly: (work) => promptly.ask(work) }, log);
  };
  const write = (n: number) => async () => {
    if (isAway) throw new UserError('store-full', 'full');
    written.push(n);
    return n;
  };

  it('are done by themselves once it takes them again, in their order, each once', async () => {
    const writes = make();
    for (const n of [1, 2, 3]) expect(await writes.write(write(n))).toBeUndefined();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written).toEqual([]);
    isAway = false;
    expect(await writes.write(write(4))).toBe(4);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written).toEqual([4, 1, 2, 3]);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written).toHaveLength(4);
  });

  it('are done once where it takes them only when nobody waits any more, and later where it is left alone', async () => {
    const writes = make();
    isAway = false;
    const slow = writes.write(() => new Promise((resolve) => setTimeout(resolve, 1_000)).then(write(1)));
    await vi.advanceTimersByTimeAsync(500);
    expect(await slow).toBeUndefined();
    expect(await writes.write(write(2))).toBeUndefined();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written).toEqual([1, 2]);
  });

  it(`wait up to ${MOST}, the oldest go first, and the operator is told how many are lost`, async () => {
    const warn = vi.spyOn(log, 'warn');
    const writes = make();
    for (let n = 1; n <= MOST + 1; n++) await writes.write(write(n));
    isAway = false;
    await writes.close();
    expect([written.at(0), written.at(-1), written.length]).toEqual([2, MOST + 1, MOST]);
    expect(warn).toHaveBeenLastCalledWith({ lost: 1 }, expect.stringContaining('lost'));
  });

  it('are not tried again where the store is not what failed', async () => {
    const writes = make();
    const mistake = vi.fn(() => Promise.reject(new TypeError('a mistake')));
    await writes.write(mistake);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(mistake).toHaveBeenCalledTimes(1);
  });
});
