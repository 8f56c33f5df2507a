/**
 * Learns the ranker: `node test/bench/train-ranker.ts FOLDER FILE.json…`, where FOLDER holds what test/bench/train-reader.ts learned. Writes
 * src/search/ranker-weights.json, and to FOLDER what was learned without each part of the articles; prints what is reached on
 * articles that were left out.
 *
 * The model is log-linear: the chance of a sentence is exp(weights · features) over the sum of all candidates'; that of a
 * paragraph is the sum of its sentences'. Learned on the likelihood of the right paragraph and, where the answer's place is known, the
 * right sentence: first what is relevant to a question's words, then by AdaGrad the weights of all features. A part's weights are
 * learned from features of articles that relevance was not learned from, but this relevance had seen the part itself: the part lends it some sixty weights, no more.
 */
import { findCandidates } from '../../src/search/candidates.ts';
import { FEATURE, FEATURES } from '../../src/search/feature-names.ts';
import { SentenceWeigher } from '../../src/search/features.ts';
import { buildPassageIndex, NO_TERM, type PassageIndex } from '../../src/search/inverted-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { packRanker, RANKER, type RankerWeights, weightsFor } from '../../src/search/ranker.ts';
import { prepare } from '../../src/search/ranking-query.ts';
import { noRelevance, type ReadyRelevance } from '../../src/search/relevance.ts';
import { NO_VECTOR, vectorOf } from '../../src/search/word-vectors.ts';
import { FOLDS, foldsOfArticles, keep, log, PARTS } from './folds.ts';
import { repeatableRandom, shuffle } from './random.ts';
import { type RankingArticle, readRankingData } from './ranking-data.ts';
import {
  pullsOf,
  type RankingExample,
  type RankingList,
  trainRelevance,
  UNANSWERABLE_WEIGHT,
} from './relevance-training.ts';

const CANDIDATES = 20;
const EPOCHS = 12;
const LEARNING_RATE = 0.1;
const DECAY = 1e-5;
/** The articles learned from have no headings: what a heading covers is set to count like a weak match. */
const HEADING_WEIGHT = 1;
const WIDTH = FEATURES.length;

interface Example extends RankingExample {
  article: number;
  /** How many paragraphs the article has. */
  length: number;
  goldParagraph: number;
}

/** The vectors of the words of each sentence, by number. */
function vectorsOf({ sentenceTokens, tokenForms, formTerms, termVectors }: PassageIndex): Int32Array[] {
  return Array.from({ length: sentenceTokens.length - 1 }, (_, sentence) =>
    Int32Array.from(tokenForms.subarray(sentenceTokens[sentence], sentenceTokens[sentence + 1]), (form) => {
      const term = formTerms[form] as number;
      return term === NO_TERM ? NO_VECTOR : (termVectors[term] as number);
    }).filter((vector) => vector !== NO_VECTOR),
  );
}

/** The questions of an article, with the features of the sentences that may answer them. */
function readArticle(
  { article, questions }: RankingArticle,
  number: number,
  relevance: ReadyRelevance,
): RankingList & { examples: Example[] } {
  const index = buildPassageIndex(article, { ...RANKER, relevance });
  const examples = questions.map(({ question, paragraph: gold, answerStarts, answerable }) => {
    const query = readQuery(index, question);
    const ranking = prepare(index, query);
    const weigher = new SentenceWeigher(index, ranking);
    const candidates = findCandidates(index, query, CANDIDATES);
    const parts = candidates.map(({ paragraph, bm25 }) => weigher.weigh(paragraph, bm25));
    const rows = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    const count = rows.length / WIDTH;
    const example: Example = {
      article: number,
      length: article.paragraphs.length,
      answerable,
      words: ranking.slots.flatMap(({ stem, weight }) => {
        const vector = vectorOf(stem);
        return vector === NO_VECTOR ? [] : [{ vector, share: weight / ranking.total }];
      }),
      rows,
      sentences: new Int32Array(count),
      paragraphs: new Int32Array(count),
      inParagraph: new Uint8Array(count),
      isAnswer: new Uint8Array(count),
      goldParagraph: gold,
    };
    let row = 0;
    for (const [at, { paragraph }] of candidates.entries()) {
      rows.set(parts[at] ?? [], row * WIDTH);
      const first = index.paragraphSentences[paragraph] ?? 0;
      for (const [s, [start, end]] of (article.paragraphs[paragraph]?.sentences ?? []).entries()) {
        example.sentences[row] = first + s;
        example.paragraphs[row] = paragraph;
        example.inParagraph[row] = Number(paragraph === gold);
        example.isAnswer[row] = Number(paragraph === gold && answerStarts.some((at) => at >= start && at < end));
        row++;
      }
    }
    return example;
  });
  return { sentences: vectorsOf(index), examples };
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

function learn(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(WIDTH);
  const squares = new Float64Array(WIDTH).fill(1e-6);
  const average = new Float64Array(WIDTH);
  let averaged = 0;
  const usable = examples.filter(({ inParagraph }) => inParagraph.includes(1));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of shuffle([...usable], repeatableRandom(epoch + 1))) {
      const scores = scoresOf(example, weights);
      const { pulls } = pullsOf(scores, example);
      const gradient = new Float64Array(WIDTH);
      for (const [i, pull] of pulls.entries()) {
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
/** Weights for short articles, learned from all, which teaches them more than the short ones alone; and for long ones, from such only. */
function learnBoth(examples: readonly Example[]): RankerWeights {
  const long = examples.filter(({ length }) => length > LONG);
  const short = learn(examples);
  return { short, long: long.length > 0 ? learn(long) : short };
}

/** How many of the answerable questions find their paragraph first, among three, and the very sentence first. */
function evaluate(examples: readonly Example[], weights: RankerWeights): Record<string, number> {
  const result = { questions: 0, first: 0, three: 0, sentences: 0, hits: 0 };
  for (const example of examples) {
    if (!example.answerable) continue;
    const scores = scoresOf(example, weightsFor(weights, example.length));
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

/** The weights of features as they are, from those of standardised ones. */
function asTheyAre({ short, long }: RankerWeights, deviation: Float64Array): RankerWeights {
  const scaled = (weights: Float64Array) => {
    const own = weights.map((weight, feature) => weight / (deviation[feature] as number));
    own[FEATURE.paragraphHeading] = HEADING_WEIGHT;
    return own;
  };
  return { short: scaled(short), long: scaled(long) };
}

const [folder = '', ...files] = process.argv.slice(2);
const sets = files.map((file) => readRankingData([file]));
const data = sets.flat();
const foldOf = foldsOfArticles(folder);
const folds = data.map(({ article }) => foldOf(article.id));

/** What is relevant, learned without each part of the articles, and last from all. */
function learnRelevances(): ReadyRelevance[] {
  const lists = data.map((article, number) => readArticle(article, number, noRelevance()));
  standardise(lists.flatMap(({ examples }) => examples));
  log(`${lists.length} articles read`);
  return PARTS.map((part) => {
    const learned = trainRelevance(
      lists.filter((_, article) => folds[article] !== part),
      log,
    );
    return { ...learned, askedWords: new Map() };
  });
}
const relevances = learnRelevances();
// What relevance weighs is learned where it is as good as it will be: on articles that it has not seen.
const examples = data.flatMap(
  (article, number) => readArticle(article, number, relevances[folds[number] as number] as ReadyRelevance).examples,
);
const deviation = standardise(examples);
const reached = files.map((): Record<string, number> => ({}));
for (const part of PARTS) {
  const weights = learnBoth(examples.filter(({ article }) => folds[article] !== part));
  keep(folder, part, { ranker: packRanker(asTheyAre(weights, deviation), relevances[part] as ReadyRelevance) });
  if (part === FOLDS) continue;
  let first = 0;
  for (const [at, set] of sets.entries()) {
    const last = first + set.length;
    const unseen = examples.filter(({ article }) => article >= first && article < last && folds[article] === part);
    const total = reached[at] as Record<string, number>;
    for (const [name, value] of Object.entries(evaluate(unseen, weights))) total[name] = (total[name] ?? 0) + value;
    first = last;
  }
}
for (const [at, total] of reached.entries()) {
  const share = (name: string, of: string) => ((100 * (total[name] ?? 0)) / (total[of] ?? 1)).toFixed(1);
  console.log(
    `${files[at]}: ${total.questions} questions of unseen articles, paragraph R@1 ${share('first', 'questions')} ` +
      `R@3 ${share('three', 'questions')}, sentence hit@1 ${share('hits', 'sentences')}`,
  );
}
