import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOptionChoice,
  type APIAttachment,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionResponseType,
  type InteractionType,
  MessageFlags,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import type { Card } from '../src/cards/components.ts';
import { LIMITS } from '../src/cards/limits.ts';
import { shorten } from '../src/cards/markdown.ts';
import { noticeCard } from '../src/cards/notice-card.ts';
import type { Place } from '../src/guilds/guild-service.ts';

/** A file that goes with a message, named in it as `attachment://name`. */
export interface ReplyFile {
  name: string;
  data: Uint8Array;
  contentType: string;
}

/** A message that took its time. */
export interface LateMessage {
  message: Pick<
    APIInteractionResponseCallbackData,
    'content' | 'components' | 'flags' | 'allowed_mentions' | 'attachments'
  >;
  files?: ReplyFile[];
}

/** What a command gives back and a transport delivers. */
export interface Reply {
  response: APIInteractionResponse;
  /**
   * Work that is truly slow (a picture, a sound). `response` then defers, and what this gives takes its place. It must
   * not throw but for a UserError.
   */
  later?: () => Promise<LateMessage>;
  /** Work that nobody waits for, such as telling a log channel; done once the reply is delivered. Must not throw. */
  after?: () => Promise<void>;
  /** A private message after the reply, for a word on the side. */
  followUp?: Card;
  /** The transport then deletes the message whose component was pressed. */
  deletesMessage?: boolean;
}

export interface Command {
  data: RESTPostAPIApplicationCommandsJSONBody;
  /** For commands that are typed. */
  execute?(interaction: APIChatInputApplicationCommandInteraction, app: App): Reply | Promise<Reply>;
  /** For commands of a message's menu. */
  executeOnMessage?(interaction: APIMessageApplicationCommandInteraction, app: App): Reply | Promise<Reply>;
  autocomplete?(interaction: APIApplicationCommandAutocompleteInteraction, app: App): Reply | Promise<Reply>;
  /** Presses of components whose custom id begins with the command's name and a colon. */
  component?(interaction: APIMessageComponentInteraction, app: App): Reply | Promise<Reply>;
  /** Submitted modals whose custom id begins so. */
  modal?(interaction: APIModalSubmitInteraction, app: App): Reply | Promise<Reply>;
}

/** Commands that anybody may use: in servers, in direct messages and where a user brought the app along. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Commands for whoever may manage a server; Discord hides them from everybody else. `managesServer` is asked all the same. */
export const ADMINS_ONLY = {
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

export function send(card: Card): Reply {
  return { response: { type: InteractionResponseType.ChannelMessageWithSource, data: card } };
}

/** Says that the reply takes a moment, and then makes it. */
export function sendLater(later: () => Promise<LateMessage>, options: { private: boolean }): Reply {
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  return { response: options.private ? { type, data: { flags: MessageFlags.Ephemeral } } : { type }, later };
}

/** Changes the message whose component was pressed. */
export function update(card: Card): Reply {
  return { response: { type: InteractionResponseType.UpdateMessage, data: card } };
}

/** Changes the message whose component was pressed, after work that takes its time. */
export function updateLater(later: () => Promise<LateMessage>): Reply {
  return { response: { type: InteractionResponseType.DeferredMessageUpdate }, later };
}

export function openModal(modal: APIModalInteractionResponseCallbackData): Reply {
  return { response: { type: InteractionResponseType.Modal, data: modal } };
}

/** Deletes the message whose component was pressed. */
export function deleteMessage(): Reply {
  return { response: { type: InteractionResponseType.DeferredMessageUpdate }, deletesMessage: true };
}

export function notice(text: string): Reply {
  return send(noticeCard(text));
}

export function suggestChoices(choices: readonly string[]): Reply {
  return suggestNamed(choices.map((choice) => ({ name: choice, value: shorten(choice, LIMITS.choiceName) })));
}

/** Suggests values under names that people read. */
export function suggestNamed(choices: readonly APIApplicationCommandOptionChoice<string>[]): Reply {
  const fitting = choices
    .slice(0, LIMITS.autocompleteChoices)
    .map(({ name, value }) => ({ name: shorten(name, LIMITS.choiceName), value }));
  return {
    response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: fitting } },
  };
}

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

/** Whether whoever made an interaction may manage the server it was made in: Discord says so, no custom id. */
export function managesServer({ guild_id, member }: APIInteraction): boolean {
  if (!guild_id || !member) return false;
  return (BigInt(member.permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}

const THREADS = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread];

/** Where and by whom an interaction was made. */
export function placeOf(interaction: APIInteraction): Place {
  const { channel } = interaction;
  const parentChannelId =
    channel && THREADS.some((type) => type === channel.type) && 'parent_id' in channel ? channel.parent_id : undefined;
  return {
    guildId: interaction.guild_id ?? null,
    channelId: channel?.id ?? '',
    ...(parentChannelId ? { parentChannelId } : {}),
    userId: userId(interaction) ?? '',
    roleIds: interaction.member?.roles ?? [],
  };
}

function userId(interaction: APIInteraction): string | undefined {
  return (interaction.member?.user ?? interaction.user)?.id;
}

/** Whether whoever pressed a component is the person whose command made the message. Discord says so, no custom id. */
export function isAsker(interaction: APIMessageComponentInteraction): boolean {
  const asker = interaction.message.interaction_metadata?.user.id;
  return asker !== undefined && asker === userId(interaction);
}

export function isPrivateMessage(interaction: APIMessageComponentInteraction): boolean {
  return Boolean((interaction.message.flags ?? 0) & MessageFlags.Ephemeral);
}

/**
 * Whether Discord shows the reply privately whatever is asked for: an app that only a user installed, in a server that
 * does not let its members use external apps (developer documentation, topics/permissions).
 */
export function mustBePrivate(interaction: APIInteraction): boolean {
  const broughtByUserOnly =
    interaction.authorizing_integration_owners?.[ApplicationIntegrationType.GuildInstall] === undefined;
  const permissions = interaction.member && BigInt(interaction.member.permissions);
  return broughtByUserOnly && permissions !== undefined && (permissions & PermissionFlagsBits.UseExternalApps) === 0n;
}

/** Whether a new message that answers a press must be private: on a private card, and for anybody but its asker. */
export function mustAnswerPrivately(interaction: APIMessageComponentInteraction): boolean {
  return isPrivateMessage(interaction) || !isAsker(interaction) || mustBePrivate(interaction);
}

/**
 * Shows what a press asked for: in place for the asker (and in private messages), as a private copy for anybody else.
 * @param make builds the card; it is told whether it will be private
 */
export function showOnPress(interaction: APIMessageComponentInteraction, make: (isPrivate: boolean) => Card): Reply {
  if (isPrivateMessage(interaction)) return update(make(true));
  return isAsker(interaction) ? update(make(false)) : send(make(true));
}
