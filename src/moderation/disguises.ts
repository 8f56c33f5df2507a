import type { NormalisedText } from './normalise.ts';
import { MAX_WORD_LENGTH } from './policy.ts';
import { isEnglishForm } from './spelling.ts';
import { cut, type Piece } from './words.ts';

/** What a sign stands for; where it may be two letters, each table has one. */
const SIGNS: readonly Readonly<Record<string, string>>[] = ['i', 'l'].map((one) => ({
  ...{ '0': 'o', '1': one, '!': one, '2': 'z', '3': 'e', '4': 'a', '5': 's', '6': one === 'i' ? 'g' : 'b', '7': 't' },
  ...{ '8': 'b', '9': 'g', '@': 'a', $: 's', '€': 'e', '£': 'l', '¢': 'c', '¡': 'i' },
}));
/** "5am", "50s", "13g", "4x4". */
const QUANTITY = /^\d+(?:\p{L}\d*|am|pm|st|nd|rd|th|km|kg|cm|mm|ml|ft|mb|gb|tb|bn|mn|hp|mph|min|sec|yrs?|hrs?)?$/u;
/** "a55", "team5": a name with a number. Noughts alone are none. */
const NUMBERED = /^\p{L}+\d*[1-9]\d*$/u;
const MARKS = /[._*~]/g;
const LETTERS_ONLY = /^\p{L}+$/u;
/** Shorter words are too easily spelt by chance. */
const SHORTEST_WORD = 3;
/** A shorter word cut in two may as well be two words. */
const SHORTEST_CUT_WORD = 5;
const ONE_LETTER_WORDS = new Set(['a', 'i']);

interface Token {
  text: string;
  /** Offsets into the normalised text. */
  from: number;
  to: number;
}

/** The word of letters that signs and digits stand for, if any. */
function decode(written: string, signs: Readonly<Record<string, string>>): string | undefined {
  if (QUANTITY.test(written) || NUMBERED.test(written) || !/\p{L}/u.test(written)) return undefined;
  let word = '';
  for (const character of written) word += signs[character] ?? character;
  return word.length >= SHORTEST_WORD && LETTERS_ONLY.test(word) ? word : undefined;
}

/** How many pieces from `at` on are single letters of one sentence, with the same marks between them and no comma. */
function countLetters(text: string, pieces: readonly Piece[], at: number): number {
  const marksBefore = (place: number) => text.slice(pieces[place - 1]?.to, pieces[place]?.from);
  if (pieces[at]?.text.length !== 1) return 0;
  const marks = marksBefore(at + 1);
  if (marks.includes(',')) return 1;
  let end = at + 1;
  while (pieces[end]?.text.length === 1 && pieces[end]?.gap !== 'sentence' && marksBefore(end) === marks) end++;
  return end - at;
}

/** Small words that begin a sentence or go on with it, so that a full stop before them only lacks its space. */
const SENTENCE_WORDS = new Set(
  `to be and but so or in on at of for with from by as is are was it i we you he she they this that these those there what who when where
  why how if then not no yes my your his her our their do does did can will the a an`.split(/\s+/),
);

/** Whether a sentence begins within the run, with no space before it: "end.Then", "a lot.to be fair". */
function joinsSentences({ source, starts }: NormalisedText, { text, from }: Piece['run']): boolean {
  const [before = '', after = '', ...others] = text.split('.');
  if (others.length === 0 && before.length > 1 && isEnglishForm(before) && SENTENCE_WORDS.has(after)) return true;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    const at = starts[from + dot + 1] ?? 0;
    if (dot > 1 && /^\p{Lu}\p{Ll}/u.test(source.slice(at, at + 4))) return true;
  }
  return false;
}

/** A run of letters and signs as one word. */
function readRun(
  { text: written, from, to }: Piece['run'],
  signs: Readonly<Record<string, string>>,
): Token | undefined {
  const bare = written.replace(MARKS, '');
  if (bare !== written && bare.length < SHORTEST_CUT_WORD) return undefined;
  const text = decode(bare, signs);
  return text && text !== written ? { text, from, to } : undefined;
}

function readPiece({ text: written, from, to }: Piece, signs: Readonly<Record<string, string>>): Token | undefined {
  const text = decode(written, signs);
  return text && text !== written ? { text, from, to } : undefined;
}

/** Letters written apart as one word. The first of them may be a word of its own ("a f o o"): one of the two tables takes it for that. */
function readLetters(letters: readonly Piece[], table: number): readonly Token[] {
  const isWord = table === 0 && letters.length > SHORTEST_WORD && ONE_LETTER_WORDS.has(letters[0]?.text ?? '');
  const [first, last] = [letters[isWord ? 1 : 0], letters.at(-1)];
  if (!first || !last || letters.length > MAX_WORD_LENGTH) return letters;
  const spelt = letters.slice(isWord ? 1 : 0);
  const text = decode(spelt.map((letter) => letter.text).join(''), SIGNS[table] ?? {});
  return text ? [...letters.slice(0, letters.length - spelt.length), { text, from: first.from, to: last.to }] : letters;
}

/** The words of a text behind their disguise; undefined where there is none. */
function readDisguised(normalised: NormalisedText, pieces: readonly Piece[], table: number): Token[] | undefined {
  const signs = SIGNS[table] ?? {};
  const tokens: Token[] = [];
  let isDisguised = false;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const letters = countLetters(normalised.text, pieces, at);
    if (letters >= SHORTEST_WORD) {
      const spelt = readLetters(pieces.slice(at, at + letters), table);
      isDisguised ||= spelt.length < letters;
      tokens.push(...spelt);
      at += letters;
      continue;
    }
    const isRun = pieces[at - 1]?.run !== piece.run && !joinsSentences(normalised, piece.run);
    const run = isRun ? readRun(piece.run, signs) : undefined;
    const token = run ?? readPiece(piece, signs);
    if (token) {
      tokens.push(token);
      isDisguised = true;
      at += run ? piece.run.pieces : 1;
      continue;
    }
    tokens.push(piece);
    at++;
  }
  return isDisguised ? tokens : undefined;
}

/**
 * A text as those read it who look past digits and signs for letters ("f00"), letters written apart ("f o o", "f.o.o") and words cut in
 * two by a mark: its words, one space between them. None, where nothing in it is disguised; two where a sign may stand for two letters.
 */
export function undisguise(normalised: NormalisedText): NormalisedText[] {
  const pieces = cut(normalised);
  return SIGNS.flatMap((_, table) => {
    const tokens = readDisguised(normalised, pieces, table);
    if (!tokens) return [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { text, from, to } of tokens)
      for (let unit = 0; unit <= text.length; unit++) {
        starts.push(normalised.starts[from] ?? 0);
        ends.push(normalised.ends[to - 1] ?? 0);
      }
    const text = tokens.map((token) => token.text).join(' ');
    return [{ source: normalised.source, text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }];
  });
}
