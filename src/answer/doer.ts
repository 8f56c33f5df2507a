import { words } from '../text/word-list.ts';
import { classOfNoun, RELATIVE_PRONOUNS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { wordAt } from './question-words.ts';
import { PHRASE_TAGS, type Span, type Tag, type Unit } from './spans.ts';

/** Whether a question asks who does something to what it names: "who made Z4", not "who does Z4 rival". */
function asksForDoer({ asked, question: { tokens, phrase } }: QuestionView): boolean {
  if (asked !== 'person' && asked !== 'organisation') return false;
  const [next, after] = tokens.slice(phrase[1], phrase[1] + 2).map(({ partOfSpeech }) => partOfSpeech);
  return next === 'VERB' || (next === 'AUX' && (after === 'ADP' || after === 'VERB'));
}

/** "Z4, a car that rivals [Acme's T7]" does not tell who made the Z4: whether a span is what the asked thing itself does something to. */
export function isActedOn(view: QuestionView, { sentence, termOf }: Match, { from }: Span): boolean {
  if (!asksForDoer(view)) return false;
  const { units } = sentence;
  let pronoun = from - 1;
  while (pronoun > 0 && !RELATIVE_PRONOUNS.has(units[pronoun]?.head.normal ?? '')) {
    const tag = units[pronoun]?.tag;
    if (tag === 'COMMA' || tag === 'MARK' || tag === 'QUOTE') return false;
    pronoun--;
  }
  const verb = units[pronoun + 1];
  // The tagger takes "that rivals" for a noun.
  const isVerb = verb?.tag === 'VERB' || (verb?.tag === 'NOUN' && verb.head.normal.endsWith('s'));
  if (pronoun <= 0 || pronoun + 1 >= from || !isVerb || (termOf[pronoun + 1] as number) >= 0) return false;
  // "A ship that belongs [to Acme]" tells whose it is.
  const isObject = units
    .slice(pronoun + 2, from)
    .every(({ tag }) => tag === 'DET' || PHRASE_TAGS.has(tag) || tag === 'POSS');
  if (!isObject) return false;
  let at = pronoun - 1;
  while (PHRASE_TAGS.has(units[at]?.tag as Tag)) {
    if ((termOf[at] as number) >= 0) return true;
    at--;
  }
  return units[at]?.tag === 'DET' && units[at - 1]?.tag === 'COMMA' && (termOf[at - 2] ?? -1) >= 0;
}

/** What is done to a thing that is made already, and mostly by others than its maker. */
const DONE_TO_MADE = words(
  `found finds discovered discovers unearthed bought buys purchased acquired sold sells stole steals lost loses owns owned donated returned recovered
   restored cleaned destroyed damaged hid inherited auctioned banned seized kept`,
);

const BE = words('is are was were be been being');
/** What a phrase may go back to: "who found | a painting", "on Friday, | a painting". */
const BEFORE_PHRASE: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'VERB',
  'AUX',
  'COMMA',
  'CONJ',
  'SUB',
  'MARK',
  undefined,
]);

/** "A painting | by Ann Lee", but not "the sale of a painting | by Ann Lee" or "was sold the painting | by Ann Lee": whether what ends before a unit is told to be somebody's work by it. */
function isWork({ units }: Match['sentence'], by: number): boolean {
  let from = by;
  // "Harbour Compute's oldest hall": a verb with a capital is part of a name.
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(units[at]?.head.text ?? '');
  while (!BEFORE_PHRASE.has(units[from - 1]?.tag) || (units[from - 1]?.tag === 'VERB' && isCapital(from - 1))) from--;
  const isPassive = units[from - 1]?.tag === 'VERB' && BE.has(units[from - 2]?.head.normal ?? '');
  return from < by && !isPassive && units.slice(from, by).every(({ tag }) => tag !== 'ADP');
}

/** Where the noun phrase that ends with a unit, or none, has its last unit before it. */
function beforePhrase(units: readonly Unit[], last: number): number {
  let at = last;
  while (PHRASE_TAGS.has(units[at]?.tag as Tag) || units[at]?.tag === 'DET') at--;
  return at;
}

/** "A painting by [Ann Lee] was found" does not tell who found the painting: whether a span ends in who made what is asked about, and no more is told of him. */
export function isMaker(view: QuestionView, { sentence, termOf, nearUnit }: Match, { to }: Span): boolean {
  if (!asksForDoer(view)) return false;
  const { tokens, phrase } = view.question;
  const { units } = sentence;
  let by = beforePhrase(units, to - 1);
  const verb = tokens.findIndex(({ normal }, at) => at >= phrase[1] && at < phrase[1] + 2 && DONE_TO_MADE.has(normal));
  // Whose study found something, and who found that it is so, is told by "a study by Ann Lee".
  const isAsked = verb >= 0 && wordAt(tokens, phrase[0]) !== 'whose' && wordAt(tokens, verb + 1) !== 'that';
  if (!isAsked || units[by]?.head.normal !== 'by') return false;
  if (units[by - 1]?.tag === 'COMMA' && units[to]?.tag === 'COMMA') by--;
  const noun = units[by - 1]?.tag === 'QUOTE' ? by - 2 : by - 1;
  const isAskedOf = view.terms.some(
    ({ role }, term) => role !== 'verb' && (termOf[noun] === term || nearUnit[term] === noun),
  );
  // "Bought last year by Acme"
  const isTime = classOfNoun(units[noun]?.head.normal ?? '') === 'time';
  return isAskedOf && !isTime && isWork(sentence, by);
}

const HAVE = words('has have had');
/** What opens what something is done to: "sued | the firm". */
const OPENS_OBJECT: ReadonlySet<Tag | undefined> = new Set<Tag | undefined>([
  'DET',
  'NAME',
  'NOUN',
  'PRON',
  'ADJ',
  'NUM',
]);

/** Both who did them and to whom they were done are told to have done them. */
const MUTUAL = words('married divorced');

/** Whether a question about a person or company asks to whom something was done, or who did it to somebody; undefined where it asks neither "who was sued" nor "who sued the firm". */
function isAskedInPassive({ asked, anchors, terms, question: { tokens, phrase } }: QuestionView): boolean | undefined {
  const verb = terms[anchors[1]]?.token;
  if ((asked !== 'person' && asked !== 'organisation') || verb?.partOfSpeech !== 'VERB') return undefined;
  const before = tokens.slice(phrase[1], tokens.indexOf(verb)).map(({ normal }) => normal);
  if (MUTUAL.has(verb.normal) || verb.normal.endsWith('ing')) return undefined;
  if (!before.every((word) => BE.has(word) || HAVE.has(word))) return undefined;
  if (before.some((word) => BE.has(word))) return true;
  // "Who moved to York?" has no object.
  const next = tokens[tokens.indexOf(verb) + 1]?.partOfSpeech;
  return next === undefined || next === 'ADP' || next === 'PUNCT' || next === 'ADV' ? undefined : false;
}

/** The verb before "by" that a span stands behind: "sued last year by [Acme]"; -1 where there is none. */
function verbBeforeBy({ units }: Match['sentence'], from: number): number {
  const by = beforePhrase(units, from - 1);
  if (units[by]?.head.normal !== 'by') return -1;
  let verb = by - 1;
  while (units[verb] && !BEFORE_PHRASE.has(units[verb]?.tag)) verb--;
  return verb;
}

/** "[Acme] was sued" does not tell who sued, nor "[Acme] sued Borg" and "sued by [Acme]" who was sued: whether a span is on the other side of what is asked. */
export function isOtherSide(view: QuestionView, { sentence, termOf }: Match, { from, to }: Span): boolean {
  const { units } = sentence;
  const isPassive = isAskedInPassive(view);
  if (isPassive === undefined) return false;
  if (isPassive && termOf[verbBeforeBy(sentence, from)] === view.anchors[1]) return true;
  let verb = to;
  while (units[verb]?.tag === 'AUX' || units[verb]?.tag === 'ADV') verb++;
  const { tag, head } = units[verb] ?? {};
  if (termOf[verb] !== view.anchors[1] || tag !== 'VERB' || head?.normal.endsWith('ing')) return false;
  const between = units.slice(to, verb).map((unit) => unit.head.normal);
  const isSuffered = between.some((word) => BE.has(word));
  if (!isPassive || isSuffered) return isSuffered && !isPassive;
  // "A man | arrested in May" was arrested.
  return between.some((word) => HAVE.has(word)) || OPENS_OBJECT.has(units[verb + 1]?.tag);
}
