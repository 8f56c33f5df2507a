import { createHash } from 'node:crypto';

interface Entry<Value> {
  value: Value;
  bytes: number;
}

/**
 * Keeps what was made, up to a number of bytes; what was used least recently goes first. A value larger than the whole
 * cache is not kept.
 */
export class MediaCache<Value> {
  readonly #maxBytes: number;
  readonly #sizeOf: (value: Value) => number;
  /** In order of use, least recent first. */
  readonly #entries = new Map<string, Entry<Value>>();
  #bytes = 0;

  constructor(maxBytes: number, sizeOf: (value: Value) => number) {
    this.#maxBytes = maxBytes;
    this.#sizeOf = sizeOf;
  }

  /** The bytes that are kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value): void {
    this.#remove(key);
    const bytes = this.#sizeOf(value);
    if (bytes > this.#maxBytes) return;
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}

/**
 * The key under which something made from an article is kept. Of the content only a hash (SHA-256) is in it, so that
 * keys stay short, and an article that was edited gets new ones.
 * @param kind what was made, such as `speech`
 */
export function mediaKey(articleId: string, kind: string, content: string): string {
  return JSON.stringify([articleId, kind, createHash('sha256').update(content).digest('base64url')]);
}
