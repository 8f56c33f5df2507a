import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';

/** How long a member's question waits for the store. An answer asks it some six times, and must be there within three seconds. */
const PATIENCE_MS = 300;
/** How long a store that did not answer in time is not asked again. */
const LEFT_ALONE_MS = 5_000;

const SAID = 'I cannot reach my database just now. Questions are still answered; please try this again in a moment.';

/** Tells the operator of a failure of the store; that it is left alone was told by the failure before. */
export function warnOfStore(log: Log, error: unknown, what: string): void {
  const code = error instanceof UserError ? error.code : 'unexpected';
  if (code !== 'store-left-alone') log.warn({ code }, what);
}

/** For what members wait for: a store that does not answer costs one of them a moment, and the others nothing. */
export class Promptly {
  #leftAloneUntil = 0;

  /**
   * Gives what the store answers. What was begun goes on, though nobody waits for it any more.
   * @throws UserError `store-slow` where the answer does not come in time; `store-left-alone`, with nothing begun, for
   * some seconds after that
   */
  async ask<T>(work: () => Promise<T>): Promise<T> {
    if (performance.now() < this.#leftAloneUntil) {
      throw new UserError('store-left-alone', SAID);
    }
    let answered = false;
    const slow = Promise.withResolvers<never>();
    const giveUp = () => {
      if (answered) return;
      this.#leftAloneUntil = performance.now() + LEFT_ALONE_MS;
      slow.reject(new UserError('store-slow', SAID));
    };
    // An answer that came while this process was at work is taken first: hence the turn in between.
    const timer = setTimeout(() => setImmediate(giveUp), PATIENCE_MS);
    try {
      return await Promise.race([work(), slow.promise]);
    } finally {
      answered = true;
      clearTimeout(timer);
    }
  }
}
