import { addProduct, addRow } from '../../src/base/product.ts';
import { FEATURE, FEATURES } from '../../src/search/feature-names.ts';
import type { Relevance } from '../../src/search/relevance.ts';
import { addVector, DIMENSIONS, dotWithVector } from '../../src/search/word-vectors.ts';
import { repeatableRandom, shuffle } from './random.ts';
import { Adam, Matrix } from './tape.ts';

/** A question whose sentences are to be ranked. */
export interface RankingExample {
  answerable: boolean;
  /** Its words that have a vector, by its number, and each one's share of the question's weight. */
  words: readonly { vector: number; share: number }[];
  /** A row of standardised features for each sentence of the candidates. */
  rows: Float32Array;
  /** Per row: its sentence and its paragraph in the article, and whether paragraph and sentence are the right ones. */
  sentences: Int32Array;
  paragraphs: Int32Array;
  inParagraph: Uint8Array;
  isAnswer: Uint8Array;
}

/** An article with its questions. */
export interface RankingList {
  /** The vectors of each sentence's words, by number, those that stand there twice twice. */
  sentences: readonly Int32Array[];
  examples: readonly RankingExample[];
}

const EPOCHS = 8;
/** Questions of one article that are learned from together. */
const TOGETHER = 32;
const RATE = 4e-3;
/** The rate rises over this share of the steps and falls after them. */
const RISE = 0.2;
const DROPOUT = 0.1;
/** Unanswerable questions were written about their paragraph as well, but less plainly. */
export const UNANSWERABLE_WEIGHT = 0.5;
const WIDTH = FEATURES.length;
const SIZE = DIMENSIONS * DIMENSIONS;
/** What is learned here stands in the rows only afterwards. */
const LEARNED: readonly number[] = [FEATURE.relevance, FEATURE.direction, FEATURE.paragraphRelevance];
const OTHERS = FEATURES.map((_, at) => at).filter((at) => !LEARNED.includes(at));

/** An article's words and sentences as numbers that are added and multiplied. */
interface ArticleNumbers {
  vectors: Int32Array;
  /** For each sentence places in `vectors`. */
  words: Int32Array[];
  /** For each sentence the sum of its words' vectors, over the root of their number. */
  directions: Float32Array[];
}

function numbersOf({ sentences }: RankingList): ArticleNumbers {
  const places = new Map<number, number>();
  for (const words of sentences) for (const vector of words) if (!places.has(vector)) places.set(vector, places.size);
  return {
    vectors: Int32Array.from(places.keys()),
    words: sentences.map((words) => Int32Array.from(new Set(words), (vector) => places.get(vector) as number)),
    directions: sentences.map((words) => {
      const direction = new Float32Array(DIMENSIONS);
      for (const vector of words) addVector(direction, 0, vector, 1 / Math.sqrt(words.length));
      return direction;
    }),
  };
}

/** A question's word while it is learned from: its vector, some of it dropped, and what is made of it. */
interface LearningWord {
  own: Float32Array;
  turned: Float32Array;
  importance: number;
  /** How relevant each of the article's words is to it. */
  relevance: Float32Array;
  /** What turns `turned` the right way, summed. */
  pull: Float32Array;
  importancePull: number;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The product of a vector and a matrix. */
function product(vector: Float32Array, matrix: Float32Array): Float32Array {
  const out = new Float32Array(DIMENSIONS);
  addProduct(out, 0, DIMENSIONS, vector, 0, DIMENSIONS, matrix);
  return out;
}

/** The product of a matrix and a vector. */
function productWith(matrix: Float32Array, vector: Float32Array): Float32Array {
  return Float32Array.from(vector, (_, i) => dot(matrix.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS), vector));
}

/**
 * What pulls each sentence's score towards the right ranking: the gradient of the likelihood of the right paragraph and, where it is known, the
 * right sentence; and how far off the ranking is.
 */
export function pullsOf(
  scores: Float64Array,
  { inParagraph, isAnswer }: Pick<RankingExample, 'inParagraph' | 'isAnswer'>,
): { pulls: Float64Array; off: number } {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const chances = scores.map((score) => Math.exp(score - highest));
  const sumOver = (mask?: Uint8Array) => chances.reduce((sum, p, i) => (mask && !mask[i] ? sum : sum + p), 0);
  const all = sumOver();
  const paragraph = sumOver(inParagraph);
  const sentence = sumOver(isAnswer);
  const share = sentence > 0 ? 0.5 : 1;
  const pulls = chances.map((chance, row) => {
    let pull = -chance / all;
    if (inParagraph[row]) pull += (share * chance) / paragraph;
    if (isAnswer[row]) pull += ((1 - share) * chance) / sentence;
    return pull;
  });
  return { pulls, off: Math.log(all / paragraph) };
}

/** What is learned: the relevance, and the weights that it is learned beside. */
class RelevanceLearner {
  readonly words = new Matrix(DIMENSIONS, DIMENSIONS);
  readonly whole = new Matrix(DIMENSIONS, DIMENSIONS);
  readonly importance = new Matrix(1, DIMENSIONS + 1);
  readonly #weights = new Matrix(1, WIDTH);
  /** What the relevance of the sentence and of the paragraph weigh. */
  readonly #shares = new Matrix(1, 2, Float32Array.of(0.5, 0.5));
  readonly #adam = new Adam([this.words, this.whole, this.importance, this.#weights, this.#shares]);
  readonly #random = repeatableRandom();

  constructor() {
    for (let i = 0; i < DIMENSIONS; i++) this.words.data[i * DIMENSIONS + i] = 1;
  }

  step(rate: number): void {
    this.#adam.step(rate);
  }

  #read(vector: number, numbers: ArticleNumbers): LearningWord {
    const own = new Float32Array(DIMENSIONS);
    addVector(own, 0, vector, 1);
    for (let i = 0; i < DIMENSIONS; i++) own[i] = this.#random() < DROPOUT ? 0 : (own[i] as number) / (1 - DROPOUT);
    const sum = dot(this.importance.data.subarray(0, DIMENSIONS), own) + (this.importance.data[DIMENSIONS] as number);
    const turned = product(own, this.words.data);
    return {
      own,
      turned,
      importance: 2 / (1 + Math.exp(-sum)),
      relevance: Float32Array.from(numbers.vectors, (other) => Math.max(0, dotWithVector(turned, 0, other))),
      pull: new Float32Array(DIMENSIONS),
      importancePull: 0,
    };
  }

  /** Adds the gradients of one question; returns how far off its ranking is. */
  #learnFrom(example: RankingExample, numbers: ArticleNumbers, words: readonly LearningWord[], scale: number): number {
    const { rows, sentences, paragraphs } = example;
    const count = sentences.length;
    const shares = Float64Array.from(words, (word, i) => word.importance * (example.words[i]?.share ?? 0));
    const [ofSentence = 0, ofParagraph = 0] = this.#shares.data;

    // Per word and row its most relevant word; per word and paragraph the row that has the most relevant of all.
    const best = words.map(({ relevance }) =>
      Int32Array.from(sentences, (sentence) => {
        let most = -1;
        let value = 0;
        for (const place of numbers.words[sentence] as Int32Array) {
          if ((relevance[place] as number) > value) {
            value = relevance[place] as number;
            most = place;
          }
        }
        return most;
      }),
    );
    const relevanceAt = (word: number, row: number): number => {
      const place = best[word]?.[row] ?? -1;
      return place < 0 ? 0 : (words[word]?.relevance[place] as number);
    };
    const starts: number[] = [];
    for (let row = 0; row < count; row++) if (row === 0 || paragraphs[row] !== paragraphs[row - 1]) starts.push(row);
    const bestRow = words.map((_, word) => {
      const of = new Int32Array(count);
      for (const [p, start] of starts.entries()) {
        const end = starts[p + 1] ?? count;
        let most = start;
        for (let row = start; row < end; row++) if (relevanceAt(word, row) > relevanceAt(word, most)) most = row;
        of.fill(most, start, end);
      }
      return of;
    });

    const question = new Float32Array(DIMENSIONS);
    for (const [i, { own }] of words.entries()) addRow(question, 0, own, 0, DIMENSIONS, shares[i]);
    const whole = product(question, this.whole.data);
    const scores = new Float64Array(count);
    for (let row = 0; row < count; row++) {
      let score = dot(whole, numbers.directions[sentences[row] as number] as Float32Array);
      for (const feature of OTHERS)
        score += (rows[row * WIDTH + feature] as number) * (this.#weights.data[feature] as number);
      for (let word = 0; word < words.length; word++) {
        const inPart = ofSentence * relevanceAt(word, row);
        const inWhole = ofParagraph * relevanceAt(word, bestRow[word]?.[row] ?? row);
        score += (shares[word] as number) * (inPart + inWhole);
      }
      scores[row] = score;
    }

    const { pulls, off } = pullsOf(scores, example);
    const direction = new Float32Array(DIMENSIONS);
    for (const [row, wanted] of pulls.entries()) {
      const pull = -wanted * scale;
      if (Math.abs(pull) < 1e-7) continue;
      for (const feature of OTHERS) {
        this.#weights.gradient[feature] =
          (this.#weights.gradient[feature] as number) + pull * (rows[row * WIDTH + feature] as number);
      }
      addRow(direction, 0, numbers.directions[sentences[row] as number] as Float32Array, 0, DIMENSIONS, pull);
      for (const [w, word] of words.entries()) {
        for (const [kind, from] of [row, bestRow[w]?.[row] ?? row].entries()) {
          const place = best[w]?.[from] ?? -1;
          if (place < 0) continue;
          const value = word.relevance[place] as number;
          const factor = this.#shares.data[kind] as number;
          this.#shares.gradient[kind] = (this.#shares.gradient[kind] as number) + pull * (shares[w] as number) * value;
          word.importancePull += pull * factor * value * (example.words[w]?.share ?? 0);
          addVector(word.pull, 0, numbers.vectors[place] as number, pull * factor * (shares[w] as number));
        }
      }
    }
    for (let i = 0; i < DIMENSIONS; i++)
      addRow(this.whole.gradient, i * DIMENSIONS, direction, 0, DIMENSIONS, question[i]);
    const back = productWith(this.whole.data, direction);
    for (const [i, word] of words.entries()) {
      word.importancePull += dot(word.own, back) * (example.words[i]?.share ?? 0);
    }
    return off;
  }

  /** Adds the gradients of some questions of an article; returns how far off their rankings are, on the whole. */
  learnFrom(examples: readonly RankingExample[], numbers: ArticleNumbers): number {
    const words = new Map<number, LearningWord>();
    let off = 0;
    for (const example of examples) {
      const own = example.words.map(({ vector }) => {
        const known = words.get(vector) ?? this.#read(vector, numbers);
        words.set(vector, known);
        return known;
      });
      const scale = (example.answerable ? 1 : UNANSWERABLE_WEIGHT) / examples.length;
      off += this.#learnFrom(example, numbers, own, scale);
    }
    for (const { own, pull, importance, importancePull } of words.values()) {
      for (let i = 0; i < DIMENSIONS; i++) {
        if (own[i] !== 0) addRow(this.words.gradient, i * DIMENSIONS, pull, 0, DIMENSIONS, own[i]);
      }
      const slope = importancePull * importance * (1 - importance / 2);
      addRow(this.importance.gradient, 0, own, 0, DIMENSIONS, slope);
      this.importance.gradient[DIMENSIONS] = (this.importance.gradient[DIMENSIONS] as number) + slope;
    }
    return off;
  }
}

/** Learns what is relevant to a question's words, beside a linear ranking by the other features: softmax over the candidates' sentences, Adam. */
export function trainRelevance(lists: readonly RankingList[], log: (text: string) => void): Relevance {
  const learner = new RelevanceLearner();
  const numbers = lists.map(numbersOf);
  const batches = lists.flatMap(({ examples }, list) => {
    const usable = examples.filter(({ inParagraph }) => inParagraph.includes(1));
    const parts = Math.ceil(usable.length / TOGETHER);
    return Array.from({ length: parts }, (_, part) => ({
      list,
      examples: usable.filter((_, i) => i % parts === part),
    }));
  });
  const random = repeatableRandom();
  const steps = EPOCHS * batches.length;
  for (let epoch = 0, step = 0; epoch < EPOCHS; epoch++) {
    let off = 0;
    for (const { list, examples } of shuffle([...batches], random)) {
      off += learner.learnFrom(examples, numbers[list] as ArticleNumbers) / examples.length;
      const share = ++step / steps;
      const rate = share < RISE ? share / RISE : 0.5 + 0.5 * Math.cos((Math.PI * (share - RISE)) / (1 - RISE));
      learner.step(RATE * rate);
    }
    log(`relevance, epoch ${epoch + 1} of ${EPOCHS}: ${(off / batches.length).toFixed(4)} off`);
  }
  const [words, whole, importance] = [learner.words, learner.whole, learner.importance].map(({ data }) => data);
  if (words?.length !== SIZE || !whole || !importance) throw new Error('nothing was learned');
  return { words, whole, importance };
}
