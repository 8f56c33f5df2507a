import { COURTESY_TITLES } from '../quotes/lexicon.ts';
import { words } from '../text/word-list.ts';
import { classOfNoun, RELATIVE_PRONOUNS } from './lexicon.ts';
import { PHRASE_TAGS, type Span, type Tag, type Unit } from './spans.ts';

/** Noun phrases of a sentence's units, as they say what somebody or something is. */

/** What somebody is, and is called by before his name: by itself it tells little. */
export const TITLES_OF_OFFICE = words(
  `doctor prof professor judge justice rev reverend sister brother father baron baroness captain colonel major general sergeant lieutenant admiral
   superintendent inspector constable officer`,
);
/** People by whom they belong to. */
const KIN = words(
  `widow widower niece aunt uncle grandmother grandfather grandson granddaughter mother-in-law father-in-law stepson stepdaughter fiancé fiancée
   heir heiress classmate neighbour neighbor`,
);
/** What "the animal, X" was told to be before; by itself it says hardly more than "it". */
export const GENERIC = words(
  `animal man woman boy girl child person people thing place one other another latter former creature object device name word nickname`,
);
/** Whose something is. */
export const POSSESSIVES = words('his her its their our my your');
/** A verb behind a noun that describes it: "a firm based in Oslo", "a card called Zip". */
const PARTICIPLE = /(?:ing|ed|en|wn|made|built|held|run|led|set|sold|bought|born)$/;
const NAMING = words('called named dubbed nicknamed titled known');
const PHRASE: ReadonlySet<Tag> = new Set<Tag>([...PHRASE_TAGS, 'POSS']);
/** No phrase that says what something is, is longer. */
const MAX_PHRASE_UNITS = 25;

/** Whether a unit has one of these tags. */
export function isTag(units: readonly Unit[], index: number, ...tags: Tag[]): boolean {
  const tag = units[index]?.tag;
  return tag !== undefined && tags.includes(tag);
}

/** Whether a unit is a comma; a semicolon has the same tag. */
export const isComma = (units: readonly Unit[], at: number): boolean => units[at]?.head.text === ',';
/** The last word of a unit in lower case, or ''. */
export const wordOf = (units: readonly Unit[], at: number): string => units[at]?.head.normal ?? '';

/** The head of the noun phrase that begins at a unit, behind its article: the first noun that neither a noun nor "'s" follows, or -1. */
export function headOfPhrase(units: readonly Unit[], from: number): number {
  for (let i = from; isInPhrase(units, i); i++) {
    const next = units[i + 1]?.tag;
    if (units[i]?.tag === 'NOUN' && next !== 'NOUN' && next !== 'POSS') return i;
  }
  return -1;
}

/** Whether a unit goes on a phrase: a word of a noun phrase, or what stands inside one. */
export function isInPhrase(units: readonly Unit[], at: number): boolean {
  return PHRASE.has(units[at]?.tag as Tag) || (at >= 0 && modifies(units, at));
}

/** "their leading scorer", "a little known firm", "a poor but gifted boy": a word inside a noun phrase that is no part of one elsewhere. */
function modifies(units: readonly Unit[], at: number): boolean {
  const isParticiple = isTag(units, at, 'VERB') && PARTICIPLE.test(wordOf(units, at));
  const isAdverb = isTag(units, at, 'ADV') && isTag(units, at - 1, 'DET', 'PRON');
  if (isTag(units, at, 'CONJ')) return isTag(units, at - 1, 'ADJ') && isTag(units, at + 1, 'ADJ');
  return (isParticiple || isAdverb) && isTag(units, at + 1, 'NOUN', 'ADJ', 'VERB');
}

/** Whether somebody is called by a word before his name. */
export const isTitle = (word: string): boolean => COURTESY_TITLES.has(word) || TITLES_OF_OFFICE.has(word);

/** Whether a noun tells a person by what he does or whose he is. */
export function isRole(noun: string): boolean {
  return classOfNoun(noun) === 'person' || KIN.has(noun) || /(?:ist|ian|[^u]man|woman|eer|smith|wright)$/.test(noun);
}

/** "students", "witnesses" */
export const isPeople = (noun: string): boolean => /[^s]s$/.test(noun) && isRole(noun.slice(0, -1));

/** Whether the noun of a phrase says what somebody or something is: more than a bare "the animal", no name, participle or measure, and people only of several. */
export function saysWhat(units: readonly Unit[], { from, to }: Span, head: number, areSeveral = false): boolean {
  const noun = wordOf(units, head);
  const isBare = to === head + 1 && head - from <= 1;
  if ((isBare && GENERIC.has(noun)) || (!areSeveral && isPeople(noun)) || /ings?$/.test(noun)) return false;
  const asked = classOfNoun(noun);
  return asked !== 'name' && asked !== 'amount' && asked !== 'count';
}

/** Whether a finite verb stands behind a phrase's head that no relative pronoun brings in: then it is a clause. */
export function isClause(units: readonly Unit[], head: number, to: number): boolean {
  for (let i = head + 1; i < to; i++) {
    const word = wordOf(units, i);
    if (RELATIVE_PRONOUNS.has(word) || /^(?:whom|whose|where|when|what)$/.test(word) || isTag(units, i, 'TO'))
      return false;
    if (isTag(units, i, 'AUX')) return true;
    // "a choir from Bury": the tagger takes some names for verbs.
    if (!isTag(units, i, 'VERB') || isTag(units, i - 1, 'ADP')) continue;
    const hasObject =
      isTag(units, i + 1, 'DET', 'PRON', 'NAME', 'NOUN', 'NUM', 'PERCENT', 'MONEY') &&
      !word.endsWith('ing') &&
      !NAMING.has(word);
    if (!PARTICIPLE.test(word) || hasObject) return true;
    return false;
  }
  return false;
}

/** An article, or the pronoun of whose it is. */
export function opensPhrase(units: readonly Unit[], at: number): boolean {
  const word = wordOf(units, at);
  return (isTag(units, at, 'DET') && !/^(?:wh|that$)/.test(word)) || POSSESSIVES.has(word);
}

/** Where the noun phrase begins that ends before a unit, with the article or whose it is; -1 where there is none. */
export function startOfPhrase(units: readonly Unit[], end: number): number {
  if (!isTag(units, end - 1, 'NOUN', 'NAME')) return -1;
  let start = end - 1;
  while (isInPhrase(units, start - 1)) start--;
  return opensPhrase(units, start - 1) ? start - 1 : start;
}

/** The end of a phrase that runs up to the next mark; what is quoted in it belongs to it. */
export function untilMark(units: readonly Unit[], from: number): number {
  let to = from;
  while (to < units.length && to - from < MAX_PHRASE_UNITS && !isTag(units, to, 'COMMA', 'MARK', 'OPEN')) {
    if (isTag(units, to, 'QUOTE')) {
      const close = units.findIndex(({ tag }, at) => at > to && tag === 'QUOTE');
      if (close < 0 || !isTag(units, to - 1, 'ADP', 'DET')) break;
      to = close;
    }
    to++;
  }
  return to;
}
