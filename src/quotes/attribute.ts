import {
  ADDRESSING_VERBS,
  AUTHORSHIP_VERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NAMING_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
  TIME_WORDS,
} from './lexicon.ts';
import type { Quotation } from './marks.ts';
import { isRole, isWord, type NounPhrase, readNounPhrase } from './phrases.ts';
import { isTitle, type Stream, type Token } from './stream.ts';
import { mainSubject, subjectBefore } from './subjects.ts';
import { isAdjunctGap, type Tag, tagAfter, tagBefore, trailingTag } from './tags.ts';
import { verbAt } from './verbs.ts';

/** A quotation in its place, and what the sieve has found out about it. */
export interface Found {
  paragraph: number;
  /** Index of its token in the paragraph's stream. */
  token: number;
  quotation: Quotation;
  attribution?: Attribution;
}

export interface Attribution {
  kind: 'direct' | 'partial';
  rule: string;
  verb: string;
  /** The words for the speaker and the paragraph they stand in. */
  subject?: { paragraph: number; phrase: NounPhrase };
}

export interface Scene {
  streams: readonly Stream[];
  /** All quotations, in order. */
  found: readonly Found[];
}

type Rule = (scene: Scene, one: Found, index: number) => Attribution | undefined;

/** A sentence that is a quotation alone holds no more tokens than this: itself and stray marks. */
const MAX_MARKS = 8;
const ENDS_SENTENCE = /[.?!…][’']?$|[—–]$|--$/;
const ENDS_CLAUSE = /[,.?!…;:—–-][’']?$/;

function streamOf(scene: Scene, one: Found): Stream {
  return scene.streams[one.paragraph] as Stream;
}

function wordsOf(stream: Stream, { quotation }: Found): string {
  return stream.text.slice(quotation.start, quotation.end);
}

function sentenceOf(stream: Stream, token: number): [number, number] {
  return stream.sentences[stream.sentenceOf[token] ?? 0] ?? [0, stream.tokens.length];
}

function countWords(text: string): number {
  let count = 0;
  for (const _ of text.slice(0, 400).matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)) count++;
  return count;
}

/** "The Art of War", "Good Morning America": every word but the small ones has a capital, and no sentence ends. */
function isTitleLike(text: string): boolean {
  const words = text.slice(0, 200).split(/\s+/);
  if (words.length > 10 || (/[.?…]$/.test(text) && words.length > 4)) return false;
  return words.every(
    (one, i) =>
      !/^\p{Ll}/u.test(one) || (i > 0 && (PREPOSITIONS.has(one) || DETERMINERS.has(one) || CONJUNCTIONS.has(one))),
  );
}

/** Whether the quotation opens its sentence, but for "And", "But" or "Still,". */
function isInitial(stream: Stream, token: number, from: number): boolean {
  for (let at = token - 1; at >= from; at--) {
    const one = stream.tokens[at] as Token;
    if (one.kind === 'quotation') return false;
    if (one.kind === 'mark') continue;
    if (token - at > 3 || !(CONJUNCTIONS.has(one.lower) || (AUXILIARIES.has(one.lower) && one.capital))) return false;
  }
  return true;
}

/** Whether the quotation is a whole sentence of the article, or begins and ends like one. */
function isOwnSentence(stream: Stream, one: Found): boolean {
  const [from, to] = sentenceOf(stream, one.token);
  const text = wordsOf(stream, one);
  if (to - from > MAX_MARKS) return false;
  for (let at = from; at < to; at++) {
    if (at !== one.token && stream.tokens[at]?.kind !== 'mark') return false;
  }
  const whole = stream.tokens.length === to - from;
  return (ENDS_SENTENCE.test(text) || whole || !one.quotation.closed) && (/^[^\p{Ll}]/u.test(text) || whole);
}

function looksLikeSentence(text: string): boolean {
  return /^[^\p{Ll}]/u.test(text) && (ENDS_SENTENCE.test(text) || /,$/.test(text) || countWords(text) > 5);
}

function attribution(
  kind: Attribution['kind'],
  rule: string,
  stream: Stream,
  paragraph: number,
  tag: Partial<Tag>,
): Attribution {
  const { verb, subject } = tag;
  const first = verb && stream.tokens[verb[0]];
  const last = verb && stream.tokens[verb[1] - 1];
  return {
    kind,
    rule,
    verb: first && last ? stream.text.slice(first.start, last.end) : '',
    ...(subject ? { subject: { paragraph, phrase: subject } } : {}),
  };
}

/** ANN LEE: … */
const transcript: Rule = (scene, one) => {
  const stream = streamOf(scene, one);
  if (one.quotation.from !== one.quotation.start) return undefined;
  const colon = one.token - 1;
  const bracket =
    stream.tokens[colon - 1]?.lower === ')' ? stream.tokens.findIndex((token) => token.lower === '(') : colon;
  let from = 0;
  while (isTitle(stream.tokens[from]) || isRole(stream.tokens[from])) from++;
  const to = bracket > from ? bracket : colon;
  const phrase: NounPhrase = { kind: 'name', mention: [0, to], name: [from < to ? from : 0, to], next: colon };
  return attribution('direct', 'transcript', stream, one.paragraph, { subject: phrase });
};

/** “…” — Ann Lee, CEO */
const signature: Rule = (scene, one) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  let at = one.token + 1;
  let host = stream;
  let paragraph = one.paragraph;
  if (at >= tokens.length) {
    const next = scene.streams[one.paragraph + 1];
    if (next?.tokens[0]?.lower !== '—' || next.tokens.length > 24) return undefined;
    host = next;
    paragraph++;
    at = 0;
  }
  if (!/^[—-]$/.test(host.tokens[at]?.lower ?? '') || !isInitial(stream, one.token, sentenceOf(stream, one.token)[0]))
    return undefined;
  const name = host.tokens[at + 1];
  if (!isWord(name) || !name.capital || host.tokens.length - at > 24) return undefined;
  for (let i = at + 1; i < host.tokens.length; i++)
    if (verbAt(host.tokens, i) || host.tokens[i]?.kind === 'quotation') return undefined;
  const subject = readNounPhrase(host.tokens, at + 1, host.tokens.length);
  return subject && attribution('direct', 'signature', host, paragraph, { subject });
};

/** “…,” said X. “…,” X said. “…,” according to X. */
const after: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  const [from, to] = sentenceOf(stream, one.token);
  const tag = tagAfter(stream, one.token, to);
  if (!tag) return undefined;
  const text = wordsOf(stream, one);
  const mark = tokens[one.token + 1];
  const initial = isInitial(stream, one.token, from);
  const closes = ENDS_CLAUSE.test(text) || (mark?.kind === 'mark' && /^[,—]$/.test(mark.lower));
  if (!closes && !(initial && tag.subject && countWords(text) > 3 && tag.rule !== 'according-to')) return undefined;
  const lead = tokens[one.token - 1];
  const afterLead = lead?.lower === ':' || continuesSpeech(scene, one, index, from);
  if (initial || afterLead) {
    // “Hamilton,” Smith said, is great.
    const next = tokens[tag.next];
    const goesOn =
      next?.lower === ',' &&
      isWord(tokens[tag.next + 1]) &&
      AUXILIARIES.has(tokens[tag.next + 1]?.lower ?? '') &&
      /^(?:is|are|was|were|has|had|have|will|would)$/.test(tokens[tag.next + 1]?.lower ?? '');
    return attribution(goesOn ? 'partial' : 'direct', tag.rule, stream, one.paragraph, tag);
  }
  const before = directBefore(scene, one);
  if (before) return attribution('direct', tag.rule, stream, one.paragraph, tag);
  const complement = tokens[tag.verb[1]];
  if (
    tag.rule === 'X-said' &&
    isWord(complement) &&
    !ADDRESSING_VERBS.has(tokens[tag.verb[0]]?.lower ?? '') &&
    (complement.lower === 'that' || PRONOUNS.has(complement.lower) || DETERMINERS.has(complement.lower))
  )
    return undefined;
  if (isTitleLike(text) || isNamed(tokens, one.token)) return undefined;
  return attribution('partial', tag.rule, stream, one.paragraph, tag);
};

/** Whether only a tag stands between this quotation and the one before it in the sentence. */
function continuesSpeech(scene: Scene, one: Found, index: number, from: number): boolean {
  const previous = scene.found[index - 1];
  return (
    previous?.paragraph === one.paragraph &&
    previous.token >= from &&
    previous.attribution?.kind === 'direct' &&
    onlyTagBetween(streamOf(scene, one), previous, one)
  );
}

function onlyTagBetween(stream: Stream, previous: Found, one: Found): boolean {
  const { tokens } = stream;
  const tag = tagAfter(stream, previous.token, one.token);
  if (!tag) return false;
  let at = tag.next;
  if (at >= one.token) return true;
  const last = tokens[one.token - 1];
  if (at < one.token && isAdjunctGap(tokens, [at, one.token], tokens[tag.verb[0]]) && last?.kind === 'mark')
    return true;
  while (at < one.token && tokens[at]?.kind === 'mark') at++;
  return at >= one.token;
}

/** The word before the marks says that they hold a name or a term: "a robot called", but not "what she called". */
function isNamed(tokens: readonly Token[], token: number): boolean {
  const at = tokens[token - 1]?.lower === ',' ? token - 2 : token - 1;
  const named = tokens[at];
  if (named?.lower === 'as' && /^(?:known|billed|codenamed|branded)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  if (!isWord(named) || !NAMING_WORDS.has(named.lower)) return false;
  if (!verbAt(tokens, at, true)) return true;
  for (let i = at - 1; i >= 0 && at - i < 8 && isWord(tokens[i]); i--) {
    if (/^(?:what|which|that)$/.test(tokens[i]?.lower ?? '')) return false;
  }
  return true;
}

/** The tag before, if it gives the quotation whole: X said: “…”. */
function directBefore(scene: Scene, one: Found): Attribution | undefined {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  const [from, to] = sentenceOf(stream, one.token);
  const tag = tagBefore(stream, one.token, from, false);
  if (!tag || tag.rule === 'passive') return undefined;
  const text = wordsOf(stream, one);
  const verb = tokens[tag.verb[0]];
  const gapIsEmpty = tag.gap[0] >= tag.gap[1];
  const next = tokens[one.token + 1];
  const endsClause =
    one.token + 1 >= to ||
    next?.kind === 'mark' ||
    ENDS_CLAUSE.test(text) ||
    (isWord(next) && (GOES_ON.test(next.lower) || TIME_WORDS.has(next.lower)));
  if (AUTHORSHIP_VERBS.has(verb?.lower ?? '') && tag.lead !== ':' && isTitleLike(text)) return undefined;
  if (tag.lead === ':') return attribution('direct', 'X-said-before', stream, one.paragraph, tag);
  for (let i = tag.gap[0]; i < tag.gap[1]; i++) {
    if (tokens[i]?.lower === 'that' && !tokens[i]?.capital) return undefined;
  }
  if (gapIsEmpty && tag.lead !== '' && !endsClause) return undefined;
  if (gapIsEmpty && tag.lead !== '') return attribution('direct', 'X-said-before', stream, one.paragraph, tag);
  if (gapIsEmpty && endsClause) return attribution('direct', 'X-said-before', stream, one.paragraph, tag);
  if (gapIsEmpty) return undefined;
  if (!isAdjunctGap(tokens, tag.gap, verb)) return undefined;
  if (tag.lead !== '' && (looksLikeSentence(text) || countWords(text) > 3))
    return attribution('direct', 'X-said-before', stream, one.paragraph, tag);
  if (looksLikeSentence(text) && countWords(text) > 3 && !isTitleLike(text))
    return attribution('direct', 'X-said-before', stream, one.paragraph, tag);
  return undefined;
}

/** Words after which a quotation's sentence goes on without being part of what was said: said “…” and left. */
const GOES_ON = /^(?:and|but|when|while|after|before|during|in|on|at|as|then|yet|or)$/;

const before: Rule = (scene, one) => directBefore(scene, one);

/** “…,” X said, “…” */
const split: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  const previous = scene.found[index - 1];
  const [from] = sentenceOf(stream, one.token);
  if (!previous?.attribution?.subject || previous.paragraph !== one.paragraph || previous.token < from)
    return undefined;
  if (previous.attribution.kind !== 'direct' || !onlyTagBetween(stream, previous, one)) return undefined;
  return { ...previous.attribution, rule: 'split' };
};

/** Her answer was short: “…” */
const colon: Rule = (scene, one) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  if (tokens[one.token - 1]?.lower !== ':') return undefined;
  const [from] = sentenceOf(stream, one.token);
  const text = wordsOf(stream, one);
  if (!looksLikeSentence(text) || isTitleLike(text)) return undefined;
  const subject = mainSubject(tokens, from, one.token - 1);
  return attribution(
    'direct',
    'colon',
    stream,
    one.paragraph,
    subject?.kind === 'common' ? possessor(tokens, subject) : { subject },
  );
};

/** "Trump's response", "Mr. Roe's answer": who owns the words speaks them. */
function possessor(tokens: readonly Token[], { mention }: NounPhrase): Partial<Tag> {
  for (let at = mention[0]; at < mention[1]; at++) {
    const token = tokens[at] as Token;
    if (token.possessive && token.capital) {
      const subject = readNounPhrase(tokens, mention[0], at + 1) ?? undefined;
      const name: NounPhrase = {
        kind: 'name',
        mention: [mention[0], at + 1],
        name: [subject?.name?.[0] ?? mention[0], at + 1],
        next: at + 1,
      };
      return { subject: name };
    }
  }
  return {};
}

/** X called it “…”; the plan is “…,” X said. */
const partial: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  const [from, to] = sentenceOf(stream, one.token);
  const text = wordsOf(stream, one);
  if (isNamed(tokens, one.token)) return undefined;
  const titleLike = isTitleLike(text);
  const previous = scene.found[index - 1];
  if (
    previous?.attribution &&
    previous.paragraph === one.paragraph &&
    previous.token >= from &&
    joins(tokens, previous.token, one.token)
  ) {
    return { ...previous.attribution, kind: 'partial', rule: 'coordinated' };
  }
  const tag = tagBefore(stream, one.token, from, true) ?? tagAcross(stream, one, from);
  if (tag?.subject && !(titleLike && SPEECH_VERBS.has(tokens[tag.verb[0]]?.lower ?? ''))) {
    return attribution('partial', tag.rule, stream, one.paragraph, tag);
  }
  if (titleLike) return undefined;
  const opening = openingAttribution(stream, from, one.token);
  if (opening) return attribution('partial', 'according-to', stream, one.paragraph, opening);
  const trailing = trailingTag(stream, one.token, to);
  return trailing && attribution('partial', 'X-said', stream, one.paragraph, trailing);
};

/** The verb may stand before another quotation of the same sentence: said it had “…” and was “…”. */
function tagAcross(stream: Stream, one: Found, from: number): ReturnType<typeof tagBefore> {
  let at = one.token - 1;
  for (let steps = 0; at >= from && steps < 40; steps++, at--) {
    if (stream.tokens[at]?.kind === 'quotation') return tagBefore(stream, at, from, true);
  }
  return undefined;
}

function joins(tokens: readonly Token[], left: number, right: number): boolean {
  if (right - left > 4) return false;
  for (let at = left + 1; at < right; at++) {
    const { lower } = tokens[at] as Token;
    if (!CONJUNCTIONS.has(lower) && lower !== ',' && !DETERMINERS.has(lower) && lower !== 'as') return false;
  }
  return true;
}

/** According to X, … “…” */
function openingAttribution(stream: Stream, from: number, limit: number): Partial<Tag> | undefined {
  const { tokens } = stream;
  if (tokens[from]?.lower !== 'according' || tokens[from + 1]?.lower !== 'to') return undefined;
  const subject = readNounPhrase(tokens, from + 2, limit);
  return subject && { verb: [from, from + 2], subject };
}

/** The later paragraphs of a quotation, or the earlier ones where only a later one has the tag. */
const carry: Rule = (scene, one, index) => {
  if (one.quotation.continues) {
    const previous = scene.found[index - 1];
    if (previous?.attribution?.subject) return { ...previous.attribution, kind: 'direct', rule: 'carry' };
  }
  for (let at = index + 1; scene.found[at]?.quotation.continues && at < index + 12; at++) {
    const later = scene.found[at]?.attribution;
    if (later?.subject) return { ...later, kind: 'direct', rule: 'carry' };
  }
  return undefined;
};

/** A sentence of its own beside a quotation of the same paragraph whose speaker is known. */
const sameParagraph: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  if (!isOwnSentence(stream, one)) return undefined;
  const sentence = stream.sentenceOf[one.token] ?? 0;
  const known = lastKnown(scene, one.paragraph, index);
  const subject = subjectBetween(stream, sentence, known);
  if (subject)
    return {
      kind: 'direct',
      rule: 'previous-subject',
      verb: '',
      subject: { paragraph: one.paragraph, phrase: subject },
    };
  if (known?.attribution?.subject) return { ...known.attribution, kind: 'direct', rule: 'same-paragraph' };
  return undefined;
};

/** The nearest attributed quotation before, in the same paragraph. */
function lastKnown(scene: Scene, paragraph: number, index: number): Found | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const one = scene.found[at];
    if (one?.paragraph !== paragraph) return undefined;
    if (one.attribution) return one;
  }
  return undefined;
}

/** The subject of the sentence right before, unless it speaks itself. */
function subjectBetween(stream: Stream, sentence: number, known: Found | undefined): NounPhrase | undefined {
  const range = stream.sentences[sentence - 1];
  if (!range || (known && known.token >= range[0])) return undefined;
  const tag = trailingTag(stream, range[0], range[1]);
  const subject = tag?.subject ?? mainSubject(stream.tokens, range[0], range[1]);
  if (!subject) return undefined;
  if (subject.kind === 'common' && !tag && !isSpeaking(stream, range, subject)) return undefined;
  if (subject.kind === 'pronoun' && !/^(?:he|she)$/.test(stream.tokens[subject.mention[0]]?.lower ?? ''))
    return undefined;
  if (known?.attribution?.subject && subject.kind !== 'name') return undefined;
  return subject;
}

/** Whether the phrase is the subject of a verb of saying in the sentence. */
function isSpeaking(stream: Stream, [from, to]: [number, number], { mention }: NounPhrase): boolean {
  for (let at = mention[1]; at < Math.min(to, mention[1] + 40); at++) {
    if (verbAt(stream.tokens, at, true)) return subjectBefore(stream.tokens, from, at)?.mention[0] === mention[0];
  }
  return false;
}

function hasVerb(stream: Stream, [from, to]: [number, number]): boolean {
  for (let at = from; at < to; at++) if (verbAt(stream.tokens, at, true)) return true;
  return false;
}

/** A later tag of the same paragraph: “No. No.” She paused. “We lost,” Ann Lee said. */
const laterInParagraph: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  if (!isOwnSentence(stream, one)) return undefined;
  const next = scene.found[index + 1];
  if (next?.paragraph !== one.paragraph || next.attribution?.kind !== 'direct' || !next.attribution.subject)
    return undefined;
  return { ...next.attribution, rule: 'same-paragraph' };
};

function endsInQuestion(scene: Scene, one: Found): boolean {
  return streamOf(scene, one).text[one.quotation.end - 1] === '?';
}

/** The line before introduces the quotation, or its speaker goes on. */
const previousParagraph: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  if (!isOwnSentence(stream, one) || stream.sentenceOf[one.token] !== 0) return undefined;
  const previous = scene.streams[one.paragraph - 1];
  const range = previous?.sentences.at(-1);
  if (!previous || !range) return undefined;
  const paragraph = one.paragraph - 1;
  const endsInColon = previous.tokens.at(-1)?.lower === ':';
  const earlier = scene.found[index - 1];
  const spoke =
    earlier?.paragraph === paragraph && earlier.attribution?.kind === 'direct' ? earlier.attribution : undefined;
  // A question is answered by somebody else.
  if (!endsInColon && spoke && earlier && (endsInQuestion(scene, earlier) || endsInQuestion(scene, one)))
    return undefined;
  if (!endsInColon && spoke?.subject && (earlier?.token ?? 0) >= range[0])
    return { ...spoke, rule: 'previous-speaker' };
  const subject = mainSubject(previous.tokens, range[0], range[1]);
  const leadsIn = subject && subject.kind !== 'common' && previous.sentences.length === 1 && !spoke;
  if (subject && (endsInColon || leadsIn || hasVerb(previous, range))) {
    return {
      kind: 'direct',
      rule: endsInColon ? 'line-before' : 'previous-subject',
      verb: '',
      subject: { paragraph, phrase: subject },
    };
  }
  return spoke?.subject ? { ...spoke, rule: 'previous-speaker' } : undefined;
};

/** Clearly said, but the article does not state by whom. */
const unattributed: Rule = (scene, one) => {
  const stream = streamOf(scene, one);
  if (one.quotation.continues) return { kind: 'direct', rule: 'unattributed', verb: '' };
  if (!isOwnSentence(stream, one) || isTitleLike(wordsOf(stream, one))) return undefined;
  const first = stream.tokens[one.token - 1];
  return first && SENTENCE_OPENERS.has(first.lower) ? undefined : { kind: 'direct', rule: 'unattributed', verb: '' };
};

/** In the order of their precision: each rule sees the quotations that those before it left open. */
const SIEVE: readonly Rule[] = [
  transcript,
  signature,
  after,
  before,
  split,
  colon,
  partial,
  carry,
  sameParagraph,
  laterInParagraph,
  previousParagraph,
  unattributed,
];

/** Attributes quotations by the sieve. What no rule takes is no speech: a term, a title, a scare quote. */
export function attribute(scene: Scene): void {
  for (const rule of SIEVE) {
    for (const [index, one] of scene.found.entries()) {
      if (one.attribution) continue;
      const found = rule(scene, one, index);
      if (found) one.attribution = found;
    }
  }
}
