import {
  ABBREVIATIONS,
  ADDRESSING_VERBS,
  DETERMINERS,
  FINAL_ABBREVIATIONS,
  PRONOUNS,
  SENTENCE_OPENERS,
  SPEECH_VERBS,
  TITLES,
} from './lexicon.ts';
import type { Quotation } from './marks.ts';

/** A word, a mark, or a whole quotation, masked so that its words cannot be taken for the article's own. */
export interface Token {
  kind: 'word' | 'mark' | 'quotation';
  /** As written; a possessive ending stays. */
  text: string;
  /** Lower case, straight apostrophes, no full stop at the end, no possessive ending; of "she'll" only "she". */
  lower: string;
  start: number;
  end: number;
  capital: boolean;
  possessive: boolean;
  /** An abbreviation that may end a sentence: what follows decides. */
  mayEnd: boolean;
  /** A quotation with a comma before its closing mark parts the sentence like a comma. */
  endsInComma: boolean;
  quotation?: Quotation;
}

/** One paragraph as tokens. Sentences are `[from, to)` over the tokens. */
export interface Stream {
  text: string;
  tokens: Token[];
  sentences: [from: number, to: number][];
  /** The sentence that each token stands in. */
  sentenceOf: number[];
}

/** "10:48" and "9,000" are one word each. */
const WORD = /[$£€#@]?[\p{L}\p{N}\p{M}]+(?:(?:[.'’&/‐‑-]|(?<=\d)[:,](?=\d))[\p{L}\p{N}\p{M}]+)*/uy;
/** Half of a surrogate pair may begin a letter. */
const WORD_START = /[$£€#@\p{L}\p{N}\p{Cs}]/u;
const WHITE_SPACE = /\s/;
const ASCII_END = 128;
const INITIALS = /(?:^|-)(?:\p{L}\.)+\p{L}$|^\p{Lu}$/u;
const POSSESSIVE = /['’]s$/i;
/** "she'll" is read as "she". */
const CONTRACTION = /^(i|he|she|it|we|they|you|who|that|there)['’](?:s|d|m|ll|re|ve)$/i;
const NICKNAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?$/u;
const NAME_BEFORE = /(?:^|\s)(\p{Lu}[\p{L}.'’-]*)\s$/u;
const NAME_AFTER = /^\s\p{Lu}/u;
/** A tag after a question or an exclamation is no longer than this many tokens up to its verb. */
const TAG_WINDOW = 12;
/** After a full stop only these are taken for a tag: “We won.” Ida Holm said. */
const PLAIN_TAGS = new Set([
  'said',
  'says',
  'added',
  'adds',
  'asked',
  'told',
  'tells',
  'wrote',
  'writes',
  'tweeted',
  'continued',
  'replied',
  'explained',
  'noted',
]);
/** "then-Gov." */
const FORMERLY = /^(?:then|ex)-/;
const MAX_DATELINE = 12;

/** “Bo” in Robert “Bo” Roe. */
function isNickname(text: string, { start, end, from, to, closed }: Quotation): boolean {
  if (!closed || end - start > 30 || !NICKNAME.test(text.slice(start, end))) return false;
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, from - 30), from))?.[1];
  if (!before || !NAME_AFTER.test(text.slice(to, to + 2))) return false;
  const lower = before.toLowerCase();
  return !SENTENCE_OPENERS.has(lower) && !SPEECH_VERBS.has(lower) && !DETERMINERS.has(lower);
}

function fold(text: string): string {
  const lower = text.toLowerCase();
  return /[’‘‐‑]/.test(lower) ? lower.replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-') : lower;
}

function isCapital(written: string): boolean {
  const code = written.charCodeAt(0);
  if (code < ASCII_END) return (code >= 65 && code <= 90) || (code <= 57 && /^\d+\.\p{Lu}/u.test(written));
  // A script without capitals is that of a name.
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(written);
}

function word(text: string, start: number, end: number): Token {
  const written = text.slice(start, end);
  const following = text[end] ?? '';
  const contraction = /['’]/.test(written) ? CONTRACTION.exec(written)?.[1] : undefined;
  const bare = contraction ?? (/['’]/.test(written) ? written.replace(POSSESSIVE, '') : written);
  const lower = fold(bare);
  let closes = false;
  let mayEnd = false;
  if (following === '.' && !text.startsWith('..', end)) {
    const tail = lower.slice(lower.lastIndexOf('-') + 1);
    const title =
      ABBREVIATIONS.has(FORMERLY.test(lower) ? tail : lower) ||
      (lower === 'no' && /^\. \d/.test(text.slice(end, end + 3)));
    // "wrote on X." ends in no initial.
    const isInitial = INITIALS.test(bare) && !(bare === 'X' && text.slice(start - 3, start) === 'on ');
    closes = title || isInitial || FINAL_ABBREVIATIONS.has(tail);
    mayEnd = closes && !title && bare.length > 1;
  }
  const isPlural = (following === "'" || following === '’') && /s$/i.test(bare);
  // "the Bakers’ Association"
  const isOwner = isPlural && !closes && /^['’] \p{L}/u.test(text.slice(end, end + 3));
  return {
    kind: 'word',
    text: closes || isOwner ? text.slice(start, end + 1) : written,
    lower,
    start,
    end: closes || isOwner ? end + 1 : end,
    capital: isCapital(written),
    possessive:
      (bare !== written && contraction === undefined) || (isPlural && !/['’]\p{L}/u.test(text.slice(end, end + 2))),
    mayEnd,
    endsInComma: false,
  };
}

function mark(text: string, start: number, end: number): Token {
  const written = text.slice(start, end);
  const lower = written === '--' || written === '–' || written === '―' ? '—' : written === '...' ? '…' : written;
  return {
    kind: 'mark',
    text: written,
    lower,
    start,
    end,
    capital: false,
    possessive: false,
    mayEnd: false,
    endsInComma: false,
  };
}

function tokenizeRange(text: string, start: number, end: number, tokens: Token[]): void {
  let at = start;
  while (at < end) {
    const character = text[at] as string;
    if (character === ' ' || WHITE_SPACE.test(character)) {
      at++;
      continue;
    }
    WORD.lastIndex = at;
    const match = WORD_START.test(character) ? WORD.exec(text) : null;
    if (match) {
      const token = word(text, at, Math.min(at + match[0].length, end));
      tokens.push(token);
      at = token.end;
      continue;
    }
    let length = 1;
    if (text.startsWith('--', at)) length = 2;
    else if (text.startsWith('...', at)) length = 3;
    else if ((text.codePointAt(at) ?? 0) > 0xffff) length = 2;
    const token = mark(text, at, Math.min(at + length, end));
    // "Holm & Roe" is one name.
    tokens.push(character === '&' ? { ...token, kind: 'word', capital: true } : token);
    at += length;
  }
}

function tokenize(text: string, quotations: readonly Quotation[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const quotation of quotations) {
    tokenizeRange(text, at, quotation.from, tokens);
    const nickname = isNickname(text, quotation);
    const written = text.slice(quotation.from, quotation.to);
    tokens.push({
      kind: nickname ? 'word' : 'quotation',
      text: nickname ? written : '',
      lower: nickname ? fold(text.slice(quotation.start, quotation.end)) : '',
      start: quotation.from,
      end: quotation.to,
      capital: nickname,
      possessive: false,
      mayEnd: false,
      endsInComma: /,['’]?$/.test(text.slice(quotation.end - 2, quotation.end)),
      ...(nickname ? {} : { quotation }),
    });
    at = quotation.to;
  }
  tokenizeRange(text, at, text.length, tokens);
  return tokens;
}

/** "asked the crowd to sing", "told them that": the verb has an object other than the quotation. */
function asksFor(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + TAG_WINDOW) && tokens[at]?.kind === 'word'; at++)
    if (/^(?:to|that|if|whether|about|for|a|an|how|why|what)$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** Whether the words after “Why?” are its tag (“Why?” Ida Holm asked.) and not a sentence of their own. */
function isTagAfter(tokens: readonly Token[], at: number, afterStop: boolean): boolean {
  for (let i = at; i < Math.min(tokens.length, at + TAG_WINDOW); i++) {
    const token = tokens[i];
    if (!token || token.kind === 'quotation' || /^[.;:?!]$/.test(token.lower)) return false;
    if (afterStop && token.kind === 'mark') return false;
    if (token.kind !== 'word' || token.capital || !SPEECH_VERBS.has(token.lower)) continue;
    const next = tokens[i + 1];
    if (afterStop && (!PLAIN_TAGS.has(token.lower) || /^[:,]$/.test(next?.lower ?? '') || next?.kind === 'quotation'))
      return false;
    if (!next || next.kind === 'quotation' || /^[.,:]$/.test(next.lower)) return true;
    if (afterStop) return false;
    if (ADDRESSING_VERBS.has(token.lower)) return !asksFor(tokens, i + 1);
    return !PRONOUNS.has(next.lower) && !DETERMINERS.has(next.lower) && next.lower !== 'that' && next.lower !== 'there';
  }
  return false;
}

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!next) return true;
  if (token.kind === 'quotation') {
    const { start, end, closed } = token.quotation as Quotation;
    if (!closed) return next.kind === 'quotation';
    const last = text.slice(Math.max(start, end - 2), end);
    if (!/[.?!…][’']?$|[—–-]$/.test(last))
      return next.kind === 'quotation' && /\n/.test(text.slice(token.end, next.start));
    if (next.kind === 'quotation') return true;
    if (next.kind === 'mark') return false;
    if (!next.capital) return /^\d/.test(next.text);
    // X said, “…?” Y said something else.
    const before = tokens[at - 1];
    if (before?.kind === 'mark' && /^[,:]$/.test(before.lower)) return true;
    return !isTagAfter(tokens, at + 1, /\.[’']?$/.test(last));
  }
  if (token.mayEnd) return next.kind === 'quotation' ? true : next.capital && SENTENCE_OPENERS.has(next.lower);
  if (token.kind !== 'mark' || !/^[.!?…。]$/.test(token.lower)) return false;
  if (next.kind === 'quotation') return true;
  if (next.kind === 'mark') return false;
  return next.capital || /^[\d$£€@#]/.test(next.text);
}

/** Where "CLEVELAND, Ohio —", "LEEDS, 3 May (Wire) -" or "Leeds (Wire) —" ends at the beginning of a paragraph; 0 if there is none. */
function datelineEnd(text: string, tokens: readonly Token[]): number {
  let hasAgency = false;
  const isPlace = /^\p{Lu}[\p{Lu}.'’-]+$/u.test(tokens[0]?.text ?? '');
  for (let at = 0; at < Math.min(tokens.length, MAX_DATELINE); at++) {
    const token = tokens[at] as Token;
    if (token.lower === '—' || (token.lower === '-' && isParted(text, token)))
      return at > 0 && (isPlace || (hasAgency && tokens[at + 1]?.capital)) ? at + 1 : 0;
    hasAgency ||= at > 0 && token.lower === ')';
    if (token.kind === 'quotation' || (token.kind === 'word' && !token.capital && !/^\d/.test(token.text))) return 0;
    if (token.kind === 'mark' && !/^[,.()/]$/.test(token.lower)) return 0;
  }
  return 0;
}

/** A hyphen between spaces is a dash. */
function isParted(text: string, { start, end }: Token): boolean {
  return WHITE_SPACE.test(text[start - 1] ?? '') && WHITE_SPACE.test(text[end] ?? '');
}

/** Splits a paragraph into tokens and sentences, each quotation masked as one token. */
export function readStream(text: string, quotations: readonly Quotation[]): Stream {
  const tokens = tokenize(text, quotations);
  const sentences: [number, number][] = [];
  const sentenceOf: number[] = [];
  let from = 0;
  const dateline = datelineEnd(text, tokens);
  for (let at = 0; at < tokens.length; at++) {
    sentenceOf.push(sentences.length);
    const isClosing = tokens[at]?.kind === 'mark' && /^[)\]]$/.test(tokens[at]?.lower ?? '');
    const next = tokens[at + 1];
    const goesOn = next?.kind === 'word' && !next.capital;
    const ends =
      at + 1 === dateline ||
      endsSentence(text, tokens, at) ||
      (isClosing && !goesOn && at > from && /^[.!?]$/.test(tokens[at - 1]?.lower ?? ''));
    if (!ends) continue;
    sentences.push([from, at + 1]);
    from = at + 1;
  }
  if (from < tokens.length) sentences.push([from, tokens.length]);
  return { text, tokens, sentences, sentenceOf };
}

/** Whether the token is an abbreviated or courtesy title, such as "Sen." or "Mr". */
export function isTitle(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return (
    (token.capital && TITLES.has(token.lower)) ||
    (FORMERLY.test(token.lower) && TITLES.has(token.lower.replace(FORMERLY, '')))
  );
}
