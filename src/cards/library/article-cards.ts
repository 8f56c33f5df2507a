import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Article } from '../../article/article.ts';
import { readingTime } from '../../article/reading-time.ts';
import type { CatalogueEntry } from '../../library/guild-library.ts';
import type { Quote } from '../../quotes/quote.ts';
import { listSpeakers } from '../../quotes/speakers.ts';
import type { ArticleUse } from '../../store/articles.ts';
import { button, buttonRows, type Card, COLOURS, card, linkButton, textDisplay } from '../components.ts';
import { LIMITS } from '../limits.ts';
import { blockQuote, escapeMarkdown, oneLine, shorten, subtext } from '../markdown.ts';
import { formatDate, TEXTS } from '../texts.ts';
import { ARTICLE_BUTTONS } from './ids.ts';
import { LIBRARY_TEXTS } from './texts.ts';

const ENTRIES_PER_PAGE = 10;
const TITLE_LENGTH = 100;
const CHANNELS_NAMED = 3;
const OUTLINE_LINES = 20;
const OUTLINE_LENGTH = 80;
const STANDFIRST_LENGTH = 300;
const SPEAKERS_NAMED = 12;
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Channels as Markdown, of many the first. */
export function channelNames(channelIds: readonly string[]): string {
  const names = channelIds.slice(0, CHANNELS_NAMED).map((id) => `<#${id}>`);
  const more = channelIds.length - names.length;
  return LIST.format([...names, ...(more > 0 ? [LIBRARY_TEXTS.more(more)] : [])]);
}

/** Where an article is asked about, as Markdown: "in #news", "on the whole server"; empty where it is chosen nowhere. */
export function placesOfUse(uses: readonly ArticleUse[], articleId: string): string {
  const places = uses.filter((use) => use.articleId === articleId).map(({ channelId }) => channelId);
  const channels = places.filter((channelId) => channelId !== null);
  const server = uses.length > 1 ? LIBRARY_TEXTS.elsewhere : LIBRARY_TEXTS.onServer;
  return [
    ...(channels.length > 0 ? [LIBRARY_TEXTS.inChannels(channelNames(channels))] : []),
    ...(places.includes(null) ? [server] : []),
  ].join(', and ');
}

function entryLine({ id, title, isOwn }: CatalogueEntry, uses: readonly ArticleUse[], isMarked: boolean): string {
  const places = placesOfUse(uses, id);
  const notes = [
    ...(isMarked ? [LIBRARY_TEXTS.isInUse] : []),
    `\`${id}\``,
    ...(isOwn ? [LIBRARY_TEXTS.ownArticle] : []),
    ...(places ? [LIBRARY_TEXTS.usedIn(places)] : []),
  ];
  return `- **${escapeMarkdown(shorten(oneLine(title), TITLE_LENGTH))}**\n  ${notes.join(' · ')}`;
}

export interface ArticleListContent {
  /** What is asked about in this place; more than one article where none is chosen. */
  inUse: readonly Pick<Article, 'id' | 'title'>[];
  entries: readonly CatalogueEntry[];
  uses: readonly ArticleUse[];
}

function inUseLine([only, ...others]: ArticleListContent['inUse'], isPart: boolean): string {
  if (isPart) return LIBRARY_TEXTS.newestInUse(others.length + 1);
  if (!only || others.length > 0) return LIBRARY_TEXTS.allInUse;
  return `${LIBRARY_TEXTS.inUse} **${escapeMarkdown(shorten(oneLine(only.title), TITLE_LENGTH))}**`;
}

/** What can be asked about, and which is in use here. `page` is 0-based and is brought into range. */
export function articleListCard({ inUse, entries, uses }: ArticleListContent, page: number): Card {
  const pages = Math.max(1, Math.ceil(entries.length / ENTRIES_PER_PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const isPart = inUse.length > 1 && inUse.length < entries.length;
  const marked = new Set(isPart ? inUse.map(({ id }) => id) : []);
  const lines = entries.slice(shown * ENTRIES_PER_PAGE, (shown + 1) * ENTRIES_PER_PAGE);
  const to = (target: number) => `${ARTICLE_BUTTONS.list}:${target}`;
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${LIBRARY_TEXTS.listTitle}\n${inUseLine(inUse, isPart)}`),
      textDisplay(lines.map((entry) => entryLine(entry, uses, marked.has(entry.id))).join('\n')),
      textDisplay(subtext([...(pages > 1 ? [TEXTS.page(shown + 1, pages)] : []), LIBRARY_TEXTS.listHow].join('\n'))),
      ...(pages > 1
        ? buttonRows([
            button(TEXTS.previous, to(shown - 1), { disabled: shown === 0 }),
            button(TEXTS.next, to(shown + 1), { disabled: shown === pages - 1 }),
          ])
        : []),
    ],
    { private: true },
  );
}

/** The headings with the paragraphs under each; without headings, how each paragraph begins. */
function outlineLines({ paragraphs }: Article): string[] {
  const parts: { first: number; last: number; heading?: string }[] = [];
  for (const { number, heading } of paragraphs) {
    const open = parts.at(-1);
    if (open && open.heading === heading) open.last = number;
    else parts.push({ first: number, last: number, ...(heading === undefined ? {} : { heading }) });
  }
  const hasHeadings = parts.some(({ heading }) => heading !== undefined);
  const lines = hasHeadings
    ? parts.map(({ first, last, heading }) => {
        const name =
          heading === undefined
            ? `*${LIBRARY_TEXTS.noHeading}*`
            : `**${escapeMarkdown(shorten(heading, OUTLINE_LENGTH))}**`;
        return `- ¶${first}${last > first ? `–${last}` : ''} ${name}`;
      })
    : paragraphs.map(({ number, text }) => `- ¶${number} ${escapeMarkdown(shorten(oneLine(text), OUTLINE_LENGTH))}`);
  const more = lines.length - OUTLINE_LINES;
  return [...lines.slice(0, OUTLINE_LINES), ...(more > 0 ? [`- ${LIBRARY_TEXTS.andMore(more)}`] : [])];
}

/** Who is quoted, and how often. */
export function peopleQuoted(quotes: readonly Quote[]): string {
  const speakers = listSpeakers([...quotes]);
  const more = speakers.length - SPEAKERS_NAMED;
  return [
    ...speakers
      .slice(0, SPEAKERS_NAMED)
      .map(({ name, quotes: count }) => escapeMarkdown(LIBRARY_TEXTS.quotedOften(name, count))),
    ...(more > 0 ? [LIBRARY_TEXTS.andMore(more)] : []),
  ].join(', ');
}

/** How long an article is, in words and minutes. */
export function lengthLine(article: Article): string {
  const { words, minutes } = readingTime(article);
  return LIBRARY_TEXTS.length(words, minutes, article.paragraphs.length);
}

/** One article: where it is from, how long it is, its outline and who is quoted. */
export function articleCard(article: Article, quotes: readonly Quote[]): Card {
  const people = peopleQuoted(quotes);
  const { publisher, byline, published } = article;
  const from = [publisher, byline, published && formatDate(published)].filter(Boolean).join(' · ');
  const parts: APIComponentInContainer[] = [
    textDisplay(`### ${escapeMarkdown(oneLine(article.title))}`),
    ...(from === '' ? [] : [textDisplay(subtext(escapeMarkdown(from)))]),
    ...(article.standfirst
      ? [textDisplay(blockQuote(escapeMarkdown(shorten(article.standfirst, STANDFIRST_LENGTH))))]
      : []),
    textDisplay(lengthLine(article)),
    textDisplay(`**${LIBRARY_TEXTS.outline}**\n${outlineLines(article).join('\n')}`),
    textDisplay(people ? `**${LIBRARY_TEXTS.people}** ${people}` : LIBRARY_TEXTS.nobodyQuoted),
    ...(article.url && article.url.length <= LIMITS.linkUrl
      ? buttonRows([linkButton(TEXTS.openArticle, article.url)])
      : []),
  ];
  return card(COLOURS.answer, parts, { private: true });
}
