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
  /** Per term 0 where it was not compared, 1 where it is like none of the words, else two more than its place in `#rows`. */
  readonly #places: Uint16Array;
  readonly #rows: Float64Array[] = [];
  readonly #themes: Float64Array;

  constructor(index: PassageIndex, words: readonly { stem: string; weight: number }[]) {
    this.#index = index;
    this.#vectors = words.map(({ stem }) => vectorOf(stem));
    this.#weights = words.map(({ weight }) => weight);
    this.#places = new Uint16Array(index.terms.length);
    this.#themes = new Float64Array(index.terms.length);
  }

  /** For each word of the question how alike the term is, 0 to 1; undefined where it is like none. */
  of(term: number): Float64Array | undefined {
    const place = this.#places[term] || this.#compare(term);
    return place === 1 ? undefined : this.#rows[place - 2];
  }

  /** How near the term, which `of` was asked for, is to the whole question. */
  themeOf(term: number): number {
    return this.#themes[term] as number;
  }

  #compare(term: number): number {
    const vector = this.#index.termVectors[term] as number;
    let row: Float64Array | undefined;
    if (vector !== NO_VECTOR) {
      let sum = 0;
      for (let word = 0; word < this.#vectors.length; word++) {
        const cosine = likeness(vector, this.#vectors[word] as number);
        sum += cosine * (this.#weights[word] as number);
        if (cosine <= LEAST) continue;
        row ??= new Float64Array(this.#vectors.length);
        row[word] = (cosine - LEAST) / (1 - LEAST);
      }
      this.#themes[term] = sum;
    }
    const place = row ? this.#rows.push(row) + 1 : 1;
    this.#places[term] = place;
    return place;
  }
}
