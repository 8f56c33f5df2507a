import type { Span } from '../text/sentences.ts';
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

/**
 * Finds a server's keywords in a text, as Discord's AutoMod does (whole words, unless `*` opens an end) and with anything but letters and
 * digits between the words of a phrase. Returns the place in the list and the span in the original text of every match.
 */
export function findKeywords(
  list: readonly (string | { word: string })[],
  normalised: NormalisedText,
): { entry: number; span: Span }[] {
  if (list.length === 0) return [];
  const bare = withoutMarks(normalised);
  const found: { entry: number; span: Span }[] = [];
  compileKeywords(list).forEach((keyword, entry) => {
    const { text, starts, ends } = keyword.isPlain ? bare : normalised;
    if (keyword.text === '') return;
    for (let at = text.indexOf(keyword.text); at >= 0; at = text.indexOf(keyword.text, at + 1)) {
      const end = at + keyword.text.length;
      if (!keyword.openStart && isWordCharacter(text[at - 1])) continue;
      if (!keyword.openEnd && isWordCharacter(text[end])) continue;
      found.push({ entry, span: [starts[at] ?? 0, ends[end - 1] ?? 0] });
    }
  });
  return found;
}
