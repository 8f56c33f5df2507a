import { words } from '../text/word-list.ts';
import { COPULAS } from './definition.ts';
import { type AskedClass, AUXILIARIES, classOfNoun, PLACES, RELATIVE_PRONOUNS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { LENGTH_UNITS } from './measures.ts';
import { tellsTime } from './misfit.ts';
import type { ReadySentence } from './sentence.ts';
import { PHRASE_TAGS, type Span, type Tag, type Unit } from './spans.ts';

/** What a check knows: the sentence, the span, its units with the words before and at its beginning. */
interface Seen {
  view: QuestionView;
  sentence: ReadySentence;
  span: Span;
  inside: readonly Unit[];
  before: string;
  first: string;
}

const PHRASE: ReadonlySet<Tag> = new Set<Tag>([...PHRASE_TAGS, 'YEAR', 'DET', 'PRON', 'POSS']);
const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth)$/;
const FREQUENCY = /\b(?:once|twice|thrice|times) (?:an?|per|every|each)\b/;
const PAST = words('did was were');
const STORMS = words('storm hurricane cyclone typhoon');

const holds = ({ inside }: Seen, ...tags: Tag[]): boolean => inside.some(({ tag }) => tags.includes(tag));
const hasVerb = (seen: Seen): boolean => holds(seen, 'VERB', 'AUX');

/** The last noun of the phrase that a span begins with, where it is no name: "director" in "the firm's director of testing". */
function headNoun({ inside }: Seen): string | undefined {
  const end = inside.findIndex(({ tag }) => !PHRASE.has(tag));
  const last = inside.slice(0, end < 0 ? undefined : end).findLast(({ tag }) => tag === 'NOUN' || tag === 'NAME');
  return last?.tag === 'NOUN' ? last.head.normal : undefined;
}

/** "310 million francs", "61 games" and "twice a day" for when it was, but not "at nine", "in the second act" and "below 12 degrees". */
function isNoTime(seen: Seen): boolean {
  const { view, sentence, span, inside, before } = seen;
  const { tokens, phrase } = view.question;
  const told = [before, ...inside.map(({ head }) => head.normal)].join(' ');
  if (PAST.has(tokens[phrase[1]]?.normal ?? '') && FREQUENCY.test(told)) return true;
  // "if more than nine seats are empty"
  if (hasVerb(seen) || inside[0]?.head.normal === 'if' || tellsTime(sentence, span)) return false;
  if (inside.some(({ head }) => /^(?:[ap]\.m\.?|degrees?)$/.test(head.normal))) return false;
  if (holds(seen, 'MONEY', 'PERCENT')) return true;
  return inside.some(
    ({ tag, head }, i) =>
      tag === 'NUM' &&
      !ORDINAL.test(head.normal) &&
      ['NOUN', 'ADJ', 'NAME'].includes(sentence.units[span.from + i + 1]?.tag ?? ''),
  );
}

/** "52", "from 7 to 9" and "the firm's director" for where, but not "fifth" and "an Egyptian judge". */
function isNoPlace(seen: Seen): boolean {
  const { inside, sentence, span } = seen;
  const told = inside.filter(({ tag }) => tag !== 'ADP' && tag !== 'TO');
  if (told.length > 0 && told.every(({ tag, head }) => tag === 'NUM' && !ORDINAL.test(head.normal))) return true;
  const head = headNoun(seen) ?? '';
  // "Where did the money go?" may well be told by "nurses".
  if (classOfNoun(head) !== 'person' || head.endsWith('s')) return false;
  if (sentence.units[span.from - 1]?.tag === 'ADP') return false;
  return !inside.some(
    ({ tag, head: word }, i) =>
      (tag === 'NAME' && inside[i + 1]?.tag !== 'POSS') || (tag === 'ADJ' && /^\p{Lu}/u.test(word.text)),
  );
}

/** "in the village of [Upper Hale]", "near [Upper Hale]", "was tried at [Hale Court]" where who is asked: a name that its sentence gives as a place. */
function standsAsPlace({ view, sentence, span, inside, before }: Seen): boolean {
  if (!inside.every(({ tag }) => tag === 'NAME' || tag === 'DET' || tag === 'ADJ')) return false;
  if (before === view.preposition || sentence.names[span.from] === 'person') return false;
  if (PLACES.has(inside.at(-1)?.head.normal ?? '')) return false;
  if (before === 'of') return classOfNoun(sentence.units[span.from - 2]?.head.normal ?? '') === 'place';
  const { tokens, phrase } = view.question;
  const isBeing = COPULAS.has(tokens[phrase[1]]?.normal ?? '');
  const isPassive = isBeing && tokens[phrase[1] + 1]?.partOfSpeech === 'VERB';
  return before === 'in' || before === 'near' || (before === 'at' && isPassive);
}

/** "employs 310 people", "a contract until 2030", "Storm Zoe" for who. */
function isNobody(seen: Seen): boolean {
  const { view, inside, first } = seen;
  const [opening, next] = inside.map(({ tag }) => tag);
  const isAboutThem = RELATIVE_PRONOUNS.has(inside[1]?.head.normal ?? '');
  const isVerbPhrase = (opening === 'VERB' || opening === 'AUX') && /^(?:DET|NUM|PRON|MONEY|PERCENT)$/.test(next ?? '');
  if (isVerbPhrase && !isAboutThem && !holds(seen, 'NAME')) return true;
  // What caused something may be a storm.
  const { tokens, phrase } = view.question;
  if (STORMS.has(first) && inside[0]?.tag === 'NAME' && tokens[phrase[1]]?.partOfSpeech === 'AUX') return true;
  if (standsAsPlace(seen)) return true;
  const head = classOfNoun(headNoun(seen) ?? '');
  const mayAct = head === 'person' || head === 'organisation' || holds(seen, 'NAME');
  return !mayAct && (opening === 'MONEY' || opening === 'PERCENT' || holds(seen, 'YEAR', 'DATE'));
}

/** "with a laser", "without a reason" for why. */
function isNoReason({ span, inside, first }: Seen): boolean {
  if (first === 'without') return true;
  // "With nothing left to sell, it …" is one, and "with prices rising".
  return first === 'with' && span.from > 0 && !inside.some(({ head }) => head.normal.endsWith('ing'));
}

/** What the length of something may be told in besides metres and hours. */
const LENGTHS =
  /^(?:m|square|acres?|hectares?|pages?|words?|lines?|letters?|names?|entries|steps|bits|bytes|people|games?|matches|summers?|winters?|(?:milli|micro|nano)?seconds?|long)$/;

/** "2,300 interviews" for "how long": a count of something in which no length or time is told. */
function isNoLength({ view, sentence, span }: Seen): boolean {
  const { tokens, phrase } = view.question;
  if (tokens[phrase[0] + 1]?.normal !== 'long' || tellsTime(sentence, span)) return false;
  // "14 [hours]": what a number counts may stand outside.
  const units = sentence.units.slice(span.from, span.to + 1);
  const isCount = units.some(
    ({ tag }, i) => tag === 'NUM' && (units[i + 1]?.tag === 'NOUN' || units[i + 1]?.tag === 'ADJ'),
  );
  return isCount && !units.some(({ head: { normal } }) => LENGTH_UNITS.test(normal) || LENGTHS.test(normal));
}

const CHECKS: Partial<Record<AskedClass, { word: string; isOther: (seen: Seen) => boolean }>> = {
  time: { word: 'when', isOther: isNoTime },
  place: { word: 'where', isOther: isNoPlace },
  person: { word: 'who', isOther: isNobody },
  reason: { word: 'why', isOther: isNoReason },
  amount: { word: 'how', isOther: isNoLength },
  definition: { word: 'who', isOther: ({ inside }) => inside.every(({ tag }) => tag === 'NUM') },
};

/**
 * Whether a span is plainly of another kind than its question word asks for. Each check hit three wrong answers or more for one that was
 * right, on the questions of test/bench.
 */
export function isOtherKind(view: QuestionView, { sentence }: Match, span: Span): boolean {
  const { tokens, phrase } = view.question;
  const check = CHECKS[view.asked];
  // "The share of those who …" has "who" in its middle, "by when" opens with it.
  const isOpening = phrase[0] === 0 || (phrase[0] === 1 && tokens[0]?.partOfSpeech === 'ADP');
  if (!check || !isOpening || tokens[phrase[0]]?.normal !== check.word) return false;
  // "When it stopped, how far was it?" asks for something else.
  const next = tokens[phrase[1]];
  if (view.asked === 'time' && next && next.kind !== 'mark' && !AUXILIARIES.has(next.normal) && next.normal !== "'s")
    return false;
  const inside = sentence.units.slice(span.from, span.to);
  const before = sentence.units[span.from - 1]?.head.normal ?? '';
  const first = inside[0]?.head.normal ?? '';
  return check.isOther({ view, sentence, span, inside, before, first });
}
