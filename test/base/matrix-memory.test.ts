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

test.each([
  { rows: 1, width: 1, columns: 1 },
  { rows: 7, width: 5, columns: 16 },
  { rows: 3, width: 40, columns: 33 },
  { rows: 2_000, width: 24, columns: 48 },
])(
  'adds the product of $rows rows of $width numbers and a matrix of $columns columns to what stands there, and touches nothing else',
  ({ rows, width, columns }) => {
    const [skipped, at, from] = [2, 3, 4];
    const matrix = numbers((skipped + width) * columns);
    const x = numbers(from + rows * width);
    const out = numbers(at + rows * columns + 5);
    const expected = out.slice();
    for (let r = 0; r < rows; r++) {
      addProduct(expected, at + r * columns, columns, x, from + r * width, width, matrix, skipped);
    }
    const other = numbers(6 * 20);
    const memory = new MatrixMemory([
      [6, 20],
      [skipped + width, columns],
    ]);
    memory.place(other, 20);
    memory.addProduct(out, at, x, from, rows, width, memory.place(matrix, columns), skipped);
    expect([...out.slice(0, at), ...out.slice(-5)]).toEqual([...expected.slice(0, at), ...expected.slice(-5)]);
    let farthest = 0;
    for (const [i, value] of out.entries()) farthest = Math.max(farthest, Math.abs(value - (expected[i] as number)));
    expect(farthest).toBeLessThan(1e-5);
  },
);
