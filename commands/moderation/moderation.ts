import { AREAS } from '../../src/cards/moderation/ids.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import type { Command } from '../command.ts';
import { subcommandPath } from '../input.ts';
import { asManager } from '../manager.ts';
import { managesServer } from '../origin.ts';
import { notice, send, suggestChoices } from '../reply.ts';
import { openAppeal, sendAppeal } from './appeal.ts';
import { decideOnAppeal, listAppeals, openOverturnAllowing, overturnAllowing, turnAppeals } from './appeals.ts';
import { MODERATION_DATA } from './data.ts';
import { dryRun } from './dry-run.ts';
import { endTimeOut, narrowLog, sendCsv, showLog, turnLog } from './log.ts';
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
import { cancelImport, confirmImport, exportSettings, importPasted, importSettings } from './transfer.ts';
import {
  addEntries,
  addTyped,
  listEntries,
  openEntries,
  removeChosen,
  removeEntries,
  suggestEntries,
  turnEntries,
} from './words.ts';

/** The list that the first part of a subcommand's path names. */
const listNamed = (name: string | undefined) => (name === 'allow' ? 'allow' : 'words');

export const moderation: Command = {
  data: MODERATION_DATA,

  execute: (interaction, app) =>
    asManager(interaction, app, async (manager) => {
      const path = subcommandPath(interaction);
      switch (path.join(' ')) {
        case 'settings':
          return send(await openPanel(manager));
        case 'test':
          return dryRun(manager, interaction);
        case 'log':
          return showLog(manager, interaction);
        case 'appeals':
          return listAppeals(manager, interaction);
        case 'export':
          return exportSettings(manager);
        case 'import':
          return importSettings(manager, interaction);
        case 'words add':
        case 'allow add':
          return addEntries(manager, interaction, listNamed(path[0]));
        case 'words remove':
        case 'allow remove':
          return removeEntries(manager, interaction, listNamed(path[0]));
        case 'words list':
        case 'allow list':
          return listEntries(manager, listNamed(path[0]));
        default:
          return notice(TEXTS.cardGone);
      }
    }),

  autocomplete: (interaction, app) =>
    managesServer(interaction)
      ? asManager(interaction, app, (manager) =>
          suggestEntries(manager, interaction, listNamed(subcommandPath(interaction)[0])),
        )
      : suggestChoices([]),

  component(interaction, app) {
    const [, area, ...rest] = interaction.data.custom_id.split(':');
    if (area === AREAS.appeal) return openAppeal(interaction, app, rest);
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
        case AREAS.appeals:
          return turnAppeals(manager, rest);
        case AREAS.uphold:
          return decideOnAppeal(manager, rest, 'upheld');
        case AREAS.overturn:
          return decideOnAppeal(manager, rest, 'overturned');
        case AREAS.overturnAllowing:
          return openOverturnAllowing(rest);
        case AREAS.log:
          return turnLog(manager, rest);
        case AREAS.logUser:
        case AREAS.logCategory:
        case AREAS.logAction:
          return narrowLog(manager, interaction, area, rest);
        case AREAS.endTimeOut:
          return endTimeOut(manager, rest);
        case AREAS.csv:
          return sendCsv(manager, rest);
        case AREAS.words:
        case AREAS.allow:
          return turnEntries(manager, listNamed(area), rest);
        case AREAS.addEntries:
          return openEntries(listNamed(rest[0]));
        case AREAS.removeEntries:
          return removeChosen(manager, interaction, listNamed(rest[0]), rest.slice(1));
        case AREAS.importSave:
          return confirmImport(manager, rest);
        case AREAS.importCancel:
          return cancelImport(manager, rest);
        default:
          return notice(TEXTS.cardGone);
      }
    });
  },

  modal(interaction, app) {
    const [, area, ...rest] = interaction.data.custom_id.split(':');
    if (area === AREAS.appealed) return sendAppeal(interaction, app, rest);
    return asManager(interaction, app, (manager) => {
      switch (area) {
        case AREAS.form:
          return submitForm(manager, interaction, rest);
        case AREAS.addedEntries:
          return addTyped(manager, interaction, listNamed(rest[0]));
        case AREAS.overturnedAllowing:
          return overturnAllowing(manager, interaction, rest);
        case AREAS.import:
          return importPasted(manager, interaction);
        default:
          return notice(TEXTS.cardGone);
      }
    });
  },
};
