import type { Span } from '../text/sentences.ts';
import { undisguise } from './disguises.ts';
import { type NormalisedText, normalise } from './normalise.ts';
import { isWordCharacter } from './words.ts';

interface Keyword {
  text: string;
  openStart: boolean;
  openEnd: boolean;
  /** Whether it is letters, digits and spaces alone, so that anything else between its words is passed over. */
  isPlain: boolean;
}

const OTHER_THAN_WORDS = /[^\p{L}\p{N}]+/gu;
const compiled = new WeakMap<object, Keyword[]>();

function compileKeywords(list: readonly (string | { word: string })[]): Keyword[] {
  const known = compiled.get(list);
  if (known) return known;
  const keywords = list.map((entry) => {
    const written = typeof entry === 'string' ? entry : entry.word;
    const text = normalise(written.replace(/^\*|\*$/g, '')).text;
    const bare = text.replace(OTHER_THAN_WORDS, ' ').trim();
    const isPlain = text.replace(/[\s'-]+/g, ' ').trim() === bare;
    return { text: isPlain ? bare : text, openStart: written.startsWith('*'), openEnd: written.endsWith('*'), isPlain };
  });
  compiled.set(list, keywords);
  return keywords;
}

/** The text with one space for whatever stands between its words, be it line breaks or marks. */
function withoutMarks({ source, text, starts, ends }: NormalisedText): NormalisedText {
  let bare = '';
  const [newStarts, newEnds]: [number[], number[]] = [[], []];
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const isWord = isWordCharacter(character);
    if (isWord || !bare.endsWith(' ')) {
      bare += isWord ? character : ' ';
      for (let unit = at; unit < at + (isWord ? character.length : 1); unit++) {
        newStarts.push(starts[unit] ?? 0);
        newEnds.push(ends[unit] ?? 0);
      }
    }
    at += character.length;
  }
  return { source, text: bare, starts: Int32Array.from(newStarts), ends: Int32Array.from(newEnds) };
}

export interface FoundKeyword {
  /** Its place in the list. */
  entry: number;
  /** In the original text. */
  span: Span;
}

function findKeyword({ text: word, openStart, openEnd }: Keyword, { text, starts, ends }: NormalisedText): Span[] {
  const found: Span[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!openStart && isWordCharacter(text[at - 1])) continue;
    if (!openEnd && isWordCharacter(text[end])) continue;
    found.push([starts[at] ?? 0, ends[end - 1] ?? 0]);
  }
  return found;
}

/**
 * Finds a server's keywords in a text, as Discord's AutoMod does (whole words, unless `*` opens an end) and with anything but letters and
 * digits between the words of a phrase.
 */
export function findKeywords(list: readonly (string | { word: string })[], normalised: NormalisedText): FoundKeyword[] {
  if (list.length === 0) return [];
  const bare = withoutMarks(normalised);
  return compileKeywords(list).flatMap((keyword, entry) =>
    findKeyword(keyword, keyword.isPlain ? bare : normalised).map((span) => ({ entry, span })),
  );
}

/** Finds the keywords of letters and digits that were not `found` in a text as it stands but are behind a disguise. */
export function findDisguisedKeywords(
  list: readonly (string | { word: string })[],
  normalised: NormalisedText,
  found: readonly FoundKeyword[],
): FoundKeyword[] {
  if (list.length === 0) return [];
  const views = undisguise(normalised);
  if (views.length === 0) return [];
  const seen = new Set(found.map(({ entry }) => entry));
  return compileKeywords(list).flatMap((keyword, entry) => {
    if (!keyword.isPlain || seen.has(entry)) return [];
    const [span] = views.flatMap((view) => findKeyword(keyword, view));
    return span ? [{ entry, span }] : [];
  });
}
