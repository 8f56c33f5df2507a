import file from './other-words.json' with { type: 'json' };

/**
 * Which stems stand for the same in questions and news ("uni" and "university", "bankroll" and "fund"), by the numbers of their vectors. For
 * each stem how many others it has, followed by their numbers in order; made by `test/bench/derive-word-lists.ts`.
 */
const bytes = Uint8Array.from(Buffer.from(file.lists, 'base64'));
const LISTS = new Uint16Array(bytes.buffer);
const STARTS: number[] = [];
for (let at = 0; at < LISTS.length; at += 1 + (LISTS[at] as number)) STARTS.push(at);

/** How many stems have a list. */
export const LISTED = STARTS.length;

/** Whether two stems, by the numbers of their vectors, are each other's stand-ins. */
export function standForTheSame(a: number, b: number): boolean {
  const start = STARTS[a] as number;
  const end = start + (LISTS[start] as number);
  let at = start + 1;
  while (at <= end && (LISTS[at] as number) < b) at++;
  return at <= end && LISTS[at] === b;
}
