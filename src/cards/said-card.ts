import type { Article } from '../article/article.ts';
import type { QuoteMatch } from '../quotes/match-quote.ts';
import { type Card, COLOURS, card, textDisplay } from './components.ts';
import { blockQuote, escapeMarkdown, shorten, subtext } from './markdown.ts';
import { sourceLine } from './source-line.ts';
import { TEXTS } from './texts.ts';

const RUN_LENGTH = 1500;

/** Bold or struck out, with the white space left outside of the marks, where Discord needs it. */
function marked(text: string, mark: string): string {
  const words = text.trim();
  if (words === '') return text;
  const [before = '', after = ''] = text.split(words, 2);
  return `${before}${mark}${escapeMarkdown(words)}${mark}${after}`;
}

/** Who said what a message repeats, in the true words, with what the message changed. Only for whoever asked. */
export function saidCard({ quote, exact, differences }: QuoteMatch, article: Article): Card {
  const speaker = escapeMarkdown(quote.speaker ?? TEXTS.saidSomeone);
  const words = differences
    .map(({ kind, text }) => {
      const shown = shorten(text, RUN_LENGTH);
      if (kind === 'same') return escapeMarkdown(shown);
      return marked(shown, kind === 'missing' ? '**' : '~~');
    })
    .join('');
  return card(
    COLOURS.quote,
    [
      textDisplay(exact ? TEXTS.saidWordForWord(speaker) : TEXTS.saidNearly(speaker)),
      textDisplay(blockQuote(words)),
      ...(quote.role ? [textDisplay(`— **${speaker}**, ${escapeMarkdown(quote.role)}`)] : []),
      textDisplay(subtext(sourceLine(article, { paragraph: quote.paragraph, start: quote.start }))),
    ],
    { private: true },
  );
}
