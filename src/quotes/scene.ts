import { type Gender, genderOf } from './gender.ts';
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

/** In tokens: "from her own short prepared statement to". */
const MAX_READ = 8;
const OWN_WORDS =
  /^(?:(?:out|aloud|from|a) )*(?:(his|her|their) (?!favou?rite )|prepared )(?:[\w-]+ ){0,3}?(?:statement|letter|speech|diary|journal|notes|remarks|resignation|apology|confession|testimony|reply|essay|text|message|e-?mail|script)(?!\S| (?:by|from|of) )/;
const GENDERS = new Map<string | undefined, Gender>([
  ['his', 'male'],
  ['he', 'male'],
  ['her', 'female'],
  ['she', 'female'],
]);

/** "read from her diary", "read out a prepared statement": the reader's own words, unless the possessive is another's. */
function isOwn(tokens: readonly Token[], from: number, { kind, mention, name, role }: NounPhrase): boolean {
  let to = from;
  while (to < from + MAX_READ && tokens[to]?.kind === 'word') to++;
  const words = tokens.slice(from, to).map(({ possessive, lower }) => (possessive ? "'" : lower));
  const own = OWN_WORDS.exec(words.join(' '));
  const owner = GENDERS.get(own?.[1]);
  const reader =
    kind === 'pronoun' ? GENDERS.get(tokens[mention[0]]?.lower) : genderOf(tokens, name ?? mention, [role, mention]);
  return own !== null && (!owner || !reader || owner === reader);
}

/** "Holm read out a letter: “…”", "he read from it": who reads says what others wrote, unless it is called their own. */
function isReader(tokens: readonly Token[], { verb, subject }: Partial<Tag>): boolean {
  if (!verb || !subject || !/^read(?:s|ing)?$/.test(tokens[verb[0]]?.lower ?? '')) return false;
  const isOut = tokens.slice(verb[1], verb[1] + 3).some(({ lower }) => /^(?:out|aloud|from)$/.test(lower));
  if (!isOut || (subject.kind === 'common' && !isPersonal(tokens, subject))) return false;
  return !isOwn(tokens, subject.mention[0] < verb[1] ? verb[1] : subject.mention[1], subject);
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
