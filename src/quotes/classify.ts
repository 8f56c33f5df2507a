import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, NAMING_WORDS, PREPOSITIONS } from './lexicon.ts';
import { isWord } from './names.ts';
import { type Found, sentenceOf, wordsOf } from './scene.ts';
import type { Stream, Token } from './stream.ts';
import { verbAt } from './verbs.ts';

/** A sentence that is a quotation alone holds no more tokens than this: itself and stray marks. */
const MAX_MARKS = 8;

const ENDS_SENTENCE = /[.?!…][’']?$|[—–]$|--$/;

export const ENDS_CLAUSE = /[,.?!…;:—–-][’']?$/;

export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.slice(0, 400).matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)) count++;
  return count;
}

/** "The Long Way Home", "Gravel Road": every word but the small ones has a capital, and no sentence ends. */
export function isTitleLike(text: string): boolean {
  const words = text.slice(0, 200).split(/\s+/);
  if (/\p{L}{4,}[.?!…]\s/u.test(text.slice(0, 200)) && ENDS_SENTENCE.test(text)) return false;
  if (words.length > 10 || (/[.?…]$/.test(text) && words.length > 4)) return false;
  return words.every(
    (one, i) =>
      !/^\p{Ll}/u.test(one) || (i > 0 && (PREPOSITIONS.has(one) || DETERMINERS.has(one) || CONJUNCTIONS.has(one))),
  );
}

/** Whether the quotation opens its sentence, but for "And", "But" or "Still,". */
export function isInitial(stream: Stream, token: number, from: number): boolean {
  for (let at = token - 1; at >= from; at--) {
    const one = stream.tokens[at] as Token;
    if (one.kind === 'quotation') return false;
    if (one.kind === 'mark') continue;
    if (token - at > 3 || !(CONJUNCTIONS.has(one.lower) || (AUXILIARIES.has(one.lower) && one.capital))) return false;
  }
  return true;
}

/** Whether the quotation is a whole sentence of the article, or begins and ends like one. */
export function isOwnSentence(stream: Stream, one: Found): boolean {
  const [from, to] = sentenceOf(stream, one.token);
  const text = wordsOf(stream, one);
  if (to - from > MAX_MARKS) return false;
  for (let at = from; at < to; at++) {
    if (at !== one.token && stream.tokens[at]?.kind !== 'mark') return false;
  }
  const whole = stream.tokens.length === to - from;
  return (ENDS_SENTENCE.test(text) || whole || !one.quotation.closed) && (/^[^\p{Ll}]/u.test(text) || whole);
}

export function looksLikeSentence(text: string): boolean {
  return /^[^\p{Ll}]/u.test(text) && (ENDS_SENTENCE.test(text) || /,$/.test(text) || countWords(text) > 5);
}

/** The word before the marks says that they hold a name or a term: "a robot called", but not "what she called". */
export function isNamed(tokens: readonly Token[], token: number): boolean {
  const at = tokens[token - 1]?.lower === ',' ? token - 2 : token - 1;
  const named = tokens[at];
  if (named?.lower === 'as' && /^(?:known|billed|codenamed|branded)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  if (!isWord(named) || !NAMING_WORDS.has(named.lower) || tokens[token + 1]?.lower === 'by') return false;
  if (!verbAt(tokens, at, true)) return true;
  for (let i = at - 1; i >= 0 && at - i < 8 && isWord(tokens[i]); i--) {
    if (/^(?:what|which|that|whom)$/.test(tokens[i]?.lower ?? '')) return false;
  }
  return true;
}
