import type { Quotation } from './marks.ts';
import type { NounPhrase } from './phrases.ts';
import type { Stream, Token } from './stream.ts';
import { isAbstract, isPersonal } from './subjects.ts';
import type { Tag } from './tags.ts';

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

export type Rule = (scene: Scene, one: Found, index: number) => Attribution | undefined;

export function streamOf(scene: Scene, one: Found): Stream {
  return scene.streams[one.paragraph] as Stream;
}

export function wordsOf(stream: Stream, { quotation }: Found): string {
  return stream.text.slice(quotation.start, quotation.end);
}

export function sentenceOf(stream: Stream, token: number): [number, number] {
  return stream.sentences[stream.sentenceOf[token] ?? 0] ?? [0, stream.tokens.length];
}

/** "Holm read out a letter: “…”", "he read from it": who reads says what others wrote. */
function isReader(tokens: readonly Token[], { verb, subject }: Partial<Tag>): boolean {
  if (!verb || !subject || !/^read(?:s|ing)?$/.test(tokens[verb[0]]?.lower ?? '')) return false;
  const after = tokens.slice(verb[1], verb[1] + 3).some(({ lower }) => /^(?:out|aloud|from)$/.test(lower));
  return after && (subject.kind !== 'common' || isPersonal(tokens, subject));
}

export function attribution(
  kind: Attribution['kind'],
  rule: string,
  stream: Stream,
  paragraph: number,
  tag: Partial<Tag>,
): Attribution {
  const { verb } = tag;
  const isNobody = tag.subject && (isAbstract(stream.tokens, tag.subject) || isReader(stream.tokens, tag));
  const subject = isNobody ? undefined : tag.subject;
  const first = verb && stream.tokens[verb[0]];
  const last = verb && stream.tokens[verb[1] - 1];
  return {
    kind,
    rule,
    verb: first && last ? stream.text.slice(first.start, last.end) : '',
    ...(subject ? { subject: { paragraph, phrase: subject } } : {}),
  };
}
