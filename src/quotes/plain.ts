import { extractQuotes } from './extract.ts';
import type { Quote } from './quote.ts';

interface Piece {
  start: number;
  text: string;
}

const BLANK_LINE = /\n[ \t\r]*\n/;
const BLANK_LINES = /\n(?:[ \t\r]*\n)+/g;
const LINE_END = /\r\n?|\n/g;

/** A line that ends so may end its paragraph. */
const ENDS_SENTENCE = /[.?!…:][)\]"”’'»]*\s*$/;
/** Lines of a text wrapped by hand end within a sentence more often than not, and are no longer than this. */
const MAX_WRAPPED = 120;
const FEWEST_WRAPPED = 4;
/** The share of lines that end a sentence: below `WRAPPED` the text is wrapped by hand, above `UNWRAPPED` it is not. */
const WRAPPED = 0.5;
const UNWRAPPED = 0.8;
/** The last line of a paragraph is shorter than this share of the longest. */
const SHORT_LINE = 0.8;

function split(text: string, separator: RegExp, offset: number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    if (piece.trim() !== '') pieces.push({ start: start + offset, text: piece });
  };
  for (const match of text.matchAll(separator)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return pieces;
}

/** Joins the lines of a text without blank lines that is wrapped by hand: a paragraph ends with a short line. */
function unwrap(text: string, lines: readonly Piece[]): Piece[] {
  const width = Math.max(...lines.slice(0, 1000).map((line) => line.text.trimEnd().length));
  const joined: Piece[] = [];
  let start: number | undefined;
  for (const [index, line] of lines.entries()) {
    start ??= line.start;
    const length = line.text.trimEnd().length;
    const isLast = index === lines.length - 1 || /^\s/.test(lines[index + 1]?.text ?? '');
    if (!isLast && (length > width * SHORT_LINE || !ENDS_SENTENCE.test(line.text))) continue;
    joined.push({ start, text: text.slice(start, line.start + line.text.length) });
    start = undefined;
  }
  return joined;
}

/** What is read as a paragraph: lines wrapped by hand are joined, blocks whose lines are whole paragraphs are parted. */
function readParagraphs(text: string): Piece[] {
  const blocks = BLANK_LINE.test(text) ? split(text, BLANK_LINES, 0) : [{ start: 0, text }];
  const lines = blocks.map((block) => split(block.text, LINE_END, block.start));
  const inner = lines.flatMap((block) => block.slice(0, -1));
  const share = inner.filter((line) => ENDS_SENTENCE.test(line.text)).length / (inner.length || 1);
  if (blocks.length > 1) return share >= UNWRAPPED ? lines.flat() : blocks;
  const all = lines.flat();
  const isWrapped =
    inner.length >= FEWEST_WRAPPED && share < WRAPPED && all.every((line) => line.text.trimEnd().length <= MAX_WRAPPED);
  return isWrapped ? unwrap(text, all) : all;
}

/**
 * The quotations of a plain text. Paragraphs stand between blank lines if the text has any, else one to a line.
 * @returns quotes whose offsets run over the whole text as given; `paragraph` counts from 1
 */
export function extractQuotesFromText(text: string): Quote[] {
  const counted = split(text, BLANK_LINE.test(text) ? BLANK_LINES : LINE_END, 0);
  const paragraphs = readParagraphs(text);
  const article = paragraphs.map((one, index) => ({ number: index + 1, text: one.text, sentences: [] }));
  let paragraph = 0;
  return extractQuotes({ paragraphs: article }).map((quote) => {
    const offset = paragraphs[quote.paragraph - 1]?.start ?? 0;
    while ((counted[paragraph + 1]?.start ?? Number.POSITIVE_INFINITY) <= quote.start + offset) paragraph++;
    return { ...quote, paragraph: paragraph + 1, start: quote.start + offset, end: quote.end + offset };
  });
}
