/** Formatting, links, mentions, emoji anywhere; headings, lists, quotations and subtext at the start of a line. */
const SPECIAL = /[\\*_~`|<[\]:@]|(?<=^[ \t]*)[>#+-]|(?<=^[ \t]*\d{1,9})\./gm;
const ESCAPED = /\\([^0-9A-Za-z\s])/g;

/**
 * Makes text show in Discord exactly as it is: no formatting, no links, no mentions. Line breaks are kept.
 * discord.js' own `escapeMarkdown` leaves `>`, `-#` and `<@1>` as they are.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/** The inverse of `escapeMarkdown`. */
export function unescapeMarkdown(text: string): string {
  return text.replace(ESCAPED, '$1');
}

/** A Discord block quotation: every line is marked, so that a line break cannot leave it. */
export function blockQuote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Small, subdued text. */
export function subtext(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `-# ${line}`)
    .join('\n');
}

/** Characters that show as nothing, but for those that join emoji. */
const INVISIBLE =
  /[\p{Cf}--\u200D]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gv;

/** Text as a question is shown in a heading: white space and control characters folded to single spaces, invisible ones dropped. */
export function oneLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** At most the first `length` UTF-16 code units, with no half of a character. */
export function firstOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * At most `length` UTF-16 code units, cut between words where possible, with an ellipsis where something was cut. Of
 * escaped text no mark is parted from what escapes it.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = firstOf(text, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\\\s]+$/, '')}…`;
}

/** As many of the texts as have `length` characters together, one in any case, and what is said of those that are left out. */
export function listWithin(texts: readonly string[], length: number, andMore: (count: number) => string): string[] {
  let room = length;
  const fitting = texts.findIndex((text, at) => {
    room -= text.length;
    return at > 0 && room < 0;
  });
  return fitting < 0 ? [...texts] : [...texts.slice(0, fitting), andMore(texts.length - fitting)];
}
