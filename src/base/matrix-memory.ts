import kernel from './product-kernel.json' with { type: 'json' };

/** What is used here of the interface that every engine has, and TypeScript describes with that of browsers only. */
interface WebAssemblyInterface {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, given: { given: { memory: object } }) => { exports: { addProduct: AddProduct } };
}
/** See `product-kernel.wat`. */
type AddProduct = (x: number, rows: number, width: number, matrix: number, columns: number, out: number) => void;
const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyInterface }).WebAssembly;
const KERNEL = new Module(Buffer.from(kernel.base64, 'base64'));

const BYTES = Float32Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 65_536;
/** The kernel takes so many columns at a time. */
const BLOCK = 16;

/** So many columns, and those that fill up a block. */
export function paddedTo(columns: number): number {
  return Math.ceil(columns / BLOCK) * BLOCK;
}

/** Numbers, and the kernel that multiplies among them; its addresses are the numbers' places. */
export interface ProductMemory {
  numbers: Float32Array;
  addProduct: AddProduct;
}

/** A memory of its own for so many numbers, all 0. */
export function productMemory(count: number): ProductMemory {
  const memory = new Memory({ initial: Math.ceil((count * BYTES) / PAGE_BYTES) });
  const { addProduct } = new Instance(KERNEL, { given: { memory } }).exports;
  return {
    numbers: new Float32Array(memory.buffer),
    addProduct: (x, rows, width, matrix, columns, out) =>
      addProduct(BYTES * x, rows, width, BYTES * matrix, BYTES * columns, BYTES * out),
  };
}

/** Room for the numbers that come in, and as many that go out: of more than that some rows are multiplied at a time. */
const ROOM = 16_384;

/** Matrices in one memory, where they are multiplied by in WebAssembly: that is fast after some twenty calls, where JavaScript takes hundreds. */
export class MatrixMemory {
  readonly #memory: ProductMemory;
  #used = 2 * ROOM;

  /**
   * @param sizes of all matrices that will be placed
   * Throws a RangeError where a matrix has more than 16,384 rows or columns.
   */
  constructor(sizes: Iterable<readonly [rows: number, columns: number]>) {
    let count = this.#used;
    for (const [rows, columns] of sizes) {
      if (Math.max(rows, paddedTo(columns)) > ROOM) throw new RangeError(`a matrix of ${rows} by ${columns}`);
      count += rows * paddedTo(columns);
    }
    this.#memory = productMemory(count);
  }

  /** Takes a copy of a matrix, row by row. */
  place(matrix: Float32Array, columns: number): PlacedMatrix {
    const at = this.#used;
    const padded = paddedTo(columns);
    for (let from = 0; from < matrix.length; from += columns, this.#used += padded) {
      this.#memory.numbers.set(matrix.subarray(from, from + columns), this.#used);
    }
    return new PlacedMatrix(this.#memory, at, columns);
  }
}

/** A matrix that stands in a memory. */
export class PlacedMatrix {
  readonly columns: number;
  readonly #memory: ProductMemory;
  readonly #at: number;

  constructor(memory: ProductMemory, at: number, columns: number) {
    this.#memory = memory;
    this.#at = at;
    this.columns = columns;
  }

  /**
   * Adds to rows of `out` the product of as many rows of `x`, of `width` numbers each, and of as many rows of the matrix; nothing where there are none.
   * @param at where the rows of `out` begin
   * @param from where those of `x` begin
   * @param row the matrix's first row that counts
   */
  addProduct(out: Float32Array, at: number, x: Float32Array, from: number, rows: number, width: number, row = 0): void {
    if (width === 0) return;
    const { numbers, addProduct } = this.#memory;
    const { columns } = this;
    const padded = paddedTo(columns);
    const isPadded = columns !== padded;
    const most = Math.floor(ROOM / Math.max(width, padded));
    for (let done = 0; done < rows; done += most) {
      const some = Math.min(most, rows - done);
      const [copies, copied] = isPadded ? [some, columns] : [1, some * columns];
      const begin = from + done * width;
      const to = at + done * columns;
      numbers.set(x.subarray(begin, begin + some * width), 0);
      for (let r = 0; r < copies; r++)
        numbers.set(out.subarray(to + r * columns, to + r * columns + copied), ROOM + r * padded);
      addProduct(0, some, width, this.#at + row * padded, padded, ROOM);
      for (let r = 0; r < copies; r++)
        out.set(numbers.subarray(ROOM + r * padded, ROOM + r * padded + copied), to + r * columns);
    }
  }
}
