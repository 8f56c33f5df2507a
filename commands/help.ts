import { ApplicationCommandType } from 'discord-api-types/v10';
import { helpCard } from '../src/cards/help-card.ts';
import { TEXTS } from '../src/cards/texts.ts';
import { type Command, EVERYWHERE, placeOf, send } from './command.ts';

/** `/help`, which lists the given commands. */
export function helpFor(commands: readonly Command[]): Command {
  const help: Command = {
    data: {
      type: ApplicationCommandType.ChatInput,
      name: 'help',
      description: 'What I can do, and what I do not hear',
      ...EVERYWHERE,
    },
    async execute(interaction, app) {
      const volumes = await app.guildLibrary.volumesFor(placeOf(interaction));
      return send(
        helpCard(
          volumes.map(({ article }) => article),
          [...commands, help].map(({ data }) =>
            data.type === ApplicationCommandType.Message
              ? { name: data.name, description: TEXTS.helpMessageMenu }
              : { name: `/${data.name}`, description: ('description' in data && data.description) || '' },
          ),
        ),
      );
    },
  };
  return help;
}
