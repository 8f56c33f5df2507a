import {
  ADDRESSING_VERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  MANNER_VERBS,
  NOUN_LIKE_VERBS,
  PREPOSITIONS,
  RELATIVES,
  REPORTING_VERBS,
  TIME_WORDS,
} from './lexicon.ts';
import { isRole, isWord, type Range } from './names.ts';
import { type NounPhrase, readNounPhrase, startsClause } from './phrases.ts';
import type { Stream, Token } from './stream.ts';
import { subjectBefore } from './subject-before.ts';
import { isTime, PERSONAL_NOUNS } from './subjects.ts';
import { isAdverb, isCommonVerb, verbAt } from './verbs.ts';

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

/** Skips "on Friday", "in a statement" and the like between the verb and an inverted subject. */
function skipAdverbs(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit && isWord(tokens[at]) && (TIME_WORDS.has(tokens[at]?.lower ?? '') || isAdverb(tokens[at]))) at++;
  return at;
}

/** "told reporters" names who heard it. */
const NEVER_INVERTED = /^(?:tells?|told|reminded|informed|assured)$/;

/** The tag that follows a quotation: "said X", "X said", "according to X". */
export function tagAfter(stream: Stream, quotation: number, limit: number): (Tag & { rule: string }) | undefined {
  const { tokens } = stream;
  const end = Math.min(limit, quotation + 1 + WINDOW);
  let at = quotation + 1;
  while (at < end && tokens[at]?.kind === 'mark' && /^[,—]$/.test(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.lower === 'as' && !tokens[at]?.capital) at++;
  // “…,” was how Ida Holm put it.
  if (/^(?:is|was)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'how') at += 2;
  while (at + 1 < end && !tokens[at]?.capital && isAdverb(tokens[at])) at++;
  if (tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const subject = readNounPhrase(tokens, at + 2, end);
    return subject && { verb: [at, at + 2], subject, next: subject.next, rule: 'according-to' };
  }
  const first = verbAt(tokens, at);
  if (first && !tokens[at]?.capital) {
    if (NEVER_INVERTED.test(tokens[at]?.lower ?? '')) return undefined;
    let from = skipAdverbs(tokens, first[1], end);
    if (tokens[from]?.lower === ',') from++;
    const subject = readNounPhrase(tokens, from, end);
    // "said it would pass" reports a clause.
    const isClause = subject && (isCommonVerb(tokens[subject.next]) || tokens[subject.mention[0]]?.lower === 'it');
    return subject && !isClause ? { verb: first, subject, next: subject.next, rule: 'said-X' } : undefined;
  }
  // X said: no other clause may lie between.
  if (!startsSubject(tokens, at)) return undefined;
  for (let verb = at + 1; verb < end; verb++) {
    const token = tokens[verb];
    if (!token || token.kind === 'quotation') return undefined;
    if (token.kind === 'mark' && /^[.;:?!]$/.test(token.lower)) return undefined;
    // "language that many voters read as"
    if (token.lower === 'that' && startsClause(tokens, verb + 1)) return undefined;
    const range = verbAt(tokens, verb);
    if (!range || token.capital || !isPredicate(tokens, verb)) {
      if (isWord(token) && isOverheard(tokens, verb + 1)) continue;
      if (isWord(token) && !token.capital && isForeignVerb(tokens, verb)) return undefined;
      continue;
    }
    // "Ida Holm likes to say"
    const subject = readNounPhrase(tokens, at, tokens[verb - 1]?.lower === 'to' ? verb - 2 : verb);
    if (tokens[verb + 1]?.lower === 'as' && isPassive(tokens, verb)) continue;
    if (!subject || isTime(tokens, subject) || isPassive(tokens, verb)) return undefined;
    return { verb: range, subject, next: range[1], rule: 'X-said' };
  }
  return undefined;
}

function isSomebody(token: Token | undefined): boolean {
  return isRole(token) || PERSONAL_NOUNS.test(token?.lower ?? '');
}

function startsSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (isCommonVerb(token)) return false;
  // "that person said"
  if (token.lower === 'that' && isSomebody(tokens[at + 1])) return true;
  return !RELATIVES.has(token.lower) && !PREPOSITIONS.has(token.lower) && !CLAUSE_OPENERS.has(token.lower);
}

/** "was asked" */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  return (
    /^(?:was|were|been|is|are|being)$/.test(tokens[verb - 1]?.lower ?? '') &&
    /(?:ed|told|written)$/.test(tokens[verb]?.lower ?? '')
  );
}

/** "can be heard saying", "was quoted as saying" */
function isOverheard(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1]?.lower === 'as' ? verb - 2 : verb - 1;
  return /^(?:heard|seen|caught|recorded|quoted)$/.test(tokens[before]?.lower ?? '');
}

/** Not "who said", not "to say". */
function isPredicate(tokens: readonly Token[], verb: number): boolean {
  let before = verb - 1;
  while (isAdverb(tokens[before])) before--;
  const lower = tokens[before]?.lower ?? '';
  if (/ing$/.test(tokens[verb]?.lower ?? '')) return isOverheard(tokens, verb);
  if (lower === 'to') return /^(?:like[sd]?|love[sd]?|used)$/.test(tokens[before - 1]?.lower ?? '');
  return !/^(?:who|which|that|whom)$/.test(lower);
}

/** A finite verb other than one of saying, outside a relative clause. */
function isForeignVerb(tokens: readonly Token[], at: number): boolean {
  if (!isCommonVerb(tokens[at])) return false;
  if (AUXILIARIES.has(tokens[at]?.lower ?? '')) {
    let next = at + 1;
    while (isAdverb(tokens[next])) next++;
    if (verbAt(tokens, next) || isOverheard(tokens, next + 1)) return false;
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
  /** The subject stands after the verb: "Said Holm:". */
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
    const isWording = token.lower === 'of' && tokens[at - 1]?.lower === 'words' && tokens[at - 2]?.lower === 'the';
    if (isWording || (token.lower === 'to' && tokens[at - 1]?.lower === 'according')) {
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
    if (!verb || verb[1] > end || (lead === '' && MANNER_VERBS.has(token.lower))) continue;
    if (token.lower === 'read' && /^(?:was|were|been|being|is|are|be)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    if (token.capital && at > from && !isOpener(tokens, at, from)) continue;
    if (isRelativeAside(tokens, at, end)) continue;
    if (tokens[at + 1]?.lower === 'by' && tokens[at - 1]?.lower === ',') continue;
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
    if (lead === '' && isBareInfinitive(tokens, at)) return undefined;
    const subject = subjectBefore(tokens, from, at);
    if (
      NOUN_LIKE_VERBS.has(token.lower) &&
      (!subject || isModifier(tokens, subject, at) || isSingularNoun(tokens, subject, at))
    )
      continue;
    if (!subject && REPORTING_VERBS.has(token.lower)) continue;
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

/** "a one-word answer": what stands before the noun is no subject. */
function isModifier(tokens: readonly Token[], { kind, mention }: NounPhrase, verb: number): boolean {
  if (kind !== 'common' || mention[1] < verb) return false;
  const first = tokens[mention[0]]?.lower ?? '';
  return /^(?:a|an|his|her|their|its|my|our|no|any|some|one)$/.test(first) && !isRole(tokens[mention[1] - 1]);
}

/** "the WWF report", "her office email": a bare form after a singular is a noun, not its verb. */
function isSingularNoun(tokens: readonly Token[], { kind, mention }: NounPhrase, verb: number): boolean {
  if (kind === 'pronoun' || mention[1] < verb || /(?:s|ed|ing)$/.test(tokens[verb]?.lower ?? '')) return false;
  for (let i = mention[0]; i < mention[1]; i++)
    if (tokens[i]?.lower === 'and' || /s$|people$/.test(tokens[i]?.lower ?? '')) return false;
  return true;
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
  return !/^(?:on|continued|continues|continue|heard|likes?|liked|loves?|loved|used|going|proceeded|wanted|paused|seemed|appeared|back|rushed|quick|twitter|this|him|her|came)$/.test(
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
        (isCommonVerb(tokens[i]) && tokens[i - 1]?.lower !== 'who'))
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
    if (!tag || tag.next > end || !endsTag(tokens[tag.next])) continue;
    if (MANNER_VERBS.has(tokens[tag.verb[0]]?.lower ?? '')) continue;
    // "Ida Holm, a clerk, said": the phrase before the verb is an apposition.
    const isParted = tag.rule === 'X-said' && tokens[tag.verb[0] - 1]?.lower === ',';
    const subject = isParted ? subjectBefore(tokens, quotation, tag.verb[0]) : undefined;
    return subject ? { ...tag, subject } : tag;
  }
  return undefined;
}

function endsTag(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return true;
  if (isCommonVerb(token) || token.lower === 'to') return false;
  return PREPOSITIONS.has(token.lower) || TIME_WORDS.has(token.lower) || isAdverb(token);
}
