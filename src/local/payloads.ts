import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  type InteractionType,
} from 'discord-api-types/v10';
import { nestOptions, optionsAt, problemOf, type StoredCommand } from './commands.ts';
import { ATTACHMENT_SIZE_LIMIT, type Files } from './files.ts';
import type { LocalMessage } from './messages.ts';
import { Resolved } from './resolved.ts';
import { allComponents, type Json, objects } from './rules.ts';
import {
  APPLICATION_ID,
  botPermissions,
  type Channel,
  findGuild,
  memberOf,
  type Person,
  partialChannel,
  permissionsOf,
} from './world.ts';

/** What a person tried and Discord's client would not have sent; the message is for that person. */
export class InputError extends Error {}

/** The part of an interaction's payload that says who, where and in which language. */
export function envelope(id: string, token: string, type: InteractionType, person: Person, channel: Channel): Json {
  const guild = findGuild(channel.guildId);
  return {
    id,
    application_id: APPLICATION_ID,
    type,
    token,
    version: 1,
    channel_id: channel.id,
    channel: { ...partialChannel(channel), permissions: String(permissionsOf(person)) },
    locale: person.locale,
    app_permissions: String(botPermissions()),
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...memberOf(person, guild), permissions: String(permissionsOf(person)) },
          context: InteractionContextType.Guild,
          authorizing_integration_owners: { '0': guild.id },
        }
      : {
          user: person.user,
          context: InteractionContextType.BotDM,
          authorizing_integration_owners: { '0': '0' },
        }),
  };
}

export interface CommandInput {
  path: string[];
  values: Json;
  /** The option being typed, for an autocomplete interaction. */
  focused?: string;
}

/** `data` of a chat input command or of its autocomplete. Throws `InputError`. */
export function chatInputData(command: StoredCommand, input: CommandInput, channel: Channel, files: Files): Json {
  const options = optionsAt(command, input.path);
  if (!options) throw new InputError(`/${[command.name, ...input.path].join(' ')} is not a command`);
  const unknown = Object.keys(input.values).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new InputError(`/${command.name} has no option "${unknown}"`);
  const resolved = new Resolved(channel, files);
  const isAutocomplete = input.focused !== undefined;
  const leaves: Json[] = [];
  for (const option of options) {
    const name = String(option.name);
    const value = input.values[name];
    if (value === undefined) {
      if (option.required && !isAutocomplete) throw new InputError(`${name}: required`);
      continue;
    }
    const focused = name === input.focused;
    const problem = isAutocomplete
      ? null
      : (problemOf(option, value) ?? problemOfReference(option, String(value), resolved));
    if (problem) throw new InputError(problem);
    leaves.push({ name, type: option.type, value, ...(focused ? { focused } : {}) });
  }
  if (isAutocomplete && !leaves.some((leaf) => leaf.focused))
    throw new InputError(`${input.focused}: nothing to complete`);
  return data(command, { options: nestOptions(input.path, leaves), resolved: resolved.value() });
}

function problemOfReference(option: Json, id: string, resolved: Resolved): string | null {
  const { User, Channel, Role, Mentionable, Attachment } = ApplicationCommandOptionType;
  const known: Partial<Record<number, () => boolean>> = {
    [User]: () => resolved.user(id),
    [Channel]: () => resolved.channel(id),
    [Role]: () => resolved.role(id),
    [Mentionable]: () => resolved.mentionable(id),
    [Attachment]: () => resolved.attachment(id),
  };
  return known[Number(option.type)]?.() === false ? `${String(option.name)}: not found` : null;
}

/** `data` of a command of the "Apps" menu of a message or a person. Throws `InputError`. */
export function menuData(command: StoredCommand, target: LocalMessage | Person, channel: Channel, files: Files): Json {
  const resolved = new Resolved(channel, files);
  if ('user' in target) {
    if (command.type !== ApplicationCommandType.User)
      throw new InputError(`${command.name} is not a command for people`);
    resolved.user(target.user.id);
    return data(command, { target_id: target.user.id, resolved: resolved.value() });
  }
  if (command.type !== ApplicationCommandType.Message)
    throw new InputError(`${command.name} is not a command for messages`);
  resolved.message(target);
  return data(command, { target_id: target.id, resolved: resolved.value() });
}

function data(command: StoredCommand, rest: Json): Json {
  const { id, name, type, guild_id } = command;
  const present = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }), ...Object.fromEntries(present) };
}

/** `data` of a button press or a selection. Throws `InputError` for a component that is not there or not enabled. */
export function componentData(
  message: LocalMessage,
  customId: string,
  values: string[],
  channel: Channel,
  files: Files,
): Json {
  const component = allComponents(message.components).find((each) => each.custom_id === customId);
  if (!component) throw new InputError('This component is not in the message any more');
  if (component.disabled === true) throw new InputError('This component is disabled');
  const { type, id } = component;
  if (type === ComponentType.Button) return { component_type: type, custom_id: customId, id };
  const resolved = new Resolved(channel, files);
  checkSelection(component, values, resolved);
  const found = resolved.value();
  return { component_type: type, custom_id: customId, id, values, ...(found ? { resolved: found } : {}) };
}

function checkSelection(component: Json, values: string[], resolved: Resolved): void {
  const { min_values: min = 1, max_values: max = 1 } = component as { min_values?: number; max_values?: number };
  if (values.length < min || values.length > max) {
    throw new InputError(min === max ? `Select ${min}` : `Select ${min} to ${max}`);
  }
  const { UserSelect, RoleSelect, MentionableSelect, ChannelSelect, FileUpload } = ComponentType;
  const known: Partial<Record<number, (id: string) => boolean>> = {
    [UserSelect]: (id) => resolved.user(id),
    [RoleSelect]: (id) => resolved.role(id),
    [MentionableSelect]: (id) => resolved.mentionable(id),
    [ChannelSelect]: (id) => resolved.channel(id),
    [FileUpload]: (id) => resolved.attachment(id),
  };
  const isKnown =
    known[Number(component.type)] ?? ((value) => objects(component.options).some((each) => each.value === value));
  const strange = values.find((value) => !isKnown(value));
  if (strange !== undefined) throw new InputError(`"${strange}" is not one of the options`);
}

/** `data` of a filled-in modal; `fields` by custom id. Throws `InputError` for what the form would not accept. */
export function modalData(modal: Json, fields: Json, channel: Channel, files: Files): Json {
  const resolved = new Resolved(channel, files);
  const submitted = (component: Json): Json => {
    const { type, id } = component;
    if (type === ComponentType.Label) return { type, id, component: submitted(component.component as Json) };
    if (type === ComponentType.ActionRow) return { type, id, components: objects(component.components).map(submitted) };
    if (type === ComponentType.TextDisplay) return { type, id };
    const customId = String(component.custom_id);
    return { type, id, custom_id: customId, ...fieldValue(component, fields[customId], resolved) };
  };
  const components = objects(modal.components).map(submitted);
  const found = resolved.value();
  return { custom_id: modal.custom_id, components, ...(found ? { resolved: found } : {}) };
}

const MAX_TEXT_INPUT = 4000;

function fieldValue(component: Json, given: unknown, resolved: Resolved): Json {
  const customId = String(component.custom_id);
  const isRequired = component.required !== false;
  if (component.type === ComponentType.TextInput) {
    const value = typeof given === 'string' ? given : String(component.value ?? '');
    const { min_length: min = 0, max_length: max = MAX_TEXT_INPUT } = component as {
      min_length?: number;
      max_length?: number;
    };
    if (value === '' && isRequired) throw new InputError(`${customId}: required`);
    if (value !== '' && value.length < min) throw new InputError(`${customId}: at least ${min} characters`);
    if (value.length > max) throw new InputError(`${customId}: at most ${max} characters`);
    return { value };
  }
  if (component.type === ComponentType.Checkbox) {
    return { value: typeof given === 'boolean' ? given : component.default === true };
  }
  const values = given === undefined ? defaultValues(component) : (Array.isArray(given) ? given : [given]).map(String);
  if (component.type === ComponentType.RadioGroup) {
    const [value = null] = values;
    if (value === null && isRequired) throw new InputError(`${customId}: required`);
    if (value !== null) checkSelection(component, [value], resolved);
    return { value };
  }
  if (values.length > 0 || isRequired) {
    const max = component.type === ComponentType.CheckboxGroup ? objects(component.options).length : 1;
    checkSelection({ max_values: max, ...component }, values, resolved);
  }
  return { values };
}

function defaultValues(component: Json): string[] {
  const chosen = objects(component.options).filter((option) => option.default === true);
  const preset = objects(component.default_values).map((each) => each.id);
  return [...chosen.map((option) => option.value), ...preset].map(String);
}
