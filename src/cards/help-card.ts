import type { Article } from '../article/article.ts';
import { type Card, COLOURS, card, textDisplay } from './components.ts';
import { escapeMarkdown, shorten } from './markdown.ts';
import { sourceLine } from './source-line.ts';
import { TEXTS } from './texts.ts';

const ARTICLES_LISTED = 5;
const SOURCE_LENGTH = 200;

/** What the bot can do, what it has read, and what it does not hear. */
export function helpCard(
  articles: readonly Article[],
  commands: readonly { name: string; description: string }[],
): Card {
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.helpTitle}`),
      textDisplay(
        [
          TEXTS.helpReads,
          ...articles.slice(0, ARTICLES_LISTED).map((article) => `- ${shorten(sourceLine(article), SOURCE_LENGTH)}`),
        ].join('\n'),
      ),
      textDisplay(
        commands
          .map(({ name, description }) => `- **${escapeMarkdown(name)}** ${escapeMarkdown(description)}`)
          .join('\n'),
      ),
      textDisplay(TEXTS.helpHow),
      textDisplay(TEXTS.helpNotHeard),
    ],
    { private: true },
  );
}
