import { paddedTo, productMemory } from '../base/matrix-memory.ts';
import { LISTED, standForTheSame } from './other-words.ts';
import file from './word-vectors.json' with { type: 'json' };

/**
 * Vectors of the most frequent stems of English and of those that stand for them, made by `test/bench/derive-word-lists.ts`: stems that often stand in each
 * other's place point the same way.
 */
const { dimensions } = file;
/** How many numbers a vector has. */
export const DIMENSIONS = dimensions;
const IDS: ReadonlyMap<string, number> = new Map(file.stems.split(' ').map((stem, id) => [stem, id]));
if (LISTED !== IDS.size || dimensions % 4 !== 0) throw new Error('the files of words do not belong together');
/** How many directions a vector can be multiplied with at a time. */
export const MOST_DIRECTIONS = 256;
const COLUMNS_AT = IDS.size * dimensions;
const PRODUCTS_AT = COLUMNS_AT + dimensions * MOST_DIRECTIONS;
const MEMORY = productMemory(PRODUCTS_AT + MOST_DIRECTIONS);
/** Every vector of length 1. */
const VECTORS = MEMORY.numbers.subarray(0, COLUMNS_AT);
normalise(VECTORS, new Int8Array(Buffer.from(file.bytes, 'base64')));

function normalise(vectors: Float32Array, bytes: Int8Array): void {
  vectors.set(bytes);
  for (let start = 0; start < vectors.length; start += dimensions) {
    let square = 0;
    for (let i = start; i < start + dimensions; i++) square += (vectors[i] as number) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let i = start; i < start + dimensions; i++) vectors[i] = (vectors[i] as number) / length;
  }
}

const PRODUCTS = MEMORY.numbers.subarray(PRODUCTS_AT, PRODUCTS_AT + MOST_DIRECTIONS);

/** No vector is known: a name, a number, a rare word. */
export const NO_VECTOR = -1;

/** The number of a stem's vector, or `NO_VECTOR`. */
export function vectorOf(stem: string): number {
  return IDS.get(stem) ?? NO_VECTOR;
}

/** The dot product of what begins at `i` and at `j`. Four sums side by side: in one alone every addition would wait for the last. */
function dot(a: Float32Array, i: number, b: Float32Array, j: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (const end = i + dimensions; i < end; i += 4, j += 4) {
    first += (a[i] as number) * (b[j] as number);
    second += (a[i + 1] as number) * (b[j + 1] as number);
    third += (a[i + 2] as number) * (b[j + 2] as number);
    fourth += (a[i + 3] as number) * (b[j + 3] as number);
  }
  return first + second + (third + fourth);
}

/** How alike words that stand for the same are at least. */
const ALIKE_AS_OTHERS = 0.85;

/**
 * How alike two stems are, by the numbers of their vectors: the cosine, -1 to 1, or more where they are known to stand for the same in
 * questions and news; 0 where either has none.
 */
export function likeness(a: number, b: number): number {
  if (a === NO_VECTOR || b === NO_VECTOR) return 0;
  return likenessFrom(dot(VECTORS, a * dimensions, VECTORS, b * dimensions), a, b);
}

/** The same where their cosine is known. */
export function likenessFrom(cosine: number, a: number, b: number): number {
  return cosine < ALIKE_AS_OTHERS && standForTheSame(a, b) ? ALIKE_AS_OTHERS : cosine;
}

/** A vector by its number: a view, which nobody may write to. */
export function vectorAt(vector: number): Float32Array {
  return VECTORS.subarray(vector * dimensions, (vector + 1) * dimensions);
}

/** Adds a vector, by its number, to the numbers of `to` that begin at `offset`. */
export function addVector(to: Float32Array, offset: number, vector: number, scale: number): void {
  for (let i = 0, j = vector * dimensions; i < dimensions; i++, j++) {
    to[offset + i] = (to[offset + i] as number) + scale * (VECTORS[j] as number);
  }
}

/** The dot product of a vector, by its number, with the numbers of `other` that begin at `offset`. */
export function dotWithVector(other: Float32Array, offset: number, vector: number): number {
  return dot(other, offset, VECTORS, vector * dimensions);
}

/** Directions that many vectors are multiplied with. */
export class Directions {
  static #inMemory: Directions | undefined;
  readonly #count: number;
  readonly #matrix: Float32Array;

  /** Throws a RangeError for more than `MOST_DIRECTIONS`. */
  constructor(directions: readonly Float32Array[]) {
    if (directions.length > MOST_DIRECTIONS) throw new RangeError(`more than ${MOST_DIRECTIONS} directions`);
    this.#count = paddedTo(directions.length);
    this.#matrix = new Float32Array(dimensions * this.#count);
    for (const [column, direction] of directions.entries()) {
      for (let i = 0; i < dimensions; i++) this.#matrix[i * this.#count + column] = direction[i] as number;
    }
  }

  /** The dot products of a vector, by its number, with each direction: they stand until the next call on any directions. */
  productsWith(vector: number): Float32Array {
    const { numbers, addProduct } = MEMORY;
    if (Directions.#inMemory !== this) {
      numbers.set(this.#matrix, COLUMNS_AT);
      Directions.#inMemory = this;
    }
    PRODUCTS.fill(0, 0, this.#count);
    addProduct(vector * dimensions, 1, dimensions, COLUMNS_AT, this.#count, PRODUCTS_AT);
    return PRODUCTS;
  }
}

/** The direction of several stems together, each with its weight; of length 1, or all zeros where none has a vector. */
export function directionOf(words: Iterable<{ stem: string; weight: number }>): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const { stem, weight } of words) {
    const id = vectorOf(stem);
    if (id === NO_VECTOR) continue;
    for (let i = 0; i < dimensions; i++)
      sum[i] = (sum[i] as number) + weight * (VECTORS[id * dimensions + i] as number);
  }
  const length = Math.sqrt(sum.reduce((square, value) => square + value * value, 0)) || 1;
  return sum.map((value) => value / length);
}

/** The cosine of two directions, -1 to 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  return dot(a, 0, b, 0);
}
