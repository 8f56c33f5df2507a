import type { PartOfSpeech } from 'wink-nlp';
import { type Token, tokenize } from '../text/tokens.ts';
import { commonness } from './common-words.ts';
import { documentFrequency, type PassageIndex } from './inverted-index.ts';
import { findPhrases } from './phrases.ts';
import { resolve, type TermMatch } from './resolve.ts';
import { type Change, findJoins } from './spacing.ts';
import { termOf } from './terms.ts';

/** A content word of a question. */
export interface QueryTerm {
  /** As typed. */
  text: string;
  /** The form under which the article was asked for it. */
  stem: string;
  /** Offsets within `Query.text`. */
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
  /** Whether it is a name, or no word of English and so likely one. */
  isName: boolean;
  /** Index into `Query.tokens`. */
  position: number;
}

export interface Query {
  /** As typed, but for words that stood apart and are one, and phrases for which the article has a word. */
  text: string;
  /** `text` is as typed; `normal` and `stem` are of the word understood, where spelling was repaired. */
  tokens: Token[];
  /** The content words, in order. */
  terms: QueryTerm[];
  /** Names in the question, as typed. */
  names: string[];
  /** Whether a word was so strange that the Fuse.js index was asked. */
  askedFuzzyIndex: boolean;
  /** The question as far as it was read, with its misspelt words as they were understood: the same as `text` where there are none. */
  respelt: string;
  /** The words of it that are spelt otherwise than they were typed; first those that stood apart. */
  respellings: { from: string; to: string }[];
  /** What of it was typed in several words and read as the one word of the article that tells the same. */
  phrases: { from: string; to: string }[];
}

/** Longer questions are cut here: no question is longer, and no stranger's text may cost more. */
export const MAX_QUESTION_LENGTH = 1_000;
/** Words of a question that are looked for. */
export const MAX_QUERY_TERMS = 64;

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

/** Words before which "us" is the pronoun, not the country. */
const BEFORE_PRONOUN = new Set('tell give show let help to for of with from on by about between among'.split(' '));

/** "us" typed in lower case is the country where the article speaks of it and the words before do not ask for a pronoun. */
function isCountry(index: PassageIndex, token: Token, before: Token | undefined): boolean {
  return token.text === 'us' && index.termIds.has('us.') && !BEFORE_PRONOUN.has(before?.normal ?? '');
}

/** A name that the article's front matter gives for another stands for it. */
function addAliases(index: PassageIndex, terms: QueryTerm[]): void {
  for (const names of index.aliases) {
    for (const name of names) {
      const at = terms.findIndex((_, from) => name.every((stem, offset) => terms[from + offset]?.stem === stem));
      if (at < 0) continue;
      const others = names.filter((other) => other !== name);
      for (const part of terms.slice(at, at + name.length)) {
        for (const other of others) {
          for (const stem of other) {
            const term = index.termIds.get(stem);
            if (term === undefined || part.matches.some((match) => match.term === term && match.kind === 'exact'))
              continue;
            part.matches = part.matches.filter((match) => match.term !== term);
            part.matches.push({ term, weight: 1 / other.length, kind: 'exact' });
            if (part.matchedBy === 'exact' || part.matchedBy === 'spelling') continue;
            part.known = true;
            part.matchedBy = 'alias';
            part.weight = weightOf(index, part.stem, term);
          }
        }
      }
      break;
    }
  }
}

function weightOf(index: PassageIndex, stem: string, term: number | undefined): number {
  const frequency = term === undefined ? 0 : documentFrequency(index, term);
  return commonness(stem) * inverseDocumentFrequency(index, frequency);
}

/** Whether a word is typed as a name: with a capital that neither the question's start nor shouting explains. */
function isTypedAsName(token: Token, position: number, shouted: boolean): boolean {
  return !shouted && position > 0 && /^\p{Lu}/u.test(token.text);
}

/** The word that was understood, with a capital where the one typed has one; of two run together each as it was typed. */
function respellingOf({ text }: Token, read: string): string {
  const at = read.indexOf(' ');
  if (at > 0 && read.replace(' ', '') === text.toLowerCase()) return `${text.slice(0, at)} ${text.slice(at)}`;
  return /^\p{Lu}/u.test(text) ? read.charAt(0).toUpperCase() + read.slice(1) : read;
}

/** A text with pieces of it spelt otherwise, given in their order. */
function withChanges(text: string, changes: readonly Change[]): string {
  let changed = '';
  let from = 0;
  for (const { start, end, to } of changes) {
    changed += text.slice(from, start) + to;
    from = end;
  }
  return changed + text.slice(from);
}

/** Reads a question whose words stand apart as they should. */
function readWords(index: PassageIndex, text: string, tokens: Token[]): Query {
  const shouted = !/\p{Ll}/u.test(text);
  const terms: QueryTerm[] = [];
  let askedFuzzyIndex = false;
  const changes: Change[] = [];
  for (const [position, token] of tokens.entries()) {
    const stem = isCountry(index, token, tokens[position - 1]) ? 'us.' : termOf(token, shouted);
    if (stem === undefined || terms.length >= MAX_QUERY_TERMS) continue;
    const resolved = resolve(index, token, stem, isTypedAsName(token, position, shouted));
    askedFuzzyIndex ||= resolved.askedFuzzyIndex ?? false;
    if (resolved.read !== undefined) {
      tokens[position] = { ...token, normal: resolved.read, stem: resolved.stem };
      if (!resolved.isGuess) {
        const { text: from, start, end } = token;
        changes.push({ from, to: respellingOf(token, resolved.read), start, end });
      }
    }
    if (resolved.isStopWord) continue;
    const first = resolved.matches[0];
    terms.push({
      text: token.text,
      stem: resolved.stem,
      start: token.start,
      end: token.end,
      weight: weightOf(index, resolved.stem, first?.kind === 'exact' ? first.term : undefined),
      known: first !== undefined,
      ...(resolved.matchedBy === 'spelling' ? { correctedFrom: token.text } : {}),
      matchedBy: resolved.matchedBy,
      matches: resolved.matches,
      partOfSpeech: token.partOfSpeech,
      isName: token.partOfSpeech === 'PROPN' || (token.kind === 'word' && !token.english),
      position,
    });
  }
  addAliases(index, terms);
  return {
    text,
    tokens,
    terms,
    names: namesIn(tokens),
    askedFuzzyIndex,
    respelt: withChanges(text, changes),
    respellings: changes.map(({ from, to }) => ({ from, to })),
    phrases: [],
  };
}

/**
 * Reads a question against an article: its content words and what of the article each stands for. Never throws.
 * @param read its tokens, where it has been read before
 */
export function readQuery(index: PassageIndex, question: string, read?: readonly Token[]): Query {
  const text = question.slice(0, MAX_QUESTION_LENGTH);
  const tokens = read && question.length <= MAX_QUESTION_LENGTH ? [...read] : tokenize(text);
  const joins = findJoins(index, text, tokens);
  const joined = withChanges(text, joins);
  const joinedTokens = joins.length === 0 ? tokens : tokenize(joined);
  const phrases = findPhrases(index, joinedTokens);
  const plain = withChanges(
    joined,
    phrases.flatMap(({ changes }) => changes),
  );
  const query = readWords(index, plain, phrases.length === 0 ? joinedTokens : tokenize(plain));
  return {
    ...query,
    respellings: [...joins.map(({ from, to }) => ({ from, to })), ...query.respellings],
    phrases: phrases.map(({ from, to }) => ({ from, to })),
  };
}
