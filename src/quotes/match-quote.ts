import { foldCase } from '../text/tokens.ts';
import type { Quote } from './quote.ts';

/** A run of words that the quotation and the text share, or that only one of them has. */
export interface Difference {
  /** `missing`: the quotation has it and the text does not. `added`: the other way round. */
  kind: 'same' | 'missing' | 'added';
  /** A slice of the quotation, or of the text where `added`; with the marks and white space that follow it. */
  text: string;
}

export interface QuoteMatch {
  quote: Quote;
  /** Whether the words agree, case and marks aside, as far as the text quotes it. */
  exact: boolean;
  /** The whole quotation in order, with what the text has instead. */
  differences: Difference[];
}

interface Word {
  folded: string;
  start: number;
  end: number;
}

interface Alignment {
  score: number;
  /** Pairs of word positions [in the quotation, in the text] that agree, in order. */
  pairs: [number, number][];
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
/** Of a text, so many words are looked at. */
const MAX_TEXT_WORDS = 600;
/** Of a quotation, so many words are compared; together with the text's they bound the work. */
const MAX_QUOTE_WORDS = 1_000;
/** Cost of a word that only one side has, against 1 for a word that both have. */
const GAP = 0.6;
/** Words that must agree, unless the quotation itself is shorter. */
const MIN_PAIRS = 4;
/** Of the stretch that agrees best, this share of the words must be the same on both sides. */
const MIN_SHARE = 0.6;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    folded: foldCase(match[0]).replaceAll("'", ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The stretches of two texts that agree best, by local alignment of words (Smith & Waterman 1981, linear gaps).
 * Takes time and memory in the product of their lengths.
 */
function align(quotation: readonly Word[], text: readonly Word[]): Alignment {
  const columns = text.length + 1;
  const scores = new Float32Array((quotation.length + 1) * columns);
  let best = 0;
  let at = 0;
  for (let i = 1; i <= quotation.length; i++) {
    for (let j = 1; j <= text.length; j++) {
      const cell = i * columns + j;
      const same = quotation[i - 1]?.folded === text[j - 1]?.folded;
      const diagonal = (scores[cell - columns - 1] ?? 0) + (same ? 1 : -GAP);
      const score = Math.max(0, diagonal, (scores[cell - columns] ?? 0) - GAP, (scores[cell - 1] ?? 0) - GAP);
      scores[cell] = score;
      if (score > best) {
        best = score;
        at = cell;
      }
    }
  }
  const pairs: [number, number][] = [];
  while ((scores[at] ?? 0) > 0) {
    const i = Math.floor(at / columns);
    const j = at % columns;
    const same = quotation[i - 1]?.folded === text[j - 1]?.folded;
    const score = scores[at] ?? 0;
    if (same && Math.fround((scores[at - columns - 1] ?? 0) + 1) === score) pairs.push([i - 1, j - 1]);
    if (Math.fround((scores[at - columns - 1] ?? 0) + (same ? 1 : -GAP)) === score) at -= columns + 1;
    else if (Math.fround((scores[at - columns] ?? 0) - GAP) === score) at -= columns;
    else at -= 1;
  }
  return { score: best, pairs: pairs.reverse() };
}

/** From the start of one word to the start of another (or the end of all), so that marks go with the word before. */
function sliceWords(source: string, words: readonly Word[], from: number, to: number): string {
  const start = from === 0 ? 0 : (words[from]?.start ?? source.length);
  return source.slice(start, to >= words.length ? source.length : words[to]?.start);
}

function differencesOf(
  quote: Quote,
  text: string,
  quotation: Word[],
  typed: Word[],
  pairs: Alignment['pairs'],
): Difference[] {
  const runs: Difference[] = [];
  const add = (kind: Difference['kind'], slice: string) => {
    const last = runs.at(-1);
    if (slice === '') return;
    if (last?.kind === kind) last.text += slice;
    else runs.push({ kind, text: slice });
  };
  let quoted = 0;
  let read = pairs[0]?.[1] ?? 0;
  for (const [inQuotation, inText] of pairs) {
    // What stands before the first pair was left out by whoever quoted, not changed.
    add(
      quoted === 0 ? 'same' : 'missing',
      inQuotation > quoted ? sliceWords(quote.text, quotation, quoted, inQuotation) : '',
    );
    if (inText > read) add('added', `${text.slice(typed[read]?.start, typed[inText - 1]?.end)} `);
    add('same', sliceWords(quote.text, quotation, inQuotation, inQuotation + 1));
    quoted = inQuotation + 1;
    read = inText + 1;
  }
  if (quoted < quotation.length) add('same', sliceWords(quote.text, quotation, quoted, quotation.length));
  return runs;
}

/**
 * The quotation that a text repeats, also where it is slightly misquoted or only a part of it is given.
 * @returns null where the text repeats none
 */
export function matchQuote(quotes: readonly Quote[], text: string): QuoteMatch | null {
  const typed = wordsOf(text).slice(0, MAX_TEXT_WORDS);
  const typedWords = new Set(typed.map(({ folded }) => folded));
  let best: { quote: Quote; quotation: Word[]; alignment: Alignment } | undefined;
  for (const quote of quotes) {
    const quotation = wordsOf(quote.text).slice(0, MAX_QUOTE_WORDS);
    if (!quotation.some(({ folded }) => typedWords.has(folded))) continue;
    const alignment = align(quotation, typed);
    const [first] = alignment.pairs;
    const last = alignment.pairs.at(-1);
    if (!first || !last) continue;
    const stretch = Math.max(last[0] - first[0], last[1] - first[1]) + 1;
    const enough = alignment.pairs.length >= Math.min(MIN_PAIRS, quotation.length);
    if (!enough || alignment.pairs.length / stretch < MIN_SHARE) continue;
    if (!best || alignment.score > best.alignment.score) best = { quote, quotation, alignment };
  }
  if (!best) return null;
  const { quote, quotation, alignment } = best;
  const differences = differencesOf(quote, text, quotation, typed, alignment.pairs);
  return { quote, exact: differences.every(({ kind }) => kind === 'same'), differences };
}
