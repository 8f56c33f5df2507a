const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)\\d{2})';

const FORMS = [
  new RegExp(`${WEEKDAY}\\b${MONTH}\\s${DAY},?\\s${YEAR}\\b`, 'i'),
  new RegExp(`${WEEKDAY}\\b${DAY}\\s${MONTH},?\\s${YEAR}\\b`, 'i'),
  /\b(?<year>(?:19|20)\d{2})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:T[\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)/,
  /\b(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>(?:19|20)\d{2})\b/,
];

export interface FoundDate {
  /** `YYYY-MM-DD` */
  date: string;
  /** Where it stands, `[start, end)`. */
  start: number;
  end: number;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** Day and month in figures are only understood where no other reading is possible, as in 25/01/2025. */
function monthAndDay(groups: Record<string, string>): [month: number, day: number] | undefined {
  if (groups.first !== undefined) {
    const [first, second] = [Number(groups.first), Number(groups.second)];
    if (first > 12) return [second, first];
    return second > 12 || first === second ? [first, second] : undefined;
  }
  const month = groups.month ?? '';
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return [named < 0 ? Number(month) : named + 1, Number(groups.day)];
}

/**
 * The first date written out in a text: "January 25, 2025", "Sat 25 Jan 2025", "2025-01-25T10:00Z", "25/01/2025". The
 * day is the one that is written, in whatever time zone; undefined where there is none or it could be two days.
 */
export function findDate(text: string): FoundDate | undefined {
  let found: FoundDate | undefined;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match?.groups || (found && match.index >= found.start)) continue;
    const order = monthAndDay(match.groups as Record<string, string>);
    const date = order && isoDate(Number(match.groups.year), ...order);
    if (date) found = { date, start: match.index, end: match.index + match[0].length };
  }
  return found;
}
