import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10';
import { placesOfUse } from '../../src/cards/library/article-cards.ts';
import { LIBRARY_BUTTONS, PASTE_FORM } from '../../src/cards/library/ids.ts';
import { confirmRemovalCard, doneCard, serverChoiceCard } from '../../src/cards/library/import-cards.ts';
import { LIBRARY_TEXTS } from '../../src/cards/library/texts.ts';
import { LIMITS } from '../../src/cards/limits.ts';
import { escapeMarkdown } from '../../src/cards/markdown.ts';
import { TEXTS } from '../../src/cards/texts.ts';
import type { CatalogueEntry } from '../../src/library/guild-library.ts';
import { articlesMeant, notMeant, suggestArticles } from '../article.ts';
import type { Command } from '../command.ts';
import { channelOption, stringOption, subcommandPath } from '../input.ts';
import { asManager, type Manager } from '../manager.ts';
import { managesServer } from '../origin.ts';
import { notice, type Reply, send, suggestNamed, update } from '../reply.ts';
import { add, addPasted, decide, reload } from './add.ts';
import { LIBRARY_DATA } from './data.ts';
import { channelMention, chosenFor, told } from './tell.ts';

/** The choice that takes a choice back; no article can have this id. */
const NONE = '*';

async function use(
  { app, guildId, userId }: Manager,
  interaction: APIChatInputApplicationCommandInteraction,
  typed: string,
): Promise<Reply> {
  const channelId = channelOption(interaction, 'channel') ?? null;
  const where = channelMention(channelId);
  if (typed === NONE) {
    await app.guildLibrary.stopUsing(guildId, channelId);
    const { except, channelsKeepTheirOwn } = await chosenFor(app, guildId, channelId);
    const text = channelId ? LIBRARY_TEXTS.channelFollows(where) : LIBRARY_TEXTS.noneChosen(except);
    const done = send(serverChoiceCard(text, channelsKeepTheirOwn));
    return told(app, { guildId, userId }, done, (admin) => LIBRARY_TEXTS.log.stopped(admin, where));
  }
  const meant = articlesMeant(await app.guildLibrary.catalogue(guildId), typed);
  const [article] = meant;
  if (!article || meant.length > 1) return notMeant(typed, meant);
  await app.guildLibrary.use(guildId, channelId, article.id);
  const title = escapeMarkdown(article.title);
  const chosen = await chosenFor(app, guildId, channelId, article.id);
  const done = send(serverChoiceCard(LIBRARY_TEXTS.nowInUse(title, chosen.where), chosen.channelsKeepTheirOwn));
  return told(app, { guildId, userId }, done, (admin) => LIBRARY_TEXTS.log.used(admin, title, where));
}

/** The choices of all channels are taken back, so that what was chosen for the server holds in them. */
async function clearChannels({ app, guildId, userId }: Manager): Promise<Reply> {
  await app.guildLibrary.stopUsingInChannels(guildId);
  return told(app, { guildId, userId }, update(doneCard(LIBRARY_TEXTS.channelsFollow)), (admin) =>
    LIBRARY_TEXTS.log.stopped(admin, LIBRARY_TEXTS.everyChannel),
  );
}

/** Goes on with the article of the server that is meant, or says why it cannot. */
async function withOwn(
  { app, guildId }: Manager,
  typed: string,
  goOn: (article: CatalogueEntry) => Promise<Reply>,
): Promise<Reply> {
  app.guilds.requireStore();
  const entries = await app.guildLibrary.catalogue(guildId);
  const meant = articlesMeant(
    entries.filter(({ isOwn }) => isOwn),
    typed,
  );
  const [article] = meant;
  if (article && meant.length === 1) return goOn(article);
  const isOfCorpus = !article && articlesMeant(entries, typed).length > 0;
  return isOfCorpus ? notice(LIBRARY_TEXTS.notOwn) : notMeant(typed, meant);
}

async function confirmRemoval({ app, guildId }: Manager, { id, title }: CatalogueEntry): Promise<Reply> {
  return send(confirmRemovalCard(id, title, placesOfUse(await app.guildLibrary.uses(guildId), id)));
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
      const typed = stringOption(interaction, 'article') ?? '';
      if (subcommand === 'use') return use(manager, interaction, typed);
      return withOwn(manager, typed, (article) =>
        subcommand === 'remove' ? confirmRemoval(manager, article) : reload(manager, article.id),
      );
    }),

  async autocomplete(interaction, app) {
    if (!managesServer(interaction)) return suggestNamed([]);
    const forUse = subcommandPath(interaction)[0] === 'use';
    const choices = await suggestArticles(interaction, app, ({ isOwn }) => forUse || isOwn);
    return suggestNamed(
      forUse
        ? [...choices.slice(0, LIMITS.autocompleteChoices - 1), { name: LIBRARY_TEXTS.takeBack, value: NONE }]
        : choices,
    );
  },

  component: (interaction, app) =>
    asManager(interaction, app, async (manager) => {
      const [command, area, ...rest] = interaction.data.custom_id.split(':');
      const action = `${command}:${area}`;
      const argument = rest.join(':');
      if (action === LIBRARY_BUTTONS.keep) return update(doneCard(LIBRARY_TEXTS.kept));
      if (action === LIBRARY_BUTTONS.clearChannels) return clearChannels(manager);
      if (action === LIBRARY_BUTTONS.remove) return remove(manager, argument);
      const isDecision = Object.values(LIBRARY_BUTTONS).some((prefix) => prefix === action);
      return isDecision ? decide(manager, interaction, action, argument) : notice(TEXTS.cardUnreadable);
    }),

  modal: (interaction, app) =>
    asManager(interaction, app, (manager) =>
      interaction.data.custom_id === PASTE_FORM ? addPasted(manager, interaction) : notice(TEXTS.cardUnreadable),
    ),
};
