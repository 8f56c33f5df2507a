/**
 * The whole answer on articles that no model learned from: `node test/bench/unseen.ts`.
 *
 * `unseen` holds 27 invented articles with 810 questions, by three writers who knew nothing of the program: plainly worded, in other words, as people
 * type in a chat; those of lazy-readers.json mostly share at most two words with the sentence that answers them. What failed was read on 27 November 2026.
 *
 * `first-questions` holds 32 with 768 questions by four more writers: what people type who saw the headline or skimmed the article, of the news more than of its
 * background. Confidence was fitted on them; what failed in accidents-and-courts.json and sanctions-and-rescues.json was read on 28 November 2026.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import type { Article } from '../../src/article/article.ts';
import { bestF1, loadReadingData } from './reading-data.ts';

export type UnseenFolder = 'unseen' | 'first-questions';
const folderOf = (folder: UnseenFolder): URL => new URL(`${folder}/`, import.meta.url);
/** An answer text is right from this F1 on; the sentence that proves it is the answer to a yes/no question. */
const RIGHT_TEXT = 0.66;
const BINS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

export interface Unseen {
  isAnswerable: boolean;
  isAnswered: boolean;
  /** The first passage is a sentence that holds an accepted answer. */
  evidence: boolean;
  text: boolean;
  confidence: number;
}

/** The files of a folder, by name. */
export function filesOf(folder: UnseenFolder): string[] {
  return readdirSync(folderOf(folder)).filter((name) => name.endsWith('.json'));
}

/** A question with what tells whether an answer to it is right. */
export interface UnseenQuestion {
  question: string;
  isAnswerable: boolean;
  judge(answer: Answer): Pick<Unseen, 'evidence' | 'text'>;
}

/** The articles of one file with their questions. */
export function readUnseen(folder: UnseenFolder, name: string): { article: Article; questions: UnseenQuestion[] }[] {
  const path = new URL(name, folderOf(folder)).pathname;
  const rows = JSON.parse(readFileSync(path, 'utf8')) as { id: string; questions: { id: string; yesno?: boolean }[] }[];
  const yesNo = new Set(
    rows.flatMap(({ id, questions }) => questions.filter(({ yesno }) => yesno).map((one) => `${id}/${one.id}`)),
  );
  return loadReadingData([path]).map(({ article, questions }) => ({
    article,
    questions: questions.map(({ id, question, paragraph, answers }) => {
      const proving = (article.paragraphs[paragraph - 1]?.sentences ?? []).filter(([start, end]) =>
        answers.some((one) => one.start >= start && one.start < end),
      );
      const judge = ({ status, text, span, passages }: Answer) => {
        const evidence = [passages[0], span].some(
          (one) => one?.paragraph === paragraph && proving.some(([start, end]) => one.start < end && one.end > start),
        );
        const isRight = yesNo.has(id) ? evidence : bestF1(text ?? '', answers) >= RIGHT_TEXT;
        return { evidence, text: status === 'answered' && isRight };
      };
      return { question, isAnswerable: answers.length > 0, judge };
    }),
  }));
}

/** Asks all of one file. */
export function askUnseen(folder: UnseenFolder, name: string): Unseen[] {
  return readUnseen(folder, name).flatMap(({ article, questions }) => {
    const source = buildAnswerSource(article);
    return questions.map(({ question, isAnswerable, judge }) => {
      const answer = answerQuestion(source, question);
      const { status, confidence } = answer;
      return { isAnswerable, isAnswered: status === 'answered', confidence, ...judge(answer) };
    });
  });
}

/** Shares in percent: evidence and text of the answerable questions, and how many of the others were refused. */
export function sharesOf(asked: readonly Unseen[]): { evidence: number; text: number; refused: number } {
  const answerable = asked.filter(({ isAnswerable }) => isAnswerable);
  const others = asked.filter(({ isAnswerable }) => !isAnswerable);
  const share = (of: readonly Unseen[], holds: (one: Unseen) => boolean) => (100 * of.filter(holds).length) / of.length;
  return {
    evidence: share(answerable, ({ evidence }) => evidence),
    text: share(answerable, ({ text }) => text),
    refused: share(others, ({ isAnswered }) => !isAnswered),
  };
}

function print(name: string, asked: readonly Unseen[]): void {
  const { evidence, text, refused } = sharesOf(asked);
  console.log(
    `${name}: ${asked.length} questions, evidence ${evidence.toFixed(1)}, text ${text.toFixed(1)}, unanswerable refused ${refused.toFixed(1)}`,
  );
}

/** How many of the answers shown are right, by their confidence. */
function printReliability(asked: readonly Unseen[]): void {
  for (const [i, from] of BINS.entries()) {
    const inBin = asked.filter(
      ({ isAnswered, confidence }) => isAnswered && confidence >= from && confidence < (BINS[i + 1] ?? 2),
    );
    const mean = inBin.reduce((sum, { confidence }) => sum + confidence, 0) / inBin.length;
    const right = inBin.filter(({ text }) => text).length / inBin.length;
    console.log(
      `confidence from ${from}: ${inBin.length} answers, mean ${(100 * mean).toFixed(0)}%, right ${(100 * right).toFixed(0)}%`,
    );
  }
}

if (import.meta.main) {
  for (const folder of ['unseen', 'first-questions'] as const) {
    const all = filesOf(folder).flatMap((name) => {
      const asked = askUnseen(folder, name);
      print(`${folder}/${name}`, asked);
      return asked;
    });
    print(folder, all);
    printReliability(all);
  }
}
