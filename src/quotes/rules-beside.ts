import { countWords, ENDS_CLAUSE, isInitial, isNamed, isTitleLike, looksLikeSentence } from './classify.ts';
import {
  ADDRESSING_VERBS,
  AUTHORSHIP_VERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MANNER_VERBS,
  PRONOUNS,
  SPEECH_VERBS,
  SUBORDINATORS,
  TIME_WORDS,
} from './lexicon.ts';
import { isRole, isWord } from './names.ts';
import { type NounPhrase, readNounPhrase } from './phrases.ts';
import {
  type Attribution,
  attribution,
  type Found,
  type Rule,
  type Scene,
  sentenceOf,
  streamOf,
  wordsOf,
} from './scene.ts';
import { isTitle, type Stream, type Token } from './stream.ts';
import { isTime } from './subjects.ts';
import { isAdjunctGap, type LeadTag, type Tag, tagAfter, tagBefore, trailingTag } from './tags.ts';
import { verbAt } from './verbs.ts';

/** ANN LEE: … */
export const transcript: Rule = (scene, one) => {
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

/** In tokens. */
const MAX_SIGNATURE = 40;

/** “…” — Ida Holm, CEO */
export const signature: Rule = (scene, one) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  let at = one.token + 1;
  let host = stream;
  let paragraph = one.paragraph;
  if (at >= tokens.length) {
    const next = scene.streams[one.paragraph + 1];
    if (next?.tokens[0]?.lower !== '—' || next.tokens.length > MAX_SIGNATURE) return undefined;
    host = next;
    paragraph++;
    at = 0;
  }
  if (!/^[—-]$/.test(host.tokens[at]?.lower ?? '') || !isInitial(stream, one.token, sentenceOf(stream, one.token)[0]))
    return undefined;
  const name = host.tokens[at + 1];
  if (!isWord(name) || !name.capital || host.tokens.length - at > MAX_SIGNATURE) return undefined;
  const subject = readNounPhrase(host.tokens, at + 1, host.tokens.length);
  // A line of its own may tell more: "— Ida Holm, writing that …"
  const isLine = at === 0 && subject?.kind === 'name' && host.tokens[subject.mention[1]]?.kind !== 'word';
  for (let i = at + 1; i < host.tokens.length && !isLine; i++) {
    const isAside = subject?.kind === 'name' && i > subject.mention[1] && /ing$/.test(host.tokens[i]?.lower ?? '');
    if ((verbAt(host.tokens, i) && !isAside) || host.tokens[i]?.kind === 'quotation') return undefined;
  }
  return subject && attribution('direct', 'signature', host, paragraph, { subject });
};

/** “…,” said X. “…,” X said. “…,” according to X. */
export const tagFollows: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  const [from, to] = sentenceOf(stream, one.token);
  const tag = tagAfter(stream, one.token, to);
  const mark = tokens[one.token + 1];
  // Between dashes it belongs to what stands before.
  if (!tag || (mark?.lower === '—' && tokens[one.token - 1]?.lower === '—')) return undefined;
  const text = wordsOf(stream, one);
  const initial = isInitial(stream, one.token, from);
  const closes = ENDS_CLAUSE.test(text) || (mark?.kind === 'mark' && /^[,—]$/.test(mark.lower));
  if (!closes && !(initial && tag.subject && countWords(text) > 3 && tag.rule !== 'according-to')) return undefined;
  const lead = tokens[one.token - 1];
  const afterLead = lead?.lower === ':' || continuesSpeech(scene, one, index, from);
  if (initial || afterLead) {
    // “Gravel Road,” Max Roe said, is great.
    const next = tokens[tag.next];
    const goesOn =
      next?.lower === ',' &&
      isWord(tokens[tag.next + 1]) &&
      AUXILIARIES.has(tokens[tag.next + 1]?.lower ?? '') &&
      /^(?:is|are|was|were|has|had|have|will|would)$/.test(tokens[tag.next + 1]?.lower ?? '');
    return attribution(goesOn ? 'partial' : 'direct', tag.rule, stream, one.paragraph, tag);
  }
  const before = directBefore(scene, one);
  if (before && isSubordinate(tokens, from, one.token)) return before;
  if (before) return attribution('direct', tag.rule, stream, one.paragraph, tag);
  if (MANNER_VERBS.has(tokens[tag.verb[0]]?.lower ?? '')) return undefined;
  const complement = tokens[tag.verb[1]];
  if (
    tag.rule === 'X-said' &&
    isWord(complement) &&
    !ADDRESSING_VERBS.has(tokens[tag.verb[0]]?.lower ?? '') &&
    (complement.lower === 'that' || PRONOUNS.has(complement.lower) || DETERMINERS.has(complement.lower))
  )
    return undefined;
  if (isTitleLike(text) || isNamed(tokens, one.token)) return undefined;
  // "told his staff that it was “over,” according to two people": they only pass it on.
  const inner = tag.rule === 'according-to' ? tagBefore(stream, one.token, from, true) : undefined;
  if (inner?.subject) return attribution('partial', inner.rule, stream, one.paragraph, inner);
  return attribution('partial', tag.rule, stream, one.paragraph, tag);
};

/** When a man shouted “…”, Holm threatened to leave: the clause's own verb gives the quotation. */
function isSubordinate(tokens: readonly Token[], from: number, quotation: number): boolean {
  return (
    SUBORDINATORS.has(tokens[from]?.lower ?? '') &&
    tokens[quotation + 1]?.lower === ',' &&
    verbAt(tokens, quotation - 1) !== undefined
  );
}

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
  // “…,” said a baker who would not be named, “…”
  if (/^(?:who|whose)$/.test(tokens[at]?.lower ?? '') && last?.lower === ',') return true;
  if (at < one.token && isAdjunctGap(tokens, [at, one.token], tokens[tag.verb[0]]) && last?.kind === 'mark')
    return true;
  while (at < one.token && tokens[at]?.kind === 'mark') at++;
  return at >= one.token;
}

/** Words after which a quotation's sentence goes on without being part of what was said: said “…” and left. */
const GOES_ON = /^(?:and|but|when|while|after|before|during|in|on|at|as|then|yet|or)$/;

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
  // "wrote “The Long Way”", "a sticker that says “No Exit”"
  const isLabel =
    AUTHORSHIP_VERBS.has(verb?.lower ?? '') || /^(?:that|which)$/.test(tokens[tag.verb[0] - 1]?.lower ?? '');
  if (isLabel && tag.lead !== ':' && isTitleLike(text)) return undefined;
  if (tag.lead === ':') return attribution('direct', 'X-said-before', stream, one.paragraph, tag);
  for (let i = tag.gap[0]; i < tag.gap[1]; i++) {
    if (tokens[i]?.lower === 'that' && !tokens[i]?.capital) return undefined;
  }
  if (gapIsEmpty && tag.lead !== '' && !endsClause) return undefined;
  if (gapIsEmpty && tag.lead !== '') {
    const kind = /^\p{Ll}/u.test(text) && isInterposed(tokens, from, tag) ? 'partial' : 'direct';
    return attribution(kind, 'X-said-before', stream, one.paragraph, tag);
  }
  if (gapIsEmpty && endsClause) return attribution('direct', 'X-said-before', stream, one.paragraph, tag);
  if (gapIsEmpty) return undefined;
  if (!isAdjunctGap(tokens, tag.gap, verb)) return undefined;
  if (tag.lead !== '' && (looksLikeSentence(text) || countWords(text) > 3))
    return attribution('direct', 'X-said-before', stream, one.paragraph, tag);
  if (looksLikeSentence(text) && countWords(text) > 3 && !isTitleLike(text))
    return attribution('direct', 'X-said-before', stream, one.paragraph, tag);
  return undefined;
}

/** "The vote, Holm said, “was fair”": the sentence begins with words that are reported but not quoted. */
function isInterposed(tokens: readonly Token[], from: number, { subject, inverted }: LeadTag): boolean {
  if (!subject || inverted || tokens[subject.mention[0] - 1]?.lower !== ',') return false;
  const start = CONJUNCTIONS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (/^(?:if|because|unless)$/.test(tokens[start]?.lower ?? '')) return true;
  const comma = subject.mention[0] - 1;
  const phrase = comma > start ? readNounPhrase(tokens, start, comma) : undefined;
  return phrase !== undefined && !isTime(tokens, phrase);
}

export const tagPrecedes: Rule = (scene, one) => directBefore(scene, one);

/** “…,” X said, “…” */
export const split: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  const previous = scene.found[index - 1];
  const [from] = sentenceOf(stream, one.token);
  if (!previous?.attribution?.subject || previous.paragraph !== one.paragraph || previous.token < from)
    return undefined;
  if (previous.attribution.kind !== 'direct' || !onlyTagBetween(stream, previous, one)) return undefined;
  return { ...previous.attribution, rule: 'split' };
};

/** X called it “…”; the plan is “…,” X said. */
export const partial: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  const [from, to] = sentenceOf(stream, one.token);
  const text = wordsOf(stream, one);
  if (isNamed(tokens, one.token)) return undefined;
  const titleLike = isTitleLike(text);
  if (titleLike && isNickname(tokens, one.token)) return undefined;
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
  const isOwnName = /^(?:itself|themselves)$/.test(tokens[tag?.verb[1] ?? one.token]?.lower ?? '');
  if (isOwnName) return undefined;
  if (tag?.subject && !(titleLike && SPEECH_VERBS.has(tokens[tag.verb[0]]?.lower ?? ''))) {
    return attribution('partial', tag.rule, stream, one.paragraph, tag);
  }
  // has been called “…” by X
  const verb = tokens[one.token + 1]?.lower === 'by' ? verbAt(tokens, one.token - 1, true) : undefined;
  const agent = verb && readNounPhrase(tokens, one.token + 2, to);
  if (agent) return attribution('partial', 'passive', stream, one.paragraph, { verb, subject: agent });
  if (titleLike) return undefined;
  const opening = openingAttribution(stream, from, one.token);
  if (opening) return attribution('partial', 'according-to', stream, one.paragraph, opening);
  const trailing = trailingTag(stream, one.token, to);
  return trailing && attribution('partial', 'X-said', stream, one.paragraph, trailing);
};

/** "Locals call it “The Pit”": what many call somebody is a name. */
function isNickname(tokens: readonly Token[], quotation: number): boolean {
  return (
    /^(?:him|her|it|them|me|us)$/.test(tokens[quotation - 1]?.lower ?? '') &&
    /^(?:call|dub|nicknamed?|dubbed|christened)$/.test(tokens[quotation - 2]?.lower ?? '')
  );
}

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
