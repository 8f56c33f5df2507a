import { AREAS } from '../../src/cards/moderation/ids.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import { type Command, notice, send, subcommandPath } from '../command.ts';
import { MODERATION_DATA } from './data.ts';
import { asManager } from './manager.ts';
import {
  changeSetting,
  chooseCategory,
  openForm,
  openPanel,
  showHistory,
  showStep,
  submitForm,
  tryLogChannel,
  turnPage,
} from './settings.ts';

export const moderation: Command = {
  data: MODERATION_DATA,

  execute: (interaction, app) =>
    asManager(interaction, app, async (manager) => {
      switch (subcommandPath(interaction).join(' ')) {
        case 'settings':
          return send(await openPanel(manager));
        default:
          return notice(TEXTS.cardGone);
      }
    }),

  component(interaction, app) {
    const [, area, ...rest] = interaction.data.custom_id.split(':');
    return asManager(interaction, app, (manager) => {
      switch (area) {
        case AREAS.page:
          return turnPage(manager, interaction, rest);
        case AREAS.category:
          return chooseCategory(manager, interaction);
        case AREAS.set:
          return changeSetting(manager, interaction, rest);
        case AREAS.open:
          return openForm(manager, rest);
        case AREAS.history:
          return showHistory(manager, rest);
        case AREAS.step:
          return showStep(manager, interaction);
        case AREAS.testLog:
          return tryLogChannel(manager);
        default:
          return notice(TEXTS.cardGone);
      }
    });
  },

  modal(interaction, app) {
    const [, area, ...rest] = interaction.data.custom_id.split(':');
    return asManager(interaction, app, (manager) =>
      area === AREAS.form ? submitForm(manager, interaction, rest) : notice(TEXTS.cardGone),
    );
  },
};
