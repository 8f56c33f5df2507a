import type { Span } from '../text/sentences.ts';
import { markGroups } from './groups.ts';
import { LEXICON, type Lexeme, LOOK_ALIKES, PHRASES } from './lexicon.ts';
import { markNames } from './names.ts';
import type { NormalisedText } from './normalise.ts';
import { findEmbedded } from './phrases.ts';
import {
  isEnglishForm,
  type Reading,
  readBroken,
  readGroupAdjective,
  readLetters,
  readRun,
  readWord,
} from './spelling.ts';
import { cut, expand, type Piece, type Word } from './words.ts';

interface Source {
  normalised: NormalisedText;
  isArticleWord: (word: string) => boolean;
}

const ONE_LETTER_RUN = 3;
const CAPITALISED = /^\p{Lu}(?!.*\p{Lu})/u;

function spanOf({ starts, ends }: NormalisedText, from: number, to: number): Span {
  return [starts[from] ?? 0, ends[to - 1] ?? 0];
}

function makeWord(
  source: Source,
  piece: Piece,
  to: number,
  text: string,
  lexeme: Lexeme | undefined,
  view: string,
): Word {
  const span = spanOf(source.normalised, piece.from, to);
  return {
    text,
    span,
    capital: CAPITALISED.test(source.normalised.source.slice(...span)),
    gap: piece.gap,
    quoted: piece.quoted,
    lexeme,
    view,
    possessive: piece.possessive,
    group: false,
    name: false,
    person: false,
  };
}

function wordsOfReading(source: Source, piece: Piece, to: number, { lexemes, view }: Reading): Word[] {
  return lexemes.map((part, index) => ({
    ...makeWord(
      source,
      piece,
      to,
      typeof part === 'string' ? part : part.text,
      typeof part === 'string' ? undefined : part,
      view,
    ),
    gap: index === 0 ? piece.gap : 'space',
  }));
}

function isUnknown({ isArticleWord }: Source, text: string): boolean {
  return !LEXICON.has(text) && !isEnglishForm(text) && !isArticleWord(text);
}

function wordsOfPiece(source: Source, piece: Piece): Word[] {
  const known = LEXICON.get(piece.text);
  const contracted = expand(piece.text);
  if (contracted.length === 1) {
    const text = contracted[0] ?? piece.text;
    const lexeme = known ?? LEXICON.get(text);
    const isPlain = lexeme !== undefined || text.length < 3 || isEnglishForm(text) || source.isArticleWord(text);
    const reading = isPlain ? undefined : readWord(text);
    if (reading) return wordsOfReading(source, piece, piece.to, reading);
    const word = makeWord(source, piece, piece.to, text, lexeme, 'plain');
    const embedded = isPlain || LOOK_ALIKES.has(text) ? undefined : findEmbedded(text);
    return [embedded ? { ...word, embedded, view: 'embedded' } : word];
  }
  return contracted.map((text, index) => ({
    ...makeWord(source, piece, piece.to, text, LEXICON.get(text), 'plain'),
    gap: index === 0 ? piece.gap : 'space',
  }));
}

/** How many pieces from `at` on are single letters: the letters of a word written apart. */
function countLetters(pieces: readonly Piece[], at: number): number {
  let count = 0;
  while (pieces[at + count]?.text.length === 1 && (count === 0 || pieces[at + count]?.gap !== 'sentence')) count++;
  return count;
}

function wordsOfLetters(source: Source, pieces: readonly Piece[]): Word[] {
  const letters = pieces.map(({ text }) => text).join('');
  const words: Word[] = [];
  let at = 0;
  for (const [from, to, lexeme] of readLetters(letters)) {
    for (const piece of pieces.slice(at, from)) words.push(...wordsOfPiece(source, piece));
    const [first, last] = [pieces[from], pieces[to - 1]];
    if (first && last) words.push(makeWord(source, first, last.to, lexeme.text, lexeme, 'spaced'));
    at = to;
  }
  for (const piece of pieces.slice(at)) words.push(...wordsOfPiece(source, piece));
  return words;
}

/** What somebody feels about something: what follows says about what, so that the adjective alone is not what is said of them. */
const FEELINGS = new Set(['sick of', 'sick and tired of', 'mad about', 'crazy about']);
const OPENS_CLAUSE = new Set(['which', 'whom', 'whose']);

function hasObject(phrase: string, next: Word | undefined): boolean {
  return FEELINGS.has(phrase) && next?.gap === 'space' && !OPENS_CLAUSE.has(next.text);
}

/** Joins the words of set phrases ("sick of", "piece of shit") into one. */
function joinPhrases(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word;
    const phrase = PHRASES.get(first.text)?.find((parts) =>
      parts.every(
        (part, index) => words[at + index]?.text === part && (index === 0 || words[at + index]?.gap === 'space'),
      ),
    );
    const last = phrase && words[at + phrase.length - 1];
    if (!phrase || !last) {
      joined.push(first);
      at++;
      continue;
    }
    const text = phrase.join(' ');
    const lexeme = LEXICON.get(text);
    const offence = words.slice(at, at + phrase.length).find((word) => word.lexeme?.offence)?.lexeme?.offence;
    joined.push({
      ...first,
      text,
      span: [first.span[0], last.span[1]],
      lexeme: lexeme && offence && !lexeme.offence ? { ...lexeme, offence } : lexeme,
      ...(hasObject(text, words[at + phrase.length]) ? {} : { first }),
    });
    at += phrase.length;
  }
  return joined;
}

/** Reads a normalised text as single words, with what the lexicon knows of each. */
export function readWords(normalised: NormalisedText, isArticleWord: (word: string) => boolean): Word[] {
  const source = { normalised, isArticleWord };
  const pieces = cut(normalised);
  const words: Word[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const next = pieces[at + 1];
    const isRun = piece.run.text.length > piece.text.length && !LOOK_ALIKES.has(piece.run.text);
    const reading = isRun && pieces[at - 1]?.run !== piece.run ? readRun(piece.run.text) : undefined;
    if (reading) {
      words.push(...wordsOfReading(source, piece, piece.run.to, reading));
      while (pieces[at]?.run === piece.run) at++;
      continue;
    }
    const letters = countLetters(pieces, at);
    if (letters >= ONE_LETTER_RUN) {
      words.push(...wordsOfLetters(source, pieces.slice(at, at + letters)));
      at += letters;
      continue;
    }
    const broken = next && next.gap === 'space' ? readBroken(piece.text, next.text) : undefined;
    if (next && broken) {
      words.push(makeWord(source, piece, next.to, broken.text, broken, 'spaced'));
      at += 2;
      continue;
    }
    const read = wordsOfPiece(source, piece);
    const isUnread = read.length === 1 && !read[0]?.lexeme && !read[0]?.embedded && isUnknown(source, piece.text);
    const group =
      isUnread && LEXICON.get(next?.text ?? '')?.classes.has('human') ? readGroupAdjective(piece.text) : undefined;
    words.push(...(group ? wordsOfReading(source, piece, piece.to, group) : read));
    at++;
  }
  return words;
}

/** The words with set phrases joined into one word each, and with the names of groups and people marked. */
export function annotate(words: readonly Word[], isArticlePerson: (name: string) => boolean): Word[] {
  const joined = joinPhrases(words);
  markGroups(joined);
  markNames(joined, isArticlePerson);
  return joined;
}
