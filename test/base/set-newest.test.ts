import { expect, test } from 'vitest';
import { setNewest } from '../../src/base/set-newest.ts';

test('what was set last stays, and what was set longest ago goes first, also where it was set again', () => {
  const map = new Map<string, number>();
  for (const [key, value] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ['c', 4],
  ] as const)
    setNewest(map, key, value, 2);
  expect([...map]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
});
