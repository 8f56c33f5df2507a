import {
  ADJUNCT_OPENERS,
  AFFILIATIONS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  DETERMINERS,
  NAME_SUFFIXES,
  ORGANISATION_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  REPORTING_VERBS,
  ROLE_MODIFIERS,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
  TIME_WORDS,
} from './lexicon.ts';
import {
  isGivenName,
  isNameWord,
  isNounReading,
  isOfDepartment,
  isParticle,
  isRole,
  isThing,
  isWord,
  nameEnd,
  type Range,
  skipTags,
} from './names.ts';
import { phraseEnd, roleAfter, roleBefore } from './roles.ts';
import { isTitle, type Token } from './stream.ts';
import { isAdverb, isOpeningAdverb, isOpeningPassive } from './verbs.ts';

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

/** Of names that "and" joins, no more tokens are read. */
const MAX_JOINED = 40;
const TIME_NOUNS = /^(?:hours?|days?|weeks?|months?|years?|minutes?|moments?)$/;

/** The tokens of a phrase up to its first preposition or conjunction hold its head; where in them the name begins. */
function nameStart(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const isBoundary =
      token.possessive ||
      isTitle(token) ||
      (isRole(token) &&
        !(i > from && isGivenName(tokens, i)) &&
        !(i === to - 1 && i > start && token.capital && !isRole(tokens[i - 1]))) ||
      ROLE_MODIFIERS.has(token.lower) ||
      (AFFILIATIONS.has(token.lower) && !isTitle(tokens[i - 1])) ||
      (isOfDepartment(tokens, i - 1) && i < to - 1) ||
      (isOfDepartment(tokens, i - 2) && tokens[i - 1]?.lower === 'the') ||
      (!token.capital && !isParticle(tokens, i));
    if (isBoundary && !NAME_SUFFIXES.has(token.lower)) start = i + 1;
  }
  return start;
}

/** "Republican", "retired", "lawyer": stands before a name without being part of it. */
function isDescriptive(token: Token | undefined): boolean {
  const lower = token?.lower ?? '';
  return AFFILIATIONS.has(lower) || ROLE_MODIFIERS.has(lower) || isRole(token);
}

/** A bare name between commas: "…, Ida Holm, said". */
function appositeName(tokens: readonly Token[], comma: number, limit: number): Range | undefined {
  if (tokens[comma]?.lower !== ',') return undefined;
  // "the vicar, the Rev. Ida Holm"
  let from = tokens[comma + 1]?.lower === 'the' && isTitle(tokens[comma + 2]) ? comma + 2 : comma + 1;
  while (isTitle(tokens[from]) || (isWord(tokens[from + 1]) && isDescriptive(tokens[from]))) from++;
  const to = nameEnd(tokens, from, limit);
  if (to <= from || tokens[to - 1]?.possessive) return undefined;
  if (SENTENCE_OPENERS.has(tokens[from]?.lower ?? '') || TIME_WORDS.has(tokens[from]?.lower ?? '')) return undefined;
  if (isThing(tokens, [from, to])) return undefined;
  const after = tokens[to];
  const closes =
    to >= limit ||
    !after ||
    after.kind !== 'word' ||
    SPEECH_VERBS.has(after.lower) ||
    ADJUNCT_OPENERS.has(after.lower) ||
    after.lower === 'who' ||
    (after.lower === 'of' && tokens[to + 1]?.capital === true);
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
  if (isOpeningAdverb(tokens, at) || isOpeningPassive(tokens, at)) return false;
  if (token.capital && !SENTENCE_OPENERS.has(lower)) return true;
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || CLAUSE_OPENERS.has(lower) || RELATIVES.has(lower))
    return false;
  if (lower === 'state' && isNounReading(tokens, at)) return true;
  if (AUXILIARIES.has(lower) || SPEECH_VERBS.has(lower) || REPORTING_VERBS.has(lower)) return false;
  if (/(?:ing|ly)$/.test(lower) || /ed$/.test(lower)) return ROLE_MODIFIERS.has(lower);
  // "officials said", "police say", "people familiar with the matter".
  return true;
}

/** "that he was not trying" is a clause, "that man" is a phrase. */
export function startsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    isWord(token) &&
    (PRONOUNS.has(token.lower) || DETERMINERS.has(token.lower) || AUXILIARIES.has(token.lower) || token.capital)
  );
}

/** In tokens. */
const MAX_BODY = 8;
const MAX_ROLE = 4;

/** "University of Leeds professor Ida Holm": what stands before the name tells where she is what she is. */
function ofBody(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
  let at = from;
  let of = 0;
  for (; at < Math.min(limit, from + MAX_BODY); at++) {
    const { lower } = tokens[at] as Token;
    if (lower === 'of' && at > from) of = at;
    else if (!isNameWord(tokens[at]) && !(of > 0 && /^(?:the|and)$/.test(lower))) break;
  }
  const role = at;
  while (at < role + MAX_ROLE && isWord(tokens[at]) && !tokens[at]?.capital && startsPhrase(tokens, at)) at++;
  // "Ida Holm of the broker Lee Vale" has her own name.
  if (of === 0 || of === role - 1 || at === role || !isRole(tokens[at - 1]) || !isThing(tokens, [from, of]))
    return undefined;
  const to = nameEnd(tokens, at, limit);
  if (to < at + 2 || tokens[to - 1]?.possessive) return undefined;
  return { kind: 'name', mention: [from, to], name: [at, to], role: [from, at], next: skipTags(tokens, to, limit) };
}

const COMPLEMENT_OPENERS = /^(?:at|with|in|over|outside|inside|by)$/;
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
  const named = ofBody(tokens, from, limit);
  if (named) return named;
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
  while (head > from + 1 && isAdverb(tokens[head - 1])) head--;
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
  if (hasDeterminer && isThing(tokens, [start, nameTo])) return common(tokens, from, end, limit);
  if (isName && start === from && nameTo < head && !isRole(tokens[nameTo])) {
    // "Roe himself", "Roe campaign" is left to the common phrase below.
    const rest = tokens[nameTo];
    if (rest && !rest.capital && !isAdverb(rest) && !AUXILIARIES.has(rest.lower) && !ADJUNCT_OPENERS.has(rest.lower)) {
      return common(tokens, from, end, limit);
    }
  }
  if (isName) {
    let next = skipTags(tokens, nameTo, limit);
    const isJoined = next > nameTo && tokens[next]?.lower === 'and';
    const second = isJoined ? readNounPhrase(tokens, next + 1, Math.min(limit, next + MAX_JOINED)) : undefined;
    // "Sens. Ida Holm (D-Ohio) and Bob Roe (R-Iowa)"
    if (second?.kind === 'name') return { kind: 'common', mention: [from, second.mention[1]], next: second.next };
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

/** "two years later", "a week ago" */
function isTimeAgo(tokens: readonly Token[], end: number): boolean {
  const at = TIME_NOUNS.test(tokens[end - 1]?.lower ?? '') ? end : end - 1;
  return /^(?:later|earlier|ago|afterwards?)$/.test(tokens[at]?.lower ?? '');
}

/** "a person briefed on the call" */
const INFORMED = /^(?:briefed|working|focused|expert|authority|adviser|advisor)$/;
const GESTURES =
  /^(?:laugh|smile|shrug|grin|sigh|nod|chuckle|wink|smirk|sneer|flourish|straight|tear|trace|hint|touch|note)$/;

const CLOTHES =
  /^(?:hat|cap|hoodie|shirt|t-shirt|sweatshirt|sweater|jacket|coat|vest|suit|tie|dress|robe|uniform|mask|helmet|wheelchair|truck|car)$/;

/** "with a laugh", but not "with a bullhorn". */
function isManner(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:a|an)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  return [2, 3].some((step) => GESTURES.test(tokens[at + step]?.lower ?? ''));
}

/** "a man in a red hat" */
function isDressed(tokens: readonly Token[], at: number): boolean {
  const wears = [2, 3, 4].some((step) => CLOTHES.test(tokens[at + step]?.lower ?? ''));
  return wears && /^an?$/.test(tokens[at + 1]?.lower ?? '');
}

/** "a spokesman for Max Roe", "the Treasury Department", "officials familiar with the plan". */
function common(tokens: readonly Token[], from: number, end: number, limit: number): NounPhrase | undefined {
  let to = end;
  // What was said where and when is no part of the speaker.
  for (let i = from + 1; i < end; i++) {
    const token = tokens[i] as Token;
    const opensClause = token.lower === 'that' && i > from + 1 && startsClause(tokens, i + 1);
    if (opensClause) {
      to = i;
      break;
    }
    if (token.capital || !ADJUNCT_OPENERS.has(token.lower)) continue;
    // "a study by the firm", "the head of office at Acme", but "a lawyer at a hearing".
    if (token.lower === 'to' && (isRole(tokens[i - 1]) || tokens[i - 1]?.lower === 'close')) continue;
    if (token.lower === 'on' && INFORMED.test(tokens[i - 1]?.lower ?? '')) continue;
    if (token.lower === 'with' && !isManner(tokens, i)) continue;
    if (COMPLEMENT_OPENERS.test(token.lower) && !/^(?:a|an|phone|email|e-mail)$/.test(tokens[i + 1]?.lower ?? ''))
      continue;
    if (token.lower === 'in' && isDressed(tokens, i)) continue;
    to = i;
    break;
  }
  while (
    to > from + 1 &&
    !tokens[to - 1]?.capital &&
    (AUXILIARIES.has(tokens[to - 1]?.lower ?? '') ||
      CONJUNCTIONS.has(tokens[to - 1]?.lower ?? '') ||
      PREPOSITIONS.has(tokens[to - 1]?.lower ?? ''))
  )
    to--;
  if (to <= from || isTimeAgo(tokens, to)) return undefined;
  // "according to the Acme Journal, Holm …": a body is not named by a person.
  const last = tokens[to - 1];
  const isBody =
    last?.capital === true && ORGANISATION_WORDS.has(last.lower) && !tokens.slice(from, to).some((one) => isRole(one));
  const named = isBody ? undefined : appositeName(tokens, end, limit);
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
