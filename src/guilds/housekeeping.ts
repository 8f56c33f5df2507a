import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Store } from '../store/open.ts';
import { warnOfStore } from '../store/promptly.ts';
import type { GuildService } from './guild-service.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A server has left once it was missing for so long, at two runs: well under a day, since no two runs are a day apart to the millisecond. */
const MISSING_MS = 12 * 3_600_000;

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
 * was not missing some time ago already: a run with another bot's token does no harm.
 */
export async function keepHouse({ guilds, store, log, joinedGuilds }: Housekeeping): Promise<void> {
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
    const joined = await joinedGuilds?.();
    const missing = joined && new Set(known.filter((guildId) => !joined.has(guildId)));
    const left = missing ? await store.guilds.noteMissing(missing, MISSING_MS) : [];
    for (const guildId of left) await purge(guilds, store, guildId);
    log.debug({ deleted, serversLeft: left.length }, 'kept house');
  } catch (error) {
    log.warn({ code: error instanceof UserError ? error.code : 'unexpected' }, 'housekeeping was not finished');
  }
}

/** Deletes everything of a server; at a later run where something waits in memory that would be written after it. */
async function purge(guilds: GuildService, store: Store, guildId: string): Promise<void> {
  await store.statistics.flush();
  if ((await guilds.settle({ guildId })) === 0) await store.guilds.purge(guildId);
}

/** Keeps house at once, then once a day, and lets nothing be kept for more than a minute after it has run out. @returns stops it */
export function startHousekeeping(housekeeping: Housekeeping): () => void {
  const run = () => keepHouse(housekeeping);
  void run();
  const expire = () =>
    housekeeping.store.retention
      .expire()
      .catch((error: unknown) => warnOfStore(housekeeping.log, error, 'what has run out could not be deleted'));
  const timers = [setInterval(() => void run(), DAY_MS), setInterval(() => void expire(), MINUTE_MS)];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}
