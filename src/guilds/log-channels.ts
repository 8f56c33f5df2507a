import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Outbox } from './outbox.ts';

/** Channels whose failure is remembered; the oldest are forgotten first. */
const MAX_REMEMBERED = 10_000;

/** Tells servers' log channels what happened. A channel that fails is remembered until it works, and blocks nothing. */
export class LogChannels {
  readonly #outbox: Outbox | null;
  readonly #log: Log;
  readonly #failing = new Set<string>();

  constructor(outbox: Outbox | null, log: Log) {
    this.#outbox = outbox;
    this.#log = log;
  }

  /** Never throws. @returns whether the channel took the message */
  async tell(channelId: string, message: RESTPostAPIChannelMessageJSONBody): Promise<boolean> {
    try {
      await this.#outbox?.toChannel(channelId, message);
      this.#failing.delete(channelId);
      return true;
    } catch (error) {
      this.#failing.add(channelId);
      const oldest = this.#failing.values().next().value;
      if (this.#failing.size > MAX_REMEMBERED && oldest !== undefined) this.#failing.delete(oldest);
      this.#log.warn({ code: error instanceof UserError ? error.code : 'unexpected' }, 'a log channel was not told');
      return false;
    }
  }

  /** Whether the last message to this channel did not get through. */
  isFailing(channelId: string): boolean {
    return this.#failing.has(channelId);
  }
}
