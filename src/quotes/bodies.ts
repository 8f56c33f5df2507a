import { FOLLOWERS, ORGANISATION_WORDS } from './lexicon.ts';
import type { Memory } from './memory.ts';
import { isNameWord, nameEnd } from './names.ts';
import { textOf } from './people.ts';
import type { Token } from './stream.ts';
import { isPersonal, mainSubject } from './subjects.ts';

/** How far back, in paragraphs and in tokens, a body may be named. */
const REACH = 6;
const MAX_TOKENS = 240;

/** Words for any organisation, whatever its name says. */
const ANY_BODY =
  /^(?:group|organi[sz]ation|company|firm|agency|nonprofit|union|newspaper|paper|magazine|network|outlet|website|charity|coalition)$/;
const NAMED_BODY = /^(?:chamber|alliance|league|caucus|guild|lobby|consortium|laboratory|clinic|diocese)$/;

/** Whether a noun is one for an organisation. */
export function isBody(head: string): boolean {
  return ORGANISATION_WORDS.has(head) || ANY_BODY.test(head) || NAMED_BODY.test(head);
}

/** Where "of Commerce" in "Chamber of Commerce" ends. */
function complementEnd(tokens: readonly Token[], at: number): number {
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
  const named = organisation(memory, paragraph, token, head);
  return named ?? (ANY_BODY.test(head) && isBare ? bodyBefore(memory, paragraph, token) : undefined);
}
