import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { type GuildSettings, RANGES } from '../../guilds/settings.ts';
import { textForm } from '../text-form.ts';
import { AREAS, customId } from './ids.ts';
import { MODERATION_TEXTS as TEXTS } from './texts.ts';

export type NumberField = keyof typeof RANGES;
export type NumberForm = keyof typeof TEXTS.forms;

/** The settings that each form asks for, in its order. */
export const FORM_FIELDS: Record<NumberForm, readonly NumberField[]> = {
  cooldown: ['cooldown.userSeconds', 'cooldown.channelSeconds'],
  escalation: ['escalation.blocks', 'escalation.minutes', 'escalation.timeOutMinutes'],
  retention: ['retention.textDays', 'retention.recordDays'],
};

const DIGITS = 5;

export function isNumberForm(name: string | undefined): name is NumberForm {
  return name !== undefined && Object.hasOwn(FORM_FIELDS, name);
}

function numberOf(settings: GuildSettings, field: NumberField): number {
  const { cooldown, escalation, retention } = settings;
  const numbers: Record<NumberField, number> = {
    'cooldown.userSeconds': cooldown.userSeconds,
    'cooldown.channelSeconds': cooldown.channelSeconds,
    'escalation.blocks': escalation.blocks,
    'escalation.minutes': escalation.minutes,
    'escalation.timeOutMinutes': escalation.timeOutMinutes,
    'retention.textDays': retention.textDays,
    'retention.recordDays': retention.recordDays,
  };
  return numbers[field];
}

/** A form for the numbers of one page of the panel, filled with those that hold. */
export function numberForm(
  form: NumberForm,
  version: number,
  settings: GuildSettings,
): APIModalInteractionResponseCallbackData {
  const { title, fields } = TEXTS.forms[form];
  return textForm(
    customId(AREAS.form, version, form),
    title,
    FORM_FIELDS[form].map((field, index) => {
      const [least, most] = RANGES[field];
      return {
        id: field,
        label: fields[index] ?? field,
        description: TEXTS.wholeNumber(least, most),
        value: String(numberOf(settings, field)),
        maxLength: DIGITS,
      };
    }),
  );
}
