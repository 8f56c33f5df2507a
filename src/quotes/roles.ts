import {
  AUXILIARIES,
  CONJUNCTIONS,
  COURTESY_TITLES,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  REPORTING_VERBS,
  ROLE_MODIFIERS,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
  TIME_WORDS,
} from './lexicon.ts';
import { AGE, isNounReading, isOfDepartment, isRole, isWord, type Range, skipTags } from './names.ts';
import { isTitle, type Token } from './stream.ts';
import { isCommonVerb } from './verbs.ts';

const MAX_PHRASE = 40;

const PREDICATES = /^(?:is|are|was|were|has|had|have|will|would|can|could|must|should|does|did|do)$/;

const STATEMENTS =
  /^(?:statement|interview|email|e-mail|tweet|post|letter|speech|news|press|telephone|phone|written|video|facebook|briefing|memo|text|call|blog|conference|court|brief|joint|separate|series|recent)$/;

function isStatement(tokens: readonly Token[], at: number): boolean {
  return STATEMENTS.test(tokens[at]?.lower ?? '');
}

/** Where an apposition or a noun phrase with its complements ends: at a mark, a relative clause, a clause of its own. */
export function phraseEnd(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < MAX_PHRASE) {
    const token = tokens[at];
    if (!isWord(token)) break;
    if (
      at > from &&
      (token.lower === 'who' || token.lower === 'whose' || token.lower === 'which' || token.lower === 'whom')
    )
      break;
    if (
      at > from &&
      !token.capital &&
      /^(?:while|when|because|as|if|after|before|during|although|though)$/.test(token.lower)
    )
      break;
    if (at > from && !token.capital && PREDICATES.test(token.lower)) break;
    if (at > from && !token.capital && SPEECH_VERBS.has(token.lower) && !isNounReading(tokens, at)) break;
    if (
      at > from &&
      token.lower === 'in' &&
      /^(?:a|an)$/.test(tokens[at + 1]?.lower ?? '') &&
      isStatement(tokens, at + 2)
    )
      break;
    if (at > from && TIME_WORDS.has(token.lower) && token.capital && token.lower !== 'may' && token.lower !== 'march') {
      if (tokens[at - 1]?.lower === 'on' || tokens[at - 1]?.lower === 'in') at--;
      break;
    }
    at++;
  }
  return at;
}

function startsApposition(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || at >= limit) return false;
  const { lower } = token;
  if (RELATIVES.has(lower) || CONJUNCTIONS.has(lower) || PRONOUNS.has(lower) || TIME_WORDS.has(lower)) return false;
  if (PREPOSITIONS.has(lower)) return false;
  if (/ing$/.test(lower) && !token.capital) return false;
  if (SPEECH_VERBS.has(lower) || AUXILIARIES.has(lower)) return ROLE_MODIFIERS.has(lower);
  if (/^(?:the|a|an|his|her|their|its|our|my|one|another)$/.test(lower)) return true;
  for (let i = at; i < Math.min(limit, at + 7); i++) {
    const one = tokens[i];
    if (!isWord(one) || PREPOSITIONS.has(one.lower) || DETERMINERS.has(one.lower)) return false;
    if (isRole(one)) return true;
    if (SPEECH_VERBS.has(one.lower) && !one.capital) return false;
  }
  return false;
}

function singular(token: Token | undefined): Token | undefined {
  return token?.lower.endsWith('s') ? { ...token, lower: token.lower.slice(0, -1) } : undefined;
}

/** The role that an apposition after a name gives: "…, a researcher at the Institute of Fisheries". */
export function roleAfter(tokens: readonly Token[], nameTo: number, limit: number): Range | undefined {
  const at = skipTags(tokens, nameTo, limit);
  if (tokens[at]?.lower !== ',' && tokens[at]?.lower !== '—') return undefined;
  let from = at + 1;
  if (AGE.test(tokens[from]?.lower ?? '') && isWord(tokens[from + 1])) from++;
  if (!startsApposition(tokens, from, limit)) return undefined;
  const to = phraseEnd(tokens, from, limit);
  let hasRole = false;
  for (let i = from; i < to; i++) hasRole ||= isRole(tokens[i]) || isRole(singular(tokens[i]));
  return hasRole ? [from, to] : undefined;
}

/** "set designer", "left winger" */
const NOUN_LIKE = /^(?:set|cut|put|let|hit|left|lost|felt|found|can|may|will|might)$/;

function endsRoleToTheLeft(token: Token | undefined): boolean {
  if (!isWord(token)) return true;
  const { lower } = token;
  if (ROLE_MODIFIERS.has(lower)) return false;
  if (token.possessive && !token.capital) return true;
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    PRONOUNS.has(lower) ||
    RELATIVES.has(lower) ||
    AUXILIARIES.has(lower) ||
    (SPEECH_VERBS.has(lower) && !token.capital) ||
    (REPORTING_VERBS.has(lower) && !token.capital) ||
    (SENTENCE_OPENERS.has(lower) && token.capital) ||
    (/(?:ed|ly)$/.test(lower) && !token.capital) ||
    (isCommonVerb(token) && !NOUN_LIKE.test(lower)) ||
    /^(?:as|if|when|while|that|met|meets|named|elected|off|up|out|down|away|[ap]\.m)$/.test(lower)
  );
}

/** The role that stands before a name: "Leeds University professor", "Former Rep.". Courtesy titles alone are none. */
export function roleBefore(tokens: readonly Token[], nameFrom: number, limit: number): Range | undefined {
  let from = nameFrom;
  let substance = false;
  while (from > limit && nameFrom - from < 9) {
    const token = tokens[from - 1];
    if (isOfDepartment(tokens, from - 2)) {
      from -= 2;
      continue;
    }
    if (endsRoleToTheLeft(token)) break;
    const isHead = isRole(token) || (isTitle(token) && !COURTESY_TITLES.has(token?.lower ?? ''));
    if (from === nameFrom && !isHead && !isTitle(token) && !ROLE_MODIFIERS.has(token?.lower ?? '')) break;
    substance ||= isHead;
    from--;
  }
  return substance ? [from, nameFrom] : undefined;
}

/** "his wife" in "his wife, Carol," */
export function apposedRole(tokens: readonly Token[], name: number, to: number, limit: number): Range | undefined {
  if (tokens[name - 1]?.lower !== ',' || !isRole(tokens[name - 2]) || isWord(tokens[to])) return undefined;
  let from = name - 2;
  while (
    from > limit &&
    name - from < 6 &&
    isWord(tokens[from - 1]) &&
    !PREPOSITIONS.has(tokens[from - 1]?.lower ?? '')
  ) {
    from--;
    if (DETERMINERS.has(tokens[from]?.lower ?? '')) break;
  }
  return [from, name - 1];
}

/** "Ida Holm is a former pilot": the role that a sentence states. */
export function saidToBe(tokens: readonly Token[], nameTo: number, limit: number): Range | undefined {
  const at = skipTags(tokens, nameTo, limit);
  const is = tokens[at]?.lower === ',' ? at + 1 : at;
  if (!/^(?:is|was|became)$/.test(tokens[is]?.lower ?? '') || !/^(?:a|an|the)$/.test(tokens[is + 1]?.lower ?? ''))
    return undefined;
  const to = phraseEnd(tokens, is + 1, limit);
  for (let i = is + 1; i < to; i++) if (isRole(tokens[i])) return [is + 1, to];
  return undefined;
}

/** Party and age behind a name: "(R-Ohio)", ", 62,". */
export function tagsAfter(tokens: readonly Token[], nameTo: number, limit: number): string[] {
  const tags: string[] = [];
  const to = skipTags(tokens, nameTo, limit);
  for (let i = nameTo; i < to; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (/^r(?:-|$)/.test(lower)) tags.push('republican');
    else if (/^d(?:-|$)/.test(lower)) tags.push('democrat');
    else if (/^\d{2,3}$/.test(lower)) tags.push(lower);
  }
  return tags;
}
