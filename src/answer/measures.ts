import { words } from '../text/word-list.ts';
import type { Match, QuestionView } from './match.ts';
import { MONEY_WORDS } from './misfit.ts';
import type { Span, Unit } from './spans.ts';

/** What a number with a unit measures. */
type Measure = 'length' | 'weight' | 'money' | 'duration' | 'share' | 'heat';

const UNITS: readonly (readonly [Measure, RegExp])[] = [
  ['length', /^(?:mm|cm|km|mi|ft|foot|feet|inch(?:es)?|(?:kilo|centi|milli)?met(?:re|er)s?|miles?|yards?)$/],
  ['weight', /^(?:kg|kilos?|(?:kilo|milli)?gram(?:me)?s?|tonnes?|tons?|pounds?|ounces?|lbs?)$/],
  ['money', /^(?:dollars?|euros?|pounds?|cents?|pence|yen|yuan|rupees?|francs?|pesos?|krone[rn]?|krona|kronor)$/],
  [
    'duration',
    /^(?:(?:milli)?seconds?|minutes?|hours?|hrs?|mins?|secs?|wks?|yrs?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))$/,
  ],
  ['share', /^(?:percent|per|percentage|points?)$/],
  ['heat', /^(?:degrees?|celsius|fahrenheit)$/],
];

/** What a how-question cannot be answered with, by its adjective. */
const CLASHES: ReadonlyMap<string, ReadonlySet<Measure>> = new Map(
  (
    [
      ['old', 'length weight money share heat'],
      ['heavy', 'length money duration share heat'],
      ['tall wide', 'weight money duration share heat'],
      ['long', 'weight money share heat'],
    ] as const
  ).flatMap(([adjectives, measures]) =>
    adjectives.split(' ').map((adjective) => [adjective, words(measures) as ReadonlySet<Measure>] as const),
  ),
);
/** "How many shops": a number of things is told by no measure, but of "how many strawberries" by their weight. */
const NO_COUNT: ReadonlySet<Measure> = new Set<Measure>(['length', 'money', 'duration', 'heat']);
const NO_MONEY: ReadonlySet<Measure> = new Set<Measure>(['length', 'weight', 'duration', 'heat']);

/** "How much has it sold?" asks for fruit as well. */
const TRADED = /^(?:sold|bought)$/;

function measuresOf(word: string): Measure[] {
  return UNITS.flatMap(([measure, unit]) => (unit.test(word) ? [measure] : []));
}

/** What the number at a unit measures, by its sign or by the noun behind it ("400,000 hours"); none where it has no unit. "Pounds" are two. */
function measuresAt(units: readonly Unit[], at: number): Measure[] {
  const tag = units[at]?.tag;
  if (tag === 'MONEY') return ['money'];
  if (tag === 'PERCENT') return ['share'];
  let noun = at + 1;
  while (units[noun]?.tag === 'NUM' || units[noun]?.tag === 'ADJ') noun++;
  // "74 last year" measures nothing.
  if (units[noun]?.tag !== 'NOUN' || /^(?:last|next|past)$/.test(units[at + 1]?.head.normal ?? '')) return [];
  while (units[noun + 1]?.tag === 'NOUN') noun++;
  return measuresOf(units[noun]?.head.normal ?? '');
}

function clashesOf({ question: { kind, tokens, phrase, focus } }: QuestionView): ReadonlySet<Measure> | undefined {
  const adjective = tokens[phrase[0] + 1]?.normal ?? '';
  if (kind === 'how-much' && phrase[1] > 0) {
    const asksMoney =
      adjective === 'much' && tokens.some(({ normal }) => MONEY_WORDS.has(normal) && !TRADED.test(normal));
    return asksMoney ? NO_MONEY : CLASHES.get(adjective);
  }
  const noun = tokens[focus ?? -1]?.normal ?? '';
  // "How many days of warning" asks for days.
  const asked = tokens.slice(phrase[0], phrase[1]).map(({ normal }) => normal);
  const asksMeasure = asked.some((word) => word.startsWith('time') || measuresOf(word).length > 0);
  return kind === 'how-many' && noun !== '' && !asksMeasure ? NO_COUNT : undefined;
}

/** "How old is the line?" is not told by "9 kilometres": whether all numbers of a span measure what is not asked for. */
export function isOtherMeasure(view: QuestionView, { sentence: { units } }: Match, { from, to }: Span): boolean {
  const clashes = clashesOf(view);
  if (!clashes) return false;
  const numbers: number[] = [];
  for (let at = from; at < to; at++) {
    if (['NUM', 'MONEY', 'PERCENT', 'YEAR'].includes(units[at]?.tag ?? '') && units[at - 1]?.tag !== 'NUM')
      numbers.push(at);
  }
  return (
    numbers.length > 0 &&
    numbers.every((at) => {
      const measures = measuresAt(units, at);
      return measures.length > 0 && measures.every((measure) => clashes.has(measure));
    })
  );
}
