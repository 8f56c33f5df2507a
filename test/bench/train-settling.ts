/**
 * Learns which sentence settles a yes/no question, and whether one does: `node test/bench/train-settling.ts FOLDER FILE.json…`, where FOLDER holds for
 * each part what test/bench/train-weigher.ts keeps there. What search and reading tell of an article is taken from models that have not seen it. Keeps the
 * trees of each part in the folder and prints what they tell on the articles that the part left out; those of the last, which leaves none out, are shipped.
 */
import { analyseQuestion } from '../../src/answer/question.ts';
import { readShortlist, shortlist } from '../../src/answer/read.ts';
import { settlingRows } from '../../src/answer/settling.ts';
import { SETTLING_FEATURES } from '../../src/answer/settling-features.ts';
import { logOdds, readTrees, type Trees } from '../../src/answer/trees.ts';
import { search } from '../../src/search/passage-index.ts';
import { FOLDS, keep, LATER_ID, LATER_TIMES, log, readHeldOut } from './folds.ts';
import { forParts, trainTreesInThread } from './threads.ts';

interface Case {
  fold: number;
  times: number;
  isAnswerable: boolean;
  rows: { row: Float64Array; settles: boolean }[];
}

const [folder = '', ...files] = process.argv.slice(2);

const cases = readHeldOut(folder, files, ['ranker', 'reader', 'expectation', 'weigher']).flatMap(
  ({ source, fold, questions }): Case[] =>
    questions.flatMap(({ id, question, judged, paragraph, answers, isSecondWording }) => {
      const analysed = analyseQuestion(question);
      if (analysed.kind !== 'yes-no' || !(judged || answers.length > 0)) return [];
      const found = search(source.index, analysed.text, { top: 3, tokens: analysed.tokens });
      const reading = readShortlist(source, found, shortlist(source, analysed, found));
      if (!reading) return [];
      const rows = settlingRows(source, reading, found).map(({ sentence: { evidence }, row }) => ({
        row,
        settles:
          evidence.paragraph === paragraph &&
          answers.some(({ start }) => start >= evidence.start && start < evidence.end),
      }));
      const times = isSecondWording || LATER_ID.test(id) ? LATER_TIMES : 1;
      return [{ fold, times, isAnswerable: answers.length > 0, rows }];
    }),
);
log(`${cases.length} questions looked at`);

const parts = await forParts((part) => {
  const rows = cases
    .filter(({ fold }) => fold !== part)
    .flatMap(({ times, rows }) => new Array<Case['rows']>(times).fill(rows).flat());
  return trainTreesInThread(
    `settling trees ${part + 1}`,
    SETTLING_FEATURES,
    rows.map(({ row }) => row),
    rows.map(({ settles }) => Number(settles)),
  );
});
for (const [part, settling] of parts.entries()) keep(folder, part, { settling });

const trees = parts.slice(0, FOLDS).map((file) => readTrees(file, SETTLING_FEATURES));
const told = cases.map(({ fold, isAnswerable, rows }) => {
  const best = rows
    .map(({ row, settles }) => ({ settles, odds: logOdds(trees[fold] as Trees, row) }))
    .reduce((a, b) => (b.odds > a.odds ? b : a));
  return { ...best, isAnswerable };
});
const answerable = told.filter((one) => one.isAnswerable);
const others = told.filter((one) => !one.isAnswerable).map(({ odds }) => odds);
others.sort((a, b) => a - b);
const percent = (some: readonly unknown[], all: readonly unknown[]) => ((100 * some.length) / all.length).toFixed(1);
log(
  `of ${answerable.length} the right sentence: ${percent(
    answerable.filter(({ settles }) => settles),
    answerable,
  )}%`,
);
for (const refused of [50, 60, 70, 80]) {
  const least = others[Math.floor((others.length * refused) / 100)] ?? 0;
  const right = answerable.filter(({ settles, odds }) => settles && odds > least);
  log(`where ${refused}% of ${others.length} unanswerable ones are refused: ${percent(right, answerable)}%`);
}
for (let from = -3; from < 4; from++) {
  const inBin = told.filter(({ odds }) => odds >= from && odds < from + 1);
  log(
    `log-odds from ${from}: ${inBin.length}, right ${percent(
      inBin.filter(({ settles }) => settles),
      inBin,
    )}%`,
  );
}
