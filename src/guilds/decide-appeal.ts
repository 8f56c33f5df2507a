import type { Appeal, DecideResult } from '../store/appeals.ts';
import type { GuildService } from './guild-service.ts';

const MS_PER_MINUTE = 60_000;

/** Ends a running time-out that a strike was part of, where the strikes left would not have led to it. */
async function endTimeOutWithout(guilds: GuildService, { guildId, userId, entryId }: Appeal): Promise<boolean> {
  const store = guilds.requireStore();
  const until = await store.timeOuts.until(guildId, userId);
  const entry = await store.moderationLog.entry(guildId, entryId);
  if (!until || !entry) return false;
  const { escalation } = (await guilds.settings(guildId)).settings;
  const began = until.getTime() - escalation.timeOutMinutes * MS_PER_MINUTE;
  const since = new Date(began - escalation.minutes * MS_PER_MINUTE);
  if (entry.at < since.toISOString()) return false;
  if ((await store.strikes.count(guildId, userId, since)) >= escalation.blocks) return false;
  await store.timeOuts.end(guildId, userId);
  return true;
}

/**
 * Decides an appeal. One that is overturned takes its strike back, and ends the time-out that would not have come
 * without it.
 * @throws UserError `store-away` or whatever the store says
 */
export async function decideAppeal(
  guilds: GuildService,
  guildId: string,
  appealId: string,
  decision: 'upheld' | 'overturned',
  decidedBy: string,
): Promise<DecideResult & { endedTimeOut?: boolean }> {
  const result = await guilds.requireStore().appeals.decide(guildId, appealId, decision, decidedBy);
  if (result.status !== 'decided' || decision === 'upheld') return result;
  return { ...result, endedTimeOut: await endTimeOutWithout(guilds, result.appeal) };
}
