/**
 * Learns when a question is about an article: `node test/bench/train-topic.ts FOLDER FILE.json… [--write]`, where FOLDER holds what
 * test/bench/train-ranker.ts learned. Every article is cut to the length of a news story. The questions on these paragraphs
 * are near it, also those that it does not answer; other articles' questions and what people ask assistants are not. Prints what is told
 * apart on articles not learned from; `--write` writes `src/search/topic-weights.json`.
 */
import { writeFileSync } from 'node:fs';
import { buildPassageIndex, search } from '../../src/search/passage-index.ts';
import { TOPIC_FEATURES, topicFeatures, topicWords } from '../../src/search/topic.ts';
import { DIMENSIONS } from '../../src/search/word-vectors.ts';
import { unseenRankers } from './folds.ts';
import { everySome, GENERAL_QUERIES } from './general-queries.ts';
import { repeatableRandom } from './random.ts';
import { loadReadingData } from './reading-data.ts';

const NEWS_LENGTH = 14;
const FOLDS = 3;
const EPOCHS = 60;
const RATE = 0.3;
const DECAY = 1e-5;
/** … and so fast a word's, though only where a question has it: a word that few have must not count for much. */
const WORD_DECAY = 2e-5;
const LEAST_NEAR = 300;
const LEAST_GENERAL = 3;
/** Questions for each article that have nothing to do with it: so many of other articles, and so many of the general ones. */
const FOREIGN_QUESTIONS = 15;
const GENERAL_QUESTIONS = 45;
const THRESHOLDS = [0.03, 0.1, 0.17, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8];

type Group = 'answered' | 'unanswered' | 'other article' | 'general';
interface Example {
  set: number;
  group: Group;
  article: number;
  question: string;
  features: Float64Array;
  words: string[];
}
interface TopicModel {
  bias: number;
  features: Float64Array;
  words: Map<string, number>;
}

const isNear = ({ group }: Example): boolean => group === 'answered' || group === 'unanswered';
function chanceOf({ bias, features, words }: TopicModel, example: Example): number {
  let sum = bias;
  for (const [at, value] of example.features.entries()) sum += value * (features[at] as number);
  for (const word of example.words) sum += words.get(word) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** Words that have a weight: those in so many questions about an article, or in so many of those that people ask assistants. */
function wordsToLearn(examples: readonly Example[]): string[] {
  const counts = new Map<string, { near: number; general: number }>();
  const seen = new Set<string>();
  for (const { group, question, words } of examples) {
    if (seen.has(question)) continue;
    seen.add(question);
    for (const word of words) {
      const count = counts.get(word) ?? { near: 0, general: 0 };
      counts.set(word, count);
      if (group === 'general') count.general++;
      else count.near++;
    }
  }
  return [...counts].flatMap(([word, { near, general }]) =>
    near >= LEAST_NEAR || general >= LEAST_GENERAL ? [word] : [],
  );
}

/** Logistic regression by AdaGrad (Duchi et al. 2011). */
function learn(examples: readonly Example[]): TopicModel {
  const learned = wordsToLearn(examples).sort();
  const places = new Map(learned.map((word, at) => [word, TOPIC_FEATURES.length + DIMENSIONS + 1 + at]));
  const dense = TOPIC_FEATURES.length + DIMENSIONS;
  const weights = new Float64Array(dense + 1 + learned.length);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const random = repeatableRandom();
  const own = examples.map(({ words }) => words.flatMap((word) => places.get(word) ?? []));
  const times = new Float64Array(weights.length);
  for (const at of own.flat()) times[at] = (times[at] as number) + 1;
  const move = (at: number, slope: number) => {
    squares[at] = (squares[at] as number) + slope * slope;
    weights[at] = (weights[at] as number) + (RATE * slope) / Math.sqrt(squares[at] as number);
  };
  for (let step = 0; step < EPOCHS * examples.length; step++) {
    const chosen = Math.floor(random() * examples.length);
    const example = examples[chosen] as Example;
    const present = own[chosen] as number[];
    let sum = weights[dense] as number;
    for (let at = 0; at < dense; at++) sum += (example.features[at] as number) * (weights[at] as number);
    for (const at of present) sum += weights[at] as number;
    const error = Number(isNear(example)) - 1 / (1 + Math.exp(-sum));
    for (let at = 0; at < dense; at++) {
      move(at, error * (example.features[at] as number) - DECAY * (weights[at] as number));
    }
    move(dense, error - DECAY * (weights[dense] as number));
    for (const at of present) {
      move(at, error - ((WORD_DECAY * examples.length) / (times[at] as number)) * (weights[at] as number));
    }
  }
  return {
    bias: weights[dense] as number,
    features: weights.slice(0, dense),
    words: new Map(learned.map((word, at) => [word, weights[dense + 1 + at] as number])),
  };
}

const [folder = '', ...files] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const rankerFor = unseenRankers(folder);
const data = files.flatMap((file, set) => loadReadingData([file]).map((entry) => ({ ...entry, set })));
const examples: Example[] = [];
for (const [article, { article: source, questions, set }] of data.entries()) {
  const first = (article * 7) % Math.max(1, source.paragraphs.length - NEWS_LENGTH);
  const last = first + NEWS_LENGTH;
  const index = buildPassageIndex(
    { ...source, paragraphs: source.paragraphs.slice(first, last) },
    rankerFor(source.id),
  );
  const add = (group: Group, question: string) => {
    const { query, best } = search(index, question);
    const features = Float64Array.from(topicFeatures(index, query, best));
    examples.push({ set, group, article, question, features, words: topicWords(query) });
  };
  for (const { question, paragraph, answers } of questions) {
    if (paragraph > first && paragraph <= last) add(answers.length > 0 ? 'answered' : 'unanswered', question);
  }
  const others = data.filter((_, at) => at !== article).flatMap((other) => other.questions);
  for (const { question } of everySome(others, FOREIGN_QUESTIONS, article)) add('other article', question);
  // No query is asked about articles of two parts, or it would be known where it is tested.
  const ofPart = GENERAL_QUERIES.filter((_, at) => at % FOLDS === article % FOLDS);
  for (const question of everySome(ofPart, GENERAL_QUESTIONS, Math.floor(article / FOLDS))) add('general', question);
}

const chances = new Map<string, number[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const model = learn(examples.filter(({ article }) => article % FOLDS !== fold));
  for (const example of examples) {
    if (example.article % FOLDS !== fold) continue;
    const key = `${files[example.set]?.split('/').at(-1)}\t${example.group}`;
    chances.set(key, [...(chances.get(key) ?? []), chanceOf(model, example)]);
  }
}
console.log(['file', 'questions', ...THRESHOLDS.map((threshold) => `≥ ${threshold}`)].join('\t'));
for (const [key, list] of [...chances].sort()) {
  const shares = THRESHOLDS.map((least) => (100 * list.filter((chance) => chance >= least).length) / list.length);
  console.log([key, ...shares.map((share) => share.toFixed(1))].join('\t'));
}
if (process.argv.includes('--write')) {
  const short = (weight: number) => Number(weight.toPrecision(3));
  const { bias, features, words } = learn(examples);
  const named = Object.fromEntries(TOPIC_FEATURES.map((feature, at) => [feature, short(features[at] as number)]));
  const direction = [...features.slice(TOPIC_FEATURES.length)].map(short);
  const file = {
    bias: short(bias),
    ...named,
    direction,
    words: Object.fromEntries([...words].map(([word, weight]) => [word, short(weight)])),
  };
  writeFileSync('src/search/topic-weights.json', `${JSON.stringify(file, null, 2)}\n`);
}
