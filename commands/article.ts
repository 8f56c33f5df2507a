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
import type { Volume } from '../src/library/volume.ts';
import { foldCase } from '../src/text/tokens.ts';
import { type Command, EVERYWHERE } from './command.ts';
import { focusedOption, stringOption, subcommandPath } from './input.ts';
import { placeOf } from './origin.ts';
import { notice, type Reply, send, suggestNamed, update } from './reply.ts';

type NamedArticle = Pick<CatalogueEntry, 'id' | 'title'>;

function holds({ id, title }: NamedArticle, folded: string): boolean {
  return foldCase(title).includes(folded) || foldCase(id).includes(folded);
}

/** The articles whose headline or id holds what is being typed, as choices. */
export async function suggestArticles(
  interaction: APIApplicationCommandAutocompleteInteraction,
  app: App,
  offered: (entry: CatalogueEntry) => boolean = () => true,
): Promise<{ name: string; value: string }[]> {
  const typed = foldCase(focusedOption(interaction)?.value.trim() ?? '');
  const entries = await app.guildLibrary.catalogue(placeOf(interaction).guildId);
  return entries
    .filter((entry) => offered(entry) && holds(entry, typed))
    .map(({ id, title }) => ({ name: title, value: id }));
}

/** The articles that somebody may mean who typed this: by its id, else by its headline, else all that hold it. */
export function articlesMeant<Entry extends NamedArticle>(entries: readonly Entry[], typed: string): Entry[] {
  const wanted = foldCase(typed.trim());
  const byId = entries.filter(({ id }) => id === typed);
  const byTitle = entries.filter(({ title }) => foldCase(title) === wanted);
  if (byId.length > 0) return byId;
  return byTitle.length > 0 ? byTitle : entries.filter((entry) => wanted !== '' && holds(entry, wanted));
}

/** Says that what was typed means no article, or several. */
export function notMeant(typed: string, meant: readonly unknown[]): Reply {
  return notice(meant.length > 0 ? LIBRARY_TEXTS.severalFit(typed) : LIBRARY_TEXTS.noneFits(typed));
}

async function listCard(interaction: APIInteraction, app: App, page: number): Promise<Card> {
  const place = placeOf(interaction);
  const volumes = await app.guildLibrary.volumesFor(place);
  return articleListCard(
    {
      inUse: volumes.map(({ article }) => article),
      entries: await app.guildLibrary.catalogue(place.guildId),
      uses: place.guildId ? await app.guildLibrary.uses(place.guildId) : [],
    },
    page,
  );
}

const shown = ({ article, quotes }: Volume): Reply => send(articleCard(article, quotes()));

/** The article that is meant; without one typed, what is asked about here. */
async function show(interaction: APIInteraction, app: App, typed: string | undefined): Promise<Reply> {
  const place = placeOf(interaction);
  if (typed === undefined) return shown((await app.guildLibrary.volumesFor(place))[0]);
  const meant = articlesMeant(await app.guildLibrary.catalogue(place.guildId), typed);
  const volume = meant[0] && meant.length === 1 && (await app.guildLibrary.volume(place.guildId, meant[0].id));
  return volume ? shown(volume) : notMeant(typed, meant);
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
