import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWeights, unpackWeights } from '../../src/answer/weights.ts';

test('weights come back from a file to within one rounding step', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: 256, maxLength: 256 }), (values) => {
      const packed = packWeights(Float32Array.from(values), 2);
      const back = unpackWeights(JSON.parse(JSON.stringify(packed)));
      for (const [i, value] of values.entries())
        expect(Math.abs((back[i] ?? 9) - value)).toBeLessThanOrEqual(packed.scale * 0.501);
    }),
    { numRuns: 50 },
  );
});

test('a file that is no table of weights is refused', () => {
  expect(() => unpackWeights({ bits: 8, scale: 1 })).toThrow();
});
