import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Promptly } from '../../src/store/promptly.ts';

const LONG_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a store that does not answer is given up on, then left alone for a while, then asked again', async () => {
  const promptly = new Promptly();
  const never = vi.fn(() => new Promise<string>(() => undefined));
  const first = promptly.ask(never).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await first).toMatchObject({ code: 'store-slow' });
  await expect(promptly.ask(never)).rejects.toMatchObject({ code: 'store-left-alone' });
  expect(never).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(await promptly.ask(async () => 'there')).toBe('there');
  expect(await promptly.ask(async () => 'still there')).toBe('still there');
});

test('a failure that comes at once is handed on, and the store is asked again', async () => {
  const promptly = new Promptly();
  await expect(promptly.ask(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(await promptly.ask(async () => 'there')).toBe('there');
});
