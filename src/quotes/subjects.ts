import {
  ABSTRACT_NOUNS,
  AFFILIATIONS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FOLLOWERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  ROLES,
  SENTENCE_OPENERS,
  STATES,
  TIME_WORDS,
} from './lexicon.ts';
import { isRole, isWord } from './names.ts';
import { type NounPhrase, readNounPhrase } from './phrases.ts';
import type { Token } from './stream.ts';
import { isAdverb, isLikelyVerb } from './verbs.ts';

/** How far a subject may stand from its verb, in tokens. */
export const WINDOW = 48;
const TIME_NOUNS = /^(?:hours|days|weeks|months|years|minutes|moments|time|times|day|hour)$/;
const SEPARATORS = /^[,—-]$/;

/** Whether a phrase is a time ("the next day") and so no subject. */
export function isTime(tokens: readonly Token[], { kind, mention }: NounPhrase): boolean {
  if (kind !== 'common') return false;
  for (let i = mention[0]; i < mention[1]; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (PREPOSITIONS.has(lower)) return false;
    if ((TIME_WORDS.has(lower) && lower !== 'this') || TIME_NOUNS.test(lower) || /^(?:19|20)\d\d$/.test(lower))
      return true;
  }
  return false;
}

/** Nouns for one person that are no role. */
export const PERSONAL_NOUNS = /^(?:man|woman|boy|girl|teenager|pensioner|former|source|person|insider)$/;

/** Where the noun stands that a phrase is about: before its complements, and behind whoever owns it ("the widow's only worry"). */
export function headOf(tokens: readonly Token[], { mention }: NounPhrase): number {
  let head = mention[0];
  while (head + 1 < mention[1] && !PREPOSITIONS.has(tokens[head + 1]?.lower ?? '')) {
    if (isAdverb(tokens[head + 1]) && !tokens[head]?.possessive) break;
    head++;
  }
  return head;
}

/** "the worry", "a method": nobody speaks who is called so. */
export function isAbstract(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[headOf(tokens, phrase)];
  return phrase.kind === 'common' && isWord(head) && !head.capital && ABSTRACT_NOUNS.has(head.lower);
}

/** "the president", "a mother of four": one person, by what she is. */
export function isPersonal(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = headOf(tokens, phrase);
  // "one of her colleagues"
  if (tokens[head]?.lower === 'one' && tokens[head + 1]?.lower === 'of') return true;
  return isRole(tokens[head]) || PERSONAL_NOUNS.test(tokens[head]?.lower ?? '');
}

/** A comma, a dash, or a quotation that ends in a comma. */
export function isSeparator(token: Token | undefined): boolean {
  return token?.kind === 'mark' ? SEPARATORS.test(token.lower) : token?.endsInComma === true;
}

/** Skips "But", "Still", "Meanwhile" and "also" before a subject. */
export function skipOpeners(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at + 1 < end && tokens[at]?.kind === 'mark') at++;
  while (at + 1 < end && isWord(tokens[at]) && isWord(tokens[at + 1])) {
    const { lower, capital } = tokens[at] as Token;
    if (DETERMINERS.has(lower) || PRONOUNS.has(lower) || PREPOSITIONS.has(lower)) break;
    const opens = CONJUNCTIONS.has(lower) || isAdverb(tokens[at]) || (capital && AUXILIARIES.has(lower));
    if (!opens && !(capital && SENTENCE_OPENERS.has(lower) && tokens[at + 1]?.capital)) break;
    at++;
  }
  return at;
}

/** "Ida Holm shook her head": what follows a name in lower case is its verb, if it is not a noun that names her people. */
export function isVerbAfterName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!isWord(token) || !isWord(before) || token.capital || !before.capital || before.possessive) return false;
  const { lower } = token;
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || RELATIVES.has(lower) || DETERMINERS.has(lower))
    return false;
  // "White House press secretary"
  if (isRole(tokens[at + 1]) && !tokens[at + 1]?.capital && !/ed$/.test(lower)) return false;
  // "The Ohio chapter", but "The Pentagon declined"
  let start = at - 1;
  while (start > 0 && at - start < 6 && tokens[start - 1]?.capital && !DETERMINERS.has(tokens[start]?.lower ?? ''))
    start--;
  if (DETERMINERS.has(tokens[start]?.lower ?? '') && !/ed$/.test(lower)) return false;
  if (
    SENTENCE_OPENERS.has(before.lower) ||
    AFFILIATIONS.has(before.lower) ||
    isAdverb(token) ||
    isRole(token) ||
    /^\d/.test(lower)
  )
    return false;
  return !FOLLOWERS.has(lower) && !FOLLOWERS.has(lower.replace(/s$/, '')) && !ROLES.has(lower.replace(/s$/, ''));
}

/** The first finite verb after a token: where the subject ends at the latest. */
function finiteVerb(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from + 1; at < limit; at++) {
    if (tokens[at]?.kind === 'quotation') return at;
    if (!RELATIVES.has(tokens[at - 1]?.lower ?? '') && (isLikelyVerb(tokens, at) || isVerbAfterName(tokens, at)))
      return at;
  }
  return limit;
}

/** "Pa." in "At a rally in Scranton, Pa., he": a name between commas that nothing is said of. */
function isPlace(tokens: readonly Token[], { kind, mention, next, role }: NounPhrase): boolean {
  const isState = kind === 'name' && mention[1] - mention[0] === 1 && STATES.has(tokens[mention[0]]?.lower ?? '');
  if (isState) return true;
  return kind === 'name' && !role && tokens[next]?.lower === ',' && !RELATIVES.has(tokens[next + 1]?.lower ?? '');
}

/** The main subject of a sentence: its first noun phrase after any introduction. */
export function mainSubject(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
  const end = Math.min(limit, from + WINDOW);
  for (let at = from, opens = true; at < end; at++) {
    if (opens && isWord(tokens[at])) {
      const start = skipOpeners(tokens, at, end);
      const phrase = readNounPhrase(tokens, start, finiteVerb(tokens, start, end));
      if (phrase && !isTime(tokens, phrase) && !(at > from && isPlace(tokens, phrase))) return phrase;
    }
    opens = isSeparator(tokens[at]);
  }
  return undefined;
}

/** What leads to whom the reporter asks: "ask", "put this to". */
const ASKS = /^(?:asked|ask|(?:put|mention(?:ed)?) (?:it|this|that|(?:the|this|that) question) to|told|tell) /;
/** What leads to what the reporter asks: only a pronoun there is also the one asked. */
const ASKS_WHETHER = /^(?:asked|ask|wonder(?:ed)?) (?:whether|if|when|where|why|how) (?=(?:he|she) )/;
/** In tokens: "put that question to". */
const MAX_ASKS = 5;

/** "When I put it to her, the shop was shut": says nothing of who goes on. */
function goesOnWithAnother(tokens: readonly Token[], from: number, limit: number): boolean {
  const end = Math.min(limit, from + WINDOW);
  let comma = from;
  while (comma < end && tokens[comma]?.lower !== ',') comma++;
  return !/^(?:he|she)$/.test(tokens[comma + 1]?.lower ?? '');
}

/** "I ask her brother", "When I put it to her, she …": who is to speak next, the reporter having asked. */
export function askedIn(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
  const isWhen = /^(?:when|whenever)$/.test(tokens[from]?.lower ?? '');
  const at = isWhen ? from + 1 : from;
  if (!/^(?:i|we)$/.test(tokens[at]?.lower ?? '')) return undefined;
  let verb = at + 1;
  while (isAdverb(tokens[verb])) verb++;
  const lowers = tokens.slice(verb, Math.min(limit, verb + MAX_ASKS + 1)).map(({ lower }) => lower);
  const lead = (ASKS_WHETHER.exec(lowers.join(' ')) ?? ASKS.exec(lowers.join(' ')))?.[0].trim().split(' ');
  const i = verb + (lead?.length ?? 0);
  const asked = lead && askedAt(tokens, i, limit);
  if (!asked || (isWhen && goesOnWithAnother(tokens, asked.next, limit))) return undefined;
  // "I told the baker", but "I told the baker this"
  if (/^t/.test(lead[0] ?? '') && !/^(?:it|this)$/.test(tokens[asked.next]?.lower ?? '')) return undefined;
  return asked;
}

function askedAt(tokens: readonly Token[], at: number, limit: number): NounPhrase | undefined {
  const { lower = '', capital = false } = tokens[at] ?? {};
  const isOwner = /^(?:his|her)$/.test(lower) && isRole(tokens[at + 1]);
  if (/^(?:he|she|him|her)$/.test(lower) && !isOwner) return { kind: 'pronoun', mention: [at, at + 1], next: at + 1 };
  const phrase = isOwner || lower === 'the' || capital ? readNounPhrase(tokens, at, limit) : undefined;
  return phrase?.kind === 'name' || (phrase && isPersonal(tokens, phrase)) ? phrase : undefined;
}
