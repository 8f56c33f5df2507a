import type { Article } from '../article/article.ts';

/**
 * Bytes that the index of an article takes, asked about through and through, for each UTF-16 code unit of its text, and
 * for any article: `test/bench/index-memory.ts` measures them.
 */
export const BYTES_PER_CHARACTER = 1300;
export const BYTES_PER_ARTICLE = 20_000;

/** Above what the index of an article takes, in bytes, by the length of what is indexed: its text, headings and aliases. */
export function indexBytes({ paragraphs, aliases }: Article): number {
  const headings = new Set(paragraphs.map(({ heading = '' }) => heading));
  const texts = [...paragraphs.map(({ text }) => text), ...headings, ...Object.entries(aliases).flat(2)];
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  return BYTES_PER_ARTICLE + characters * BYTES_PER_CHARACTER;
}

interface Entry {
  bytes: number;
  drop: () => void;
}

/**
 * Bounds the memory of what can be built again at any time: what was used least recently is dropped first. What is in
 * use now always stays, even where it alone is above the bound.
 */
export class IndexMemory {
  /** What is kept at most, but for what is in use now. */
  readonly maxBytes: number;
  /** In order of use, least recent first. */
  readonly #entries = new Map<object, Entry>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** The bytes that are counted now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Counts `owner` as used now. @param drop frees what is counted; called once, when it is dropped */
  use(owner: object, bytes: number, drop: () => void): void {
    this.#remove(owner);
    this.#entries.set(owner, { bytes, drop });
    this.#bytes += bytes;
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.maxBytes || oldest === owner) break;
      this.#remove(oldest);
      entry.drop();
    }
  }

  /** Drops what is counted for `owner`, where there is anything. */
  forget(owner: object): void {
    const entry = this.#entries.get(owner);
    this.#remove(owner);
    entry?.drop();
  }

  #remove(owner: object): void {
    this.#bytes -= this.#entries.get(owner)?.bytes ?? 0;
    this.#entries.delete(owner);
  }
}
