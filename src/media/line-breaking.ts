/** A piece of text that stays on one line. */
interface Piece {
  text: string;
  /** Whether white space stands before it, which is not drawn where a line begins. */
  spaced: boolean;
  width: number;
}

/** A text broken into lines. */
export interface Breaking {
  lines: string[];
  /** Whether a single word was wider than the column and had to be split. */
  splitWord: boolean;
}

/** White space at which a line may end: not the no-break spaces. */
const BREAKING_SPACE = /[^\S\u00a0\u202f\u2007]+/;
/** A dash between two words, set without spaces: the line may end after it. */
const AFTER_DASH = /(?<=[–—])(?=[\p{L}\p{N}])/u;
const SENTENCE_END = /[.!?…]["”’»)]*$/;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What an ugly place for a line's end costs, as a share of the squared column width. */
const COST = {
  /** A last line of one word. */
  widow: 0.2,
  /** The first word of a sentence left behind at the end of a line. */
  afterSentenceOpener: 0.03,
  /** The last word of a sentence pushed to the start of a line. */
  beforeSentenceEnd: 0.015,
  /** "a", "of", "I" at the end of a line. */
  afterShortWord: 0.008,
};
const SHORT_WORD_LETTERS = 2;

/**
 * Breaks text into the fewest lines of at most `width`, then evens them out: the lines differ in width as little as
 * possible, no last line is a single word, and a sentence's first word does not end a line where that can be had.
 * Only white space at the ends of lines is left out. A word is split, between graphemes, only where it is wider than
 * the column.
 * @param measure the width of a text, in the unit of `width`
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): Breaking {
  const space = measure(' ');
  const { pieces, splitWord } = cut(text, width, measure);
  const count = countLines(pieces, width, space);
  return { lines: even(pieces, width, space, count), splitWord };
}

/** Like `breakLines`, but only counts: how many lines the text needs. */
export function countLinesOf(text: string, width: number, measure: (text: string) => number): number {
  return countLines(cut(text, width, measure).pieces, width, measure(' '));
}

function cut(text: string, width: number, measure: (text: string) => number): { pieces: Piece[]; splitWord: boolean } {
  const pieces: Piece[] = [];
  let splitWord = false;
  for (const word of text.split(BREAKING_SPACE)) {
    if (word === '') continue;
    let spaced = true;
    for (const part of word.split(AFTER_DASH)) {
      const wide = measure(part);
      if (wide <= width) pieces.push({ text: part, spaced, width: wide });
      else {
        splitWord = true;
        for (const slice of splitAtGraphemes(part, width, measure)) {
          pieces.push({ text: slice, spaced, width: measure(slice) });
          spaced = false;
        }
      }
      spaced = false;
    }
  }
  return { pieces, splitWord };
}

function splitAtGraphemes(word: string, width: number, measure: (text: string) => number): string[] {
  const slices: string[] = [];
  let slice = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = measure(segment);
    if (slice !== '' && used + wide > width) {
      slices.push(slice);
      slice = '';
      used = 0;
    }
    slice += segment;
    used += wide;
  }
  slices.push(slice);
  return slices;
}

function countLines(pieces: readonly Piece[], width: number, space: number): number {
  let lines = 0;
  let used = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    used += piece.width + (piece.spaced ? space : 0);
    if (used <= width) continue;
    lines++;
    used = piece.width;
  }
  return lines;
}

interface Path {
  cost: number;
  /** Index of the first piece of the line. */
  from: number;
}

/** Dynamic programming over the places where exactly `count` lines can end: least squared distance from the mean width. */
function even(pieces: readonly Piece[], width: number, space: number, count: number): string[] {
  const total = pieces.reduce((sum, piece) => sum + piece.width + (piece.spaced ? space : 0), 0);
  const mean = Math.min(width, total / Math.max(1, count));
  const paths: (Path | undefined)[][] = [[{ cost: 0, from: 0 }]];
  for (let line = 1; line <= count; line++) {
    const before = paths[line - 1] ?? [];
    const row: (Path | undefined)[] = [];
    for (let end = line; end <= pieces.length; end++) {
      let used = 0;
      for (let from = end - 1; from >= 0; from--) {
        const piece = pieces[from];
        if (!piece) break;
        used += piece.width;
        if (used > width && from < end - 1) break;
        const reached = before[from];
        if (reached) {
          const distance = (used - mean) / width;
          const cost = reached.cost + distance * distance + endCost(pieces, from, end);
          const best = row[end];
          if (!best || cost < best.cost) row[end] = { cost, from };
        }
        if (piece.spaced) used += space;
      }
    }
    paths.push(row);
  }
  return readBack(pieces, paths, count);
}

function endCost(pieces: readonly Piece[], from: number, end: number): number {
  if (end === pieces.length) return from === end - 1 && pieces.length > 1 ? COST.widow : 0;
  const last = pieces[end - 1]?.text ?? '';
  const beforeLast = pieces[end - 2]?.text;
  const next = pieces[end]?.text ?? '';
  let cost = 0;
  if (beforeLast !== undefined && SENTENCE_END.test(beforeLast)) cost += COST.afterSentenceOpener;
  if (SENTENCE_END.test(next) && !SENTENCE_END.test(last)) cost += COST.beforeSentenceEnd;
  if (last.length <= SHORT_WORD_LETTERS) cost += COST.afterShortWord;
  return cost;
}

function readBack(pieces: readonly Piece[], paths: readonly (Path | undefined)[][], count: number): string[] {
  const lines: string[] = [];
  let end = pieces.length;
  for (let line = count; line > 0; line--) {
    const from = paths[line]?.[end]?.from ?? 0;
    const words = pieces.slice(from, end);
    lines.unshift(words.map((piece, place) => (piece.spaced && place > 0 ? ' ' : '') + piece.text).join(''));
    end = from;
  }
  return lines;
}
