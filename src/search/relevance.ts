import { z } from 'zod';
import { packedNumbersSchema, packNumbers, unpackNumbers } from '../base/packed-numbers.ts';
import { addProduct } from '../base/product.ts';
import { DIMENSIONS, dotWithVector, vectorAt } from './word-vectors.ts';

/**
 * What a question's words lead one to look for, beyond words that are alike: "Where did she study?" is answered by "an alumna of". Bilinear
 * in the vectors of the question's word and of the article's; learned with the ranker by `test/bench/train-ranker.ts`.
 */
export interface Relevance {
  /** Turns the vector of a question's word to where the words point that answer it: `DIMENSIONS` rows and columns. */
  words: Float32Array;
  /** The same for the question and the sentence as a whole. */
  whole: Float32Array;
  /** How much a question's word counts: the logistic function, times 2, of a dot product with `DIMENSIONS` numbers and one more. */
  importance: Float32Array;
}

/** A relevance ready to be asked, with the words that it was asked for. */
export interface ReadyRelevance extends Relevance {
  /** By the number of a word's vector, those asked for first first: made when they are first asked for, some 1,000 bytes each. */
  askedWords: Map<number, AskedWord>;
}

/** A word of a question. */
export interface AskedWord {
  /** 0 to 2. */
  importance: number;
  /** Its vector, turned by `words` and by `whole`. */
  word: Float32Array;
  whole: Float32Array;
}

/** So many words are kept ready at most: more than people ask with in a day, and 4 MB. */
const MOST_WORDS = 4_000;

/** The product of a vector and a matrix. */
function turned(vector: Float32Array, matrix: Float32Array): Float32Array {
  const out = new Float32Array(DIMENSIONS);
  addProduct(out, 0, DIMENSIONS, vector, 0, DIMENSIONS, matrix);
  return out;
}

/** How much the word with this vector counts, 0 to 2. */
function importanceOf({ importance }: Relevance, vector: number): number {
  const sum = dotWithVector(importance, 0, vector) + (importance[DIMENSIONS] as number);
  return 2 / (1 + Math.exp(-sum));
}

/** A word of a question, by the number of its vector. */
export function askedWord(relevance: ReadyRelevance, vector: number): AskedWord {
  const known = relevance.askedWords.get(vector);
  if (known) return known;
  const own = vectorAt(vector);
  const asked = {
    importance: importanceOf(relevance, vector),
    word: turned(own, relevance.words),
    whole: turned(own, relevance.whole),
  };
  relevance.askedWords.set(vector, asked);
  if (relevance.askedWords.size > MOST_WORDS)
    relevance.askedWords.delete(relevance.askedWords.keys().next().value ?? vector);
  return asked;
}

/** How relevant a word of an article, by the number of its vector, is to a word of a question: 0 or more. */
export function relevanceTo({ word }: AskedWord, vector: number): number {
  return Math.max(0, dotWithVector(word, 0, vector));
}

/** Checks a relevance as a file holds it. */
export const relevanceSchema = z.strictObject({
  words: packedNumbersSchema,
  whole: packedNumbersSchema,
  importance: packedNumbersSchema,
});
/** A relevance as a file holds it. */
export type RelevanceFile = z.infer<typeof relevanceSchema>;

/** Rounds what was learned for a file. */
export function packRelevance({ words, whole, importance }: Relevance): RelevanceFile {
  return { words: packNumbers(words), whole: packNumbers(whole), importance: packNumbers(importance) };
}

/** What a file holds. Throws where it is not complete. */
export function unpackRelevance(file: RelevanceFile): ReadyRelevance {
  const words = unpackNumbers(file.words, DIMENSIONS * DIMENSIONS);
  const whole = unpackNumbers(file.whole, DIMENSIONS * DIMENSIONS);
  const importance = unpackNumbers(file.importance, DIMENSIONS + 1);
  if (!words || !whole || !importance) throw new Error('the relevance is not complete');
  return { words, whole, importance, askedWords: new Map() };
}

/** Says nothing of any word: what a ranker is learned from first. */
export function noRelevance(): ReadyRelevance {
  return {
    words: new Float32Array(DIMENSIONS * DIMENSIONS),
    whole: new Float32Array(DIMENSIONS * DIMENSIONS),
    importance: new Float32Array(DIMENSIONS + 1),
    askedWords: new Map(),
  };
}
