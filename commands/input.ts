import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
  type APIChatInputApplicationCommandInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ComponentType,
  type InteractionType,
} from 'discord-api-types/v10';

type CommandOption =
  | APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommand>
  | APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommandAutocomplete>;
type ValueOption = Exclude<
  CommandOption,
  { type: ApplicationCommandOptionType.Subcommand | ApplicationCommandOptionType.SubcommandGroup }
>;

/** The names of the subcommand group and the subcommand that were used, such as `['words', 'add']`. */
export function subcommandPath(
  interaction: APIChatInputApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction,
): string[] {
  const path: string[] = [];
  let options: readonly CommandOption[] | undefined = interaction.data.options;
  for (let inner = options?.[0]; inner && 'options' in inner; inner = options?.[0]) {
    path.push(inner.name);
    options = inner.options;
  }
  return path;
}

/** The options that hold values, whether of the command itself or of its subcommand. */
function valueOptions(options: readonly CommandOption[] = []): ValueOption[] {
  return options.flatMap((option): ValueOption[] =>
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
      ? valueOptions(option.options)
      : [option],
  );
}

function namedOption(interaction: APIChatInputApplicationCommandInteraction, name: string): ValueOption | undefined {
  return valueOptions(interaction.data.options).find((option) => option.name === name);
}

/** The string option of this name, trimmed; undefined where it was left out or holds only white space. */
export function stringOption(interaction: APIChatInputApplicationCommandInteraction, name: string): string | undefined {
  const option = namedOption(interaction, name);
  const value = option?.type === ApplicationCommandOptionType.String ? option.value.trim() : '';
  return value === '' ? undefined : value;
}

export function booleanOption(interaction: APIChatInputApplicationCommandInteraction, name: string): boolean {
  const option = namedOption(interaction, name);
  return option?.type === ApplicationCommandOptionType.Boolean && option.value;
}

/** The id of the user chosen in the option of this name. */
export function userOption(interaction: APIChatInputApplicationCommandInteraction, name: string): string | undefined {
  const option = namedOption(interaction, name);
  return option?.type === ApplicationCommandOptionType.User ? option.value : undefined;
}

/** The file given in the option of this name. */
export function attachmentOption(
  interaction: APIChatInputApplicationCommandInteraction,
  name: string,
): APIAttachment | undefined {
  const option = namedOption(interaction, name);
  if (option?.type !== ApplicationCommandOptionType.Attachment) return undefined;
  return interaction.data.resolved?.attachments?.[option.value];
}

/** The id of the channel chosen in the option of this name. */
export function channelOption(
  interaction: APIChatInputApplicationCommandInteraction,
  name: string,
): string | undefined {
  const option = namedOption(interaction, name);
  return option?.type === ApplicationCommandOptionType.Channel ? option.value : undefined;
}

export function integerOption(
  interaction: APIChatInputApplicationCommandInteraction,
  name: string,
): number | undefined {
  const option = namedOption(interaction, name);
  return option?.type === ApplicationCommandOptionType.Integer ? Number(option.value) : undefined;
}

/** The option that is being typed, or undefined where Discord names none. */
export function focusedOption(
  interaction: APIApplicationCommandAutocompleteInteraction,
): { name: string; value: string } | undefined {
  for (const option of valueOptions(interaction.data.options)) {
    if (option.type === ApplicationCommandOptionType.String && option.focused)
      return { name: option.name, value: option.value };
  }
  return undefined;
}

/** What was typed into the text input of this custom id in a submitted form, trimmed; empty where it was left out. */
export function textInput(interaction: APIModalSubmitInteraction, customId: string): string {
  for (const part of interaction.data.components) {
    if (part.type !== ComponentType.Label || part.component.type !== ComponentType.TextInput) continue;
    if (part.component.custom_id === customId) return part.component.value.trim();
  }
  return '';
}
