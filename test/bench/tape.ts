/**
 * Just enough of reverse-mode automatic differentiation to train a small network: matrices of 32-bit floats, operations that
 * remember how to send a gradient back, and Adam with weight decay (Loshchilov and Hutter 2019).
 */

/** A matrix, row by row, with the gradient of the loss by each number once `Tape.backward` has run. */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
  readonly gradient: Float32Array;
  /** Nothing asks for the gradient of what is given, which has none. */
  readonly isGiven: boolean;

  constructor(
    rows: number,
    columns: number,
    data: Float32Array = new Float32Array(rows * columns),
    isGiven = false,
    gradient: Float32Array = new Float32Array(isGiven ? 0 : rows * columns),
  ) {
    this.rows = rows;
    this.columns = columns;
    this.data = data;
    this.gradient = gradient;
    this.isGiven = isGiven;
  }
}

/** Where the numbers of a step stand: one block for all steps, or fresh arrays and their collection would take most of the time. */
export class Workspace {
  #block = new Float32Array(0);
  #used = 0;

  /** So many zeros. They are others' once `clear` has run. */
  take(count: number): Float32Array {
    const start = this.#used;
    this.#used += count;
    return this.#used > this.#block.length ? new Float32Array(count) : this.#block.subarray(start, this.#used).fill(0);
  }

  /** Takes everything back; the block is then as large as what was asked for. */
  clear(): void {
    if (this.#used > this.#block.length) this.#block = new Float32Array(this.#used);
    this.#used = 0;
  }
}

/** Adds the product of two matrices, row by row, to a third. Zeros in the first cost little. */
function multiply(
  a: Float32Array,
  b: Float32Array,
  out: Float32Array,
  rows: number,
  inner: number,
  columns: number,
): void {
  const blocked = inner - (inner % 4);
  const paired = rows - (rows % 2);
  // Two rows of the first and four of the second at a time: what is read serves twice.
  for (let i = 0; i < paired; i += 2) {
    for (let k = 0; k < blocked; k += 4) {
      const at = i * inner + k;
      const below = at + inner;
      const [p, q, r, s] = [a[at] as number, a[at + 1] as number, a[at + 2] as number, a[at + 3] as number];
      const [t, u, v, w] = [a[below] as number, a[below + 1] as number, a[below + 2] as number, a[below + 3] as number];
      if (p === 0 && q === 0 && r === 0 && s === 0 && t === 0 && u === 0 && v === 0 && w === 0) continue;
      for (let to = i * columns, from = k * columns, end = to + columns; to < end; to++, from++) {
        const x = b[from] as number;
        const y = b[from + columns] as number;
        const z = b[from + 2 * columns] as number;
        const last = b[from + 3 * columns] as number;
        out[to] = (out[to] as number) + p * x + q * y + r * z + s * last;
        out[to + columns] = (out[to + columns] as number) + t * x + u * y + v * z + w * last;
      }
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let k = i < paired ? blocked : 0; k < inner; k++) {
      const factor = a[i * inner + k] as number;
      if (factor === 0) continue;
      for (let to = i * columns, from = k * columns, end = to + columns; to < end; to++, from++) {
        out[to] = (out[to] as number) + factor * (b[from] as number);
      }
    }
  }
}

function transposed({ rows, columns, data }: Matrix, out: Float32Array): Float32Array {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out[j * rows + i] = data[i * columns + j] as number;
  return out;
}

/** Operations on matrices, remembered so that `backward` can run them in reverse. One for each step of training. */
export class Tape {
  readonly #steps: (() => void)[] = [];
  readonly #workspace: Workspace;

  /** @param workspace is cleared: what stood there for the step before is lost */
  constructor(workspace = new Workspace()) {
    workspace.clear();
    this.#workspace = workspace;
  }

  #matrix(rows: number, columns: number): Matrix {
    const data = this.#workspace.take(rows * columns);
    return new Matrix(rows, columns, data, false, this.#workspace.take(rows * columns));
  }

  /** Sends the gradients that stand in the results back to everything that they were made of. */
  backward(): void {
    for (let i = this.#steps.length - 1; i >= 0; i--) (this.#steps[i] as () => void)();
  }

  /** The product a · b. Zeros in `a` cost nothing. */
  product(a: Matrix, b: Matrix): Matrix {
    const { rows, columns: inner } = a;
    const { columns } = b;
    const out = this.#matrix(rows, columns);
    multiply(a.data, b.data, out.data, rows, inner, columns);
    this.#steps.push(() => {
      multiply(transposed(a, this.#workspace.take(a.data.length)), out.gradient, b.gradient, inner, rows, columns);
      if (a.isGiven) return;
      multiply(out.gradient, transposed(b, this.#workspace.take(b.data.length)), a.gradient, rows, columns, inner);
    });
    return out;
  }

  /** The sum of matrices of one size; a matrix of one row is added to every row. */
  sum(first: Matrix, ...others: Matrix[]): Matrix {
    const out = this.#matrix(first.rows, first.columns);
    out.data.set(first.data);
    for (const { data } of others) {
      for (let start = 0; start < out.data.length; start += data.length) {
        for (let i = 0, at = start; i < data.length; i++, at++) {
          out.data[at] = (out.data[at] as number) + (data[i] as number);
        }
      }
    }
    this.#steps.push(() => {
      for (const { gradient, isGiven } of [first, ...others]) {
        if (isGiven) continue;
        for (let start = 0; start < out.data.length; start += gradient.length) {
          for (let i = 0, at = start; i < gradient.length; i++, at++) {
            gradient[i] = (gradient[i] as number) + (out.gradient[at] as number);
          }
        }
      }
    });
    return out;
  }

  /** The product of each number with the one in its place. */
  times(a: Matrix, b: Matrix): Matrix {
    const out = this.#matrix(a.rows, a.columns);
    for (let i = 0; i < out.data.length; i++) out.data[i] = (a.data[i] as number) * (b.data[i] as number);
    this.#steps.push(() => {
      for (let i = 0; i < out.data.length; i++) {
        const slope = out.gradient[i] as number;
        if (!a.isGiven) a.gradient[i] = (a.gradient[i] as number) + slope * (b.data[i] as number);
        if (!b.isGiven) b.gradient[i] = (b.gradient[i] as number) + slope * (a.data[i] as number);
      }
    });
    return out;
  }

  /** Each number, or 0 where it is negative. */
  relu(a: Matrix): Matrix {
    const out = this.#matrix(a.rows, a.columns);
    for (let i = 0; i < out.data.length; i++) out.data[i] = Math.max(0, a.data[i] as number);
    this.#steps.push(() => {
      for (let i = 0; i < out.data.length; i++) {
        if ((out.data[i] as number) > 0) a.gradient[i] = (a.gradient[i] as number) + (out.gradient[i] as number);
      }
    });
    return out;
  }

  /** Forgets a share of the numbers and makes up for it in the others. */
  dropout(a: Matrix, share: number, random: () => number): Matrix {
    const factors = this.#workspace.take(a.data.length);
    const least = share * 2 ** 32;
    const factor = 1 / (1 - share);
    let state = Math.floor(random() * 2 ** 32) | 1;
    for (let i = 0; i < factors.length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      if (state >>> 0 >= least) factors[i] = factor;
    }
    return this.times(a, new Matrix(a.rows, a.columns, factors, true));
  }

  /** The rows with the given numbers; a row of zeros for a negative number. */
  gather(a: Matrix, numbers: ArrayLike<number>): Matrix {
    const { columns } = a;
    const out = this.#matrix(numbers.length, columns);
    for (let i = 0; i < numbers.length; i++) {
      const row = numbers[i] as number;
      if (row >= 0) out.data.set(a.data.subarray(row * columns, (row + 1) * columns), i * columns);
    }
    this.#steps.push(() => {
      for (let i = 0; i < numbers.length; i++) {
        const row = numbers[i] as number;
        if (row < 0) continue;
        for (let j = 0, to = row * columns, from = i * columns; j < columns; j++, to++, from++) {
          a.gradient[to] = (a.gradient[to] as number) + (out.gradient[from] as number);
        }
      }
    });
    return out;
  }

  /** Adds rows up, each with its weight, into `count` rows: row `i` goes to the row `groups[i]`, or nowhere if that is negative. */
  segmentSum(a: Matrix, groups: ArrayLike<number>, count: number, weights?: ArrayLike<number>): Matrix {
    const { columns } = a;
    const out = this.#matrix(count, columns);
    const move = (from: Float32Array, to: Float32Array, isBack: boolean) => {
      for (let i = 0; i < a.rows; i++) {
        const group = groups[i] as number;
        const weight = weights ? (weights[i] as number) : 1;
        if (group < 0 || weight === 0) continue;
        const [source, target] = isBack ? [group * columns, i * columns] : [i * columns, group * columns];
        for (let j = 0; j < columns; j++) {
          to[target + j] = (to[target + j] as number) + weight * (from[source + j] as number);
        }
      }
    };
    move(a.data, out.data, false);
    this.#steps.push(() => move(out.gradient, a.gradient, true));
    return out;
  }

  /** The greatest of each column among the rows of a group; 0 where there is none or it is negative. */
  segmentMax(a: Matrix, groups: ArrayLike<number>, count: number): Matrix {
    const { columns } = a;
    const out = this.#matrix(count, columns);
    const chosen = new Int32Array(count * columns).fill(-1);
    for (let i = 0; i < a.rows; i++) {
      const group = groups[i] as number;
      if (group < 0) continue;
      for (let j = 0, from = i * columns, to = group * columns; j < columns; j++, from++, to++) {
        if ((a.data[from] as number) <= (out.data[to] as number)) continue;
        out.data[to] = a.data[from] as number;
        chosen[to] = from;
      }
    }
    this.#steps.push(() => {
      for (let i = 0; i < chosen.length; i++) {
        const from = chosen[i] as number;
        if (from >= 0) a.gradient[from] = (a.gradient[from] as number) + (out.gradient[i] as number);
      }
    });
    return out;
  }

  /** Matrices of as many rows side by side. */
  concatenate(...parts: Matrix[]): Matrix {
    const rows = parts[0]?.rows ?? 0;
    const columns = parts.reduce((sum, part) => sum + part.columns, 0);
    const out = this.#matrix(rows, columns);
    const each = (visit: (part: Matrix, from: number, to: number) => void) => {
      for (let i = 0; i < rows; i++) {
        let to = i * columns;
        for (const part of parts) {
          visit(part, i * part.columns, to);
          to += part.columns;
        }
      }
    };
    each((part, from, to) => out.data.set(part.data.subarray(from, from + part.columns), to));
    this.#steps.push(() =>
      each((part, from, to) => {
        for (let j = 0; j < part.columns; j++) {
          part.gradient[from + j] = (part.gradient[from + j] as number) + (out.gradient[to + j] as number);
        }
      }),
    );
    return out;
  }
}

const FIRST_MEMORY = 0.9;
const SECOND_MEMORY = 0.999;
const WEIGHT_DECAY = 0.02;

/** Adam with weight decay. */
export class Adam {
  readonly #parameters: readonly Matrix[];
  readonly #means: Float32Array[];
  readonly #squares: Float32Array[];
  #steps = 0;

  constructor(parameters: readonly Matrix[]) {
    this.#parameters = parameters;
    this.#means = parameters.map(({ data }) => new Float32Array(data.length));
    this.#squares = parameters.map(({ data }) => new Float32Array(data.length));
  }

  /** Moves every parameter against its gradient, and clears the gradients. */
  step(rate: number): void {
    this.#steps++;
    const first = 1 - FIRST_MEMORY ** this.#steps;
    const second = 1 - SECOND_MEMORY ** this.#steps;
    for (const [p, { data, gradient }] of this.#parameters.entries()) {
      const means = this.#means[p] as Float32Array;
      const squares = this.#squares[p] as Float32Array;
      for (let i = 0; i < data.length; i++) {
        const slope = gradient[i] as number;
        const mean = FIRST_MEMORY * (means[i] as number) + (1 - FIRST_MEMORY) * slope;
        const square = SECOND_MEMORY * (squares[i] as number) + (1 - SECOND_MEMORY) * slope * slope;
        means[i] = mean;
        squares[i] = square;
        const value = data[i] as number;
        data[i] = value - rate * (mean / first / (Math.sqrt(square / second) + 1e-8) + WEIGHT_DECAY * value);
      }
      gradient.fill(0);
    }
  }
}
