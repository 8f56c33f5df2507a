import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import type { Reply } from './reply.ts';

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
