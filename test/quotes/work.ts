import { vi } from 'vitest';

/**
 * Counts what a computation does rather than how long it takes: look-ups in sets and maps, characters cut out of strings,
 * and steps of regular expressions (one for a match that goes on from the last one, else the length that is searched).
 */
export function countWork(compute: () => void): number {
  let work = 0;
  const exec = RegExp.prototype.exec;
  const slice = String.prototype.slice;
  const has = Set.prototype.has;
  const get = Map.prototype.get;
  const spies = [
    vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
      const from = this.lastIndex;
      const found = exec.call(this, text);
      const goesOn = this.global || this.sticky;
      work += goesOn ? 1 + Math.max(0, this.lastIndex - from) : 1 + (found ? found.index : text.length);
      return found;
    }),
    vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, start?: number, end?: number) {
      const piece = slice.call(this, start, end);
      work += 1 + piece.length;
      return piece;
    }),
    vi.spyOn(Set.prototype, 'has').mockImplementation(function (this: Set<unknown>, value: unknown) {
      work++;
      return has.call(this, value);
    }),
    vi.spyOn(Map.prototype, 'get').mockImplementation(function (this: Map<unknown, unknown>, key: unknown) {
      work++;
      return get.call(this, key);
    }),
  ];
  try {
    compute();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return work;
}
