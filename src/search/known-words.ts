import type { Token } from '../text/tokens.ts';
import type { PassageIndex } from './inverted-index.ts';
import spellingWords from './spelling-words.json' with { type: 'json' };

/** Frequent words of English, names among them, most frequent first; made by `test/bench/derive-word-lists.ts`. */
const WORDS = spellingWords.split(' ');
/** The place of each among them. */
const RANKS: ReadonlyMap<string, number> = new Map(WORDS.map((word, rank) => [word, rank]));
const MOST_COMMON = 12_000;
/** Of these an unknown word may be a misspelling. */
export const COMMON_WORDS = WORDS.slice(0, MOST_COMMON);

/** How many words are more frequent than this one, or undefined where it is not among the common ones. */
export function rankOf(word: string): number | undefined {
  const rank = RANKS.get(word);
  return rank !== undefined && rank < MOST_COMMON ? rank : undefined;
}

/** Whether it is no misspelling, whatever the article says: a word of English, or a frequent name. */
export function isWord(token: Token): boolean {
  return token.english || token.kind !== 'word' || RANKS.has(token.normal);
}

/** Whether it is no misspelling where this article is asked. */
export function isKnownTo(index: PassageIndex, token: Token): boolean {
  return isWord(token) || index.formsOfNormal.has(token.normal);
}
