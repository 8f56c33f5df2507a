import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { TEXTS } from './texts.ts';

const INPUT_ID = 'text';

/** A form with somebody's own text in it, to be said differently. */
export function rephraseModal(
  customId: string,
  text: string,
  maxLength: number,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: TEXTS.rephraseTitle,
    components: [
      {
        type: ComponentType.Label,
        label: TEXTS.rephraseLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: INPUT_ID,
          style: TextInputStyle.Paragraph,
          value: text.slice(0, maxLength),
          min_length: 1,
          max_length: maxLength,
          required: true,
        },
      },
    ],
  };
}

/** What was typed into the form, trimmed. */
export function rephrasedText(interaction: APIModalSubmitInteraction): string {
  for (const part of interaction.data.components) {
    if (part.type === ComponentType.Label && part.component.type === ComponentType.TextInput)
      return part.component.value.trim();
  }
  return '';
}
