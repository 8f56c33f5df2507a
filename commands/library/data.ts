import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ARTICLE_ID_LENGTH } from '../../src/article/import/article-id.ts';
import { ADMINS_ONLY } from '../command.ts';

const ADDRESS_LENGTH = 2_000;

function articleOption(description: string): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    name: 'article',
    description,
    required: true,
    max_length: ARTICLE_ID_LENGTH,
    autocomplete: true,
  };
}

export const LIBRARY_DATA: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: ApplicationCommandType.ChatInput,
  name: 'library',
  description: 'Choose which article is asked about, and add your own',
  ...ADMINS_ONLY,
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'use',
      description: 'Choose the article of a channel, or of the whole server',
      options: [
        articleOption('Which article'),
        {
          type: ApplicationCommandOptionType.Channel,
          name: 'channel',
          description: 'The channel to choose for; the whole server where left out',
          channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'add',
      description: 'Add an article: a file, an address, or, with neither, a form for its text',
      options: [
        {
          type: ApplicationCommandOptionType.Attachment,
          name: 'file',
          description: 'Text, Markdown or HTML up to 2 MB, or a PDF up to 8 MB',
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'url',
          description: 'Address of a page or a file on the public internet',
          max_length: ADDRESS_LENGTH,
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'remove',
      description: 'Remove an article that this server added',
      options: [articleOption('Which article')],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'reload',
      description: 'Fetch an article again from the address it has',
      options: [articleOption('Which article')],
    },
  ],
};
