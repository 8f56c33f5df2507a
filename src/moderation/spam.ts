import { ADVERTS } from './data/adverts.ts';
import { CALL_TO_HARASS, NAMED_DETAILS, PRIVATE_DETAILS } from './data/private-details.ts';
import type { NormalisedText } from './normalise.ts';
import type { Hit } from './verdict.ts';

/** Longest text that is looked at: what a Discord text option can hold (6,000), https://discord.com/developers/docs/interactions/application-commands. */
export const MAX_LENGTH = 6000;
const MAX_REPEATED_CHARACTERS = 24;
const MAX_REPEATED_WORDS = 8;
/** How many words are looked at as one that is repeated, and how often each is repeated then: "click here click here". */
const LONGEST_REPEATED = 4;
const MIN_REPEATS = 4;
const MAX_LINKS = 3;
const MAX_MENTIONS = 4;

interface SpamRule {
  name: string;
  why: string;
  /** Where in the text it matches, if anywhere, whatever the case of its letters. Time is linear in the length. */
  find: (text: string) => [start: number, end: number] | undefined;
}

function spanOf(match: RegExpExecArray | null): [number, number] | undefined {
  return match ? [match.index, match.index + match[0].length] : undefined;
}

function findRepeatedCharacter(text: string): [number, number] | undefined {
  let [repeated, count, start, at] = ['', 0, 0, 0];
  for (const character of text) {
    const folded = character.toLowerCase();
    if (folded === repeated) count++;
    else [repeated, count, start] = [folded, 1, at];
    at += character.length;
    if (count > MAX_REPEATED_CHARACTERS && /\S/.test(character)) return [start, at];
  }
  return undefined;
}

/** The same word, or the same few words, over and over. */
function findRepeatedWords(text: string): [number, number] | undefined {
  const words = [...text.matchAll(/\S+/g)];
  const repeats = new Array<number>(LONGEST_REPEATED + 1).fill(0);
  for (const [at, match] of words.entries())
    for (let length = 1; length <= LONGEST_REPEATED; length++) {
      const before = words[at - length];
      const isSame = before !== undefined && before[0].toLowerCase() === match[0].toLowerCase();
      const count = isSame ? (repeats[length] ?? 0) + 1 : 0;
      repeats[length] = count;
      const first = words[at - length - count + 1];
      if (count >= Math.max(MAX_REPEATED_WORDS, MIN_REPEATS * length) && first)
        return [first.index, match.index + match[0].length];
    }
  return undefined;
}

function findMany(text: string, pattern: RegExp, limit: number): [number, number] | undefined {
  const matches = [...text.matchAll(pattern)];
  const [first, last] = [matches[0], matches.at(-1)];
  return first && last && matches.length > limit ? [first.index, last.index + last[0].length] : undefined;
}

/** An order to buy, earn or click, and a link not far behind it; "Claim made by the mayor", "Win or lose" are none. */
const ADVERTISEMENT =
  /(?:^|[.!?,:\n]\s*)(?:(?:please|just)\s+)?(?:(?:buy|order|claim|earn|win|get)\s+(?:(?:your|now|free|cheap|more|an?|up to)\b|[$€£\d])|click here)[^.!?\n]{0,80}?https?:\/\/\S+/i;

const CLAUSE_REACH = 300;
const OPENS_QUESTION =
  /^\W{0,5}(?:who|whose|what|which|when|where|why|how|is|are|was|were|does|did|has|have|can|could|do|will|would)\s(?!you\b)/i;

/** Whether the clause that the span begins in opens as a question does. What comes after the span never takes it back. */
function isInQuestion(text: string, [start, end]: [number, number]): boolean {
  const match = text.slice(start, end);
  if (/^\W/.test(match) && !/^[@$]/.test(match)) return false;
  const before =
    text
      .slice(Math.max(0, start - CLAUSE_REACH), start)
      .split(/[.!?,;:\n]\s/)
      .at(-1) ?? '';
  return OPENS_QUESTION.test(before + match);
}

/** The first advert that is no part of a question; a text may ask about the same words first and say them then. */
function findAdvert(text: string): [number, number] | undefined {
  for (const pattern of ADVERTS)
    for (const match of text.matchAll(pattern)) {
      const span = spanOf(match);
      if (span && !isInQuestion(text, span)) return span;
    }
  return undefined;
}

const GIFT =
  /\bfree\s(?:(?:nitro|robux|crypto|bitcoin)\b|steam(?=\W*$|\s(?:key|game|gift|code|card)|\s.{0,80}\w\.\w))/gi;
/** A link, and no "U.S.", or a call for takers. */
const OFFERING = /\w\.[a-z]{2}|\bwho\s+wants\b|\b(?:dm|pm|inbox)\s+me\b/i;
/** What a school teaches free of charge. */
const TEACHING =
  /^\s(?:[\w-]{2,15}\s)?(?:lessons?|class(?:es)?|courses?|workshops?|seminars?|lectures?|training|tuition|education|conference)\b/i;

/** An offer of gifts; who asks about one or speaks of lessons, without a link or a call for takers, speaks of the news. */
function findGift(text: string): [number, number] | undefined {
  const isOffer = OFFERING.test(text);
  for (const match of text.matchAll(GIFT)) {
    const span = spanOf(match);
    if (span && (isOffer || !(isInQuestion(text, span) || TEACHING.test(text.slice(span[1]))))) return span;
  }
  return undefined;
}

const RULES: readonly SpamRule[] = [
  {
    name: 'mass-mention',
    why: 'A mention of everyone is never part of a question.',
    find: (text) => spanOf(/@(?:everyone|here)\b/i.exec(text)) ?? findMany(text, /<@[!&]?\d{1,20}>/g, MAX_MENTIONS),
  },
  {
    name: 'invitation',
    why: 'An invitation to another server, or an offer of gifts, is advertising.',
    find: (text) => spanOf(/\bdiscord(?:app)?\.(?:gg|com\/invite)\/\w/i.exec(text)) ?? findGift(text),
  },
  {
    name: 'advertisement',
    why: 'An order to buy something, with a link, an offer of money, goods or codes, or a call for followers is advertising.',
    find: (text) => spanOf(ADVERTISEMENT.exec(text)) ?? findAdvert(text),
  },
  {
    name: 'links',
    why: 'A question needs no list of links.',
    find: (text) => findMany(text, /https?:\/\/\S/gi, MAX_LINKS - 1),
  },
  { name: 'repeated-character', why: 'One character over and over says nothing.', find: findRepeatedCharacter },
  { name: 'repeated-word', why: 'The same words over and over say nothing.', find: findRepeatedWords },
];

/** A span of a text in the form in which it is compared, in the text as it was typed. */
function typed({ starts, ends }: NormalisedText, span: [number, number] | undefined): [number, number] | undefined {
  return span && [starts[span[0]] ?? 0, ends[span[1] - 1] ?? 0];
}

/**
 * Spam in a text as it was typed, which alone has mentions and pictures, or in the form in which it is compared, where nothing
 * invisible hides it.
 */
export function findSpam(text: string, normalised: NormalisedText): Hit[] {
  const isPlain = normalised.text === text.toLowerCase();
  const hits: Hit[] = RULES.flatMap(({ name, find }) => {
    const span = find(text) ?? (isPlain ? undefined : typed(normalised, find(normalised.text)));
    return span ? [{ category: 'spam', severity: 2, rule: name, span, view: 'plain' }] : [];
  });
  if (text.length > MAX_LENGTH)
    hits.push({ category: 'spam', severity: 2, rule: 'too-long', span: [MAX_LENGTH, text.length], view: 'plain' });
  return hits;
}

function findFirst(text: string, patterns: readonly RegExp[]): [number, number] | undefined {
  for (const pattern of patterns) {
    const span = spanOf(pattern.exec(text));
    if (span) return span;
  }
  return undefined;
}

/** The telephone number or the home of somebody in a text as it was typed. It may be known to all, so only a call to harass them blocks it. */
export function findPrivateDetails(text: string): Hit[] {
  const isHarassing = CALL_TO_HARASS.test(text);
  const span = findFirst(text, isHarassing ? [...PRIVATE_DETAILS, ...NAMED_DETAILS] : PRIVATE_DETAILS);
  const hit = { category: 'harassment', severity: 3, rule: 'private-details', view: 'plain' } as const;
  return span ? [{ ...hit, span, ...(!isHarassing && { downgrade: 'doubtful' }) }] : [];
}
