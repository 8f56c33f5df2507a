import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { COMMAND } from '../../src/cards/moderation/ids.ts';

/** `/moderation` as Discord is told of it. Discord shows it to those who manage the server; the bot asks again. */
export const MODERATION_DATA: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: ApplicationCommandType.ChatInput,
  name: COMMAND,
  description: 'Set what I take here, see what I did, and undo it',
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'settings',
      description: 'Everything that can be set, on one panel',
    },
  ],
};
