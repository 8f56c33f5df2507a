import { ButtonStyle } from 'discord-api-types/v10';
import type { SettingsChange } from '../../guilds/settings-changes.ts';
import { button, buttonRows, type Card, COLOURS, card, textDisplay } from '../components.ts';
import { LIMITS } from '../limits.ts';
import { textForm } from '../text-form.ts';
import { describeChanges } from './describe.ts';
import { AREAS, customId } from './ids.ts';
import { MODERATION_TEXTS as TEXTS } from './texts.ts';

export const IMPORT_INPUT = 'json';

/** The form that settings are pasted into. */
export function importForm() {
  return textForm(customId(AREAS.import), TEXTS.importTitle, [
    {
      id: IMPORT_INPUT,
      label: TEXTS.importLabel,
      description: TEXTS.importHint,
      isLong: true,
      maxLength: LIMITS.textInput,
    },
  ]);
}

/** What an import would change, to be confirmed. @param id of what was read */
export function importCard(id: string, changes: readonly SettingsChange[]): Card {
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.importTitle}`),
      textDisplay(`${TEXTS.importPreview}\n${describeChanges(changes)}`),
      ...buttonRows([
        button(TEXTS.importSave, customId(AREAS.importSave, id), { style: ButtonStyle.Primary }),
        button(TEXTS.cancel, customId(AREAS.importCancel, id)),
      ]),
    ],
    { private: true },
  );
}
