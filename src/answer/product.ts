/** So many rows `addProduct` takes at a time, at most. */
export const MOST_ROWS = 1024;
/** Working space: the places in `x` that are not 0. */
const counting = new Int32Array(MOST_ROWS);

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
  let some = 0;
  for (let k = 0; k < count; k++) if (x[from + k] !== 0) counting[some++] = k;
  const end = at + columns;
  let n = 0;
  // Four rows at a time: nearly all the work is here.
  for (; n + 3 < some; n += 4) {
    const p = counting[n] as number;
    const q = counting[n + 1] as number;
    const r = counting[n + 2] as number;
    const s = counting[n + 3] as number;
    const a = x[from + p] as number;
    const b = x[from + q] as number;
    const c = x[from + r] as number;
    const d = x[from + s] as number;
    let ofA = (row + p) * columns;
    let ofB = (row + q) * columns;
    let ofC = (row + r) * columns;
    let ofD = (row + s) * columns;
    for (let j = at; j < end; j++) {
      out[j] =
        (out[j] as number) +
        a * (matrix[ofA++] as number) +
        b * (matrix[ofB++] as number) +
        c * (matrix[ofC++] as number) +
        d * (matrix[ofD++] as number);
    }
  }
  for (; n < some; n++) {
    const k = counting[n] as number;
    addRow(out, at, matrix, row + k, columns, x[from + k] as number);
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
