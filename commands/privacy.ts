import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { confirmDeletionCard, deletedCard, PRIVACY_BUTTONS, privacyCard } from '../src/cards/privacy-card.ts';
import { STRIKES_COUNT_MS } from '../src/guilds/settings.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { subcommandPath } from './input.ts';
import { placeOf } from './origin.ts';
import { send, sendLater, update, updateLater } from './reply.ts';

const FILE = 'what-byline-keeps.json';

export const privacy: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: 'See what I keep of you, or have it deleted',
    ...EVERYWHERE,
    options: [
      { type: ApplicationCommandOptionType.Subcommand, name: 'show', description: 'See all that I keep of you' },
      { type: ApplicationCommandOptionType.Subcommand, name: 'delete', description: 'Have what I keep of you deleted' },
    ],
  },

  execute(interaction, app) {
    const { members } = app.guilds.requireStore();
    if (subcommandPath(interaction)[0] === 'delete') return send(confirmDeletionCard());
    const { userId } = placeOf(interaction);
    return sendLater(
      async () => {
        const unwritten = await app.guilds.settle({ userId });
        const data = await members.show(userId);
        const file = Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
        return {
          message: privacyCard(data, FILE, unwritten),
          files: [{ name: FILE, data: file, contentType: 'application/json' }],
        };
      },
      { private: true },
    );
  },

  component(interaction, app) {
    if (interaction.data.custom_id !== PRIVACY_BUTTONS.delete) return update(deletedCard());
    const { userId } = placeOf(interaction);
    return updateLater(async () => {
      const { members } = await app.guilds.settledStore({ userId });
      return { message: deletedCard(await members.delete(userId, STRIKES_COUNT_MS)) };
    });
  },
};
