import type { PartOfSpeech } from 'wink-nlp';
import { type Token, tokenize } from '../text/tokens.ts';
import { commonness } from './common-words.ts';
import { rootOf } from './derivation.ts';
import { documentFrequency, type PassageIndex } from './inverted-index.ts';
import { relatedTerms } from './related-words.ts';
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
  partOfSpeech: PartOfSpeech;
  /** Index into `Query.tokens`. */
  position: number;
}

export interface TermMatch {
  /** Index into `PassageIndex.terms`. */
  term: number;
  weight: number;
  kind: 'exact' | 'derived' | 'related';
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

/** How much of a match a derived word is. */
const DERIVED_WEIGHT = 0.5;
/** Roots that more terms than this share tell nothing. */
const MAX_DERIVED = 6;

function matchesOf(index: PassageIndex, stem: string, normal: string): TermMatch[] {
  const exact = index.termIds.get(stem);
  const matches: TermMatch[] = exact === undefined ? [] : [{ term: exact, weight: 1, kind: 'exact' }];
  const derived = index.roots.get(rootOf(normal, stem)) ?? [];
  if (derived.length <= MAX_DERIVED) {
    for (const term of derived) if (term !== exact) matches.push({ term, weight: DERIVED_WEIGHT, kind: 'derived' });
  }
  for (const { term: related, weight } of relatedTerms(stem)) {
    const term = index.termIds.get(related);
    if (term === undefined || matches.some((match) => match.term === term)) continue;
    matches.push({ term, weight, kind: 'related' });
  }
  return matches;
}

/** Reads a question against an article: its content words and what of the article each stands for. */
export function readQuery(index: PassageIndex, question: string): Query {
  const text = question.slice(0, MAX_QUESTION_LENGTH);
  const tokens = tokenize(text);
  const shouted = !/\p{Ll}/u.test(text);
  const terms: QueryTerm[] = [];
  for (const [position, token] of tokens.entries()) {
    const stem = termOf(token, shouted);
    if (stem === undefined || terms.length >= MAX_QUERY_TERMS) continue;
    const matches = matchesOf(index, stem, token.normal);
    const first = matches[0];
    terms.push({
      text: token.text,
      stem,
      start: token.start,
      end: token.end,
      weight:
        commonness(stem) *
        inverseDocumentFrequency(index, first?.kind === 'exact' ? documentFrequency(index, first.term) : 0),
      known: first !== undefined && first.kind !== 'related',
      matchedBy: first?.kind === 'exact' ? 'exact' : first?.kind === 'derived' ? 'derivation' : 'none',
      matches,
      partOfSpeech: token.partOfSpeech,
      position,
    });
  }
  return { text, tokens, terms, names: namesIn(tokens) };
}
