import { isNameWord, isWord, textOf } from './names.ts';
import type { Stream, Token } from './stream.ts';

/** Words of a name from which an acronym is made: at least so many, at most so many. */
const FEWEST = 3;
const MOST = 7;
const SMALL = /^(?:of|the|for|and|on|in)$/;

/** The letters of "NRA" or "E.P.A.", or undefined for another word. */
export function lettersOf({ text }: Token): string | undefined {
  const letters = text.replaceAll('.', '');
  return /^\p{Lu}{3,7}$/u.test(letters) ? letters : undefined;
}

/** The initials of the capitalised words from a token on, with where each of them ends. */
function initialsFrom(tokens: readonly Token[], from: number): { letters: string; to: number }[] {
  const found: { letters: string; to: number }[] = [];
  let letters = '';
  for (let at = from; at < tokens.length && letters.length < MOST; at++) {
    const token = tokens[at];
    if (!isWord(token) || (!isNameWord(token) && !SMALL.test(token.lower))) break;
    if (!isNameWord(token)) continue;
    letters += token.text[0] ?? '';
    if (letters.length >= FEWEST) found.push({ letters, to: at + 1 });
    if (token.possessive) break;
  }
  return found;
}

/** What the acronyms of an article stand for, where it gives the name in full: "NRA" is "National Rifle Association". */
export function readAcronyms(streams: readonly Stream[]): ReadonlyMap<string, string> {
  const used = new Set(streams.flatMap(({ tokens }) => tokens.flatMap((token) => lettersOf(token) ?? [])));
  const names = new Map<string, string>();
  if (used.size === 0) return names;
  for (const stream of streams) {
    for (let at = 0; at < stream.tokens.length; at++) {
      if (!isNameWord(stream.tokens[at])) continue;
      for (const { letters, to } of initialsFrom(stream.tokens, at))
        if (used.has(letters) && !names.has(letters)) names.set(letters, textOf(stream, [at, to]));
    }
  }
  return names;
}
