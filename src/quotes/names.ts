import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import {
  DEPARTMENTS,
  DETERMINERS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  NOUN_LIKE_VERBS,
  ORGANISATION_WORDS,
  POST_NOMINALS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  ROLES,
  SPEECH_VERBS,
  STATES,
  SURNAMES_LIKE_THINGS,
} from './lexicon.ts';
import type { Stream, Token } from './stream.ts';

/** Half-open over tokens. */
export type Range = [from: number, to: number];

const PARTY_TAG = /^(?:[rdi]|(?:[rdi]|rep|dem|ind|lab|con)[-–—][\p{L}.]+)$/iu;

export const AGE = /^\d{1,3}$/;

const MAX_NAME = 6;
/** Of a surname alone: "de la Tour said", "van der Holm said". */
const OPENING_PARTICLE = /^(?:(?:de|da|di|du|del|della|von|der|la|ibn)|van (?:de|den|der|het))(?: |$)/;
/** Things too: of a surname only where a clause opens or after a verb of saying. */
const PARTICLE_LIKE_A_THING = /^(?:van|den|ter|bin)$/;

/** Endings of words for what people are: "oceanographer", "policymaker". */
const ROLE_ENDINGS =
  /(?:man|woman|person|ologist|ographer|icist|ician|iatrist|neer|wright|smith|maker|keeper|holder|worker|goer|owner|writer|singer|player|teacher|leader|officer|dealer|watcher|grower|seeker)$/;

/** Firms, by what they make. */
export const MAKERS =
  /^(?:chip|car|drug|truck|phone|plane|toy|arms|battery|software|vehicle|bus|bike|vaccine|aircraft|tyre)-?maker$/;

/** The words of a range as the article has them, without a possessive ending. */
export function textOf(stream: Stream, [from, to]: Range): string {
  const first = stream.tokens[from];
  const last = stream.tokens[to - 1];
  if (!first || !last) return '';
  const ending =
    last.possessive || PRONOUNS.has(last.lower) ? (/['’](?:s|d|m|ll|re|ve)?$/i.exec(last.text)?.[0].length ?? 0) : 0;
  const end = last.end - ending;
  // An initial keeps its full stop, an abbreviation that only ends the sentence does not stand at a name's end.
  return stream.text.slice(first.start, end);
}

export function isWord(token: Token | undefined): token is Token & { kind: 'word' } {
  return token?.kind === 'word';
}

/** "grandmother" of "great-grandmother", "mother" of "mother-in-law" and "mother-of-four". */
export function withoutDegree(lower: string): string {
  if (!lower.includes('-')) return lower;
  return lower
    .replace(/^(?:(?:ex|co|vice|then|half|step|foster|great|god)-)+/, '')
    .replace(/-(?:in-law|to-be|of-\w+)$/, '');
}

export function isRole(token: Token | undefined): boolean {
  if (!isWord(token)) return false;
  const { lower } = token;
  if (ROLES.has(lower) || ROLES.has(withoutDegree(lower))) return true;
  if (MAKERS.test(lower)) return false;
  return lower.length > 6 && !token.possessive && !token.capital && ROLE_ENDINGS.test(lower);
}

/** "firefighter Dean Holm": a given name that is a word for a role as well, behind a word for what he is. */
export function isGivenName(tokens: readonly Token[], at: number): boolean {
  return (
    MALE_NAMES.has(tokens[at]?.lower ?? '') &&
    isNameWord(tokens[at]) &&
    isRole(tokens[at - 1]) &&
    isNameWord(tokens[at + 1])
  );
}

/** "van der" before a capital: part of a name, though in lower case. */
export function isParticle(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (!isWord(token)) return false;
    if (token.capital) return i > at;
    if (!NAME_PARTICLES.has(token.lower)) return false;
  }
  return false;
}

export function isNameWord(token: Token | undefined): boolean {
  return isWord(token) && token.capital && !/^[$£€#@]/.test(token.text);
}

/** "KC" and "Ph.D." behind a name. */
export function isPostNominal(token: Token | undefined): boolean {
  return isWord(token) && token.capital && POST_NOMINALS.has(token.lower) && /^\p{Lu}.*\p{Lu}|^Esq/u.test(token.text);
}

const MAX_LETTERS = 6;

/** The letters behind a name, if it has any. */
export function postNominals(tokens: readonly Token[], nameTo: number): Range | undefined {
  const from = tokens[nameTo]?.lower === ',' ? nameTo + 1 : nameTo;
  let to = from;
  while (to < from + MAX_LETTERS && isPostNominal(tokens[to])) to++;
  return to > from ? [from, to] : undefined;
}

/** Whether letters at a token end a name: "Ida Holm KC OBE", but not "Acme MD Ida Holm". */
export function endsInLetters(tokens: readonly Token[], at: number): boolean {
  if (!isPostNominal(tokens[at])) return false;
  let next = at;
  while (next < at + MAX_LETTERS && isPostNominal(tokens[next])) next++;
  const { lower = '' } = tokens[next] ?? {};
  return !isNameWord(tokens[next]) || WEEKDAYS.has(lower) || MONTHS.has(lower);
}

function isOpeningParticle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const { lower = '' } = tokens[at] ?? {};
  const opens = !isWord(before) || SPEECH_VERBS.has(before.lower);
  const isOne = opens && PARTICLE_LIKE_A_THING.test(lower);
  if (!isOne && !OPENING_PARTICLE.test(`${lower} ${tokens[at + 1]?.lower ?? ''}`)) return false;
  return isParticle(tokens, at) && !DETERMINERS.has(before?.lower ?? '');
}

/** Where the name that begins at `from` ends. A possessive ends it. */
export function nameEnd(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < MAX_NAME) {
    const token = tokens[at];
    if (at > from && endsInLetters(tokens, at)) break;
    if (isNameWord(token)) at++;
    else if (at > from ? isParticle(tokens, at) : isOpeningParticle(tokens, at)) at++;
    else break;
    if (token?.possessive) break;
  }
  if (tokens[at]?.lower === ',' && at + 1 < limit && NAME_SUFFIXES.has(tokens[at + 1]?.lower ?? '')) return at + 2;
  return at;
}

/** Whether a capitalised name is that of an organisation, a place or a thing; "Bill Roe" and "Ann Hall" are not. */
export function isThing(tokens: readonly Token[], [from, to]: Range): boolean {
  const first = tokens[from]?.lower ?? '';
  const hasGivenName = to - from > 1 && (MALE_NAMES.has(first) || FEMALE_NAMES.has(first));
  for (let i = hasGivenName ? from + 1 : from; i < to; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (ORGANISATION_WORDS.has(lower) && !(hasGivenName && SURNAMES_LIKE_THINGS.has(lower))) return true;
  }
  return false;
}

/** Where a state ends that begins at a token: "Nev.", "Ohio", "South Carolina". */
function stateEnd(tokens: readonly Token[], at: number): number {
  const lower = tokens[at]?.lower ?? '';
  if (!tokens[at]?.capital) return at;
  if (STATES.has(lower)) return at + 1;
  return STATES.has(`${lower} ${tokens[at + 1]?.lower ?? ''}`) ? at + 2 : at;
}

/** Skips "(R-OH)", ", R-S.C.,", ", 34," after a name; returns the first token after it. */
export function skipTags(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (at >= limit || !token) return at;
    const letters = at === from && isNameWord(tokens[at - 1]) ? postNominals(tokens, at) : undefined;
    if (letters) at = letters[1];
    else if (token.lower === '(') {
      let close = at + 1;
      while (close < limit && close - at < 14 && tokens[close]?.lower !== ')') close++;
      if (tokens[close]?.lower !== ')') return at;
      at = close + 1;
    } else if (token.lower === ',') {
      const next = tokens[at + 1];
      const state = stateEnd(tokens, at + 1);
      if (state > at + 1 && state < limit && tokens[state]?.lower === ',') {
        at = state;
        continue;
      }
      const isTag = isWord(next) && ((next.capital && PARTY_TAG.test(next.lower)) || AGE.test(next.lower));
      if (!isTag || at + 1 >= limit) return at;
      const after = tokens[at + 2];
      if (after && after.kind === 'word' && !SPEECH_VERBS.has(after.lower) && AGE.test(next.lower)) return at;
      at += 2;
    } else return at;
  }
}

/** The "of" of "Secretary of State" and "Chief of Staff". */
export function isOfDepartment(tokens: readonly Token[], of: number): boolean {
  return (
    tokens[of]?.lower === 'of' &&
    (isRole(tokens[of - 1]) || tokens[of - 1]?.lower === 'speaker') &&
    DEPARTMENTS.has((tokens[of + 1]?.lower === 'the' ? tokens[of + 2] : tokens[of + 1])?.lower ?? '')
  );
}

/** "the claims", "his remarks", "chief of state": a verb's form used as a noun. */
export function isNounReading(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "state Sen. Ida Holm", "state lawmakers"
  if (
    tokens[at]?.lower === 'state' &&
    isWord(next) &&
    (next.capital || isRole(next) || isRole(tokens[at + 2]) || next.lower.endsWith('s'))
  )
    return true;
  if (!isWord(before)) return false;
  if (before.possessive) return true;
  // "a handwritten note"
  if (/^an?$/.test(tokens[at - 2]?.lower ?? '') && NOUN_LIKE_VERBS.has(tokens[at]?.lower ?? '') && !isRole(before))
    return !/(?:s|ing)$/.test(tokens[at]?.lower ?? '');
  if (/ing$/.test(tokens[at]?.lower ?? '') && PREPOSITIONS.has(before.lower)) return false;
  const { lower } = before;
  if (PRONOUNS.has(lower) || RELATIVES.has(lower)) return false;
  return /^(?:the|a|an|his|her|their|its|our|my|your|these|those|such|no|any|of|for|from|with|by|about|in|on)$/.test(
    lower,
  );
}
