import type { Hit } from './verdict.ts';

/** Longest text that is looked at: what a Discord text option can hold (6,000), https://discord.com/developers/docs/interactions/application-commands. */
export const MAX_LENGTH = 6000;
const MAX_REPEATED_CHARACTERS = 24;
const MAX_REPEATED_WORDS = 8;
const MAX_LINKS = 3;
const MAX_MENTIONS = 4;

interface SpamRule {
  name: string;
  why: string;
  /** Where in the text it matches, if anywhere. Time is linear in the length. */
  find: (text: string) => [start: number, end: number] | undefined;
}

function spanOf(match: RegExpExecArray | null): [number, number] | undefined {
  return match ? [match.index, match.index + match[0].length] : undefined;
}

function findRepeatedCharacter(text: string): [number, number] | undefined {
  for (let start = 0, at = 1; at <= text.length; at++) {
    if (at < text.length && text[at] === text[start]) continue;
    if (at - start > MAX_REPEATED_CHARACTERS && /\S/.test(text[start] ?? ' ')) return [start, at];
    start = at;
  }
  return undefined;
}

function findRepeatedWord(text: string): [number, number] | undefined {
  let previous = '';
  let count = 0;
  let start = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0].toLowerCase();
    if (word === previous) count++;
    else [previous, count, start] = [word, 1, match.index];
    if (count > MAX_REPEATED_WORDS) return [start, match.index + match[0].length];
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

const RULES: readonly SpamRule[] = [
  {
    name: 'mass-mention',
    why: 'A mention of everyone is never part of a question.',
    find: (text) => spanOf(/@(?:everyone|here)\b/i.exec(text)) ?? findMany(text, /<@[!&]?\d{1,20}>/g, MAX_MENTIONS),
  },
  {
    name: 'invitation',
    why: 'An invitation to another server, or an offer of gifts, is advertising.',
    find: (text) =>
      spanOf(/\b(?:discord(?:app)?\.(?:gg|com\/invite)\/\w|free\s(?:nitro|robux|steam|crypto|bitcoin)\b)/i.exec(text)),
  },
  {
    name: 'advertisement',
    why: 'An order to buy something, with a link, is advertising.',
    find: (text) => spanOf(ADVERTISEMENT.exec(text)),
  },
  {
    name: 'links',
    why: 'A question needs no list of links.',
    find: (text) => findMany(text, /https?:\/\/\S/gi, MAX_LINKS - 1),
  },
  { name: 'repeated-character', why: 'One character over and over says nothing.', find: findRepeatedCharacter },
  { name: 'repeated-word', why: 'One word over and over says nothing.', find: findRepeatedWord },
];

/** Spam in a text as it was typed. */
export function findSpam(text: string): Hit[] {
  const hits: Hit[] = RULES.flatMap(({ name, find }) => {
    const span = find(text);
    return span ? [{ category: 'spam', severity: 2, rule: name, span, view: 'plain' }] : [];
  });
  if (text.length > MAX_LENGTH)
    hits.push({ category: 'spam', severity: 2, rule: 'too-long', span: [MAX_LENGTH, text.length], view: 'plain' });
  return hits;
}
