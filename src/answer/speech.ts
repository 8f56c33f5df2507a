import { type SearchResult, unknownTerms } from '../search/passage-index.ts';
import { likeness, vectorOf } from '../search/word-vectors.ts';
import { words } from '../text/word-list.ts';
import { ANYBODY, askedSpeaker, isAnybody, isSaying } from './asked-speaker.ts';
import { NEGATIONS, PLAIN_SAYING } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import type { Question } from './question.ts';
import type { Saying } from './sayings.ts';
import type { Tag } from './spans.ts';

/** Only a denial so near before the verb, in the same clause, denies the saying and not what is said. */
const DENIED_WITHIN = 3;
const DENIALS = new Set('deny denies denied refuse refuses refused decline declines declined'.split(' '));
const BETWEEN_CLAUSES: ReadonlySet<Tag> = new Set<Tag>(['COMMA', 'CONJ', 'SUB']);

/** What a sentence tells of speaking: that somebody did, that somebody did not ("X denied that …"), or nothing. */
function speechIn({ sentence: { units } }: Match): 'told' | 'denied' | 'none' {
  const isDenied = (at: number): boolean => {
    for (let i = at; i >= Math.max(0, at - DENIED_WITHIN); i--) {
      const unit = units[i];
      if (!unit || (i < at && BETWEEN_CLAUSES.has(unit.tag))) return false;
      if (NEGATIONS.has(unit.head.normal) || DENIALS.has(unit.head.normal)) return true;
    }
    return false;
  };
  const speaks = units.flatMap(({ head, tag }, at) =>
    (isSaying(head.normal) || DENIALS.has(head.normal)) && (tag === 'VERB' || units[at + 1]?.head.normal === 'that')
      ? [at]
      : [],
  );
  if (speaks.length === 0) return 'none';
  return speaks.every(isDenied) ? 'denied' : 'told';
}

/** A word as alike to the speaker who is asked for as this may stand for it: "director" for "CEO". */
const LIKE_SPEAKERS = 0.5;

/** "What did Lee say?", "what did the minister say?": whether nobody of that name or role stands in the sentence, nor in the article. */
function asksUnknownSpeaker({ tokens }: Question, { sentence }: Match, found: SearchResult): boolean {
  const verb = tokens.findIndex(({ normal }) => isSaying(normal));
  return unknownTerms(found).some(({ text, position, stem }) => {
    if (/^\p{Lu}\p{Ll}/u.test(text)) return true;
    if (position !== verb - 1 || ANYBODY.has(text.toLowerCase())) return false;
    const vector = vectorOf(stem);
    return !sentence.vectors.some((other) => likeness(vector, other) >= LIKE_SPEAKERS);
  });
}

/** Who hears is their object; with the others, which stand before a speaker too ("warned Lee"), only the subject of a passive hears. */
const TELLING = words(
  'tell tells told telling inform informs informed remind reminds reminded assure assures assured brief briefed',
);
const TOLD: ReadonlySet<string> = new Set([...TELLING, 'warned', 'asked', 'urged', 'advised']);
const BEFORE_LISTENER: ReadonlySet<Tag> = new Set<Tag>(['NAME', 'NOUN', 'ADJ', 'DET', 'NUM', 'POSS']);
/** In words: "told a group of senior analysts". */
const MAX_LISTENER = 5;
/** In words: "experts have never been told". */
const MAX_PASSIVE = 4;

/** "told analysts that …", "analysts were told": whether who stands at a unit hears and does not speak. */
function hears({ sentence: { units } }: Match, at: number): boolean {
  let to = at + 1;
  while (to - at < MAX_PASSIVE && (units[to]?.tag === 'AUX' || units[to]?.tag === 'ADV')) to++;
  if (units[to - 1]?.tag === 'AUX' && TOLD.has(units[to]?.head.normal ?? '')) return true;
  let from = at - 1;
  while (at - from < MAX_LISTENER && units[from] && BEFORE_LISTENER.has(units[from]?.tag as Tag)) from--;
  return TELLING.has(units[from]?.head.normal ?? '');
}

/** Whether who stands at a unit is spoken of in a quotation, and not as somebody who says something. */
function isQuotedOf({ sentence: { units, paragraph } }: Match, at: number, sayings: readonly Saying[]): boolean {
  const place = units[at]?.head.start ?? -1;
  const isQuoted = sayings.some(
    ({ quote }) =>
      quote.kind === 'direct' && quote.paragraph === paragraph && quote.start <= place && place < quote.end,
  );
  return isQuoted && !isSaying(units[at + 1]?.head.normal ?? '');
}

const asksPlainly = ({ tokens }: Question): boolean => tokens.some(({ normal }) => PLAIN_SAYING.has(normal));

/** Whether the sentence has whose words are asked for, but only as who hears another or is spoken of. */
function isAnothers({ question, terms }: QuestionView, match: Match, sayings: readonly Saying[]): boolean {
  const range = askedSpeaker(question);
  if (!range) return false;
  const isPlain = asksPlainly(question) && !isAnybody(question, range);
  const places = match.sentence.units.flatMap((_, at) => {
    const { start = -1 } = terms[match.termOf[at] ?? -1]?.token ?? {};
    return range[0] <= start && start < range[1] ? [at] : [];
  });
  return places.length > 0 && places.every((at) => hears(match, at) || (isPlain && isQuotedOf(match, at, sayings)));
}

/** Whether the question is what somebody said, and the sentence tells nothing of the kind. */
export function lacksSpeech(
  view: QuestionView,
  match: Match,
  found: SearchResult,
  sayings: readonly Saying[],
): boolean {
  const { question } = view;
  if (question.kind !== 'said' || question.tokens.some(({ normal }) => DENIALS.has(normal))) return false;
  const speech = speechIn(match);
  return (
    (speech === 'denied' && !question.negated) ||
    (speech === 'none' && asksPlainly(question)) ||
    isAnothers(view, match, sayings) ||
    asksUnknownSpeaker(question, match, found)
  );
}
