import { ApplicationCommandType } from 'discord-api-types/v10';
import { helpCard } from '../src/cards/help-card.ts';
import { TEXTS } from '../src/cards/texts.ts';
import { type Command, EVERYWHERE, send } from './command.ts';

/** `/help`, which lists the given commands. */
export function helpFor(commands: readonly Command[]): Command {
  const help: Command = {
    data: {
      type: ApplicationCommandType.ChatInput,
      name: 'help',
      description: 'What I can do, and what I do not hear',
      ...EVERYWHERE,
    },
    execute: (_interaction, app) =>
      send(
        helpCard(
          app.library.volumes.map(({ article }) => article),
          [...commands, help].map(({ data }) =>
            data.type === ApplicationCommandType.Message
              ? { name: data.name, description: TEXTS.helpMessageMenu }
              : { name: `/${data.name}`, description: ('description' in data && data.description) || '' },
          ),
        ),
      ),
  };
  return help;
}
