import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { isInDoubt } from '../store/failures.ts';
import type { Store } from '../store/open.ts';

/** Writes that wait in memory, each with a text of at most some thousand characters. */
const MAX_WAITING = 1_000;
const RETRY_MS = 5_000;

interface Write<T = unknown> {
  work: () => Promise<T>;
  /** Whether it does no harm when it is done twice. One that does is not tried again where it may have been done. */
  isRepeatable: boolean;
}

/**
 * What is written while a member waits for something else. A write that the store does not take at once waits in memory
 * and is tried again until it does; a crash loses those that wait.
 */
export class PendingWrites {
  readonly #store: Pick<Store, 'promptly'>;
  readonly #log: Log;
  readonly #waiting: Write[] = [];
  /** Those under way, whether or not somebody still waits for them. */
  readonly #begun = new Set<Promise<unknown>>();
  #flushing: Promise<void> | undefined;
  #isClosed = false;
  #lost = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Pick<Store, 'promptly'>, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Writes now, or later where the store does not take it now. @returns what was written, undefined where it waits */
  async write<T>(work: () => Promise<T>, { isRepeatable = true } = {}): Promise<T | undefined> {
    const write = { work, isRepeatable };
    let isBegun = false;
    const begin = () => {
      isBegun = true;
      return this.#begin(write, 'last');
    };
    try {
      return await this.#store.promptly(begin);
    } catch (error) {
      if (!isBegun) this.#wait(write, error, 'last');
      return undefined;
    }
  }

  /** Lets what is under way end and writes what waits. @throws UserError why the store does not take all of it */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.#begun, this.#flushing]);
    await this.#flush();
  }

  /** Lets what is under way end, tries once more to write what waits, and tells the operator how much is lost. */
  async close(): Promise<void> {
    await this.settle().catch(() => undefined);
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lost += this.#waiting.splice(0).length;
    this.#tellLost();
  }

  /** Writes what waits, in its order. @throws UserError why the store takes no more of it */
  #flush(): Promise<void> {
    this.#flushing ??= this.#writeWaiting().finally(() => {
      this.#flushing = undefined;
    });
    return this.#flushing;
  }

  async #writeWaiting(): Promise<void> {
    for (let write = this.#waiting.shift(); write; write = this.#waiting.shift()) {
      try {
        await this.#begin(write, 'first');
      } catch (error) {
        if (this.#mayWait(write, error)) throw error;
      }
    }
    this.#tellLost();
  }

  #begin<T>(write: Write<T>, placeToWait: 'first' | 'last'): Promise<T> {
    const begun = write
      .work()
      .catch((error: unknown) => {
        this.#wait(write, error, placeToWait);
        throw error;
      })
      .finally(() => this.#begun.delete(begun));
    this.#begun.add(begun);
    return begun;
  }

  /** Whether a write that failed is to be tried again: where the store is what failed, and it does no harm. */
  #mayWait({ isRepeatable }: Write, error: unknown): boolean {
    if (this.#isClosed || (!isRepeatable && isInDoubt(error))) return false;
    return error instanceof UserError && error.code.startsWith('store-');
  }

  #wait(write: Write, error: unknown, place: 'first' | 'last'): void {
    const code = error instanceof UserError ? error.code : 'unexpected';
    if (!this.#mayWait(write, error)) {
      this.#log.warn({ code }, 'something could not be written and is lost');
      return;
    }
    if (this.#waiting.length === 0) this.#log.warn({ code }, 'the store does not take writes; they wait in memory');
    if (place === 'first') this.#waiting.unshift(write);
    else this.#waiting.push(write);
    if (this.#waiting.length > MAX_WAITING) {
      this.#waiting.shift();
      this.#lost++;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#flush().catch(() => undefined);
    }, RETRY_MS).unref();
  }

  #tellLost(): void {
    if (this.#lost > 0) this.#log.warn({ lost: this.#lost }, 'writes were lost while the store took none');
    this.#lost = 0;
  }
}
