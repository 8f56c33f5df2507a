import { expect, it } from 'vitest';
import { formatSize } from '../../src/base/format-size.ts';

it.each([
  [1_023, '1023 bytes'],
  [512_000, '500 kB'],
  [8 * 1024 * 1024, '8 MB'],
  [2.19 * 1024 * 1024, '2.1 MB'],
])('a size of %i bytes is told as %s, and a limit never as more than it is', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});
