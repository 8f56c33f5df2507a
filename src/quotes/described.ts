import { CONJUNCTIONS, PREPOSITIONS, RELATIVES } from './lexicon.ts';
import { type Memory, ofPerson, type Speaker } from './memory.ts';
import { isNameWord, isWord, type Range, textOf } from './names.ts';
import { readNounPhrase } from './phrases.ts';
import type { Stream, Token } from './stream.ts';
import { isVerbAfterName, PERSONAL_NOUNS } from './subjects.ts';
import { synonymsOf } from './synonyms.ts';
import { isAdverb, isCommonVerb, isLikelyVerb } from './verbs.ts';

/** How far back, in paragraphs and in tokens, who is described may stand. */
const REACH = 6;
const MAX_TOKENS = 240;
/** Of what describes somebody, no more tokens are read. */
const MAX_COMPLEMENT = 24;
const MAX_APPOSITION = 8;
const MAX_RELATIVE = 12;

/** What opens the phrase that speaks of somebody first. */
const INTRODUCES = /^(?:a|an|one|another|his|her|their)$/;

/** A phrase that means somebody already spoken of. */
export interface Definite {
  /** Lower-case words between "the" and the head. */
  modifiers: string[];
  head: string;
  headAt: number;
  /** "his wife" */
  isOwned: boolean;
}

/** "a reporter scrum": another noun follows, and the word is not what the phrase is about. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!isWord(next) || next.capital) return false;
  const { lower } = next;
  if (/^(?:close|familiar|aware|involved|present|privy)$/.test(lower)) return false;
  const ends = PREPOSITIONS.has(lower) || RELATIVES.has(lower) || CONJUNCTIONS.has(lower) || lower === 'that';
  return !ends && !isAdverb(next) && !isLikelyVerb(tokens, at + 1) && !/(?:ed|ing)$/.test(lower);
}

/** Where what describes somebody ends: before a clause of its own. */
function complementEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < Math.min(tokens.length, from + MAX_COMPLEMENT) &&
    isWord(tokens[at]) &&
    !isLikelyVerb(tokens, at) &&
    !isVerbAfterName(tokens, at) &&
    !RELATIVES.has(tokens[at]?.lower ?? '') &&
    tokens[at]?.lower !== 'that'
  )
    at++;
  return at;
}

/** "a person who was on the plane": of somebody of whom nothing else is told, what is. */
function withRelative(tokens: readonly Token[], [from, to]: Range): Range {
  if (tokens[to]?.lower !== 'who' || !PERSONAL_NOUNS.test(tokens[to - 1]?.lower ?? '')) return [from, to];
  let end = to + 1;
  while (end < to + MAX_RELATIVE && isWord(tokens[end]) && tokens[end]?.lower !== 'and') end++;
  return isWord(tokens[end]) && tokens[end]?.lower !== 'and' ? [from, to] : [from, end];
}

/** "One of those employees, a modeler": where the phrase begins whose plural ends at a token. */
function oneOf(tokens: readonly Token[], at: number): number | undefined {
  for (let from = at - 1; from > 0 && at - from < 6 && isWord(tokens[from]); from--)
    if (tokens[from]?.lower === 'of' && tokens[from - 1]?.lower === 'one') return from - 1;
  return undefined;
}

/** The phrase that says more of somebody after a comma: ", a modeler". */
function appositionEnd(tokens: readonly Token[], comma: number): number {
  if (tokens[comma]?.lower !== ',' || !/^an?$/.test(tokens[comma + 1]?.lower ?? '')) return comma;
  const phrase = readNounPhrase(tokens, comma + 1, complementEnd(tokens, comma + 1));
  return phrase?.kind === 'common' ? phrase.mention[1] : comma;
}

function introduces(token: Token | undefined): boolean {
  return INTRODUCES.test(token?.lower ?? '') || (token?.possessive === true && token.capital);
}

/** Whether a word may stand between "a" and its noun. */
function describes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  const { lower } = token;
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || RELATIVES.has(lower)) return false;
  return !/^(?:the|that)$/.test(lower) && !isCommonVerb(token);
}

/** "Ida Holm's lawyer" is introduced by whom he serves: where her name begins. */
function ownerStart(tokens: readonly Token[], at: number): number {
  let from = at;
  if (!tokens[at]?.possessive || !tokens[at]?.capital) return at;
  while (from > 0 && at - from < 4 && isNameWord(tokens[from - 1])) from--;
  return from;
}

/** "the employee": who was "a career employee" before. */
export function described(
  memory: Memory,
  paragraph: number,
  token: number,
  { head, modifiers }: Definite,
): Speaker | undefined {
  const heads = synonymsOf(head);
  let steps = 0;
  let nearest: Speaker | undefined;
  for (let at = paragraph; at >= 0 && at > paragraph - REACH; at--) {
    const tokens = memory.scene.streams[at]?.tokens ?? [];
    for (let i = (at === paragraph ? token : tokens.length) - 1; i >= 0 && steps < MAX_TOKENS; i--, steps++) {
      if (tokens[i]?.kind !== 'word') continue;
      const one = tokens[i]?.lower === `${head}s` ? oneOf(tokens, i) : undefined;
      if (one !== undefined)
        return { name: textOf(memory.scene.streams[at] as Stream, [one, appositionEnd(tokens, i + 1)]) };
      if (!(tokens[i]?.lower === head || heads?.has(tokens[i]?.lower ?? '')) || isModifier(tokens, i)) continue;
      let from = i;
      while (i - from < 6 && !introduces(tokens[from]) && describes(tokens, from - 1)) from--;
      if (!introduces(tokens[from])) continue;
      from = ownerStart(tokens, from);
      const stream = memory.scene.streams[at];
      if (!stream) continue;
      // "a son, Paul"
      const named = readNounPhrase(tokens, from, Math.min(tokens.length, i + MAX_APPOSITION));
      const person = named?.name && named.role && memory.people.find(tokens, named.name, at);
      if (person) return ofPerson(person);
      const phrase = readNounPhrase(tokens, from, complementEnd(tokens, i + 1));
      const isWhole = phrase?.kind === 'common' && phrase.mention[1] > i;
      const text = textOf(stream, withRelative(tokens, isWhole ? phrase.mention : [from, i + 1]));
      if (modifiers.every((one) => text.toLowerCase().includes(one))) return { name: text };
      nearest ??= { name: text };
    }
  }
  return nearest;
}
