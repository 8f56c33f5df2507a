import { extractQuotes } from './extract.ts';
import type { Quote } from './quote.ts';

const BLANK_LINE = /\n[ \t\r]*\n/;

/** The paragraphs of a plain text with where each begins: between blank lines if there are any, else one a line. */
function splitParagraphs(text: string): { start: number; text: string }[] {
  const separator = BLANK_LINE.test(text) ? /\n(?:[ \t\r]*\n)+/g : /\r?\n/g;
  const paragraphs: { start: number; text: string }[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    if (piece.trim() !== '') paragraphs.push({ start, text: piece });
  };
  for (const match of text.matchAll(separator)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return paragraphs;
}

/**
 * The quotations of a plain text. Paragraphs stand between blank lines if the text has any, else one to a line.
 * @returns quotes whose offsets run over the whole text as given; `paragraph` counts from 1
 */
export function extractQuotesFromText(text: string): Quote[] {
  const paragraphs = splitParagraphs(text);
  const article = paragraphs.map((one, index) => ({ number: index + 1, text: one.text, sentences: [] }));
  return extractQuotes({ paragraphs: article }).map((quote) => {
    const offset = paragraphs[quote.paragraph - 1]?.start ?? 0;
    return { ...quote, start: quote.start + offset, end: quote.end + offset };
  });
}
