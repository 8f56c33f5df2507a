import { PREPOSITIONS, WRITINGS } from './lexicon.ts';
import type { Memory } from './memory.ts';
import { isWord, type Range, textOf } from './names.ts';
import { type NounPhrase, readNounPhrase } from './phrases.ts';
import type { Stream, Token } from './stream.ts';
import { mainSubject } from './subjects.ts';
import { isCommonVerb } from './verbs.ts';

/** What "it" says or reads may have been named in so many sentences before. */
const REACH = 2;
const MAX_TOKENS = 48;
const MAX_PHRASE = 6;
/** What is written by nobody in particular speaks for itself. */
const IMPERSONAL = /^(?:ad|advertisement|sign|banner|placard|poster|sticker|billboard|headline|plaque)$/;

export interface Written {
  /** As the article has it: "a 30-second web ad". */
  text: string;
  /** Who wrote or showed it, where its sentence says so. */
  author?: NounPhrase;
  /** The paragraph of both. */
  paragraph: number;
}

function phraseStart(tokens: readonly Token[], head: number, from: number): number {
  let start = head;
  while (start > from && head - start < MAX_PHRASE && isWord(tokens[start - 1])) {
    const before = tokens[start - 1] as Token;
    if (PREPOSITIONS.has(before.lower) || isCommonVerb(before)) break;
    start--;
    if (/^(?:an?|the|one|his|her|their|this|that)$/.test(before.lower)) break;
  }
  return start;
}

/** What a sentence tells of that can be read, if anything. */
function writtenIn(stream: Stream, [from, to]: Range): Omit<Written, 'paragraph'> | undefined {
  const { tokens } = stream;
  for (let at = to - 1; at >= Math.max(from, to - MAX_TOKENS); at--) {
    const { lower, kind, possessive } = tokens[at] as Token;
    const isImpersonal = IMPERSONAL.test(lower);
    if (kind !== 'word' || possessive || !(isImpersonal || WRITINGS.has(lower))) continue;
    const start = phraseStart(tokens, at, from);
    const text = textOf(stream, readNounPhrase(tokens, start, at + 1)?.mention ?? [start, at + 1]);
    // "a statement by the owner, Ida Holm, was read"
    const by = /^(?:by|from)$/.test(tokens[at + 1]?.lower ?? '') ? readNounPhrase(tokens, at + 2, to) : undefined;
    if (by?.kind === 'name') return { text, author: by };
    const subject = mainSubject(tokens, from, to);
    const isSubject = subject && subject.mention[0] <= at && at < subject.mention[1];
    return isImpersonal || !subject || isSubject ? { text } : { text, author: subject };
  }
  return undefined;
}

/** The tweet, the letter or the sign that "it" stands for: the last one named in the sentences before. */
export function writtenBefore({ scene }: Memory, paragraph: number, token: number): Written | undefined {
  let steps = 0;
  for (let at = paragraph; at >= Math.max(0, paragraph - 1); at--) {
    const stream = scene.streams[at] as Stream;
    const last = at === paragraph ? (stream.sentenceOf[token] ?? 0) : stream.sentences.length;
    for (let sentence = last - 1; sentence >= 0 && steps < REACH; sentence--, steps++) {
      const written = writtenIn(stream, stream.sentences[sentence] as Range);
      if (written) return { ...written, paragraph: at };
    }
  }
  return undefined;
}
