import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Store } from '../store/open.ts';
import { warnOfStore } from '../store/promptly.ts';
import type { GuildService } from './guild-service.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export interface Housekeeping {
  guilds: GuildService;
  store: Store;
  log: Log;
  /**
   * The ids of all servers that have the bot, or a rejection where they cannot all be listed. Null on the local Discord,
   * whose servers are not those that the database may know: nothing is purged then.
   */
  joinedGuilds: (() => Promise<ReadonlySet<string>>) | null;
}

/** Kept where a server's own periods cannot be read: rather too long than too short. */
const UNKNOWN_PERIODS = { textDays: 36_500, recordDays: 36_500 } as const;

/**
 * Deletes what was kept long enough, and everything of servers that have removed the bot: no gateway event tells of those
 * without intents, so Discord is asked. Where the list is not to be had, nothing is purged, and neither is a server that
 * was not missing at the last run already: a run with another bot's token does no harm.
 * @param missingBefore the servers that were missing at the last run
 * @returns the servers that are missing now and were not purged
 */
export async function keepHouse(
  { guilds, store, log, joinedGuilds }: Housekeeping,
  missingBefore: ReadonlySet<string> = new Set(),
): Promise<ReadonlySet<string>> {
  try {
    const deleted = await store.retention.run(async (guildId) => {
      const saved = await guilds
        .requireSettings()
        .read(guildId)
        .catch(() => undefined);
      if (saved === null) return DEFAULT_SETTINGS.retention;
      return saved?.isReadable ? saved.settings.retention : UNKNOWN_PERIODS;
    });
    // Asked for in this order, a server that joins in between is not taken for one that left.
    const known = await store.guilds.known();
    const joined = joinedGuilds && (await joinedGuilds());
    const missing = joined ? known.filter((guildId) => !joined.has(guildId)) : [];
    const left = missing.filter((guildId) => missingBefore.has(guildId));
    for (const guildId of left) await store.guilds.purge(guildId);
    log.debug({ deleted, serversLeft: left.length }, 'kept house');
    return new Set(missing.filter((guildId) => !left.includes(guildId)));
  } catch (error) {
    log.warn({ code: error instanceof UserError ? error.code : 'unexpected' }, 'housekeeping was not finished');
    return missingBefore;
  }
}

/** Keeps house at once, then once a day, and lets nothing be kept for more than a minute after it has run out. @returns stops it */
export function startHousekeeping(housekeeping: Housekeeping): () => void {
  let missing: ReadonlySet<string> = new Set();
  const run = async () => {
    missing = await keepHouse(housekeeping, missing);
  };
  void run();
  const expire = () =>
    housekeeping.store.retention
      .expire()
      .catch((error: unknown) => warnOfStore(housekeeping.log, error, 'what has run out could not be deleted'));
  const timers = [setInterval(() => void run(), DAY_MS), setInterval(() => void expire(), MINUTE_MS)];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}
