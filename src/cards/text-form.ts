import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import { firstOf, shorten } from './markdown.ts';

export interface TextField {
  id: string;
  label: string;
  description?: string;
  value?: string;
  isLong?: boolean;
  required?: boolean;
  maxLength: number;
}

/** A form of up to five text inputs. */
export function textForm(
  id: string,
  title: string,
  fields: readonly TextField[],
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: shorten(title, LIMITS.modalTitle),
    components: fields.map(({ id: fieldId, label, description, value, isLong, required = true, maxLength }) => {
      const component: APITextInputComponent = {
        type: ComponentType.TextInput,
        custom_id: fieldId,
        style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required,
        max_length: maxLength,
        ...(required ? { min_length: 1 } : {}),
        ...(value ? { value: firstOf(value, maxLength) } : {}),
      };
      return {
        type: ComponentType.Label,
        label: shorten(label, LIMITS.inputLabel),
        ...(description ? { description: shorten(description, LIMITS.inputDescription) } : {}),
        component,
      };
    }),
  };
}
