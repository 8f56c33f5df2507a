import { type Block, collapse } from './draft.ts';
import { endsParagraph } from './line-ends.ts';

/** A line of a PDF page; places and sizes in points, from the bottom left. */
export interface PdfLine {
  page: number;
  x: number;
  y: number;
  right: number;
  /** Of the type. */
  size: number;
  text: string;
}

/** More than a paragraph's own distance between lines, in shares of that distance. */
const WIDER_GAP = 1.3;
/** The distance between lines where no paragraph shows it, in shares of the type's size. */
const USUAL_LEADING = 1.2;
const HEADLINE_SIZE = 1.4;
const HEADING_SIZE = 1.12;
const INDENT = 0.8;
/** A line that ends before this share of the column is the last of its paragraph. */
const SHORT_LINE = 0.8;
const STARTS_SMALL = /^\s*\p{Ll}/u;
const MOST_HEADLINE_LINES = 6;
const LONGEST_HEADING = 120;
/** Running heads stand on most pages; on fewer than three nothing can be told. */
const PAGES_FOR_RUNNING_HEADS = 3;
/** What browsers print above and below a page: the time with the title, and the address with the page's number. */
const PRINTED_BY_BROWSER = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d{2}\b|^[a-z]+:\S+ \d+\/\d+$/;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The size most of the words are set in. */
function bodySize(lines: readonly PdfLine[]): number {
  return median(lines.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 20)).fill(size)));
}

/** Takes out page numbers and what stands at the top or foot of most pages. */
function withoutRunningHeads(lines: readonly PdfLine[]): PdfLine[] {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) {
    const pageLines = pages.get(line.page);
    if (pageLines) pageLines.push(line);
    else pages.set(line.page, [line]);
  }
  const key = (line: PdfLine) => collapse(line.text).replace(/\d+/g, '#');
  const edges = new Map<string, number>();
  const edgeLines = new Set<PdfLine>();
  for (const pageLines of pages.values()) {
    const byHeight = [...pageLines].sort((one, other) => other.y - one.y);
    const ends = new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)]);
    for (const line of ends) edgeLines.add(line);
    for (const text of new Set([...ends].map(key))) edges.set(text, (edges.get(text) ?? 0) + 1);
  }
  const often = Math.max(PAGES_FOR_RUNNING_HEADS, pages.size * 0.6);
  const pageNumber = /^(?:page )?#(?: ?(?:of|\/) ?#)?$|^[-–] ?# ?[-–]$/i;
  return lines.filter((line) => {
    if (!edgeLines.has(line)) return true;
    if (PRINTED_BY_BROWSER.test(collapse(line.text))) return false;
    const text = key(line);
    return (edges.get(text) ?? 0) < often && !(pages.size > 1 && pageNumber.test(text));
  });
}

/** The two halves around a hyphen at a line's end, in lower case. */
function halves(before: string, after: string): [string, string] | undefined {
  const first = /(\p{L}+)-$/u.exec(before.trimEnd().slice(-40))?.[1];
  const second = /^\p{Ll}+/u.exec(after.trimStart().slice(0, 40))?.[0];
  return first === undefined || second === undefined ? undefined : [first.toLowerCase(), second];
}

/**
 * Whether a hyphen between two lines is the typesetter's: the document's other words tell, or, where they do not, what
 * they tell of its other hyphens.
 */
function hyphenation(lines: readonly PdfLine[]): (before: string, after: string) => boolean {
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const isDivided = (before: string, after: string): boolean | undefined => {
    const [first, second] = halves(before, after) ?? [];
    if (words.has(`${first}${second}`)) return true;
    return words.has(`${first}-${second}`) ? false : undefined;
  };
  let divided = 0;
  for (const [at, { text }] of lines.entries()) {
    const known = isDivided(text, lines[at + 1]?.text ?? '');
    if (known !== undefined) divided += known ? 1 : -1;
  }
  return (before, after) => halves(before, after) !== undefined && (isDivided(before, after) ?? divided > 0);
}

function joined(before: string, after: string, isDivided: (before: string, after: string) => boolean): string {
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + after;
  if (/\p{L}-$/u.test(before.slice(-3)) && /^\p{L}/u.test(after)) {
    return isDivided(before, after) ? before.slice(0, -1) + after : before + after;
  }
  return /\S[–—/]$/.test(before.slice(-2)) ? before + after : `${before} ${after}`;
}

/**
 * Joins the lines of a PDF's pages to headline, headings and paragraphs, by the distances, indents and sizes that show
 * where a paragraph ends. A paragraph that runs over a page or a column is one.
 */
export function joinLines(all: readonly PdfLine[]): Block[] {
  const lines = withoutRunningHeads(all);
  const size = bodySize(lines);
  const sameSize = (one: PdfLine, other: PdfLine) => Math.abs(one.size - other.size) < 0.5;
  const following = (before: PdfLine | undefined, line: PdfLine) =>
    before !== undefined && before.page === line.page && before.y > line.y;
  // Between lines that divide a sentence: other distances may be those between paragraphs.
  const gaps = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const goesOn = before && !endsParagraph(before.text) && STARTS_SMALL.test(line.text);
    return goesOn && following(before, line) && sameSize(before, line) ? [before.y - line.y] : [];
  });
  const leading = gaps.length > 0 ? median(gaps) : size * USUAL_LEADING;
  const right = median(lines.filter((line) => Math.abs(line.size - size) < 0.5).map((line) => line.right));
  const left = median(lines.filter((line) => Math.abs(line.size - size) < 0.5).map((line) => line.x));
  const isShort = (line: PdfLine) => line.right - left < (right - left) * SHORT_LINE;
  const isDivided = hyphenation(lines);

  const startsBlock = (before: PdfLine, line: PdfLine): boolean => {
    if (!sameSize(before, line)) return true;
    if (!following(before, line)) return endsParagraph(before.text) && isShort(before);
    const gap = before.y - line.y;
    if (gap > Math.max(leading, line.size) * WIDER_GAP) return true;
    if (line.x - before.x > size * INDENT && endsParagraph(before.text)) return true;
    return line.size === size && isShort(before) && endsParagraph(before.text);
  };

  const groups: PdfLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const group = groups.at(-1);
    if (before && group && !startsBlock(before, line)) group.push(line);
    else groups.push([line]);
  }
  const largest = lines.filter(({ page }) => page === 1).reduce((most, line) => Math.max(most, line.size), 0);
  const headlineAt = largest >= size * HEADLINE_SIZE ? groups.findIndex(([line]) => line?.size === largest) : -1;
  return groups.map((group, at): Block => {
    const text = collapse(group.map((line) => line.text.trim()).reduce((one, other) => joined(one, other, isDivided)));
    if (at === headlineAt && group.length <= MOST_HEADLINE_LINES) return { kind: 'title', text };
    const isHeading = (group[0]?.size ?? 0) >= size * HEADING_SIZE && text.length <= LONGEST_HEADING;
    return { kind: isHeading && at > headlineAt && !/[.!:;,]$/.test(text) ? 'heading' : 'unmarked', text };
  });
}
