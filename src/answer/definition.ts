import { COURTESY_TITLES } from '../quotes/lexicon.ts';
import { words } from '../text/word-list.ts';
import { classOfNoun, RELATIVE_PRONOUNS, SAYING_VERBS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { asksForJob, asksForPerson, bySurname, isNamed, isNameTerm, isOnlyBearer, nameRange } from './named.ts';
import {
  headOfPhrase,
  isClause,
  isComma,
  isInPhrase,
  isPeople,
  isRole,
  isTag,
  opensPhrase,
  POSSESSIVES,
  saysWhat,
  startOfPhrase,
  TITLES_OF_OFFICE,
  untilMark,
  wordOf,
} from './noun-phrase.ts';
import type { Span, Unit } from './spans.ts';

/**
 * How often what stands in such a form is right, counted on 7,357 questions of test/bench/news and test/bench/unseen that ask what somebody or something
 * is. Of the weak ones there are few, and they are not given where reading finds something likelier.
 */
export const CONFIDENCE = {
  apposition: 0.97,
  'apposition-before': 0.94,
  copula: 0.9,
  title: 0.9,
  relative: 0.9,
  'title-alone': 0.6,
  'relative-weak': 0.48,
} as const;
/** How a text says what something is. */
type DefinitionPattern = keyof typeof CONFIDENCE;

export interface Definition {
  match: Match;
  /** Range of units, half-open. */
  from: number;
  to: number;
  pattern: DefinitionPattern;
  /** How many words the noun that says it has with it. */
  telling: number;
  /** Whether it says what somebody was. */
  isFormer: boolean;
}

export const COPULAS = new Set(['is', 'was', 'are', 'were', "'s"]);

/** Behind "NAME," and an age: where a phrase about it begins. */
function behindComma(units: readonly Unit[], to: number): number {
  if (!isComma(units, to)) return -1;
  const at = isTag(units, to + 1, 'NUM') && isComma(units, to + 2) ? to + 3 : to + 1;
  return wordOf(units, at) === 'now' ? at + 1 : at;
}

/** The head of an apposition; the tagger takes some nouns for adjectives ("a weekly with …", "a retired general who …"). */
function headOfApposition(units: readonly Unit[], at: number): number {
  const start = opensPhrase(units, at) ? at + 1 : at;
  const head = headOfPhrase(units, start);
  if (head >= 0 || !/^an?$/.test(wordOf(units, at))) return head;
  let last = start;
  while (isTag(units, last + 1, 'ADJ')) last++;
  return isTag(units, last, 'ADJ') && isTag(units, last + 1, 'ADP', 'PRON') ? last : -1;
}

/** "NAME, 44, a baker in Oslo who …", "NAME, Acme's chief executive", "NAME, head of research at Acme". */
function appositionAt(units: readonly Unit[], at: number, areSeveral: boolean): Span | undefined {
  const isOpened = opensPhrase(units, at);
  if (!isOpened && !isTag(units, at, 'NOUN', 'ADJ', 'NAME', 'VERB')) return undefined;
  const head = headOfApposition(units, at);
  const span = { from: at, to: untilMark(units, at) };
  if (head < 0 || !saysWhat(units, span, head, areSeveral)) return undefined;
  const noun = wordOf(units, head);
  if (!isOpened && !isRole(noun) && !(areSeveral && isPeople(noun))) return undefined;
  // "…, the lift maker Zeta": another.
  return isTag(units, head + 1, 'NAME') || isClause(units, head, span.to) ? undefined : span;
}

/** "the funeral of | her husband, NAME,", "the head of research, NAME,": the phrase before a comma that a name stands for. */
function appositionBefore({ sentence: { units, names } }: Match, name: Span, asksPerson: boolean): Span | undefined {
  const to = name.from - 1;
  const isClosed = name.to >= units.length - 1 || isTag(units, name.to, 'COMMA', 'MARK', 'QUOTE');
  if (!isComma(units, to) || !isClosed) return undefined;
  const fit: { from: number; head: number }[] = [];
  for (let end = to; ; ) {
    const from = startOfPhrase(units, end);
    if (from < 0) break;
    const isOpened = opensPhrase(units, from);
    const head = headOfPhrase(units, isOpened ? from + 1 : from);
    const isOwned = units.slice(from, head).some(({ tag }) => tag === 'POSS');
    if (head >= 0 && (isOpened || isOwned)) fit.push({ from, head });
    if (!/^(?:of|at|for|in|on)$/.test(wordOf(units, from - 1))) break;
    end = from - 1;
  }
  const isSomebody = asksPerson || names[name.from] === 'person';
  const roles = fit.filter(({ head }) => isRole(wordOf(units, head)));
  if (isSomebody && roles.length === 0) {
    // "the mechanic who found the leak, NAME,"
    const pronoun = units.findLastIndex(({ tag, head }, at) => at < to && (tag === 'COMMA' || head.normal === 'who'));
    const from = startOfPhrase(units, pronoun);
    if (wordOf(units, pronoun) === 'who' && from >= 0 && isRole(wordOf(units, pronoun - 1))) return { from, to };
  }
  const chosen = (isSomebody && roles.at(-1)) || fit.at(-1);
  if (!chosen || !saysWhat(units, { from: chosen.from, to }, chosen.head)) return undefined;
  const { from, head } = chosen;
  const noun = wordOf(units, head);
  // "The model, NAME," has been told of before.
  const isBare = wordOf(units, from) === 'the' && head === from + 1 && to === head + 1;
  if (isBare && !isSomebody && !isRole(noun)) return undefined;
  // "In the autumn, NAME …"
  const opens = isTag(units, from - 1, 'ADP', 'SUB') && (from < 2 || isTag(units, from - 2, 'COMMA', 'QUOTE', 'MARK'));
  return opens && !isRole(noun) && classOfNoun(noun) !== 'organisation' ? undefined : { from, to };
}

/** "the baker NAME", "Acme CEO NAME", "her brother NAME". */
function titleBefore(match: Match, { from, to }: Span): Span | undefined {
  const { units } = match.sentence;
  const isAddress = (start: number, end: number) =>
    units.slice(start, end).every(({ head }) => COURTESY_TITLES.has(head.normal.replace(/\.$/, '')));
  // "Acme CEO Ann Lee": capitals that are no part of the name.
  const role = units.findIndex(
    ({ head }, at) =>
      at >= from &&
      at < to - 1 &&
      (match.termOf[at] as number) < 0 &&
      (classOfNoun(head.normal) === 'person' || TITLES_OF_OFFICE.has(head.normal)),
  );
  const named = units.findIndex((_, at) => at >= from && at < to && (match.termOf[at] as number) >= 0);
  if (role >= 0 && role < named && !isTag(units, from - 1, 'ADP') && !isAddress(from, role + 1))
    return { from, to: role + 1 };
  if (!isTag(units, from - 1, 'NOUN') || !isTag(units, from, 'NAME')) return undefined;
  let start = from;
  while (isInPhrase(units, start - 1)) start--;
  while (isTag(units, start, 'POSS')) start++;
  // "a model that rivals Acme": a single word between a relative pronoun and the name is a verb, whatever the tagger says; "say that startup
  // Acme" has no noun before it.
  const isVerb = RELATIVE_PRONOUNS.has(wordOf(units, start - 1)) && isTag(units, start - 2, 'NOUN', 'NAME', 'COMMA');
  const noun = wordOf(units, from - 1);
  const isAlone = from - start === 1;
  if ((isAlone && isVerb) || !saysWhat(units, { from: start, to: from }, from - 1) || /[^s]s$/.test(noun))
    return undefined;
  const isOpened = opensPhrase(units, start - 1);
  if (!isOpened && isAlone && classOfNoun(noun) === undefined && !isRole(noun)) return undefined;
  const isOwned = POSSESSIVES.has(wordOf(units, start - 1));
  const isLower = /^\p{Ll}/u.test(units[from - 1]?.head.text ?? '') && isOpened;
  if (isAddress(start, from) && !isOwned && !isLower) return undefined;
  return { from: isOwned ? start - 1 : start, to: from };
}

/** "NAME is a …" */
function copulaBehind(units: readonly Unit[], { from, to }: Span): Span | undefined {
  const at = isComma(units, to) && isTag(units, to + 1, 'NUM') && isComma(units, to + 2) ? to + 3 : to;
  if (!COPULAS.has(wordOf(units, at)) || !isTag(units, at + 1, 'DET') || isTag(units, from - 1, 'CONJ', 'ADP'))
    return undefined;
  const head = headOfApposition(units, at + 1);
  const span = { from: at + 1, to: untilMark(units, at + 1) };
  // "the only thing on Earth" and "the witnesses" tell little, "the largest lake of the country" what it is.
  const isPlain =
    /^(?:an?|one)$/.test(wordOf(units, at + 1)) || isRole(wordOf(units, head)) || /est$/.test(wordOf(units, at + 2));
  return isPlain && head >= 0 && !isTag(units, head + 1, 'NAME') && saysWhat(units, span, head) ? span : undefined;
}

/** "NAME, 44, who runs the bakery", but not "an analyst at NAME, who …" and "A and NAME, who …". */
function relativeBehind({ sentence: { units, names } }: Match, name: number, from: number): Span | undefined {
  if (
    wordOf(units, from) !== 'who' ||
    SAYING_VERBS.has(wordOf(units, from + 1)) ||
    isTag(units, name - 1, 'CONJ', 'POSS')
  )
    return undefined;
  if (names[name] !== 'person' && /^(?:at|of|for|from|around)$/.test(wordOf(units, name - 1))) return undefined;
  const to = untilMark(units, from);
  return to - from > 2 && !isTag(units, from + 2, 'NUM') && !isTag(units, to - 1, 'ADP', 'DET')
    ? { from, to }
    : undefined;
}

/** "who (now) runs the bakery", not "who has left" and "who is banned": what somebody does is what he is. */
function tellsOccupation(units: readonly Unit[], at: number): boolean {
  const verb = isTag(units, at + 1, 'ADV') ? at + 2 : at + 1;
  const word = wordOf(units, verb);
  const isDoneTo = word === 'is' && isTag(units, verb + 1, 'VERB');
  return word.endsWith('s') && word !== 'was' && word !== 'has' && !isDoneTo;
}

const FORMER = words('former ex onetime');

function definitionsIn({ question }: QuestionView, match: Match, [nameFrom, nameTo]: [number, number]): Definition[] {
  const { units, tokens } = match.sentence;
  const name = { from: nameFrom, to: nameTo };
  const isSource = wordOf(units, nameFrom - 1) === 'to' && wordOf(units, nameFrom - 2) === 'according';
  const behind = isSource ? -1 : behindComma(units, nameTo);
  const title = titleBefore(match, name);
  const office = wordOf(units, title?.from ?? -1);
  const saysRole = title && (title.to - title.from > 1 || (isRole(office) && !TITLES_OF_OFFICE.has(office)));
  const relative = behind < 0 ? undefined : relativeBehind(match, nameFrom, behind);
  const areSeveral = /^(?:are|were)$/.test(question.tokens[question.phrase[1]]?.normal ?? '');
  const found: [DefinitionPattern, Span | undefined][] = [
    ['apposition', behind < 0 ? undefined : appositionAt(units, behind, areSeveral)],
    ['apposition-before', appositionBefore(match, name, asksForPerson(question))],
    ['copula', copulaBehind(units, name)],
    [saysRole ? 'title' : 'title-alone', title],
    [relative && tellsOccupation(units, relative.from) ? 'relative' : 'relative-weak', relative],
  ];
  return found.flatMap(([pattern, span]) => {
    if (!span) return [];
    const { from, to } = span;
    const head = headOfPhrase(units, opensPhrase(units, from) ? from + 1 : from);
    const isFormer = units
      .slice(from, Math.max(from, head))
      .some((unit) => FORMER.has(tokens[unit.from]?.normal ?? ''));
    return [{ match, from, to, pattern, telling: head - from, isFormer }];
  });
}

const ASKS_EARLIER = /\b(?:before|old|former|formerly|previous|previously|earlier|past|first|ex|background)\b/i;
const TELLS_EARLIER = words('former once retired had spent used turned formerly previously was were');

/** Whether a definition speaks of what was before: what somebody is now is not what he was. */
function tellsEarlier({ match: { sentence }, from, to }: Definition): boolean {
  return sentence.units.slice(from, to).some(({ head }) => TELLS_EARLIER.has(head.normal));
}

/** What somebody was is told behind every sure form of what he is, but before the unsure ones. */
const LESS_FOR_FORMER = 0.1;
const standing = ({ pattern, isFormer }: Definition): number => CONFIDENCE[pattern] - (isFormer ? LESS_FOR_FORMER : 0);

/** Where the sentences say what the asked thing is, best first: "X, a …", "a …, X,", "X is a …", "X, who …". */
export function findDefinitions(view: QuestionView, matches: readonly Match[]): Definition[] {
  const named = matches.flatMap((match) => {
    const range = nameRange(match);
    return range ? [{ match, range }] : [];
  });
  const isName = (term: number) => matches.some((match) => isNameTerm(view, match, term));
  const surnameTells = view.terms.length > 1 && view.terms.every((_, i) => isName(i)) && isOnlyBearer(view, named);
  const asksEarlier = asksForJob(view.question) && ASKS_EARLIER.test(view.question.text);
  return named
    .filter(({ match, range }) => isNamed(view, match, range) || (surnameTells && bySurname(view, match, range)))
    .flatMap(({ match, range }) => definitionsIn(view, match, range))
    .filter((definition) => !asksEarlier || tellsEarlier(definition))
    .sort((a, b) => standing(b) - standing(a) || b.telling - a.telling);
}
