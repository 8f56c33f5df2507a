import { cross, hashText } from '../base/hash.ts';
import { termOf } from '../search/terms.ts';
import { NO_VECTOR, vectorOf } from '../search/word-vectors.ts';
import type { Token } from '../text/tokens.ts';
import { FUNCTION_WORDS, isFunctionWord } from './lexicon.ts';
import { type KnownPeople, type NameType, typeNames } from './name-types.ts';
import { isWholePhrase, PHRASE_TAGS, proposeSpans, readUnits, type Span, type Tag, type Unit } from './spans.ts';

/** A sentence made ready for reading: everything about it and its spans that no question changes. */
export interface ReadySentence {
  /** `Paragraph.number` */
  paragraph: number;
  /** Offsets within the paragraph's text. */
  start: number;
  end: number;
  tokens: readonly Token[];
  units: Unit[];
  /** For each unit, what kind of name it is part of. */
  names: (NameType | undefined)[];
  /** For each unit, the stems that it is matched by; none for marks and function words. */
  keys: string[][];
  /** For each unit the number of its word vector; `NO_VECTOR` for marks and function words. */
  vectors: Int32Array;
  spans: Span[];
  /** `FEATURES_PER_SPAN` numbers for each span, 0 for none. */
  features: Int32Array;
  /** For each span, a number that stands for its shape ("NAME", "YEAR", "DET NOUN"). */
  shapes: Int32Array;
  /** For each unit, numbers that stand for it as a neighbour, its tag, its stem and its ending. */
  hashes: Readonly<Record<'neighbour' | 'tag' | 'stem' | 'suffix', Int32Array>>;
  /** Spans worth a look for a kind of question, with the part of their scores that depends on it alone; filled by the reader. */
  worthByKind: Map<number, WorthReading>;
}

/** Indexes into a sentence's spans, with a score for each. */
export interface WorthReading {
  spans: Int32Array;
  scores: Float32Array;
  /** 1 for a misfit. */
  misfits: Uint8Array;
}

const TEMPLATES = [
  'shape',
  'length',
  'first',
  'last',
  'before',
  'before2',
  'after',
  'after2',
  'whole',
  'head',
  'headSuffix',
  'inside',
  'firstWord',
  'lastWord',
  'edges',
  'position',
  'marks',
  'shapeLength',
  'shapeBefore',
  'shapeAfter',
  'beforeAfter',
  'capitals',
  'form',
  'cutLeft',
  'cutRight',
  'clause',
  'endsInVerb',
  'commaList',
  'nameTypes',
  'formShape',
] as const;
export const FEATURES_PER_SPAN = TEMPLATES.length;
const SEEDS = Int32Array.from(TEMPLATES, (name) => hashText(name));

/** "NAME NAME NAME" is "NAME+": runs of one tag count once. */
function shapeOf(units: Unit[], names: (NameType | undefined)[], from: number, to: number): string {
  let shape = '';
  let previous = '';
  let parts = 0;
  for (let i = from; i < to; i++) {
    const tag = names[i] ?? units[i]?.tag ?? 'MARK';
    if (tag === previous) {
      if (!shape.endsWith('+')) shape += '+';
      continue;
    }
    if (++parts > 6) return `${shape} …`;
    shape += parts > 1 ? ` ${tag}` : tag;
    previous = tag;
  }
  return shape;
}

/** A neighbour as a feature: the word itself where it is a closed-class word or mark, else its tag. */
function neighbour(units: Unit[], index: number): string {
  const unit = units[index];
  if (!unit) return index < 0 ? '^' : '$';
  const word = unit.head.normal;
  return FUNCTION_WORDS.has(word) || unit.head.kind === 'mark' ? word : unit.tag;
}

function bucketLength(length: number): number {
  return length <= 5 ? length : length <= 7 ? 6 : length <= 10 ? 8 : length <= 15 ? 11 : 16;
}

/** Numbers that stand for the words of a sentence: as edges of a span (`neighbour`), from the second place before the first unit on, and as they are. */
interface WordHashes {
  edges: Int32Array;
  words: Int32Array;
}

/** So many places before and after a sentence have a number of their own. */
const BEYOND = 2;

function hashWords(units: Unit[]): WordHashes {
  return {
    edges: Int32Array.from({ length: units.length + 2 * BEYOND }, (_, at) => hashText(neighbour(units, at - BEYOND))),
    words: Int32Array.from(units, (unit) => hashText(unit.head.normal)),
  };
}

/** Where the head of a span ends: before what follows a preposition, comma, verb or conjunction. */
function headEnd(units: Unit[], { from, to }: Span): number {
  for (let i = from + 1; i < to; i++) {
    const tag = units[i]?.tag;
    if (tag === 'ADP' || tag === 'COMMA' || tag === 'VERB' || tag === 'CONJ') return i;
  }
  return to;
}

function countTags(units: Unit[], { from, to }: Span) {
  const counts = { commas: 0, prepositions: 0, conjunctions: 0, verbs: 0, quotes: 0, names: 0, open: 0 };
  for (let i = from; i < to; i++) {
    const tag = units[i]?.tag;
    if (tag === 'COMMA') counts.commas++;
    else if (tag === 'ADP') counts.prepositions++;
    else if (tag === 'CONJ') counts.conjunctions++;
    else if (tag === 'VERB' || tag === 'AUX') counts.verbs++;
    else if (tag === 'QUOTE') counts.quotes++;
    else if (tag === 'NAME') counts.names++;
    else if (tag === 'OPEN') counts.open++;
    else if (tag === 'CLOSE') counts.open--;
  }
  return counts;
}

function describe(ready: ReadySentence, { edges, words }: WordHashes, span: Span, at: number): void {
  const { units, features, shapes, hashes } = ready;
  const { from, to } = span;
  const shape = shapeOf(units, ready.names, from, to);
  const shapeHash = hashText(shape);
  shapes[at] = shapeHash;
  const before = edges[BEYOND + from - 1] as number;
  const after = edges[BEYOND + to] as number;
  const length = bucketLength(to - from);
  const cut = headEnd(units, span);
  const { commas, prepositions, conjunctions, verbs, quotes, names, open } = countTags(units, span);
  const firstTag = units[from]?.tag ?? 'MARK';
  const lastTag = units[to - 1]?.tag ?? 'MARK';
  const cutLeft = isCut(units[from - 1]?.tag, firstTag);
  const cutRight = isCut(lastTag, units[to]?.tag);
  const clause = verbs > 0 && firstTag !== 'VERB' && firstTag !== 'TO' ? 1 : 0;
  const endsInVerb = lastTag === 'VERB' ? 1 : 0;
  const commaList = commas > 0 ? (conjunctions > 0 ? 1 : 2) : 0;
  const first = ready.names[from];
  const nameTypes = first === undefined ? 0 : ready.names.slice(from, to).every((type) => type === first) ? 1 : 2;
  const form = cutLeft + 4 * cutRight + 16 * clause + 32 * endsInVerb + 64 * commaList;
  // In the order of `TEMPLATES`.
  const values = [
    shapeHash,
    length,
    hashes.tag[from] as number,
    hashes.tag[to - 1] as number,
    before,
    cross(before, edges[BEYOND + from - 2] as number),
    after,
    cross(after, edges[BEYOND + to + 1] as number),
    (isWholePhrase(units, span) ? 2 : 1) + (verbs > 0 ? 2 : 0),
    hashes.stem[cut - 1] as number,
    hashes.suffix[cut - 1] as number,
    Math.min(commas, 3) * 64 + Math.min(prepositions, 3) * 16 + Math.min(conjunctions, 2) * 5 + Math.min(verbs, 2),
    words[from] as number,
    words[to - 1] as number,
    (from === 0 ? 1 : 0) + (to >= units.length - 1 ? 2 : 0),
    Math.min(7, Math.floor((from * 8) / Math.max(1, units.length))),
    (quotes % 2) * 4 + (open !== 0 ? 2 : 0) + (quotes > 0 ? 8 : 0),
    cross(shapeHash, length),
    cross(shapeHash, before),
    cross(shapeHash, after),
    cross(before, after),
    Math.min(names, 4) * 8 + Math.min(to - from - names, 7),
    form,
    cutLeft,
    cutRight,
    clause,
    endsInVerb,
    commaList,
    cross(nameTypes + 1, hashText(first ?? '')),
    cross(form + 1, hashText(first ?? firstTag)),
  ];
  const slot = at * FEATURES_PER_SPAN;
  for (let t = 0; t < FEATURES_PER_SPAN; t++) features[slot + t] = cross((values[t] as number) + 1, SEEDS[t] as number);
}

/** How a boundary cuts a phrase apart: 0 not, 1 between an adjective or noun and a noun, 2 within a name, 3 after an article. */
function isCut(left: Tag | undefined, right: Tag | undefined): number {
  if (left === undefined || right === undefined) return 0;
  if (left === 'DET') return 3;
  if (left === 'NAME' && right === 'NAME') return 2;
  return PHRASE_TAGS.has(left) && PHRASE_TAGS.has(right) ? 1 : 0;
}

/** Makes a sentence ready for reading. `tokens` are those of the sentence, with offsets within the paragraph. */
export function readySentence(
  paragraph: number,
  start: number,
  end: number,
  tokens: readonly Token[],
  people: KnownPeople,
): ReadySentence {
  const units = readUnits(tokens);
  const spans = proposeSpans(units);
  const keys = units.map((unit) => keysOf(tokens, unit));
  const ready: ReadySentence = {
    paragraph,
    start,
    end,
    tokens,
    units,
    names: typeNames(units, people),
    keys,
    vectors: Int32Array.from(keys, (own) => (own.length === 0 ? NO_VECTOR : vectorOf(own.at(-1) ?? ''))),
    spans,
    features: new Int32Array(spans.length * FEATURES_PER_SPAN),
    shapes: new Int32Array(spans.length),
    hashes: {
      neighbour: Int32Array.from(units, (unit) =>
        hashText(unit.head.kind === 'mark' || unit.tag === 'ADP' ? unit.head.normal : unit.tag),
      ),
      tag: Int32Array.from(units, (unit) => hashText(unit.tag)),
      stem: Int32Array.from(units, (unit) => hashText(unit.head.stem)),
      suffix: Int32Array.from(units, (unit) => hashText(unit.head.normal.slice(-3))),
    },
    worthByKind: new Map(),
  };
  const wordHashes = hashWords(units);
  for (const [i, span] of spans.entries()) describe(ready, wordHashes, span, i);
  return ready;
}

/** The forms by which a unit is found: "open-source" by "opensource", "open" and "source". None for function words and marks. */
export function keysOf(tokens: readonly Token[], unit: Unit): string[] {
  const { head, from, to, isSuffix } = unit;
  if (head.kind === 'mark' && to - from === 1) return [];
  const keys: string[] = [];
  const parts = tokens.slice(from, to);
  if (parts.length > 1 && !isSuffix) keys.push(parts.map((token) => token.normal).join(''));
  for (const part of parts) {
    if (part.kind === 'mark' || isFunctionWord(part)) continue;
    const key = termOf(part) ?? part.stem;
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** Offsets within the paragraph's text of a range of units. */
export function unitOffsets(sentence: ReadySentence, { from, to }: Span): [start: number, end: number] {
  const first = sentence.tokens[sentence.units[from]?.from ?? 0];
  const last = sentence.tokens[(sentence.units[to - 1]?.to ?? 1) - 1];
  return [first?.start ?? sentence.start, last?.end ?? sentence.end];
}

/** Offsets within the paragraph's text of the span with this number. */
export function spanOffsets(sentence: ReadySentence, index: number): [start: number, end: number] {
  return unitOffsets(sentence, sentence.spans[index] ?? { from: 0, to: 1 });
}
