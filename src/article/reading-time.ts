import type { Article } from './article.ts';

/** Silent reading of English non-fiction: M. Brysbaert, How many words do we read per minute?, J. Mem. Lang. 109 (2019). */
const WORDS_PER_MINUTE = 238;

/** Words of an article's body, and the minutes that reading it takes: at least one. */
export function readingTime({ paragraphs }: Article): { words: number; minutes: number } {
  const words = paragraphs.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return { words, minutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)) };
}
