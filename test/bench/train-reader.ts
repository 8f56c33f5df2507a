/**
 * Learns to answer: `node test/bench/train-reader.ts FILE.json…` writes the models to
 * src/answer. The files are articles with questions, as test/bench/reading-data.ts reads them; those that the second and third
 * step learn from were never seen by the first (cross-fitting by article), so that the confidence is an honest one. With
 * FOLDS_TO=folder it keeps the models of each part there, for test/bench/cross-validate.ts.
 */
import { writeFileSync } from 'node:fs';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.ts';
import { type Expectation, NO_EXPECTATION, packExpectation, shownBy } from '../../src/answer/expectation.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readShortlist, type Shortlist, shortlist } from '../../src/answer/read.ts';
import { WEIGHED } from '../../src/answer/reader.ts';
import { spanOffsets } from '../../src/answer/sentence.ts';
import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import type { Span } from '../../src/answer/spans.ts';
import { readTrees, type TreesFile } from '../../src/answer/trees.ts';
import { CANDIDATE_FEATURES } from '../../src/answer/weigh.ts';
import { packWeights } from '../../src/answer/weights.ts';
import { tokensOfSentence } from '../../src/search/inverted-index.ts';
import { type SearchResult, search } from '../../src/search/passage-index.ts';
import { type ExpectationExample, trainExpectation } from './expectation-training.ts';
import { GENERAL_QUERIES } from './general-queries.ts';
import { makeExamples, TRAINING, trainReader } from './reader-training.ts';
import { bestF1, loadReadingData, type ReadingQuestion } from './reading-data.ts';
import { baseOdds, listLoss, logisticLoss, TREE_SETTINGS, trainTrees } from './tree-training.ts';

const FOLDS = 4;
/** The greatest weight that the file keeps; greater ones are cut. */
const LARGEST_WEIGHT = 1.5;
const LARGEST_EXPECTATION = 0.6;
/** An answer counts as right from this F1 on. */
const RIGHT = 0.5;
/** Off-topic questions for each article: so many of other articles, and every so many-th of the general ones. */
const FOREIGN_QUESTIONS = 12;
const GENERAL_STEP = 12;
const WEIGHER_SETTINGS = { ...TREE_SETTINGS, trees: 160, rate: 0.1, least: 60, columns: 0.4 };

interface Case {
  fold: number;
  /** Whether the question has nothing to do with the article. */
  isForeign: boolean;
  /** Where the article stands; undefined where the file's answers are only spans to train on. */
  file: string | undefined;
  question: ReadingQuestion;
  source: AnswerSource;
  found: SearchResult;
  list: Shortlist;
  /** What was read before the question's expectation was known, to learn that from. */
  expectedFrom: ExpectationExample | undefined;
  /** More candidates than are weighed in the end, for the weigher to learn from, with the F1 of each. */
  learnedFrom: Shortlist;
  f1: number[];
}

/** The search result as if the article were this paragraph alone: also with those of its sentences that search left out. */
function within({ article, index }: AnswerSource, found: SearchResult, number: number): SearchResult {
  const sentences = found.sentences.filter(({ evidence }) => evidence.paragraph === number);
  const template = found.sentences[0];
  const first = index.paragraphSentences[number - 1] ?? 0;
  for (const [i, [start, end]] of (article.paragraphs[number - 1]?.sentences ?? []).entries()) {
    if (!template || sentences.some(({ evidence }) => evidence.start === start)) continue;
    const text = article.paragraphs[number - 1]?.text.slice(start, end) ?? '';
    sentences.push({
      features: template.features,
      matchedStems: template.matchedStems,
      evidence: { paragraph: number, start, end, text, score: 0 },
      tokens: tokensOfSentence(index, first + i),
    });
  }
  return { ...found, sentences };
}

function listF1(source: AnswerSource, list: Shortlist, question: ReadingQuestion): number[] {
  return list.candidates.map(({ match, span }) => {
    const [start, end] = spanOffsets(match.sentence, span);
    const text = source.article.paragraphs[match.sentence.paragraph - 1]?.text.slice(start, end) ?? '';
    return bestF1(text, question.answers);
  });
}

/** How much each candidate is wanted, from its F1; sums to 1. Undefined where none is right. */
function wantedOf(f1: readonly number[]): number[] | undefined {
  const targets = f1.map((value) => (value > 0.999 ? 1 : value > 0.3 ? 0.7 * value ** 6 : 0));
  const total = targets.reduce((sum, value) => sum + value, 0);
  return total < 0.05 ? undefined : targets.map((value) => value / total);
}

function expectationExample(
  source: AnswerSource,
  list: Shortlist,
  question: ReadingQuestion,
): ExpectationExample | undefined {
  const wanted = wantedOf(listF1(source, list, question));
  return (
    wanted && {
      tokens: list.view.question.tokens,
      shown: list.candidates.map(({ match, span }) => shownBy(match.sentence, match.sentence.spans[span] as Span)),
      scores: list.candidates.map(({ score }) => score),
      wanted,
    }
  );
}

function trainWeigher(cases: readonly Case[]): TreesFile {
  const rows: Float64Array[] = [];
  const sizes: number[] = [];
  const wanted: number[] = [];
  for (const { learnedFrom, f1 } of cases) {
    const targets = wantedOf(f1);
    if (!targets) continue;
    sizes.push(targets.length);
    rows.push(...learnedFrom.rows);
    wanted.push(...targets);
  }
  return trainTrees(CANDIDATE_FEATURES, rows, listLoss(sizes, wanted), 0, WEIGHER_SETTINGS);
}

/** Questions that have nothing to do with the article at `own`: other articles' and what people ask assistants. */
function foreignQuestions(own: number): ReadingQuestion[] {
  const others = articles.filter((_, at) => at !== own).flatMap(({ questions }) => questions);
  const step = Math.floor(others.length / FOREIGN_QUESTIONS);
  const foreign = others.filter((_, at) => at % step === own % step).map(({ question }) => question);
  const general = GENERAL_QUERIES.filter((_, at) => at % GENERAL_STEP === own % GENERAL_STEP);
  return [...foreign, ...general].map((question) => ({ id: '', question, paragraph: 0, answers: [], judged: true }));
}

const log = (text: string) => console.log(`${(performance.now() / 1000).toFixed(0)} s: ${text}`);
const articles = loadReadingData(process.argv.slice(2));
const examples = makeExamples(articles);
const sources = new Map(articles.map(({ id, article }) => [id, buildAnswerSource(article)] as const));
const whole: Case[] = [];
const narrow: Case[] = [];
const foldReaders: Float32Array[] = [];
const foldWeighers: TreesFile[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const held = new Set(articles.filter((_, i) => i % FOLDS === fold).map(({ id }) => id));
  const weights = trainReader(
    examples.filter(({ articleId }) => !held.has(articleId)),
    TRAINING,
  );
  foldReaders.push(weights);
  for (const [at, { id, file, questions, scored }] of articles.entries()) {
    const source = sources.get(id);
    if (!held.has(id) || !source) continue;
    source.models = { ...source.models, reader: weights, expectation: NO_EXPECTATION };
    const foreign = foreignQuestions(at);
    for (const question of [...questions, ...foreign]) {
      if (!question.judged && question.answers.length === 0) continue;
      const analysed = analyseQuestion(question.question);
      if (analysed.kind === 'yes-no') continue;
      const found = search(source.index, analysed.text);
      const add = (to: Case[], result: SearchResult) => {
        const before = shortlist(source, analysed, result, 2 * WEIGHED);
        const expectedFrom = question.answers.length > 0 ? expectationExample(source, before, question) : undefined;
        to.push({
          fold,
          isForeign: foreign.includes(question),
          file: scored ? file : undefined,
          question,
          source,
          found: result,
          expectedFrom,
          list: before,
          learnedFrom: before,
          f1: [],
        });
      };
      add(whole, found);
      if (question.answers.length > 0) add(narrow, within(source, found, question.paragraph));
    }
  }
  log(`first look, part ${fold + 1} of ${FOLDS}`);
}

const examplesOf = (cases: readonly Case[]) => cases.flatMap(({ expectedFrom }) => expectedFrom ?? []);
const foldExpectations: Expectation[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const expectation = trainExpectation(examplesOf(whole.filter((one) => one.fold !== fold)));
  foldExpectations.push(expectation);
  for (const one of [...whole, ...narrow]) {
    if (one.fold !== fold) continue;
    one.source.models = { ...one.source.models, reader: foldReaders[fold] as Float32Array, expectation };
    const { question } = one.list.view;
    one.list = shortlist(one.source, question, one.found);
    one.learnedFrom = shortlist(one.source, question, one.found, 2 * WEIGHED);
    one.f1 = listF1(one.source, one.learnedFrom, one.question);
  }
  log(`what questions expect, part ${fold + 1} of ${FOLDS}`);
}

const table: { fold: number; isForeign: boolean; answerable: boolean; f1: number; row: Float64Array }[] = [];
/** F1 given the right paragraph, by file. */
const narrowF1 = new Map<string, number[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const weigher = trainWeigher(whole.filter((one) => one.fold !== fold));
  foldWeighers.push(weigher);
  const trees = readTrees(weigher, CANDIDATE_FEATURES);
  for (const { source } of whole.filter((one) => one.fold === fold))
    source.models = { ...source.models, weigher: trees };
  for (const one of narrow) {
    if (one.fold !== fold || one.file === undefined) continue;
    const reading = readShortlist(one.source, one.found, one.list);
    const f1 = bestF1(reading?.text ?? '', one.question.answers);
    narrowF1.set(one.file, [...(narrowF1.get(one.file) ?? []), f1]);
  }
  for (const one of whole) {
    if (one.fold !== fold) continue;
    const reading = readShortlist(one.source, one.found, one.list);
    if (!reading) continue;
    const f1 = bestF1(reading.text, one.question.answers);
    const { isForeign, question } = one;
    table.push({ fold, isForeign, answerable: question.answers.length > 0, f1, row: reading.evidence });
  }
}
for (const [file, values] of narrowF1) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  log(`F1 given the right paragraph, ${file}, cross-validated by article: ${(100 * mean).toFixed(1)}`);
}

const trainJudge = (cases: typeof table, isYes: (one: (typeof table)[number]) => boolean) => {
  const outcomes = cases.map((one) => (isYes(one) ? 1 : 0));
  return trainTrees(
    EVIDENCE_FEATURES,
    cases.map(({ row }) => row),
    logisticLoss(outcomes),
    baseOdds(outcomes),
  );
};
const isOwn = ({ isForeign }: { isForeign: boolean }) => !isForeign;
// Questions that have nothing to do with the article would teach the first two that unlike words mean "not answered".
const trainRight = (cases: typeof table) => trainJudge(cases.filter(isOwn), ({ f1 }) => f1 >= RIGHT);
const trainAnswerable = (cases: typeof table) => trainJudge(cases.filter(isOwn), ({ answerable }) => answerable);
const trainAbout = (cases: typeof table) => trainJudge(cases, isOwn);
const write = (file: URL | string, value: unknown) => {
  const text = JSON.stringify(value);
  writeFileSync(file, `${text}\n`);
  log(`${file}: ${text.length} bytes`);
};
const shipped = (name: string) => new URL(`../../src/answer/${name}`, import.meta.url);
write(shipped('right-trees.json'), trainRight(table));
write(shipped('answerable-trees.json'), trainAnswerable(table));
write(shipped('about-trees.json'), trainAbout(table));
write(shipped('weigher-trees.json'), trainWeigher(whole));
write(shipped('expectation-weights.json'), packExpectation(trainExpectation(examplesOf(whole)), LARGEST_EXPECTATION));
write(shipped('reader-weights.json'), packWeights(trainReader(examples), LARGEST_WEIGHT));

const folder = process.env.FOLDS_TO;
if (folder) {
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = table.filter((one) => one.fold !== fold);
    write(`${folder}/fold-${fold}.json`, {
      articles: articles.filter((_, i) => i % FOLDS === fold).map(({ id }) => id),
      reader: packWeights(foldReaders[fold] as Float32Array, LARGEST_WEIGHT),
      expectation: packExpectation(foldExpectations[fold] as Expectation, LARGEST_EXPECTATION),
      weigher: foldWeighers[fold],
      right: trainRight(others),
      answerable: trainAnswerable(others),
      about: trainAbout(others),
    });
  }
}
