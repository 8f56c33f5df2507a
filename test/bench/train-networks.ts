/**
 * Learns to choose among the spans that the first look found and to judge the one that is chosen:
 * `node test/bench/train-networks.ts FOLDER FILE.json…`, where FOLDER holds what `FOLDS_TO=FOLDER test/bench/train-reader.ts` learned. Writes the
 * models to src/answer, and to FOLDER those of each part, for test/bench/cross-validate.ts. Whatever judges another part was
 * learned on articles that the other had not seen, so that the confidence is an honest one. Articles that
 * FOLDER does not know are fine: no part has seen them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.ts';
import { unpackExpectation } from '../../src/answer/expectation.ts';
import { type Network, packNetwork, readyNetwork } from '../../src/answer/network.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { judgeInput, type Reading, readShortlist, type Shortlist, shortlist, weigherInput } from '../../src/answer/read.ts';
import { WEIGHED } from '../../src/answer/reader.ts';
import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import { CANDIDATE_FEATURES } from '../../src/answer/weigh.ts';
import { unpackWeights } from '../../src/answer/weights.ts';
import { type SearchResult, search } from '../../src/search/passage-index.ts';
import { GENERAL_QUERIES } from './general-queries.ts';
import type { NetworkExample, NetworkTask, TrainingList } from './network-training.ts';
import { bestF1, loadReadingData, type ReadingQuestion } from './reading-data.ts';
import { baseOdds, logisticLoss, trainTrees } from './tree-training.ts';
import { listF1, wantedOf } from './wanted.ts';

const FOLDS = 4;
/** Networks that are learned at a time. */
const THREADS = 2;
/** The choice is learned from more candidates than it is made among. */
const LEARNED_FROM = WEIGHED + 4;
/** An answer counts as right from this F1 on. */
const RIGHT = 0.5;
/** Off-topic questions for each article: so many of other articles, and every so many-th of the general ones. */
const FOREIGN_QUESTIONS = 12;
const GENERAL_STEP = 12;

const log = (text: string) => console.log(`${(performance.now() / 1000).toFixed(0)} s: ${text}`);

interface Job {
  name: string;
  lists: readonly TrainingList[];
  task: NetworkTask;
  results: number;
}

function trainInThread({ name, ...workerData }: Job): Promise<Network> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('network-worker.ts', import.meta.url), { workerData });
    worker.on('error', reject);
    worker.on('message', ({ text, learned }: { text?: string; learned?: Network }) => {
      if (text !== undefined) log(`${name}, ${text}`);
      if (learned) resolve(readyNetwork(learned.shape, learned.matrices, learned.means, learned.deviations));
    });
  });
}

async function trainInThreads(jobs: readonly (() => Job)[]): Promise<Network[]> {
  const networks: Network[] = [];
  let next = 0;
  const work = async () => {
    while (next < jobs.length) {
      const number = next++;
      networks[number] = await trainInThread((jobs[number] as () => Job)());
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
  return networks;
}

interface Case {
  fold: number;
  article: number;
  /** Whether the question has nothing to do with the article. */
  isForeign: boolean;
  question: ReadingQuestion;
  source: AnswerSource;
  found: SearchResult;
  list: Shortlist;
}

const [folder = '', ...files] = process.argv.slice(2);
const articles = loadReadingData(files);
const foldFiles = Array.from({ length: FOLDS }, (_, fold) => {
  const text = readFileSync(join(folder, `fold-${fold}.json`), 'utf8');
  return JSON.parse(text) as Record<string, unknown> & { articles: string[] };
});
const firstLooks = foldFiles.map(({ reader, expectation }) => ({
  reader: unpackWeights(reader),
  expectation: unpackExpectation(expectation),
}));
const foldOf = new Map(foldFiles.flatMap((file, fold) => file.articles.map((id) => [id, fold] as const)));

/** Questions that have nothing to do with the article at `own`: other articles' and what people ask assistants. */
function foreignQuestions(own: number): ReadingQuestion[] {
  const others = articles.filter((_, at) => at !== own).flatMap(({ questions }) => questions);
  const step = Math.floor(others.length / FOREIGN_QUESTIONS);
  const foreign = others.filter((_, at) => at % step === own % step).map(({ question }) => question);
  const general = GENERAL_QUERIES.filter((_, at) => at % GENERAL_STEP === own % GENERAL_STEP);
  return [...foreign, ...general].map((question) => ({ id: '', question, paragraph: 0, answers: [], judged: true }));
}

const cases: Case[] = [];
for (const [at, { id, article, questions }] of articles.entries()) {
  const fold = foldOf.get(id) ?? at % FOLDS;
  foldOf.set(id, fold);
  const built = buildAnswerSource(article);
  const source = { ...built, models: { ...built.models, ...firstLooks[fold] } };
  const foreign = foreignQuestions(at);
  for (const question of [...questions, ...foreign]) {
    const analysed = analyseQuestion(question.question);
    if ((!question.judged && question.answers.length === 0) || analysed.kind === 'yes-no') continue;
    const found = search(source.index, analysed.text);
    const list = shortlist(source, analysed, found);
    cases.push({ fold, article: at, isForeign: foreign.includes(question), question, source, found, list });
  }
}
log(`${cases.length} questions looked at`);

function byArticle<T>(all: readonly T[], articleOf: (one: T) => number, example: (one: T) => NetworkExample | undefined) {
  const lists = articles.map((): NetworkExample[] => []);
  for (const one of all) {
    const made = example(one);
    if (made) lists[articleOf(one)]?.push(made);
  }
  return lists.filter((list) => list.length > 0);
}
/** What to learn without each part, and, last, without any. */
const PARTS = [...Array(FOLDS).keys(), FOLDS];

const weighers = await trainInThreads(
  PARTS.map((part) => () => ({
    name: `choice ${part + 1} of ${PARTS.length}`,
    task: 'choice',
    results: 1,
    lists: byArticle(
      cases.filter(({ fold, question }) => fold !== part && question.answers.length > 0),
      ({ article }) => article,
      ({ source, found, list, question }) => {
        const longer = shortlist(source, list.view.question, found, LEARNED_FROM);
        const wanted = wantedOf(listF1(source, longer, question));
        return wanted && { input: weigherInput(source, longer), wanted };
      },
    ),
  })),
);

const table: (Case & { reading: Reading; f1: number })[] = [];
const f1ByFile = new Map<string, number[]>();
for (const one of cases) {
  const source = { ...one.source, models: { ...one.source.models, weigher: weighers[one.fold] as Network } };
  const reading = readShortlist(source, one.found, one.list);
  if (!reading) continue;
  const f1 = bestF1(reading.text, one.question.answers);
  table.push({ ...one, reading, f1 });
  const file = articles[one.article]?.file ?? '';
  if (one.question.answers.length > 0) f1ByFile.set(file, [...(f1ByFile.get(file) ?? []), f1]);
}
for (const [file, values] of f1ByFile) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  log(`F1 of the chosen span, ${file}, cross-validated by article: ${(100 * mean).toFixed(1)}`);
}

/** Articles all of whose questions have answers would teach that such questions always have one. */
const isJudged = articles.map(({ questions }) => questions.some(({ judged, answers }) => judged && answers.length === 0));
const judgedOnes = table.filter(({ article, isForeign }) => isJudged[article] && !isForeign);
const judges = await trainInThreads(
  PARTS.map((part) => () => ({
    name: `judge ${part + 1} of ${PARTS.length}`,
    task: 'judgement',
    results: 2,
    lists: byArticle(
      judgedOnes.filter(({ fold }) => fold !== part),
      ({ article }) => article,
      ({ source, reading, question, f1 }) => ({
        input: judgeInput(source, reading),
        wanted: [question.answers.length > 0 ? 1 : 0, f1 >= RIGHT ? 1 : 0],
      }),
    ),
  })),
);

const trainJudge = (from: typeof table, isYes: (one: (typeof table)[number]) => boolean) => {
  const outcomes = from.map((one) => (isYes(one) ? 1 : 0));
  return trainTrees(
    EVIDENCE_FEATURES,
    from.map(({ reading }) => reading.evidence),
    logisticLoss(outcomes),
    baseOdds(outcomes),
  );
};
for (const part of PARTS) {
  const models = {
    weigher: packNetwork(weighers[part] as Network, CANDIDATE_FEATURES),
    judge: packNetwork(judges[part] as Network, EVIDENCE_FEATURES),
    // Questions that have nothing to do with the article would teach this one that unlike words mean "not answered".
    answerable: trainJudge(
      judgedOnes.filter(({ fold }) => fold !== part),
      ({ question }) => question.answers.length > 0,
    ),
    about: trainJudge(
      table.filter(({ fold }) => fold !== part),
      ({ isForeign }) => !isForeign,
    ),
  };
  const write = (file: URL | string, value: unknown) => {
    const text = JSON.stringify(value);
    writeFileSync(file, `${text}\n`);
    log(`${file}: ${text.length} bytes`);
  };
  if (part < FOLDS) {
    const known = [...foldOf].filter(([, fold]) => fold === part).map(([id]) => id);
    write(join(folder, `fold-${part}.json`), { ...foldFiles[part], articles: known, ...models });
    continue;
  }
  const shipped = (name: string) => new URL(`../../src/answer/${name}.json`, import.meta.url);
  write(shipped('weigher-network'), models.weigher);
  write(shipped('judge-network'), models.judge);
  write(shipped('answerable-trees'), models.answerable);
  write(shipped('about-trees'), models.about);
}
