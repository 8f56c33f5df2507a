import type { Question } from './question.ts';
import type { ReadySentence } from './sentence.ts';
import { numberTypeOf, type Span, type Tag, type Unit } from './spans.ts';

const BOUNDS = new Set(['over', 'about', 'around', 'under', 'nearly', 'almost', 'roughly', 'approximately']);
/** Those that may also tie the number to what stands before them: "complaints about 14 buses". */
const PREPOSITIONS = new Set(['over', 'about', 'around', 'under']);
const BEFORE_BOUND: ReadonlySet<Tag> = new Set<Tag>(['VERB', 'AUX', 'ADP', 'CONJ']);

/**
 * Where a span begins whose first unit is a number, share or sum at `number`, or the word that bounds it: "launched [over] 100". "Not over 100",
 * "complaints | about 100" and what is asked for with that word ("how many lakes did she walk around?") do not go with it.
 */
function withWord(units: readonly Unit[], from: number, { tokens }: Question): number {
  const number = BOUNDS.has(units[from]?.head.normal ?? '') ? from + 1 : from;
  const type = numberTypeOf(units[number]?.tag);
  const word = units[number - 1]?.head.normal ?? '';
  if ((type !== 1 && type !== 2) || !BOUNDS.has(word)) return from;
  if (!PREPOSITIONS.has(word)) return number - 1;
  const before = units[number - 2]?.tag;
  const isAsked = tokens.some(({ normal }) => normal === word);
  if (before === 'NOUN' || before === 'NAME' || (before === 'VERB' && isAsked)) return number;
  return before !== undefined && BEFORE_BOUND.has(before) ? number - 1 : from;
}

/** Bounds of several words, with what denies them: "no longer than". */
const PHRASE =
  /(?:^| )((?:(?:no|not|nothing|never|hardly|barely|little) )?(?:(?:more|less|fewer|longer|shorter|higher|lower|later|earlier|greater) than|at (?:least|most)|up to|as (?:many|much|long|few|little|high|low|late|early|far) as) )$/;
/** So many units before a number are looked at. */
const REACH = 4;

/** "[less than] six minutes", "[at least] 14": where a span begins with the words that bound its number, of which it may have the last. */
function withPhrase(units: readonly Unit[], { from, to }: Span): number {
  let number = from;
  while (number < Math.min(to, from + REACH) && numberTypeOf(units[number]?.tag) === 0) number++;
  if (number === to || numberTypeOf(units[number]?.tag) === 0) return from;
  const before = units.slice(Math.max(0, number - REACH), number).map(({ head }) => head.normal);
  const bound = PHRASE.exec(`${before.join(' ')} `)?.[1];
  return bound === undefined ? from : Math.min(from, number - bound.trim().split(' ').length);
}

/** The span that tells a number with what bounds it, and without a word before it that does not. */
export function withBound({ units }: ReadySentence, { from, to }: Span, question: Question): Span {
  return { from: withPhrase(units, { from: withWord(units, from, question), to }), to };
}
