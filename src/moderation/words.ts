import type { Span } from '../text/sentences.ts';
import type { Offence } from './data/entries.ts';
import type { Lexeme } from './lexicon.ts';
import type { NormalisedText } from './normalise.ts';

/** What stands between a word and the one before it. */
export type Gap = 'space' | 'pause' | 'sentence';

export interface Word {
  /** Normalised; contractions are spelt out, so one written word may be several. */
  text: string;
  /** The first word of a set phrase, as it would stand alone. */
  first?: Word;
  /** Where it stands in the text as the user typed it. */
  span: Span;
  gap: Gap;
  quoted: boolean;
  /** Whether it was typed with one capital letter, its first. */
  capital: boolean;
  /** What the lexicon knows of it, after repair of its spelling. */
  lexeme: Lexeme | undefined;
  /** The form in which the lexicon knew it. */
  view: string;
  /** Whether it stood in the possessive: "a neighbour's". */
  possessive: boolean;
  /** The offence of a stem hidden inside a word that the lexicon does not know. */
  embedded?: Offence;
  /** Set where the word, in its place, names a protected group, or a person by name. */
  group: boolean;
  name: boolean;
  /** Whether it is the name of somebody in the article. */
  person: boolean;
  /** Set where it would do so if the text ended after it, and the next word makes it the adjective of something else. */
  compound?: 'group' | 'name';
}

/** Whether the lexicon has the word in a class. */
export const has = (word: Word | undefined, className: string): boolean =>
  word?.lexeme?.classes.has(className) ?? false;

/** A run of characters without white space, cut at its letters and digits. */
export interface Piece {
  text: string;
  /** Offsets into the normalised text. */
  from: number;
  to: number;
  gap: Gap;
  quoted: boolean;
  /** Whether it is the possessive of what comes next: "a neighbour's", "the neighbours' house". */
  possessive: boolean;
  /** The run it belongs to, without the punctuation at its ends. */
  run: { text: string; from: number; to: number; pieces: number };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether the character is a letter or a digit of any script. */
export const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && LETTER_OR_DIGIT.test(character);

/**
 * Whether a code unit of a normalised text belongs to a piece: letters and digits, the apostrophe, and whatever is not ASCII, for pictures
 * and marks inside a word disguise it.
 */
const isPieceUnit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39 || code > 127;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
const SYMBOLS_IN_WORDS = '@$!*#+|';
const SENTENCE_MARKS = '.?!\n;';
const PAUSE_MARKS = ',:()[]{}';

/** The parts of the text that stand between a pair of quotation marks, as offsets into the normalised text. */
function quotedParts(text: string): Span[] {
  const parts: Span[] = [];
  for (let open = text.indexOf('"'); open >= 0; ) {
    const close = text.indexOf('"', open + 1);
    if (close < 0) break;
    parts.push([open, close]);
    open = text.indexOf('"', close + 1);
  }
  for (let open = -1, index = text.indexOf("'"); index >= 0; index = text.indexOf("'", index + 1)) {
    const before = text.charCodeAt(index - 1);
    const after = text.charCodeAt(index + 1);
    if (open < 0 && (index === 0 || isSpace(before)) && isPieceUnit(after)) open = index;
    else if (open >= 0 && !isSpace(before) && !(after >= 97 && after <= 122)) {
      parts.push([open, index]);
      open = -1;
    }
  }
  return parts.sort((left, right) => left[0] - right[0]);
}

function trimRun(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  const keeps = (index: number) => isPieceUnit(text.charCodeAt(index)) || SYMBOLS_IN_WORDS.includes(text[index] ?? ' ');
  while (start < end && (!keeps(start) || text[start] === "'")) start++;
  while (end > start && (!keeps(end - 1) || text[end - 1] === "'" || text[end - 1] === '!')) end--;
  return [start, end];
}

/** Cuts a normalised text into pieces; time is linear in its length. */
export function cut({ text }: NormalisedText): Piece[] {
  const pieces: Piece[] = [];
  const quotes = quotedParts(text);
  let quote = 0;
  let gap: Gap = 'sentence';
  for (let from = 0; from < text.length; ) {
    if (isSpace(text.charCodeAt(from))) {
      if (text[from] === '\n') gap = 'sentence';
      from++;
      continue;
    }
    let to = from;
    while (to < text.length && !isSpace(text.charCodeAt(to))) to++;
    const [start, end] = trimRun(text, from, to);
    const run = { text: text.slice(start, end), from: start, to: end, pieces: 0 };
    for (let index = from; index < to; ) {
      const code = text.charCodeAt(index);
      if (!isPieceUnit(code) || (code === 39 && !isPieceUnit(text.charCodeAt(index + 1)))) {
        const mark = text[index] ?? '';
        const inside = index > start && index < end - 1;
        if (SENTENCE_MARKS.includes(mark) && !inside) gap = 'sentence';
        else if (gap === 'space' && (PAUSE_MARKS.includes(mark) || (mark === '-' && start === end))) gap = 'pause';
        index++;
        continue;
      }
      let stop = index;
      while (stop < to && isPieceUnit(text.charCodeAt(stop))) stop++;
      const lead = text[index] === "'" ? 1 : 0;
      const trail = stop - index > lead && text[stop - 1] === "'" ? 1 : 0;
      while (quote < quotes.length && (quotes[quote]?.[1] ?? 0) < index) quote++;
      if (stop - trail > index + lead) {
        const written = text.slice(index + lead, stop - trail);
        const isQuoted = (quotes[quote]?.[0] ?? text.length) < index + 1;
        pieces.push({
          text: written,
          from: index + lead,
          to: stop - trail,
          gap,
          quoted: isQuoted,
          possessive: written.endsWith("'s") || (trail === 1 && written.endsWith('s') && !isQuoted),
          run,
        });
        run.pieces++;
        gap = 'space';
      }
      index = stop;
    }
    from = to;
  }
  return pieces;
}

const CONTRACTED: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cant: 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  "ain't": 'is not',
  aint: 'is not',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  shouldnt: 'should not',
  wouldnt: 'would not',
  couldnt: 'could not',
  hasnt: 'has not',
  havent: 'have not',
  cannot: 'can not',
  im: 'i am',
  youre: 'you are',
  theyre: 'they are',
  theyve: 'they have',
  ive: 'i have',
  youve: 'you have',
  thats: 'that is',
  theyll: 'they will',
  youll: 'you will',
  "let's": 'let us',
  "y'all": 'you all',
  "it's": 'it is',
  "that's": 'that is',
  "he's": 'he is',
  "she's": 'she is',
  "what's": 'what is',
  "who's": 'who is',
  "there's": 'there is',
  "here's": 'here is',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  shoulda: 'should have',
  whats: 'what is',
  ur: 'your',
  ima: 'i will',
  imma: 'i will',
  tryna: 'trying to',
  "'em": 'them',
  em: 'them',
  lemme: 'let me',
  gimme: 'give me',
  dats: 'that is',
  u: 'you',
  "1'll": 'i will',
  "1'm": 'i am',
  ppl: 'people',
  peeps: 'people',
  shud: 'should',
  shld: 'should',
  wud: 'would',
  cud: 'could',
  b: 'be',
  dem: 'them',
  dey: 'they',
  dis: 'this',
  dat: 'that',
  yur: 'your',
  ure: 'you are',
  teh: 'the',
  cuz: 'because',
  coz: 'because',
  bcuz: 'because',
  plz: 'please',
  pls: 'please',
  wat: 'what',
  wut: 'what',
  hav: 'have',
  evry: 'every',
  wont: 'will not',
  r: 'are',
  gna: 'going to',
  gunna: 'going to',
  finna: 'going to',
  boutta: 'about to',
  killyourself: 'kill yourself',
  killurself: 'kill yourself',
};
const SUFFIXES: readonly [string, string][] = [
  ["n't", ' not'],
  ["'re", ' are'],
  ["'m", ' am'],
  ["'ll", ' will'],
  ["'ve", ' have'],
  ["'d", ' would'],
  ["'s", ''],
];

/** Spells a contraction out: "they're" is "they are"; a possessive loses its ending. */
export function expand(text: string): string[] {
  const whole = Object.hasOwn(CONTRACTED, text) ? CONTRACTED[text] : undefined;
  if (whole) return whole.split(' ');
  if (!text.includes("'")) return [text];
  const suffix = SUFFIXES.find(([ending]) => text.endsWith(ending) && text.length > ending.length);
  const bare = (suffix ? text.slice(0, -suffix[0].length) : text).replaceAll("'", '');
  return suffix?.[1] ? [bare, suffix[1].trim()] : [bare];
}
