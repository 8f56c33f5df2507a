import type { Word } from './words.ts';

/** No look around goes further, so that work stays linear in the length of the text. */
export const SENTENCE_REACH = 30;

/** Where the sentence of the word at `at` begins, at most `SENTENCE_REACH` words back. */
export function sentenceStart(words: readonly Word[], at: number): number {
  let start = at;
  while (start > Math.max(0, at - SENTENCE_REACH) && words[start]?.gap !== 'sentence') start--;
  return start;
}

/** Where the sentence of the word before `at` ends, at most `SENTENCE_REACH` words on. */
export function sentenceEnd(words: readonly Word[], at: number): number {
  let end = at;
  while (end < Math.min(words.length, at + SENTENCE_REACH) && words[end]?.gap !== 'sentence') end++;
  return end;
}
