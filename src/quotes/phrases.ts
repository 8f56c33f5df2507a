import {
  ADJUNCT_OPENERS,
  AFFILIATIONS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  COURTESY_TITLES,
  DEPARTMENTS,
  DETERMINERS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  ORGANISATION_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  REPORTING_VERBS,
  ROLE_MODIFIERS,
  ROLES,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
  TIME_WORDS,
} from './lexicon.ts';
import { isTitle, type Token } from './stream.ts';

/** Half-open over tokens. */
export type Range = [from: number, to: number];

/** The words that name who spoke. Ranges are over the paragraph's tokens. */
export interface NounPhrase {
  /** `name`: a person's or another proper name; `common`: "a spokesman for the ministry"; `pronoun`: "she". */
  kind: 'name' | 'common' | 'pronoun';
  /** As it stands beside the quotation. */
  mention: Range;
  /** The proper name within it, or within its apposition. */
  name?: Range;
  role?: Range;
  /** The first token after the phrase, its appositions and its relative clause. */
  next: number;
}

const TIME_NOUNS = /^(?:hours|days|weeks|months|years|minutes|moments)$/;
const PARTY_TAG = /^(?:[rdi]|(?:[rdi]|rep|dem|ind|lab|con)[-–—][\p{L}.]+)$/iu;
const AGE = /^\d{1,3}$/;
const MAX_PHRASE = 40;
const MAX_NAME = 6;

/** Endings of words for what people are: "oceanographer", "policymaker". */
const ROLE_ENDINGS =
  /(?:man|woman|person|ologist|ographer|icist|ician|iatrist|neer|wright|smith|maker|keeper|holder|worker|goer|owner|writer|singer|player|teacher|leader|officer|dealer|watcher|grower|seeker)$/;

export function isWord(token: Token | undefined): token is Token & { kind: 'word' } {
  return token?.kind === 'word';
}

export function isRole(token: Token | undefined): boolean {
  if (!isWord(token)) return false;
  const { lower } = token;
  if (ROLES.has(lower) || ROLES.has(lower.replace(/^(?:ex|co|vice|then)-/, ''))) return true;
  return lower.length > 6 && !token.possessive && !token.capital && ROLE_ENDINGS.test(lower);
}

/** "van der" before a capital: part of a name, though in lower case. */
function isParticle(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (!isWord(token)) return false;
    if (token.capital) return i > at;
    if (!NAME_PARTICLES.has(token.lower)) return false;
  }
  return false;
}

function isNameWord(token: Token | undefined): boolean {
  return isWord(token) && token.capital && !/^[$£€#@]/.test(token.text);
}

/** Where the name that begins at `from` ends. A possessive ends it. */
export function nameEnd(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < MAX_NAME) {
    const token = tokens[at];
    if (isNameWord(token)) at++;
    else if (at > from && isParticle(tokens, at)) at++;
    else break;
    if (token?.possessive) break;
  }
  if (tokens[at]?.lower === ',' && at + 1 < limit && NAME_SUFFIXES.has(tokens[at + 1]?.lower ?? '')) return at + 2;
  return at;
}

/** Skips "(R-OH)", ", R-S.C.,", ", 34," after a name; returns the first token after it. */
export function skipTags(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (at >= limit || !token) return at;
    if (token.lower === '(') {
      let close = at + 1;
      while (close < limit && close - at < 14 && tokens[close]?.lower !== ')') close++;
      if (tokens[close]?.lower !== ')') return at;
      at = close + 1;
    } else if (token.lower === ',') {
      const next = tokens[at + 1];
      const isTag = isWord(next) && ((next.capital && PARTY_TAG.test(next.lower)) || AGE.test(next.lower));
      if (!isTag || at + 1 >= limit) return at;
      const after = tokens[at + 2];
      if (after && after.kind === 'word' && !SPEECH_VERBS.has(after.lower) && AGE.test(next.lower)) return at;
      at += 2;
    } else return at;
  }
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

const PREDICATES = /^(?:is|are|was|were|has|had|have|will|would|can|could|must|should|does|did|do)$/;

/** Where an apposition or a noun phrase with its complements ends: at a mark, a relative clause, a clause of its own. */
function phraseEnd(tokens: readonly Token[], from: number, limit: number): number {
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

const STATEMENTS =
  /^(?:statement|interview|email|e-mail|tweet|post|letter|speech|news|press|telephone|phone|written|video|facebook|briefing|memo|text|call|blog|conference|court|brief|joint|separate|series|recent)$/;
function isStatement(tokens: readonly Token[], at: number): boolean {
  return STATEMENTS.test(tokens[at]?.lower ?? '');
}

/** "the claims", "his remarks", "chief of state": a verb's form used as a noun. */
export function isNounReading(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!isWord(before)) return false;
  if (before.possessive) return true;
  if (/ing$/.test(tokens[at]?.lower ?? '') && PREPOSITIONS.has(before.lower)) return false;
  const { lower } = before;
  if (PRONOUNS.has(lower) || RELATIVES.has(lower)) return false;
  return /^(?:the|a|an|his|her|their|its|our|my|your|these|those|such|no|any|of|for|from|with|by|about|in|on)$/.test(
    lower,
  );
}

/** The role that an apposition after a name gives: "…, an AI researcher at the Carnegie Endowment". */
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

function singular(token: Token | undefined): Token | undefined {
  return token?.lower.endsWith('s') ? { ...token, lower: token.lower.slice(0, -1) } : undefined;
}

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
    /^(?:as|if|when|while|that|met|meets|named|elected)$/.test(lower)
  );
}

/** The role that stands before a name: "Tufts University professor", "Former Rep.". Courtesy titles alone are none. */
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
  // "officials President Obama": a plural or a verb to the left is none of his.
  return substance ? [from, nameFrom] : undefined;
}

/** The tokens of a phrase up to its first preposition or conjunction hold its head; where in them the name begins. */
function nameStart(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const isBoundary =
      token.possessive ||
      isTitle(token) ||
      (isRole(token) && !(i === to - 1 && i > start && token.capital && !isRole(tokens[i - 1]))) ||
      ROLE_MODIFIERS.has(token.lower) ||
      AFFILIATIONS.has(token.lower) ||
      (isOfDepartment(tokens, i - 1) && i < to - 1) ||
      (isOfDepartment(tokens, i - 2) && tokens[i - 1]?.lower === 'the') ||
      (!token.capital && !isParticle(tokens, i));
    if (isBoundary && !NAME_SUFFIXES.has(token.lower)) start = i + 1;
  }
  return start;
}

/** The "of" of "Secretary of State" and "Chief of Staff". */
export function isOfDepartment(tokens: readonly Token[], of: number): boolean {
  return (
    tokens[of]?.lower === 'of' &&
    (isRole(tokens[of - 1]) || tokens[of - 1]?.lower === 'speaker') &&
    DEPARTMENTS.has((tokens[of + 1]?.lower === 'the' ? tokens[of + 2] : tokens[of + 1])?.lower ?? '')
  );
}

/** A bare name between commas: "…, Ali Khan, said". */
function appositeName(tokens: readonly Token[], comma: number, limit: number): Range | undefined {
  if (tokens[comma]?.lower !== ',') return undefined;
  let from = comma + 1;
  while (isTitle(tokens[from])) from++;
  const to = nameEnd(tokens, from, limit);
  if (to <= from || tokens[to - 1]?.possessive) return undefined;
  if (SENTENCE_OPENERS.has(tokens[from]?.lower ?? '') || TIME_WORDS.has(tokens[from]?.lower ?? '')) return undefined;
  for (let i = from; i < to; i++) if (ORGANISATION_WORDS.has(tokens[i]?.lower ?? '')) return undefined;
  const after = tokens[to];
  const closes =
    to >= limit ||
    !after ||
    after.kind !== 'word' ||
    SPEECH_VERBS.has(after.lower) ||
    ADJUNCT_OPENERS.has(after.lower) ||
    after.lower === 'who';
  return closes ? [from, to] : undefined;
}

function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  const { lower } = token;
  if (PRONOUNS.has(lower) || DETERMINERS.has(lower) || isRole(token) || isTitle(token)) return true;
  if (
    TIME_WORDS.has(lower) &&
    token.capital &&
    lower !== 'april' &&
    lower !== 'may' &&
    lower !== 'june' &&
    lower !== 'august'
  )
    return false;
  if (token.capital && !SENTENCE_OPENERS.has(lower)) return true;
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || CLAUSE_OPENERS.has(lower) || RELATIVES.has(lower))
    return false;
  if (AUXILIARIES.has(lower) || SPEECH_VERBS.has(lower) || REPORTING_VERBS.has(lower)) return false;
  if (/(?:ing|ly)$/.test(lower) || /ed$/.test(lower)) return ROLE_MODIFIERS.has(lower);
  // "officials said", "police say", "people familiar with the matter".
  return true;
}

/** "that he was not trying" is a clause, "that man" is a phrase. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    isWord(token) &&
    (PRONOUNS.has(token.lower) || DETERMINERS.has(token.lower) || AUXILIARIES.has(token.lower) || token.capital)
  );
}

/** Common subjects of clauses that are not a tag. */
const NOT_A_SPEAKER = /^(?:it|this|that|these|those|there|here|what|which|who|where|when|why|how)$/;

/**
 * Reads the noun phrase that begins at `from` and ends before `limit`.
 * @param limit the verb that follows it, or the end of the sentence
 */
export function readNounPhrase(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
  if (from >= limit || !startsPhrase(tokens, from)) return undefined;
  const first = tokens[from] as Token;
  if (
    PRONOUNS.has(first.lower) &&
    !(first.capital && first.text.length > 1 && isNameWord(tokens[from + 1]) && first.lower === 'we')
  ) {
    return { kind: 'pronoun', mention: [from, from + 1], next: from + 1 };
  }
  if (NOT_A_SPEAKER.test(first.lower) && (!isWord(tokens[from + 1]) || startsClause(tokens, from + 1)))
    return undefined;

  const end = phraseEnd(tokens, from, limit);
  // The head: up to the first preposition or conjunction.
  let head = from;
  while (head < end) {
    const token = tokens[head] as Token;
    const isInside =
      head > from &&
      ((isParticle(tokens, head) && (tokens[head - 1]?.capital || isParticle(tokens, head - 1))) ||
        isOfDepartment(tokens, head));
    if (
      head > from &&
      !isInside &&
      !token.capital &&
      (PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || token.lower === 'that')
    )
      break;
    if (head > from && !token.capital && ADJUNCT_OPENERS.has(token.lower)) break;
    head++;
  }
  while (head > from + 1 && !tokens[head - 1]?.capital && AUXILIARIES.has(tokens[head - 1]?.lower ?? '')) head--;

  const start = nameStart(tokens, from, head);
  const hasDeterminer = DETERMINERS.has(first.lower);
  const coordinated =
    CONJUNCTIONS.has(tokens[head]?.lower ?? '') && isNameWord(tokens[head + 1]) && !tokens[head + 1]?.possessive;
  const nameTo = nameEnd(tokens, start, head);
  const isName =
    start < head &&
    nameTo > start &&
    !(
      nameTo === start + 1 &&
      SENTENCE_OPENERS.has(tokens[start]?.lower ?? '') &&
      TIME_NOUNS.test(tokens[start]?.lower ?? '')
    ) &&
    !(hasDeterminer && start <= from + 1) &&
    !coordinated &&
    !tokens[nameTo - 1]?.possessive;

  let isBody = false;
  for (let i = start; i < nameTo && hasDeterminer; i++) isBody ||= ORGANISATION_WORDS.has(tokens[i]?.lower ?? '');
  if (isBody) return common(tokens, from, end, limit);
  if (isName && start === from && nameTo < head && !isRole(tokens[nameTo])) {
    // "Smith himself", "Trump campaign" is left to the common phrase below.
    const rest = tokens[nameTo];
    if (rest && !rest.capital && !AUXILIARIES.has(rest.lower) && !ADJUNCT_OPENERS.has(rest.lower)) {
      return common(tokens, from, end, limit);
    }
  }
  if (isName) {
    let next = skipTags(tokens, nameTo, limit);
    const role = roleAfter(tokens, nameTo, limit) ?? roleBefore(tokens, start, from);
    if (PREPOSITIONS.has(tokens[next]?.lower ?? '')) next = phraseEnd(tokens, next, limit);
    return {
      kind: 'name',
      mention: [from, nameTo],
      name: [start, nameTo],
      ...(role ? { role } : {}),
      next: Math.max(next, role ? role[1] : 0),
    };
  }
  return common(tokens, from, end, limit);
}

/** "a spokesman for Donald Trump", "the Justice Department", "officials familiar with the plan". */
function common(tokens: readonly Token[], from: number, end: number, limit: number): NounPhrase | undefined {
  let to = end;
  // What was said where and when is no part of the speaker.
  for (let i = from + 1; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.capital || !ADJUNCT_OPENERS.has(token.lower)) continue;
    if (
      (token.lower === 'at' ||
        token.lower === 'with' ||
        token.lower === 'in' ||
        token.lower === 'over' ||
        token.lower === 'outside' ||
        token.lower === 'inside') &&
      !/^(?:a|an)$/.test(tokens[i + 1]?.lower ?? '')
    )
      continue;
    to = i;
    break;
  }
  while (
    to > from + 1 &&
    !tokens[to - 1]?.capital &&
    (AUXILIARIES.has(tokens[to - 1]?.lower ?? '') || CONJUNCTIONS.has(tokens[to - 1]?.lower ?? ''))
  )
    to--;
  if (to <= from) return undefined;
  const named = appositeName(tokens, end, limit);
  if (named) {
    return {
      kind: 'name',
      mention: [from, named[1]],
      name: named,
      role: [from, to],
      next: skipTags(tokens, named[1], limit),
    };
  }
  return { kind: 'common', mention: [from, to], next: end };
}
