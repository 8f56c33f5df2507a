import type { PassageIndex } from './inverted-index.ts';
import { likeness, NO_VECTOR, vectorOf } from './word-vectors.ts';

/** A cosine below this says nothing. */
const LEAST = 0.2;

/** How alike the article's terms are to the words of one question. What was compared once is remembered. */
export class TermLikeness {
  readonly #index: PassageIndex;
  /** For each word of the question: the number of its vector, and its weight. */
  readonly #vectors: readonly number[];
  readonly #weights: readonly number[];
  /** Per term 0, or one more than its place in `#known`. */
  readonly #places: Uint16Array;
  readonly #known: Float64Array[] = [];

  constructor(index: PassageIndex, words: readonly { stem: string; weight: number }[]) {
    this.#index = index;
    this.#vectors = words.map(({ stem }) => vectorOf(stem));
    this.#weights = words.map(({ weight }) => weight);
    this.#places = new Uint16Array(index.terms.length);
  }

  /** For each word of the question how alike the term is, 0 to 1, and last how near it is to the whole question. */
  of(term: number): Float64Array {
    const place = this.#places[term] as number;
    if (place > 0) return this.#known[place - 1] as Float64Array;
    const row = this.#compare(this.#index.termVectors[term] as number);
    this.#places[term] = this.#known.push(row);
    return row;
  }

  #compare(vector: number): Float64Array {
    const count = this.#vectors.length;
    const row = new Float64Array(count + 1);
    if (vector === NO_VECTOR) return row;
    let sum = 0;
    for (let word = 0; word < count; word++) {
      const cosine = likeness(vector, this.#vectors[word] as number);
      sum += cosine * (this.#weights[word] as number);
      if (cosine > LEAST) row[word] = (cosine - LEAST) / (1 - LEAST);
    }
    row[count] = sum;
    return row;
  }
}
