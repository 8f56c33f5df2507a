/**
 * Asks every question of articles that the models never saw: `node test/bench/cross-validate.ts FOLDER FILE.json…`, where FOLDER
 * holds the models of each part as test/bench/train-networks.ts keeps them. Prints how
 * often the right passage and sentence come first, answer F1, abstention, how well the confidence tells answerable questions, and the
 * reliability table.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { EVIDENCE_FEATURES } from '../../src/answer/evidence.ts';
import { unpackExpectation } from '../../src/answer/expectation.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { unpackNetwork } from '../../src/answer/network.ts';
import type { Models } from '../../src/answer/trained.ts';
import { readTrees } from '../../src/answer/trees.ts';
import { CANDIDATE_FEATURES } from '../../src/answer/weigh.ts';
import { unpackWeights } from '../../src/answer/weights.ts';
import { bestF1, loadReadingData } from './reading-data.ts';

const RIGHT = 0.5;
const STEPS = 10;
const PASSAGES = 10;
const [folder = '', ...files] = process.argv.slice(2);
const modelsOf = new Map<string, Models>();
for (const name of readdirSync(folder).filter((file) => file.startsWith('fold-'))) {
  const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown> & { articles: string[] };
  const models: Models = {
    reader: unpackWeights(file.reader),
    expectation: unpackExpectation(file.expectation),
    weigher: unpackNetwork(file.weigher, CANDIDATE_FEATURES),
    judge: unpackNetwork(file.judge, EVIDENCE_FEATURES),
    answerable: readTrees(file.answerable, EVIDENCE_FEATURES),
    about: readTrees(file.about, EVIDENCE_FEATURES),
  };
  for (const id of file.articles) modelsOf.set(id, models);
}

interface Row {
  answerable: boolean;
  answered: boolean;
  f1: number;
  confidence: number;
  /** Place of the right paragraph among the passages, from 0; -1 where it is not among them. */
  place: number;
  /** Whether the first passage is a sentence that holds an accepted answer. */
  sentence: boolean;
}

const rows: Row[] = [];
for (const { id, article, questions } of loadReadingData(files)) {
  const models = modelsOf.get(id);
  if (!models) throw new Error(`no part left out the article ${id}`);
  const source = buildAnswerSource(article, models);
  for (const { question, paragraph, answers, judged } of questions) {
    if (!judged && answers.length === 0) continue;
    const answer = answerQuestion(source, question, { top: PASSAGES });
    const answered = answer.status === 'answered';
    const f1 = answered ? bestF1(answer.text ?? '', answers) : 0;
    const [first] = answer.passages;
    const sentence =
      first?.paragraph === paragraph && answers.some(({ start }) => start >= first.start && start < first.end);
    const place = answer.passages.findIndex((passage) => passage.paragraph === paragraph);
    rows.push({ answerable: answers.length > 0, answered, f1, confidence: answer.confidence, place, sentence });
  }
}

/** The line over the log-odds of the confidence that would make it the share of right answers (Platt 1999), by Newton's method. */
function fitCalibration(shown: readonly Row[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 20; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { confidence, f1 } of shown) {
      const share = Math.min(0.999, Math.max(0.001, confidence));
      const odds = Math.log(share / (1 - share));
      const p = 1 / (1 + Math.exp(-(slope * odds + offset)));
      const miss = (f1 >= RIGHT ? 1 : 0) - p;
      g0 += miss;
      g1 += miss * odds;
      h00 += p * (1 - p);
      h01 += p * (1 - p) * odds;
      h11 += p * (1 - p) * odds * odds;
    }
    const determinant = h00 * h11 - h01 * h01;
    offset += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  return { slope, offset };
}

const percent = (part: number, of: number) => (of === 0 ? '-' : ((100 * part) / of).toFixed(1));
const answerable = rows.filter((row) => row.answerable);
const unanswerable = rows.filter((row) => !row.answerable);
const ordered = [...rows].sort((a, b) => a.confidence - b.confidence);
// Ranks of ties are not averaged: confidences hardly ever tie.
const rankSum = ordered.reduce((sum, row, i) => sum + (row.answerable ? i + 1 : 0), 0);
const auc =
  (rankSum - (answerable.length * (answerable.length + 1)) / 2) /
  (answerable.length * Math.max(1, unanswerable.length));
console.log(`${rows.length} questions of articles that the models never saw`);
const found = (holds: (row: Row) => boolean) => percent(answerable.filter(holds).length, answerable.length);
console.log(
  `right paragraph first ${found(({ place }) => place === 0)} %, among three ${found(({ place }) => place >= 0 && place < 3)} %, ` +
    `proving sentence first ${found(({ sentence }) => sentence)} %`,
);
console.log(
  `answer F1 on ${answerable.length} answerable: ${percent(
    answerable.reduce((sum, row) => sum + row.f1, 0),
    answerable.length,
  )}`,
);
console.log(`answered of these: ${percent(answerable.filter((row) => row.answered).length, answerable.length)} %`);
console.log(
  `abstained on ${unanswerable.length} unanswerable: ${percent(unanswerable.filter((row) => !row.answered).length, unanswerable.length)} %`,
);
console.log(`confidence tells answerable from unanswerable, AUC: ${auc.toFixed(3)}`);
const calibration = fitCalibration(rows.filter(({ answered }) => answered));
console.log(
  `left to correct in the confidence (1 and 0 where nothing is): slope ${calibration.slope.toFixed(2)}, offset ${calibration.offset.toFixed(2)}`,
);
console.log('shown with confidence   answers   mean   right');
for (let step = 0; step < STEPS; step++) {
  const own = rows.filter((row) => row.answered && Math.min(STEPS - 1, Math.floor(row.confidence * STEPS)) === step);
  const mean = own.reduce((sum, row) => sum + row.confidence, 0);
  const right = own.filter((row) => row.f1 >= RIGHT).length;
  console.log(
    `${String(step * 10).padStart(3)} to ${String((step + 1) * 10).padStart(3)} %${String(own.length).padStart(18)}${percent(mean, own.length).padStart(8)}${percent(right, own.length).padStart(8)}`,
  );
}
