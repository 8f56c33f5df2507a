import type { Answer } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import { lengthLine } from './library/article-cards.ts';
import { formatDate, TEXTS } from './texts.ts';

/** An answer as people read it: a date is written out, and what was counted of the article says what it is. */
export function answerText(article: Article, { text = '', span, steps }: Answer): string {
  if (span?.field === 'published') return formatDate(text);
  const [first] = steps;
  const topic = first?.code === 'about-the-piece' ? first.values.topic : undefined;
  if (topic === 'paragraphs' || topic === 'sentences') return TEXTS.counted[topic](Number(text));
  return topic === 'length' ? lengthLine(article) : text;
}
