import { readFileSync } from 'node:fs';

/** What people type to an assistant that has nothing to do with any news article, without what stands in test/golden. Written for this project. */
export const GENERAL_QUERIES: readonly string[] = readFileSync(new URL('general-queries.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** What one turn goes further than the one before: in a list much longer than this neighbouring turns are far apart. */
const STRIDE = 7919;

/** So many of a list, or one less, spread over it; others for each `turn`. */
export function everySome<T>(list: readonly T[], count: number, turn: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / count));
  return list.filter((_, at) => at % step === (turn * STRIDE) % step);
}
