import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Store } from '../store/open.ts';
import type { GuildService } from './guild-service.ts';

const DAY_MS = 86_400_000;

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

/**
 * Deletes what was kept long enough, and everything of servers that have removed the bot: no gateway event tells of those
 * without intents, so Discord is asked. Where the list is not to be had, nothing is purged.
 */
export async function keepHouse({ guilds, store, log, joinedGuilds }: Housekeeping): Promise<void> {
  try {
    const deleted = await store.retention.run(async (guildId) => (await guilds.settings(guildId)).settings.retention);
    // Asked for in this order, a server that joins in between is not taken for one that left.
    const known = await store.guilds.known();
    const joined = joinedGuilds && (await joinedGuilds());
    const left = joined ? known.filter((guildId) => !joined.has(guildId)) : [];
    for (const guildId of left) await store.guilds.purge(guildId);
    log.debug({ deleted, serversLeft: left.length }, 'kept house');
  } catch (error) {
    log.warn({ code: error instanceof UserError ? error.code : 'unexpected' }, 'housekeeping was not finished');
  }
}

/** Keeps house now and then every day. @returns stops it */
export function startHousekeeping(housekeeping: Housekeeping): () => void {
  void keepHouse(housekeeping);
  const timer = setInterval(() => void keepHouse(housekeeping), DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
