import {
  ADDRESSING_VERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  DETERMINERS,
  NOUN_LIKE_VERBS,
  PHRASAL_VERBS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  REPORTING_VERBS,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
  TIME_WORDS,
} from './lexicon.ts';
import { isNounReading, isWord, type NounPhrase, nameEnd, type Range, readNounPhrase } from './phrases.ts';
import type { Stream, Token } from './stream.ts';

/** A verb of saying with its subject. */
export interface Tag {
  /** The verb's tokens: "said", "shot back". */
  verb: Range;
  subject: NounPhrase | undefined;
  /** The first token after verb and subject. */
  next: number;
}

/** How many tokens a tag, or what lies between a verb and the quotation, may be long. */
const WINDOW = 48;

function isAdverb(token: Token | undefined): boolean {
  return isWord(token) && !token.capital && (AUXILIARIES.has(token.lower) || /ly$/.test(token.lower));
}

/** The verb of saying at a token, or undefined. `reporting` also takes verbs that carry only quoted words. */
export function verbAt(tokens: readonly Token[], at: number, reporting = false): Range | undefined {
  const token = tokens[at];
  if (!isWord(token) || token.possessive) return undefined;
  const { lower } = token;
  const next = tokens[at + 1]?.lower ?? '';
  if (PHRASAL_VERBS[lower]?.has(next)) return [at, at + 2];
  if (!SPEECH_VERBS.has(lower) && !(reporting && REPORTING_VERBS.has(lower))) return undefined;
  if (token.capital && at > 0 && tokens[at - 1]?.kind === 'word') return undefined;
  if (isNounReading(tokens, at)) return undefined;
  return [at, at + 1];
}

/** The main subject of a sentence: its first noun phrase after any introduction. */
export function mainSubject(tokens: readonly Token[], from: number, limit: number): NounPhrase | undefined {
  const end = Math.min(limit, from + WINDOW);
  let at = from;
  let start = true;
  while (at < end) {
    const token = tokens[at];
    if (start && isWord(token)) {
      if (
        (CONJUNCTIONS.has(token.lower) ||
          isAdverb(token) ||
          /^(?:and|but|so|yet|still|also|then|later|meanwhile|however)$/.test(token.lower)) &&
        isWord(tokens[at + 1])
      ) {
        at++;
        continue;
      }
      const phrase = readNounPhrase(tokens, at, finiteVerb(tokens, at, end));
      if (phrase && !isTime(tokens, phrase)) return phrase;
    }
    start = token?.lower === ',' || token?.lower === '—';
    at++;
  }
  return undefined;
}

function isTime(tokens: readonly Token[], { mention }: NounPhrase): boolean {
  for (let i = mention[0]; i < mention[1]; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (TIME_WORDS.has(lower) || /^(?:hours|days|weeks|months|years|minutes|moments|time|times)$/.test(lower))
      return true;
  }
  return false;
}

const COMMON_VERBS =
  /^(?:is|are|was|were|has|had|have|did|does|do|will|would|can|could|may|might|should|must|went|came|took|made|got|gave|saw|met|left|stood|sat|ran|held|kept|began|broke|won|lost|led|told|wrote|said|says|spoke|thinks?|thought|knows?|knew|wants?|wanted|seems?|seemed|remains?|became|becomes?|put|set|cut|hit|let|felt|found|sent|spent|built|bought|brought|caught|taught|drew|grew|threw|flew|rose|fell|plans?|hopes?|believes?)$/;

/** The first finite verb at or after a token: where the subject ends at the latest. */
function finiteVerb(tokens: readonly Token[], from: number, limit: number): number {
  for (let at = from + 1; at < limit; at++) {
    const token = tokens[at];
    if (!isWord(token)) {
      if (token?.kind === 'quotation') return at;
      continue;
    }
    if (token.capital) continue;
    if (RELATIVES.has(tokens[at - 1]?.lower ?? '')) continue;
    if (COMMON_VERBS.test(token.lower) || verbAt(tokens, at, true)) return at;
    if (/ed$/.test(token.lower) && tokens[at - 1]?.capital) return at;
  }
  return limit;
}

/** Where the clause that holds the verb begins. */
function clauseStart(tokens: readonly Token[], from: number, verb: number): number {
  let at = verb;
  while (at > from && verb - at < WINDOW) {
    const token = tokens[at - 1] as Token;
    if (token.kind === 'mark' && /^[;:—(]$/.test(token.lower)) break;
    if (token.kind === 'quotation' && tokens[at]?.lower !== ',') break;
    if (isWord(token) && !token.capital && at < verb) {
      if (CLAUSE_OPENERS.has(token.lower) && !(token.lower === 'which' || token.lower === 'who')) break;
      if ((token.lower === 'and' || token.lower === 'or') && startsClauseAfter(tokens, from, at)) break;
    }
    at--;
  }
  return at;
}

/** Whether "and" joins clauses (he left, and she said) rather than subjects (he and she said). */
function startsClauseAfter(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 2; i >= from && at - i < 14; i--) {
    const token = tokens[i];
    if (!isWord(token)) return tokens[at - 2]?.lower === ',' || token?.kind === 'quotation';
    if (!token.capital && (COMMON_VERBS.test(token.lower) || SPEECH_VERBS.has(token.lower) || /ed$/.test(token.lower)))
      return true;
  }
  return false;
}

/** The noun phrase that ends right before `end`: for clauses whose introduction has no comma (On Monday Smith said). */
function phraseEndingAt(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
  let at = end;
  while (at > from && end - at < 10) {
    const token = tokens[at - 1];
    if (!isWord(token)) break;
    if (PRONOUNS.has(token.lower)) return at === end ? readNounPhrase(tokens, at - 1, end) : undefined;
    if (PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || TIME_WORDS.has(token.lower)) break;
    if (token.capital && at - 1 === from && SENTENCE_OPENERS.has(token.lower) && !DETERMINERS.has(token.lower)) break;
    at--;
    if (DETERMINERS.has(token.lower)) break;
  }
  return at < end ? readNounPhrase(tokens, at, end) : undefined;
}

/** The subject of the verb at `verb`, looked for to its left within the sentence that begins at `from`. */
export function subjectBefore(tokens: readonly Token[], from: number, verb: number): NounPhrase | undefined {
  let end = verb;
  while (end > from && isAdverb(tokens[end - 1])) end--;
  const before = tokens[end - 1];
  const lower = tokens[verb]?.lower ?? '';
  if (end <= from || !before) return undefined;
  const isGerund = /ing$/.test(lower);
  const passive =
    end < verb && /^(?:was|were|been|is|are|being)$/.test(tokens[verb - 1]?.lower ?? '') && /ed$|written/.test(lower);
  if (passive) return undefined;
  if (isGerund || before.lower === 'to' || (CONJUNCTIONS.has(before.lower) && !before.capital)) {
    return enclosingSubject(tokens, from, end);
  }
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that') {
    const stop = tokens[end - 2]?.lower === ',' ? end - 2 : end - 1;
    return antecedent(tokens, from, stop);
  }
  const start = clauseStart(tokens, from, end);
  return subjectInClause(tokens, start, end);
}

/** "…, saying", "and added": the subject of the clause before. */
function enclosingSubject(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
  let start = end;
  // The nearest clause opener to the left keeps "Smith said that Jones lied and added".
  while (start > from && end - start < WINDOW) {
    const token = tokens[start - 1] as Token;
    if (token.kind === 'mark' && /^[;:]$/.test(token.lower)) break;
    start--;
  }
  return mainSubject(tokens, start, end);
}

function antecedent(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
  let start = end;
  while (start > from && end - start < 12 && isWord(tokens[start - 1])) start--;
  return phraseEndingAt(tokens, start, end) ?? subjectInClause(tokens, start, end);
}

function subjectInClause(tokens: readonly Token[], start: number, end: number): NounPhrase | undefined {
  // Chunks between commas; the one beside the verb comes first if it is a subject of its own.
  const starts = [start];
  for (let i = start; i < end; i++) if (tokens[i]?.lower === ',') starts.push(i + 1);
  const last = starts.at(-1) ?? start;
  if (last < end) {
    const own = chunkSubject(tokens, last, end);
    const isApposition = starts.length > 1 && own?.kind === 'common' && apposes(tokens, starts, end);
    if (own && !isApposition) return own;
    if (!own && starts.length === 1) return undefined;
  }
  for (const from of starts) {
    if (from >= end) continue;
    const phrase = readNounPhrase(tokens, from, end);
    if (phrase && !isTime(tokens, phrase)) return phrase;
  }
  return undefined;
}

/** "Ali, a spokesman for the ministry said": a name in the chunk before makes this one its apposition. */
function apposes(tokens: readonly Token[], starts: readonly number[], end: number): boolean {
  const last = starts.at(-1) ?? 0;
  const previous = starts.at(-2) ?? 0;
  if (!/^(?:a|an|the)$/.test(tokens[last]?.lower ?? '')) return false;
  const name = nameEnd(tokens, previous, end);
  return name > previous && tokens[name]?.lower === ',' && !SENTENCE_OPENERS.has(tokens[previous]?.lower ?? '');
}

function chunkSubject(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
  let at = from;
  while (
    at < end &&
    isWord(tokens[at]) &&
    (CONJUNCTIONS.has(tokens[at]?.lower ?? '') || (isAdverb(tokens[at]) && at + 1 < end))
  )
    at++;
  while (
    at + 1 < end &&
    tokens[at]?.capital &&
    SENTENCE_OPENERS.has(tokens[at]?.lower ?? '') &&
    !DETERMINERS.has(tokens[at]?.lower ?? '') &&
    !PREPOSITIONS.has(tokens[at]?.lower ?? '') &&
    !PRONOUNS.has(tokens[at]?.lower ?? '') &&
    tokens[at + 1]?.capital
  )
    at++;
  if (at >= end) return undefined;
  const phrase = readNounPhrase(tokens, at, end);
  if (phrase && !isTime(tokens, phrase) && phrase.next >= end - 1) return phrase;
  return phraseEndingAt(tokens, at, end) ?? phrase;
}

/** Skips "on Friday", "in a statement" and the like between the verb and an inverted subject. */
function skipAdverbs(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit && isWord(tokens[at]) && (TIME_WORDS.has(tokens[at]?.lower ?? '') || isAdverb(tokens[at]))) at++;
  return at;
}

/** The tag that follows a quotation: "said X", "X said", "according to X". */
export function tagAfter(stream: Stream, quotation: number, limit: number): (Tag & { rule: string }) | undefined {
  const { tokens } = stream;
  const end = Math.min(limit, quotation + 1 + WINDOW);
  let at = quotation + 1;
  while (at < end && tokens[at]?.kind === 'mark' && /^[,—]$/.test(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.lower === 'as' && !tokens[at]?.capital) at++;
  while (at + 1 < end && !tokens[at]?.capital && isAdverb(tokens[at])) at++;
  if (tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const subject = readNounPhrase(tokens, at + 2, end);
    return subject && { verb: [at, at + 2], subject, next: subject.next, rule: 'according-to' };
  }
  const first = verbAt(tokens, at);
  if (first && !tokens[at]?.capital) {
    let from = skipAdverbs(tokens, first[1], end);
    if (tokens[from]?.lower === ',') from++;
    const subject = readNounPhrase(tokens, from, end);
    if (subject) return { verb: first, subject, next: subject.next, rule: 'said-X' };
    return undefined;
  }
  // X said: no other clause may lie between.
  if (!startsSubject(tokens, at)) return undefined;
  for (let verb = at + 1; verb < end; verb++) {
    const token = tokens[verb];
    if (!token || token.kind === 'quotation') return undefined;
    if (token.kind === 'mark' && /^[.;:?!]$/.test(token.lower)) return undefined;
    const range = verbAt(tokens, verb);
    if (!range || token.capital || !isPredicate(tokens, verb)) {
      if (isWord(token) && !token.capital && isForeignVerb(tokens, verb)) return undefined;
      continue;
    }
    const subject = readNounPhrase(tokens, at, verb);
    if (!subject || isTime(tokens, subject)) return undefined;
    return { verb: range, subject, next: range[1], rule: 'X-said' };
  }
  return undefined;
}

function startsSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  return !RELATIVES.has(token.lower) && !PREPOSITIONS.has(token.lower) && !CLAUSE_OPENERS.has(token.lower);
}

/** Not "who said", not "to say". */
function isPredicate(tokens: readonly Token[], verb: number): boolean {
  let before = verb - 1;
  while (isAdverb(tokens[before])) before--;
  const lower = tokens[before]?.lower ?? '';
  return !/^(?:who|which|that|to|whom)$/.test(lower) && !/ing$/.test(tokens[verb]?.lower ?? '');
}

/** A finite verb other than one of saying, outside a relative clause. */
function isForeignVerb(tokens: readonly Token[], at: number): boolean {
  if (!COMMON_VERBS.test(tokens[at]?.lower ?? '')) return false;
  if (AUXILIARIES.has(tokens[at]?.lower ?? '')) {
    let next = at + 1;
    while (isAdverb(tokens[next])) next++;
    if (verbAt(tokens, next)) return false;
  }
  for (let i = at - 1; i >= 0 && at - i < 12; i--) {
    const lower = tokens[i]?.lower ?? '';
    if (RELATIVES.has(lower) || lower === 'that' || lower === 'whose') return false;
    if (tokens[i]?.kind === 'mark') return true;
  }
  return true;
}

export interface LeadTag extends Tag {
  rule: string;
  /** Between the verb (with subject, if inverted) and the quotation, without the mark before it. */
  gap: Range;
  /** The mark right before the quotation: ":", ",", "—" or none. */
  lead: string;
  /** The subject stands after the verb: "Said Smith:". */
  inverted: boolean;
}

/** The nearest verb of saying before a quotation within its sentence. */
export function tagBefore(stream: Stream, quotation: number, from: number, reporting: boolean): LeadTag | undefined {
  const { tokens } = stream;
  let end = quotation;
  let lead = '';
  while (end > from && tokens[end - 1]?.kind === 'mark' && /^[,:—-]$/.test(tokens[end - 1]?.lower ?? '')) {
    lead = tokens[end - 1]?.lower ?? '';
    end--;
  }
  const start = Math.max(from, end - WINDOW);
  for (let at = end - 1; at >= start; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'quotation') return undefined;
    if (token.lower === 'to' && tokens[at - 1]?.lower === 'according') {
      const subject = readNounPhrase(tokens, at + 1, quotation);
      if (subject)
        return {
          verb: [at - 1, at + 1],
          subject,
          next: subject.next,
          rule: 'according-to',
          gap: [subject.next, end],
          lead,
          inverted: true,
        };
    }
    const verb = verbAt(tokens, at, reporting);
    if (!verb || verb[1] > end) continue;
    if (token.capital && at > from && !isOpener(tokens, at, from)) continue;
    if (isRelativeAside(tokens, at, end)) continue;
    // "was criticised by the annotator because"
    const passive = passiveAgent(tokens, at, end);
    if (passive)
      return {
        verb,
        subject: passive,
        next: passive.next,
        rule: 'passive',
        gap: [passive.next, end],
        lead,
        inverted: true,
      };
    if (isBareInfinitive(tokens, at)) return undefined;
    const subject = subjectBefore(tokens, from, at);
    if (!subject && (NOUN_LIKE_VERBS.has(token.lower) || REPORTING_VERBS.has(token.lower))) continue;
    if (!subject && (at === from || CONJUNCTIONS.has(tokens[at - 1]?.lower ?? ''))) {
      const inverted = readNounPhrase(tokens, verb[1], end);
      if (inverted)
        return {
          verb,
          subject: inverted,
          next: inverted.next,
          rule: 'X-said-before',
          gap: [Math.min(inverted.next, end), end],
          lead,
          inverted: true,
        };
    }
    return { verb, subject, next: verb[1], rule: 'X-said-before', gap: [verb[1], end], lead, inverted: false };
  }
  return undefined;
}

function isOpener(tokens: readonly Token[], at: number, from: number): boolean {
  return at === from || tokens[at - 1]?.kind !== 'word';
}

/** A verb inside ", who said last week," belongs to the aside, not to what follows it. */
function isRelativeAside(tokens: readonly Token[], verb: number, end: number): boolean {
  let before = verb - 1;
  while (isAdverb(tokens[before])) before--;
  const isRelative = /^(?:who|which|that)$/.test(tokens[before]?.lower ?? '') && tokens[before - 1]?.lower === ',';
  if (!isRelative) return false;
  for (let i = verb + 1; i < end; i++) if (tokens[i]?.lower === ',' && isWord(tokens[i + 1])) return true;
  return false;
}

function passiveAgent(tokens: readonly Token[], verb: number, end: number): NounPhrase | undefined {
  const before = tokens[verb - 1]?.lower ?? '';
  if (!/ed$|written/.test(tokens[verb]?.lower ?? '') || !/^(?:was|were|been|is|are|being|as|and)$/.test(before))
    return undefined;
  for (let i = verb + 1; i < Math.min(end, verb + 6); i++) {
    if (tokens[i]?.lower === 'by') return readNounPhrase(tokens, i + 1, end);
  }
  return undefined;
}

/** "have occasion to say" reports nothing that was said; "went on to say" does. */
function isBareInfinitive(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb - 1]?.lower !== 'to') return false;
  const before = tokens[verb - 2]?.lower ?? '';
  return !/^(?:on|continued|continues|continue|going|proceeded|wanted|paused|seemed|appeared|back|rushed|quick|twitter|this|him|her|came)$/.test(
    before,
  );
}

/** Whether what lies between verb and quotation only tells to whom, when, where or how it was said. */
export function isAdjunctGap(tokens: readonly Token[], [from, to]: Range, verb: Token | undefined): boolean {
  let at = from;
  while (at < to && isAdverb(tokens[at])) at++;
  if (at >= to) return true;
  const first = tokens[at];
  if (!isWord(first)) return true;
  if (
    PREPOSITIONS.has(first.lower) ||
    TIME_WORDS.has(first.lower) ||
    /^(?:when|while|as|simply|only|back|out|this|just)$/.test(first.lower)
  )
    return true;
  if (!verb || !ADDRESSING_VERBS.has(verb.lower)) return false;
  for (let i = at; i < to; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (
      !tokens[i]?.capital &&
      (lower === 'that' ||
        lower === 'if' ||
        lower === 'whether' ||
        (COMMON_VERBS.test(lower) && tokens[i - 1]?.lower !== 'who'))
    )
      return false;
  }
  return true;
}

/** A tag at the end of a sentence: "…, she said." */
export function trailingTag(stream: Stream, quotation: number, limit: number): Tag | undefined {
  const { tokens } = stream;
  const end = Math.min(limit, quotation + 1 + WINDOW);
  for (let at = quotation + 1; at < end; at++) {
    if (tokens[at]?.kind === 'quotation') return undefined;
    if (tokens[at]?.lower !== ',') continue;
    const tag = tagAfter(stream, at, limit);
    if (tag && tag.next <= end && (tag.rule !== 'X-said' || endsTag(tokens[tag.next]))) return tag;
  }
  return undefined;
}

function endsTag(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return true;
  return PREPOSITIONS.has(token.lower) || TIME_WORDS.has(token.lower) || isAdverb(token);
}
