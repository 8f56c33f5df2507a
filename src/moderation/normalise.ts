import { CONFUSABLE_LETTERS } from './data/confusable-letters.ts';

/** A text in the form in which it is compared, with the way back to what was typed. */
export interface NormalisedText {
  /** As it was typed. */
  source: string;
  /** Lower case, plain Latin where a look-alike was used, without marks and invisible characters. */
  text: string;
  /** For each code unit of `text`, where it begins in the original. */
  starts: Int32Array;
  /** For each code unit of `text`, where it ends in the original. */
  ends: Int32Array;
}

const PLAIN = /^[\n\x20-\x7e]*$/;
/** What a client or a web page writes instead of a character; each is bounded, so that a match is found or given up at once. */
const ENCODED =
  /<a?:(\w{2,32}):\d{1,20}>|<(?:@[!&]?|#|t:)[\w:]{1,24}>|:regional_indicator_([a-z]):|%([0-7][0-9a-f])|&(?:#(\d{1,6})|(amp|lt|gt|quot));/giy;
const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const ENCODED_FIRST = new Set(['<', ':', '%', '&']);
/** Characters that show as nothing: format characters, fillers, variation selectors, tags. Matched against one character at a time. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the combining characters in it are meant to stand alone
const INVISIBLE = /^[\p{Cf}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]$/u;
const MARKS = /\p{M}+/gu;
/** Blocks of letters in boxes and flags that Unicode's own compatibility forms leave as they are: first code point, length. */
const BOXED_ALPHABETS = [0x1f1e6, 0x1f130, 0x1f150, 0x1f170];
const REGIONAL_INDICATOR = /^\p{Regional_Indicator}$/u;
/** A pair of them that no letter follows shows as a flag. */
const FLAG = /\p{Regional_Indicator}{2}(?![\p{L}\p{N}\p{Regional_Indicator}])/uy;
const DASHES = /^[\p{Pd}\u2212]$/u;
const SKIN_TONES = /^\p{Emoji_Modifier}$/u;
/** Symbols that stand for letters in disguised words. */
const LETTER_LIKE = '€£¢¡';
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const QUOTATION_MARKS = /[“”„‟«»″]/;
const APOSTROPHES = /[’‘‛ʼ`´′]/;

function letterInBox(codePoint: number): string | undefined {
  const first = BOXED_ALPHABETS.find((start) => codePoint >= start && codePoint < start + 26);
  return first === undefined ? undefined : String.fromCharCode(97 + codePoint - first);
}

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character) || SKIN_TONES.test(character)) return '';
  const boxed = letterInBox(character.codePointAt(0) ?? 0);
  if (boxed) return boxed;
  if (QUOTATION_MARKS.test(character)) return '"';
  if (character !== '`' && APOSTROPHES.test(character)) return "'";
  if (DASHES.test(character)) return ' - ';
  const folded = character.normalize('NFKC').normalize('NFD').replace(MARKS, '').toLowerCase();
  let latin = '';
  for (const letter of folded) latin += CONFUSABLE_LETTERS.get(letter) ?? letter;
  return latin;
}

/** A picture or symbol between two letters hides one of a word ("f🙂ck"); anywhere else it separates words. */
function foldSymbol(folded: string, before: string, after: string): string {
  if (
    [...folded].every(
      (character) => character <= '~' || LETTER_LIKE.includes(character) || WORD_CHARACTER.test(character),
    )
  )
    return folded;
  return /[a-z]$/.test(before) && /^\p{L}/u.test(after) ? '*' : ' ';
}

function isFlagAfterLetter(source: string, index: number, before: string): boolean {
  FLAG.lastIndex = index;
  return /[a-z]$/.test(before) && FLAG.test(source);
}

function decode(match: RegExpExecArray): string {
  const [, emoji, regional, percent, entity, named] = match;
  if (emoji) return ` ${emoji} `;
  if (regional) return regional;
  if (percent) return String.fromCharCode(Number.parseInt(percent, 16));
  if (entity) return Number(entity) < 0x10000 ? String.fromCharCode(Number(entity)) : ' ';
  return named ? (NAMED_ENTITIES[named.toLowerCase()] ?? ' ') : ' ';
}

/**
 * Folds a text for comparison: Discord's own notations and percent or entity escapes are decoded, letters in boxes and flags become
 * letters, invisible characters and diacritics go, compatibility forms and look-alikes of other alphabets become plain lower-case Latin.
 * Time is linear in the length of the text.
 */
export function normalise(source: string): NormalisedText {
  if (PLAIN.test(source) && !/[<:%&]/.test(source)) {
    const { length } = source;
    const starts = new Int32Array(length);
    const ends = new Int32Array(length);
    for (let index = 0; index < length; index++) {
      starts[index] = index;
      ends[index] = index + 1;
    }
    return { source, text: source.toLowerCase(), starts, ends };
  }
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < source.length; ) {
    const character = String.fromCodePoint(source.codePointAt(index) ?? 0);
    let end = index + character.length;
    let folded: string;
    ENCODED.lastIndex = index;
    const encoded = ENCODED_FIRST.has(character) ? ENCODED.exec(source) : null;
    if (encoded) {
      end = ENCODED.lastIndex;
      folded = [...decode(encoded)].map(foldCharacter).join('');
    } else if (character <= '~') folded = character.toLowerCase();
    else {
      folded = foldSymbol(foldCharacter(character), text.slice(-1), source.slice(end, end + 2));
      if (REGIONAL_INDICATOR.test(character) && isFlagAfterLetter(source, index, text.slice(-1))) folded = ` ${folded}`;
    }
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index);
      ends.push(end);
    }
    index = end;
  }
  return { source, text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
