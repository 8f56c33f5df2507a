import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article/article.ts';
import { splitSentences } from '../../src/text/sentences.ts';

/** A question with the paragraph (0-based) that answers it and, where known, the offset of the answer. */
export interface RankingQuestion {
  id: string;
  question: string;
  paragraph: number;
  answerStarts: number[];
  answerable: boolean;
}
export interface RankingArticle {
  article: Article;
  questions: RankingQuestion[];
}

interface SharedQuestion {
  id: string;
  question: string;
  paragraph: number;
  answers?: { start: number }[];
  training?: { start: number }[];
  unanswerable?: boolean;
}
interface SharedArticle {
  id: string;
  title: string;
  paragraphs: string[];
  questions: SharedQuestion[];
}

/** Articles with questions as the evaluation data has them: `[{id, title, paragraphs, questions}]` in every file. Second wordings are left out. */
export function readRankingData(files: readonly string[]): RankingArticle[] {
  return files
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as SharedArticle[])
    .map(({ id, title, paragraphs, questions }) => ({
      article: {
        id,
        title,
        language: 'en',
        commentRules: [],
        aliases: {},
        paragraphs: paragraphs.map((source, at) => {
          const text = source.replace(/\s*\n\s*/g, ' ');
          return { number: at + 1, text, sentences: splitSentences(text) };
        }),
      },
      questions: questions.map(({ id, question, paragraph, answers, training, unanswerable }) => ({
        id,
        question,
        paragraph,
        answerStarts: (answers ?? training ?? []).map(({ start }) => start),
        answerable: answers ? answers.length > 0 : unanswerable !== true,
      })),
    }));
}

/** One typing error (letters swapped, dropped, doubled or replaced) in one word of five letters or more, by `seedText`. */
export function misspell(question: string, seedText: string): string {
  let seed = 2166136261;
  for (const letter of seedText) seed = Math.imul(seed ^ letter.charCodeAt(0), 16777619) >>> 0;
  const next = (limit: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const spots = [...question.matchAll(/[A-Za-z]{5,}/g)];
  if (spots.length === 0) return question;
  const spot = spots[next(spots.length)];
  const word = spot?.[0] ?? '';
  const index = spot?.index ?? 0;
  const at = 1 + next(word.length - 2);
  const forms = [
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + (word[at - 1] ?? '') + word.slice(at),
    word.slice(0, at) + String.fromCharCode(97 + next(26)) + word.slice(at + 1),
  ];
  return question.slice(0, index) + forms[next(forms.length)] + question.slice(index + word.length);
}
