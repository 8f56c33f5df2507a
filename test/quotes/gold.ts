import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a reader says of one quotation. */
export interface GoldQuote {
  text: string;
  start: number;
  end: number;
  kind: 'direct' | 'partial';
  /** Any of these is right; "?" stands for "not stated". */
  speakers: string[];
}

export interface GoldArticle {
  name: string;
  text: string;
  quotes: GoldQuote[];
}

const OPENING: Readonly<Record<string, string>> = { '”': '“', '"': '"', '’': '‘', '»': '«', '“': '„', "'": "'" };

/**
 * Reads an annotated article: `{Ida Holm}` after a quotation says who spoke it, `{~Ida Holm}` that it is a partial one,
 * `{Ida Holm/she}` that either will do, `{?}` that nobody is named. Marks without braces are no speech.
 */
export function readGold(name: string, source: string): GoldArticle {
  let text = '';
  let at = 0;
  const quotes: GoldQuote[] = [];
  for (const match of source.matchAll(/\{(~?)([^}]+)\}/g)) {
    text += source.slice(at, match.index);
    at = match.index + match[0].length;
    let close = text.length - 1;
    if (/[.,;]/.test(text[close] ?? '') && OPENING[text[close - 1] ?? '']) close--;
    const open = OPENING[text[close] ?? ''];
    // A quotation that goes on in the next paragraph has no closing mark, a line of a transcript has none at all.
    const end = open === undefined ? text.length : close;
    const paragraph = text.lastIndexOf('\n', end - 1) + 1;
    const marks = open === undefined ? ['“', '"', '‘'] : [open];
    const opening = Math.max(...marks.map((mark) => text.lastIndexOf(mark, end - 1)));
    const start = opening >= paragraph ? opening + 1 : text.indexOf(': ', paragraph) + 2;
    quotes.push({
      text: text.slice(start, end).trim(),
      start,
      end,
      kind: match[1] === '~' ? 'partial' : 'direct',
      speakers: (match[2] ?? '').split('/'),
    });
  }
  return { name, text: text + source.slice(at), quotes };
}

/** All annotated articles of test/quotes/articles. They are invented; so are their people. */
export function readGoldArticles(folder = 'test/quotes/articles'): GoldArticle[] {
  return readdirSync(folder)
    .sort()
    .map((file) => readGold(file, readFileSync(join(folder, file), 'utf8')));
}
