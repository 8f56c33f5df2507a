import { z } from 'zod';
import { settingsMessage } from '../../src/cards/moderation/log-messages.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import { type CurrentSettings, NEVER_SET_UP } from '../../src/guilds/guild-service.ts';
import { type GuildSettings, guildSettingsSchema } from '../../src/guilds/settings.ts';
import { type SettingsChange, settingsChanges } from '../../src/guilds/settings-changes.ts';
import type { SaveResult } from '../../src/store/settings.ts';
import type { Manager } from '../manager.ts';

/** What became of a change of settings. */
export type Outcome =
  | { status: 'saved'; current: CurrentSettings; changes: SettingsChange[]; after: () => Promise<void> }
  /** The settings are that way already. */
  | { status: 'same'; current: CurrentSettings }
  /** Somebody else saved since `version`; `changes` is what was wanted and not done. */
  | { status: 'stale'; current: CurrentSettings; changes: SettingsChange[] }
  | { status: 'invalid'; current: CurrentSettings; path: PropertyKey[]; problem: string };

/** How often a change that does not mind what else was changed is tried again over what somebody else saved. */
const ATTEMPTS = 5;

/** The settings as they are saved now. @throws UserError `store-away` or whatever the store says */
export async function readSettings({ app, guildId }: Manager): Promise<CurrentSettings> {
  return (await app.guilds.saved(guildId)) ?? NEVER_SET_UP;
}

/** Tells the log channel of a change: the one that holds, and the one that held before. */
function telling({ app, userId }: Manager, before: GuildSettings, after: CurrentSettings, changes: SettingsChange[]) {
  const channels = new Set([after.settings.log.channelId, before.log.channelId].filter((id) => id !== null));
  return async () => {
    for (const channel of channels) {
      await app.logChannels.tell(channel, settingsMessage(userId, after.version, changes));
    }
  };
}

/**
 * Saves a change over the version that it was made from.
 * @param write how it is saved, where not by the settings alone
 * @throws UserError `store-away` or whatever the store says
 */
export async function saveChange(
  manager: Manager,
  version: number,
  change: (settings: GuildSettings) => unknown,
  write: (settings: GuildSettings) => Promise<SaveResult<GuildSettings>> = (settings) =>
    manager.app.guilds.save(manager.guildId, version, settings, manager.userId),
): Promise<Outcome> {
  const current = await readSettings(manager);
  const parsed = guildSettingsSchema.safeParse(change(current.settings));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      status: 'invalid',
      current,
      path: issue?.path ?? [],
      problem: issue?.message ?? z.prettifyError(parsed.error),
    };
  }
  // @everyone has the id of the server, and Discord names it among nobody's roles.
  const exemptsEveryone = (settings: GuildSettings) => settings.exempt.roles.includes(manager.guildId);
  if (exemptsEveryone(parsed.data) && !exemptsEveryone(current.settings)) {
    return { status: 'invalid', current, path: ['exempt', 'roles'], problem: TEXTS.everyoneIsNoRole };
  }
  const changes = settingsChanges(current.settings, parsed.data);
  // Saving what cannot be read as what holds in its place mends it.
  if (changes.length === 0 && current.isReadable) return { status: 'same', current };
  if (current.version !== version) return { status: 'stale', current, changes };
  const result = await write(parsed.data);
  if (result.status === 'stale') return { status: 'stale', current: await readSettings(manager), changes };
  return {
    status: 'saved',
    current: result.current,
    changes,
    after: telling(manager, current.settings, result.current, changes),
  };
}

/**
 * Saves a change that holds over whatever was saved meanwhile, such as one more word.
 * @throws UserError `store-away` or whatever the store says
 */
export async function saveOverAnything(
  manager: Manager,
  change: (settings: GuildSettings) => unknown,
): Promise<Outcome> {
  let outcome = await saveChange(manager, (await readSettings(manager)).version, change);
  for (let attempt = 1; outcome.status === 'stale' && attempt < ATTEMPTS; attempt++) {
    outcome = await saveChange(manager, outcome.current.version, change);
  }
  return outcome;
}
