import { ApplicationCommandType } from 'discord-api-types/v10';
import { quotedAre } from '../src/cards/notice-card.ts';
import { saidCard } from '../src/cards/said-card.ts';
import { TEXTS } from '../src/cards/texts.ts';
import { matchQuote } from '../src/quotes/match-quote.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { admit } from './gate.ts';
import { notice, send } from './reply.ts';

export const whoSaidThis: Command = {
  data: { type: ApplicationCommandType.Message, name: 'Who said this?', ...EVERYWHERE },

  executeOnMessage(interaction, app) {
    return admit(interaction, app, async ({ place }) => {
      const { content } = interaction.data.resolved.messages[interaction.data.target_id] ?? { content: '' };
      const { quotes, speakers } = app.quote({ volumes: await app.guildLibrary.volumesFor(place) });
      const match = matchQuote(
        quotes.map(({ quote }) => quote),
        content,
      );
      const found = quotes.find(({ quote }) => quote === match?.quote);
      if (!match || !found) return notice(`${TEXTS.saidByNobody} ${quotedAre(speakers.map(({ name }) => name))}`);
      return send(saidCard(match, found.article));
    });
  },
};
