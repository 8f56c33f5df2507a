import { checkComponents } from './component-rules.ts';
import { discordErrors } from './errors.ts';
import { numberComponents } from './messages.ts';
import { allComponents, checkCustomIds, isObject, type Json, objects } from './rules.ts';

const MAX_CHOICES = 25;
const MAX_CHOICE_LENGTH = 100;

/** The choices of an autocomplete answer in the person's language. Throws Discord's 50035. */
export function checkedChoices(given: unknown, locale: string): { name: string; value: string | number }[] {
  const choices = objects(given);
  if (choices.length > MAX_CHOICES) {
    throw discordErrors.invalidForm(
      'data.choices',
      'BASE_TYPE_BAD_LENGTH',
      `Must be between 0 and ${MAX_CHOICES} in length.`,
    );
  }
  return choices.map((choice, index) => {
    const { name, value, name_localizations: localized } = choice;
    const isValid = (text: unknown) => typeof text === 'string' && text.length >= 1 && text.length <= MAX_CHOICE_LENGTH;
    if (!isValid(name) || !(typeof value === 'number' || isValid(value))) {
      throw discordErrors.invalidForm(
        `data.choices.${index}`,
        'BASE_TYPE_BAD_LENGTH',
        `Must be between 1 and ${MAX_CHOICE_LENGTH} in length.`,
      );
    }
    const local = isObject(localized) ? localized[locale] : undefined;
    return { name: String(local ?? name), value: value as string | number };
  });
}

/** A modal with its components numbered. Throws Discord's 50035. */
export function checkedModal(data: Json): Json {
  const components = structuredClone(objects(data.components));
  const inRange = (text: unknown, max: number) => typeof text === 'string' && text.length >= 1 && text.length <= max;
  if (!inRange(data.custom_id, 100))
    throw discordErrors.invalidForm('data.custom_id', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.');
  if (!inRange(data.title, 45))
    throw discordErrors.invalidForm('data.title', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 45 in length.');
  if (components.length < 1 || components.length > 5)
    throw discordErrors.invalidForm('data.components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  checkComponents(components, 'modal', 'data.components');
  checkCustomIds(allComponents(components), 'data.components');
  numberComponents(components);
  return { custom_id: data.custom_id, title: data.title, components };
}
