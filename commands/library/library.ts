import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10';
import { placesOfUse } from '../../src/cards/library/article-cards.ts';
import { LIBRARY_BUTTONS, PASTE_FORM } from '../../src/cards/library/ids.ts';
import { confirmRemovalCard, doneCard } from '../../src/cards/library/import-cards.ts';
import { LIBRARY_TEXTS } from '../../src/cards/library/texts.ts';
import { LIMITS } from '../../src/cards/limits.ts';
import { escapeMarkdown } from '../../src/cards/markdown.ts';
import { TEXTS } from '../../src/cards/texts.ts';
import { suggestArticles } from '../article.ts';
import {
  type Command,
  channelOption,
  managesServer,
  notice,
  type Reply,
  send,
  stringOption,
  subcommandPath,
  suggestNamed,
  update,
} from '../command.ts';
import { asManager, type Manager } from '../moderation/manager.ts';
import { add, addPasted, decide, reload } from './add.ts';
import { LIBRARY_DATA } from './data.ts';
import { channelMention, told } from './tell.ts';

/** The choice that takes a choice back; no article can have this id. */
const NONE = '*';

async function use(
  { app, guildId, userId }: Manager,
  interaction: APIChatInputApplicationCommandInteraction,
  id: string,
): Promise<Reply> {
  const channelId = channelOption(interaction, 'channel') ?? null;
  const where = channelMention(channelId);
  if (id === NONE) {
    await app.guildLibrary.stopUsing(guildId, channelId);
    const done = send(doneCard(LIBRARY_TEXTS.noLongerChosen(where)));
    return told(app, { guildId, userId }, done, (admin) => LIBRARY_TEXTS.log.stopped(admin, where));
  }
  const volume = await app.guildLibrary.volume(guildId, id);
  if (!volume) return notice(LIBRARY_TEXTS.unknownArticle(id));
  await app.guildLibrary.use(guildId, channelId, volume.article.id);
  const title = escapeMarkdown(volume.article.title);
  return told(app, { guildId, userId }, send(doneCard(LIBRARY_TEXTS.nowInUse(title, where))), (admin) =>
    LIBRARY_TEXTS.log.used(admin, title, where),
  );
}

async function confirmRemoval({ app, guildId }: Manager, id: string): Promise<Reply> {
  const stored = await app.guilds.requireStore().articles.read(guildId, id);
  if (!stored) return notice(LIBRARY_TEXTS.notOwn);
  return send(confirmRemovalCard(id, stored.title, placesOfUse(await app.guildLibrary.uses(guildId), id)));
}

async function remove({ app, guildId, userId }: Manager, id: string): Promise<Reply> {
  const stored = await app.guilds.requireStore().articles.read(guildId, id);
  if (!stored || !(await app.guildLibrary.remove(guildId, id))) return update(doneCard(LIBRARY_TEXTS.alreadyRemoved));
  const title = escapeMarkdown(stored.title);
  return told(app, { guildId, userId }, update(doneCard(LIBRARY_TEXTS.removed(title))), (admin) =>
    LIBRARY_TEXTS.log.removed(admin, title),
  );
}

export const library: Command = {
  data: LIBRARY_DATA,

  execute: (interaction, app) =>
    asManager(interaction, app, async (manager) => {
      const [subcommand] = subcommandPath(interaction);
      if (subcommand === 'add') return add(manager, interaction);
      const id = stringOption(interaction, 'article') ?? '';
      if (subcommand === 'use') return use(manager, interaction, id);
      return subcommand === 'remove' ? confirmRemoval(manager, id) : reload(manager, id);
    }),

  async autocomplete(interaction, app) {
    if (!managesServer(interaction)) return suggestNamed([]);
    const forUse = subcommandPath(interaction)[0] === 'use';
    const choices = await suggestArticles(interaction, app, ({ isOwn }) => forUse || isOwn);
    return suggestNamed(
      forUse
        ? [...choices.slice(0, LIMITS.autocompleteChoices - 1), { name: LIBRARY_TEXTS.useCorpus, value: NONE }]
        : choices,
    );
  },

  component: (interaction, app) =>
    asManager(interaction, app, async (manager) => {
      const [command, area, ...rest] = interaction.data.custom_id.split(':');
      const action = `${command}:${area}`;
      const argument = rest.join(':');
      if (action === LIBRARY_BUTTONS.keep) return update(doneCard(LIBRARY_TEXTS.kept));
      if (action === LIBRARY_BUTTONS.remove) return remove(manager, argument);
      const isDecision = Object.values(LIBRARY_BUTTONS).some((prefix) => prefix === action);
      return isDecision ? decide(manager, interaction, action, argument) : notice(TEXTS.cardUnreadable);
    }),

  modal: (interaction, app) =>
    asManager(interaction, app, (manager) =>
      interaction.data.custom_id === PASTE_FORM ? addPasted(manager, interaction) : notice(TEXTS.cardUnreadable),
    ),
};
