import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { COMMAND } from '../../src/cards/moderation/ids.ts';
import { CATEGORY_NAMES } from '../../src/cards/moderation/texts.ts';
import { CATEGORIES } from '../../src/moderation/verdict.ts';
import { ADMINS_ONLY } from '../command.ts';

/** Characters of a list of entries typed at once: some sixty of full length. */
const ENTRIES_LENGTH = 4000;
const TEST_LENGTH = 2000;

function subcommand(
  name: string,
  description: string,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}

function text(
  name: string,
  description: string,
  maxLength: number,
): APIApplicationCommandBasicOption & { required: true } {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required: true,
    min_length: 1,
    max_length: maxLength,
  };
}

function choice(name: string, description: string, choices: readonly [name: string, value: string][]) {
  return {
    type: ApplicationCommandOptionType.String as const,
    name,
    description,
    choices: choices.map(([label, value]) => ({ name: label, value })),
  };
}

const ACTION_CHOICES = [
  ['block', 'block'],
  ['flag', 'flag'],
] as const satisfies readonly [string, string][];

function list(
  name: string,
  description: string,
  addDescription: string,
  add: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandGroupOption {
  const entries = 'Words or phrases, separated by commas';
  return {
    type: ApplicationCommandOptionType.SubcommandGroup,
    name,
    description,
    options: [
      subcommand('add', addDescription, [
        text('entries', `${entries}; each up to 60 characters`, ENTRIES_LENGTH),
        ...add,
      ]),
      subcommand('remove', 'Remove words or phrases', [
        {
          type: ApplicationCommandOptionType.String,
          name: 'entries',
          description: entries,
          required: true,
          max_length: ENTRIES_LENGTH,
          autocomplete: true,
        },
      ]),
      subcommand('list', 'See all of them'),
    ],
  };
}

/** `/moderation` as Discord is told of it. Discord shows it to those who manage the server; the bot asks again. */
export const MODERATION_DATA: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: ApplicationCommandType.ChatInput,
  name: COMMAND,
  description: 'Set what I take here, see what I did, and undo it',
  ...ADMINS_ONLY,
  options: [
    subcommand('settings', 'Everything that can be set, on one panel'),
    subcommand('test', 'Try a text: what would be hit, by which rule, and what I would do', [
      text('text', 'What somebody might type', TEST_LENGTH),
    ]),
    subcommand('log', 'What I blocked and flagged', [
      { type: ApplicationCommandOptionType.User, name: 'user', description: 'Only of this member' },
      choice(
        'category',
        'Only of this kind',
        CATEGORIES.map((category) => [CATEGORY_NAMES[category], category]),
      ),
      choice('action', 'Only what was blocked, or only what was flagged', ACTION_CHOICES),
    ]),
    subcommand('appeals', 'Decide on appeals', [
      choice('status', 'Open ones where left out', [
        ['open', 'open'],
        ['upheld', 'upheld'],
        ['overturned', 'overturned'],
      ]),
    ]),
    subcommand('export', 'All settings as a file'),
    subcommand('import', 'Settings from a file, or pasted', [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: 'file',
        description: 'As /moderation export gives it; without it you can paste',
      },
    ]),
    list(
      'words',
      'Words of your own that I block or flag',
      'Add words or phrases that I block or flag; spoil* finds spoiler too',
      [choice('action', 'What to do about them; block where left out', ACTION_CHOICES)],
    ),
    list(
      'allow',
      'Words that I never object to',
      'Let words or phrases through, even where a rule or your words forbid them; spoil* frees spoiler too',
      [],
    ),
  ],
};
