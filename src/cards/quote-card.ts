import { type APIMediaGalleryComponent, ComponentType } from 'discord-api-types/v10';
import { type Article, type Evidence, sentencesAround } from '../article/article.ts';
import type { QuotePictureContent } from '../media/picture-task.ts';
import { canDraw } from '../media/quote-picture.ts';
import type { Quote } from '../quotes/quote.ts';
import { button, buttonRows, type Card, COLOURS, card, linkButton, textDisplay } from './components.ts';
import { blockQuote, escapeMarkdown, shorten, subtext } from './markdown.ts';
import { deepLink, placeOf, sourceLine } from './source-line.ts';
import { formatDate, TEXTS } from './texts.ts';

/**
 * Prefixes of the custom ids of a quotation's buttons. The rest of the id is the search that was made. Older cards have
 * others, whose number is a position among what was found: none of those may be taken again.
 */
export const QUOTE_BUTTONS = {
  show: 'quote:words',
  back: 'quote:left',
  next: 'quote:right',
  around: 'quote:whole',
  image: 'quote:draw',
  listen: 'listen:said',
} as const;

const PREFIXES: ReadonlySet<string> = new Set(Object.values(QUOTE_BUTTONS));
const QUOTE_LENGTH = 2500;

/** What a quotation's buttons carry, so that pressing one needs no memory: the search, made again at each press, and what is shown of it. */
export interface QuoteSearch {
  /** Of the quotation shown: 0-based, among those of its article, so that it stays the same whatever other article is searched. */
  index: number;
  /** The key of its article, as `keyAmong` makes it. */
  key: string;
  /** The mark of the speaker's name, as `speakerMark` makes it. */
  speaker?: string;
  about?: string;
}

/** The custom id of a button of a quotation that a search found. At most 100 characters as `about` is at most 60. */
export function quoteButtonId(prefix: string, { index, speaker, key, about }: QuoteSearch): string {
  return `${prefix}:${index}:${speaker ?? ''}:${key}:${about ?? ''}`;
}

/** Reads what `quoteButtonId` wrote, or undefined where it is nothing of the kind, or of an older card. */
export function parseQuoteButtonId(customId: string): (QuoteSearch & { prefix: string }) | undefined {
  const match = /^([a-z]+:[a-z]+):(\d{1,6}):([\w-]{0,5}):([\w-]{1,16}):([\s\S]*)$/.exec(customId);
  const [, prefix = '', index, speaker, key = '', about] = match ?? [];
  if (!PREFIXES.has(prefix)) return undefined;
  return {
    prefix,
    index: Number(index),
    key,
    ...(speaker ? { speaker } : {}),
    ...(about ? { about } : {}),
  };
}

/** The words in quotation marks; where they are too long for a card, cut, with what was cut marked outside of the marks. */
function quoted(text: string): string {
  if (text.length <= QUOTE_LENGTH) return `“${escapeMarkdown(text)}”`;
  return `“${escapeMarkdown(shorten(text, QUOTE_LENGTH).slice(0, -1))}” […]`;
}

function attribution(quote: Quote): string {
  if (quote.speaker === null) return `— *${TEXTS.speakerNotStated}*`;
  const role = quote.role ? `, ${escapeMarkdown(quote.role)}` : '';
  return `— **${escapeMarkdown(quote.speaker)}**${role}`;
}

/** A quotation that was found, and where among all that were. */
interface ShownQuote {
  quote: Quote;
  article: Article;
  /** 0-based, among the quotations found. */
  position: number;
  /** How many were found. */
  count: number;
  search: QuoteSearch;
}

/** What a picture of a quotation shows. */
export function pictureContent(quote: Quote, article: Article): QuotePictureContent {
  const place = { paragraph: quote.paragraph, start: quote.start };
  return {
    text: quote.text,
    speaker: quote.speaker ?? TEXTS.speakerNotStated,
    ...(quote.role ? { role: quote.role } : {}),
    source: article.title,
    detail: [
      article.publisher,
      article.byline,
      article.published && formatDate(article.published),
      placeOf(article, place),
    ]
      .filter(Boolean)
      .join(' · '),
    partial: quote.kind === 'partial',
  };
}

/** A picture of a quotation, named as an attachment, with where the words stand. */
export function pictureCard(
  { quote, article, file, alt }: { quote: Quote; article: Article; file: string; alt: string },
  options: { private?: boolean } = {},
): Card {
  const gallery: APIMediaGalleryComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${file}` }, description: alt }],
  };
  const link = deepLink(article, { paragraph: quote.paragraph, text: quote.text });
  return card(
    COLOURS.quote,
    [
      gallery,
      textDisplay(subtext(sourceLine(article, { paragraph: quote.paragraph, start: quote.start }))),
      ...(link ? buttonRows([linkButton(TEXTS.openArticle, link)]) : []),
    ],
    options,
  );
}

/**
 * One quotation, word for word, with who said it and where it stands.
 * @param options.around shows the sentence that the quotation stands in
 * @param options.listen offers to read it aloud
 * @param options.isNearby says above it that it is not on what was looked for; a picture or a voice could not, so neither is offered
 * @param options.note said below it, such as that a picture failed
 */
export function quoteCard(
  { quote, article, position, count, search }: ShownQuote,
  options: { private?: boolean; around?: boolean; listen?: boolean; isNearby?: boolean; note?: string } = {},
): Card {
  const evidence: Evidence = {
    paragraph: quote.paragraph,
    start: quote.start,
    end: quote.end,
    text: quote.text,
    score: 1,
  };
  const words = options.around
    ? escapeMarkdown(shorten(sentencesAround(article, evidence).text, QUOTE_LENGTH))
    : quoted(quote.text);
  const to = (prefix: string) => quoteButtonId(prefix, search);
  const link = deepLink(article, evidence);
  const notes = [
    options.note ?? '',
    quote.kind === 'partial' ? TEXTS.partlyQuoted : '',
    quote.continues ? TEXTS.continues : '',
    sourceLine(article, evidence),
    count > 1 ? TEXTS.quoteCount(position + 1, count) : '',
  ].filter(Boolean);
  return card(
    COLOURS.quote,
    [
      ...(options.isNearby ? [textDisplay(TEXTS.saidNearby)] : []),
      textDisplay(`${blockQuote(words)}\n${attribution(quote)}`),
      textDisplay(subtext(notes.join('\n'))),
      ...buttonRows([
        ...(count > 1
          ? [
              button(TEXTS.previous, to(QUOTE_BUTTONS.back), { disabled: position === 0 }),
              button(TEXTS.next, to(QUOTE_BUTTONS.next), { disabled: position === count - 1 }),
            ]
          : []),
        options.around
          ? button(TEXTS.quoteOnly, to(QUOTE_BUTTONS.show))
          : button(TEXTS.quoteAround, to(QUOTE_BUTTONS.around)),
        ...(!options.isNearby && canDraw(pictureContent(quote, article))
          ? [button(TEXTS.asImage, to(QUOTE_BUTTONS.image))]
          : []),
        ...(options.listen && !options.isNearby ? [button(TEXTS.listen, to(QUOTE_BUTTONS.listen))] : []),
        ...(link ? [linkButton(TEXTS.openArticle, link)] : []),
      ]),
    ],
    options,
  );
}
