import { words } from './word-list.ts';

/** English months, also as they are shortened, in lower case. */
export const MONTHS = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
   nov dec`,
);
export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');

const MONTH = `(?:${[...MONTHS].map((month) => `${month.charAt(0).toUpperCase()}${month.slice(1)}`).join('|')})\\.?`;
const WEEKDAY = `(?:${[...WEEKDAYS].map((day) => `${day.charAt(0).toUpperCase()}${day.slice(1)}`).join('|')})`;
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:1[89]|20)\\d\\d';
/** "Monday, January 6, 2025", "6 Jan. 2025", "January 2025", "2025-01-06", "Monday", "2025". */
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    `(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`,
    `(?:${WEEKDAY},? )?${MONTH} ${DAY}(?:,? ${YEAR})?`,
    `${MONTH},? ${YEAR}`,
    `${YEAR}-\\d\\d-\\d\\d`,
    '\\d{1,2}[./]\\d{1,2}[./]\\d{4}',
    WEEKDAY,
    YEAR,
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Where dates stand in a text, in order: half-open ranges. */
export function findDates(text: string): [start: number, end: number][] {
  return [...text.matchAll(DATE)].map(({ index, 0: { length } }) => [index, index + length]);
}
