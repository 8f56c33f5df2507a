import { addRow } from '../base/product.ts';
import type { PassageIndex } from './inverted-index.ts';
import { type AskedWord, askedWord } from './relevance.ts';
import { DIMENSIONS, Directions, likenessFrom, NO_VECTOR, vectorAt, vectorOf } from './word-vectors.ts';

/** A cosine below this says nothing. */
const LEAST = 0.2;

interface Word {
  vector: number;
  weight: number;
  /** `weight` times how much the word counts. */
  importance: number;
  asked: AskedWord;
}

const NO_ROW = -1;
const FIRST_ROWS = 256;

/**
 * What the article's terms are to the words of one question, which search reads no more of than there is room for: how alike, and how relevant. Each term is compared when it is first asked for. A row
 * holds for each word how alike the term is, 0 to 1; for each how relevant, 0 or more; and how near the term is to the whole question,
 * and how much it points where that does.
 */
export class TermLikeness {
  readonly #index: PassageIndex;
  readonly #words: readonly (Word | undefined)[];
  /** Of each word with a vector its own direction and that of what is relevant to it; then that of the whole question. */
  readonly #directions: Directions;
  /** How many numbers a row has. */
  readonly #width: number;
  /** Per term 0 where it was not compared, 1 where it has no vector, else two more than its row. */
  readonly #places: Uint16Array;
  #count = 0;
  /** Rows of the terms that `of` was asked for; another array once it has grown. */
  rows: Float64Array;
  /** For each word how much it counts: its weight times its importance; 0 where it has no vector. */
  readonly importance: Float64Array;

  constructor(index: PassageIndex, words: readonly { stem: string; weight: number }[]) {
    this.#index = index;
    this.#words = words.map(({ stem, weight }) => {
      const vector = vectorOf(stem);
      if (vector === NO_VECTOR) return undefined;
      const asked = askedWord(index.ranker.relevance, vector);
      return { vector, weight, importance: weight * asked.importance, asked };
    });
    const known = this.#words.filter((word) => word !== undefined);
    const whole = new Float32Array(DIMENSIONS);
    for (const { asked, importance } of known) addRow(whole, 0, asked.whole, 0, DIMENSIONS, importance);
    this.#directions = new Directions([...known.flatMap(({ vector, asked }) => [vectorAt(vector), asked.word]), whole]);
    this.importance = Float64Array.from(this.#words, (word) => word?.importance ?? 0);
    this.#width = 2 * words.length + 2;
    this.#places = new Uint16Array(index.terms.length);
    this.rows = new Float64Array(this.#width * Math.min(FIRST_ROWS, index.terms.length));
  }

  /** Where the row of a term begins in `rows`, or -1 where it has no vector. */
  of(term: number): number {
    const place = this.#places[term] || this.#compare(term);
    return place === 1 ? NO_ROW : (place - 2) * this.#width;
  }

  #compare(term: number): number {
    const vector = this.#index.termVectors[term] as number;
    const place = vector === NO_VECTOR ? 1 : this.#count++ + 2;
    this.#places[term] = place;
    if (place === 1) return place;
    const row = (place - 2) * this.#width;
    if (row >= this.rows.length) {
      const rows = new Float64Array(2 * this.rows.length);
      rows.set(this.rows);
      this.rows = rows;
    }
    const { rows } = this;
    const products = this.#directions.productsWith(vector);
    const count = this.#words.length;
    let theme = 0;
    let column = 0;
    for (let w = 0; w < count; w++) {
      const word = this.#words[w];
      if (!word) continue;
      const cosine = likenessFrom(products[column] as number, vector, word.vector);
      theme += cosine * word.weight;
      rows[row + w] = cosine > LEAST ? (cosine - LEAST) / (1 - LEAST) : 0;
      rows[row + count + w] = Math.max(0, products[column + 1] as number);
      column += 2;
    }
    rows[row + 2 * count] = theme;
    rows[row + 2 * count + 1] = products[column] as number;
    return place;
  }
}
