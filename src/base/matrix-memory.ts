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

/** A memory of its own for so many numbers, all 0, and the kernel that multiplies in it; addresses are the numbers' places. */
export function productMemory(count: number): { numbers: Float32Array; addProduct: AddProduct } {
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

/** Where a matrix stands in a memory, in numbers, how many columns it has, and how many with those that fill up a block. */
export interface PlacedMatrix {
  at: number;
  columns: number;
  padded: number;
}

/** A memory that holds matrices row by row, and multiplies by them in WebAssembly: the compiler has nothing to learn about it first. */
export class MatrixMemory {
  readonly #numbers: Float32Array;
  readonly #addProduct: AddProduct;
  #used = 2 * ROOM;

  /** @param sizes of all matrices that will be placed */
  constructor(sizes: Iterable<readonly [rows: number, columns: number]>) {
    let numbers = this.#used;
    for (const [rows, columns] of sizes) numbers += rows * paddedTo(columns);
    const memory = productMemory(numbers);
    this.#numbers = memory.numbers;
    this.#addProduct = memory.addProduct;
  }

  place(matrix: Float32Array, columns: number): PlacedMatrix {
    const placed = { at: this.#used, columns, padded: paddedTo(columns) };
    for (let from = 0; from < matrix.length; from += columns, this.#used += placed.padded) {
      this.#numbers.set(matrix.subarray(from, from + columns), this.#used);
    }
    return placed;
  }

  /**
   * Adds to rows of `out` the product of as many rows of `x`, of `width` numbers each, and of as many rows of a matrix.
   * @param at where the rows of `out` begin
   * @param from where those of `x` begin
   * @param row the matrix's first row that counts
   */
  addProduct(
    out: Float32Array,
    at: number,
    x: Float32Array,
    from: number,
    rows: number,
    width: number,
    { at: matrixAt, columns, padded }: PlacedMatrix,
    row = 0,
  ): void {
    const numbers = this.#numbers;
    const most = Math.floor(ROOM / Math.max(width, padded));
    for (let done = 0; done < rows; done += most) {
      const some = Math.min(most, rows - done);
      const begin = from + done * width;
      numbers.set(x.subarray(begin, begin + some * width), 0);
      const to = at + done * columns;
      if (columns === padded) numbers.set(out.subarray(to, to + some * columns), ROOM);
      else
        for (let r = 0; r < some; r++)
          numbers.set(out.subarray(to + r * columns, to + (r + 1) * columns), ROOM + r * padded);
      this.#addProduct(0, some, width, matrixAt + row * padded, padded, ROOM);
      if (columns === padded) out.set(numbers.subarray(ROOM, ROOM + some * columns), to);
      else
        for (let r = 0; r < some; r++)
          out.set(numbers.subarray(ROOM + r * padded, ROOM + r * padded + columns), to + r * columns);
    }
  }
}
