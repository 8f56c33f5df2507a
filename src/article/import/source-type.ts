import { importError } from './failures.ts';

/** What a source is given as. */
export type ImportSource =
  | { kind: 'text' | 'markdown' | 'html'; text: string }
  | { kind: 'pdf'; bytes: Uint8Array }
  | { kind: 'url'; url: string }
  | { kind: 'file'; name: string; bytes: Uint8Array; contentType?: string };

/** What can be read at once, without asking anybody else. */
export type ReadableSource =
  | { kind: 'text' | 'markdown'; text: string }
  | { kind: 'html'; text: string; url?: string }
  | { kind: 'pdf'; bytes: Uint8Array };

const ENDINGS: ReadonlyMap<string, ReadableSource['kind']> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['pdf', 'pdf'],
]);
const CONTENT_TYPES: ReadonlyMap<string, ReadableSource['kind']> = new Map([
  ['text/plain', 'text'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/pdf', 'pdf'],
]);
/** Types that servers give when they know nothing. */
const SAYS_NOTHING = new Set(['', 'application/octet-stream', 'binary/octet-stream']);
const HTML_START = /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i;
const CHARSET_WITHIN = 2048;
const PDF_MARK = '%PDF-';
/** Where the mark may stand: readers accept a little before it. */
const PDF_MARK_WITHIN = 1024;
/** Share of characters that no text file has, above which bytes are no text. */
const MOST_CONTROLS = 0.001;

/** Whether bytes say that they are a PDF file. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_MARK_WITHIN)).includes(PDF_MARK);
}

function charsetOf(bytes: Uint8Array, contentType: string): string | undefined {
  const stated = /charset\s*=\s*["']?([\w-]+)/i;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, CHARSET_WITHIN)).toString('latin1');
  return stated.exec(contentType)?.[1] ?? (/<meta/i.test(start) ? stated.exec(start)?.[1] : undefined);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Text in the encoding that is stated, else UTF-8, else Windows-1252, the old web's. */
function decode(bytes: Uint8Array, contentType: string): string {
  for (const encoding of [byteOrderMark(bytes) ?? charsetOf(bytes, contentType), 'utf-8', 'windows-1252']) {
    if (encoding === undefined) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding, or one that nobody knows: the next is tried.
    }
  }
  throw importError('unsupported-file');
}

function isText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return false;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127) controls++;
  }
  return controls <= text.length * MOST_CONTROLS;
}

/**
 * Tells what a file is, by its bytes first, then by its content type, then by its name.
 * @throws UserError `unsupported-file`, or `broken-pdf` for what only claims to be a PDF
 */
export function readableFile(name: string, bytes: Uint8Array, contentType = '', url?: string): ReadableSource {
  if (isPdf(bytes)) return { kind: 'pdf', bytes };
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const stated = CONTENT_TYPES.get(type);
  const byName = ENDINGS.get(ending);
  // "text/plain" is also what servers call Markdown.
  const kind = stated === undefined || stated === 'text' ? (byName ?? stated) : stated;
  if (kind === 'pdf') throw importError('broken-pdf');
  if (kind === undefined && !SAYS_NOTHING.has(type)) throw importError('unsupported-file');
  const text = decode(bytes, contentType);
  if (!isText(text)) throw importError('unsupported-file');
  if (kind === 'html' || (kind !== 'markdown' && HTML_START.test(text.slice(0, 1_000)))) {
    return { kind: 'html', text, ...(url === undefined ? {} : { url }) };
  }
  if (kind === undefined && ending !== '') throw importError('unsupported-file');
  return { kind: kind ?? 'text', text };
}
