import { words } from '../text/word-list.ts';
import type { Match, QuestionView } from './match.ts';
import type { Span, Unit } from './spans.ts';

/** What a number with a unit measures. */
type Measure = 'length' | 'weight' | 'money' | 'duration' | 'share' | 'heat';

/** Units that measure nothing but lengths: "m" may be millions. */
export const LENGTH_UNITS =
  /^(?:mm|cm|km|mi|ft|foot|feet|inch(?:es)?|(?:kilo|centi|milli)?met(?:re|er)s?|miles?|yards?)$/;
const UNITS: readonly (readonly [Measure, RegExp])[] = [
  ['length', LENGTH_UNITS],
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
      ['tall', 'weight money duration share heat'],
      ['long', 'weight money share heat'],
      ['strong', 'duration'],
      ['thick', 'money duration heat'],
      ['quickly', 'money'],
      ['slow', 'money'],
    ] as const
  ).map(([adjective, measures]) => [adjective, words(measures) as ReadonlySet<Measure>] as const),
);
const NO_MONEY: ReadonlySet<Measure> = new Set<Measure>(['length', 'weight', 'duration', 'heat']);
/** What "how much" asks of in money only; "spent", "raised", "paid" and "sold" are said of other things as well. */
const ASKS_MONEY = words(
  'cost costs pay earn earned worth money invest invested price fee budget salary revenue profit income',
);
/** What a question goes on with where "how much" is all that it asks: "how much is", but not "how much time" or "how much longer". */
const AFTER_MUCH = words('AUX DET PRON');

/** "74 last year" and "40 most nights" measure nothing. */
const OPENS_TIME = words('last next past first most some each every');

function measuresOf(word: string): Measure[] {
  return UNITS.flatMap(([measure, unit]) => (unit.test(word) ? [measure] : []));
}

/** What the number at a unit measures, by its sign or by the noun behind it ("400,000 hours"); none where it has no unit. "Pounds" are two. */
function measuresAt(units: readonly Unit[], at: number): Measure[] {
  const tag = units[at]?.tag;
  if (tag === 'MONEY') return ['money'];
  if (tag === 'PERCENT') return ['share'];
  let noun = at + 1;
  const isBefore = ({ tag, head }: Unit): boolean => (tag === 'NUM' || tag === 'ADJ') && !OPENS_TIME.has(head.normal);
  while (units[noun] && isBefore(units[noun] as Unit)) noun++;
  if (units[noun]?.tag !== 'NOUN' || OPENS_TIME.has(units[noun]?.head.normal ?? '')) return [];
  while (units[noun + 1]?.tag === 'NOUN') noun++;
  return measuresOf(units[noun]?.head.normal ?? '');
}

/** Whether what a number measures is not what is asked for; undefined where a question leaves that open. */
function clashOf({
  question: { kind, tokens, phrase, focus },
}: QuestionView): ((measure: Measure) => boolean) | undefined {
  const adjective = tokens[phrase[0] + 1]?.normal ?? '';
  if (kind === 'how-much' && phrase[1] > 0) {
    const next = tokens[phrase[0] + 2];
    const isAlone = next?.normal === 'money' || AFTER_MUCH.has(next?.partOfSpeech ?? '');
    const asksMoney = adjective === 'much' && isAlone && tokens.some(({ normal }) => ASKS_MONEY.has(normal));
    const clashes = asksMoney ? NO_MONEY : CLASHES.get(adjective);
    return clashes && ((measure) => clashes.has(measure));
  }
  const asked = kind === 'how-many' ? measuresOf(tokens[focus ?? -1]?.normal ?? '') : [];
  return asked.length > 0 ? (measure) => !asked.includes(measure) : undefined;
}

/** "How old is the line?" is not told by "9 kilometres": whether all numbers of a span measure what is not asked for. */
export function isOtherMeasure(view: QuestionView, { sentence: { units } }: Match, { from, to }: Span): boolean {
  const clashes = clashOf(view);
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
      return measures.length > 0 && measures.every(clashes);
    })
  );
}
