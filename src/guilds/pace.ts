import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { GuildSettings } from './settings.ts';

/** Texts that one person may send the bot in a minute, anywhere. */
const TEXTS_PER_MINUTE = 30;

export interface TooSoon {
  code: 'cooldown' | 'too-many';
  until: Date;
}

/** How often somebody may send a text. Kept in memory: each process counts by itself, and a restart forgets. */
export class Pace {
  readonly #everybody = new RateLimiterMemory({ points: TEXTS_PER_MINUTE, duration: 60 });
  readonly #cooldowns = new Map<number, RateLimiterMemory>();

  /** Counts a text against the limits. @returns which of them is in its way, and then counts it against none */
  async take(
    { guildId, channelId, userId }: { guildId: string | null; channelId: string; userId: string },
    { userSeconds, channelSeconds }: GuildSettings['cooldown'],
  ): Promise<TooSoon | undefined> {
    const paid: { limiter: RateLimiterMemory | undefined; key: string }[] = [];
    const limits = [
      { code: 'too-many', limiter: this.#everybody, key: userId },
      { code: 'cooldown', limiter: this.#cooldown(userSeconds), key: `${guildId}:${userId}` },
      { code: 'cooldown', limiter: this.#cooldown(channelSeconds), key: `channel:${channelId}` },
    ] as const;
    for (const { code, limiter, key } of limits) {
      const waitMs = await consume(limiter, key);
      if (waitMs > 0) {
        for (const { limiter: earlier, key: earlierKey } of paid) await earlier?.reward(earlierKey);
        return { code, until: new Date(Date.now() + waitMs) };
      }
      paid.push({ limiter, key });
    }
    return undefined;
  }

  #cooldown(seconds: number): RateLimiterMemory | undefined {
    if (seconds === 0) return undefined;
    const known =
      this.#cooldowns.get(seconds) ??
      new RateLimiterMemory({ points: 1, duration: seconds, keyPrefix: String(seconds) });
    this.#cooldowns.set(seconds, known);
    return known;
  }
}

/** @returns milliseconds to wait, 0 where none */
async function consume(limiter: RateLimiterMemory | undefined, key: string): Promise<number> {
  try {
    await limiter?.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
}
