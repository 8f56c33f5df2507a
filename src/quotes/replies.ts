import { type Memory, ofPerson, type Speaker, type Turn } from './memory.ts';
import type { Mention } from './people.ts';
import type { NounPhrase } from './phrases.ts';
import { type Found, streamOf, wordsOf } from './scene.ts';
import { mainSubject } from './subjects.ts';

/** How far back, in turns and in paragraphs, the other side of an exchange is looked for. */
const MAX_TURNS = 6;
const REACH = 3;
/** Who speaks by turns does so in few words: in UTF-16 code units. */
const MAX_EXCHANGED = 120;
/** Of a paragraph, so many mentions of people are looked at. */
const MAX_MENTIONS = 24;

/** Verbs that say that somebody else has just spoken. */
const RESPONSE_VERBS =
  /^(?:repl(?:y|ies|ied)|respond(?:s|ed)?|answer(?:s|ed)?|retort(?:s|ed)?|counter(?:s|ed)?|interject(?:s|ed)?|(?:shot|fired|shoots|fires) back)$/;
const ANSWERS = /^(?:yes|no|nope|yeah|well|absolutely|sure|correct|not|never|maybe|probably|one hundred percent)\b/i;
/** Addresses that fit whoever has just spoken. */
const ADDRESSES =
  /(?:^|, )(?:senator|congressman|congresswoman|governor|madam secretary|mr\. (?:president|secretary|chairman|speaker)|madam chair(?:woman)?|your honor|sir|ma'am|ma’am)(?:[.,?!]|$)/i;

function lastTurn({ turns }: Memory, paragraph: number): Turn | undefined {
  const last = turns.at(-1);
  return last && paragraph - last.paragraph <= 1 ? last : undefined;
}

/** Whether the words address somebody of that name: "Carol, that's beneath you", "It's on your schedule, Pete." */
function addresses(text: string, name: string): boolean {
  const words = name.split(/\s+/).filter((one) => /^\p{Lu}/u.test(one) && one.length > 2);
  const vocatives = text.slice(0, 40).match(/^(?:\w+, )?\p{Lu}[\p{L}’'-]+(?=,)/u)?.[0] ?? '';
  const last = /, (\p{Lu}[\p{L}’'-]+)[.?!,]*$/u.exec(text.slice(-40))?.[1] ?? '';
  return words.some((one) => vocatives.endsWith(one) || last === one);
}

/** Whether the quotation answers the one in the paragraph before, though it has no tag of its own. */
export function isReply(memory: Memory, one: Found): boolean {
  const found = one.attribution;
  if (!found || (found.rule !== 'previous-speaker' && found.rule !== 'reply')) return false;
  const last = lastTurn(memory, one.paragraph);
  if (!last || last.paragraph === one.paragraph) return false;
  if (last.speaker.isReporter) return true;
  if (!last.speaker.name) return false;
  return found.rule === 'reply' || takesTurn(memory, one, last);
}

/** Whether the quotation addresses the last speaker, or goes on an exchange by turns. */
function takesTurn(memory: Memory, one: Found, { speaker, reply }: Turn): boolean {
  const text = wordsOf(streamOf(memory.scene, one), one);
  if (reply || ADDRESSES.test(text) || addresses(text, speaker.name ?? '')) return true;
  return one.quotation.closed && text.length <= MAX_EXCHANGED && isExchange(memory, one.paragraph);
}

/** Whether two speakers speak by turns: one in the paragraph before, in few words, the other right before or with a question. */
function isExchange({ turns }: Memory, paragraph: number): boolean {
  const recent = turns.slice(-MAX_TURNS);
  const second = recent.at(-1);
  const first = recent.findLast((turn) => turn.paragraph !== second?.paragraph);
  if (!first?.speaker.name || !second?.speaker.name || second.paragraph !== paragraph - 1) return false;
  const words = recent.filter((turn) => turn.paragraph === second.paragraph);
  if (words.some(({ speaker }) => speaker.name !== second.speaker.name)) return false;
  const isNear = first.paragraph === paragraph - 2 || (first.text.endsWith('?') && first.paragraph === paragraph - 3);
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  return isNear && first.speaker.name !== second.speaker.name && Math.max(length, first.text.length) <= MAX_EXCHANGED;
}

/** The other side of an exchange: who spoke before the last speaker, or is spoken of beside. */
export function otherSpeaker(memory: Memory, one: Found): Speaker | undefined {
  const { turns, people } = memory;
  const { paragraph } = one;
  const turn = turns.at(-1);
  const last = turn?.speaker.name;
  const { isReporter } = turn?.speaker ?? {};
  // A question from nowhere may be the reporter's.
  const asks = wordsOf(streamOf(memory.scene, one), one).endsWith('?');
  if (asks && !(turn && takesTurn(memory, one, turn))) return undefined;
  const other = turns
    .slice(-MAX_TURNS)
    .findLast(({ speaker }) => (speaker.name !== null || (speaker.isReporter && !isReporter)) && speaker.name !== last);
  const spoke = other && paragraph - other.paragraph <= REACH ? other : undefined;
  // Between the reporter and somebody nobody else speaks.
  if (isReporter || spoke?.speaker.isReporter) return spoke?.speaker;
  for (let at = paragraph - 1; at >= Math.max(0, paragraph - REACH); at--) {
    if (spoke && at <= spoke.paragraph) break;
    const others = people.mentions[at]
      ?.slice(-MAX_MENTIONS)
      .filter(({ person }) => person.isPerson && person.name !== last);
    // Who has done something since is nearer than who spoke before: the one whom the paragraph is about first.
    const isSubject = (one: Mention) => one.isSubject;
    const subject = spoke ? others?.find(isSubject) : others?.findLast(isSubject);
    if (spoke && !(subject && at < (turn?.paragraph ?? 0))) continue;
    const nearest = subject ?? others?.at(-1);
    if (nearest) return ofPerson(nearest.person);
  }
  return spoke?.speaker;
}

/** Verbs for putting something to somebody who then speaks. */
const ASKS = /^(?:ask|press|question|push|quiz|grill|challeng|interview|interrupt)(?:e?s|e?d)?$/;
const OBJECTS: Readonly<Record<string, string>> = { he: 'him', she: 'her' };
const MAX_OBJECT = 4;

/** "Roe asked him about it. “No,” he said": whose question it is, not who "he" is. */
export function questioner({ scene }: Memory, one: Found, pronoun: string): NounPhrase | undefined {
  const { tokens, sentences, sentenceOf } = streamOf(scene, one);
  const before = sentences[(sentenceOf[one.token] ?? 0) - 1];
  if (!before) return undefined;
  const subject = mainSubject(tokens, before[0], before[1]);
  const verb = subject?.mention[1] ?? before[1];
  if (!ASKS.test(tokens[verb]?.lower ?? '')) return undefined;
  for (let at = verb + 1; at < Math.min(before[1], verb + MAX_OBJECT); at++)
    if (tokens[at]?.lower === OBJECTS[pronoun]) return subject;
  return undefined;
}

/** Whether somebody cannot be "he" in "he replied": addressed by name, or answered. */
export function isSpokenTo(memory: Memory, one: Found, { name }: Speaker): boolean {
  const text = wordsOf(streamOf(memory.scene, one), one);
  if (name === null) return false;
  if (addresses(text, name)) return true;
  const last = lastTurn(memory, one.paragraph);
  if (!last || last.paragraph === one.paragraph || last.speaker.name !== name) return false;
  return RESPONSE_VERBS.test(one.attribution?.verb ?? '') || (last.text.endsWith('?') && ANSWERS.test(text));
}
