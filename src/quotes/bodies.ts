import { FOLLOWERS, ORGANISATION_WORDS } from './lexicon.ts';
import type { Memory } from './memory.ts';
import { isNameWord, isWord, MAKERS, nameEnd, textOf } from './names.ts';
import type { Stream, Token } from './stream.ts';
import { isPersonal, mainSubject } from './subjects.ts';

/** How far back, in paragraphs and in tokens, a body may be named. */
const REACH = 6;
const MAX_TOKENS = 240;

/** Words for any organisation, whatever its name says. */
const ANY_BODY =
  /^(?:group|organi[sz]ation|company|firm|agency|nonprofit|union|newspaper|paper|magazine|network|outlet|website|charity|coalition)$/;
/** In tokens. */
const MAX_APPOSITION = 6;
const NAMED_BODY = /^(?:chamber|alliance|league|caucus|guild|lobby|consortium|laboratory|clinic|diocese)$/;

/** Whether a noun is one for an organisation. */
export function isBody(head: string): boolean {
  return MAKERS.test(head) || ORGANISATION_WORDS.has(head) || ANY_BODY.test(head) || NAMED_BODY.test(head);
}

/** Where "of Commerce" in "Chamber of Commerce" ends. */
export function complementEnd(tokens: readonly Token[], at: number): number {
  if (!/^(?:of|for|on)$/.test(tokens[at]?.lower ?? '')) return at;
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  const to = nameEnd(tokens, from, tokens.length);
  return to > from ? to : at;
}

/** "the association": the Ohio Hospital Association before it, if no other was named. */
function organisation(memory: Memory, paragraph: number, token: number, head: string): string | undefined {
  let steps = 0;
  for (let at = paragraph; at >= 0 && at > paragraph - REACH; at--) {
    const names = new Set<string>();
    const stream = memory.scene.streams[at];
    const tokens = stream?.tokens ?? [];
    for (let i = (at === paragraph ? token : tokens.length) - 1; i > 0 && steps < MAX_TOKENS; i--, steps++) {
      if (tokens[i]?.lower !== head) continue;
      if (!tokens[i]?.capital && !(FOLLOWERS.has(head) && isNameWord(tokens[i - 1]))) continue;
      let from = i;
      while (from > 0 && i - from < 6 && isNameWord(tokens[from - 1]) && tokens[from - 1]?.lower !== 'the') from--;
      const to = tokens[i]?.possessive ? i + 1 : complementEnd(tokens, i + 1);
      if (stream && to - from > 1) names.add(textOf(stream, [from, to]).replace(/^The /, ''));
    }
    if (names.size > 0) return names.size === 1 ? [...names][0] : undefined;
  }
  return undefined;
}

/** "the group", "the company", "it": what the sentence before is about, if it has a name and is no person. */
export function bodyBefore(memory: Memory, paragraph: number, token: number): string | undefined {
  const { scene, people } = memory;
  for (let at = paragraph; at >= 0 && at >= paragraph - 1; at--) {
    const stream = scene.streams[at];
    if (!stream) return undefined;
    const limit = at === paragraph ? (stream.sentenceOf[token] ?? 0) : stream.sentences.length;
    for (let sentence = limit - 1; sentence >= 0 && sentence >= limit - 3; sentence--) {
      const [from, to] = stream.sentences[sentence] as [number, number];
      const phrase = mainSubject(stream.tokens, from, to);
      if (!phrase || (phrase.kind === 'common' && isPersonal(stream.tokens, phrase))) continue;
      const person = phrase.name && people.find(stream.tokens, phrase.name, at);
      if (person?.isPerson) continue;
      const isNamed = stream.tokens.slice(phrase.mention[0] + 1, phrase.mention[1]).some(isNameWord);
      if (
        phrase.kind === 'name' ||
        (phrase.kind === 'common' && isNamed && !stream.tokens[phrase.mention[1] - 1]?.possessive)
      )
        return textOf(stream, phrase.mention);
    }
  }
  return undefined;
}

/** "chipmaker Acme", "Acme, the world's largest chipmaker": the name beside a word for a maker. */
function makerBeside(stream: Stream, at: number): string | undefined {
  const { tokens } = stream;
  const to = nameEnd(tokens, at + 1, tokens.length);
  if (to > at + 1) return textOf(stream, [at + 1, to]);
  let comma = at - 1;
  while (comma > 0 && at - comma < MAX_APPOSITION && isWord(tokens[comma])) comma--;
  if (tokens[comma]?.lower !== ',') return undefined;
  let from = comma;
  while (from > 0 && comma - from < MAX_APPOSITION && isNameWord(tokens[from - 1])) from--;
  return from < comma ? textOf(stream, [from, comma]) : undefined;
}

/** "the chipmaker": the only one that was named within reach, if no other body is spoken of since. */
function makerCalled(memory: Memory, paragraph: number, token: number, head: string): string | undefined {
  const names = new Set<string>();
  let steps = 0;
  for (let at = paragraph; at >= 0 && at > paragraph - REACH; at--) {
    const stream = memory.scene.streams[at];
    if (!stream) return undefined;
    for (let i = (at === paragraph ? token : stream.tokens.length) - 1; i >= 0 && steps < MAX_TOKENS; i--, steps++) {
      const name = stream.tokens[i]?.lower === head ? makerBeside(stream, i) : undefined;
      if (name) names.add(name);
    }
  }
  const [name] = names;
  const last = bodyBefore(memory, paragraph, token);
  const isOther = name === undefined || (last !== undefined && !last.includes(name));
  return names.size === 1 && !isOther ? name : undefined;
}

/**
 * Which body "the association" or "the group" means.
 * @param isBare nothing but "the" stands before the noun
 */
export function bodyCalled(
  memory: Memory,
  paragraph: number,
  token: number,
  head: string,
  isBare: boolean,
): string | undefined {
  if (MAKERS.test(head)) return isBare ? makerCalled(memory, paragraph, token, head) : undefined;
  const named = organisation(memory, paragraph, token, head);
  return named ?? (ANY_BODY.test(head) && isBare ? bodyBefore(memory, paragraph, token) : undefined);
}
