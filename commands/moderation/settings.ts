import type { APIMessageComponentInteraction, APIModalSubmitInteraction } from 'discord-api-types/v10';
import type { Card } from '../../src/cards/components.ts';
import { describeChanges, describeField, mentionUser } from '../../src/cards/moderation/describe.ts';
import { FORM_FIELDS, isNumberForm, numberForm } from '../../src/cards/moderation/forms.ts';
import { testMessage } from '../../src/cards/moderation/log-messages.ts';
import { isPanelPage, panelCard } from '../../src/cards/moderation/panel.ts';
import type { PanelPage, PanelState } from '../../src/cards/moderation/panel-state.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import type { CurrentSettings } from '../../src/guilds/guild-service.ts';
import { DEFAULT_SETTINGS, type GuildSettings, RANGES } from '../../src/guilds/settings.ts';
import { settingsChanges, takeBack } from '../../src/guilds/settings-changes.ts';
import { textInput } from '../input.ts';
import type { Manager } from '../manager.ts';
import { notice, openModal, type Reply, update, updateLater } from '../reply.ts';
import { isCategory } from './category.ts';
import { controlNamed } from './changes.ts';
import { historyPage, readStep, stepPage } from './history.ts';
import { type Outcome, readSettings, saveChange } from './save.ts';

/** Changes that a banner of the panel names. */
const CHANGES_TOLD = 5;
/** Open appeals that the panel counts. */
const APPEALS_COUNTED = 20;
const WHOLE_NUMBER = /^\d{1,9}$/;

function stateOf(
  { app }: Manager,
  page: PanelPage,
  { version, settings, isReadable }: CurrentSettings,
  more: Partial<PanelState> = {},
): PanelState {
  const { channelId } = settings.log;
  const isLogFailing = channelId !== null && app.logChannels.isFailing(channelId);
  return { page, version, settings, isReadable, isLogFailing, ...more };
}

async function render(manager: Manager, state: PanelState): Promise<Card> {
  const { page } = state;
  return page === 'history' ? historyPage(manager, state) : panelCard({ ...state, page });
}

async function appealsToDecide({ app, guildId }: Manager): Promise<Partial<PanelState>> {
  const page = { limit: APPEALS_COUNTED };
  const { rows, next } = await app.guilds.requireStore().appeals.list(guildId, { status: 'open' }, page);
  return rows.length > 0 ? { openAppeals: { count: rows.length, isMore: next !== null } } : {};
}

/** The panel as it is opened. */
export async function openPanel(manager: Manager, page: PanelPage = 'overview'): Promise<Card> {
  const more = page === 'overview' ? await appealsToDecide(manager) : {};
  return render(manager, stateOf(manager, page, await readSettings(manager), more));
}

/** Goes to the page that was chosen in the menu, or that a button names. */
export async function turnPage(
  manager: Manager,
  interaction: APIMessageComponentInteraction,
  [named]: string[],
): Promise<Reply> {
  const chosen = 'values' in interaction.data ? interaction.data.values[0] : named;
  return update(await openPanel(manager, isPanelPage(chosen) ? chosen : 'overview'));
}

/** Shows what can be done about the category that was chosen. */
export async function chooseCategory(manager: Manager, interaction: APIMessageComponentInteraction): Promise<Reply> {
  const chosen = 'values' in interaction.data ? interaction.data.values[0] : undefined;
  const current = await readSettings(manager);
  const more = isCategory(chosen) ? { category: chosen } : {};
  return update(await render(manager, stateOf(manager, 'categories', current, more)));
}

/** What others saved since the version that a panel was made from, in words. */
async function meanwhile({ app, guildId }: Manager, version: number, current: CurrentSettings): Promise<string> {
  const saved = await app.guilds.saved(guildId);
  const heading = TEXTS.staleSaved(current.version, mentionUser(saved?.authorId ?? null));
  const seen =
    version === 0 ? DEFAULT_SETTINGS : (await app.guilds.requireSettings().version(guildId, version))?.settings;
  return seen ? `${heading}\n${describeChanges(settingsChanges(seen, current.settings), CHANGES_TOLD)}` : heading;
}

/** What is said where a change was saved, and where there was none. */
interface Told {
  saved?: string;
  same?: string;
}

async function bannerOf(
  manager: Manager,
  version: number,
  outcome: Outcome,
  { saved = TEXTS.saved, same = TEXTS.nothingChanged }: Told,
): Promise<string> {
  switch (outcome.status) {
    case 'saved':
      return `✅ **${saved}**\n${describeChanges(outcome.changes, CHANGES_TOLD)}`;
    case 'same':
      return same;
    case 'invalid':
      return `⚠️ **${TEXTS.invalid(describeField(outcome.path.join('.')), outcome.problem)}**`;
    case 'stale':
      return [
        `⚠️ **${TEXTS.stale}**`,
        await meanwhile(manager, version, outcome.current),
        TEXTS.staleWanted,
        describeChanges(outcome.changes, CHANGES_TOLD),
      ].join('\n');
  }
}

type Shown = Partial<PanelState> & Told;

async function outcomeCard(
  manager: Manager,
  page: PanelPage,
  version: number,
  outcome: Outcome,
  { saved, same, ...more }: Shown = {},
): Promise<Card> {
  const banner = await bannerOf(manager, version, outcome, { ...(saved ? { saved } : {}), ...(same ? { same } : {}) });
  return render(manager, stateOf(manager, page, outcome.current, { ...more, banner }));
}

/** The panel after a change: what was saved, or why it was not. */
export async function showOutcome(
  manager: Manager,
  page: PanelPage,
  version: number,
  outcome: Outcome,
  shown: Shown = {},
): Promise<Reply> {
  const card = await outcomeCard(manager, page, version, outcome, shown);
  return { ...update(card), ...(outcome.status === 'saved' ? { after: outcome.after } : {}) };
}

async function undo(manager: Manager, version: number, step: number, page: PanelPage): Promise<Reply> {
  const undone = await readStep(manager, step);
  if (!undone) return notice(TEXTS.versionGone);
  const outcome = await saveChange(manager, version, (settings) => takeBack(settings, undone.changes));
  return showOutcome(manager, page, version, outcome, {
    saved: TEXTS.undone(step),
    same: TEXTS.nothingToUndo(step),
  });
}

async function restore(manager: Manager, version: number, step: number): Promise<Reply> {
  const { app, guildId, userId } = manager;
  const older = Number.isSafeInteger(step) ? await app.guilds.requireSettings().version(guildId, step) : null;
  if (!older) return notice(TEXTS.versionGone);
  const outcome = await saveChange(
    manager,
    version,
    () => older.settings,
    async (settings) => {
      const result = await app.guilds.restore(guildId, version, step, userId);
      return result.status === 'unknown' ? app.guilds.save(guildId, version, settings, userId) : result;
    },
  );
  return showOutcome(manager, 'history', version, outcome, { saved: TEXTS.restored(step) });
}

/** Chooses the log channel and tells it so at once, so that the panel can say whether it took the message. */
function chooseLogChannel(manager: Manager, version: number, change: (settings: GuildSettings) => unknown): Reply {
  return updateLater(async () => {
    const outcome = await saveChange(manager, version, change);
    if (outcome.status === 'saved') await outcome.after();
    return { message: await outcomeCard(manager, 'log', version, outcome) };
  });
}

/** A menu or button of the panel that changes something at once. */
export async function changeSetting(
  manager: Manager,
  interaction: APIMessageComponentInteraction,
  [made, name, argument]: string[],
): Promise<Reply> {
  const version = Number(made);
  if (name === 'undo-last') return undo(manager, version, version, 'overview');
  if (name === 'undo') return undo(manager, version, Number(argument), 'history');
  if (name === 'restore') return restore(manager, version, Number(argument));
  const control = controlNamed(name);
  if (!control) return notice(TEXTS.cardGone);
  const values = 'values' in interaction.data ? interaction.data.values : [];
  const change = (settings: GuildSettings) => control.change(settings, { values, argument });
  if (name === 'log-channel') return chooseLogChannel(manager, version, change);
  const outcome = await saveChange(manager, version, change);
  return showOutcome(manager, control.page, version, outcome, {
    ...(name === 'action' && isCategory(argument) ? { category: argument } : {}),
    ...(name === 'reset' ? { saved: TEXTS.resetDone } : {}),
  });
}

/** Opens a form with the numbers that hold, and their version: what is saved until it is submitted is not overwritten. */
export async function openForm(manager: Manager, [form]: string[]): Promise<Reply> {
  if (!isNumberForm(form)) return notice(TEXTS.cardGone);
  const { version, settings } = await readSettings(manager);
  return openModal(numberForm(form, version, settings));
}

function withNumbers(settings: GuildSettings, numbers: readonly (readonly [field: string, value: number])[]): unknown {
  const { cooldown, escalation, retention } = structuredClone(settings);
  const groups: Record<string, Record<string, unknown>> = { cooldown, escalation, retention };
  for (const [field, value] of numbers) {
    const [group = '', key = ''] = field.split('.');
    const target = groups[group];
    if (target) target[key] = value;
  }
  return { ...settings, ...groups };
}

/** A submitted form. What is no whole number within its range is told, and nothing of the form is saved. */
export async function submitForm(
  manager: Manager,
  interaction: APIModalSubmitInteraction,
  [made, form]: string[],
): Promise<Reply> {
  if (!isNumberForm(form) || !interaction.message) return notice(TEXTS.cardGone);
  const version = Number(made);
  const typed = FORM_FIELDS[form].map((field) => [field, textInput(interaction, field)] as const);
  const wrong = typed.find(([field, text]) => {
    const [least, most] = RANGES[field];
    return !WHOLE_NUMBER.test(text) || Number(text) < least || Number(text) > most;
  });
  if (wrong) {
    const [field] = wrong;
    const [least, most] = RANGES[field];
    const outcome: Outcome = {
      status: 'invalid',
      current: await readSettings(manager),
      path: field.split('.'),
      problem: TEXTS.wholeNumber(least, most),
    };
    return showOutcome(manager, form, version, outcome);
  }
  const numbers = typed.map(([field, text]) => [field, Number(text)] as const);
  return showOutcome(manager, form, version, await saveChange(manager, version, (all) => withNumbers(all, numbers)));
}

/** Sends a test message to the log channel and says whether it arrived. */
export function tryLogChannel(manager: Manager): Reply {
  return updateLater(async () => {
    const current = await readSettings(manager);
    const { channelId } = current.settings.log;
    const arrived = channelId !== null && (await manager.app.logChannels.tell(channelId, testMessage()));
    const more = arrived ? { banner: `✅ **${TEXTS.testWorked}**` } : {};
    return { message: await render(manager, stateOf(manager, 'log', current, more)) };
  });
}

/** A page of the history, or one of its steps. */
export async function showHistory(manager: Manager, [before]: string[]): Promise<Reply> {
  const state = stateOf(manager, 'history', await readSettings(manager));
  return update(await historyPage(manager, state, Number(before)));
}

export async function showStep(manager: Manager, interaction: APIMessageComponentInteraction): Promise<Reply> {
  const chosen = 'values' in interaction.data ? interaction.data.values[0] : undefined;
  const state = stateOf(manager, 'history', await readSettings(manager));
  return update(await stepPage(manager, state, Number(chosen)));
}
