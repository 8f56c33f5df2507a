/**
 * Learns when a question is about an article: `node test/bench/train-topic.ts FOLDER FILE.json… [--write]`, where FOLDER holds what
 * test/bench/train-ranker.ts learned. Every article is cut to the length of a news story. The questions on these paragraphs
 * are near it, also those that it does not answer; other articles' questions and what people ask assistants are not. Prints what is told
 * apart on articles not learned from; `--write` writes `src/search/topic-weights.json`.
 */
import { writeFileSync } from 'node:fs';
import { buildPassageIndex, type PassageIndex, search } from '../../src/search/passage-index.ts';
import { TOPIC_FEATURES, topicFeatures } from '../../src/search/topic.ts';
import { DIMENSIONS } from '../../src/search/word-vectors.ts';
import { unseenRankers } from './folds.ts';
import { everySome, GENERAL_QUERIES } from './general-queries.ts';
import { repeatableRandom } from './random.ts';
import { readRankingData } from './ranking-data.ts';

const NEWS_LENGTH = 14;
const FOLDS = 3;
const EPOCHS = 60;
const RATE = 0.3;
const DECAY = 1e-5;
/** Questions for each article that have nothing to do with it: so many of other articles, and so many of the general ones. */
const FOREIGN_QUESTIONS = 15;
const GENERAL_QUESTIONS = 45;
const THRESHOLDS = [0.03, 0.1, 0.17, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8];

type Group = 'answered' | 'unanswered' | 'other article' | 'general';
interface Example {
  set: number;
  group: Group;
  article: number;
  features: number[];
}

function featuresOf(index: PassageIndex, question: string): number[] {
  const { query, best } = search(index, question);
  return topicFeatures(index, query, best);
}

const isNear = ({ group }: Example): boolean => group === 'answered' || group === 'unanswered';
const chanceOf = (weights: Float64Array, features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights.at(-1) ?? 0)));

/** Logistic regression by AdaGrad (Duchi et al. 2011); the last weight is the bias. */
function learn(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(TOPIC_FEATURES.length + DIMENSIONS + 1);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const random = repeatableRandom();
  for (let step = 0; step < EPOCHS * examples.length; step++) {
    const example = examples[Math.floor(random() * examples.length)] as Example;
    const error = Number(isNear(example)) - chanceOf(weights, example.features);
    for (const [at, value] of [...example.features, 1].entries()) {
      const slope = error * value - DECAY * (weights[at] as number);
      squares[at] = (squares[at] as number) + slope * slope;
      weights[at] = (weights[at] as number) + (RATE * slope) / Math.sqrt(squares[at] as number);
    }
  }
  return weights;
}

const [folder = '', ...files] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const rankerFor = unseenRankers(folder);
const data = files.flatMap((file, set) => readRankingData([file]).map((entry) => ({ ...entry, set })));
const examples: Example[] = [];
for (const [article, { article: source, questions, set }] of data.entries()) {
  const first = (article * 7) % Math.max(1, source.paragraphs.length - NEWS_LENGTH);
  const last = first + NEWS_LENGTH;
  const index = buildPassageIndex(
    { ...source, paragraphs: source.paragraphs.slice(first, last) },
    rankerFor(source.id),
  );
  const add = (group: Group, question: string) =>
    examples.push({ set, group, article, features: featuresOf(index, question) });
  for (const { question, paragraph, answerable } of questions) {
    if (paragraph >= first && paragraph < last) add(answerable ? 'answered' : 'unanswered', question);
  }
  const others = data.filter((_, at) => at !== article).flatMap((other) => other.questions);
  for (const { question } of everySome(others, FOREIGN_QUESTIONS, article)) add('other article', question);
  // No query is asked about articles of two parts, or it would be known where it is tested.
  const ofPart = GENERAL_QUERIES.filter((_, at) => at % FOLDS === article % FOLDS);
  for (const question of everySome(ofPart, GENERAL_QUESTIONS, Math.floor(article / FOLDS))) add('general', question);
}

const chances = new Map<string, number[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(examples.filter(({ article }) => article % FOLDS !== fold));
  for (const { set, article, group, features } of examples) {
    if (article % FOLDS !== fold) continue;
    const key = `${files[set]?.split('/').at(-1)}\t${group}`;
    chances.set(key, [...(chances.get(key) ?? []), chanceOf(weights, features)]);
  }
}
console.log(['file', 'questions', ...THRESHOLDS.map((threshold) => `≥ ${threshold}`)].join('\t'));
for (const [key, list] of [...chances].sort()) {
  const shares = THRESHOLDS.map((least) => (100 * list.filter((chance) => chance >= least).length) / list.length);
  console.log([key, ...shares.map((share) => share.toFixed(1))].join('\t'));
}
if (process.argv.includes('--write')) {
  const weights = [...learn(examples)].map((weight) => Number(weight.toPrecision(4)));
  const named = Object.fromEntries(TOPIC_FEATURES.map((feature, at) => [feature, weights[at]]));
  const direction = weights.slice(TOPIC_FEATURES.length, -1);
  writeFileSync(
    'src/search/topic-weights.json',
    `${JSON.stringify({ bias: weights.at(-1), ...named, direction }, null, 2)}\n`,
  );
}
