import { splitCredit } from './credit.ts';
import { findDate } from './dates.ts';
import { type Block, collapse, type Draft } from './draft.ts';
import { isFurniture } from './furniture.ts';

/** Longer lines are paragraphs, whatever stands in them. */
const LONGEST_DATE_LINE = 160;
const LONGEST_BYLINE_WORDS = 14;
const LONGEST_STANDFIRST = 500;
const LONGEST_TITLE = 300;
/** Words of a page around a date that are neither date nor name. */
const DATE_LABELS =
  /\b(?:first |originally )?(?:published|posted|created|issued)(?: (?:on|at))?\b ?:?|\b(?:date|on)\s?:/gi;
const UPDATED = /\b(?:last )?(?:updated|modified|edited|revised)(?: (?:on|at))?\b ?:?/i;
const TIME =
  /(?:\bat )?\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\(?(?:[A-Z]{2,5}(?:[+-]\d{1,2})?|[+-]\d{2}:?\d{2})\b\)?)?|\b\d{1,2} ?[ap]\.?m\b\.?/gi;
const SEPARATORS = /^[\s|·•—–,;:/-]+|[\s|·•—–,;:/-]+$/g;
/** What no headline ends with, though it may ask or call out. */
const NO_HEADLINE_END = /[.;,:][\p{Pe}\p{Pf}\p{Pi}"']*$/u;
const ENDS_SENTENCE = /[.!?…]["'”’)\]]*$/;

export type Header = Pick<Draft, 'title' | 'standfirst' | 'byline' | 'published' | 'image'>;

/** The name of a byline without "By" before it; undefined where the words cannot be one. */
export function bylineOf(text: string): string | undefined {
  const name = collapse(text)
    .replace(SEPARATORS, '')
    .replace(/^(?:(?:words|story|report|written|reported|reporting) )?by:? +/i, '')
    .replace(SEPARATORS, '');
  const words = name.split(' ').length;
  if (name === '' || words > LONGEST_BYLINE_WORDS || /^https?:|^@|[<>{}]/.test(name)) return undefined;
  return /\p{L}/u.test(name) && !(ENDS_SENTENCE.test(name) && words > 4) ? name : undefined;
}

/** Reads a line such as "Jane Doe | Published January 25, 2025, 10:30 GMT | Updated …". */
function readDateLine(line: string): Pick<Header, 'byline' | 'published'> | undefined {
  if (line.length > LONGEST_DATE_LINE) return undefined;
  let rest = line.replaceAll('\u00A0', ' ');
  let published: string | undefined;
  let dates = 0;
  for (let found = findDate(rest); found && dates < 4; found = findDate(rest)) {
    dates++;
    const before = rest.slice(0, found.start);
    const updated = UPDATED.exec(before.slice(-24));
    if (!updated) published ??= found.date;
    rest = `${updated ? before.replace(UPDATED, ' | ') : before} | ${rest.slice(found.end)}`;
  }
  if (dates === 0) return undefined;
  const names = rest
    .replace(DATE_LABELS, ' | ')
    .replace(TIME, ' | ')
    .split(/\s*[|•·]\s*/)
    .map((piece) => piece.replace(SEPARATORS, ''))
    .filter((piece) => /\p{L}{2}/u.test(piece) && !isFurniture(piece));
  if (names.some((name) => ENDS_SENTENCE.test(name) || /\p{Ll}{2,} \p{Ll}{3,} \p{Ll}{2,}/u.test(name)))
    return undefined;
  const byline = names[0] === undefined ? undefined : bylineOf(names[0]);
  if (names.length > 0 && byline === undefined) return undefined;
  return { ...(byline === undefined ? {} : { byline }), ...(published === undefined ? {} : { published }) };
}

/** "By Jane Doe", or, right before a line with a date, "Jane Doe". */
function readByline(line: string, next: string | undefined): string | undefined {
  if (line.length > LONGEST_DATE_LINE || ENDS_SENTENCE.test(line)) return undefined;
  if (/^by:? +\p{Lu}/iu.test(line) && /^by/i.test(line)) return bylineOf(line);
  const names =
    /^(?:\p{Lu}[\p{L}.'’-]*|and|&|de|van|von|der|den|bin|al|la|le|di|da)(?:,? (?:\p{Lu}[\p{L}.'’-]*|and|&|de|van|von|der|den|bin|al|la|le|di|da)){1,7}$/u;
  const dated = next === undefined ? undefined : readDateLine(next);
  return dated && dated.byline === undefined && names.test(line) ? line : undefined;
}

/** Section names and breadcrumbs above a headline. */
function isKicker(line: string): boolean {
  return isFurniture(line) || / [>›»/] /.test(line) || /^\p{Lu}{2,}(?:[ &]+\p{Lu}{2,}){0,2}$/u.test(line);
}

/**
 * Reads what stands above an article's first paragraph: headline, standfirst, byline, date, picture line. A sentence
 * under the headline counts as standfirst only where a byline, a date or a picture stands between it and the body.
 * @returns what was found and the index of the first block of the body
 */
export function readHeader(blocks: readonly Block[]): { header: Header; bodyStart: number; furniture: number } {
  const header: Header = {};
  let at = 0;
  let furniture = 0;
  const marked = blocks.findIndex(({ kind }) => kind === 'title');
  if (marked >= 0) {
    at = marked;
    furniture = marked;
  } else {
    while (at < blocks.length - 1 && isKicker(blocks[at]?.text ?? '')) at++;
    furniture = at;
  }
  const title = collapse(blocks[at]?.text ?? '');
  const looksLikeTitle = title.length <= LONGEST_TITLE && !NO_HEADLINE_END.test(title) && blocks.length > at + 1;
  if (marked >= 0 || looksLikeTitle) {
    header.title = title;
    at++;
  }

  let pending: number | undefined;
  let bodyStart = at;
  for (; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.kind === 'heading') break;
    const line = block.text;
    const understood = readHeaderLine(header, line, blocks[at + 1]?.text);
    if (understood || isFurniture(line)) {
      if (!understood) furniture++;
      if (pending !== undefined) {
        header.standfirst = collapse(blocks[pending]?.text ?? '');
        pending = undefined;
      }
      bodyStart = at + 1;
    } else if (pending === undefined && header.standfirst === undefined && bodyStart === at && !hasStated(header)) {
      if (line.length > LONGEST_STANDFIRST) break;
      pending = at;
    } else break;
  }
  return { header, bodyStart, furniture };
}

function hasStated(header: Header): boolean {
  return header.byline !== undefined || header.published !== undefined || header.image !== undefined;
}

/** Adds what one line states to the header. Whether it was such a line. */
function readHeaderLine(header: Header, line: string, next: string | undefined): boolean {
  if (header.image === undefined) {
    const credit = splitCredit(line);
    if (credit && !readDateLine(line)) {
      header.image = credit;
      return true;
    }
  }
  const dated = readDateLine(line);
  if (dated) {
    Object.assign(header, { ...dated, ...header });
    return true;
  }
  const byline = header.byline === undefined ? readByline(line, next) : undefined;
  if (byline !== undefined) header.byline = byline;
  return byline !== undefined;
}
