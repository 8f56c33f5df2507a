import { type PassageIndex, paragraphHolds, titleHolds } from '../search/inverted-index.ts';
import { type AskedWord, askedWord, relevanceTo } from '../search/relevance.ts';
import { termOf } from '../search/terms.ts';
import { NO_VECTOR, vectorOf } from '../search/word-vectors.ts';
import type { Match, QuestionView } from './match.ts';
import { NAME_TYPES } from './misfit.ts';
import type { KnownPeople } from './name-types.ts';
import { findReference, type NameKinds } from './references.ts';
import type { ReadySentence } from './sentence.ts';
import { TAGS } from './spans.ts';

/** What a network sees of a sentence, whatever is asked: a number for each unit. */
export interface UnitInput {
  /** Numbers of word vectors, or `NO_VECTOR`. */
  vectors: Int32Array;
  /** The word that stands for each unit, in lower case: the network knows the frequent ones. */
  words: string[];
  /** 0 for none, else the place in `TAGS` and one. */
  tags: Uint8Array;
  /** 0 for none, else the place in `NAME_TYPES` and one. */
  names: Uint8Array;
}

/** What it sees of a question: the first words of it. */
export interface QuestionInput {
  vectors: Int32Array;
  words: string[];
}

/** How many numbers tell how a term of the question stands to a sentence. */
export const TERM_NUMBERS = 15;
/** What relevance is divided by, so that it seldom exceeds 1. */
const RELEVANCE_SCALE = 4;
/** What tells how near a name stands that a sentence lacks: in its paragraph, in the one before, … */
const RECENCY = [1, 0.6, 0.3] as const;
/** How many terms are seen. */
const MAX_TERMS = 12;
const MAX_WORDS = 16;

/** How the question's terms stand to a sentence; one entry of each array for each term. */
export interface TermInput {
  /** Numbers of the word vectors of the terms, and of the units most like them. */
  vectors: Int32Array;
  nearVectors: Int32Array;
  /** The units most like them, or -1. */
  near: Int32Array;
  /** `TERM_NUMBERS` for each. */
  numbers: Float32Array;
  roles: Uint8Array;
  anchors: Uint8Array;
  /** The tag of the unit most like it, as in `UnitInput`. */
  tags: Uint8Array;
}

/** What is known of the article: its index, what it calls the things that it names, and who are people. */
interface KnownArticle {
  index: PassageIndex;
  kinds: NameKinds;
  people: KnownPeople;
}

/** A sentence with the question's terms in it. */
export interface SentenceInput {
  units: UnitInput;
  terms: TermInput;
}

/** All that a network is asked: to score spans of some sentences. */
export interface NetworkInput {
  question: QuestionInput;
  sentences: SentenceInput[];
  candidates: { sentence: number; from: number; to: number; features: ArrayLike<number> }[];
}

const ROLES = ['focus', 'verb', 'name', 'number', 'other'] as const;
export const ROLE_COUNT = ROLES.length;
export const ANCHOR_COUNT = 4;
export const TAG_COUNT = TAGS.length + 1;
export const NAME_COUNT = NAME_TYPES.length + 1;

const INSIDE = 0;
const ABSENT = 1;
const LEFT = 2;
/** The step of each distance; those beyond the last count alike. */
const STEPS = Uint8Array.of(0, 0, 1, 2, 3, 3, 4, 4, 4, 4, 5);
const FARTHEST = STEPS.length - 1;
const STEP_COUNT = 6;
const RIGHT = LEFT + STEP_COUNT;
export const PLACE_COUNT = RIGHT + STEP_COUNT;

/** Where a unit stands beside a span, as one of `PLACE_COUNT` numbers. */
export function placeBeside(unit: number, from: number, to: number): number {
  if (unit < 0) return ABSENT;
  if (unit < from) return LEFT + (STEPS[Math.min(from - unit, FARTHEST)] as number);
  return unit < to ? INSIDE : RIGHT + (STEPS[Math.min(unit - to + 1, FARTHEST)] as number);
}

const unitInputs = new WeakMap<ReadySentence, UnitInput>();

function unitsOf(sentence: ReadySentence): UnitInput {
  const known = unitInputs.get(sentence);
  if (known) return known;
  const { units, names, vectors } = sentence;
  const input = {
    vectors,
    words: units.map(({ head }) => head.normal),
    tags: Uint8Array.from(units, ({ tag }) => TAGS.indexOf(tag) + 1),
    names: Uint8Array.from(names, (name) => (name === undefined ? 0 : NAME_TYPES.indexOf(name) + 1)),
  };
  unitInputs.set(sentence, input);
  return input;
}

/** How relevant the best of a sentence's words is to a word of the question. */
function bestRelevance(word: AskedWord, vectors: Int32Array): number {
  let best = 0;
  for (const vector of vectors) if (vector !== NO_VECTOR) best = Math.max(best, relevanceTo(word, vector));
  return best;
}

function recency(index: PassageIndex, { paragraph }: ReadySentence, keys: readonly string[]): number {
  return RECENCY.find((_, back) => keys.some((key) => paragraphHolds(index, paragraph - back, key))) ?? 0;
}

/** What was made for the weigher serves the judge: a match is made anew for every question. */
const termInputs = new WeakMap<Match, TermInput>();

function termsOf(
  { terms, total, anchors }: QuestionView,
  match: Match,
  others: readonly Match[],
  source: KnownArticle,
): TermInput {
  const known = termInputs.get(match);
  if (known) return known;
  const { unitOf, nearUnit, alike, weights, sentence } = match;
  const { index } = source;
  const seen = terms.slice(0, MAX_TERMS);
  const near = Int32Array.from(seen, (_, i) => nearUnit[i] as number);
  const numbers = new Float32Array(seen.length * TERM_NUMBERS);
  for (const [i, term] of seen.entries()) {
    const { weight, keys, vector, role } = term;
    const own = unitOf[i] as number;
    const isKin = own >= 0 && (weights[own] as number) < weight;
    let elsewhere = 0;
    for (const other of others) if (other !== match) elsewhere = Math.max(elsewhere, other.alike[i] as number);
    const word = vector === NO_VECTOR ? undefined : askedWord(index.ranker.relevance, vector);
    const isMissingName = own < 0 && role === 'name';
    const reference = isMissingName ? findReference(source, sentence, term) : undefined;
    if (reference) near[i] = reference.unit;
    const isBetterElsewhere = elsewhere > (alike[i] as number) + 0.01;
    numbers.set(
      [
        weight / total,
        alike[i] as number,
        own >= 0 && !isKin ? 1 : 0,
        isKin ? 1 : 0,
        keys.some((key) => index.termIds.has(key)) ? 1 : 0,
        elsewhere,
        isBetterElsewhere ? 1 : 0,
        vector === NO_VECTOR ? 1 : 0,
        keys.some((key) => paragraphHolds(index, sentence.paragraph, key)) ? 1 : 0,
        keys.some((key) => titleHolds(index, key)) ? 1 : 0,
        word ? bestRelevance(word, sentence.vectors) / RELEVANCE_SCALE : 0,
        word?.importance ?? 1,
        reference?.isPronoun === false ? 1 : 0,
        reference?.isPronoun ? 1 : 0,
        isMissingName ? recency(index, sentence, keys) : 0,
      ],
      i * TERM_NUMBERS,
    );
  }
  const made = {
    vectors: Int32Array.from(seen, ({ vector }) => vector),
    nearVectors: near.map((unit) => (unit < 0 ? NO_VECTOR : (sentence.vectors[unit] as number))),
    near,
    numbers,
    roles: Uint8Array.from(seen, ({ role }) => ROLES.indexOf(role)),
    anchors: Uint8Array.from(seen, (_, i) => anchors.indexOf(i) + 1),
    tags: Uint8Array.from(near, (unit) => (unit < 0 ? 0 : TAGS.indexOf(sentence.units[unit]?.tag ?? 'MARK') + 1)),
  };
  termInputs.set(match, made);
  return made;
}

/** Puts together what a network is asked about spans of an article, given with their rows of features. */
export function networkInput(
  source: KnownArticle,
  view: QuestionView,
  matches: readonly Match[],
  candidates: readonly { match: Match; span: number }[],
  rows: readonly Float64Array[],
): NetworkInput {
  const read = [...new Set(candidates.map(({ match }) => match))];
  const words = view.question.tokens.filter(({ kind }) => kind !== 'mark').slice(0, MAX_WORDS);
  return {
    question: {
      vectors: Int32Array.from(words, (token) => vectorOf(termOf(token) ?? token.stem)),
      words: words.map(({ normal }) => normal),
    },
    sentences: read.map((match) => ({ units: unitsOf(match.sentence), terms: termsOf(view, match, matches, source) })),
    candidates: candidates.map(({ match, span }, i) => ({
      sentence: read.indexOf(match),
      from: match.sentence.spans[span]?.from ?? 0,
      to: match.sentence.spans[span]?.to ?? 1,
      features: rows[i] as Float64Array,
    })),
  };
}
