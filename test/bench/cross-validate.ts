/**
 * Asks the questions of articles that the models never saw: `node test/bench/cross-validate.ts FOLDER FILE.json…`, where FOLDER
 * holds the models of each part as test/bench/train-judge.ts and train-settling.ts keep them. Asks them as they were worded first; with `--second`, second wordings instead. Prints how
 * often the right passage and sentence come first, answer F1, abstention, how well the confidence tells answerable questions, the
 * F1 of reading the right paragraph alone, and the reliability table.
 */
import { parseArgs } from 'node:util';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readShortlist, shortlist } from '../../src/answer/read.ts';
import type { AnswerSource } from '../../src/answer/source.ts';
import { tokensOfSentence } from '../../src/search/inverted-index.ts';
import { type SearchResult, search } from '../../src/search/passage-index.ts';
import { RIGHT, readHeldOut } from './folds.ts';
import { bestF1 } from './reading-data.ts';

const STEPS = 10;
const PASSAGES = 10;
const EVERYTHING = ['ranker', 'reader', 'expectation', 'weigher', 'judge', 'answerable', 'about', 'settling'] as const;
const { values, positionals } = parseArgs({
  options: { second: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { second } = values;
const [folder = '', ...files] = positionals;

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

/** The search result with the sentences of this paragraph alone, also those that search left out: these look to the ranker as the best one does. */
function within({ article, index }: AnswerSource, found: SearchResult, number: number): SearchResult {
  const sentences = found.sentences.filter(({ evidence }) => evidence.paragraph === number);
  const template = found.sentences[0];
  const lowest = sentences.at(-1)?.evidence.score ?? 0;
  const first = index.paragraphSentences[number - 1] ?? 0;
  for (const [i, [start, end]] of (article.paragraphs[number - 1]?.sentences ?? []).entries()) {
    if (!template || sentences.some(({ evidence }) => evidence.start === start)) continue;
    const text = article.paragraphs[number - 1]?.text.slice(start, end) ?? '';
    sentences.push({
      features: template.features,
      matchedStems: template.matchedStems,
      evidence: { paragraph: number, start, end, text, score: lowest },
      tokens: tokensOfSentence(index, first + i),
    });
  }
  return { ...found, sentences };
}

const rows: Row[] = [];
/** F1 of the span read out of the right paragraph, whatever is believed of it. */
const givenParagraph: number[] = [];
for (const { source, questions } of readHeldOut(folder, files, EVERYTHING)) {
  for (const { question, isSecondWording = false, paragraph, answers, judged } of questions) {
    if (isSecondWording !== second || (!judged && answers.length === 0)) continue;
    const analysed = analyseQuestion(question);
    if (answers.length > 0 && analysed.kind !== 'yes-no') {
      const found = within(source, search(source.index, analysed.text), paragraph);
      const reading = readShortlist(source, found, shortlist(source, analysed, found));
      givenParagraph.push(bestF1(reading?.text ?? '', answers));
    }
    const answer = answerQuestion(source, question, { top: PASSAGES });
    const answered = answer.status === 'answered';
    const [first] = answer.passages;
    const sentence =
      first?.paragraph === paragraph && answers.some(({ start }) => start >= first.start && start < first.end);
    // The answer to a yes/no question is the sentence that holds what settles it.
    const own = analysed.kind === 'yes-no' ? Number(sentence) : bestF1(answer.text ?? '', answers);
    const f1 = answered ? own : 0;
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

if (rows.length === 0) throw new Error(`none of the files has a ${second ? 'second' : 'first'} wording of a question`);
const percent = (part: number, of: number) => (of === 0 ? '-' : ((100 * part) / of).toFixed(1));
const answerable = rows.filter((row) => row.answerable);
const unanswerable = rows.filter((row) => !row.answerable);
const ordered = [...rows].sort((a, b) => a.confidence - b.confidence);
// Ranks of ties are not averaged: it would change the third decimal.
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
console.log(
  `F1 given the right paragraph: ${percent(
    givenParagraph.reduce((sum, f1) => sum + f1, 0),
    givenParagraph.length,
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
