import { isOwnSentence, isTitleLike } from './classify.ts';
import { SENTENCE_OPENERS } from './lexicon.ts';
import { isRole } from './names.ts';
import type { NounPhrase } from './phrases.ts';
import { possessor } from './rules-colon.ts';
import { type Attribution, type Found, type Rule, type Scene, streamOf, wordsOf } from './scene.ts';
import type { Stream } from './stream.ts';
import { subjectBefore } from './subject-before.ts';
import { askedIn, mainSubject } from './subjects.ts';
import { trailingTag } from './tags.ts';
import { verbAt } from './verbs.ts';

/** A sentence of no more tokens leads in to what its subject says in the next paragraph. */
const MAX_LEAD = 14;
const INDEFINITE =
  /^(?:nobody|everyone|everybody|anyone|anybody|someone|somebody|few|many|some|most|all|none|no|nothing|everything|each|both|either|neither|dozens|hundreds|thousands|scores|others)$/;

/** The later paragraphs of a quotation, or the earlier ones where only a later one has the tag. */
export const carry: Rule = (scene, one, index) => {
  if (one.quotation.continues) {
    const previous = scene.found[index - 1];
    if (previous?.attribution?.subject) return { ...previous.attribution, kind: 'direct', rule: 'carry' };
  }
  // What goes on after a tag of its own paragraph is not the later one's.
  if (lastKnown(scene, one.paragraph, index)?.attribution?.kind === 'direct') return undefined;
  for (let at = index + 1; scene.found[at]?.quotation.continues && at < index + 12; at++) {
    const later = scene.found[at]?.attribution;
    if (later?.subject) return { ...later, kind: 'direct', rule: 'carry' };
  }
  return undefined;
};

/** A sentence of its own beside a quotation of the same paragraph whose speaker is known. */
export const sameParagraph: Rule = (scene, one, index) => {
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
  if (!subject || isIndefinite(stream, subject)) return undefined;
  if (subject.kind === 'common' && !tag && !isSpeaking(stream, range, subject)) return undefined;
  if (subject.kind === 'pronoun' && !/^(?:he|she)$/.test(stream.tokens[subject.mention[0]]?.lower ?? ''))
    return undefined;
  if (known?.attribution?.subject && subject.kind !== 'name') return undefined;
  return subject;
}

/** "Nobody", "few": no speaker of what follows. */
function isIndefinite({ tokens }: Stream, { mention }: NounPhrase): boolean {
  return INDEFINITE.test(tokens[mention[0]]?.lower ?? '') && !isRole(tokens[mention[1] - 1]);
}

/** Whether the phrase is the subject of a verb of saying in the sentence. */
function isSpeaking(stream: Stream, [from, to]: [number, number], { mention }: NounPhrase): boolean {
  for (let at = mention[1]; at < Math.min(to, mention[1] + 40); at++) {
    if (verbAt(stream.tokens, at, true)) return subjectBefore(stream.tokens, from, at)?.mention[0] === mention[0];
  }
  return false;
}

/** In tokens. */
const MAX_QUESTION = 8;

/** "Does she mind the noise?": the reporter's question, told and not quoted. */
function questioned({ tokens }: Stream, [from, to]: [number, number]): NounPhrase | undefined {
  if (tokens[to - 1]?.lower !== '?') return undefined;
  for (let at = from; at < Math.min(to, from + MAX_QUESTION); at++) {
    if (tokens[at]?.kind === 'quotation') return undefined;
    if (/^(?:he|she)$/.test(tokens[at]?.lower ?? '')) return { kind: 'pronoun', mention: [at, at + 1], next: at + 1 };
  }
  return undefined;
}

/** "She spoke to", "We sat down with": two are talking. */
function isTalk({ tokens }: Stream, [, to]: [number, number], { next }: NounPhrase): boolean {
  for (let at = next; at < Math.min(to, next + MAX_LEAD); at++)
    if (/^(?:spoke|speaks|talked|talks|sat|met|meets|chatted)$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

function hasVerb(stream: Stream, [from, to]: [number, number]): boolean {
  for (let at = from; at < to; at++) if (verbAt(stream.tokens, at, true)) return true;
  return false;
}

/** A later tag of the same paragraph: “No. No.” She paused. “We lost,” Ida Holm said. */
export const laterInParagraph: Rule = (scene, one, index) => {
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

/** Who spoke last within the paragraphs before. */
function lastSpeaker(scene: Scene, paragraph: number, index: number): Attribution | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const one = scene.found[at];
    if (!one || paragraph - one.paragraph > 3) return undefined;
    if (one.attribution?.subject) return one.attribution;
  }
  return undefined;
}

/** The line before introduces the quotation, or its speaker goes on. */
export const previousParagraph: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  // By now more is known of whoever spoke before.
  const carried = carry(scene, one, index);
  if (carried) return carried;
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
  const isQuestion = endsInQuestion(scene, one) || (earlier !== undefined && endsInQuestion(scene, earlier));
  if (!endsInColon && spoke && earlier && (isQuestion || spoke.rule === 'reply'))
    return { kind: 'direct', rule: 'reply', verb: '' };
  if (!endsInColon && spoke?.subject && (earlier?.token ?? 0) >= range[0])
    return { ...spoke, rule: 'previous-speaker' };
  const asked =
    askedIn(previous.tokens, range[0], range[1]) ??
    (lastSpeaker(scene, one.paragraph, index) && questioned(previous, range));
  if (asked) return { kind: 'direct', rule: 'previous-subject', verb: '', subject: { paragraph, phrase: asked } };
  const subject = mainSubject(previous.tokens, range[0], range[1]);
  // "She spoke to Max Roe.": the question may be his.
  if (subject && endsInQuestion(scene, one) && !endsInColon && isTalk(previous, range, subject))
    return { kind: 'direct', rule: 'unattributed', verb: '' };
  // "Read the full statement below:" goes on with whoever spoke before.
  const isImperative = /^(?:Read|See|Watch|Listen|Hear|View)$/.test(previous.tokens[range[0]]?.text ?? '');
  if (endsInColon && (isImperative || !subject || (subject.kind === 'common' && !hasVerb(previous, range)))) {
    const owner = subject && possessor(previous.tokens, subject).subject;
    const before = owner ? undefined : lastSpeaker(scene, one.paragraph, index);
    if (owner) return { kind: 'direct', rule: 'line-before', verb: '', subject: { paragraph, phrase: owner } };
    if (before) return { ...before, kind: 'direct', rule: 'line-before' };
  }
  const isShort = previous.sentences.length === 1 || range[1] - range[0] <= MAX_LEAD;
  const leadsIn = subject && subject.kind !== 'common' && isShort && !spoke;
  const isSpeaker =
    subject &&
    !isIndefinite(previous, subject) &&
    (subject.kind !== 'common' || endsInColon || isSpeaking(previous, range, subject));
  if (isSpeaker && (endsInColon || leadsIn || hasVerb(previous, range))) {
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
export const unattributed: Rule = (scene, one) => {
  const stream = streamOf(scene, one);
  if (one.quotation.continues) return { kind: 'direct', rule: 'unattributed', verb: '' };
  if (!isOwnSentence(stream, one) || isTitleLike(wordsOf(stream, one))) return undefined;
  const first = stream.tokens[one.token - 1];
  return first && SENTENCE_OPENERS.has(first.lower) ? undefined : { kind: 'direct', rule: 'unattributed', verb: '' };
};
