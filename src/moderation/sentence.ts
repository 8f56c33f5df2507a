import { has, type Word } from './words.ts';

/** No look around goes further, so that work stays linear in the length of the text. */
export const SENTENCE_REACH = 30;

/** Where the sentence of the word at `at` begins, at most `SENTENCE_REACH` words back. */
export function sentenceStart(words: readonly Word[], at: number): number {
  let start = at;
  while (start > Math.max(0, at - SENTENCE_REACH) && words[start]?.gap !== 'sentence') start--;
  return start;
}

/** Where the sentence of the word before `at` ends, at most `SENTENCE_REACH` words on. */
export function sentenceEnd(words: readonly Word[], at: number): number {
  let end = at;
  while (end < Math.min(words.length, at + SENTENCE_REACH) && words[end]?.gap !== 'sentence') end++;
  return end;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** They may stand before a question: "And please tell me what …". */
const LEADS = list('and but so then ok okay well please can could would will you tell say explain show me us');
const WH_WORDS = list('who whom whose what which where when why how');
const INVERTED = list('do does did is are was were has have had can could will would should might');
const DO = list('do does did');
/** After "do" they make an order: "do us a favour". */
const AFTER_ORDER = list('us me yourself everyone everybody');
const FRAMES = list('when whenever if once while according');
const PREPOSITIONS = list('in on at by for from to with of about under after before since');
/** "When" and "where" open a question only before a verb, and "what a" opens a cry. */
const SUBORDINATING = list('when where whenever');
const CRIES = list('a an');

/** The first word of a set phrase, or the word. */
const firstOf = (word: Word | undefined): string => word?.text.split(' ', 1)[0] ?? '';

/** Whether what begins at `at` is worded as a question: "what did …", "to whom …", "did they …". */
function opensQuestion(words: readonly Word[], at: number, end: number): boolean {
  const [first = '', next = firstOf(words[at + 1])] = words[at]?.text.split(' ') ?? [];
  if (at + 1 >= end || next === 'not' || has(words[at + 1], 'negation') || words[at]?.text === 'who wants to')
    return false;
  if (SUBORDINATING.has(first)) return INVERTED.has(next);
  if (WH_WORDS.has(first)) return !CRIES.has(next);
  if (PREPOSITIONS.has(first)) return WH_WORDS.has(next) && !SUBORDINATING.has(next);
  return INVERTED.has(first) && next !== 'you' && !(first === 'do' && AFTER_ORDER.has(next));
}

/** Where in its sentence the question begins that the word at `at` is part of, or -1 where the sentence does not ask. */
function questionStart(words: readonly Word[], at: number): number {
  const start = sentenceStart(words, at);
  const end = sentenceEnd(words, at + 1);
  if (opensQuestion(words, start, end)) return start;
  let led = start;
  while (led < end && LEADS.has(firstOf(words[led]))) led++;
  if (led > start && WH_WORDS.has(firstOf(words[led])) && opensQuestion(words, led, end)) return led;
  // After a statement, "which is" and "who will" go on about it; after "in 2024," or "when asked" they ask.
  const isFramed = FRAMES.has(firstOf(words[start])) || PREPOSITIONS.has(firstOf(words[start]));
  const verbs = isFramed ? INVERTED : DO;
  for (let place = start + 1; place < end; place++) {
    if (isFramed && words[place]?.gap === 'pause' && opensQuestion(words, place, end)) return place;
    const isInverted = WH_WORDS.has(firstOf(words[place])) && verbs.has(firstOf(words[place + 1]));
    if (isInverted && !firstOf(words[place - 1]).startsWith('ask')) return place;
  }
  return -1;
}

/** Whether the word stands for the speaker: "us" after an article or a verb of asking is a country ("Will the US …"). */
export function isSpeaker(words: readonly Word[], at: number): boolean {
  if (!has(words[at], 'self')) return false;
  const before = firstOf(words[at - 1]);
  return words[at]?.text !== 'us' || !(before === 'the' || INVERTED.has(before));
}

/** Whether the words from `from` to `to` are part of a question about others: it begins before they end, and is not about the speaker. */
export function asks(words: readonly Word[], { from, to }: { from: number; to: number }): boolean {
  const start = questionStart(words, from);
  if (start < 0 || start >= to) return false;
  const end = sentenceEnd(words, from + 1);
  for (let at = start; at < end; at++) if (isSpeaker(words, at)) return false;
  return true;
}
