import { randomBytes } from 'node:crypto';
import { importError } from '../article/import/failures.ts';
import { setNewest } from '../base/set-newest.ts';
import type { Revision } from '../store/articles.ts';

/** An article that was imported and waits for its admin's word. */
export interface PendingImport {
  guildId: string;
  userId: string;
  /** The id to add it under, or the one of the server's article that it is a new text of. */
  id: string;
  /** The text that it is to take the place of; null for an article to add. */
  replaces: Revision | null;
  title: string;
  markdown: string;
}

const TOKEN_BYTES = 9;
const KEPT_MS = 15 * 60_000;
/** Imports that one admin may have waiting, and all together: the oldest go first. Each is at most some 300 kB. */
const MOST_PER_ADMIN = 3;
const MOST_PENDING = 100;

/** Imports between their preview and what is decided about them. They are kept in memory only: a restart loses them. */
export class PendingImports {
  readonly #now: () => number;
  readonly #pending = new Map<string, PendingImport & { until: number }>();
  /** Servers for which an article is being read. */
  readonly #reading = new Set<string>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Has an article read for a server: one at a time, as all servers share the threads that read.
   * @throws UserError `import-under-way`, or whatever `read` does
   */
  async read<Imported>(guildId: string, read: () => Promise<Imported>): Promise<Imported> {
    if (this.#reading.has(guildId)) throw importError('import-under-way');
    this.#reading.add(guildId);
    try {
      return await read();
    } finally {
      this.#reading.delete(guildId);
    }
  }

  /** @returns the token that takes it back */
  put(pending: PendingImport): string {
    this.#removeExpired();
    const own = [...this.#pending].filter(([, { userId }]) => userId === pending.userId);
    const [oldestOwn] = own;
    if (oldestOwn && own.length >= MOST_PER_ADMIN) this.#pending.delete(oldestOwn[0]);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    setNewest(this.#pending, token, { ...pending, until: this.#now() + KEPT_MS }, MOST_PENDING);
    return token;
  }

  /**
   * Gives an import, once, to the one who made it, in the server it was made in; undefined to anybody else, and where it
   * is lost.
   */
  take(token: string, { guildId, userId }: Pick<PendingImport, 'guildId' | 'userId'>): PendingImport | undefined {
    this.#removeExpired();
    const pending = this.#pending.get(token);
    if (pending?.guildId !== guildId || pending.userId !== userId) return undefined;
    this.#pending.delete(token);
    return pending;
  }

  /** Lets an import wait again under its token, where what was decided about it could not be done. */
  putBack(token: string, pending: PendingImport): void {
    this.#pending.set(token, { ...pending, until: this.#now() + KEPT_MS });
  }

  #removeExpired(): void {
    for (const [token, { until }] of this.#pending) if (until <= this.#now()) this.#pending.delete(token);
  }
}
