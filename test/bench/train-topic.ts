/**
 * Learns when a question is about an article: `node test/bench/train-topic.ts FILE... [--write]`, where FILE holds
 * `[{id, title, paragraphs, questions}]`. An article's own questions are near it, also those that it does not answer;
 * other articles' questions and what people ask assistants are not. Every article is read whole and cut to the length of
 * a news story. Prints what is told apart on articles not learned from; `--write` writes `src/search/topic-weights.json`.
 */
import { writeFileSync } from 'node:fs';
import { buildPassageIndex, type PassageIndex, search } from '../../src/search/passage-index.ts';
import { TOPIC_FEATURES, topicFeatures } from '../../src/search/topic.ts';
import { GENERAL_QUERIES } from './general-queries.ts';
import { readRankingData } from './ranking-data.ts';

const NEWS_LENGTH = 12;
const FOLDS = 3;
const ROUNDS = 400;
const RATE = 4;
const DECAY = 1e-4;
const SAMPLE = 4;
const FOREIGN_QUESTIONS = 60;
const THRESHOLDS = [0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

type Group = 'answered' | 'unanswered' | 'elsewhere in the article' | 'other article' | 'general';
interface Example {
  group: Group;
  article: number;
  features: number[];
}

function featuresOf(index: PassageIndex, question: string): number[] {
  const { query, sentences } = search(index, question);
  const highest = (name: 'paragraphBm25Share' | 'paragraphCoverage' | 'paragraphDerived' | 'coverage') =>
    Math.max(0, ...sentences.map(({ features }) => features[name]));
  return topicFeatures(index, query, {
    paragraphBm25Share: highest('paragraphBm25Share'),
    paragraphCoverage: highest('paragraphCoverage'),
    paragraphDerived: highest('paragraphDerived'),
    coverage: highest('coverage'),
  });
}

const chanceOf = (weights: readonly number[], features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights.at(-1) ?? 0)));

/** Logistic regression by gradient descent; the last weight is the bias. */
function learn(examples: readonly Example[]): number[] {
  const weights = new Array<number>(TOPIC_FEATURES.length + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Array<number>(weights.length).fill(0);
    for (const { group, features } of examples) {
      const isNear = group !== 'general' && group !== 'other article';
      const error = Number(isNear) - chanceOf(weights, features);
      for (const [at, value] of [...features, 1].entries()) gradient[at] = (gradient[at] ?? 0) + error * value;
    }
    for (const [at, weight] of weights.entries()) {
      weights[at] = weight + RATE * ((gradient[at] ?? 0) / examples.length - DECAY * weight);
    }
  }
  return weights;
}

/** The chance that one of `high` is above one of `low` (area under the ROC curve). */
function areaUnderCurve(high: readonly number[], low: readonly number[]): number {
  let sum = 0;
  for (const a of high) for (const b of low) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / (high.length * low.length);
}

const data = readRankingData(process.argv.slice(2).filter((argument) => !argument.startsWith('--')));
const examples: Example[] = [];
for (const [article, { article: source, questions }] of data.entries()) {
  const others = data.filter((_, at) => at !== article).flatMap((other) => other.questions);
  for (const length of [source.paragraphs.length, NEWS_LENGTH]) {
    const index = buildPassageIndex({ ...source, paragraphs: source.paragraphs.slice(0, length) });
    const add = (group: Group, question: string) =>
      examples.push({ group, article, features: featuresOf(index, question) });
    for (const { question, paragraph, answerable } of questions.filter((_, at) => at % SAMPLE === 0)) {
      add(paragraph >= length ? 'elsewhere in the article' : answerable ? 'answered' : 'unanswered', question);
    }
    const step = Math.floor(others.length / FOREIGN_QUESTIONS);
    for (let at = article % step; at < others.length; at += step) add('other article', others[at]?.question ?? '');
    for (const question of GENERAL_QUERIES) add('general', question);
  }
}

const chances = new Map<Group, number[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(examples.filter(({ article }) => article % FOLDS !== fold));
  for (const { article, group, features } of examples) {
    if (article % FOLDS === fold) chances.set(group, [...(chances.get(group) ?? []), chanceOf(weights, features)]);
  }
}
const of = (group: Group) => chances.get(group) ?? [];
for (const low of ['general', 'other article'] as const) {
  for (const high of ['answered', 'unanswered', 'elsewhere in the article'] as const) {
    console.log(`${high} against ${low}: AUC ${areaUnderCurve(of(high), of(low)).toFixed(4)}`);
  }
}
for (const threshold of THRESHOLDS) {
  const above = [...chances].map(
    ([group, list]) =>
      `${group} ${((100 * list.filter((chance) => chance >= threshold).length) / list.length).toFixed(1)}%`,
  );
  console.log(`kept at ${threshold}: ${above.join(', ')}`);
}
if (process.argv.includes('--write')) {
  const weights = learn(examples).map((weight) => Number(weight.toPrecision(4)));
  const named = Object.fromEntries(TOPIC_FEATURES.map((feature, at) => [feature, weights[at]]));
  writeFileSync('src/search/topic-weights.json', `${JSON.stringify({ bias: weights.at(-1), ...named }, null, 2)}\n`);
}
