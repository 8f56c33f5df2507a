import { type APIModalInteractionResponseCallbackData, ButtonStyle } from 'discord-api-types/v10';
import { type Article, headingsOf } from '../../article/article.ts';
import type { ImportWarning } from '../../article/import/draft.ts';
import { extractQuotes } from '../../quotes/extract.ts';
import { button, buttonRows, type Card, COLOURS, card, textDisplay } from '../components.ts';
import { LIMITS } from '../limits.ts';
import { blockQuote, escapeMarkdown, oneLine, shorten, subtext } from '../markdown.ts';
import { textForm } from '../text-form.ts';
import { formatDate } from '../texts.ts';
import { lengthLine, peopleQuoted } from './article-cards.ts';
import { LIBRARY_BUTTONS, PASTE_FORM, PASTE_HEADLINE, PASTE_PARTS } from './ids.ts';
import { LIBRARY_TEXTS, WARNING_TEXTS } from './texts.ts';

const TITLE_LENGTH = 300;
const FIELD_LENGTH = 200;
const EXCERPT_LENGTH = 350;
const HEADLINE_LENGTH = 300;

/** The form for pasted text: a headline, and parts, as one field holds 4,000 characters. */
export function pasteForm(): APIModalInteractionResponseCallbackData {
  const { title, headline, part, firstPart, laterPart } = LIBRARY_TEXTS.form;
  return textForm(PASTE_FORM, title, [
    { id: PASTE_HEADLINE, label: headline, maxLength: HEADLINE_LENGTH },
    ...PASTE_PARTS.map((id, index) => ({
      id,
      label: part(index + 1),
      description: index === 0 ? firstPart : laterPart,
      isLong: true,
      required: index === 0,
      maxLength: LIMITS.textInput,
    })),
  ]);
}

function field(name: string, value: string | undefined): string {
  return `**${name}** ${value === undefined ? `*${LIBRARY_TEXTS.notStated}*` : escapeMarkdown(shorten(oneLine(value), FIELD_LENGTH))}`;
}

function excerpts({ paragraphs }: Article): string {
  const [first, ...others] = paragraphs;
  const last = others.at(-1);
  const excerpt = (name: string, text: string) =>
    `**${name}**\n${blockQuote(escapeMarkdown(shorten(oneLine(text), EXCERPT_LENGTH)))}`;
  return [
    ...(first ? [excerpt(LIBRARY_TEXTS.begins, first.text)] : []),
    ...(last ? [excerpt(LIBRARY_TEXTS.ends, last.text)] : []),
  ].join('\n');
}

function rulesOf({ commentRules }: Article): string {
  const rules = [...new Set(commentRules.map(({ text }) => text))];
  if (rules.length === 0) return LIBRARY_TEXTS.noCommentRules;
  return `**${LIBRARY_TEXTS.commentRules}**\n${rules.map((rule) => blockQuote(escapeMarkdown(shorten(rule, EXCERPT_LENGTH)))).join('\n')}`;
}

/**
 * What was understood of an import, for its admin to decide about.
 * @param token takes the pending import back
 * @param replaces the id of the article that it is a new text of
 */
export function previewCard(
  { article, warnings }: { article: Article; warnings: readonly ImportWarning[] },
  token: string,
  replaces?: string,
): Card {
  const quotes = extractQuotes(article);
  const headings = headingsOf(article);
  const primary = { style: ButtonStyle.Primary } as const;
  const to = (prefix: string) => `${prefix}:${token}`;
  return card(
    COLOURS.answer,
    [
      textDisplay(
        `### ${replaces ? LIBRARY_TEXTS.replacement(escapeMarkdown(replaces)) : LIBRARY_TEXTS.understood}\n**${escapeMarkdown(shorten(oneLine(article.title), TITLE_LENGTH))}**`,
      ),
      textDisplay(
        [
          ...(article.standfirst
            ? [blockQuote(escapeMarkdown(shorten(oneLine(article.standfirst), FIELD_LENGTH)))]
            : []),
          field(LIBRARY_TEXTS.byline, article.byline),
          field(LIBRARY_TEXTS.date, article.published && formatDate(article.published)),
          field(LIBRARY_TEXTS.publisher, article.publisher),
          field(LIBRARY_TEXTS.address, article.url),
          ...(article.image?.caption ? [field(LIBRARY_TEXTS.caption, article.image.caption)] : []),
          lengthLine(article),
          LIBRARY_TEXTS.quotations(quotes.length, peopleQuoted(quotes)),
          ...(headings.length > 0
            ? [escapeMarkdown(shorten(oneLine(LIBRARY_TEXTS.headings(headings)), FIELD_LENGTH))]
            : []),
        ].join('\n'),
      ),
      textDisplay(excerpts(article)),
      textDisplay(rulesOf(article)),
      ...(warnings.length > 0
        ? [
            textDisplay(
              warnings.map(({ code, values }) => `⚠️ ${escapeMarkdown(WARNING_TEXTS[code](values))}`).join('\n'),
            ),
          ]
        : []),
      textDisplay(subtext(LIBRARY_TEXTS.nothingUsedYet)),
      ...buttonRows([
        ...(replaces
          ? [button(LIBRARY_TEXTS.replace, to(LIBRARY_BUTTONS.replace), primary)]
          : [
              button(LIBRARY_TEXTS.useHere, to(LIBRARY_BUTTONS.useHere), primary),
              button(LIBRARY_TEXTS.useOnServer, to(LIBRARY_BUTTONS.useOnServer)),
              button(LIBRARY_TEXTS.addOnly, to(LIBRARY_BUTTONS.addOnly)),
            ]),
        button(LIBRARY_TEXTS.discard, to(LIBRARY_BUTTONS.discard)),
      ]),
    ],
    { private: true },
  );
}

/** Asks before an article is removed. @param places where it is asked about, as Markdown; empty where nowhere */
export function confirmRemovalCard(id: string, title: string, places: string): Card {
  const uses = places ? LIBRARY_TEXTS.losesUses(places) : '';
  return card(
    COLOURS.refusal,
    [
      textDisplay(LIBRARY_TEXTS.confirmRemoval(escapeMarkdown(oneLine(title)), uses)),
      ...buttonRows([
        button(LIBRARY_TEXTS.remove, `${LIBRARY_BUTTONS.remove}:${id}`, { style: ButtonStyle.Danger }),
        button(LIBRARY_TEXTS.keep, LIBRARY_BUTTONS.keep),
      ]),
    ],
    { private: true },
  );
}

/** What was done, privately to the admin who did it. `markdown` is shown as it is. */
export function doneCard(markdown: string): Card {
  return card(COLOURS.notice, [textDisplay(markdown)], { private: true });
}

/** The same after a choice for the whole server: where channels keep their own, a button takes those back. */
export function serverChoiceCard(markdown: string, channelsKeepTheirOwn: boolean): Card {
  const buttons = channelsKeepTheirOwn ? [button(LIBRARY_TEXTS.clearChannels, LIBRARY_BUTTONS.clearChannels)] : [];
  return card(COLOURS.notice, [textDisplay(markdown), ...buttonRows(buttons)], { private: true });
}

/** The same for the log channel. */
export function libraryLogMessage(markdown: string): Card {
  return card(COLOURS.notice, [textDisplay(markdown)]);
}
