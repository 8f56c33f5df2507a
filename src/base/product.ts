/** Adds to `out` from `at` on the product of `count` numbers of `x` and as many rows of a matrix of `columns` columns. */
export function addProduct(
  out: Float32Array,
  at: number,
  columns: number,
  x: Float32Array,
  from: number,
  count: number,
  matrix: Float32Array,
  row = 0,
): void {
  const end = columns - (columns % 8);
  // Eight columns at a time, their sums in registers: nearly all the work is here.
  for (let j = 0; j < end; j += 8) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let k = 0; k < count; k++) {
      const factor = x[from + k] as number;
      const i = (row + k) * columns + j;
      a += factor * (matrix[i] as number);
      b += factor * (matrix[i + 1] as number);
      c += factor * (matrix[i + 2] as number);
      d += factor * (matrix[i + 3] as number);
      e += factor * (matrix[i + 4] as number);
      f += factor * (matrix[i + 5] as number);
      g += factor * (matrix[i + 6] as number);
      h += factor * (matrix[i + 7] as number);
    }
    const to = at + j;
    out[to] = (out[to] as number) + a;
    out[to + 1] = (out[to + 1] as number) + b;
    out[to + 2] = (out[to + 2] as number) + c;
    out[to + 3] = (out[to + 3] as number) + d;
    out[to + 4] = (out[to + 4] as number) + e;
    out[to + 5] = (out[to + 5] as number) + f;
    out[to + 6] = (out[to + 6] as number) + g;
    out[to + 7] = (out[to + 7] as number) + h;
  }
  for (let j = end; j < columns; j++) {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      sum += (x[from + k] as number) * (matrix[(row + k) * columns + j] as number);
    }
    out[at + j] = (out[at + j] as number) + sum;
  }
}

/** Adds a row of a matrix of `columns` columns, times a factor, to `out` from `at` on. */
export function addRow(
  out: Float32Array,
  at: number,
  rows: Float32Array,
  row: number,
  columns: number,
  factor = 1,
): void {
  for (let j = at, i = row * columns, end = at + columns; j < end; j++, i++) {
    out[j] = (out[j] as number) + factor * (rows[i] as number);
  }
}
