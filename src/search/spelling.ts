/** Variants are hashed to 32 bits; with the word's number below them they still fit a double exactly. */
const WORD_BITS = 2 ** 20;

/** FNV-1a over the word without the letter at `skipped` (none where it is -1). */
function hashWithout(word: string, skipped: number): number {
  let hash = 2166136261;
  for (let at = 0; at < word.length; at++) {
    if (at !== skipped) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619);
  }
  return hash >>> 0;
}

/** Whether one letter inserted, dropped, replaced or swapped with its neighbour makes `b` of `a`, which differ. */
export function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA - start <= 1 && endB - start <= 1) return true;
  return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

const sorted = (word: string): string => [...word].sort().join('');

/** Whether two words that are one edit apart have the same letters, but for one written once or twice: the likeliest of slips. */
export function isSlip(a: string, b: string): boolean {
  const once = (word: string): string => word.replace(/(.)\1/gu, '$1');
  return a.length === b.length ? sorted(a) === sorted(b) : once(a) === once(b);
}

/**
 * Finds the words of a list that are one edit away from another, by the words that both become when a letter is dropped
 * (symmetric deletion, as in Garbe's SymSpell): a look-up costs as many probes as the word has letters, however long the
 * list. Eight bytes for each letter of the list; words past the first million are not found.
 */
export class SpellingIndex {
  readonly #words: readonly string[];
  readonly #variants: Float64Array;

  constructor(words: readonly string[]) {
    this.#words = words.slice(0, WORD_BITS);
    this.#variants = new Float64Array(this.#words.reduce((sum, word) => sum + word.length + 1, 0));
    let size = 0;
    for (const [number, word] of this.#words.entries()) {
      for (let skipped = -1; skipped < word.length; skipped++) {
        this.#variants[size++] = hashWithout(word, skipped) * WORD_BITS + number;
      }
    }
    this.#variants.sort();
  }

  /** Indexes of the words that are one edit from this one, in the list's order. */
  find(word: string): number[] {
    const found = new Set<number>();
    for (let skipped = -1; skipped < word.length; skipped++) {
      const from = hashWithout(word, skipped) * WORD_BITS;
      for (let at = this.#firstNotBelow(from); at < this.#variants.length; at++) {
        const number = (this.#variants[at] ?? 0) - from;
        if (number >= WORD_BITS) break;
        const other = this.#words[number];
        if (other !== undefined && other !== word && isOneEditApart(word, other)) found.add(number);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #firstNotBelow(value: number): number {
    let low = 0;
    let high = this.#variants.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#variants[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
