import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import type { Token } from '../text/tokens.ts';
import { rootOf } from './derivation.ts';
import { FuzzyIndex } from './fuzzy-index.ts';
import { documentFrequency, NO_TERM, type PassageIndex } from './inverted-index.ts';
import { COMMON_WORDS, isWord } from './known-words.ts';
import { splitWord, termOfWord } from './spacing.ts';
import { isSlip, SpellingIndex } from './spelling.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A term of the article that a word of a question may mean. */
export interface TermMatch {
  /** Index into `PassageIndex.terms`. */
  term: number;
  /** 0 to 1. */
  weight: number;
  kind: 'exact' | 'derived';
}

/** What a word of a question was taken for. */
export interface Resolved {
  stem: string;
  matches: TermMatch[];
  matchedBy: 'exact' | 'spelling' | 'derivation' | 'none';
  /** The word that was understood, where it is not the one typed. */
  read?: string;
  /** It is too far from what was typed to spell the question so. */
  isGuess?: true;
  /** The word is a misspelt function word and says nothing. */
  isStopWord?: boolean;
  askedFuzzyIndex?: boolean;
}

const DERIVED_WEIGHT = 0.5;
/** A root that more terms share tells nothing. */
const MAX_DERIVED = 6;
/** Shorter words have too many neighbours to be repaired. */
const SHORTEST_REPAIRED = 4;
/** A shorter word that is unknown is rather a name ("grok") than another word with a wrong letter. */
const SHORTEST_WITH_WRONG_LETTER = 5;
const LONGEST_REPAIRED = 32;
const SHORTEST_FORM = 3;
/** A shorter name with another letter in it is rather another name: "Jansen" is not "Hansen". */
const SHORTEST_LONG_NAME = 10;
/** What the Fuse.js index finds is spelt so if it is at least this near, 0 to 1. */
const LEAST_RESPELT = 0.75;
const LEAST_RESPELT_NAME = 0.85;

/** What is built when the first unknown word of an article is met. */
interface Vocabulary {
  words: readonly string[];
  /** The term of each word. */
  terms: readonly number[];
  termOfWord: ReadonlyMap<string, number>;
  names: ReadonlySet<string>;
  spelling: SpellingIndex;
}
const vocabularies = new WeakMap<PassageIndex, Vocabulary>();
const fuzzyIndexes = new WeakMap<PassageIndex, FuzzyIndex>();
let commonSpelling: { words: readonly string[]; spelling: SpellingIndex } | undefined;

function vocabularyOf(index: PassageIndex): Vocabulary {
  let vocabulary = vocabularies.get(index);
  if (!vocabulary) {
    const termOfWord = new Map<string, number>();
    const names = new Set<string>();
    for (const { normal, term, isName, english } of index.forms) {
      if (term !== NO_TERM && normal.length >= SHORTEST_FORM && normal.length <= LONGEST_REPAIRED) {
        termOfWord.set(normal, term);
      }
      if (isName || !english) names.add(normal);
    }
    const words = [...termOfWord.keys()];
    vocabulary = { words, terms: [...termOfWord.values()], termOfWord, names, spelling: new SpellingIndex(words) };
    vocabularies.set(index, vocabulary);
  }
  return vocabulary;
}

/** The Fuse.js index of the article's passages, built when it is first asked. */
export function fuzzyIndexOf(index: PassageIndex): FuzzyIndex {
  const known = fuzzyIndexes.get(index) ?? new FuzzyIndex(index);
  fuzzyIndexes.set(index, known);
  return known;
}

/** Whether a term stands in the article as a name, in any of its forms. */
function isNameTerm(index: PassageIndex, term: number): boolean {
  return index.forms.some((form) => form.term === term && form.isName);
}

/** Whether one word is easily typed for another, one edit away: with a letter dropped, doubled or swapped. */
function isEasilyTyped(word: string, meant: string): boolean {
  return meant.length > word.length || isSlip(word, meant);
}

/** Whether an unknown word may be another, one edit away: a short one only if it is easily typed for it. */
function mayBeMeant(word: string, other: string): boolean {
  return word.length >= SHORTEST_WITH_WRONG_LETTER || (other[0] === word[0] && isEasilyTyped(word, other));
}

/** The most frequent words of English, to tell a misspelt one that the article does not have. */
function findCommonWord(word: string): string | undefined {
  if (!commonSpelling) {
    const words = [...[...STOP_WORDS].filter((stop) => stop.length >= SHORTEST_REPAIRED), ...COMMON_WORDS];
    commonSpelling = { words, spelling: new SpellingIndex(words) };
  }
  const { words, spelling: index } = commonSpelling;
  const near = index.find(word).flatMap((at) => words[at] ?? []);
  const likely = near.filter((other) => other[0] === word[0] && (STOP_WORDS.has(other) || mayBeMeant(word, other)));
  return likely.find((other) => isEasilyTyped(word, other)) ?? likely[0];
}

/** What the article has for a stem: the term itself and words made from the same root. */
export function matchesOf(index: PassageIndex, stem: string, normal: string): TermMatch[] {
  const exact = index.termIds.get(stem);
  const matches: TermMatch[] = exact === undefined ? [] : [{ term: exact, weight: 1, kind: 'exact' }];
  const derived = index.roots.get(rootOf(normal, stem)) ?? [];
  if (derived.length <= MAX_DERIVED) {
    for (const term of derived) if (term !== exact) matches.push({ term, weight: DERIVED_WEIGHT, kind: 'derived' });
  }
  return matches;
}

function asTerm(index: PassageIndex, term: number, read: string, weight: number): Resolved {
  const stem = index.terms[term] ?? read;
  const [, ...others] = matchesOf(index, stem, read);
  return { stem, matches: [{ term, weight, kind: 'exact' }, ...others], matchedBy: 'spelling', read };
}

/** A word of the article that is one edit away, a name for a name: with the same first letter, easily typed for it and in most paragraphs, if there are several. */
function repair(index: PassageIndex, word: string, isName: boolean): Resolved | undefined {
  const { words, terms, names, spelling } = vocabularyOf(index);
  let best: number | undefined;
  let bestScore = 0;
  for (const at of spelling.find(word)) {
    const other = words[at] ?? '';
    if (isName && !names.has(other)) continue;
    if (!mayBeMeant(word, other)) continue;
    const score =
      (other[0] === word[0] ? 1_000 : 0) +
      (isEasilyTyped(word, other) ? 500 : 0) +
      documentFrequency(index, terms[at] ?? NO_TERM) +
      1;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  if (best === undefined) return undefined;
  const read = words[best] ?? word;
  const isGuess = names.has(read) && word.length < SHORTEST_LONG_NAME && !isEasilyTyped(word, read);
  return { ...asTerm(index, terms[best] ?? NO_TERM, read, 1), ...(isGuess ? { isGuess } : {}) };
}

/** "opensource", "whatyear": two words run together. */
function asTwoWords(index: PassageIndex, word: string, isName: boolean): Resolved | undefined {
  const halves = splitWord(index, word, isName);
  if (!halves) return undefined;
  const terms = halves.flatMap((half) => vocabularyOf(index).termOfWord.get(half) ?? []);
  const matches: TermMatch[] = terms.map((term) => ({ term, weight: 1 / terms.length, kind: 'exact' }));
  return { stem: word, matches, matchedBy: matches.length > 0 ? 'spelling' : 'none', read: halves.join(' ') };
}

/** "christop" where the article has "Christopoulos". */
function isHalfTyped(index: PassageIndex, word: string): boolean {
  return vocabularyOf(index).words.some((other) => other.length > word.length + 1 && other.startsWith(word));
}

/** How a misspelt word is spelt whose stem the article has all the same: "enginers" is "engineers", but "alibabas" are several of "Alibaba". */
function respellForm(index: PassageIndex, word: string, stem: string, isName: boolean): string | undefined {
  if (word.length < SHORTEST_WITH_WRONG_LETTER || index.formsOfNormal.has(word)) return undefined;
  const common = isName ? undefined : findCommonWord(word);
  const others = [repair(index, word, isName)?.read, common].filter((other) => other !== undefined);
  return others.find((other) => termOfWord(other) === stem && `${other}s` !== word);
}

/** A word of English that was meant by one with this stem. */
function asCommonWord(index: PassageIndex, common: string, typed: string): Resolved {
  if (STOP_WORDS.has(common)) return { stem: typed, matches: [], matchedBy: 'none', read: common, isStopWord: true };
  const stem = termOfWord(common) ?? common;
  const matches = matchesOf(index, stem, common);
  return { stem, matches, matchedBy: matches[0]?.kind === 'exact' ? 'spelling' : 'none', read: common };
}

/** A day or month is no misspelling: not of another one, nor of anything else. */
function isDayOrMonth(word: string): boolean {
  return MONTHS.has(word) || WEEKDAYS.has(word.replace(/s$/, ''));
}

/**
 * Finds out what a content word of a question means in the article. A word that the article knows, or that is plain
 * English, is taken as it stands. Only what neither knows is repaired: by one edit, as two words, as a frequent word of
 * English, and last by the Fuse.js index.
 * @param isName it is typed as a name, with a capital
 */
export function resolve(index: PassageIndex, token: Token, stem: string, isName: boolean): Resolved {
  const matches = matchesOf(index, stem, token.normal);
  const first = matches[0];
  const word = token.normal;
  const isKnown = isWord(token);
  if (first?.kind === 'exact') {
    const read = isKnown ? undefined : respellForm(index, word, stem, isName);
    return { stem, matches, matchedBy: 'exact', ...(read === undefined ? {} : { read }) };
  }
  if (
    isDayOrMonth(word) ||
    token.english ||
    token.kind !== 'word' ||
    word.length < SHORTEST_REPAIRED ||
    word.length > LONGEST_REPAIRED
  ) {
    return { stem, matches, matchedBy: first?.kind === 'derived' ? 'derivation' : 'none' };
  }
  const isRepairable = !isKnown && !isHalfTyped(index, word);
  const common = isRepairable && !isName ? findCommonWord(word) : undefined;
  const repaired = isKnown ? undefined : repair(index, word, isName);
  if (common !== undefined && isEasilyTyped(word, common) && !isEasilyTyped(word, repaired?.read ?? ''))
    return asCommonWord(index, common, stem);
  const parts = isRepairable ? asTwoWords(index, word, isName) : undefined;
  if (parts && !isEasilyTyped(word, repaired?.read ?? '')) return parts;
  const known = repaired ?? parts;
  if (known) return known;
  if (common !== undefined) return asCommonWord(index, common, stem);
  if (first?.kind === 'derived') return { stem, matches, matchedBy: 'derivation' };
  const [nearest] = fuzzyIndexOf(index)
    .findTerms(word)
    .filter(({ term }) => !isName || isNameTerm(index, term));
  if (!nearest) return { stem, matches, matchedBy: 'none', askedFuzzyIndex: true };
  const isGuess = isKnown || nearest.likeness < (isNameTerm(index, nearest.term) ? LEAST_RESPELT_NAME : LEAST_RESPELT);
  const stemRead = index.terms[nearest.term] ?? word;
  const read = isGuess ? stemRead : (index.forms.find(({ term }) => term === nearest.term)?.normal ?? stemRead);
  return {
    ...asTerm(index, nearest.term, read, nearest.likeness),
    askedFuzzyIndex: true,
    ...(isGuess ? { isGuess } : {}),
  };
}
