import type { Match } from './match.ts';
import type { Tag, Unit } from './spans.ts';

/** A range of units, half-open. */
export interface Phrase {
  from: number;
  to: number;
}

/** How a phrase stands to the question's words in a sentence. */
export type Relation =
  | 'subject'
  | 'object'
  | 'agent'
  | 'after-preposition'
  | 'holder-of-role'
  | 'named-kind'
  | 'counted'
  | 'affiliation'
  | 'attribution'
  | 'owner'
  | 'base'
  | 'age';

/** A phrase of a sentence that stands to the question's words as asked. */
export interface RelatedPhrase extends Phrase {
  match: Match;
  relation: Relation;
}

/** Parts of speech of which a noun phrase is made. */
export const PHRASE: ReadonlySet<Tag> = new Set<Tag>([
  'NAME',
  'NOUN',
  'NUM',
  'ADJ',
  'PERCENT',
  'MONEY',
  'YEAR',
  'POSS',
]);
/** … and those of which one must be among them. */
const HEADS: ReadonlySet<Tag> = new Set<Tag>(['NAME', 'NOUN', 'NUM', 'PERCENT', 'MONEY', 'YEAR']);
export const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);

/** The tag of a unit, where there is one. */
export const tagAt = (units: readonly Unit[], i: number): Tag | undefined => units[i]?.tag;
/** The word of a unit, or ''. */
export const wordAt = (units: readonly Unit[], i: number): string => units[i]?.head.normal ?? '';

/** The noun phrase that begins at `start` (after an article, if there is one), with what "of" and "and" add to it. */
export function phraseFrom(units: readonly Unit[], start: number): Phrase | undefined {
  let to = start;
  if (tagAt(units, to) === 'DET' || tagAt(units, to) === 'PRON') to++;
  let end = to;
  for (; to < units.length; to++) {
    const tag = tagAt(units, to) as Tag;
    if (HEADS.has(tag)) end = to + 1;
    else if (!PHRASE.has(tag) && !(tag === 'ADV' && to === start)) break;
  }
  if (end <= start || !units.slice(start, end).some((unit) => HEADS.has(unit.tag))) return undefined;
  const joins = wordAt(units, end) === 'of' || wordAt(units, end) === 'and';
  const more = joins ? phraseFrom(units, end + 1) : undefined;
  // "X and Y did" belongs together; "X and the Y of Z" may be two things, which only "of" joins for certain.
  if (more && (wordAt(units, end) === 'of' || tagAt(units, end + 1) !== 'DET')) return { from: start, to: more.to };
  return { from: start, to: end };
}

/** The noun phrase that ends right before `end`. */
export function phraseUpTo(units: readonly Unit[], end: number): Phrase | undefined {
  let from = end;
  while (from > 0) {
    const tag = tagAt(units, from - 1) as Tag;
    const linked = (wordAt(units, from - 1) === 'of' || wordAt(units, from - 1) === 'and') && from < end;
    const owner = POSSESSIVES.has(wordAt(units, from - 1));
    if (!PHRASE.has(tag) && tag !== 'DET' && !linked && !owner) break;
    from--;
    if (owner || tag === 'DET') {
      // "the stockpile | his firm had acquired": an article or owner begins a phrase, unless "of" links it to the one before.
      if (wordAt(units, from - 1) !== 'of') break;
    }
  }
  while (from < end && (wordAt(units, from) === 'of' || wordAt(units, from) === 'and')) from++;
  return units.slice(from, end).some((unit) => HEADS.has(unit.tag)) ? { from, to: end } : undefined;
}

/** The run of names around `at`. */
export function nameRun(match: Match, at: number): Phrase | undefined {
  const { units } = match.sentence;
  if (tagAt(units, at) !== 'NAME') return undefined;
  let from = at;
  let to = at + 1;
  while (tagAt(units, from - 1) === 'NAME') from--;
  while (tagAt(units, to) === 'NAME') to++;
  return { from, to };
}
