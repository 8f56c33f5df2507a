import { CONJUNCTIONS, PREPOSITIONS } from './lexicon.ts';
import type { Memory } from './memory.ts';
import { isRole, isWord, textOf } from './names.ts';
import { type NounPhrase, readNounPhrase } from './phrases.ts';
import type { Stream, Token } from './stream.ts';
import { mainSubject } from './subjects.ts';
import { isCommonVerb } from './verbs.ts';

/** How far back, in paragraphs and in sentences, "they" may reach. */
const REACH = 2;
const MAX_SENTENCES = 4;
const MAX_TOKENS = 48;
const MAX_PHRASE = 5;

const GROUPS =
  /^(?:crowd|audience|group|couple|family|pair|duo|trio|people|police|men|women|children|kids|protest(?:e|o)rs|students|teenagers|onlookers|spectators|relatives|parents|siblings|twins|others)$/;

/** "the crowd", "protesters", "senators": more than one person. */
function isSeveral(token: Token | undefined): boolean {
  if (!isWord(token) || token.possessive || token.capital) return false;
  const { lower } = token;
  return (
    GROUPS.test(lower) || (lower.endsWith('s') && !isRole(token) && isRole({ ...token, lower: lower.slice(0, -1) }))
  );
}

/** "Ida Holm and Max Roe" */
function isPair(tokens: readonly Token[], { mention }: NounPhrase): boolean {
  for (let at = mention[0] + 1; at + 1 < mention[1]; at++)
    if (tokens[at]?.lower === 'and' && tokens[at - 1]?.capital && tokens[at + 1]?.capital) return true;
  return false;
}

function headOf(tokens: readonly Token[], { mention }: NounPhrase): Token | undefined {
  let head = mention[0];
  while (head + 1 < mention[1] && isWord(tokens[head + 1]) && !PREPOSITIONS.has(tokens[head + 1]?.lower ?? '')) head++;
  return tokens[head];
}

/** "Ask anyone, and they will tell you": nobody in particular. */
const ANYBODY = /^(?:any|every|some|no)(?:one|body)$/;

function meansAnybody({ tokens, sentences, sentenceOf }: Stream, token: number): boolean {
  const [from = token] = sentences[sentenceOf[token] ?? 0] ?? [];
  for (let at = token - 1; at >= Math.max(from, token - MAX_TOKENS); at--)
    if (ANYBODY.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** Whom "they" means, in the article's words: the subject of a sentence before, or a crowd that it tells of. */
export function severalBefore({ scene }: Memory, paragraph: number, token: number): string | undefined {
  const host = scene.streams[paragraph];
  if (host && meansAnybody(host, token)) return undefined;
  let steps = 0;
  for (let at = paragraph; at >= Math.max(0, paragraph - REACH + 1); at--) {
    const stream = scene.streams[at];
    if (!stream) return undefined;
    const { tokens, sentences, sentenceOf } = stream;
    const limit = at === paragraph ? (sentenceOf[token] ?? 0) : sentences.length;
    for (let sentence = limit - 1; sentence >= 0 && steps < MAX_SENTENCES; sentence--, steps++) {
      const [from, to] = sentences[sentence] as [number, number];
      const subject = mainSubject(tokens, from, to);
      if (subject?.kind === 'common' && (isPair(tokens, subject) || isSeveral(headOf(tokens, subject))))
        return textOf(stream, subject.mention);
      for (let i = from; i < Math.min(to, from + MAX_TOKENS); i++) {
        if (!isSeveral(tokens[i])) continue;
        let start = i;
        while (start > from && i - start < MAX_PHRASE && startsBefore(tokens[start - 1])) start--;
        const phrase = readNounPhrase(tokens, start, to);
        if (phrase?.kind === 'common' && phrase.mention[1] > i) return textOf(stream, phrase.mention);
      }
    }
  }
  return undefined;
}

function startsBefore(token: Token | undefined): boolean {
  if (!isWord(token)) return false;
  return !PREPOSITIONS.has(token.lower) && !CONJUNCTIONS.has(token.lower) && !isCommonVerb(token);
}
