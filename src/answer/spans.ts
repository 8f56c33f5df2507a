import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { isEnglishWord } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import { NUMBER_WORDS, PLACES } from './lexicon.ts';

/** Longest span proposed anywhere, and longest clause (which must begin and end at a clause boundary), in units. */
const MAX_UNITS = 10;
const MAX_CLAUSE_UNITS = 28;
/** A sentence longer than this (in units) is read only so far: keeps the work linear on hostile text. */
const MAX_SENTENCE_UNITS = 120;

/** A word as written: tokens that no space parts ("open-source", "H100s", "US$5.6") are never cut apart, but for a name with a participle. */
export interface Unit {
  /** Token range, half-open. */
  from: number;
  to: number;
  /** The token that stands for the whole: its last word. */
  head: Token;
  tag: Tag;
  /** It hangs on the name before it: "-based" in "London-based". */
  isSuffix?: true;
}

export const TAGS = [
  'NAME',
  'NOUN',
  'NUM',
  'YEAR',
  'DATE',
  'PERCENT',
  'MONEY',
  'ADJ',
  'ADV',
  'VERB',
  'AUX',
  'DET',
  'PRON',
  'ADP',
  'CONJ',
  'SUB',
  'TO',
  'POSS',
  'COMMA',
  'OPEN',
  'CLOSE',
  'QUOTE',
  'MARK',
] as const;
export type Tag = (typeof TAGS)[number];

/** What a plain noun phrase is made of, behind its article. */
export const PHRASE_TAGS: ReadonlySet<Tag> = new Set<Tag>(['NAME', 'NOUN', 'ADJ', 'NUM']);

/** 0 no number, 1 a plain one, 2 a share or sum, 3 a date, 4 a year. */
export function numberTypeOf(tag: Tag | undefined): number {
  switch (tag) {
    case 'NUM':
      return 1;
    case 'PERCENT':
    case 'MONEY':
      return 2;
    case 'DATE':
      return 3;
    case 'YEAR':
      return 4;
    default:
      return 0;
  }
}

/** A candidate answer: a range of units, half-open. */
export interface Span {
  from: number;
  to: number;
}

const SUBORDINATORS = new Set(
  'because since so when while if although though after before until due owing thanks'.split(' '),
);

function markTag(text: string): Tag {
  if (/^[,;]$/.test(text)) return 'COMMA';
  if (/^[([{]$/.test(text)) return 'OPEN';
  if (/^[)\]}]$/.test(text)) return 'CLOSE';
  if (/^["“”«»]$/.test(text)) return 'QUOTE';
  return 'MARK';
}

const BEFORE_MONTH = new Set('in since until till by from of during through last next this early late mid'.split(' '));

/** "in May", "9 May", "May 2024": the tagger takes the month, the verb and the name alike for nouns. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const isNumber = (token: Token | undefined): boolean => /^\d/.test(token?.text ?? '');
  const before = tokens[at - 1];
  return isNumber(tokens[at + 1]) || isNumber(before) || BEFORE_MONTH.has(before?.normal ?? '');
}

function tagOf(tokens: readonly Token[], from: number, to: number): Tag {
  const head = tokens[to - 1];
  const first = tokens[from];
  if (!head || !first) return 'MARK';
  const text = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join('');
  if (/\d/.test(text)) {
    if (/[$€£¥]/.test(text)) return 'MONEY';
    if (/%$/.test(text)) return 'PERCENT';
    if (/^(?:1[0-9]|20)\d\d(?:s|[-–](?:1[0-9]|20)?\d\d)?$/.test(text)) return 'YEAR';
    if (/^\d[\d,.]*(?:[-–]\d[\d,.]*)?(?:st|nd|rd|th|s|k|m|bn|km|kg|mm|cm)?$/i.test(text)) return 'NUM';
    if (/^\p{Lu}/u.test(text) || /\p{Lu}$/u.test(text)) return 'NAME';
    return /\p{L}/u.test(text) ? 'NAME' : 'NUM';
  }
  if (head.kind === 'mark' && to - from === 1) return markTag(head.text);
  const word = to - from === 1 ? head.normal : text.toLowerCase();
  const capital = /^\p{Lu}/u.test(text);
  if (capital && (MONTHS.has(word) || WEEKDAYS.has(word)) && word !== 'may') return 'DATE';
  if (capital && word === 'may' && isMonth(tokens, from)) return 'DATE';
  if (NUMBER_WORDS.has(word) && head.partOfSpeech !== 'ADV') return 'NUM';
  if (/^'s?$/.test(head.normal) && head.partOfSpeech === 'PART') return 'POSS';
  switch (head.partOfSpeech) {
    case 'PROPN':
      return 'NAME';
    case 'NOUN':
      return capital && from > 0 && !head.english ? 'NAME' : 'NOUN';
    case 'ADJ':
      return capital && from > 0 ? 'NAME' : 'ADJ';
    case 'NUM':
      return 'NUM';
    case 'ADV':
      return 'ADV';
    case 'VERB':
      return 'VERB';
    case 'AUX':
      return 'AUX';
    case 'DET':
      return 'DET';
    case 'PRON':
      return 'PRON';
    case 'ADP':
      return SUBORDINATORS.has(word) ? 'SUB' : 'ADP';
    case 'CCONJ':
      return 'CONJ';
    case 'SCONJ':
      return 'SUB';
    case 'PART':
      return head.normal === 'to' ? 'TO' : 'ADV';
    case 'PUNCT':
    case 'SYM':
      return markTag(head.text);
    default:
      return capital ? 'NAME' : 'NOUN';
  }
}

const GLUE = /^[-–/&.:'’@+%°]$/;

/** What the tagger calls a verb, though its place says otherwise: "Acme's hold", "little-known startup", "on advanced chips". */
function retagVerb(tokens: readonly Token[], before: Unit | undefined, from: number, to: number): Tag {
  const next = tokens[to]?.partOfSpeech;
  const beforeNoun = next === 'NOUN' || next === 'PROPN' || next === 'ADJ';
  const participle = /(?:ed|en|wn)$/.test(tokens[to - 1]?.normal ?? '');
  if (participle && beforeNoun && (to - from > 1 || (before && ['DET', 'ADP', 'POSS', 'ADJ'].includes(before.tag)))) {
    return 'ADJ';
  }
  return before?.tag === 'POSS' && !beforeNoun ? 'NOUN' : 'VERB';
}

/** What is made of a name: "London-based", "US-imposed", "German-built". */
const NAME_PARTICIPLE = /^(?!(?:speed|breed|seed|garden)$)\p{Ll}.*(?:ed|en|wn|made|born|built|held|run)$/u;

/** Whether a sentence or a quotation opens here: there every word has a capital. */
function opens(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens.slice(0, at).every(({ kind }) => kind === 'mark') || /^["“”«»:]$/.test(before?.text ?? '');
}

/** Whether a word as written is a name and a participle ("London-based", but not "Twenty-seven"): the name may answer by itself. */
function isNameWithParticiple(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (to - from < 3 || !first || !last || !/^[-‐–]$/.test(tokens[to - 2]?.text ?? '')) return false;
  if (!/^\p{Lu}/u.test(first.text) || !NAME_PARTICIPLE.test(last.text) || NUMBER_WORDS.has(last.normal)) return false;
  return (
    !opens(tokens, from) || /^\p{Lu}{2,}$/u.test(first.text) || PLACES.has(first.normal) || !isEnglishWord(first.text)
  );
}

/** Groups a sentence's tokens into words as written and tags them. "London-based" is two: the name and what hangs on it. */
export function readUnits(tokens: readonly Token[]): Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < tokens.length && units.length < MAX_SENTENCE_UNITS; ) {
    let to = from + 1;
    for (; to < tokens.length; to++) {
      const left = tokens[to - 1];
      const right = tokens[to];
      if (!left || !right || left.end !== right.start) break;
      if (right.partOfSpeech === 'PART' || right.partOfSpeech === 'AUX') break;
      const wordy = (token: Token) => token.kind !== 'mark' || GLUE.test(token.text) || /^[$€£¥]$/.test(token.text);
      if (!wordy(left) || !wordy(right)) break;
      // A mark may only join what follows it: "2025." ends a sentence.
      const next = tokens[to + 1];
      if (
        right.kind === 'mark' &&
        right.text !== '%' &&
        right.text !== '°' &&
        (!next || next.start !== right.end || next.kind === 'mark')
      )
        break;
      if (left.kind === 'mark' && to - 1 === from && !/^[$€£¥]$/.test(left.text)) break;
    }
    // "36 %" is often written apart.
    const after = tokens[to];
    const signs =
      after?.normal === 'per' && tokens[to + 1]?.normal === 'cent'
        ? 2
        : /^(?:%|percent)$/.test(after?.normal ?? '')
          ? 1
          : 0;
    const isPercent = signs > 0 && /\d/.test(tokens[from]?.text ?? '');
    if (isPercent) to += signs;
    let head = tokens[to - 1] as Token;
    for (let i = to - 1; i >= from; i--) {
      const token = tokens[i];
      if (token && token.kind !== 'mark') {
        head = token;
        break;
      }
    }
    if (isNameWithParticiple(tokens, from, to)) {
      units.push({ from, to: to - 2, head: tokens[to - 3] as Token, tag: 'NAME' });
      units.push({ from: to - 2, to, head, tag: 'ADJ', isSuffix: true });
      from = to;
      continue;
    }
    const tag = isPercent ? 'PERCENT' : tagOf(tokens, from, to);
    units.push({ from, to, head, tag: tag === 'VERB' ? retagVerb(tokens, units.at(-1), from, to) : tag });
    from = to;
  }
  return units;
}

const CANNOT_START: ReadonlySet<Tag> = new Set<Tag>(['POSS', 'AUX', 'COMMA', 'CLOSE', 'MARK', 'CONJ', 'OPEN']);
const CANNOT_END: ReadonlySet<Tag> = new Set<Tag>([
  'DET',
  'ADP',
  'CONJ',
  'SUB',
  'TO',
  'COMMA',
  'OPEN',
  'MARK',
  'AUX',
  'POSS',
]);
const INSIDE_NOUN_PHRASE: ReadonlySet<Tag> = new Set<Tag>([
  'NAME',
  'NOUN',
  'NUM',
  'YEAR',
  'DATE',
  'PERCENT',
  'MONEY',
  'ADJ',
]);

/** Whether a clause may begin or end at this place: at marks, conjunctions and the sentence's ends. */
function isClauseBoundary(units: Unit[], index: number): boolean {
  const left = units[index - 1]?.tag;
  const right = units[index]?.tag;
  if (left === undefined || right === undefined) return true;
  if (
    ['COMMA', 'MARK', 'OPEN', 'CLOSE', 'QUOTE'].includes(left) ||
    ['COMMA', 'MARK', 'OPEN', 'CLOSE', 'QUOTE'].includes(right)
  )
    return true;
  return right === 'SUB' || right === 'TO' || right === 'CONJ' || left === 'VERB';
}

/** Whether the word before is part of the same written word ("can|not"), or is the "not" of such a one ("cannot |swim"). */
function isTorn(units: readonly Unit[], at: number): boolean {
  const hangs = (right: Unit | undefined, left: Unit | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left.head.kind !== 'mark' &&
    right.head.kind !== 'mark' &&
    left.head.end === right.head.start;
  const before = units[at - 1];
  return hangs(units[at], before) || (before?.head.normal === 'not' && hangs(before, units[at - 2]));
}

/** "step | by | step": what follows belongs to the word that it repeats. */
function isRepetition(units: readonly Unit[], at: number): boolean {
  const repeats = (joiner: number): boolean => {
    const before = units[joiner - 1];
    if (units[joiner]?.tag !== 'ADP' || before?.tag !== 'NOUN') return false;
    return before.head.normal === units[joiner + 1]?.head.normal;
  };
  return repeats(at) || repeats(at - 1);
}

/** "According to X, | Y …": where the source ends that a sentence opens with; no span runs on across it. 0 where it opens with none, or one with commas of its own. */
function endOfSource(units: readonly Unit[]): number {
  if (units[0]?.head.normal !== 'according' || units[1]?.head.normal !== 'to') return 0;
  const verb = units.findIndex(({ tag }, at) => at > 1 && (tag === 'VERB' || tag === 'AUX'));
  const commas = units.flatMap(({ tag }, at) => (tag === 'COMMA' && (verb < 0 || at < verb) ? [at] : []));
  return commas.length === 1 ? (commas[0] as number) : 0;
}

/** Where the name that stands at `at` ends, if something like "-based" hangs on it; else -1. */
function endBeforeSuffix(units: readonly Unit[], at: number): number {
  let end = at;
  while (units[end]?.tag === 'NAME') end++;
  return end > at && units[end]?.isSuffix ? end : -1;
}

/** All spans of a sentence that its parts of speech allow as an answer. */
export function proposeSpans(units: Unit[]): Span[] {
  const spans: Span[] = [];
  const source = endOfSource(units);
  for (let from = 0; from < units.length; from++) {
    const unit = units[from] as Unit;
    const first = unit.tag;
    if (CANNOT_START.has(first) || unit.isSuffix || isTorn(units, from) || isRepetition(units, from)) continue;
    const before = units[from - 1]?.tag;
    if (before === 'NAME' && endBeforeSuffix(units, from) > 0) continue;
    // An article belongs to its phrase; "the [company]" is no answer where "[the company]" is one.
    if (before === 'DET' && first !== 'DET') {
      // But "the [London]-based company" tells where, "the [little-known] start-up" what it is like.
      const end = first === 'ADJ' && unit.to - unit.from > 1 ? from + 1 : endBeforeSuffix(units, from);
      if (end > 0) spans.push({ from, to: end });
      continue;
    }
    const clauseStart = isClauseBoundary(units, from);
    const limit = from < source ? source : units.length;
    for (let to = from + 1; to <= limit; to++) {
      const length = to - from;
      if (length > MAX_CLAUSE_UNITS) break;
      const last = units[to - 1]?.tag as Tag;
      if (
        CANNOT_END.has(last) ||
        isRepetition(units, to) ||
        (units[to]?.isSuffix && endBeforeSuffix(units, from) !== to)
      )
        continue;
      if (length > MAX_UNITS && !(clauseStart && isClauseBoundary(units, to))) continue;
      // An adjective or noun right before a noun does not end a phrase.
      const next = units[to]?.tag;
      if (next !== undefined && (last === 'ADJ' || last === 'NUM' || last === 'NOUN') && next === 'NOUN' && length > 6)
        continue;
      spans.push({ from, to });
    }
  }
  return spans;
}

/** What two spans share: F1 over their units. */
export function overlapOf(a: Span, b: Span): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared <= 0 ? 0 : (2 * shared) / (a.to - a.from + b.to - b.from);
}

/** Whether the span is a whole noun phrase: nothing of the same phrase stands just outside. */
export function isWholePhrase(units: Unit[], span: Span): boolean {
  const before = units[span.from - 1]?.tag;
  const first = units[span.from]?.tag as Tag;
  const last = units[span.to - 1]?.tag as Tag;
  const after = units[span.to]?.tag;
  const cutsLeft = before !== undefined && INSIDE_NOUN_PHRASE.has(before) && INSIDE_NOUN_PHRASE.has(first);
  const cutsRight = after !== undefined && INSIDE_NOUN_PHRASE.has(after) && INSIDE_NOUN_PHRASE.has(last);
  return !cutsLeft && !cutsRight;
}
