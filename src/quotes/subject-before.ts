import {
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  ROLE_MODIFIERS,
  SENTENCE_OPENERS,
  SUBORDINATORS,
  TIME_WORDS,
  WRITINGS,
} from './lexicon.ts';
import { isNameWord, isRole, isWord, skipTags } from './names.ts';
import { type NounPhrase, readNounPhrase, startsClause } from './phrases.ts';
import type { Token } from './stream.ts';
import { isPersonal, isSeparator, isTime, mainSubject, skipOpeners, WINDOW } from './subjects.ts';
import { isAdverb, isLikelyVerb } from './verbs.ts';

/** Phrases that stand right before a verb are read back over no more tokens than this. */
const MAX_PHRASE = 10;
/** Behind a verb: "burst in". */
const PARTICLES = /^(?:in|into|out|up|down|over|past|by|through)$/;
/** Words before a name that tell what somebody is. */
const MAX_TITLE = 4;

/** Whether "and" joins clauses (he left, and she said) rather than subjects (he and she said). */
function joinsClauses(tokens: readonly Token[], from: number, and: number): boolean {
  if (tokens[and - 1]?.lower === ',') return true;
  for (let i = and - 1; i >= from && and - i < 14 && isWord(tokens[i]); i--) if (isLikelyVerb(tokens, i)) return true;
  return false;
}

/** Where the clause begins whose subject stands right before `end`. */
function clauseStart(tokens: readonly Token[], from: number, end: number): number {
  let at = end;
  while (at > from && end - at < WINDOW) {
    const token = tokens[at - 1] as Token;
    if (token.lower === ')') {
      at = bracketStart(tokens, from, at);
      continue;
    }
    if (token.kind === 'quotation' || (token.kind === 'mark' && /^[;:—(,-]$/.test(token.lower))) break;
    if (isWord(token) && at < end) {
      if (CLAUSE_OPENERS.has(token.lower) && !token.capital) break;
      if ((token.lower === 'and' || token.lower === 'or') && joinsClauses(tokens, from, at - 1)) break;
    }
    at--;
  }
  return at;
}

/** The noun phrase that ends right before `end`: for an introduction without a comma (On Monday Holm said). */
function phraseEndingAt(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
  // "It was Holm who, in a speech, called"
  const end = RELATIVES.has(tokens[limit - 1]?.lower ?? '') ? limit - 1 : limit;
  let at = end;
  while (at > from && end - at < MAX_PHRASE) {
    const token = tokens[at - 1];
    if (!isWord(token)) break;
    const { lower, capital } = token;
    if (PRONOUNS.has(lower)) return at === end ? readNounPhrase(tokens, at - 1, end) : undefined;
    if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || TIME_WORDS.has(lower) || RELATIVES.has(lower)) break;
    if (isLikelyVerb(tokens, at - 1) || (/ing$/.test(lower) && !capital && at < end)) break;
    if (capital && at - 1 === from && SENTENCE_OPENERS.has(lower) && !DETERMINERS.has(lower)) break;
    at--;
    if (DETERMINERS.has(lower)) break;
  }
  return at < end ? readNounPhrase(tokens, at, end) : undefined;
}

/** "a charge her campaign dismissed": the second phrase is the subject. */
function contactClause(tokens: readonly Token[], from: number, end: number): number {
  for (let at = end - 1; at > from + 1; at--) {
    const before = tokens[at - 1];
    if (!isWord(before) || !isWord(tokens[at])) return from;
    const starts = DETERMINERS.has(tokens[at]?.lower ?? '') && !/^\p{Lu}/u.test(tokens[at]?.text ?? '');
    const isBound = PREPOSITIONS.has(before.lower) || CONJUNCTIONS.has(before.lower) || DETERMINERS.has(before.lower);
    if (starts) return isBound || /^\d/.test(before.text) ? from : at;
  }
  return from;
}

/** The subject of a clause that runs up to its verb without a break. */
function subjectBeside(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
  // "When a man at the back shouted"
  const opens = tokens[from]?.capital === true && SUBORDINATORS.has(tokens[from]?.lower ?? '');
  const start = contactClause(tokens, skipOpeners(tokens, opens ? from + 1 : from, end), end);
  if (start >= end) return undefined;
  const phrase = readNounPhrase(tokens, start, end);
  if (phrase && !isTime(tokens, phrase) && phrase.next >= end - 1) return phrase;
  return phraseEndingAt(tokens, start, end) ?? (phrase && !isTime(tokens, phrase) ? phrase : undefined);
}

/** "who has led it since 2017", "speaking to reporters", "34", "R-Ohio": said of the subject, not the subject. */
function isAside(tokens: readonly Token[], from: number, end: number): boolean {
  const token = tokens[from];
  if (!isWord(token)) return true;
  const { lower, capital } = token;
  if (RELATIVES.has(lower) || (PREPOSITIONS.has(lower) && !capital) || /^\d+$/.test(lower)) return true;
  if (skipTags(tokens, from - 1, end + 1) > from) return true;
  if (/^(?:himself|herself|themselves|now|then|formerly)$/.test(lower)) return true;
  return !capital && /(?:ing|ed)$/.test(lower) && !isRole(token);
}

/**
 * The subject of a verb from which asides part it: "Ida Holm, a nurse from Leeds, said". Reads the chunks between
 * commas from right to left.
 */
function subjectAcross(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
  let stop = relativeStart(tokens, from, end - 1) ?? end - 1;
  for (let chunks = 0; stop > from && end - stop < WINDOW && chunks < 8; chunks++) {
    let start = stop;
    while (start > from && end - start < WINDOW) {
      const token = tokens[start - 1];
      if (isSeparator(token) || (token?.kind === 'mark' && /^[;:]$/.test(token.lower))) break;
      start--;
    }
    const opening = skipOpeners(tokens, start, stop);
    if (!isAside(tokens, opening, stop)) {
      const wasOnce = /^(?:then|now|formerly|once)$/.test(tokens[start]?.lower ?? '');
      const left = apposed(tokens, from, wasOnce ? start : opening, end);
      const phrase = left ?? readNounPhrase(tokens, opening, end);
      if (phrase && !isTime(tokens, phrase) && (left || phrase.next >= stop - 1)) return phrase;
      const beside = subjectBeside(tokens, clauseStart(tokens, start, stop), stop);
      if (beside) return beside;
    }
    if (!isSeparator(tokens[start - 1])) return undefined;
    stop = start - 1;
  }
  return undefined;
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (isLikelyVerb(tokens, at) || /ed$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** The comma before the relative clause that runs up to `end`, commas of its own and all: ", which acts in England, Wales and". */
function relativeStart(tokens: readonly Token[], from: number, end: number): number | undefined {
  for (let at = end - 1; at > from && end - at < WINDOW; at--) {
    const { kind, lower } = tokens[at] as Token;
    if (kind === 'mark' && /^[;:]$/.test(lower)) return undefined;
    if (!isSeparator(tokens[at - 1])) continue;
    if (/^(?:but|while|so)$/.test(lower)) return undefined;
    // "…, whose director, Ida Holm, said" has no other verb.
    if (lower === 'whose' && !hasVerb(tokens, at, end)) return undefined;
    if (/^(?:who|which|whose|whom|where)$/.test(lower)) return at - 1;
  }
  return undefined;
}

/** "a rule that Ida Holm, the mayor, described": the clause's own subject comes after "that". */
function contactStart(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 2; at > from; at--)
    if (tokens[at]?.lower === 'that' && startsClause(tokens, at + 1)) return at + 1;
  return from;
}

/** The noun phrase in the chunk before, if this chunk is an apposition to it: "Ben Roe, of Ohio, a critic of the plan". */
function apposed(tokens: readonly Token[], from: number, start: number, end: number): NounPhrase | undefined {
  let right = start;
  for (let chunks = 0; chunks < 3 && isSeparator(tokens[right - 1]); chunks++) {
    let left = right - 1;
    while (left > from && !isSeparator(tokens[left - 1]) && start - left < 24) left--;
    const opening = skipOpeners(tokens, contactStart(tokens, left, right - 1), right - 1);
    // "…, whose director, Ida Holm, said"
    if (tokens[opening]?.lower === 'whose') return undefined;
    if (isAside(tokens, opening, right - 1)) {
      right = left;
      continue;
    }
    const phrase = readNounPhrase(tokens, opening, end);
    if (!phrase || isTime(tokens, phrase)) return undefined;
    if (phrase.kind === 'name' && phrase.name && phrase.name[0] >= start) return phrase;
    const first = tokens[start];
    const isOwned = tokens
      .slice(start, start + MAX_PHRASE)
      .some((token, i, all) => token.possessive && all.slice(0, i).every(isWord));
    const isSecondName = first?.capital && !isRole(first) && !DETERMINERS.has(first.lower) && !isOwned;
    const touches = phrase.mention[1] >= right - 2 || phrase.next >= right - 1;
    const isSomebody = phrase.kind === 'name' || (phrase.kind === 'common' && isPersonal(tokens, phrase));
    return touches && isSomebody && !isSecondName ? phrase : undefined;
  }
  return undefined;
}

/** The subject of the verb at `verb`, looked for to its left within the sentence that begins at `from`. */
export function subjectBefore(tokens: readonly Token[], from: number, verb: number): NounPhrase | undefined {
  let end = verb;
  while (end > from && isAdverb(tokens[end - 1])) end--;
  const before = tokens[end - 1];
  const lower = tokens[verb]?.lower ?? '';
  if (end <= from || !before) return undefined;
  if (PRONOUNS.has(before.lower)) return readNounPhrase(tokens, end - 1, end);
  const isPassive = /^(?:was|were|been|is|are|being)$/.test(tokens[verb - 1]?.lower ?? '') && /ed$|written/.test(lower);
  if (end < verb && isPassive) return undefined;
  // "prompting Ida Holm to say"
  if (before.lower === 'to' && tokens[end - 2]?.capital) return phraseEndingAt(tokens, from, end - 1);
  // "a clip of Sen. Ida Holm (R-Ohio) saying"
  if (/ing$/.test(lower) && (before.lower === ')' || (before.capital && !before.possessive))) {
    const stop = before.lower === ')' ? bracketStart(tokens, from, end) : end;
    const seen = phraseEndingAt(tokens, from, stop);
    if (seen) return seen;
  }
  const companion = /ing$/.test(lower) ? companionOf(tokens, from, end) : undefined;
  if (companion) return companion;
  // "…, saying", "to say", "and added": the subject is that of the clause before.
  // "quoted Ida Holm as saying"
  if (before.lower === 'as' && /ing$/.test(lower)) {
    const passive = isAdverb(tokens[end - 3]) && /ed$/.test(tokens[end - 2]?.lower ?? '');
    return passive ? subjectBefore(tokens, from, end - 2) : phraseEndingAt(tokens, from, end - 1);
  }
  const intruder = CONJUNCTIONS.has(before.lower) && !before.capital ? intrudes(tokens, from, end - 1) : undefined;
  if (intruder) return intruder;
  const sibling = before.lower === 'and' && !before.capital ? verbBefore(tokens, from, end - 1) : undefined;
  const shared = sibling === undefined ? undefined : subjectBefore(tokens, from, sibling);
  if (shared) return shared;
  if (/ing$/.test(lower) || before.lower === 'to' || (CONJUNCTIONS.has(before.lower) && !before.capital)) {
    let start = end;
    while (start > from && end - start < WINDOW && !/^[;:]$/.test(tokens[start - 1]?.lower ?? '')) start--;
    return mainSubject(tokens, start, end);
  }
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that')
    return antecedentOf(tokens, from, firstRelative(tokens, from, end - 1));
  // "Roe looked at the clock, then said"
  const goesOn = end < verb && before.lower === ',' && tokens[end]?.lower === 'then';
  const first = goesOn ? mainSubject(tokens, from, end) : undefined;
  if (first) return first;
  if (isSeparator(before)) return subjectAcross(tokens, from, end);
  if (before.lower === ')')
    return subjectBeside(tokens, clauseStart(tokens, from, bracketStart(tokens, from, end)), end);
  const phrase = restrictedSubject(tokens, from, end) ?? subjectBeside(tokens, clauseStart(tokens, from, end), end);
  if (phrase?.kind !== 'common' || !/^(?:a|an|the)$/.test(tokens[phrase.mention[0]]?.lower ?? '')) return phrase;
  // "Roe, a judge in Ohio said"
  return apposed(tokens, from, phrase.mention[0], end) ?? phrase;
}

/** "who saw it and who said": the first of several relative clauses on the same noun. */
function firstRelative(tokens: readonly Token[], from: number, relative: number): number {
  let first = relative;
  for (let at = relative; at > from && relative - at < WINDOW; at--) {
    if (tokens[at]?.lower !== tokens[relative]?.lower) continue;
    first = at;
    if (!/^(?:and|but)$/.test(tokens[at - 1]?.lower ?? '')) break;
  }
  return first;
}

/** The noun that a relative clause is about: "Ida Holm (D), who". */
function antecedentOf(tokens: readonly Token[], from: number, relative: number): NounPhrase | undefined {
  const stop = /^[,—(]$/.test(tokens[relative - 1]?.lower ?? '') ? relative - 1 : relative;
  const isTagged = tokens[stop - 1]?.lower === ')';
  const end = isTagged ? bracketStart(tokens, from, stop) : stop;
  const phrase = subjectBeside(tokens, clauseStart(tokens, from, end), end);
  if (phrase?.kind !== 'common') return phrase;
  const { lower: head } = tokens[stop - 1] as Token;
  // "weighed in with a tweet that read"
  if (WRITINGS.has(head) || head === 'one') return writer(tokens, from, stop - 1) ?? phrase;
  const isDefinite = /^(?:a|an|the)$/.test(tokens[phrase.mention[0]]?.lower ?? '');
  return (isDefinite && apposed(tokens, from, phrase.mention[0], stop)) || phrase;
}

/** Who writes what is said to be "in a tweet" or "including one". */
function writer(tokens: readonly Token[], from: number, head: number): NounPhrase | undefined {
  let at = head;
  while (at > from && head - at < 5 && !PREPOSITIONS.has(tokens[at]?.lower ?? '')) at--;
  if (!/^(?:in|with|via|including|through)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const subject = mainSubject(tokens, from, at);
  return subject && (subject.kind !== 'common' || isPersonal(tokens, subject)) ? subject : undefined;
}

/** "co-author Ida Holm", "former mayor Ida Holm" */
function isDescribedName(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + MAX_TITLE && (isRole(tokens[at]) || ROLE_MODIFIERS.has(tokens[at]?.lower ?? ''))) at++;
  return at > from && tokens[at]?.capital === true;
}

/** "a man who has seen it and who knows the law": a subject that a clause without commas parts from its verb. */
function restrictedSubject(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
  let relative: number | undefined;
  for (let at = end - 1; at > from && end - at < WINDOW && isWord(tokens[at]); at--) {
    const { lower } = tokens[at] as Token;
    const next = tokens[at + 1] as Token;
    const opensClause =
      next.capital || PRONOUNS.has(next.lower) || DETERMINERS.has(next.lower) || isDescribedName(tokens, at + 1);
    if (lower === 'who' || (lower === 'that' && !opensClause)) relative = at;
  }
  if (relative === undefined || relative >= end - 1) return undefined;
  if (isSeparator(tokens[relative - 1]))
    return subjectBeside(tokens, clauseStart(tokens, from, relative - 1), relative - 1);
  const start = clauseStart(tokens, from, relative);
  for (let at = start; at < relative; at++) if (isLikelyVerb(tokens, at)) return undefined;
  const phrase = readNounPhrase(tokens, skipOpeners(tokens, start, relative), relative);
  return phrase && phrase.next >= relative ? phrase : undefined;
}

/** What a person does to somebody who was doing something else; a roof caves in and a road closes. */
const ENTERS = /^(?:burst|stormed|strode|walked|marched|barged|stepped|rushed|wandered)$/;
const CALLS = /^(?:rang|phoned|called|knocked)$/;
const ONGOING = /^(?:was|were)$/;

/** "Roe was asleep when a man burst in and said": what happens to somebody has a subject of its own. */
function intrudes(tokens: readonly Token[], from: number, and: number): NounPhrase | undefined {
  let when = and - 1;
  while (when > from && and - when < WINDOW && isWord(tokens[when]) && tokens[when]?.lower !== 'when') when--;
  if (tokens[when]?.lower !== 'when' || tokens[when]?.capital) return undefined;
  let ongoing = when;
  while (ongoing >= from && when - ongoing < WINDOW && !ONGOING.test(tokens[ongoing]?.lower ?? '')) ongoing--;
  if (!ONGOING.test(tokens[ongoing]?.lower ?? '')) return undefined;
  for (let at = when + 2; at < and; at++) {
    // "Bob Roe rang", but not the telephone.
    const isCall = CALLS.test(tokens[at]?.lower ?? '') && isNameWord(tokens[at - 1]);
    const isEntry = ENTERS.test(tokens[at]?.lower ?? '') && PARTICLES.test(tokens[at + 1]?.lower ?? '');
    if (isCall || isEntry) return readNounPhrase(tokens, when + 1, at);
  }
  return undefined;
}

/** The verb after a name that "and" joins to another: "that Ida Holm gasped and said". */
function verbBefore(tokens: readonly Token[], from: number, and: number): number | undefined {
  for (let at = and - 1; at > from && and - at < MAX_PHRASE && isWord(tokens[at]); at--)
    if (tokens[at - 1]?.capital && !SENTENCE_OPENERS.has(tokens[at - 1]?.lower ?? '') && isLikelyVerb(tokens, at))
      return at;
  return undefined;
}

/** "with spokeswoman Ida Holm calling": a companion who speaks. */
function companionOf(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
  for (let at = end - 1; at > from && end - at < 16; at--) {
    if (!isWord(tokens[at]) && !/^[()]$/.test(tokens[at]?.lower ?? '')) return undefined;
    if (tokens[at]?.lower !== 'with') continue;
    const phrase = readNounPhrase(tokens, at + 1, end);
    return phrase && phrase.next >= end - 1 ? phrase : undefined;
  }
  return undefined;
}

/** Where the bracket opens that closes right before `end`. */
function bracketStart(tokens: readonly Token[], from: number, end: number): number {
  let at = end - 1;
  while (at > from && end - at < 14 && tokens[at]?.lower !== '(') at--;
  return at;
}
