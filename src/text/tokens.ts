import type { ItemToken, ItsFunction, PartOfSpeech } from 'wink-nlp';
import { getLanguage, noteWordId } from './language.ts';

/** One word, number or mark of a text. `text` is always `source.slice(start, end)`; offsets are UTF-16 code units. */
export interface Token {
  text: string;
  start: number;
  end: number;
  /** Lower case, straight apostrophes, without diacritics, contractions spelt out ("n't" is "not"). */
  normal: string;
  /** Porter stem of `normal`; a token that holds a digit is its own stem. */
  stem: string;
  partOfSpeech: PartOfSpeech;
  kind: 'word' | 'number' | 'mark';
  /** Whether wink's language model knows it as English. */
  english: boolean;
}

const WORD_OR_NUMBER = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;
const ACCENTED = /[\u00c0-\u024f]/;
const DIACRITICS = /\p{M}/gu;
const APOSTROPHES = /[’‘ʼ`´]/g;
const PLAIN = /^[!-_a-~]*$/;

/** Lower case, straight apostrophes and no diacritics: the form in which words are compared. Not offset-preserving. */
export function foldCase(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(DIACRITICS, '').replace(APOSTROPHES, "'").toLowerCase();
}

/** wink splits "01.AI" and "Ph.D." at the full stop; these belong together when nothing stands between the parts. */
function joinsAtFullStop(source: string, left: Token | undefined, stop: Token, right: Token | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    stop.text === '.' &&
    left.end === stop.start &&
    stop.end === right.start &&
    left.kind !== 'mark' &&
    right.kind !== 'mark' &&
    /^[\p{Lu}\p{N}]/u.test(source.slice(left.start)) &&
    /^\p{Lu}/u.test(right.text)
  );
}

/** wink splits "H100s" into "H1" and "00s". */
function joinsLettersToDigits(left: Token | undefined, right: Token): boolean {
  return (
    left !== undefined && left.end === right.start && /^\p{L}+\p{N}*$/u.test(left.text) && /^\p{N}/u.test(right.text)
  );
}

/** "m." and "M." where a figure stands right before them; "4pm." and "10:30am." by themselves. */
const UNIT_WITH_STOP = /^\p{L}{1,3}\.$/u;
const FIGURE_WITH_STOP = /^\p{N}[\p{N}:]*\p{L}{1,3}\.$/u;
const LONGEST_GAP = 64;
/** "a 12in. pipe": what follows belongs to the same sentence. */
const GOES_ON = /^(?:[,;:\p{L}\p{N}]|\s+\p{Ll})/u;

/** wink takes the full stop after "£40m" or "4pm" for a part of the unit, where it ends the sentence as well. */
function holdsSentenceStop(source: string, left: Token | undefined, { text, start, end }: Token): boolean {
  const isAtFigure = left?.kind === 'number' && left.end === start && UNIT_WITH_STOP.test(text);
  return (isAtFigure || FIGURE_WITH_STOP.test(text)) && !GOES_ON.test(source.slice(end, end + LONGEST_GAP));
}

/** A unit is its own stem. */
function splitSentenceStop(token: Token): [unit: Token, stop: Token] {
  const text = token.text.slice(0, -1);
  const normal = foldCase(text);
  const start = token.end - 1;
  return [
    { ...token, text, end: start, normal, stem: normal },
    { text: '.', start, end: token.end, normal: '.', stem: '.', partOfSpeech: 'PUNCT', kind: 'mark', english: true },
  ];
}

function join(source: string, left: Token, right: Token): Token {
  const text = source.slice(left.start, right.end);
  const normal = foldCase(text);
  return {
    ...right,
    text,
    start: left.start,
    normal,
    stem: normal,
    partOfSpeech: 'PROPN',
    kind: 'word',
    english: false,
  };
}

/** Longer runs without white space are no words: they are one token each, since wink's work on one grows with its square. */
const LONGEST_RUN = 120;
const LONG_RUNS = new RegExp(`\\S{${LONGEST_RUN + 1},}`, 'gu');

/** No text without such a character changes script. */
const BEYOND_LATIN = /[\u0250-\u200f\u2028-\uffff]/;
/** Letters of another script that hang on a Latin word would make wink take the word for one that it must remember as it is. */
const SCRIPT_CHANGE =
  /(?<=[\p{Script=Latin}'’])(?=[[\p{L}\u200d]--\p{Script=Latin}])|(?<=[\p{L}--\p{Script=Latin}])(?=\p{Script=Latin})/v;

function asOneToken(text: string, start: number): Token {
  const normal = foldCase(text);
  const kind = WORD_OR_NUMBER.test(text) ? 'word' : 'mark';
  return { text, start, end: start + text.length, normal, stem: normal, partOfSpeech: 'X', kind, english: false };
}

/**
 * Splits a text into tokens with exact offsets. White space is left out; everything else is covered.
 * Tokenisation, stems and parts of speech are wink-nlp's; give it one paragraph or question at a time.
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let cursor = 0;
  const readUpTo = (end: number) => {
    const run = source.slice(cursor, end);
    for (const part of BEYOND_LATIN.test(run) ? run.split(SCRIPT_CHANGE) : [run]) {
      for (const token of tokenizeShort(part)) {
        tokens.push(cursor === 0 ? token : { ...token, start: token.start + cursor, end: token.end + cursor });
      }
      cursor += part.length;
    }
  };
  for (const { 0: run, index } of source.matchAll(LONG_RUNS)) {
    readUpTo(index);
    tokens.push(asOneToken(run, index));
    cursor = index + run.length;
  }
  readUpTo(source.length);
  return tokens;
}

/** Stems of words seen before, so that the stemmer need not run again; emptied when full. */
const stems = new Map<string, string>();
const MAX_STEMS = 20_000;

function remember(word: string, stem: string): string {
  if (stems.size >= MAX_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}

function tokenizeShort(source: string): Token[] {
  const { nlp, its, firstUnknownId } = getLanguage();
  // wink's own typings leave a parameter out of this one's signature.
  const stemOf = its.stem as ItsFunction<string>;
  // The stemmer takes an accented vowel for a consonant: "Möngke" would not be "Mongke".
  const stemAlone = (word: string): string => nlp.readDoc(word).tokens().itemAt(0)?.out(stemOf) ?? word;
  const items = nlp.readDoc(source).tokens();
  const tokens: Token[] = [];
  let cursor = 0;
  let highestId = 0;
  items.each((item: ItemToken) => {
    const value = item.out();
    const start = source.indexOf(value, cursor);
    if (start < 0 || value.trim() === '') return;
    cursor = start + value.length;
    const id = Number(item.out(its.uniqueId));
    highestId = Math.max(highestId, id);
    const normal = foldCase(item.out(its.normal));
    const kind = !WORD_OR_NUMBER.test(value) ? 'mark' : item.out(its.type) === 'number' ? 'number' : 'word';
    tokens.push({
      text: value,
      start,
      end: cursor,
      normal,
      stem: DIGIT.test(value)
        ? normal
        : (stems.get(value) ?? remember(value, foldCase(ACCENTED.test(value) ? stemAlone(normal) : item.out(stemOf)))),
      partOfSpeech: item.out(its.pos) as PartOfSpeech,
      kind,
      english: id < firstUnknownId,
    });
  });
  noteWordId(highestId);

  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const previous = joined.at(-1);
    const next = tokens[i + 1];
    if (previous && next && joinsAtFullStop(source, previous, token, next)) {
      joined[joined.length - 1] = join(source, previous, next);
      i++;
    } else if (previous && joinsLettersToDigits(previous, token)) {
      joined[joined.length - 1] = join(source, previous, token);
    } else if (holdsSentenceStop(source, previous, token)) joined.push(...splitSentenceStop(token));
    else joined.push(token);
  }
  return joined;
}

/** The stem of a word by itself, as `tokenize` gives it; of one that is cut into several, theirs joined. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const parts = tokenize(word).map(({ stem }) => stem);
  return remember(word, parts.join(''));
}
