import { STOP_WORDS } from '../search/stop-words.ts';
import { foldCase } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import { AUXILIARIES } from './lexicon.ts';
import weights from './question-span-weights.json' with { type: 'json' };
import { QUESTION_WORDS, SHORTHAND } from './question-words.ts';

/** A word or mark of a message, with its offsets. */
interface Piece {
  text: string;
  start: number;
  end: number;
}

export type Side = 'before' | 'after';
/** What a feature is of: a piece of chatter, or a cut between chatter and question. */
export type Template =
  | 'piece'
  | 'word'
  | 'words'
  | 'kind'
  | 'known'
  | 'next'
  | 'last'
  | 'cut'
  | 'kinds'
  | 'last-kind'
  | 'kind-next';
/** The weight of a feature, told by one or two words or kinds of words ('' for none). */
export type WeightOf = (side: Side, template: Template, left: string, right: string) => number;

/** "U.S.", "12.AI", "T-40", "2+2" and "mayor's" are one piece each. */
const PIECE = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.+&/'’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Messages with more pieces are left as they are: nobody asks so much. */
const MOST_PIECES = 120;

/** They may mean what was named before the question. */
const POINTING = words('it its he him his she her hers they them their theirs');

/** Cuts a message into words and marks. */
export function piecesOf(text: string): Piece[] {
  return Array.from(text.matchAll(PIECE), ({ 0: piece, index }) => ({
    text: foldCase(piece),
    start: index,
    end: index + piece.length,
  }));
}

function kindOf(text: string | undefined): string {
  if (text === undefined) return 'edge';
  if (!LETTER_OR_DIGIT.test(text)) return /[?.!…]/.test(text) ? 'stop' : 'mark';
  const word = SHORTHAND.get(text.replace("'s", 's')) ?? text;
  return QUESTION_WORDS.has(word) ? 'asking' : AUXILIARIES.has(word) ? 'auxiliary' : 'word';
}

/** A message in pieces, with what their features are made of. */
export interface Message {
  words: readonly string[];
  kinds: readonly string[];
  known: readonly boolean[];
}

/** The word that a piece is a form of: "mayor's" is of "mayor". */
const wordOf = (piece: string): string => piece.replace(/'s$/, '');

/** The words that a piece holds: "self-steering" holds three. */
export function wordsIn(piece: string): string[] {
  const word = wordOf(piece);
  return word.includes('-') ? [word, ...word.split('-')] : [word];
}

/** @param isKnown whether the article has a word that says something */
export function messageOf(words: readonly string[], isKnown: (word: string) => boolean): Message {
  return {
    words,
    kinds: words.map(kindOf),
    known: words.map((word) => LETTER_OR_DIGIT.test(word) && wordsIn(word).some(isKnown)),
  };
}

/** How much speaks for it that a piece is chatter before the question, or behind it. */
export function weighPiece(weightOf: WeightOf, side: Side, { words, kinds, known }: Message, at: number): number {
  const word = words[at] ?? '';
  return (
    weightOf(side, 'piece', '', '') +
    weightOf(side, 'word', word, '') +
    weightOf(side, 'words', words[at - 1] ?? '^', word) +
    weightOf(side, 'kind', kinds[at] ?? '', '') +
    (known[at] ? weightOf(side, 'known', '', '') : 0)
  );
}

/** How much speaks for it that the question begins (`before`) or ends (`after`) before a piece. */
export function weighCut(weightOf: WeightOf, side: Side, { words, kinds }: Message, at: number): number {
  const last = words[at - 1] ?? '^';
  const next = words[at] ?? '$';
  const lastKind = kinds[at - 1] ?? 'edge';
  const kind = kinds[at] ?? 'edge';
  return (
    weightOf(side, 'next', next, '') +
    weightOf(side, 'last', last, '') +
    weightOf(side, 'cut', last, next) +
    weightOf(side, 'kinds', lastKind, kind) +
    weightOf(side, 'last-kind', last, kind) +
    weightOf(side, 'kind-next', lastKind, next)
  );
}

type ByWords = ReadonlyMap<string, ReadonlyMap<string, number>>;
const readSide = (side: Record<string, Record<string, Record<string, number>>>): ReadonlyMap<string, ByWords> =>
  new Map(
    Object.entries(side).map(([template, byLeft]) => [
      template,
      new Map(Object.entries(byLeft).map(([left, byRight]) => [left, new Map(Object.entries(byRight))])),
    ]),
  );
const WEIGHTS = { before: readSide(weights.before), after: readSide(weights.after) };

const learned: WeightOf = (side, template, left, right) => WEIGHTS[side].get(template)?.get(left)?.get(right) ?? 0;

/** A cut that is hardly better than none is not made: it chooses between a word too much and one too few, which is worse. */
const LEAST_SCORE = 8;

/** The likeliest question in a message: its first piece and the one behind its last. */
export function bestSpan(message: Message, weightOf: WeightOf): [from: number, to: number] {
  const count = message.words.length;
  let from = 0;
  let best = LEAST_SCORE;
  let chatter = 0;
  for (let i = 1; i < count; i++) {
    chatter += weighPiece(weightOf, 'before', message, i - 1);
    const score = chatter + weighCut(weightOf, 'before', message, i);
    if (score > best) [best, from] = [score, i];
  }
  let to = count;
  best = LEAST_SCORE;
  chatter = 0;
  for (let i = count - 1; i > from; i--) {
    chatter += weighPiece(weightOf, 'after', message, i);
    const score = chatter + weighCut(weightOf, 'after', message, i);
    if (score > best) [best, to] = [score, i];
  }
  return [from, to];
}

/**
 * A message without the chatter around its question ("My teacher asks …", "… I can't find it."): the piece of it that a linear model takes for the
 * question, learned by `test/bench/train-question-span.ts`. Never throws; linear in the length of the text.
 * @param isKnown whether the article has a word that says something; told in lower case, without "'s"
 */
export function questionIn(text: string, isKnown: (word: string) => boolean): string {
  const pieces = piecesOf(text);
  if (pieces.length > MOST_PIECES) return text;
  const texts = pieces.map((piece) => piece.text);
  const message = messageOf(texts, isKnown);
  const [from, to] = bestSpan(message, learned);
  const first = pieces[from];
  const last = pieces[to - 1];
  if (!first || !last || (from === 0 && to === pieces.length)) return text;
  const isInside = (at: number): boolean => at >= from && at < to;
  const content = [...pieces.keys()].filter(
    (at) => LETTER_OR_DIGIT.test(texts[at] ?? '') && !STOP_WORDS.has(texts[at] ?? ''),
  );
  const known = content.filter((at) => message.known[at]);
  // What is left must say something, of the article if the message does, and point to nothing that only the rest may name.
  const saysWhat = (known.length > 0 ? known : content).some(isInside);
  const points = texts.some((piece, at) => isInside(at) && POINTING.has(wordOf(piece)));
  const isChatter = (at: number): boolean => {
    const side = at < from ? 'before' : 'after';
    return message.known[at] !== true && (WEIGHTS[side].get('word')?.has(texts[at] ?? '') ?? false);
  };
  // "Was this article written | by a human?": what begins as a question is cut only before another.
  const asks = (at: number): boolean => message.kinds[at] === 'asking' || message.kinds[at] === 'auxiliary';
  const breaksOff = from > 0 && asks(0) && !asks(from);
  const isAlone = saysWhat && !breaksOff && (!points || content.every((at) => isInside(at) || isChatter(at)));
  return isAlone ? text.slice(first.start, last.end) : text;
}
