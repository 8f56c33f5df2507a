/**
 * Learns the ranker's weights: `node test/bench/train-ranker.ts FILE... [--write]`, where FILE holds
 * `[{id, title, paragraphs, questions}]`. Prints what the ranker reaches on articles that it has not seen (four folds,
 * split by article) and, with `--write`, writes `src/search/ranker-weights.json`, learned on all of them.
 *
 * The model is log-linear: the chance of a sentence is exp(weights · features) over the sum of all candidates'; that of a
 * paragraph is the sum of its sentences'. Learned by AdaGrad on the likelihood of the right paragraph and, where the
 * answer's place is known, the right sentence.
 */
import { writeFileSync } from 'node:fs';
import { findCandidates } from '../../src/search/candidates.ts';
import { FEATURES } from '../../src/search/feature-names.ts';
import { SentenceWeigher } from '../../src/search/features.ts';
import { buildPassageIndex } from '../../src/search/inverted-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { mixWeights } from '../../src/search/ranker.ts';
import { prepare } from '../../src/search/ranking-query.ts';
import { type RankingArticle, readRankingData } from './ranking-data.ts';

const CANDIDATES = 20;
const FOLDS = 4;
const EPOCHS = 12;
const LEARNING_RATE = 0.1;
const DECAY = 1e-5;
/** Unanswerable questions were written about their paragraph as well, but less plainly. */
const UNANSWERABLE_WEIGHT = 0.5;
/** The articles learned from have no headings: what a heading covers is set to count like a weak match. */
const HEADING_WEIGHT = 1;
const WIDTH = FEATURES.length;

interface Example {
  article: number;
  /** How many paragraphs the article has. */
  length: number;
  answerable: boolean;
  rows: Float32Array;
  /** Per sentence: its paragraph, and whether paragraph and sentence are the right ones. */
  paragraphs: Int32Array;
  inParagraph: Uint8Array;
  isAnswer: Uint8Array;
  goldParagraph: number;
}

function readExamples({ article, questions }: RankingArticle, number: number): Example[] {
  const index = buildPassageIndex(article);
  return questions.map(({ question, paragraph: gold, answerStarts, answerable }) => {
    const query = readQuery(index, question);
    const weigher = new SentenceWeigher(index, prepare(index, query));
    const candidates = findCandidates(index, query, CANDIDATES);
    const parts = candidates.map(({ paragraph, bm25 }) => weigher.weigh(paragraph, bm25));
    const rows = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    const count = rows.length / WIDTH;
    const example: Example = {
      article: number,
      length: article.paragraphs.length,
      answerable,
      rows,
      paragraphs: new Int32Array(count),
      inParagraph: new Uint8Array(count),
      isAnswer: new Uint8Array(count),
      goldParagraph: gold,
    };
    let row = 0;
    for (const [at, { paragraph }] of candidates.entries()) {
      rows.set(parts[at] ?? [], row * WIDTH);
      for (const [start, end] of article.paragraphs[paragraph]?.sentences ?? []) {
        example.paragraphs[row] = paragraph;
        example.inParagraph[row] = Number(paragraph === gold);
        example.isAnswer[row] = Number(paragraph === gold && answerStarts.some((at) => at >= start && at < end));
        row++;
      }
    }
    return example;
  });
}

/** Brings every feature to mean 0 and deviation 1, in place; returns the deviations. */
function standardise(examples: readonly Example[]): Float64Array {
  const mean = new Float64Array(WIDTH);
  const square = new Float64Array(WIDTH);
  let count = 0;
  for (const { rows } of examples) {
    count += rows.length / WIDTH;
    for (let i = 0; i < rows.length; i++) {
      const feature = i % WIDTH;
      const value = rows[i] as number;
      mean[feature] = (mean[feature] as number) + value;
      square[feature] = (square[feature] as number) + value * value;
    }
  }
  const deviation = square.map((sum, feature) => {
    const average = (mean[feature] as number) / count;
    return Math.sqrt(Math.max(0, sum / count - average * average)) || 1;
  });
  for (const { rows } of examples) {
    for (let i = 0; i < rows.length; i++) {
      const feature = i % WIDTH;
      rows[i] = ((rows[i] as number) - (mean[feature] as number) / count) / (deviation[feature] as number);
    }
  }
  return deviation;
}

function scoresOf({ rows }: Example, weights: Float64Array): Float64Array {
  const scores = new Float64Array(rows.length / WIDTH);
  for (let i = 0; i < rows.length; i++) {
    const at = Math.floor(i / WIDTH);
    scores[at] = (scores[at] as number) + (rows[i] as number) * (weights[i % WIDTH] as number);
  }
  return scores;
}

/** A random order that is the same on every run. */
function shuffle(length: number, seed: number): number[] {
  let state = seed;
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

function learn(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(WIDTH);
  const squares = new Float64Array(WIDTH).fill(1e-6);
  const average = new Float64Array(WIDTH);
  let averaged = 0;
  const usable = examples.filter(({ inParagraph }) => inParagraph.includes(1));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const at of shuffle(usable.length, epoch + 1)) {
      const example = usable[at] as Example;
      const scores = scoresOf(example, weights);
      const highest = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - highest));
      const sumOver = (mask?: Uint8Array) => chances.reduce((sum, p, i) => (mask && !mask[i] ? sum : sum + p), 0);
      const all = sumOver();
      const paragraph = sumOver(example.inParagraph);
      const sentence = sumOver(example.isAnswer);
      const share = sentence > 0 ? 0.5 : 1;
      const gradient = new Float64Array(WIDTH);
      for (const [i, chance] of chances.entries()) {
        let pull = -chance / all;
        if (example.inParagraph[i]) pull += (share * chance) / paragraph;
        if (example.isAnswer[i]) pull += ((1 - share) * chance) / sentence;
        if (Math.abs(pull) < 1e-6) continue;
        for (let f = 0; f < WIDTH; f++) {
          gradient[f] = (gradient[f] as number) + pull * (example.rows[i * WIDTH + f] as number);
        }
      }
      for (let f = 0; f < WIDTH; f++) {
        const weight = weights[f] as number;
        const step = (example.answerable ? 1 : UNANSWERABLE_WEIGHT) * (gradient[f] as number) - DECAY * weight;
        squares[f] = (squares[f] as number) + step * step;
        weights[f] = weight + (LEARNING_RATE * step) / Math.sqrt(squares[f] as number);
      }
    }
    if (epoch < EPOCHS / 2) continue;
    averaged++;
    for (let f = 0; f < WIDTH; f++) average[f] = (average[f] as number) + (weights[f] as number);
  }
  return average.map((sum) => sum / averaged);
}

/** Articles of more paragraphs than this are learned from as long ones. */
const LONG = 24;
interface Rankers {
  short: Float64Array;
  long: Float64Array;
}

/** Weights for short articles, learned from all, which teaches them more than the short ones alone; and for long ones, from such only. */
function learnBoth(examples: readonly Example[]): Rankers {
  const long = examples.filter(({ length }) => length > LONG);
  const short = learn(examples);
  return { short, long: long.length > 0 ? learn(long) : short };
}

/** How many of the answerable questions find their paragraph first, among three, and the very sentence first. */
function evaluate(examples: readonly Example[], { short, long }: Rankers): Record<string, number> {
  const result = { questions: 0, first: 0, three: 0, sentences: 0, hits: 0 };
  for (const example of examples) {
    if (!example.answerable) continue;
    const scores = scoresOf(example, mixWeights(short, long, example.length));
    const sums = new Map<number, number>();
    for (const [at, score] of scores.entries()) {
      const paragraph = example.paragraphs[at] as number;
      sums.set(paragraph, (sums.get(paragraph) ?? 0) + Math.exp(score));
    }
    const order = [...sums].sort((a, b) => b[1] - a[1]).map(([paragraph]) => paragraph);
    const place = order.indexOf(example.goldParagraph);
    result.questions++;
    if (place === 0) result.first++;
    if (place >= 0 && place < 3) result.three++;
    if (place >= 0 && !example.isAnswer.includes(1)) continue;
    result.sentences++;
    let best = -1;
    for (const [at, score] of scores.entries()) {
      if (example.paragraphs[at] === order[0] && (best < 0 || score > (scores[best] as number))) best = at;
    }
    if (best >= 0 && example.isAnswer[best]) result.hits++;
  }
  return result;
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const sets = files.map((file) => readRankingData([file]));
const data = sets.flat();
const examples = data.flatMap(readExamples);
const deviation = standardise(examples);
const foldWeights = Array.from({ length: FOLDS }, (_, fold) =>
  learnBoth(examples.filter(({ article }) => article % FOLDS !== fold)),
);
let first = 0;
for (const [at, set] of sets.entries()) {
  const total: Record<string, number> = {};
  for (const [fold, weights] of foldWeights.entries()) {
    const unseen = examples.filter(
      ({ article }) => article % FOLDS === fold && article >= first && article < first + set.length,
    );
    for (const [name, value] of Object.entries(evaluate(unseen, weights))) total[name] = (total[name] ?? 0) + value;
  }
  first += set.length;
  const share = (name: string, of: string) => ((100 * (total[name] ?? 0)) / (total[of] ?? 1)).toFixed(1);
  console.log(
    `${files[at]}: ${total.questions} questions of unseen articles, paragraph R@1 ${share('first', 'questions')} ` +
      `R@3 ${share('three', 'questions')}, sentence hit@1 ${share('hits', 'sentences')}`,
  );
}
if (process.argv.includes('--write')) {
  const named = (weights: Float64Array) =>
    Object.fromEntries(
      FEATURES.map((feature, f) => {
        const weight = (weights[f] as number) / (deviation[f] as number);
        return [feature, feature === 'paragraphHeading' ? HEADING_WEIGHT : Number(weight.toPrecision(4))] as const;
      }),
    );
  const { short, long } = learnBoth(examples);
  writeFileSync(
    'src/search/ranker-weights.json',
    `${JSON.stringify({ short: named(short), long: named(long) }, null, 2)}\n`,
  );
}
