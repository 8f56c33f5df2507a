import { expect, test } from 'vitest';
import { MatrixMemory } from '../../src/base/matrix-memory.ts';
import { addProduct } from '../../src/base/product.ts';
import kernel from '../../src/base/product-kernel.json' with { type: 'json' };
import { assembledKernel } from '../bench/assemble-kernel.ts';
import { repeatableRandom } from '../bench/random.ts';

const random = repeatableRandom();
const numbers = (count: number): Float32Array => Float32Array.from({ length: count }, () => random() - 0.5);

test('the kernel that is shipped is what its source assembles to', async () => {
  expect(await assembledKernel()).toEqual(kernel);
});

/** What the plain product adds. */
function added(
  out: Float32Array,
  at: number,
  x: Float32Array,
  from: number,
  rows: number,
  width: number,
  matrix: Float32Array,
  columns: number,
  row = 0,
): Float32Array {
  const expected = out.slice();
  for (let r = 0; r < rows; r++) {
    addProduct(expected, at + r * columns, columns, x, from + r * width, width, matrix, row);
  }
  return expected;
}

function farthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0);
}

test.each([
  { rows: 1, width: 1, columns: 1 },
  { rows: 7, width: 5, columns: 16 },
  { rows: 3, width: 40, columns: 33 },
  { rows: 700, width: 30, columns: 33 },
  { rows: 2_000, width: 24, columns: 48 },
  { rows: 0, width: 5, columns: 16 },
  { rows: -1, width: 5, columns: 16 },
  { rows: 2, width: 0, columns: 16 },
])(
  'adds the product of $rows rows of $width numbers and a matrix of $columns columns to what stands there, and touches nothing else',
  ({ rows, width, columns }) => {
    const [skipped, at, from] = [2, 3, 4];
    const matrix = numbers((skipped + width) * columns);
    const other = numbers(6 * 20);
    const memory = new MatrixMemory([
      [6, 20],
      [skipped + width, columns],
    ]);
    const placedOther = memory.place(other, 20);
    const placed = memory.place(matrix, columns);
    const few = numbers(6);
    const before = numbers(20);
    for (let round = 0; round < 2; round++) {
      const x = numbers(from + Math.max(0, rows) * width);
      const out = numbers(at + Math.max(0, rows) * columns + 5);
      const expected = added(out, at, x, from, rows, width, matrix, columns, skipped);
      placed.addProduct(out, at, x, from, rows, width, skipped);
      expect([...out.slice(0, at), ...out.slice(-5)]).toEqual([...expected.slice(0, at), ...expected.slice(-5)]);
      expect(farthest(out, expected)).toBeLessThan(1e-5);
      const ofOther = before.slice();
      placedOther.addProduct(ofOther, 0, few, 0, 1, 6);
      expect(farthest(ofOther, added(before, 0, few, 0, 1, 6, other, 20))).toBeLessThan(1e-5);
    }
  },
);

test('a matrix of more columns than there is room for is refused', () => {
  expect(() => new MatrixMemory([[1, 16_385]])).toThrow(RangeError);
});
