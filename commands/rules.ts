import { ApplicationCommandType } from 'discord-api-types/v10';
import { rulesCard } from '../src/cards/notice-card.ts';
import { type Command, EVERYWHERE, send } from './command.ts';

export const rules: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'rules',
    description: 'Read the rules that comments on this article, and questions to me, keep to',
    ...EVERYWHERE,
  },
  execute: (_interaction, app) => send(rulesCard(app.library.volumes.map(({ article }) => article))),
};
