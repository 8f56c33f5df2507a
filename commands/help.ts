import { ApplicationCommandType } from 'discord-api-types/v10';
import { helpCard } from '../src/cards/help-card.ts';
import { TEXTS } from '../src/cards/texts.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { managesServer, placeOf } from './origin.ts';
import { send } from './reply.ts';

/** Whether Discord keeps a command from members who do not manage the server. */
function isForManagers({ data }: Command): boolean {
  return Boolean(data.default_member_permissions);
}

/** `/help`, which lists the given commands: to each person those that they may use. */
export function helpFor(commands: readonly Command[]): Command {
  const help: Command = {
    data: {
      type: ApplicationCommandType.ChatInput,
      name: 'help',
      description: 'What I can do, and what I do not hear',
      ...EVERYWHERE,
    },
    async execute(interaction, app) {
      const offered = [...commands, help].filter((each) => managesServer(interaction) || !isForManagers(each));
      const volumes = await app.guildLibrary.volumesFor(placeOf(interaction));
      return send(
        helpCard(
          volumes.map(({ article }) => article),
          offered.map(({ data }) =>
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
