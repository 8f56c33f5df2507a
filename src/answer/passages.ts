import type { Evidence } from '../article/article.ts';
import type { SearchResult } from '../search/passage-index.ts';

/** Puts the proving sentence first; the others follow as search ranked them. */
export function passagesFrom(first: Evidence, found: SearchResult): Evidence[] {
  const others = found.passages.filter((passage) => passage.paragraph !== first.paragraph);
  return [first, ...others].slice(0, Math.max(1, found.passages.length));
}
