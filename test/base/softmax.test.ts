import { expect, test } from 'vitest';
import { logSoftmax, softmax } from '../../src/base/softmax.ts';

test('shares sum to one and keep the order of their scores, however large these are', () => {
  const shares = softmax([900, 901, -900]);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(shares[1]).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  expect(shares[2]).toBe(0);
});

test('logarithms of shares are finite where a share is too small to tell from none', () => {
  const [high, low] = logSoftmax([0, -2000]);
  expect(high).toBeCloseTo(0, 12);
  expect(low).toBeCloseTo(-2000, 9);
});
