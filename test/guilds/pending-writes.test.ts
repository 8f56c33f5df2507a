import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { createLog } from '../../src/base/log.ts';
import { type About, PendingWrites } from '../../src/guilds/pending-writes.ts';
import { Promptly } from '../../src/store/promptly.ts';

const MOST = 1_000;
const LONG_MS = 60_000;
const ABOUT: About = { kind: 'decision', guildId: '1', userId: '7' };

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

  it('are done by themselves once it takes them again, each once', async () => {
    const writes = make();
    for (const n of [1, 2, 3]) expect(await writes.write(ABOUT, write(n))).toBeUndefined();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written).toEqual([]);
    isAway = false;
    expect(await writes.write(ABOUT, write(4))).toBe(4);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written[0]).toBe(4);
    expect(written.toSorted()).toEqual([1, 2, 3, 4]);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written).toHaveLength(4);
  });

  it('are done once where it takes them only when nobody waits any more, and later where it is left alone', async () => {
    const writes = make();
    isAway = false;
    const slow = writes.write(ABOUT, () => new Promise((resolve) => setTimeout(resolve, 1_000)).then(write(1)));
    await vi.advanceTimersByTimeAsync(500);
    expect(await slow).toBeUndefined();
    expect(await writes.write(ABOUT, write(2))).toBeUndefined();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written).toEqual([1, 2]);
  });

  it(`wait up to ${MOST}, the oldest go first, and the operator is told how many are lost`, async () => {
    const warn = vi.spyOn(log, 'warn');
    const writes = make();
    for (let n = 1; n <= MOST + 1; n++) await writes.write(ABOUT, write(n));
    isAway = false;
    await writes.close();
    expect([written.at(0), written.at(-1), written.length]).toEqual([2, MOST + 1, MOST]);
    expect(warn).toHaveBeenLastCalledWith({ lost: 1 }, expect.stringContaining('lost'));
  });

  it('are waited for by closing though nobody else waits for them any more, and tried once more', async () => {
    const writes = make();
    const slow = writes.write(ABOUT, () => new Promise((resolve) => setTimeout(resolve, 1_000)).then(write(1)));
    await vi.advanceTimersByTimeAsync(500);
    expect(await slow).toBeUndefined();
    let isClosed = false;
    const closed = writes.close().then(() => {
      isClosed = true;
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(400);
    isAway = false;
    await vi.advanceTimersByTimeAsync(LONG_MS);
    await closed;
    expect(written).toEqual([1]);
  });

  it('are told to be lost where they fail only after closing', async () => {
    const warn = vi.spyOn(log, 'warn');
    const writes = make();
    await writes.close();
    await writes.write(ABOUT, write(1));
    expect(warn).toHaveBeenLastCalledWith({ code: 'store-full' }, expect.stringContaining('lost'));
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written).toEqual([]);
  });

  it('are not tried again where they may have been done and must not be done twice', async () => {
    const writes = make();
    const failing = (code: string) => vi.fn(() => Promise.reject(new UserError(code, 'gone')));
    const [cutOff, full, repeatable] = [failing('store-cut-off'), failing('store-full'), failing('store-cut-off')];
    await writes.write(ABOUT, cutOff, { isRepeatable: false });
    await writes.write(ABOUT, full, { isRepeatable: false });
    await writes.close();
    expect([cutOff.mock.calls.length, full.mock.calls.length]).toEqual([1, 2]);
    const others = make();
    await others.write(ABOUT, repeatable);
    await others.close();
    expect(repeatable).toHaveBeenCalledTimes(2);
  });

  it('are done though one of them can never be, which alone is counted as not written', async () => {
    const writes = make();
    isAway = false;
    const never = () => Promise.reject(new UserError('store-forbidden', 'no'));
    await writes.write(ABOUT, never);
    isAway = true;
    for (const n of [1, 2]) await writes.write({ ...ABOUT, userId: '8' }, write(n));
    isAway = false;
    expect(await writes.settle({ userId: '8' })).toBe(0);
    expect(written).toEqual([1, 2]);
    isAway = true;
    await writes.write({ kind: 'question', guildId: '1' }, write(3));
    isAway = false;
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(written).toEqual([1, 2, 3]);
    const counts = [ABOUT, { userId: '7' }, { guildId: '1' }, { userId: '8' }, { kind: 'question' } as const];
    expect(await Promise.all(counts.map((about) => writes.settle(about)))).toEqual([1, 1, 1, 0, 0]);
  });

  it('are counted while they are under way, and keep nobody who cannot wait longer than a question', async () => {
    const writes = make();
    isAway = false;
    const slow = writes.write(ABOUT, () => new Promise((resolve) => setTimeout(resolve, LONG_MS)).then(write(1)));
    let unwritten: number | undefined;
    void writes.settle(ABOUT, { promptly: true }).then((count) => {
      unwritten = count;
    });
    await vi.advanceTimersByTimeAsync(500);
    expect([await slow, unwritten]).toEqual([undefined, 1]);
    const settled = writes.settle(ABOUT);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect([await settled, written]).toEqual([0, [1]]);
  });

  it('are told to the operator once while they wait, and once when they are done', async () => {
    const [warn, info] = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'info')];
    for (const spy of [warn, info]) spy.mockClear();
    const writes = make();
    await writes.write(ABOUT, write(1));
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect([warn.mock.calls.length, info.mock.calls.length]).toEqual([1, 0]);
    isAway = false;
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect([warn.mock.calls.length, info.mock.calls.length]).toEqual([1, 1]);
  });

  it('are not tried again where the store is not what failed', async () => {
    const writes = make();
    const mistake = vi.fn(() => Promise.reject(new TypeError('a mistake')));
    await writes.write(ABOUT, mistake);
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(mistake).toHaveBeenCalledTimes(1);
  });
});
