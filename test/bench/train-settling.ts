/**
 * Learns which sentence settles a yes/no question, and whether one does: `node test/bench/train-settling.ts FILE.json… [--write]`. Prints what trees
 * learned from three quarters of the articles tell on the others, which search and reading have seen; `--write` learns from all and writes `src/answer/settling-trees.json`.
 */
import { writeFileSync } from 'node:fs';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readShortlist, shortlist } from '../../src/answer/read.ts';
import { settlingRows } from '../../src/answer/settling.ts';
import { SETTLING_FEATURES } from '../../src/answer/settling-features.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { logOdds, readTrees, type Trees, type TreesFile } from '../../src/answer/trees.ts';
import { search } from '../../src/search/passage-index.ts';
import { FOLDS, LATER_ID, LATER_TIMES, log } from './folds.ts';
import { loadReadingData } from './reading-data.ts';
import { trainTreesInThread } from './threads.ts';

interface Case {
  fold: number;
  times: number;
  isAnswerable: boolean;
  rows: { row: Float64Array; settles: boolean }[];
}

const files = process.argv.slice(2).filter((path) => !path.startsWith('--'));

const cases: Case[] = loadReadingData(files).flatMap(({ article, questions }, at) => {
  const asked = questions.flatMap((one) => {
    const analysed = analyseQuestion(one.question);
    return analysed.kind === 'yes-no' && (one.judged || one.answers.length > 0) ? [{ ...one, analysed }] : [];
  });
  if (asked.length === 0) return [];
  const source = buildAnswerSource(article);
  return asked.flatMap(({ id, analysed, paragraph, answers, isSecondWording }) => {
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
    return [{ fold: at % FOLDS, times, isAnswerable: answers.length > 0, rows }];
  });
});
log(`${cases.length} questions looked at`);

async function learn(name: string, from: readonly Case[]): Promise<TreesFile> {
  const rows = from.flatMap(({ times, rows }) => new Array<Case['rows']>(times).fill(rows).flat());
  return trainTreesInThread(
    name,
    SETTLING_FEATURES,
    rows.map(({ row }) => row),
    rows.map(({ settles }) => Number(settles)),
  );
}

function report(trees: Trees, unseen: readonly Case[]): void {
  const told = unseen.map(({ isAnswerable, rows }) => {
    const best = rows
      .map(({ row, settles }) => ({ settles, odds: logOdds(trees, row) }))
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
}

const [heldOut, all] = await Promise.all([
  learn(
    'three quarters',
    cases.filter(({ fold }) => fold !== 0),
  ),
  process.argv.includes('--write') ? learn('all', cases) : undefined,
]);
report(
  readTrees(heldOut, SETTLING_FEATURES),
  cases.filter(({ fold }) => fold === 0),
);
if (all) writeFileSync(new URL('../../src/answer/settling-trees.json', import.meta.url), `${JSON.stringify(all)}\n`);
