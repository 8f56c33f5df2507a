import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.ts';
import { type ExpectationFile, unpackExpectation } from '../../src/answer/expectation.ts';
import { type NetworkFile, unpackNetwork } from '../../src/answer/network-file.ts';
import { SETTLING_FEATURES } from '../../src/answer/settling-features.ts';
import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import { type Models, TRAINED } from '../../src/answer/trained.ts';
import { readTrees, type TreesFile } from '../../src/answer/trees.ts';
import { CANDIDATE_FEATURES } from '../../src/answer/weigh.ts';
import { unpackWeights, type WeightsFile } from '../../src/answer/weights.ts';
import { type Ranker, type RankerFile, unpackRanker } from '../../src/search/ranker.ts';
import type { NetworkExample, TrainingList } from './network-training.ts';
import { loadReadingData, type ReadingArticle } from './reading-data.ts';

/** Into how many parts the articles are split. */
export const FOLDS = 4;
/** Parts of the articles, each of which is left out once; and, last, the part that leaves none out and is shipped. */
export const PARTS = [...Array(FOLDS).keys(), FOLDS];
/** An answer counts as right from this F1 on. */
export const RIGHT = 0.5;
/** Pairs that look alike (t), roundabout (r) and yes/no questions (n), opposites and everyday questions (o). */
export const LATER_ID = /\/[trno]\d+$/;
/** How often is learned from each of them and from each second wording: their style tells less of whether there is an answer. */
export const LATER_TIMES = 2;

export const log = (text: string) => console.log(`${(performance.now() / 1000).toFixed(0)} s: ${text}`);

/** Models as files hold them. */
interface ModelFiles {
  ranker: RankerFile;
  reader: WeightsFile;
  expectation: ExpectationFile;
  weigher: NetworkFile;
  judge: NetworkFile;
  answerable: TreesFile;
  about: TreesFile;
  settling: TreesFile;
}
/** In this order they are learned; the ranker needs no reader, only the parts that it made. */
const ORDER = ['reader', 'expectation', 'ranker', 'weigher', 'judge', 'answerable', 'about', 'settling'] as const;
const SHIPPED_AS: Record<keyof ModelFiles, string> = {
  ranker: 'search/ranker-weights',
  reader: 'answer/reader-weights',
  expectation: 'answer/expectation-weights',
  weigher: 'answer/weigher-network',
  judge: 'answer/judge-network',
  answerable: 'answer/answerable-trees',
  about: 'answer/about-trees',
  settling: 'answer/settling-trees',
};
const UNPACK: { [Name in keyof ModelFiles]: (file: unknown) => Models[Name] } = {
  ranker: unpackRanker,
  reader: unpackWeights,
  expectation: unpackExpectation,
  weigher: (file) => unpackNetwork(file, CANDIDATE_FEATURES, 1),
  judge: (file) => unpackNetwork(file, EVIDENCE_FEATURES, 2),
  answerable: (file) => readTrees(file, EVIDENCE_FEATURES),
  about: (file) => readTrees(file, EVIDENCE_FEATURES),
  settling: (file) => readTrees(file, SETTLING_FEATURES),
};

/** What a folder keeps of a part: the articles that it leaves out, and what was learned from the others so far. */
type FoldFile = Partial<ModelFiles> & { articles: string[] };

const pathOf = (folder: string, fold: number) => join(folder, `fold-${fold}.json`);

function readFold(folder: string, fold: number): FoldFile {
  return JSON.parse(readFileSync(pathOf(folder, fold), 'utf8')) as FoldFile;
}

function write(file: URL | string, value: unknown): void {
  const text = JSON.stringify(value);
  writeFileSync(file, `${text}\n`);
  log(`${file}: ${text.length} bytes`);
}

/** Starts what a folder keeps of a part. */
export function startFold(folder: string, fold: number, file: FoldFile): void {
  write(pathOf(folder, fold), file);
}

/**
 * Adds what was learned to what a folder keeps of a part, in place of what was learned from its forerunner; or, for the last part, writes
 * it as files that are shipped.
 */
export function keep(folder: string, part: number, models: Partial<ModelFiles>): void {
  if (part < FOLDS) {
    const own = readFold(folder, part);
    const first = ORDER.findIndex((name) => name in models);
    const before = ORDER.slice(0, first).map((name) => [name, own[name]] as const);
    write(pathOf(folder, part), { articles: own.articles, ...Object.fromEntries(before), ...models });
  } else {
    for (const [name, value] of Object.entries(models)) {
      write(new URL(`../../src/${SHIPPED_AS[name as keyof ModelFiles]}.json`, import.meta.url), value);
    }
  }
}

/** The files of all parts, and which part leaves out an article, by its id; throws where none does. */
function readFolds(folder: string): { folds: FoldFile[]; foldOf: (id: string) => number } {
  const folds = Array.from({ length: FOLDS }, (_, fold) => readFold(folder, fold));
  const numbers = new Map(folds.flatMap((file, fold) => file.articles.map((id) => [id, fold] as const)));
  const foldOf = (id: string): number => {
    const fold = numbers.get(id);
    if (fold === undefined) throw new Error(`no part left out the article ${id}`);
    return fold;
  };
  return { folds, foldOf };
}

/** Which part leaves out an article, by its id. Throws where none does. */
export function foldsOfArticles(folder: string): (id: string) => number {
  return readFolds(folder).foldOf;
}

/** A model as the file of a part holds it. Throws where it has none. */
function modelIn<Name extends keyof ModelFiles>(folder: string, folds: readonly FoldFile[], fold: number, name: Name) {
  const file = folds[fold]?.[name];
  if (file === undefined) throw new Error(`${pathOf(folder, fold)} has no ${name}: it is learned first`);
  return UNPACK[name](file);
}

/** For each article, by its id, the ranker that has not seen it. Throws where the folder has none. */
export function unseenRankers(folder: string): (id: string) => Ranker {
  const { folds, foldOf } = readFolds(folder);
  const rankers = folds.map((_, fold) => modelIn(folder, folds, fold, 'ranker'));
  return (id) => rankers[foldOf(id)] as Ranker;
}

/** An article with the models of the part that left it out. */
export interface HeldOut extends ReadingArticle {
  fold: number;
  source: AnswerSource;
}

/**
 * Reads articles with models that have not seen them.
 * @param needed the models that are used. Throws where the folder lacks one or no part left an article out.
 */
export function readHeldOut(
  folder: string,
  files: readonly string[],
  needed: readonly (keyof ModelFiles)[],
): HeldOut[] {
  const { folds, foldOf } = readFolds(folder);
  const models = folds.map((_, fold) => ({
    ...TRAINED,
    ...Object.fromEntries(needed.map((name) => [name, modelIn(folder, folds, fold, name)])),
  }));
  return loadReadingData(files).map((own) => {
    const fold = foldOf(own.id);
    return { ...own, fold, source: buildAnswerSource(own.article, models[fold]) };
  });
}

/** Examples in one list for each article. */
export function byArticle<T extends { article: number }>(
  all: readonly T[],
  example: (one: T) => NetworkExample,
): TrainingList[] {
  const lists = new Map<number, NetworkExample[]>();
  for (const one of all) {
    const list = lists.get(one.article);
    if (list) list.push(example(one));
    else lists.set(one.article, [example(one)]);
  }
  return [...lists.values()];
}
