/**
 * Learns when a question is about an article: `node test/bench/train-topic.ts FOLDER FILE.json… [--write]`, where FOLDER holds what
 * test/bench/train-ranker.ts learned. Every article is cut to the length of a news story. The questions on these paragraphs
 * are near it, also those that it does not answer; other articles' questions and what people ask assistants are not. Prints what is told
 * apart on articles not learned from; `--write` writes `src/search/topic-weights.json`.
 */
import { writeFileSync } from 'node:fs';
import { analyseQuestion } from '../../src/answer/question.ts';
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
/** L2 penalty for features and bias, … */
const DECAY = 1e-5;
/** … and for words: at the examples that have the word, times how seldom these are, so that it is the same for all in expectation. */
const WORD_DECAY = 2e-4;
const LEAST_NEWS = 300;
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
/** A weight for each feature, the bias, and one for each of the words. */
interface TopicModel {
  weights: Float64Array;
  words: string[];
}

const BIAS = TOPIC_FEATURES.length + DIMENSIONS;

const isNear = ({ group }: Example): boolean => group === 'answered' || group === 'unanswered';

/** Words that have a weight: those in so many questions on the news, or in so many of those that people ask assistants. */
function wordsToLearn(examples: readonly Example[]): string[] {
  const counts = new Map<string, { news: number; general: number }>();
  const seen = new Set<string>();
  for (const { group, question, words } of examples) {
    if (seen.has(question)) continue;
    seen.add(question);
    for (const word of words) {
      const count = counts.get(word) ?? { news: 0, general: 0 };
      counts.set(word, count);
      count[group === 'general' ? 'general' : 'news']++;
    }
  }
  const often = [...counts].filter(([, { news, general }]) => news >= LEAST_NEWS || general >= LEAST_GENERAL);
  return often.map(([word]) => word).sort();
}

const columnsOf = (words: readonly string[]) => new Map(words.map((word, at) => [word, BIAS + 1 + at] as const));

function chanceOf(weights: Float64Array, features: Float64Array, columns: readonly number[]): number {
  let logit = weights[BIAS] as number;
  for (let at = 0; at < BIAS; at++) logit += (features[at] as number) * (weights[at] as number);
  for (const column of columns) logit += weights[column] as number;
  return 1 / (1 + Math.exp(-logit));
}

/** Logistic regression with an L2 penalty by AdaGrad (Duchi et al. 2011). */
function learn(examples: readonly Example[]): TopicModel {
  const words = wordsToLearn(examples);
  const columns = columnsOf(words);
  const columnsOfExample = examples.map((example) => example.words.flatMap((word) => columns.get(word) ?? []));
  const frequencies = new Float64Array(BIAS + 1 + words.length);
  for (const column of columnsOfExample.flat()) frequencies[column] = (frequencies[column] as number) + 1;
  const weights = new Float64Array(frequencies.length);
  const squares = new Float64Array(frequencies.length).fill(1e-8);
  const random = repeatableRandom();
  const move = (at: number, gradient: number) => {
    squares[at] = (squares[at] as number) + gradient * gradient;
    weights[at] = (weights[at] as number) + (RATE * gradient) / Math.sqrt(squares[at] as number);
  };
  for (let step = 0; step < EPOCHS * examples.length; step++) {
    const chosen = Math.floor(random() * examples.length);
    const example = examples[chosen] as Example;
    const present = columnsOfExample[chosen] as number[];
    const error = Number(isNear(example)) - chanceOf(weights, example.features, present);
    for (let at = 0; at < BIAS; at++) {
      move(at, error * (example.features[at] as number) - DECAY * (weights[at] as number));
    }
    move(BIAS, error - DECAY * (weights[BIAS] as number));
    for (const column of present) {
      const decay = (WORD_DECAY * examples.length) / (frequencies[column] as number);
      move(column, error - decay * (weights[column] as number));
    }
  }
  return { weights, words };
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
    const { text, tokens } = analyseQuestion(question);
    const { query, best } = search(index, text, { tokens });
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
  const { weights, words } = learn(examples.filter(({ article }) => article % FOLDS !== fold));
  const columns = columnsOf(words);
  for (const example of examples) {
    if (example.article % FOLDS !== fold) continue;
    const key = `${files[example.set]?.split('/').at(-1)}\t${example.group}`;
    const present = example.words.flatMap((word) => columns.get(word) ?? []);
    chances.set(key, [...(chances.get(key) ?? []), chanceOf(weights, example.features, present)]);
  }
}
console.log(['file', 'questions', ...THRESHOLDS.map((threshold) => `≥ ${threshold}`)].join('\t'));
for (const [key, list] of [...chances].sort()) {
  const shares = THRESHOLDS.map((least) => (100 * list.filter((chance) => chance >= least).length) / list.length);
  console.log([key, ...shares.map((share) => share.toFixed(1))].join('\t'));
}
if (process.argv.includes('--write')) {
  const learned = learn(examples);
  const weights = [...learned.weights].map((weight) => Number(weight.toPrecision(3)));
  const file = {
    bias: weights[BIAS],
    ...Object.fromEntries(TOPIC_FEATURES.map((feature, at) => [feature, weights[at]])),
    direction: weights.slice(TOPIC_FEATURES.length, BIAS),
    words: Object.fromEntries(learned.words.map((word, at) => [word, weights[BIAS + 1 + at]])),
  };
  writeFileSync('src/search/topic-weights.json', `${JSON.stringify(file, null, 2)}\n`);
}
