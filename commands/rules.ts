import { ApplicationCommandType } from 'discord-api-types/v10';
import { rulesCard } from '../src/cards/notice-card.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { placeOf } from './origin.ts';
import { send } from './reply.ts';

export const rules: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'rules',
    description: 'Read the rules that comments on this article, and questions to me, keep to',
    ...EVERYWHERE,
  },
  async execute(interaction, app) {
    const volumes = await app.guildLibrary.volumesFor(placeOf(interaction));
    return send(rulesCard(volumes.map(({ article }) => article)));
  },
};
