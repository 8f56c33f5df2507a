import { type Token, tokenize } from '../text/tokens.ts';
import { documentFrequency, NO_TERM, type PassageIndex } from './inverted-index.ts';
import { termOf } from './terms.ts';

/** A content word of a question. */
export interface QueryTerm {
  /** As typed. */
  text: string;
  /** The form under which the article was asked for it. */
  stem: string;
  /** Offsets within the question. */
  start: number;
  end: number;
  /** How much the word tells, from its rarity in the article. */
  weight: number;
  /** Whether the article holds it, or something that stands for it. */
  known: boolean;
  /** What was typed, where another word of the article was looked for in its stead. */
  correctedFrom?: string;
  matchedBy: 'exact' | 'spelling' | 'alias' | 'derivation' | 'none';
  /** The article's terms that it stands for, with how much of a match each is (0 to 1). */
  matches: TermMatch[];
}

export interface TermMatch {
  /** Index into `PassageIndex.terms`. */
  term: number;
  weight: number;
}

export interface Query {
  text: string;
  tokens: Token[];
  /** The content words, in order. */
  terms: QueryTerm[];
  /** Names in the question, as typed. */
  names: string[];
}

/** Longer questions are cut here: no question is longer, and no stranger's text may cost more. */
export const MAX_QUESTION_LENGTH = 1_000;
const MAX_QUERY_TERMS = 64;

/** Inverse document frequency as in BM25 (Robertson and Spärck Jones, the variant that is never negative). */
export function inverseDocumentFrequency(index: PassageIndex, frequency: number): number {
  return Math.log(1 + (index.lengths.length - frequency + 0.5) / (frequency + 0.5));
}

function namesIn(tokens: readonly Token[]): string[] {
  const names: string[] = [];
  let run: Token[] = [];
  const flush = () => {
    const first = run[0];
    const last = run.at(-1);
    if (first && last) names.push(run.map((token) => token.text).join(' '));
    run = [];
  };
  for (const token of tokens) {
    if (token.kind === 'word' && termOf(token) !== undefined && (/^\p{Lu}/u.test(token.text) || !token.english)) {
      run.push(token);
    } else flush();
  }
  flush();
  return names;
}

/** Reads a question against an article: its content words and what of the article each stands for. */
export function readQuery(index: PassageIndex, question: string): Query {
  const text = question.slice(0, MAX_QUESTION_LENGTH);
  const tokens = tokenize(text);
  const shouted = !/\p{Ll}/u.test(text);
  const terms: QueryTerm[] = [];
  for (const token of tokens) {
    const stem = termOf(token, shouted);
    if (stem === undefined || terms.length >= MAX_QUERY_TERMS) continue;
    const term = index.termIds.get(stem) ?? NO_TERM;
    const known = term !== NO_TERM;
    terms.push({
      text: token.text,
      stem,
      start: token.start,
      end: token.end,
      weight: inverseDocumentFrequency(index, known ? documentFrequency(index, term) : 0),
      known,
      matchedBy: known ? 'exact' : 'none',
      matches: known ? [{ term, weight: 1 }] : [],
    });
  }
  return { text, tokens, terms, names: namesIn(tokens) };
}
