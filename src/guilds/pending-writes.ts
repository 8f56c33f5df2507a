import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Store } from '../store/open.ts';

/** Writes that wait in memory, each with a text of at most some thousand characters. */
const MAX_WAITING = 1_000;
const RETRY_MS = 5_000;

type Write = () => Promise<unknown>;

/**
 * What is written while a member waits for something else. A write that the store does not take at once waits in memory
 * and is tried again until it does; a crash loses those that wait. Each must do no harm when it is done twice.
 */
export class PendingWrites {
  readonly #store: Pick<Store, 'promptly'>;
  readonly #log: Log;
  readonly #waiting: Write[] = [];
  #lost = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Pick<Store, 'promptly'>, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Writes now, or later where the store does not take it now. @returns what was written, undefined where it waits */
  async write<T>(write: () => Promise<T>): Promise<T | undefined> {
    let isBegun = false;
    const begin = () => {
      isBegun = true;
      return write().catch((error: unknown) => {
        this.#wait(write, error);
        throw error;
      });
    };
    try {
      return await this.#store.promptly(begin);
    } catch (error) {
      if (!isBegun) this.#wait(write, error);
      return undefined;
    }
  }

  /** Writes what waits, in its order, as far as the store takes it. */
  async flush(): Promise<void> {
    for (let write = this.#waiting.shift(); write; write = this.#waiting.shift()) {
      try {
        await write();
      } catch (error) {
        if (this.#wait(write, error, 'first')) return;
      }
    }
    this.#tellLost();
  }

  /** Tries once more to write what waits, and tells the operator how much is lost. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.flush();
    clearTimeout(this.#timer);
    this.#lost += this.#waiting.splice(0).length;
    this.#tellLost();
  }

  /** @returns false where the store is not what failed, so that waiting would not help */
  #wait(write: Write, error: unknown, place: 'first' | 'last' = 'last'): boolean {
    const code = error instanceof UserError ? error.code : 'unexpected';
    if (!code.startsWith('store-')) {
      this.#log.warn({ code }, 'something could not be written and is lost');
      return false;
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
      void this.flush();
    }, RETRY_MS).unref();
    return true;
  }

  #tellLost(): void {
    if (this.#lost > 0) this.#log.warn({ lost: this.#lost }, 'writes were lost while the store took none');
    this.#lost = 0;
  }
}
