import { ButtonStyle } from 'discord-api-types/v10';
import type { SettingsChange } from '../../guilds/settings-changes.ts';
import { button, buttonRows, type Card, textDisplay } from '../components.ts';
import { listWithin, subtext } from '../markdown.ts';
import { optionSelect } from '../selects.ts';
import { describeChange, describeChanges, mentionUser, timestamp } from './describe.ts';
import { AREAS, customId } from './ids.ts';
import { panelFrame } from './panel.ts';
import type { PanelState } from './panel-state.ts';
import { MODERATION_TEXTS as TEXTS } from './texts.ts';

/** Steps on one page of the history. */
export const STEPS_PER_PAGE = 5;
/** Characters of the changes that a step of it tells. */
const CHANGES_LENGTH = 300;

/** One saved version of the settings and what it changed. */
export interface HistoryStep {
  version: number;
  authorId: string | null;
  savedAt: Date;
  isReadable: boolean;
  restoredFrom: number | null;
  changes: SettingsChange[];
}

function heading({ version, authorId, savedAt, restoredFrom }: HistoryStep): string {
  const brought = restoredFrom === null ? '' : ` · ${TEXTS.restoredFrom(restoredFrom)}`;
  return `**${TEXTS.stepTitle(version)}** · ${mentionUser(authorId)} · ${timestamp(savedAt, 'R')}${brought}`;
}

function describeStep(step: HistoryStep): string {
  const none = step.isReadable ? TEXTS.noDifference : TEXTS.stepUnreadable;
  const shown = listWithin(step.changes.map(describeChange), CHANGES_LENGTH, TEXTS.moreChanges);
  return [heading(step), subtext(shown.length === 0 ? none : shown.join('; '))].join('\n');
}

/** A page of the history. @param hasOlder whether there are steps before those given */
export function historyCard(state: PanelState, steps: readonly HistoryStep[], hasOlder: boolean): Card {
  const [newest] = steps;
  const oldest = steps.at(-1);
  if (!newest || !oldest) return panelFrame(state, [textDisplay(TEXTS.historyEmpty)]);
  return panelFrame(state, [
    textDisplay(TEXTS.historyHow),
    textDisplay(steps.map(describeStep).join('\n')),
    optionSelect(
      customId(AREAS.step),
      TEXTS.chooseStep,
      steps.map((step) => ({
        label: TEXTS.stepOption(step.version),
        value: String(step.version),
        description: step.savedAt.toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ').concat(' UTC'),
      })),
    ),
    ...buttonRows([
      button(TEXTS.newest, customId(AREAS.history, 0), { disabled: newest.version === state.version }),
      button(TEXTS.older, customId(AREAS.history, oldest.version), { disabled: !hasOlder }),
    ]),
  ]);
}

/** One step of the history in full, with the buttons that undo it. */
export function stepCard(state: PanelState, step: HistoryStep): Card {
  const { version } = state;
  const argument = step.version;
  return panelFrame(state, [
    textDisplay(heading(step)),
    textDisplay(step.isReadable ? describeChanges(step.changes) : `- ${TEXTS.stepUnreadable}`),
    ...buttonRows([
      button(TEXTS.undoStep, customId(AREAS.set, version, 'undo', argument), {
        style: ButtonStyle.Primary,
        disabled: step.changes.length === 0,
      }),
      button(TEXTS.restoreStep, customId(AREAS.set, version, 'restore', argument), {
        disabled: argument === version || !step.isReadable,
      }),
      button(TEXTS.backToHistory, customId(AREAS.page, 'history')),
    ]),
  ]);
}
