import { splitSentences } from '../text/sentences.ts';
import { breakLines, countLinesOf } from './line-breaking.ts';
import type { QuotePictureContent } from './picture-task.ts';
import type { TypefaceUse } from './typefaces.ts';

export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/** Warm paper, near-black ink, a quiet green; every text colour has a contrast of at least 4.5 to 1 on the paper (WCAG AA). */
export const COLOURS = {
  paper: '#f8f5ef',
  ink: '#1d2329',
  muted: '#5b636a',
  accent: '#2c6a5b',
  line: '#d9d2c5',
} as const;

export interface DrawnText {
  text: string;
  use: TypefaceUse;
  size: number;
  colour: keyof typeof COLOURS;
  x: number;
  /** Of the baseline. */
  y: number;
  /** Where `x` is: at the start (default) or at the end of the text. */
  align?: 'end';
}

interface DrawnBox {
  colour: keyof typeof COLOURS;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PictureLayout {
  /** The lines of the quotation, without its marks. */
  quotation: DrawnText[];
  texts: DrawnText[];
  boxes: DrawnBox[];
  /** How much of `content.text` is drawn, in UTF-16 code units: all of it, or up to where a cut is marked with […]. */
  shown: number;
}

/** Width of a text in a typeface at size 1. */
export type Measure = (use: TypefaceUse, text: string) => number;

const COLUMN = { left: 112, width: 984, top: 48, bottom: 506 };
const QUOTATION = { largest: 76, smallest: 22, step: 1, ascent: 0.72, descent: 0.22 };
/** Type of this size and above leaves part of the room white; only smaller type fills it. */
const AIRY = { size: 46, share: 0.8 };
/** Leaves the margin room for an ellipsis before the mark. */
const LARGEST_PARTIAL = 60;
const NAME = { size: 33, smallerSize: 27, lineHeight: 1.2, lines: 2 };
const ROLE = { size: 26, lineHeight: 1.28, lines: 2 };
const ACCENT = { above: 32, width: 56, height: 5, below: 40 };
const FOOTER = { line: 528, sourceBaseline: 565, sourceSize: 25, detailBaseline: 597, detailSize: 22 };
const MARK_GAP = 0.06;
const CUT_MARK = '[…]';
const ELLIPSIS = '…';

/** Leading is wider where the type is small and the lines are long. */
function lineHeightOf(size: number): number {
  const smallness = (QUOTATION.largest - size) / (QUOTATION.largest - QUOTATION.smallest);
  return size * (1.2 + 0.12 * smallness);
}

/**
 * Sets a quotation: as large as fits, marks hanging in the margin, who said it beneath, the source at the foot. What no
 * size can fit is cut after a sentence, the cut marked with […] outside the quotation marks. An ellipsis outside the
 * marks, before and behind, says that the words are part of a sentence.
 */
export function layOutPicture(content: QuotePictureContent, measure: Measure): PictureLayout {
  const attribution = layOutAttribution(content, measure);
  const room = COLUMN.bottom - COLUMN.top - attribution.height;
  const { shown, size, lines } = fitQuotation(content.text, room, content.partial === true, measure);
  const height = quotationHeight(lines.length, size);
  const top = COLUMN.top + (room - height) / 2;
  const firstBaseline = top + QUOTATION.ascent * size;
  const quotation = lines.map((text, index): DrawnText => {
    return {
      text,
      use: 'quotation',
      size,
      colour: 'ink',
      x: COLUMN.left,
      y: firstBaseline + index * lineHeightOf(size),
    };
  });
  const cut = shown < content.text.trimEnd().length;
  const marks = layOutMarks(quotation, cut, content.partial === true, measure);
  const shift = top + height;
  const footer = layOutFooter(content, measure);
  return {
    quotation,
    texts: [...marks, ...attribution.texts.map((text) => ({ ...text, y: text.y + shift })), ...footer.texts],
    boxes: [...attribution.boxes.map((box) => ({ ...box, y: box.y + shift })), ...footer.boxes],
    shown,
  };
}

function quotationHeight(lines: number, size: number): number {
  return (QUOTATION.ascent + QUOTATION.descent) * size + (lines - 1) * lineHeightOf(size);
}

interface FittedQuotation {
  shown: number;
  size: number;
  lines: string[];
}

function fitQuotation(text: string, room: number, partial: boolean, measure: Measure): FittedQuotation {
  const em = remember((part) => measure('quotation', part));
  const fits = (part: string, size: number) =>
    quotationHeight(countLinesOf(part, COLUMN.width / size, em), size) <= room * (size >= AIRY.size ? AIRY.share : 1);
  const set = (part: string, size: number): FittedQuotation => {
    return { shown: part.length, size, lines: breakLines(part, COLUMN.width / size, em).lines };
  };
  const whole = text.trimEnd();
  let largestWithSplitWord: number | undefined;
  for (let size = partial ? LARGEST_PARTIAL : QUOTATION.largest; size >= QUOTATION.smallest; size -= QUOTATION.step) {
    if (!fits(whole, size)) continue;
    if (!breakLines(whole, COLUMN.width / size, em).splitWord) return set(whole, size);
    largestWithSplitWord ??= size;
  }
  if (largestWithSplitWord !== undefined) return set(whole, Math.min(largestWithSplitWord, QUOTATION.largest / 2));
  const size = QUOTATION.smallest;
  const sentence = splitSentences(whole).findLast(([, end]) => fits(whole.slice(0, end), size));
  if (sentence) return set(whole.slice(0, sentence[1]), size);
  const words = [...whole.matchAll(/\s+/g)].map((space) => space.index);
  const end =
    words.findLast((place) => place > 0 && fits(whole.slice(0, place), size)) ??
    lastFitting(whole, (part) => fits(part, size));
  return set(whole.slice(0, end), size);
}

/** For a text without any white space: the longest beginning that fits, in whole characters. */
function lastFitting(text: string, fits: (part: string) => boolean): number {
  let end = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (!fits(text.slice(0, end + segment.length))) return end;
    end += segment.length;
  }
  return end;
}

function layOutMarks(quotation: readonly DrawnText[], cut: boolean, partial: boolean, measure: Measure): DrawnText[] {
  const first = quotation[0];
  const last = quotation.at(-1);
  if (!first || !last) return [];
  const gap = MARK_GAP * first.size;
  const mark = (text: string) => measure('quotation', text) * first.size;
  const opening = first.x - gap / 2;
  const closing = last.x + measure('quotation', last.text) * last.size + gap / 2;
  const marks: DrawnText[] = [
    { ...first, text: '“', colour: 'accent', x: opening, align: 'end' },
    { ...last, text: '”', colour: 'accent', x: closing },
  ];
  const afterMark = closing + mark('”') + gap;
  if (partial) marks.push({ ...first, text: ELLIPSIS, colour: 'muted', x: opening - mark('“') - gap, align: 'end' });
  if (cut) marks.push({ ...last, text: CUT_MARK, colour: 'muted', x: afterMark + gap });
  else if (partial) marks.push({ ...last, text: ELLIPSIS, colour: 'muted', x: afterMark });
  return marks;
}

interface Block {
  height: number;
  texts: DrawnText[];
  boxes: DrawnBox[];
}

/** The accent rule, the speaker's name and role; heights count from the foot of the quotation. */
function layOutAttribution({ speaker, role }: QuotePictureContent, measure: Measure): Block {
  if (!speaker) return { height: 0, texts: [], boxes: [] };
  const texts: DrawnText[] = [];
  const boxes: DrawnBox[] = [
    { colour: 'accent', x: COLUMN.left, y: ACCENT.above, width: ACCENT.width, height: ACCENT.height },
  ];
  let foot = ACCENT.above + ACCENT.height + ACCENT.below - NAME.size * NAME.lineHeight;
  const nameWidth = measure('name', speaker);
  const nameSize = nameWidth * NAME.size <= COLUMN.width ? NAME.size : NAME.smallerSize;
  for (const text of fewLines(speaker, NAME.lines, nameSize, 'name', measure)) {
    foot += nameSize * NAME.lineHeight;
    texts.push({ text, use: 'name', size: nameSize, colour: 'ink', x: COLUMN.left, y: foot });
  }
  for (const text of role ? fewLines(role, ROLE.lines, ROLE.size, 'label', measure) : []) {
    foot += ROLE.size * ROLE.lineHeight;
    texts.push({ text, use: 'label', size: ROLE.size, colour: 'muted', x: COLUMN.left, y: foot });
  }
  return { height: foot + ROLE.size * 0.25, texts, boxes };
}

function layOutFooter({ source, detail }: QuotePictureContent, measure: Measure): Omit<Block, 'height'> {
  const boxes: DrawnBox[] = [{ colour: 'line', x: COLUMN.left, y: FOOTER.line, width: COLUMN.width, height: 1 }];
  const { sourceBaseline, sourceSize, detailBaseline, detailSize } = FOOTER;
  const texts: DrawnText[] = fewLines(source, 1, sourceSize, 'label', measure).map((text) => {
    return { text, use: 'label', size: sourceSize, colour: 'ink', x: COLUMN.left, y: sourceBaseline };
  });
  for (const text of detail ? fewLines(detail, 1, detailSize, 'label', measure) : []) {
    texts.push({ text, use: 'label', size: detailSize, colour: 'muted', x: COLUMN.left, y: detailBaseline });
  }
  return { texts, boxes };
}

/** At most `count` lines of a label; what does not fit is cut after a word, with an ellipsis. */
function fewLines(text: string, count: number, size: number, use: TypefaceUse, measure: Measure): string[] {
  const width = COLUMN.width / size;
  const em = remember((part) => measure(use, part));
  const { lines } = breakLines(text, width, em);
  if (lines.length <= count) return lines;
  const words = text.split(/\s+/);
  while (words.length > 1 && countLinesOf(words.join(' ') + ELLIPSIS, width, em) > count) words.pop();
  return breakLines(words.join(' ') + ELLIPSIS, width, em).lines.slice(0, count);
}

function remember(measure: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      width = measure(text);
      known.set(text, width);
    }
    return width;
  };
}
