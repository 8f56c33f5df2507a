import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { isEnglishWord } from '../text/language.ts';
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import { COURTESY_TITLES } from './lexicon.ts';
import type { Quotation } from './marks.ts';

/** "COLVIN: I am going to read it first." */
const LINE = /^\s*(?:\p{Lu}[\p{Lu}\p{M}.'’-]*\s+){0,3}\p{Lu}[\p{Lu}\p{M}'’-]+(?:\s*\([^()\n]{1,40}\))?:\s+(?=\S)/u;
/** "Colvin: I am going to read it first." */
const LABEL = /^\s*((?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){0,3}\p{Lu}[\p{L}\p{M}'’-]+):\s+(?=\S)/u;
const FEWEST_TURNS = 4;
/** One such line may be a heading. */
const FEWEST_LINES = 2;
/** "NOTE:" and "WASHINGTON:" are nobody's lines. */
const NOT_A_SPEAKER =
  /^\s*(?:UPDATE|UPDATED|NOTE|READ|READ MORE|WATCH|MORE|BREAKING|CORRECTION|RELATED|SEE ALSO|PHOTOS?|VIDEO|ALSO|EDITOR'S NOTE|PS|FAQ)\b/u;

/** Whether a text calls somebody who has this surname by a given name or a courtesy title. */
function isNamed(paragraphs: readonly string[], surname: string): boolean {
  if (WEEKDAYS.has(surname.toLowerCase()) || MONTHS.has(surname.toLowerCase())) return false;
  return paragraphs.some((text) => {
    const words = text.split(/\s+/);
    return words.some((word, i) => {
      if (word.replace(/(?:['’]s?)?[,.;:?!]?$/u, '') !== surname) return false;
      const before = words[i - 1]?.replace(/^\P{L}+|\.$/gu, '') ?? '';
      const lower = before.toLowerCase();
      return before !== lower && (MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower) || COURTESY_TITLES.has(lower));
    });
  });
}

/** The two labels of an interview: by turns one asks and the other, who is named in full, answers. */
function interviewLabels(paragraphs: readonly string[]): readonly string[] {
  const turns = paragraphs.flatMap((text) => {
    const label = NOT_A_SPEAKER.test(text.toUpperCase()) ? undefined : LABEL.exec(text)?.[1];
    return label ? [{ label, asks: text.includes('?') }] : [];
  });
  const [asker = '', answerer = '', ...others] = new Set(turns.map(({ label }) => label));
  const takeTurns = turns.every(({ label }, i) => label === (i % 2 === 0 ? asker : answerer));
  const statements = turns.filter(({ label, asks }) => label === asker && !asks).length;
  const isInterview =
    others.length === 0 &&
    turns.length >= FEWEST_TURNS &&
    takeTurns &&
    statements <= turns.length / 4 &&
    !isEnglishWord(asker) &&
    isNamed(paragraphs, answerer.split(/\s+/).at(-1) ?? '');
  return isInterview ? [asker, answerer] : [];
}

/**
 * The lines of a transcript or of an interview: after the speaker's name and a colon, each paragraph is speech to its end.
 * Paragraphs that are no such line are undefined.
 */
export function transcriptLines(paragraphs: readonly string[]): (Quotation | undefined)[] {
  const labels = interviewLabels(paragraphs);
  const lines = paragraphs.map((text) => {
    const label = NOT_A_SPEAKER.test(text) ? null : (LINE.exec(text) ?? LABEL.exec(text));
    const isInterview = labels.includes(label?.[1] ?? '');
    const start = label?.[0].length ?? 0;
    if (!label || (label[1] && !isInterview) || /^["“‘«„]/.test(text.slice(start, start + 1))) return undefined;
    const end = text.trimEnd().length;
    return { start, end, from: start, to: end, closed: true, continues: false };
  });
  return lines.filter(Boolean).length >= FEWEST_LINES ? lines : lines.map(() => undefined);
}
