import { readFileSync } from 'node:fs';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { wordF1 } from '../bench/reading-data.ts';

/** A question as people write it, with what a right answer must show. Written before any answer was looked at. */
export interface GoldenQuestion {
  kind: 'fact' | 'said' | 'yes-no' | 'piece' | 'not-in-article' | 'off-topic';
  question: string;
  status: Answer['status'];
  /** Where the proof stands: a paragraph, or a field of the article. */
  paragraph?: number;
  field?: string;
  /** A part of the proving sentence. */
  proof?: string;
  /** Any of these will do. */
  answers?: string[];
}

export interface GoldenFile {
  source: AnswerSource;
  questions: GoldenQuestion[];
}

export interface Judged {
  golden: GoldenQuestion;
  answer: Answer;
  /** The first passage is the proving one. */
  evidence: boolean;
  /** Answered with an accepted text; for yes/no questions with the proving sentence. */
  text: boolean;
  status: boolean;
}

/** An answer text is right from this share of agreement on (F1 over words): "the hedge fund X" for "X" is, "X and Y" is not. */
const RIGHT_TEXT = 0.66;

/** Reads a file of golden questions and the article that it names. */
export function loadGolden(name: string): GoldenFile {
  const url = new URL(name, import.meta.url);
  const file = JSON.parse(readFileSync(url, 'utf8')) as { article: string; questions: GoldenQuestion[] };
  const source = readFileSync(new URL(file.article, url), 'utf8');
  return { source: buildAnswerSource(parseArticle('golden', source)), questions: file.questions };
}

function isProof(golden: GoldenQuestion, answer: Answer): boolean {
  const { proof, paragraph, field } = golden;
  if (proof === undefined) return true;
  return [answer.passages[0], answer.span].some(
    (one) =>
      one?.text.toLowerCase().includes(proof.toLowerCase()) &&
      (paragraph === undefined ? one.field === field : one.paragraph === paragraph),
  );
}

/** Asks every question and judges what came. */
export function judgeGolden({ source, questions }: GoldenFile): Judged[] {
  return questions.map((golden) => {
    const answer = answerQuestion(source, golden.question);
    const evidence = isProof(golden, answer);
    const status = answer.status === golden.status;
    const accepted = golden.answers?.some((text) => wordF1(answer.text ?? '', text) >= RIGHT_TEXT) ?? evidence;
    return { golden, answer, evidence, status, text: status && accepted };
  });
}
