import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article/article.ts';
import { splitSentences } from '../../src/text/sentences.ts';

/** A question on one paragraph, with its accepted answers; none where the paragraph does not answer it. */
export interface ReadingQuestion {
  id: string;
  question: string;
  /** 1-based */
  paragraph: number;
  answers: { text: string; start: number }[];
  /** The question before it, in somebody else's words. */
  isSecondWording?: boolean;
  /** Whether the answers are known to be complete; "no answers" then means "not in the article". */
  judged: boolean;
}

export interface ReadingArticle {
  id: string;
  article: Article;
  questions: ReadingQuestion[];
  /** The file that it stands in. */
  file: string;
}

interface Row {
  id: string;
  title: string;
  paragraphs: string[];
  questions: {
    id: string;
    question: string;
    /** The same question in other words. */
    also?: string;
    paragraph: number;
    answers?: { text: string; start: number }[];
    training?: { text: string; start: number }[];
    unanswerable?: boolean;
  }[];
}

/** Reads files of articles with questions in the form that `score-answers.mjs` reads; a second wording is a question of its own. */
export function loadReadingData(files: readonly string[]): ReadingArticle[] {
  return files.flatMap((file) =>
    (JSON.parse(readFileSync(file, 'utf8')) as Row[]).map((row) => ({
      id: row.id,
      file,
      article: {
        id: row.id,
        title: row.title,
        language: 'en',
        commentRules: [],
        aliases: {},
        paragraphs: row.paragraphs
          .map((text) => text.replace(/\s*\n\s*/g, ' '))
          .map((text, i) => ({ number: i + 1, text, sentences: splitSentences(text) })),
      },
      questions: row.questions.flatMap((question) => {
        const asked: ReadingQuestion = {
          id: `${row.id}/${question.id}`,
          question: question.question,
          paragraph: question.paragraph + 1,
          answers: question.answers ?? question.training ?? [],
          judged: question.answers !== undefined || question.unanswerable === true,
        };
        if (question.also === undefined) return [asked];
        return [asked, { ...asked, question: question.also, isSecondWording: true }];
      }),
    })),
  );
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\b(a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
}

/** SQuAD's measure: the harmonic mean of precision and recall over the words, without articles and marks. 0 to 1. */
export function wordF1(guess: string, truth: string): number {
  const guessed = words(guess);
  const wanted = words(truth);
  if (guessed.length === 0 || wanted.length === 0) return Number(guessed.length === wanted.length);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of guessed) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    same++;
    left.set(word, count - 1);
  }
  return same === 0 ? 0 : (2 * same) / (guessed.length + wanted.length);
}

/** The best F1 among accepted answers. */
export function bestF1(guess: string, answers: readonly { text: string }[]): number {
  return Math.max(0, ...answers.map((answer) => wordF1(guess, answer.text)));
}
