import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { words } from '../text/word-list.ts';
import { type AskedClass, classOfNoun, RELATIVE_PRONOUNS, SAYING_VERBS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { LENGTH_UNITS } from './measures.ts';
import type { NameType } from './name-types.ts';
import type { ReadySentence } from './sentence.ts';
import { numberTypeOf, PHRASE_TAGS, type Span, type Tag } from './spans.ts';

export const NAME_TYPES: readonly NameType[] = ['person', 'organisation', 'place', 'name'];

/** How well a span with such a name and number is of the asked kind: 3 plainly, 2 likely, 1 maybe, 0 not; -1 where any will do. */
export function fits(asked: AskedClass, nameType: number, numberType: number): number {
  switch (asked) {
    case 'person':
      return nameType === 0 ? 3 : nameType === 3 ? 2 : nameType > 0 || numberType > 0 ? 0 : 1;
    case 'organisation':
      return nameType === 1 ? 3 : nameType === 3 ? 2 : nameType === 0 || numberType > 0 ? 0 : 1;
    case 'place':
      return nameType === 2 ? 3 : nameType === 3 ? 2 : nameType === 0 || numberType > 0 ? 0 : 1;
    case 'time':
      return numberType >= 3 ? 3 : numberType > 0 ? 2 : nameType >= 0 ? 0 : 1;
    case 'count':
      return numberType === 1 ? 3 : numberType > 0 ? 1 : 0;
    case 'amount':
      return numberType === 2 ? 3 : numberType === 1 ? 2 : 0;
    default:
      return -1;
  }
}

/** What a span's first name names, as its place in `NAME_TYPES` (-1 without a name), and the most that its numbers are, as `numberTypeOf` tells it. */
export function kindOf({ units, names }: ReadySentence, { from, to }: Span): { nameType: number; numberType: number } {
  let nameType = -1;
  let numberType = 0;
  for (let i = from; i < to; i++) {
    numberType = Math.max(numberType, numberTypeOf(units[i]?.tag));
    const type = names[i];
    if (type && nameType < 0) nameType = NAME_TYPES.indexOf(type);
  }
  return { nameType, numberType };
}

const inBothNumbers = (list: string): string[] => [...words(list)].flatMap((word) => [word, `${word}s`]);
const DURATION_UNITS = new Set([
  ...inBothNumbers('second minute hour day night week weekend fortnight month season year decade century'),
  'centuries',
]);
/** Words that a time is told by. */
const TIME_WORDS = new Set([
  // "the second" is a place in a row.
  ...[...DURATION_UNITS].filter((unit) => unit !== 'second'),
  ...inBothNumbers('weekday morning afternoon evening'),
  ...words('am pm a.m p.m noon midday midnight midsummer dawn dusk sunrise sunset daybreak eve clock'),
  ...inBothNumbers('holiday'),
  ...words("o'clock o’clock halftime half-time stoppage today tonight tomorrow yesterday overnight now soon later"),
  ...words('earlier recently'),
]);
/** … also within a name. */
const FEASTS = words('christmas easter thanksgiving ramadan diwali hanukkah');
const AGES = words('dynasty era war');
/** Words that tell a time only after what a time begins with: "in the second half", "last spring", "at the end of the war". */
const MOMENTS = new Set([
  ...inBothNumbers('half quarter round spring summer autumn winter fall start end'),
  ...words('second beginning launch release opening merger election vote reign period'),
]);
const BEFORE_MOMENT = new Set(
  words('in at on by until till since from before after during last next this every each early late'),
);
const CLOCK_TIME = /\d(?:am|pm|:\d\d)/;
const YEAR = /^(?:1[0-9]|20)\d\d$/;
const TEMPORAL = words('before after during since until when while following once shortly soon');

/** "Sundays", "Sept.", "mid-June", but not "may", which is mostly the verb: a day or month that the tagger took for a name. */
function namesDay(word: string): boolean {
  const last = word.replace(/\.$/, '').split('-').at(-1) ?? '';
  const one = last.replace(/s$/, '');
  return YEAR.test(one) || WEEKDAYS.has(one) || ((MONTHS.has(last) || MONTHS.has(one)) && word !== 'may');
}

/** Whether a span tells a time: a date, "the 38th minute", "7pm", "last night", "after the war", "as the sun rose" and not "as chairman". */
export function tellsTime({ units }: ReadySentence, { from, to }: Span): boolean {
  const first = units[from]?.head.normal ?? '';
  if (to - from > 1 && TEMPORAL.has(first)) return true;
  if (first === 'as' && units.slice(from + 2, to).some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return true;
  const isAfterPreposition = BEFORE_MOMENT.has(first) || BEFORE_MOMENT.has(units[from - 1]?.head.normal ?? '');
  // "by the 38th [minute]": what a number counts may stand outside.
  const end = units[to - 1]?.tag === 'NUM' ? to + 1 : to;
  return units.slice(from, end).some(({ tag, head: { normal } }, i) => {
    if (numberTypeOf(tag) >= 3 || CLOCK_TIME.test(normal) || namesDay(normal) || FEASTS.has(normal)) return true;
    const next = units[from + i + 1];
    // "in World War II", "in the Ming dynasty", but not "on war films".
    if (AGES.has(normal) && isAfterPreposition && next?.tag !== 'NOUN' && next?.tag !== 'ADJ') return true;
    if (tag === 'NAME') return false;
    const isMoment = MOMENTS.has(normal) && isAfterPreposition && (from + i === to - 1 || next?.head.normal === 'of');
    return isMoment || TIME_WORDS.has(normal);
  });
}

/** What is asked for is called by a name. */
const ASKS_FOR_NAME: ReadonlySet<AskedClass> = new Set<AskedClass>(['person', 'organisation', 'place', 'name']);

const DESIGNATION = /^\p{L}{1,3}-?\d+\p{Ll}?$/u;
/** "Zetta T7", "Corva’s T40": a name with a designation is mostly a product's; "G7" alone may be anybody's, and who does something ("Maker Zetta T7 sold the farm") is no product. */
function namesProduct({ units, tokens, names }: ReadySentence, { from, to }: Span): boolean {
  const last = units[to - 1];
  const before = units[to - 2]?.tag;
  const after = units[to]?.tag;
  if (!last || to - from < 2 || (before !== 'NAME' && before !== 'POSS')) return false;
  // "Britain's MI5" does a lot.
  if ((before === 'POSS' && names[to - 3] === 'place') || after === 'VERB' || after === 'AUX') return false;
  const written = tokens.slice(last.from, last.to).map(({ text }) => text);
  return DESIGNATION.test(written.join(''));
}

/** "[Zetta] T7" where nobody asks of the T7: whether a span is the name of a product without its designation, and so no person or company. */
export function namesHalfProduct({ asked }: QuestionView, { sentence, termOf }: Match, { from, to }: Span): boolean {
  if ((asked !== 'person' && asked !== 'organisation') || termOf[to] !== -1) return false;
  return sentence.units[to - 1]?.tag === 'NAME' && namesProduct(sentence, { from, to: to + 1 });
}

/** What is named for something: "Endowment for International Peace". */
const FOR_SOMETHING = new Set(
  'academy agency association campaign center centre council endowment foundation fund institute office society'.split(
    ' ',
  ),
);
/** What is named after several fields: "Academy of Arts and Letters". */
const OF_FIELDS = new Set(
  'academy board bureau college department faculty institute ministry museum office school society'.split(' '),
);

/** "University of [Acme]", "Endowment for International [Peace]", "Academy of Arts and [Letters]": whether a name that a joining word continues goes on at a unit. */
function isWithinName({ units, names }: ReadySentence, at: number): boolean {
  const startOf = (run: number): number => {
    let from = run;
    while (units[from - 1]?.tag === 'NAME') from--;
    return from;
  };
  const joiner = startOf(at) - 1;
  const word = units[joiner]?.head.normal;
  if (units[joiner - 1]?.tag !== 'NAME') return false;
  if (word === 'of') return joiner === at - 1 && names[joiner - 1] !== 'person';
  if (units[at]?.tag !== 'NAME' || names[at] === 'person' || names[at] === 'organisation') return false;
  if (word === 'for') return FOR_SOMETHING.has(units[joiner - 1]?.head.normal ?? '');
  const of = startOf(joiner - 1) - 1;
  return word === 'and' && units[of]?.head.normal === 'of' && OF_FIELDS.has(units[of - 1]?.head.normal ?? '');
}

/** Whether a span is torn or plainly something else, and so no answer: half of a quotation, the end of a name, a phrase without what its last word belongs to, "of Acme", "by Acme" for who did it. */
export function cannotAnswer(asked: AskedClass, sentence: ReadySentence, span: Span): boolean {
  const { from, to } = span;
  const { units } = sentence;
  const tags = units.slice(from, to).map(({ tag }) => tag);
  // A straight mark after a figure is that of inches.
  const isQuote = (tag: Tag, i: number) =>
    tag === 'QUOTE' && !(units[from + i]?.head.text === '"' && tags[i - 1] === 'NUM');
  // "thought” and more": half of a quotation.
  if (tags.filter(isQuote).length % 2 === 1 && (tags.at(-1) !== 'QUOTE' || tags.length === 1)) return true;
  if (units[from]?.head.normal === 'of') return true;
  // "…, says the mayor" is not part of what is said.
  if (tags.some((tag, i) => tag === 'COMMA' && SAYING_VERBS.has(units[from + i + 1]?.head.normal ?? ''))) return true;
  // "a pile of older [chips]", "a model that rivals [Acme]": what the last word belongs to is missing.
  const next = units[to]?.tag;
  if ((next === 'NAME' || next === 'NOUN') && tags.includes('NOUN')) {
    if (tags.at(-1) === 'ADJ') return true;
    const isClause = tags.length > 2 && RELATIVE_PRONOUNS.has(units[to - 2]?.head.normal ?? '');
    if (isClause && (next === 'NAME' || tags.at(-1) === 'VERB')) return true;
  }
  // "[Acme]'s hold": a thing that is asked for is the whole.
  if (asked === 'thing' && units[to]?.tag === 'POSS') return true;
  // "at nine", "by 2100": what a number tells is for the networks to see.
  if (asked === 'time')
    return !tellsTime(sentence, span) && !units.slice(from, to).some(({ tag }) => numberTypeOf(tag) > 0);
  if (!ASKS_FOR_NAME.has(asked)) return false;
  // "to researchers", "like Acme": nobody and no company by itself.
  if (asked === 'person' || asked === 'organisation') {
    if (['ADP', 'TO', 'SUB'].includes(tags[0] ?? '') || namesProduct(sentence, span)) return true;
  }
  // "Paris, the company": a name and more than the name.
  const isList = tags.includes('CONJ') || tags.every((tag) => tag === 'NAME' || tag === 'COMMA');
  return (tags.includes('COMMA') && !isList) || isWithinName(sentence, from);
}

/**
 * Whether a span does not look like what is asked for: no number where a count is asked, a year where a person is. Some of what does answer
 * does not look like it ("two dentists" founded it, "Hanoi" capped exports).
 */
export function isMisfit(asked: AskedClass, sentence: ReadySentence, span: Span): boolean {
  const tags = sentence.units.slice(span.from, span.to).map(({ tag }) => tag);
  const asksForName = ASKS_FOR_NAME.has(asked);
  if (asked === 'time') return !tellsTime(sentence, span);
  if (asksForName && (tags.includes('VERB') || tags.includes('AUX'))) return true;
  const { nameType, numberType } = kindOf(sentence, span);
  return fits(asked, nameType, numberType) === 0;
}

/** What is done with money, and what is told in it. */
const MONEY_WORDS = new Set(
  'cost costs pay paid spend spent earn earned worth money invest invested raise raised charge charged price fee fine budget sum salary revenue profit income sold bought'.split(
    ' ',
  ),
);
const AREA_UNITS = /^(?:m|square|acres?|hectares?)$/;
const isExtent = (word: string): boolean => LENGTH_UNITS.test(word) || AREA_UNITS.test(word);
const SHARE_WORDS = new Set(['percent', 'percentage', 'share', 'proportion', 'fraction', '%']);

/** "19-year-old" */
function isAge({ sentence }: Match, at: number): boolean {
  const unit = sentence.units[at];
  return unit !== undefined && unit.head.normal === 'old' && /^\d/.test(sentence.tokens[unit.from]?.text ?? '');
}

/**
 * Whether a number is of the thing asked for: 0 it is not ("how many offices": "100 models"), 1 it may be, 2 it is; 1 as well
 * where no number is asked for.
 */
export function quantityFits(view: QuestionView, match: Match, index: number): number {
  const { kind, tokens, phrase } = view.question;
  if (kind !== 'how-many' && kind !== 'how-much') return 1;
  const asks = (list: ReadonlySet<string>) => tokens.some((token) => list.has(token.normal));
  const { units } = match.sentence;
  const span = match.sentence.spans[index] ?? { from: 0, to: 0 };
  const inside = units.slice(span.from, span.to);
  const number = inside.findIndex(
    (unit, i) => isAge(match, span.from + i) || ['NUM', 'YEAR', 'PERCENT', 'MONEY'].includes(unit.tag),
  );
  if (number < 0) return 0;
  const tag = inside[number]?.tag;
  const at = span.from + number;
  const rest = units.slice(at, at + 4).map((unit) => unit.head.normal);
  if (kind === 'how-many') {
    if (view.focus < 0) return 1;
    if (tag === 'PERCENT' && asks(SHARE_WORDS)) return 2;
    if (tag === 'MONEY' || tag === 'YEAR' || (tag === 'PERCENT' && !asks(SHARE_WORDS))) return 0;
    let noun = false;
    for (let i = at + 1; i < Math.min(units.length, at + 6); i++) {
      const unit = units[i];
      if (!unit || !PHRASE_TAGS.has(unit.tag)) break;
      if (match.termOf[i] === view.focus) return 2;
      noun ||= unit.tag === 'NOUN';
    }
    const person = view.terms[view.focus]?.token.normal === 'people';
    if (!noun && (match.unitOf[view.focus] as number) < 0) return 0;
    return noun && !(person && units.slice(at, at + 5).some((unit) => classOfNoun(unit.head.normal) === 'person'))
      ? 0
      : 1;
  }
  const adjective = tokens[phrase[0] + 1]?.normal ?? '';
  if (adjective === 'old') {
    const text = units
      .slice(Math.max(0, at - 1), at + 3)
      .map((unit) => unit.head.normal)
      .join(' ');
    return /\b(?:aged|old|age|year-old|turned)\b/.test(text) ||
      isAge(match, at) ||
      (tag === 'NUM' && units[at - 1]?.tag === 'COMMA')
      ? 2
      : 0;
  }
  if (adjective === 'long') {
    // "A second tour" takes no second.
    const isOrdinal = tag === 'NUM' && rest[0] === 'second';
    const measured = isOrdinal ? rest.slice(1) : rest;
    return measured.some((word) => DURATION_UNITS.has(word) || isExtent(word)) ? 2 : 0;
  }
  if (adjective === 'often') return tag === 'PERCENT' || tag === 'MONEY' ? 0 : 1;
  if (['far', 'tall', 'high', 'wide', 'deep', 'large', 'big'].includes(adjective)) {
    return rest.some((word) => isExtent(word)) ? 2 : tag === 'MONEY' || tag === 'PERCENT' ? 0 : 1;
  }
  if (asks(SHARE_WORDS)) return tag === 'PERCENT' || rest.includes('percent') ? 2 : 0;
  if (asks(MONEY_WORDS)) return tag === 'MONEY' ? 2 : 0;
  return 1;
}

/** Whether a span can be what a noun asks for: "which chips …?" is not answered by "to train its models". */
export function nounFits({ question }: QuestionView, { sentence }: Match, index: number): boolean {
  const { kind, asked, focus, phrase } = question;
  // "chips used??" has no question phrase.
  const isAsked = focus !== undefined && (phrase[1] === 0 || (focus >= phrase[0] && focus < phrase[1]));
  if ((kind !== 'what' && kind !== 'which') || asked !== 'thing' || !isAsked) return true;
  const first = sentence.units[sentence.spans[index]?.from ?? 0]?.tag;
  return first !== 'TO' && first !== 'VERB' && first !== 'SUB' && first !== 'ADP';
}
