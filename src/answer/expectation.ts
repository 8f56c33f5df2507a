import { z } from 'zod';
import { addProduct, addRow } from '../base/product.ts';
import { termOf } from '../search/terms.ts';
import { addVector, DIMENSIONS, dotWithVector, NO_VECTOR, vectorOf } from '../search/word-vectors.ts';
import type { Token } from '../text/tokens.ts';
import { kindOf, NAME_TYPES } from './misfit.ts';
import type { ReadySentence } from './sentence.ts';
import { type Span, TAGS, type Tag } from './spans.ts';

/**
 * What a question leads one to expect of its answer, learned by `test/bench/train-reader.ts`: a matrix (bilinear form)
 * from what is asked (the direction of its words and the most frequent words themselves) to what a span shows
 * (the directions of its words and of those beside it, the tags at its edges, its kind of name, its length).
 */
export interface Expectation {
  /** The row of each frequent word and of each pair of words that often opens a question. The first rows are the direction's. */
  rows: ReadonlyMap<string, number>;
  /** Row by row, `COLUMNS` weights each. */
  weights: Float32Array;
}

/** Words right before and after a span that tell how it is tied to the rest. */
const BEFORE = wordNumbers(
  "by in of for to at from with as because after before since on into about than until over between called named and or is was are were has had who which that said 's",
);
const AFTER = wordNumbers(
  "of in and or for to who which that is was were are has had said says 's by from at with because",
);
/** How many words beside a span count. */
const WINDOW = 3;
const LONGEST = 8;
const TAG_NUMBER = new Map(TAGS.map((tag, i) => [tag, i + 1]));
const EDGE = TAGS.length + 1;

const INSIDE = 0;
const LEFT = DIMENSIONS;
const RIGHT = 2 * DIMENSIONS;
const FIRST_TAG = 3 * DIMENSIONS;
const LAST_TAG = FIRST_TAG + EDGE;
const TAG_BEFORE = LAST_TAG + EDGE;
const TAG_AFTER = TAG_BEFORE + EDGE;
const NAME = TAG_AFTER + EDGE;
const LENGTH = NAME + NAME_TYPES.length + 1;
const NUMBER = LENGTH + LONGEST + 1;
const WORD_BEFORE = NUMBER + 1;
const WORD_AFTER = WORD_BEFORE + BEFORE.size + 1;
/** How many numbers a span is shown by. */
export const COLUMNS = WORD_AFTER + AFTER.size + 1;

function wordNumbers(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((word, i) => [word, i + 1]));
}

/** The rows of a question's words: those that `rows` knows, and the direction of all its words. */
export interface AskedRows {
  direction: Float32Array;
  rows: number[];
}

/** The words of a question as rows name them: each word, and the pairs that open it ("how long"). */
export function rowNames(tokens: readonly Token[]): string[] {
  const words = tokens.filter(({ kind }) => kind !== 'mark').map(({ normal }) => normal);
  const openings = words.slice(0, 2).flatMap((word, i) => (i + 1 < words.length ? [`${word} ${words[i + 1]}`] : []));
  return [...new Set([...words, ...openings])];
}

/** Reads what is asked: work grows with the question. */
export function readAsked(rows: Expectation['rows'], tokens: readonly Token[]): AskedRows {
  const direction = new Float32Array(DIMENSIONS);
  let count = 0;
  for (const token of tokens) {
    const vector = token.kind === 'mark' ? NO_VECTOR : vectorOf(termOf(token) ?? token.stem);
    if (vector === NO_VECTOR) continue;
    addVector(direction, 0, vector, 1);
    count++;
  }
  const scale = 1 / Math.sqrt(Math.max(1, count));
  return {
    direction: direction.map((value) => value * scale),
    rows: rowNames(tokens).flatMap((name) => rows.get(name) ?? []),
  };
}

/** What the question expects: a weight for each column that a span may show. */
export function expectOf({ rows, weights }: Expectation, tokens: readonly Token[]): Float32Array {
  const asked = readAsked(rows, tokens);
  const expected = new Float32Array(COLUMNS);
  addProduct(expected, 0, COLUMNS, asked.direction, 0, DIMENSIONS, weights);
  for (const row of asked.rows) addRow(expected, 0, weights, row, COLUMNS);
  return expected;
}

/** The columns that are 1 for a span; those of directions are left out. */
function columnsOf(sentence: ReadySentence, span: Span): number[] {
  const { units } = sentence;
  const { from, to } = span;
  const tag = (unit: number): number => TAG_NUMBER.get(units[unit]?.tag as Tag) ?? 0;
  const word = (unit: number): string => units[unit]?.head.normal ?? '';
  const { nameType, numberType } = kindOf(sentence, span);
  const columns = [
    FIRST_TAG + tag(from),
    LAST_TAG + tag(to - 1),
    TAG_BEFORE + tag(from - 1),
    TAG_AFTER + tag(to),
    NAME + nameType + 1,
    LENGTH + Math.min(to - from, LONGEST),
    WORD_BEFORE + (BEFORE.get(word(from - 1)) ?? 0),
    WORD_AFTER + (AFTER.get(word(to)) ?? 0),
  ];
  if (numberType > 0) columns.push(NUMBER);
  return columns;
}

/** How many columns but those of directions a span may show. */
const MOST_COLUMNS = 9;
const NO_COLUMN = 0xffff;
const columnsOfSpans = new WeakMap<ReadySentence, Uint16Array>();

/** The columns of every span of a sentence, `MOST_COLUMNS` each, filled up with `NO_COLUMN`; made once. */
function allColumns(sentence: ReadySentence): Uint16Array {
  const known = columnsOfSpans.get(sentence);
  if (known) return known;
  const columns = new Uint16Array(sentence.spans.length * MOST_COLUMNS).fill(NO_COLUMN);
  for (const [s, span] of sentence.spans.entries()) columns.set(columnsOf(sentence, span), s * MOST_COLUMNS);
  columnsOfSpans.set(sentence, columns);
  return columns;
}

/** The three stretches of words whose directions a span shows. */
function stretches({ units }: ReadySentence, { from, to }: Span): [column: number, from: number, to: number][] {
  return [
    [INSIDE, from, to],
    [LEFT, Math.max(0, from - WINDOW), from],
    [RIGHT, to, Math.min(units.length, to + WINDOW)],
  ];
}

/** All that a span shows: `COLUMNS` numbers, to learn from. */
export function shownBy(sentence: ReadySentence, span: Span): Float32Array {
  const shown = new Float32Array(COLUMNS);
  for (const column of columnsOf(sentence, span)) shown[column] = 1;
  for (const [column, from, to] of stretches(sentence, span)) {
    const vectors = sentence.vectors.subarray(from, to).filter((vector) => vector !== NO_VECTOR);
    for (const vector of vectors) addVector(shown, column, vector, 1 / Math.sqrt(vectors.length));
  }
  return shown;
}

/** Scores spans of one sentence by what is expected: the dot product of `expected` and what each shows. */
export class SpanExpectation {
  readonly #spans: readonly Span[];
  readonly #columns: Uint16Array;
  readonly #expected: Float32Array;
  /** For each stretch the sums, from the sentence's start, of how its words point the expected way; and how many have vectors. */
  readonly #sums: readonly [Float64Array, Float64Array, Float64Array];
  readonly #counts: Int16Array;

  constructor(expected: Float32Array, sentence: ReadySentence) {
    const { vectors } = sentence;
    this.#spans = sentence.spans;
    this.#columns = allColumns(sentence);
    this.#expected = expected;
    const empty = () => new Float64Array(vectors.length + 1);
    this.#sums = [empty(), empty(), empty()];
    this.#counts = new Int16Array(vectors.length + 1);
    for (let i = 0; i < vectors.length; i++) {
      const vector = vectors[i] as number;
      const known = vector !== NO_VECTOR;
      this.#counts[i + 1] = (this.#counts[i] as number) + (known ? 1 : 0);
      for (let k = 0; k < 3; k++) {
        const sums = this.#sums[k] as Float64Array;
        sums[i + 1] = (sums[i] as number) + (known ? dotWithVector(expected, k * DIMENSIONS, vector) : 0);
      }
    }
  }

  /** @param index of one of the sentence's spans */
  score(index: number): number {
    const { from, to } = this.#spans[index] as Span;
    let score = this.#along(0, from, to);
    score += this.#along(1, Math.max(0, from - WINDOW), from);
    score += this.#along(2, to, Math.min(this.#counts.length - 1, to + WINDOW));
    for (let i = index * MOST_COLUMNS, end = i + MOST_COLUMNS; i < end; i++) {
      const column = this.#columns[i] as number;
      if (column !== NO_COLUMN) score += this.#expected[column] as number;
    }
    return score;
  }

  /** How a stretch of words points the expected way. */
  #along(stretch: 0 | 1 | 2, from: number, to: number): number {
    const count = (this.#counts[to] as number) - (this.#counts[from] as number);
    if (count === 0) return 0;
    const sums = this.#sums[stretch];
    return ((sums[to] as number) - (sums[from] as number)) / Math.sqrt(count);
  }
}

/** Expects nothing: what the first look is learned without. */
export const NO_EXPECTATION: Expectation = { rows: new Map(), weights: new Float32Array(DIMENSIONS * COLUMNS) };

const fileSchema = z.strictObject({
  /** The rows after the direction's, in order, parted by "|". */
  rows: z.string(),
  columns: z.int(),
  /** A stored byte times this is the weight. */
  scale: z.number().positive(),
  /** Base64 of signed bytes, row by row. */
  bytes: z.base64(),
});
export type ExpectationFile = z.infer<typeof fileSchema>;

const LARGEST = 127;

/** Rounds what was learned for a file; weights greater than `largest` are cut. */
export function packExpectation({ rows, weights }: Expectation, largest: number): ExpectationFile {
  const scale = largest / LARGEST;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / scale))));
  return {
    rows: [...rows.keys()].join('|'),
    columns: COLUMNS,
    scale,
    bytes: Buffer.from(bytes.buffer).toString('base64'),
  };
}

/** What a file holds. Throws where it is none, or was learned from other columns. */
export function unpackExpectation(file: unknown): Expectation {
  const { rows, columns, scale, bytes } = fileSchema.parse(file);
  if (columns !== COLUMNS) throw new Error('the expectation was learned from other columns');
  const names = rows === '' ? [] : rows.split('|');
  const weights = Float32Array.from(new Int8Array(Buffer.from(bytes, 'base64')), (byte) => byte * scale);
  if (weights.length !== (DIMENSIONS + names.length) * COLUMNS) throw new Error('the expectation is not complete');
  return { rows: new Map(names.map((name, i) => [name, DIMENSIONS + i])), weights };
}
