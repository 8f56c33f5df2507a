import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.ts';
import { type ExpectationFile, unpackExpectation } from '../../src/answer/expectation.ts';
import { type NetworkFile, unpackNetwork } from '../../src/answer/network-file.ts';
import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import { type Models, TRAINED } from '../../src/answer/trained.ts';
import { readTrees, type TreesFile } from '../../src/answer/trees.ts';
import { CANDIDATE_FEATURES } from '../../src/answer/weigh.ts';
import { unpackWeights, type WeightsFile } from '../../src/answer/weights.ts';
import type { NetworkExample, TrainingList } from './network-training.ts';
import { loadReadingData, type ReadingArticle } from './reading-data.ts';

/** Into how many parts the articles are split. */
export const FOLDS = 4;
/** Parts of the articles, each of which is left out once; and, last, the part that leaves none out and is shipped. */
export const PARTS = [...Array(FOLDS).keys(), FOLDS];
/** An answer counts as right from this F1 on. */
export const RIGHT = 0.5;

export const log = (text: string) => console.log(`${(performance.now() / 1000).toFixed(0)} s: ${text}`);

/** Models as files hold them. */
interface ModelFiles {
  reader: WeightsFile;
  expectation: ExpectationFile;
  weigher: NetworkFile;
  judge: NetworkFile;
  answerable: TreesFile;
  about: TreesFile;
}
const SHIPPED_AS: Record<keyof ModelFiles, string> = {
  reader: 'reader-weights',
  expectation: 'expectation-weights',
  weigher: 'weigher-network',
  judge: 'judge-network',
  answerable: 'answerable-trees',
  about: 'about-trees',
};
const UNPACK: { [Name in keyof ModelFiles]: (file: unknown) => Models[Name] } = {
  reader: unpackWeights,
  expectation: unpackExpectation,
  weigher: (file) => unpackNetwork(file, CANDIDATE_FEATURES, 1),
  judge: (file) => unpackNetwork(file, EVIDENCE_FEATURES, 2),
  answerable: (file) => readTrees(file, EVIDENCE_FEATURES),
  about: (file) => readTrees(file, EVIDENCE_FEATURES),
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
    const { articles, reader, expectation, weigher } = readFold(folder, part);
    write(pathOf(folder, part), { articles, reader, expectation, weigher, ...models });
  } else {
    for (const [name, value] of Object.entries(models)) {
      write(new URL(`../../src/answer/${SHIPPED_AS[name as keyof ModelFiles]}.json`, import.meta.url), value);
    }
  }
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
  const folds = Array.from({ length: FOLDS }, (_, fold) => readFold(folder, fold));
  const models = folds.map((file, fold) => {
    const missing = needed.find((name) => file[name] === undefined);
    if (missing) throw new Error(`${pathOf(folder, fold)} has no ${missing}: it is learned first`);
    return { ...TRAINED, ...Object.fromEntries(needed.map((name) => [name, UNPACK[name](file[name])])) };
  });
  const foldOf = new Map(folds.flatMap((file, fold) => file.articles.map((id) => [id, fold] as const)));
  return loadReadingData(files).map((own) => {
    const fold = foldOf.get(own.id);
    if (fold === undefined) throw new Error(`no part left out the article ${own.id}`);
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
