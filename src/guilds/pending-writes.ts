import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { isInDoubt } from '../store/failures.ts';
import type { Store } from '../store/open.ts';

/** Writes that wait in memory, each with a text of at most some thousand characters. */
const MAX_WAITING = 1_000;
const RETRY_MS = 5_000;

/** What a write is about. */
export interface About {
  kind: 'decision' | 'question';
  guildId: string;
  /** The member whose name is in it. */
  userId?: string;
}

interface Write<T = unknown> {
  work: () => Promise<T>;
  about: About;
  /** Whether it does no harm when it is done twice. One that does is not tried again where it may have been done. */
  isRepeatable: boolean;
}

/** Whether a write is about all that is named. */
function isAbout({ about }: Write, { kind, guildId, userId }: Partial<About>): boolean {
  return (
    (kind ?? about.kind) === about.kind &&
    (guildId ?? about.guildId) === about.guildId &&
    (userId ?? about.userId) === about.userId
  );
}

/**
 * What is written while a member waits for something else. A write that the store does not take at once waits in memory
 * and is tried again until it does; a crash loses those that wait.
 */
export class PendingWrites {
  readonly #store: Pick<Store, 'promptly'>;
  readonly #log: Log;
  readonly #waiting = new Set<Write>();
  /** Those under way, whether or not somebody still waits for them. */
  readonly #begun = new Map<Promise<unknown>, Write>();
  #isBehind = false;
  #isClosed = false;
  #lost = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Pick<Store, 'promptly'>, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Writes now, or later where the store does not take it now. @returns what was written, undefined where it waits */
  async write<T>(about: About, work: () => Promise<T>, { isRepeatable = true } = {}): Promise<T | undefined> {
    const write = { work, about, isRepeatable };
    let isBegun = false;
    const begin = () => {
      isBegun = true;
      return this.#begin(write);
    };
    try {
      return await this.#store.promptly(begin);
    } catch (error) {
      if (!isBegun) this.#wait(write, error);
      return undefined;
    }
  }

  /**
   * Where something about this is not written yet, lets what is under way end and tries to write it.
   * @param options.promptly waits no longer than a member's question; what was begun goes on
   * @returns how much about this is still not written
   */
  async settle(about: Partial<About>, { promptly = false } = {}): Promise<number> {
    if (this.#count(about) === 0) return 0;
    const settling = promptly ? this.#store.promptly(() => this.#settle(about)) : this.#settle(about);
    await settling.catch(() => undefined);
    return this.#count(about);
  }

  /** Lets what is under way end, tries once more to write what waits, and tells the operator how much is lost. */
  async close(): Promise<void> {
    await this.#settle({});
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lost += this.#waiting.size;
    this.#waiting.clear();
    this.#tellLost();
  }

  #count(about: Partial<About>): number {
    const unwritten = new Set([...this.#waiting, ...this.#begun.values()]);
    return [...unwritten].filter((write) => isAbout(write, about)).length;
  }

  async #settle(about: Partial<About>): Promise<void> {
    await Promise.allSettled(this.#begun.keys());
    await this.#writeWaiting(about);
    // What was taken by another try meanwhile.
    await Promise.allSettled(this.#begun.keys());
  }

  /** Writes what waits until the store does not take one. That one goes behind the others: it may be the only such. */
  async #writeWaiting(about: Partial<About>): Promise<void> {
    for (const write of [...this.#waiting].filter((waiting) => isAbout(waiting, about))) {
      if (!this.#waiting.delete(write)) continue;
      try {
        await this.#begin(write);
      } catch {
        if (this.#waiting.has(write)) return;
      }
    }
    if (this.#waiting.size > 0) return;
    if (this.#isBehind) this.#log.info('the store takes writes again; none waits');
    this.#isBehind = false;
    this.#tellLost();
  }

  #begin<T>(write: Write<T>): Promise<T> {
    const begun = write
      .work()
      .catch((error: unknown) => {
        this.#wait(write, error);
        throw error;
      })
      .finally(() => this.#begun.delete(begun));
    this.#begun.set(begun, write);
    return begun;
  }

  /** Whether a write that failed is to be tried again: where the store is what failed, and it does no harm. */
  #mayWait({ isRepeatable }: Write, error: unknown): boolean {
    if (this.#isClosed || (!isRepeatable && isInDoubt(error))) return false;
    return error instanceof UserError && error.code.startsWith('store-');
  }

  #wait(write: Write, error: unknown): void {
    const code = error instanceof UserError ? error.code : 'unexpected';
    if (!this.#mayWait(write, error)) {
      this.#log.warn({ code }, 'something could not be written and is lost');
      return;
    }
    if (!this.#isBehind) this.#log.warn({ code }, 'the store does not take writes; they wait in memory');
    this.#isBehind = true;
    this.#waiting.add(write);
    const [first] = this.#waiting;
    if (first && this.#waiting.size > MAX_WAITING) {
      this.#waiting.delete(first);
      this.#lost++;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#writeWaiting({});
    }, RETRY_MS).unref();
  }

  #tellLost(): void {
    if (this.#lost > 0) this.#log.warn({ lost: this.#lost }, 'writes were lost while the store took none');
    this.#lost = 0;
  }
}
