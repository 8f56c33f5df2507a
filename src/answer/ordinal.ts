import type { Match, QuestionView } from './match.ts';
import type { Span, Unit } from './spans.ts';

/** Places in a row, and what else tells that somebody has one. First is left out: it mostly tells a time, and is told in many ways. */
const PLACES_IN_ROW: readonly (readonly string[])[] = [
  ['second', '2nd', 'runner-up', 'runners-up', 'silver', 'deputy'],
  ['third', '3rd', 'bronze'],
  ['fourth', '4th'],
  ['fifth', '5th'],
  ['sixth', '6th'],
  ['seventh', '7th'],
  ['eighth', '8th'],
  ['ninth', '9th'],
  ['tenth', '10th'],
];
const ORDINAL = `(${PLACES_IN_ROW.map(([word, figure]) => `${word}|${figure}`).join('|')})`;
const IS_ORDINAL = new RegExp(`^(?:first|1st|${ORDINAL})$`);
const PLACE_NOUN = '(?:place|position|spot|prize)';
/** "Who came third", "who took second place", "who is fourth in the league". */
const ASKS_FOR_PLACE = new RegExp(
  `(?:\\b(?:come|came|comes|finish(?:e[sd])?|end(?:ed|s)? up|is|was|were|are|placed|rank(?:s|ed)?|took|takes|got|won|wins)|['’]s) (?:in )?(?:the )?${ORDINAL}(?: ${PLACE_NOUN})?(?= (?:in|at|of|on|to|behind|after|for|overall)\\b|[\\s?.!]*$)`,
  'i',
);
/** What may stand behind a place in a row that somebody has: "second place", but not "the second lap". */
const AFTER_PLACE = new RegExp(`^(?:${PLACE_NOUN}|medal|overall)$`);

/** Which place a word tells, from 0 for the second; -1 for none. */
function placeOf(word: string): number {
  return PLACES_IN_ROW.findIndex((told) => told.includes(word));
}

/** The words of a unit: "runner-up". */
function writtenAt({ tokens }: Match['sentence'], { from, to }: Unit): string {
  return tokens
    .slice(from, to)
    .map(({ normal }) => normal)
    .join('');
}

/** Whether the place at a unit is somebody else's than the span's: another person stands between them, or the span is whom he came behind. */
function isOfAnother({ units, names }: Match['sentence'], { from, to }: Span, place: number): boolean {
  const isBehind = place < from && /^(?:behind|after)$/.test(units[from - 1]?.head.normal ?? '');
  const between = place < from ? names.slice(place, from) : names.slice(to, place);
  return isBehind || (names.slice(from, to).includes('person') && between.includes('person'));
}

/** "Who came second?" is not told by "Ann Lee won her second race", nor "Ann Lee" by "Ann Lee won, and Bo Chen came second": whether a sentence does not give a span the place in a row that is asked for. */
function lacksPlace({ question }: QuestionView, { sentence }: Match, span: Span): boolean {
  const asked = ASKS_FOR_PLACE.exec(question.text)?.[1]?.toLowerCase();
  if (asked === undefined) return false;
  const told = placeOf(asked);
  return !sentence.units.some((unit, at) => {
    if (placeOf(writtenAt(sentence, unit).replace(/-plac\w+$/, '')) !== told) return false;
    if (at >= span.from && at < span.to) return true;
    const next = sentence.units[at + 1];
    const isOfNoun = /^(?:second|third|\w+th|\d\w+)$/.test(unit.head.normal) && /^(?:NOUN|ADJ)$/.test(next?.tag ?? '');
    return (!isOfNoun || AFTER_PLACE.test(next?.head.normal ?? '')) && !isOfAnother(sentence, span, at);
  });
}

/** "The third largest town" is not "the second largest": whether a sentence counts the asked thing as another of the row only. */
function countsOther({ question: { kind, tokens } }: QuestionView, { sentence: { units } }: Match): boolean {
  const at = tokens.findIndex(({ normal }) => IS_ORDINAL.test(normal));
  const asked = tokens[at]?.normal ?? '';
  const next = tokens[at + 1];
  if (at < 0 || !next || next.kind === 'mark' || (kind !== 'who' && !next.normal.endsWith('est'))) return false;
  const counted = units.filter(({ head }) => IS_ORDINAL.test(head.normal));
  const isOfNext = units.some((unit, i) => counted.includes(unit) && units[i + 1]?.head.stem === next.stem);
  return isOfNext && !counted.some(({ head }) => placeOf(head.normal) === placeOf(asked));
}

/** Whether a sentence does not give a span the place in a row that a question asks for, or gives it another. */
export function isOtherPlace(view: QuestionView, match: Match, span: Span): boolean {
  if (!/^(?:who|which|what)$/.test(view.question.kind)) return false;
  return lacksPlace(view, match, span) || countsOther(view, match);
}
