import { addRow } from '../base/product.ts';
import type { PassageIndex } from './inverted-index.ts';
import { type AskedWord, askedWord, relevanceTo } from './relevance.ts';
import { DIMENSIONS, dotWithVector, likeness, NO_VECTOR, vectorOf } from './word-vectors.ts';

/** A cosine below this says nothing. */
const LEAST = 0.2;
/**
 * What an article remembers of its terms for a word of questions: so many words at most, and of all together so many numbers (2 MB), but
 * never less than a question's words.
 */
const MOST_WORDS = 256;
const MOST_NUMBERS = 500_000;
const FEWEST_WORDS = 8;
/** Of a term how alike it is, and how relevant. */
const NUMBERS = 2;
/** Added to what is remembered of how alike a term is: 0 stands where it was not asked for. */
const ASKED = 2;

/** What each term of an article is to a word, by the number of its vector: `NUMBERS` each. Kept by least recent use. */
function rememberedFor({ toWords, terms }: PassageIndex, vector: number): Float32Array {
  const known = toWords.get(vector) ?? new Float32Array(NUMBERS * terms.length);
  toWords.delete(vector);
  toWords.set(vector, known);
  const most = Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, MOST_NUMBERS / known.length));
  if (toWords.size > most) toWords.delete(toWords.keys().next().value ?? vector);
  return known;
}

interface Word {
  vector: number;
  weight: number;
  /** `weight` times how much the word counts. */
  importance: number;
  asked: AskedWord;
  terms: Float32Array;
}

const NO_ROW = -1;
const FIRST_ROWS = 256;

/**
 * What the article's terms are to the words of one question: how alike, and how relevant. What was compared once is remembered. A row holds
 * for each word how alike the term is, 0 to 1; for each how relevant, 0 or more; and how near the term is to the whole question,
 * and how much it points where that does.
 */
export class TermLikeness {
  readonly #index: PassageIndex;
  readonly #words: readonly (Word | undefined)[];
  /** How many numbers a row has. */
  readonly #width: number;
  /** Per term 0 where it was not compared, 1 where it has no vector, else two more than its row. */
  readonly #places: Uint16Array;
  /** Where the whole question points. */
  readonly #whole = new Float32Array(DIMENSIONS);
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
      return { vector, weight, importance: weight * asked.importance, asked, terms: rememberedFor(index, vector) };
    });
    for (const word of this.#words) {
      if (word) addRow(this.#whole, 0, word.asked.whole, 0, DIMENSIONS, word.importance);
    }
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
    const count = this.#words.length;
    let theme = 0;
    for (let w = 0; w < count; w++) {
      const word = this.#words[w];
      if (!word) continue;
      const { terms } = word;
      const at = NUMBERS * term;
      if (terms[at] === 0) {
        terms[at] = likeness(vector, word.vector) + ASKED;
        terms[at + 1] = relevanceTo(word.asked, vector);
      }
      const cosine = (terms[at] as number) - ASKED;
      theme += cosine * word.weight;
      rows[row + w] = cosine > LEAST ? (cosine - LEAST) / (1 - LEAST) : 0;
      rows[row + count + w] = terms[at + 1] as number;
    }
    rows[row + 2 * count] = theme;
    rows[row + 2 * count + 1] = dotWithVector(this.#whole, 0, vector);
    return place;
  }
}
