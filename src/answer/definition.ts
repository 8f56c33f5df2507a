import { classOfNoun, RELATIVE_PRONOUNS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import type { Tag, Unit } from './spans.ts';

/** How a text says what something is. */
export type DefinitionPattern = 'apposition' | 'apposition-before' | 'copula' | 'title';

export interface Definition {
  match: Match;
  /** Range of units, half-open. */
  from: number;
  to: number;
  pattern: DefinitionPattern;
}

const PHRASE: ReadonlySet<Tag> = new Set<Tag>(['NAME', 'NOUN', 'NUM', 'ADJ', 'POSS']);
const PATTERN_RANK: Readonly<Record<DefinitionPattern, number>> = {
  apposition: 4,
  copula: 3,
  'apposition-before': 3,
  title: 2,
};
const MAX_DEFINITION_UNITS = 25;
export const COPULAS = new Set(['is', 'was', 'are', 'were', "'s"]);

function isTag(units: Unit[], index: number, ...tags: Tag[]): boolean {
  const tag = units[index]?.tag;
  return tag !== undefined && tags.includes(tag);
}

/** The head of the noun phrase that begins at a unit, behind its article: the first noun that neither a noun nor "'s" follows, or -1. */
export function headOfPhrase(units: readonly Unit[], from: number): number {
  for (let i = from; PHRASE.has(units[i]?.tag as Tag); i++) {
    const next = units[i + 1]?.tag;
    if (units[i]?.tag === 'NOUN' && next !== 'NOUN' && next !== 'POSS') return i;
  }
  return -1;
}

/** The end of a phrase that runs up to the next mark. */
function untilMark(units: Unit[], from: number): number {
  let to = from;
  while (to < units.length && to - from < MAX_DEFINITION_UNITS && !isTag(units, to, 'COMMA', 'MARK', 'QUOTE', 'OPEN'))
    to++;
  return to;
}

/** The stretch of units that names what is asked about: the longest run of matched words, the first where several are as long. */
export function nameRange(match: Match): [number, number] | undefined {
  let best: [number, number] | undefined;
  for (let i = 0; i < match.termOf.length; i++) {
    if ((match.termOf[i] as number) < 0) continue;
    const start = i;
    while (i + 1 < match.termOf.length && (match.termOf[i + 1] as number) >= 0) i++;
    if (!best || i + 1 - start > best[1] - best[0]) best = [start, i + 1];
  }
  if (!best) return undefined;
  let [from, to] = best;
  const { units } = match.sentence;
  while (isTag(units, from - 1, 'NAME') && isTag(units, from, 'NAME')) from--;
  while (isTag(units, to, 'NAME')) to++;
  return [from, to];
}

function definitionsIn(match: Match): Definition[] {
  const { units } = match.sentence;
  const range = nameRange(match);
  if (!range) return [];
  const [from, to] = range;
  const found: Definition[] = [];
  // "Acme CEO Ann Lee": capitals that are no part of the name.
  const role = units.findIndex(
    ({ head }, at) =>
      at >= from && at < to - 1 && (match.termOf[at] as number) < 0 && classOfNoun(head.normal) === 'person',
  );
  const named = units.findIndex((_, at) => at >= from && at < to && (match.termOf[at] as number) >= 0);
  if (role >= 0 && role < named && !isTag(units, from - 1, 'ADP')) {
    found.push({ match, from, to: role + 1, pattern: 'title' });
  }
  if (isTag(units, to, 'COMMA') && isTag(units, to + 1, 'DET', 'NOUN', 'ADJ', 'NAME')) {
    const end = untilMark(units, to + 1);
    const isNoun = units.slice(to + 1, end).some((unit) => unit.tag === 'NOUN');
    if (isTag(units, to + 1, 'DET') || classOfNoun(units[to + 1]?.head.normal ?? '') === 'person') {
      if (isNoun) found.push({ match, from: to + 1, to: end, pattern: 'apposition' });
    }
  }
  if (isTag(units, from - 1, 'COMMA') && (isTag(units, to, 'COMMA') || to >= units.length - 1)) {
    let start = from - 1;
    while (start > 0 && isTag(units, start - 1, 'NAME', 'NOUN', 'NUM', 'ADJ', 'DET', 'ADP', 'POSS', 'PRON')) start--;
    if (isTag(units, start, 'DET', 'PRON') && start < from - 1) {
      found.push({ match, from: start, to: from - 1, pattern: 'apposition-before' });
    }
  }
  if (COPULAS.has(units[to]?.head.normal ?? '') && isTag(units, to + 1, 'DET', 'NOUN', 'ADJ', 'NAME')) {
    const end = untilMark(units, to + 1);
    const next = units[to + 2];
    if (next && isTag(units, to + 1, 'DET')) found.push({ match, from: to + 1, to: end, pattern: 'copula' });
  }
  let start = from;
  while (start > 0 && PHRASE.has(units[start - 1]?.tag as Tag)) start--;
  const last = units[from - 1];
  // "a model that rivals Acme": a single word between a relative pronoun and the name is a verb, whatever the tagger says; "say that startup
  // Acme" has no noun before it.
  const isClause =
    from - start === 1 &&
    RELATIVE_PRONOUNS.has(units[start - 1]?.head.normal ?? '') &&
    isTag(units, start - 2, 'NOUN', 'NAME', 'COMMA');
  if (start < from && !isClause && last && last.tag === 'NOUN' && isTag(units, from, 'NAME')) {
    found.push({ match, from: start, to: from, pattern: 'title' });
  }
  return found;
}

/** Whether the sentence names what is asked about: all of the words, or a person by more than one name ("Ann Lee role at Acme"). */
function isNamed({ terms }: QuestionView, { unitOf, sentence }: Match): boolean {
  const found = terms.map((_, i) => unitOf[i] as number);
  if (found.every((unit) => unit >= 0)) return true;
  const isName = (unit: number) => found.includes(unit) && sentence.units[unit]?.tag === 'NAME';
  return found.some((unit) => isName(unit) && isName(unit + 1));
}

/** Where the sentences say what the asked thing is, best first: "X, a …", "a …, X,", "X is a …", "professor X". */
export function findDefinitions(view: QuestionView, matches: readonly Match[]): Definition[] {
  return matches
    .filter((match) => isNamed(view, match))
    .flatMap(definitionsIn)
    .sort((a, b) => PATTERN_RANK[b.pattern] - PATTERN_RANK[a.pattern]);
}
