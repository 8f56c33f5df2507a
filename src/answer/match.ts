import { likeness, NO_VECTOR, vectorOf } from '../search/word-vectors.ts';
import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import type { Token } from '../text/tokens.ts';
import { type AskedClass, LIGHT_VERBS } from './lexicon.ts';
import type { Question } from './question.ts';
import { keysOf, type ReadySentence } from './sentence.ts';
import { numberTypeOf, readUnits, type Unit } from './spans.ts';

/** Shortest common beginning by which two different stems count as kin ("founder" and "founded"), and its least share of the longer. */
const KIN_PREFIX = 4;
const KIN_SHARE = 0.6;
/** What a kin counts beside an equal stem. */
const KIN_WEIGHT = 0.6;
const MAX_TERMS = 24;
/** What a verb that says little counts beside another word. */
const LIGHT_WEIGHT = 0.4;

/** A word of the question that the answer's sentence should hold. */
export interface Term {
  token: Token;
  /** Any of these found is the term found. */
  keys: string[];
  /** How rare it is in the article: inverse document frequency over paragraphs. */
  weight: number;
  role: 'focus' | 'verb' | 'name' | 'number' | 'other';
  /** The number of its word vector. */
  vector: number;
}

/** What the reader needs to know of a question. */
export interface QuestionView {
  question: Question;
  asked: AskedClass;
  terms: Term[];
  /** Sum of the terms' weights; never 0. */
  total: number;
  byKey: Map<string, number>;
  /** Positions in `terms`, or -1: the first word after the question phrase, the first verb, the last word. */
  anchors: [next: number, verb: number, last: number];
  focus: number;
  /** A preposition that the question strands or opens with ("born in", "by whom"), or ''. */
  preposition: string;
  /** The asked noun's stem, or the question word. */
  phraseHead: string;
}

/** How rare a key is in the article; greater is rarer. */
export type Rarity = (key: string) => number;

function roleOf(unit: Unit, isFocus: boolean): Term['role'] {
  if (isFocus) return 'focus';
  if (numberTypeOf(unit.tag) > 0) return 'number';
  // People type days and months without their capitals; "may" is mostly the verb.
  const word = unit.head.normal;
  if (WEEKDAYS.has(word) || (MONTHS.has(word) && word !== 'may')) return 'number';
  if (unit.tag === 'NAME' || !unit.head.english) return 'name';
  return unit.tag === 'VERB' ? 'verb' : 'other';
}

/** Further keys that a word of the question stands for (a repaired spelling, another name), by its offset in the question. */
export type StandsFor = ReadonlyMap<number, readonly string[]>;
const NOTHING_ELSE: StandsFor = new Map();

/** "When did she graduate": what the tagger took for a noun is the verb where "did" asks for one; its term, or -1. */
function verbByPlace(terms: Term[]): number {
  const at = terms.findLastIndex((term) => term.role === 'other' && term.token.partOfSpeech !== 'ADJ');
  const term = terms[at];
  if (term) term.role = 'verb';
  return at;
}

/** Prepares a question for reading. Work grows with the question's length, up to a fixed number of words. */
export function viewQuestion(question: Question, rarity: Rarity, standsFor: StandsFor = NOTHING_ELSE): QuestionView {
  const { tokens, phrase, focus } = question;
  const content = new Set(question.content);
  const terms: Term[] = [];
  const byKey = new Map<string, number>();
  let total = 0;
  let next = -1;
  let verb = -1;
  let focusTerm = -1;
  for (const unit of readUnits(tokens)) {
    let counted = false;
    let isFocus = false;
    for (let i = unit.from; i < unit.to; i++) {
      counted ||= content.has(i);
      isFocus ||= i === focus;
    }
    if (!counted || terms.length >= MAX_TERMS) continue;
    const keys = keysOf(tokens, unit);
    if (keys.length === 0 || keys.some((key) => byKey.has(key))) continue;
    const vector = vectorOf(keys.at(-1) ?? '');
    const light = LIGHT_VERBS.has(unit.head.normal) ? LIGHT_WEIGHT : 1;
    const weight = light * Math.min(...keys.map(rarity));
    for (let i = unit.from; i < unit.to; i++) {
      for (const key of standsFor.get(tokens[i]?.start ?? -1) ?? []) {
        if (!keys.includes(key) && !byKey.has(key)) keys.push(key);
      }
    }
    const role = roleOf(unit, isFocus);
    const index = terms.length;
    terms.push({ token: unit.head, keys, weight, role, vector });
    for (const key of keys) byKey.set(key, index);
    total += weight;
    if (isFocus) focusTerm = index;
    else if (next < 0 && unit.from >= phrase[1]) next = index;
    if (verb < 0 && unit.tag === 'VERB' && !isFocus) verb = index;
  }
  if (verb < 0 && tokens.some((token) => /^(?:do|does|did)$/.test(token.normal))) verb = verbByPlace(terms);
  const words = tokens.filter((token) => token.kind !== 'mark');
  const first = words[0];
  const last = words.at(-1);
  const preposition = last?.partOfSpeech === 'ADP' ? last.normal : first?.partOfSpeech === 'ADP' ? first.normal : '';
  const phraseWord = tokens[phrase[0]]?.normal ?? '';
  return {
    question,
    asked: question.asked,
    terms,
    total: total || 1,
    byKey,
    anchors: [next, verb, terms.length - 1],
    focus: focusTerm,
    preposition,
    phraseHead: focus === undefined ? phraseWord : (tokens[focus]?.stem ?? phraseWord),
  };
}

/** Where a question's terms stand in one sentence. */
export interface Match {
  sentence: ReadySentence;
  /** For each unit the term it holds, or -1. */
  termOf: Int16Array;
  /** For each unit the weight of its term, less for kin. */
  weights: Float64Array;
  /** For each term the first unit that holds it, or -1. */
  unitOf: Int16Array;
  /** Share of the question's weight that the sentence holds, 0 to 1. */
  coverage: number;
  /** For each term the unit most like it in meaning, or -1: that which holds it, where one does. */
  nearUnit: Int16Array;
  /** How alike that unit is, 0 to 1. */
  alike: Float64Array;
  /** `coverage`, with what is alike counting by how much it is. */
  meaning: number;
}

/** A word whose cosine with the asked one is less does not stand for it. */
const LEAST_LIKENESS = 0.3;

function areKin(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const needed = Math.max(KIN_PREFIX, longest * KIN_SHARE);
  if (Math.min(a.length, b.length) < needed) return false;
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared >= needed;
}

/** Finds the question's words in a sentence. */
export function matchSentence(view: QuestionView, sentence: ReadySentence): Match {
  const { terms, byKey } = view;
  const count = sentence.units.length;
  const termOf = new Int16Array(count).fill(-1);
  const weights = new Float64Array(count);
  const unitOf = new Int16Array(terms.length).fill(-1);
  let covered = 0;
  for (let i = 0; i < count; i++) {
    for (const key of sentence.keys[i] ?? []) {
      const term = byKey.get(key);
      if (term === undefined) continue;
      termOf[i] = term;
      const weight = terms[term]?.weight ?? 0;
      weights[i] = weight;
      if (unitOf[term] === -1) {
        unitOf[term] = i;
        covered += weight;
      }
      break;
    }
  }
  for (let term = 0; term < terms.length; term++) {
    if (unitOf[term] !== -1) continue;
    const wanted = terms[term]?.keys[0] ?? '';
    if (wanted.length < KIN_PREFIX) continue;
    for (let i = 0; i < count; i++) {
      if (termOf[i] !== -1 || !sentence.keys[i]?.some((key) => areKin(key, wanted))) continue;
      termOf[i] = term;
      const weight = (terms[term]?.weight ?? 0) * KIN_WEIGHT;
      weights[i] = weight;
      if (unitOf[term] === -1) {
        unitOf[term] = i;
        covered += weight;
      }
    }
  }
  const nearUnit = Int16Array.from(unitOf);
  const alike = new Float64Array(terms.length);
  let meant = 0;
  for (let term = 0; term < terms.length; term++) {
    const { weight, vector, role } = terms[term] as Term;
    if (unitOf[term] !== -1) alike[term] = 1;
    else if (vector !== NO_VECTOR && role !== 'name' && role !== 'number') {
      for (let i = 0; i < count; i++) {
        if (sentence.units[i]?.tag === 'NAME') continue;
        const cosine = likeness(vector, sentence.vectors[i] as number);
        if (cosine <= LEAST_LIKENESS || cosine <= (alike[term] as number)) continue;
        alike[term] = cosine;
        nearUnit[term] = i;
      }
    }
    meant += weight * (alike[term] as number);
  }
  return {
    sentence,
    termOf,
    weights,
    unitOf,
    coverage: covered / view.total,
    nearUnit,
    alike,
    meaning: meant / view.total,
  };
}

/** How much a word of the span is of the asked kind ("agreement": "the treaty of 1752"), 0 to 1; 0 where no noun is asked for. */
export function headLikeness({ focus, terms }: QuestionView, { sentence }: Match, from: number, to: number): number {
  const vector = terms[focus]?.vector ?? NO_VECTOR;
  let best = 0;
  if (vector === NO_VECTOR) return best;
  for (let i = from; i < to; i++) best = Math.max(best, likeness(vector, sentence.vectors[i] as number));
  return best;
}
