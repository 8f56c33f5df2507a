import { getDocumentProxy } from 'unpdf';
import type { Draft } from './draft.ts';
import { importError } from './failures.ts';
import type { ImportLimits } from './limits.ts';
import { joinLines, type PdfLine } from './pdf-lines.ts';
import { readBlocks } from './read-blocks.ts';
import { isPdf } from './source-type.ts';

const ERRORS_ONLY = 0;

/** A run of characters as pdf.js gives it: `transform[4]`, `[5]` are its place, from the bottom left of the page. */
interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}

/** Puts the runs of a page together to lines. */
function linesOf(items: Iterable<unknown>, page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  for (const item of items) {
    if (!isTextItem(item)) continue;
    const [x = 0, y = 0] = item.transform.slice(4);
    const size = Math.abs(item.transform[3] ?? 0) || Math.abs(item.transform[1] ?? 0) || item.height;
    if (line && item.str.trim() !== '' && Math.abs(line.y - y) > line.size * 0.5) line = undefined;
    if (item.str !== '') {
      if (!line) {
        line = { page, x, y, right: x, size, text: '' };
        lines.push(line);
      }
      const gap = x - line.right;
      if (line.text !== '' && gap > line.size * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(item.str))
        line.text += ' ';
      line.text += item.str;
      if (item.str.trim() !== '') {
        line.right = Math.max(line.right, x + item.width);
        line.size = Math.max(line.size, size);
      }
    }
    if (item.hasEOL) line = undefined;
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

/**
 * Reads the text of a PDF file: lines that the page's width broke are joined, running heads and page numbers go.
 * @throws UserError `broken-pdf`, `locked-pdf`, `pdf-too-long`, `pdf-without-text`
 */
export async function readPdf(bytes: Uint8Array, limits: Pick<ImportLimits, 'pdfPages'>): Promise<Draft> {
  if (!isPdf(bytes)) throw importError('broken-pdf');
  const options = { verbosity: ERRORS_ONLY, isEvalSupported: false, stopAtErrors: false };
  const pdf = await getDocumentProxy(bytes, options).catch((error: unknown) => {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw importError(locked ? 'locked-pdf' : 'broken-pdf', {}, error);
  });
  if (pdf.numPages > limits.pdfPages) throw importError('pdf-too-long', { limit: limits.pdfPages });
  const lines: PdfLine[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    lines.push(...linesOf((await page.getTextContent()).items, number));
    page.cleanup();
  }
  if (lines.length === 0) throw importError('pdf-without-text');
  return readBlocks(joinLines(lines));
}
