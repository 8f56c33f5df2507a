/** Half-open `[start, end)` in UTF-16 code units. */
export type Span = [start: number, end: number];

/** Abbreviations after which a capital letter usually goes on with the same sentence. */
const TITLES = new Set(
  `mr mrs ms mx dr prof rev fr sr sra gen col lt maj capt cmdr sgt cpl pvt adm gov sen rep reps sens pres hon amb supt insp
   st ste mt ft no nos vs cf ca approx fig figs vol pp ed eds trans art sec ch dept est bros messrs mme mlle`.split(
    /\s+/,
  ),
);
/** Abbreviations that may also end a sentence: what follows decides. */
const TRAILING = new Set(
  `jr etc inc ltd corp co llc plc al a.m p.m am pm u.s u.k u.n e.u d.c u.s.a ph.d m.d b.a m.a b.sc m.sc ph.d.s
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd rd e.g i.e c b.c a.d b.c.e c.e`.split(
    /\s+/,
  ),
);
/** Words that begin a sentence far more often than they continue one after an abbreviation such as "U.S." */
const SENTENCE_OPENERS = new Set(
  `the a an this that these those it its he she they his her their we our you your i my in on at by for from with after before
   but and or so yet however although though while when where why how what who which if since because as there here some many most
   several both all one two three no not only even despite under over during until according meanwhile instead still also then now
   later today yesterday more less other another each every such`.split(/\s+/),
);

const CLOSERS = /[)\]}"'”’»›]/;
const SPEECH_TAG =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}(?:said|says|asked|asks|told|added|adds|replied|wrote|writes|explained|continued|insisted|argued|warned|noted|recalled|shouted|cried|exclaimed|whispered|answered|quipped|joked|wondered|demanded|inquired)\b/u;
const INITIAL = /(?:^|[\s(“"‘'])\p{Lu}$/u;

function lastWord(text: string, stop: number, from: number): string {
  let start = stop;
  while (start > from && /[\p{L}\p{N}.]/u.test(text[start - 1] as string)) start--;
  return text.slice(start, stop).toLowerCase();
}

/** Whether the full stop at `stop` belongs to an abbreviation, an initial or a number and the sentence goes on with `rest`. */
function isInsideSentence(text: string, stop: number, from: number, rest: string): boolean {
  const word = lastWord(text, stop, from);
  if (/^\p{Ll}/u.test(rest)) return true;
  if (TITLES.has(word)) return true;
  const next = /^[“"‘'(]?([\p{L}\p{N}’'-]+)/u.exec(rest)?.[1] ?? '';
  const opensSentence = SENTENCE_OPENERS.has(next.toLowerCase());
  if (INITIAL.test(text.slice(Math.max(from, stop - 2), stop))) return !opensSentence || next.length === 1;
  if (TRAILING.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !opensSentence && !/^[“"‘'(]/u.test(rest);
  return false;
}

/**
 * Splits a paragraph into sentences. Offsets are exact; sentences do not overlap, and only white space lies between them.
 * Knows abbreviations ("U.S.", "Ph.D.", "Mr."), names with full stops ("01.AI"), initials, decimals, closing quotation
 * marks, and speech that goes on after its mark ("“Why?” she asked.").
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length && /\s/.test(text[start] as string)) start++;
  const boundary = /[.!?…。！？]+/gu;
  boundary.lastIndex = start;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    const stop = match.index;
    let end = boundary.lastIndex;
    while (end < text.length && CLOSERS.test(text[end] as string)) end++;
    const gap = /^\s+/.exec(text.slice(end, end + 64));
    if (end < text.length && !gap) continue;
    const restStart = end + (gap?.[0].length ?? 0);
    const rest = text.slice(restStart, restStart + 80);
    if (rest !== '') {
      const closedQuote = /["'”’»›]$/.test(text.slice(stop, end));
      if (/^\p{Ll}/u.test(rest) && (closedQuote || /^[.…]/.test(match[0]))) continue;
      if (closedQuote && SPEECH_TAG.test(rest)) continue;
      if (match[0] === '.' && !closedQuote && end === boundary.lastIndex && isInsideSentence(text, stop, start, rest))
        continue;
    }
    spans.push([start, end]);
    start = restStart;
    boundary.lastIndex = Math.max(restStart, boundary.lastIndex);
  }
  const end = text.trimEnd().length;
  if (start < end) spans.push([start, end]);
  return spans;
}
