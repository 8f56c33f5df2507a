import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { textForm } from './text-form.ts';
import { TEXTS } from './texts.ts';

/** Custom id of the form's text input. */
export const REPHRASE_INPUT = 'text';

/** A form with somebody's own text in it, to be said differently. */
export function rephraseModal(
  customId: string,
  text: string,
  maxLength: number,
): APIModalInteractionResponseCallbackData {
  return textForm(customId, TEXTS.rephraseTitle, [
    { id: REPHRASE_INPUT, label: TEXTS.rephraseLabel, value: text, isLong: true, maxLength },
  ]);
}
