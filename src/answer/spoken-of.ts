import type { Gender } from '../quotes/gender.ts';
import { ROLES } from '../quotes/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import { classOfNoun } from './lexicon.ts';
import { mayNamePerson } from './name-types.ts';
import type { Question } from './question.ts';

/** Whom and what pronouns mean after a question and its answer, by the pronoun. */
export interface SpokenOf {
  he?: string;
  she?: string;
  it?: string;
  they?: string;
}

/** What is known of names. */
export interface KnownNames {
  /** Whether something says that a name is somebody's. */
  isPerson(name: string): boolean;
  /** Whether a name that nothing says is somebody's may be. */
  mayBePerson(name: string): boolean;
  genderOf(name: string): Gender | undefined;
}

const MAX_LENGTH = 40;
const MAX_TOLD_WORDS = 4;
/** "US", "R1": nobody whom "he" or "she" could mean. */
const ABBREVIATION = /^[\p{Lu}\p{N}.&-]+$/u;
const NAME = /^\p{Lu}[\p{L}\p{N}.'’-]*(?:\s+\p{Lu}[\p{L}\p{N}.'’-]*){0,4}$/u;
const NAMES = /\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*)*/gu;
const ASKS_WHO = /^\W*(?:who|whom)\b/i;
const IRREGULAR_PLURALS = words('people children men women police crew staff');
/** Classes of nouns that ask for an answer and are nothing that "it" could mean, or are somebody. */
const NO_THING_CLASSES = words('person time count amount reason manner name');
const PRONOUN = /\b(?:he|him|his|she|hers?|it|its|they|them|theirs?)\b/gi;
const MEANT: Readonly<Record<string, keyof SpokenOf>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  it: 'it',
  its: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
};
const POSSESSIVE = words('his her hers their theirs its');
const IS_ROLE = /^\W*who(?: is| was|['’]?s) /i;
const IS_OWNER = /['’]s?$/;
const DOES = /^(?:do|does|did|will|would|can|could|should|must|may|might)$/;
/** "Tell her", "her and Bo", but "her car". */
const IS_OBJECT =
  /^\W*(?:$|(?:in|on|at|to|for|from|with|about|of|by|after|before|when|while|and|or|as|up|out|again)\b)/i;
/** "Is it safe to swim?", "is it known who won?", "is it raining?": its "it" stands for nothing, or for the article. */
const IT_IS_NOTHING = new RegExp(
  [
    String.raw`\b(?:is|was) it (?:\w+ ){1,2}(?:to|that|for) \w`,
    String.raw`\b(?:is|was) it (?:\w+ )?(?:(?:un)?(?:known|clear|certain|sure)|said|told|stated|mentioned|reported|explained) (?:(?:by|in|to|about) )?(?:wh\w+|how|if)\b`,
    String.raw`\bit (?:be )?(?:rain|snow|hail|thunder)(?:s|ed|ing)?\b`,
    String.raw`\b(?:what(?:['’]?s| is| was) it (?:about|like)|(?:how(?:['’]?s| is| was) it going|what time is it|how late is it)(?=\W*$))`,
    String.raw`\bit c[ao]me to (?:that|this)\b`,
    String.raw`\bdoes it (?:say|mention)\b`,
  ].join('|'),
  'i',
);

/** "The IT department" of a question in normal case. */
function isAbbreviated(word: string, text: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && /\p{Ll}/u.test(text);
}

/** Whether a question has a pronoun, as a pronoun. */
export function hasPronoun(text: string, pronoun: RegExp): boolean {
  return (text.match(PRONOUN) ?? []).some((word) => pronoun.test(word) && !isAbbreviated(word, text));
}

function isName(text: string): boolean {
  return text.length <= MAX_LENGTH && NAME.test(text);
}

/** Something that a question speaks of. */
interface Phrase {
  text: string;
  start: number;
  isName: boolean;
  isPlural: boolean;
  /** Behind "of" or "in". */
  isGoverned: boolean;
  /** "How many drones": what the question asks for. */
  isAsked: boolean;
}

function isPlural({ normal, partOfSpeech }: Token): boolean {
  return IRREGULAR_PLURALS.has(normal) || (partOfSpeech === 'NOUN' && /[^su]s$/.test(normal));
}

/** Where the verb of "How much did the line cost?" or "What did the mayor call the strike?" stands, which looks like a noun; -1 where it does not. */
function verbLikeNoun(tokens: readonly Token[]): number {
  const doesAt = tokens.findIndex(({ normal }) => DOES.test(normal));
  const isVerb = ({ partOfSpeech }: Token, at: number) => at > doesAt && partOfSpeech === 'VERB';
  if (doesAt < 0 || tokens.some(isVerb)) return -1;
  const beforeObject = tokens.findIndex(
    ({ partOfSpeech }, at) =>
      at > doesAt + 1 && /^(?:NOUN|ADJ)$/.test(partOfSpeech) && tokens[at + 1]?.partOfSpeech === 'DET',
  );
  return beforeObject >= 0 ? beforeObject : tokens.findLastIndex(({ kind }) => kind !== 'mark');
}

/** "The otters" in lower case: a word that no list has, but no name, which would stand bare and in the singular. */
function isCommon(name: string, before: Token | undefined, last: Token | undefined): boolean {
  if (/[\p{Lu}\p{N}]/u.test(name)) return false;
  return /^(?:DET|ADJ|NUM)$/.test(before?.partOfSpeech ?? '') || (last !== undefined && isPlural(last));
}

/** The names of a question, and the phrases beside them that speak of things: "the flood wall", "the households" of "how many households". */
function phrasesIn({ text, tokens, phrase, focus, names }: Question): Phrase[] {
  const isWithin = (at: number): boolean => at >= phrase[0] && at < phrase[1];
  const isGoverned = (at: number): boolean => tokens[at - 1]?.partOfSpeech === 'ADP';
  const found: Phrase[] = names.flatMap((name) => {
    const start = text.indexOf(name);
    const at = tokens.findIndex((token) => token.start === start);
    const last = tokens.find(({ end }) => end === start + name.length);
    if (isCommon(name, tokens[at - 1], last)) return [];
    const before = tokens[at - 1]?.partOfSpeech === 'DET' ? at - 1 : at;
    return [{ text: name, start, isName: true, isPlural: false, isGoverned: isGoverned(before), isAsked: false }];
  });
  const ownNames = found.map((one) => one.text);
  const verb = verbLikeNoun(tokens);
  for (let from = 0; from < tokens.length; from++) {
    const isFocus = from === focus && isWithin(from);
    if (isWithin(from) && !isFocus) continue;
    let to = from + (tokens[from]?.partOfSpeech === 'DET' ? 1 : 0);
    while (/^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[to]?.partOfSpeech ?? '') && (isFocus || !isWithin(to)) && to !== verb)
      to++;
    while (to > from && !/^(?:NOUN|PROPN)$/.test(tokens[to - 1]?.partOfSpeech ?? '')) to--;
    const first = tokens[from];
    const head = tokens[to - 1];
    if (!first || !head || to === from) continue;
    const whole = text.slice(first.start, head.end);
    const isNoThing = NO_THING_CLASSES.has(classOfNoun(head.normal) ?? '') || ROLES.has(head.normal);
    const isThing = !isNoThing || isPlural(head);
    const isOwned = POSSESSIVE.has(tokens[from - 1]?.normal ?? '');
    if (isThing && !isOwned && !ownNames.some((name) => whole.includes(name)))
      found.push({
        text: isFocus ? `the ${whole}` : whole.replace(/^(?:an?|any|which) /i, 'the '),
        start: first.start,
        isName: false,
        isPlural: isPlural(head),
        isGoverned: isGoverned(from),
        isAsked: isFocus,
      });
    from = to - 1;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What "it", or "they", means of what a question speaks of: its first name, else what it asks for, else the only phrase of that number; what stands behind a preposition only where nothing else does. */
function thingMeant(phrases: readonly Phrase[], asPlural: boolean): string | undefined {
  const free = phrases.filter((one) => !one.isGoverned);
  const among = free.length > 0 ? free : phrases;
  const fitting = among.filter((one) => !one.isName && one.isPlural === asPlural);
  const name = among.find((one) => one.isName);
  const one = fitting.find(({ isAsked }) => isAsked) ?? (fitting.length === 1 ? fitting[0] : undefined);
  return (name ?? one)?.text;
}

const isShort = (told: string): boolean => told.split(/\s+/).length <= MAX_TOLD_WORDS;

/** "A ship" that was told is "the ship" from then on. */
function definite(told: string): string | undefined {
  const isPhrase = /^(?:an?|the|one) \p{Ll}/iu.test(told) && isShort(told);
  return isPhrase ? told.replace(/^(?:an?|one) /i, 'the ') : undefined;
}

/** "A plumber", "Lee's student": somebody who has no name. */
function describedPerson(told: string): string | undefined {
  const head = /\p{Ll}+$/u.exec(told)?.[0] ?? '';
  const isOne = classOfNoun(head) === 'person' && !IRREGULAR_PLURALS.has(head) && !/s$/.test(head);
  if (!isOne || !isShort(told)) return undefined;
  return /^(?:\p{Lu}\S* )*\p{Lu}\S*['’]s /u.test(told) ? told : definite(told);
}

/** Those of whom a question and its answer newly speak. */
function peopleIn({ asked, text, names }: Question, told: string, known: KnownNames): string[] {
  const asksWho = asked === 'person' || (ASKS_WHO.test(text) && !names.some((name) => known.isPerson(name)));
  if (asksWho) {
    const people = isName(told) && mayNamePerson(told) && known.mayBePerson(told) ? [told] : [];
    if (people.length === 0)
      people.push(...(told.match(NAMES) ?? []).filter((name) => !IS_OWNER.test(name) && known.isPerson(name)));
    const described = describedPerson(told);
    if (people.length === 0 && described !== undefined) people.push(described);
    if (people.length > 0) return people;
  }
  const [name] = names;
  if (name === undefined || ABBREVIATION.test(name)) return [];
  const mayBeMeant = /\p{Lu}/u.test(name) ? known.mayBePerson(name) : known.isPerson(name);
  return mayBeMeant ? [name] : [];
}

/** Whom a pronoun means: the only one of its gender, else the only one who may be of it; nobody where several may be meant, and who was meant before where nobody else is. */
function personMeant(people: readonly string[], gender: Gender, known: KnownNames, before: string | undefined) {
  const genders = people.map((name) => known.genderOf(name));
  const surely = people.filter((_, at) => genders[at] === gender);
  const maybe = people.filter((_, at) => genders[at] === undefined);
  const among = surely.length > 0 ? surely : maybe;
  return among.length === 0 ? before : among.length === 1 ? among[0] : undefined;
}

/** Whom and what the next question may mean. Who was spoken of stays "he" or "she" until another is who may be meant so. */
export function readSpokenOf(
  question: Question,
  { told, isSure }: { told: string; isSure: boolean },
  previous: SpokenOf & { thing?: string },
  known: KnownNames,
): SpokenOf {
  const people = peopleIn(question, told, known);
  // "Who was the judge?" speaks of nothing that "it" could mean.
  const isOfRole = IS_ROLE.test(question.text);
  const things = phrasesIn(question).filter(
    (one) => !known.isPerson(one.text) && (one.isName || !isOfRole || one.isGoverned),
  );
  // Who asks on of "him" after "Perhaps: Ann Lee" knows better, and means nobody from before.
  const isDoubted = !isSure && people.some((name) => told.includes(name));
  const stays = (name: string | undefined) => (isDoubted && !question.text.includes(name ?? '') ? undefined : name);
  const { thing } = previous;
  const he = stays(previous.he);
  const she = stays(previous.she);
  // The thing that is asked about once more is not somebody who takes another's place.
  const isSame = people.length === 1 && people[0] === thing && (he !== undefined || she !== undefined);
  const isOfThing = things.some((one) => one.isName || !one.isPlural);
  const thingTold = isOfThing || describedPerson(told) !== undefined ? undefined : definite(told);
  // What was asked of it as it was typed is still about it.
  const meant: Record<keyof SpokenOf, string | undefined> = {
    he: isSame ? he : personMeant(people, 'male', known, he),
    she: isSame ? she : personMeant(people, 'female', known, she),
    it: thingMeant(things, false) ?? (hasPronoun(question.text, /^its?$/i) ? previous.it : thingTold),
    they: thingMeant(things, true) ?? (hasPronoun(question.text, /^the/i) ? previous.they : undefined),
  };
  const entries = Object.entries(meant).flatMap(([pronoun, name]) =>
    name ? [[pronoun, name.slice(0, MAX_LENGTH)]] : [],
  );
  return Object.fromEntries(entries) as SpokenOf;
}

/** Puts names in the place of the first pronoun of each kind, where it is known what it means and nothing before it in the question may be meant. */
export function replacePronouns(
  text: string,
  question: Question,
  spokenOf: SpokenOf,
): { text: string; carried: string[] } {
  const carried: string[] = [];
  const done = new Set<string>();
  const isBoth = spokenOf.he !== undefined && spokenOf.he === spokenOf.she && /\bs?he\b.*\bh(?:im|is|er)\b/i.test(text);
  const own = phrasesIn(question);
  const nothing = IT_IS_NOTHING.exec(text);
  const replaced = text.replace(PRONOUN, (pronoun: string, at: number) => {
    const meant = MEANT[pronoun.toLowerCase()] ?? 'it';
    const isNothing = meant === 'it' && nothing && at >= nothing.index && at < nothing.index + nothing[0].length;
    if (isNothing || isAbbreviated(pronoun, text)) return pronoun;
    const name = spokenOf[meant];
    const isPerson = meant === 'he' || meant === 'she';
    const isFirst = !done.has(meant);
    done.add(meant);
    const before = own.filter((one) => text.indexOf(one.text) < at);
    const isNamed = before.some((one) => one.isName || (!isPerson && one.isPlural === (meant === 'they')));
    const asksOnOfThing = !isPerson && own.some((one) => one.isName);
    if (name === undefined || !isFirst || isNamed || asksOnOfThing) return pronoun;
    if (isPerson && isBoth && carried.length > 0) return pronoun;
    if (!carried.includes(name)) carried.push(name);
    const isPossessive = POSSESSIVE.has(pronoun.toLowerCase());
    const isObject = /^her$/i.test(pronoun) && IS_OBJECT.test(text.slice(at + pronoun.length));
    return isPossessive && !isObject ? `${name}'s` : name;
  });
  return { text: replaced, carried };
}
