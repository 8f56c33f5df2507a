import type { Span } from '../text/sentences.ts';
import { type NormalisedText, normalise } from './normalise.ts';

interface Keyword {
  text: string;
  openStart: boolean;
  openEnd: boolean;
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

const compiled = new WeakMap<object, Keyword[]>();

function compileKeywords(list: readonly (string | { word: string })[]): Keyword[] {
  const known = compiled.get(list);
  if (known) return known;
  const keywords = list.map((entry) => {
    const written = typeof entry === 'string' ? entry : entry.word;
    const text = normalise(written.replace(/^\*|\*$/g, '')).text;
    return { text, openStart: written.startsWith('*'), openEnd: written.endsWith('*') };
  });
  compiled.set(list, keywords);
  return keywords;
}

/**
 * Finds a server's keywords in a text, as Discord's AutoMod does: whole words, unless `*` opens an end.
 * Returns the place in the list and the span in the original text of every match.
 */
export function findKeywords(
  list: readonly (string | { word: string })[],
  { text, starts, ends }: NormalisedText,
): { entry: number; span: Span }[] {
  const found: { entry: number; span: Span }[] = [];
  compileKeywords(list).forEach((keyword, entry) => {
    if (keyword.text === '') return;
    for (let at = text.indexOf(keyword.text); at >= 0; at = text.indexOf(keyword.text, at + keyword.text.length)) {
      const end = at + keyword.text.length;
      if (!keyword.openStart && isWordCharacter(text[at - 1])) continue;
      if (!keyword.openEnd && isWordCharacter(text[end])) continue;
      found.push({ entry, span: [starts[at] ?? 0, ends[end - 1] ?? 0] });
    }
  });
  return found;
}
