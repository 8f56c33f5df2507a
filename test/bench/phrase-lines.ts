import { readFileSync } from 'node:fs';
import { commonStem } from '../../src/search/word-forms.ts';
import { tokenize } from '../../src/text/tokens.ts';

/** Where `phrases.txt` stands. */
export const PHRASES_PATH = new URL('phrases.txt', import.meta.url);

/**
 * `phrases.txt` was written by people who saw none of the questions that it was measured on. Its lines are `phrase: word word …`: what readers ask with in several
 * words, and single words that news tells the same with, the most usual first; "~" is a place where something may stand in between, "one's" a possessive.
 */
export interface PhraseLine {
  /** The heading that it stands under. */
  kind: string;
  phrase: string;
  /** The stems of the phrase's words, "~" and "one's" as they are. */
  stems: string;
  words: string[];
}

const NO_WORDS = new Set(['~', "one's"]);

function stemsOf(word: string): string {
  if (NO_WORDS.has(word)) return word;
  return tokenize(word)
    .map(({ normal, stem }) => commonStem(normal, stem))
    .join(' ');
}

/** The lines of `phrases.txt`. */
export function readPhraseLines(): PhraseLine[] {
  let kind = '';
  return readFileSync(PHRASES_PATH, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [phrase = '', words] = line.split(': ');
      if (words === undefined) {
        kind = line.replace(/^# /, '');
        return [];
      }
      return [{ kind, phrase, stems: phrase.split(' ').map(stemsOf).join(' '), words: words.split(' ') }];
    });
}
