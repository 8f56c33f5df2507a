import { readFileSync } from 'node:fs';
import type { Article } from '../../src/article/article.ts';
import { splitSentences } from '../../src/text/sentences.ts';

/** A question with the paragraph (0-based) that answers it and, where known, the offset of the answer. */
export interface RankingQuestion {
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

/** Articles with questions as the evaluation data has them: `[{id, title, paragraphs, questions}]` in every file. */
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
      questions: questions.map(({ question, paragraph, answers, training, unanswerable }) => ({
        question,
        paragraph,
        answerStarts: (answers ?? training ?? []).map(({ start }) => start),
        answerable: answers ? answers.length > 0 : unanswerable !== true,
      })),
    }));
}
