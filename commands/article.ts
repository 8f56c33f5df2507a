import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { App } from '../src/app.ts';
import { ARTICLE_ID_LENGTH } from '../src/article/import/article-id.ts';
import type { Card } from '../src/cards/components.ts';
import { articleCard, articleListCard } from '../src/cards/library/article-cards.ts';
import { LIBRARY_TEXTS } from '../src/cards/library/texts.ts';
import type { CatalogueEntry } from '../src/library/guild-library.ts';
import { foldCase } from '../src/text/tokens.ts';
import {
  type Command,
  EVERYWHERE,
  focusedOption,
  notice,
  placeOf,
  type Reply,
  send,
  stringOption,
  subcommandPath,
  suggestNamed,
  update,
} from './command.ts';

/** The articles whose headline or id holds what is being typed, as choices. */
export async function suggestArticles(
  interaction: APIApplicationCommandAutocompleteInteraction,
  app: App,
  offered: (entry: CatalogueEntry) => boolean = () => true,
): Promise<{ name: string; value: string }[]> {
  const typed = foldCase(focusedOption(interaction)?.value.trim() ?? '');
  const entries = await app.guildLibrary.catalogue(placeOf(interaction).guildId);
  return entries
    .filter((entry) => offered(entry) && (foldCase(entry.title).includes(typed) || foldCase(entry.id).includes(typed)))
    .map(({ id, title }) => ({ name: title, value: id }));
}

async function listCard(interaction: APIInteraction, app: App, page: number): Promise<Card> {
  const place = placeOf(interaction);
  const volumes = await app.guildLibrary.volumesFor(place);
  return articleListCard(
    {
      inUse: volumes.map(({ article }) => article.title),
      isCorpus: volumes === app.library.together,
      entries: await app.guildLibrary.catalogue(place.guildId),
      uses: place.guildId ? await app.guildLibrary.uses(place.guildId) : [],
    },
    page,
  );
}

/** One article by its id; without one, what is asked about here. */
async function show(interaction: APIInteraction, app: App, id: string | undefined): Promise<Reply> {
  const place = placeOf(interaction);
  const volume =
    id === undefined ? (await app.guildLibrary.volumesFor(place))[0] : await app.guildLibrary.volume(place.guildId, id);
  return volume ? send(articleCard(volume.article, volume.quotes())) : notice(LIBRARY_TEXTS.unknownArticle(id ?? ''));
}

export const article: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'article',
    description: 'See what can be asked about here',
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'The articles that can be asked about, and which is asked about here',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'Outline, length, date and who is quoted',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'article',
            description: 'Which article; the one that is asked about here where left out',
            max_length: ARTICLE_ID_LENGTH,
            autocomplete: true,
          },
        ],
      },
    ],
  },

  async execute(interaction, app) {
    return subcommandPath(interaction)[0] === 'show'
      ? show(interaction, app, stringOption(interaction, 'article'))
      : send(await listCard(interaction, app, 0));
  },

  async autocomplete(interaction, app) {
    return suggestNamed(await suggestArticles(interaction, app));
  },

  async component(interaction, app) {
    const page = Number(interaction.data.custom_id.split(':')[2]) || 0;
    return update(await listCard(interaction, app, page));
  },
};
