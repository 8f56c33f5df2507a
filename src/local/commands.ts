import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import { discordErrors } from './errors.ts';
import { type Json, objects } from './rules.ts';
import { snowflake } from './snowflake.ts';
import { APPLICATION_ID, type Channel, maySee, type Person, permissionsOf } from './world.ts';

/** Commands of each kind in one scope (interactions/application-commands). */
const COMMANDS_PER_TYPE: Record<number, number> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_STRING_OPTION = 6000;

export interface StoredCommand extends Json {
  id: string;
  type: number;
  name: string;
  guild_id?: string;
}

/** The application's commands by scope: a guild's id, or '' for the global ones. */
export class Commands {
  readonly #scopes = new Map<string, StoredCommand[]>();

  /** Overwrites a scope; a command that keeps type and name keeps its id. Throws Discord's 50035 for what it refuses. */
  replace(guildId: string, bodies: unknown): StoredCommand[] {
    if (!Array.isArray(bodies))
      throw discordErrors.invalidForm('_', 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    const before = this.list(guildId);
    const after: StoredCommand[] = [];
    for (const [index, body] of objects(bodies).entries()) {
      const type = typeof body.type === 'number' ? body.type : ApplicationCommandType.ChatInput;
      const name = checkedName(body, type, index);
      if (after.some((command) => command.type === type && command.name === name)) {
        throw discordErrors.invalidForm(
          `${index}.name`,
          'APPLICATION_COMMANDS_DUPLICATE_NAME',
          'Application command names must be unique',
        );
      }
      const limit = COMMANDS_PER_TYPE[type] ?? 0;
      if (after.filter((command) => command.type === type).length >= limit) {
        throw discordErrors.invalidForm(
          `${index}`,
          'APPLICATION_COMMANDS_LIMIT',
          `No more than ${limit} commands of type ${type}`,
        );
      }
      after.push({
        description: '',
        default_member_permissions: null,
        contexts: null,
        integration_types: [0],
        nsfw: false,
        ...body,
        id: before.find((old) => old.type === type && old.name === name)?.id ?? snowflake(),
        application_id: APPLICATION_ID,
        version: snowflake(),
        type,
        name,
        ...(guildId === '' ? {} : { guild_id: guildId }),
      });
    }
    this.#scopes.set(guildId, after);
    return after;
  }

  list(guildId: string): StoredCommand[] {
    return this.#scopes.get(guildId) ?? [];
  }

  /** What the picker and the "Apps" menus offer this person in this channel: guild commands, then global ones. */
  offered(person: Person, channel: Channel): StoredCommand[] {
    const inGuild = channel.guildId ? this.list(channel.guildId) : [];
    return [...inGuild, ...this.list('')].filter((command) => mayUse(command, person, channel));
  }
}

function checkedName(body: Json, type: number, index: number): string {
  const { name } = body;
  const valid =
    typeof name === 'string' &&
    (type === ApplicationCommandType.ChatInput
      ? NAME.test(name) && name === name.toLowerCase()
      : name.length >= 1 && name.length <= 32);
  if (!valid)
    throw discordErrors.invalidForm(`${index}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  return name;
}

function mayUse(command: StoredCommand, person: Person, channel: Channel): boolean {
  if (!maySee(person, channel)) return false;
  const context = channel.guildId ? InteractionContextType.Guild : InteractionContextType.BotDM;
  const contexts = Array.isArray(command.contexts) ? command.contexts : null;
  if (contexts && !contexts.includes(context)) return false;
  if (!channel.guildId) return command.dm_permission !== false && command.guild_id === undefined;
  const { default_member_permissions: needed } = command;
  if (needed === null || needed === undefined) return true;
  const bits = BigInt(String(needed));
  return person.isAdmin || (bits !== 0n && (permissionsOf(person) & bits) === bits);
}

/** The options of a command, a subcommand (`path` of one) or a subcommand of a group (`path` of two); null where there is none. */
export function optionsAt(command: StoredCommand, path: string[]): Json[] | null {
  let options = objects(command.options);
  for (const name of path) {
    const next = options.find((option) => option.name === name && isSubcommand(option));
    if (!next) return null;
    options = objects(next.options);
  }
  return options.some(isSubcommand) ? null : options;
}

function isSubcommand(option: Json): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

/** Why Discord's client would not send this value, in a person's words; null where it would. */
export function problemOf(option: Json, value: unknown): string | null {
  const name = String(option.name);
  const { String: Text, Integer, Number: Float, Boolean: Switch } = ApplicationCommandOptionType;
  const choices = objects(option.choices);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    return `${name}: pick one of the choices`;
  if (option.type === Text) {
    if (typeof value !== 'string') return `${name}: must be text`;
    const { min_length: min = 0, max_length: max = MAX_STRING_OPTION } = option as {
      min_length?: number;
      max_length?: number;
    };
    if (value.length < min) return `${name}: at least ${min} characters`;
    if (value.length > max) return `${name}: at most ${max} characters`;
    if (value === '') return `${name}: must not be empty`;
  } else if (option.type === Integer || option.type === Float) {
    if (typeof value !== 'number' || (option.type === Integer && !Number.isSafeInteger(value)))
      return `${name}: must be a number`;
    const { min_value: min = -Infinity, max_value: max = Infinity } = option as {
      min_value?: number;
      max_value?: number;
    };
    if (value < min) return `${name}: at least ${min}`;
    if (value > max) return `${name}: at most ${max}`;
  } else if (option.type === Switch) {
    if (typeof value !== 'boolean') return `${name}: must be true or false`;
  } else if (typeof value !== 'string') return `${name}: must be an id`;
  return null;
}

/** A command's option values as Discord nests them in a payload: `path` names the subcommand. */
export function nestOptions(path: string[], leaves: Json[]): Json[] {
  return path.reduceRight<Json[]>((inner, name, depth) => {
    const group = path.length === 2 && depth === 0;
    const type = group ? ApplicationCommandOptionType.SubcommandGroup : ApplicationCommandOptionType.Subcommand;
    return [{ name, type, options: inner }];
  }, leaves);
}
