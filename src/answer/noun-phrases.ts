import type { Match } from './match.ts';
import type { Span, Tag, Unit } from './spans.ts';

/** Parts of speech of which a noun phrase is made. */
export const PHRASE_TAGS: ReadonlySet<Tag> = new Set<Tag>([
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
export const wordOfUnit = (units: readonly Unit[], i: number): string => units[i]?.head.normal ?? '';

/** The noun phrase that begins at `start` (after an article, if there is one), with what "of" and "and" add to it. */
export function phraseFrom(units: readonly Unit[], start: number): Span | undefined {
  let to = start;
  if (tagAt(units, to) === 'DET' || tagAt(units, to) === 'PRON') to++;
  let end = to;
  for (; to < units.length; to++) {
    const tag = tagAt(units, to) as Tag;
    if (HEADS.has(tag)) end = to + 1;
    else if (!PHRASE_TAGS.has(tag) && !(tag === 'ADV' && to === start)) break;
  }
  if (end <= start || !units.slice(start, end).some((unit) => HEADS.has(unit.tag))) return undefined;
  const joins = wordOfUnit(units, end) === 'of' || wordOfUnit(units, end) === 'and';
  const more = joins ? phraseFrom(units, end + 1) : undefined;
  // "X and Y did" belongs together; "X and the Y of Z" may be two things, which only "of" joins for certain.
  if (more && (wordOfUnit(units, end) === 'of' || tagAt(units, end + 1) !== 'DET')) return { from: start, to: more.to };
  return { from: start, to: end };
}

/** The noun phrase that ends right before `end`. */
export function phraseUpTo(units: readonly Unit[], end: number): Span | undefined {
  let from = end;
  while (from > 0) {
    const tag = tagAt(units, from - 1) as Tag;
    const linked = (wordOfUnit(units, from - 1) === 'of' || wordOfUnit(units, from - 1) === 'and') && from < end;
    const owner = POSSESSIVES.has(wordOfUnit(units, from - 1));
    if (!PHRASE_TAGS.has(tag) && tag !== 'DET' && !linked && !owner) break;
    from--;
    if (owner || tag === 'DET') {
      // "the stockpile | his firm had acquired": an article or owner begins a phrase, unless "of" links it to the one before.
      if (wordOfUnit(units, from - 1) !== 'of') break;
    }
  }
  while (from < end && (wordOfUnit(units, from) === 'of' || wordOfUnit(units, from) === 'and')) from++;
  return units.slice(from, end).some((unit) => HEADS.has(unit.tag)) ? { from, to: end } : undefined;
}

/** The run of names around `at`. */
export function nameRun(match: Match, at: number): Span | undefined {
  const { units } = match.sentence;
  if (tagAt(units, at) !== 'NAME') return undefined;
  let from = at;
  let to = at + 1;
  while (tagAt(units, from - 1) === 'NAME') from--;
  while (tagAt(units, to) === 'NAME') to++;
  return { from, to };
}
