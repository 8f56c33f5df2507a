import type { Card } from '../../src/cards/components.ts';
import { type HistoryStep, historyCard, STEPS_PER_PAGE, stepCard } from '../../src/cards/moderation/history-page.ts';
import type { PanelState } from '../../src/cards/moderation/panel-state.ts';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../src/guilds/settings.ts';
import { settingsChanges } from '../../src/guilds/settings-changes.ts';
import type { SavedSettings } from '../../src/store/settings.ts';
import type { Manager } from '../manager.ts';

function stepOf(saved: SavedSettings<GuildSettings>, before: GuildSettings | undefined): HistoryStep {
  const { version, authorId, savedAt, isReadable, restoredFrom, settings } = saved;
  return {
    version,
    authorId,
    savedAt: new Date(savedAt),
    isReadable,
    restoredFrom,
    changes: before ? settingsChanges(before, settings) : [],
  };
}

/** The settings before a version; undefined where they are not kept any more. */
async function settingsBefore({ app, guildId }: Manager, version: number): Promise<GuildSettings | undefined> {
  if (version <= 1) return DEFAULT_SETTINGS;
  return (await app.guilds.requireSettings().version(guildId, version - 1))?.settings;
}

/** One step of the history, or undefined where it is not kept any more. */
export async function readStep(manager: Manager, version: number): Promise<HistoryStep | undefined> {
  if (!Number.isSafeInteger(version) || version < 1) return undefined;
  const saved = await manager.app.guilds.requireSettings().version(manager.guildId, version);
  return saved ? stepOf(saved, await settingsBefore(manager, version)) : undefined;
}

/** A page of the history. @param before the version before which it begins; 0 is the newest page */
export async function historyPage(manager: Manager, state: PanelState, before = 0): Promise<Card> {
  const repository = manager.app.guilds.requireSettings();
  const isPaged = Number.isSafeInteger(before) && before > 0;
  const read = await repository.history(manager.guildId, { limit: STEPS_PER_PAGE + 1, ...(isPaged ? { before } : {}) });
  const steps = read
    .slice(0, STEPS_PER_PAGE)
    .map((saved, index) =>
      stepOf(saved, read[index + 1]?.settings ?? (saved.version === 1 ? DEFAULT_SETTINGS : undefined)),
    );
  return historyCard(state, steps, read.length > STEPS_PER_PAGE);
}

/** One step in full; the history where that step is not kept any more. */
export async function stepPage(manager: Manager, state: PanelState, version: number): Promise<Card> {
  const step = await readStep(manager, version);
  return step ? stepCard(state, step) : historyPage(manager, state);
}
