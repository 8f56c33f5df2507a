import { MessageFlags } from 'discord-api-types/v10';
import { discordErrors } from './errors.ts';

/** What Discord refuses in a message and its OpenAPI document cannot say (components/reference, resources/message). */
export const MESSAGE_LIMITS = { content: 2000, components: 40, text: 4000, rows: 5, files: 10, embeds: 10 } as const;

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function hasFlag(flags: unknown, flag: MessageFlags): boolean {
  return typeof flags === 'number' && (flags & flag) !== 0;
}

/** Every component of a message or modal, nested ones included, parents first. */
export function allComponents(components: unknown): Json[] {
  return objects(components).flatMap((component) => [
    component,
    ...allComponents(component.components),
    ...allComponents(component.component ? [component.component] : []),
    ...allComponents(component.accessory ? [component.accessory] : []),
  ]);
}

/** Throws the error that Discord answers for a message that it does not take. `message` is the message as it would stand. */
export function checkMessage(message: Json, path = 'data'): void {
  const components = objects(message.components);
  const all = allComponents(components);
  const content = typeof message.content === 'string' ? message.content : '';
  const embeds = objects(message.embeds);
  if (hasFlag(message.flags, MessageFlags.IsComponentsV2)) {
    if (content !== '' || embeds.length > 0 || message.poll) {
      const field = content === '' ? 'embeds' : 'content';
      throw discordErrors.invalidForm(
        `${path}.${field}`,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
    if (components.length === 0) throw discordErrors.emptyMessage();
    const text = all.reduce((sum, part) => sum + (typeof part.content === 'string' ? part.content.length : 0), 0);
    if (text > MESSAGE_LIMITS.text) throw tooLong(`${path}.components`, MESSAGE_LIMITS.text);
    if (all.length > MESSAGE_LIMITS.components) {
      throw discordErrors.invalidForm(
        `${path}.components`,
        'BASE_TYPE_MAX_LENGTH',
        `The number of components must be ${MESSAGE_LIMITS.components} or fewer.`,
      );
    }
  } else {
    if (content.length > MESSAGE_LIMITS.content) throw tooLong(`${path}.content`, MESSAGE_LIMITS.content);
    if (components.length > MESSAGE_LIMITS.rows) throw tooLong(`${path}.components`, MESSAGE_LIMITS.rows);
    const attachments = objects(message.attachments);
    if (content === '' && embeds.length === 0 && components.length === 0 && attachments.length === 0) {
      throw discordErrors.emptyMessage();
    }
  }
  checkCustomIds(all, `${path}.components`);
}

/** Custom ids are unique within a message and within a modal. */
export function checkCustomIds(all: Json[], path: string): void {
  const seen = new Set<string>();
  for (const { custom_id: id } of all) {
    if (typeof id !== 'string') continue;
    if (seen.has(id)) {
      throw discordErrors.invalidForm(
        path,
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    }
    seen.add(id);
  }
}

function tooLong(path: string, limit: number) {
  return discordErrors.invalidForm(path, 'BASE_TYPE_BAD_LENGTH', `Must be ${limit} or fewer in length.`);
}
