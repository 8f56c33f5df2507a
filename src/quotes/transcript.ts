import type { Quotation } from './marks.ts';

/** "COLVIN: I am going to read it first." */
const LINE = /^\s*(?:\p{Lu}[\p{Lu}\p{M}.'’-]*\s+){0,3}\p{Lu}[\p{Lu}\p{M}'’-]+(?:\s*\([^()\n]{1,40}\))?:\s+(?=\S)/u;
/** "Colvin: I am going to read it first." */
const LABEL = /^\s*((?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){0,3}\p{Lu}[\p{L}\p{M}'’-]+):\s+(?=\S)/u;
/** Of an interview. */
const MOST_LABELS = 4;
const FEWEST_TURNS = 3;
/** One such line may be a heading. */
const FEWEST_LINES = 2;
/** "NOTE:" and "WASHINGTON:" are nobody's lines. */
const NOT_A_SPEAKER =
  /^\s*(?:UPDATE|UPDATED|NOTE|READ|READ MORE|WATCH|MORE|BREAKING|CORRECTION|RELATED|SEE ALSO|PHOTOS?|VIDEO|ALSO|EDITOR'S NOTE|PS|FAQ)\b/u;

/** Whether a text names somebody in full who has this surname. */
function isNamed(paragraphs: readonly string[], surname: string): boolean {
  return paragraphs.some((text) => {
    const words = text.split(/\s+/);
    return words.some(
      (word, i) => word.replace(/[,.;?!’']\p{L}?$/u, '') === surname && /^\p{Lu}/u.test(words[i - 1] ?? ''),
    );
  });
}

/** The labels of an interview: those with a label speak by turns, and one of them is named in full elsewhere. */
function interviewLabels(paragraphs: readonly string[]): ReadonlySet<string> {
  const turns = paragraphs.flatMap((text) =>
    NOT_A_SPEAKER.test(text.toUpperCase()) ? [] : (LABEL.exec(text)?.[1] ?? []),
  );
  const counts = new Map<string, number>();
  for (const label of turns) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts.keys()].filter((label) => (counts.get(label) ?? 0) >= FEWEST_LINES);
  const changes = turns.filter((label, i) => i > 0 && label !== turns[i - 1]).length;
  const isExchange = labels.length >= 2 && labels.length <= MOST_LABELS && changes >= FEWEST_TURNS;
  return new Set(
    isExchange && labels.some((label) => isNamed(paragraphs, label.split(/\s+/).at(-1) ?? '')) ? labels : [],
  );
}

/**
 * The lines of a transcript or of an interview: after the speaker's name and a colon, each paragraph is speech to its end.
 * Paragraphs that are no such line are undefined.
 */
export function transcriptLines(paragraphs: readonly string[]): (Quotation | undefined)[] {
  const labels = interviewLabels(paragraphs);
  const lines = paragraphs.map((text) => {
    const label = NOT_A_SPEAKER.test(text) ? null : (LINE.exec(text) ?? LABEL.exec(text));
    const isInterview = labels.has(label?.[1] ?? '');
    const start = label?.[0].length ?? 0;
    if (!label || (label[1] && !isInterview) || /^["“‘«„]/.test(text.slice(start, start + 1))) return undefined;
    const end = text.trimEnd().length;
    return { start, end, from: start, to: end, closed: true, continues: false };
  });
  return lines.filter(Boolean).length >= FEWEST_LINES ? lines : lines.map(() => undefined);
}
