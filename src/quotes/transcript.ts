import type { Quotation } from './marks.ts';

/** "COLVIN: I am going to read it first." */
const LINE = /^\s*(?:\p{Lu}[\p{Lu}\p{M}.'’-]*\s+){0,3}\p{Lu}[\p{Lu}\p{M}'’-]+(?:\s*\([^()\n]{1,40}\))?:\s+(?=\S)/u;
/** One such line may be a heading. */
const FEWEST_LINES = 2;
/** "NOTE:" and "WASHINGTON:" are nobody's lines. */
const NOT_A_SPEAKER =
  /^\s*(?:UPDATE|UPDATED|NOTE|READ|READ MORE|WATCH|MORE|BREAKING|CORRECTION|RELATED|SEE ALSO|PHOTOS?|VIDEO|ALSO|EDITOR'S NOTE|PS|FAQ)\b/u;

/**
 * The lines of a transcript: after the speaker's name in capitals and a colon, each paragraph is speech to its end.
 * Paragraphs that are no such line are undefined.
 */
export function transcriptLines(paragraphs: readonly string[]): (Quotation | undefined)[] {
  const lines = paragraphs.map((text) => {
    const label = NOT_A_SPEAKER.test(text) ? null : LINE.exec(text);
    const start = label?.[0].length ?? 0;
    if (!label || /^["“‘«„]/.test(text.slice(start, start + 1))) return undefined;
    const end = text.trimEnd().length;
    return { start, end, from: start, to: end, closed: true, continues: false };
  });
  return lines.filter(Boolean).length >= FEWEST_LINES ? lines : lines.map(() => undefined);
}
