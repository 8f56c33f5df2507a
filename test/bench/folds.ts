import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.ts';
import { unpackExpectation } from '../../src/answer/expectation.ts';
import { unpackNetwork } from '../../src/answer/network.ts';
import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import type { Models } from '../../src/answer/trained.ts';
import { TRAINED } from '../../src/answer/trained.ts';
import { readTrees } from '../../src/answer/trees.ts';
import { CANDIDATE_FEATURES } from '../../src/answer/weigh.ts';
import { unpackWeights } from '../../src/answer/weights.ts';
import type { NetworkExample, TrainingList } from './network-training.ts';
import { loadReadingData, type ReadingArticle } from './reading-data.ts';

const FOLDS = 4;
/** Parts of the articles, each of which is left out once; and, last, the part that leaves none out and is shipped. */
export const PARTS = [...Array(FOLDS).keys(), FOLDS];

export const log = (text: string) => console.log(`${(performance.now() / 1000).toFixed(0)} s: ${text}`);

type FoldFile = Record<string, unknown> & { articles: string[] };

/** Models as a folder keeps those of a part; those that are not learned yet are the shipped ones. */
export function readModels(file: FoldFile): Models {
  return {
    reader: unpackWeights(file.reader),
    expectation: unpackExpectation(file.expectation),
    weigher: file.weigher ? unpackNetwork(file.weigher, CANDIDATE_FEATURES) : TRAINED.weigher,
    judge: file.judge ? unpackNetwork(file.judge, EVIDENCE_FEATURES) : TRAINED.judge,
    answerable: file.answerable ? readTrees(file.answerable, EVIDENCE_FEATURES) : TRAINED.answerable,
    about: file.about ? readTrees(file.about, EVIDENCE_FEATURES) : TRAINED.about,
  };
}

const pathOf = (folder: string, fold: number) => join(folder, `fold-${fold}.json`);

/** What a folder keeps of each part. */
export function readFolds(folder: string): FoldFile[] {
  return Array.from({ length: FOLDS }, (_, fold) => JSON.parse(readFileSync(pathOf(folder, fold), 'utf8')) as FoldFile);
}

/** Adds what was learned to what a folder keeps of a part, or, for the last part, writes it as files that are shipped. */
export function keep(folder: string, part: number, models: Record<string, { file: string; value: unknown }>): void {
  const write = (file: URL | string, value: unknown) => {
    const text = JSON.stringify(value);
    writeFileSync(file, `${text}\n`);
    log(`${file}: ${text.length} bytes`);
  };
  if (part < FOLDS) {
    const values = Object.entries(models).map(([name, { value }]) => [name, value] as const);
    write(pathOf(folder, part), { ...readFolds(folder)[part], ...Object.fromEntries(values) });
    return;
  }
  for (const { file, value } of Object.values(models)) {
    write(new URL(`../../src/answer/${file}.json`, import.meta.url), value);
  }
}

/** An article with the models of the part that left it out. */
export interface HeldOut extends ReadingArticle {
  fold: number;
  source: AnswerSource;
}

/** Reads articles with the models that have not seen them. Those that the folder does not know have been seen by none. */
export function readHeldOut(folder: string, files: readonly string[]): HeldOut[] {
  const folds = readFolds(folder);
  const models = folds.map(readModels);
  const foldOf = new Map(folds.flatMap((file, fold) => file.articles.map((id) => [id, fold] as const)));
  return loadReadingData(files).map((own, at) => {
    const fold = foldOf.get(own.id) ?? at % FOLDS;
    return { ...own, fold, source: buildAnswerSource(own.article, models[fold]) };
  });
}

/** Examples in one list for each article. */
export function byArticle<T extends { article: number }>(
  all: readonly T[],
  example: (one: T) => NetworkExample | undefined,
): TrainingList[] {
  const lists = new Map<number, NetworkExample[]>();
  for (const one of all) {
    const made = example(one);
    if (made) lists.set(one.article, [...(lists.get(one.article) ?? []), made]);
  }
  return [...lists.values()];
}
