import type { Article, Evidence } from '../article/article.ts';
import { LIMITS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { FIELD_NAMES, formatDate, TEXTS } from './texts.ts';

/** Words at each end of a sentence that a text fragment names; a browser finds the sentence between them. */
const FRAGMENT_WORDS = 5;

/** "¶13, sentence 1", or the name of the field that the evidence was taken from. */
export function placeOf(article: Article, evidence: Pick<Evidence, 'paragraph' | 'field' | 'start'>): string {
  if (evidence.paragraph === null) return evidence.field ? FIELD_NAMES[evidence.field] : '';
  const sentences = article.paragraphs[evidence.paragraph - 1]?.sentences ?? [];
  const sentence = sentences.findIndex(([, end]) => evidence.start < end) + 1;
  return sentences.length > 1 && sentence > 0
    ? TEXTS.placeWithSentence(evidence.paragraph, sentence)
    : TEXTS.place(evidence.paragraph);
}

/** Headline, byline, date and place: where a piece of evidence was taken from. Plain text. */
export function plainSourceLine(article: Article, evidence?: Pick<Evidence, 'paragraph' | 'field' | 'start'>): string {
  return [
    article.title,
    article.publisher,
    article.byline,
    article.published && formatDate(article.published),
    evidence && placeOf(article, evidence),
  ]
    .filter((part): part is string => Boolean(part))
    .join(' · ');
}

/** The same in Markdown. */
export function sourceLine(article: Article, evidence?: Pick<Evidence, 'paragraph' | 'field' | 'start'>): string {
  return escapeMarkdown(plainSourceLine(article, evidence));
}

function fragmentPart(words: string[]): string {
  // A hyphen or comma would be read as part of the directive's own syntax.
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}

/**
 * The article's address with a text fragment that scrolls to the passage (WICG Scroll to Text Fragment), without the
 * fragment where it would be too long for a button, or undefined where the article states no address.
 */
export function deepLink(article: Article, evidence: Pick<Evidence, 'paragraph' | 'text'>): string | undefined {
  if (!article.url || article.url.length > LIMITS.linkUrl) return undefined;
  if (evidence.paragraph === null) return article.url;
  const words = evidence.text.trim().split(/\s+/);
  const fragment =
    words.length <= 2 * FRAGMENT_WORDS
      ? fragmentPart(words)
      : `${fragmentPart(words.slice(0, FRAGMENT_WORDS))},${fragmentPart(words.slice(-FRAGMENT_WORDS))}`;
  const link = `${article.url}${article.url.includes('#') ? '' : '#'}:~:text=${fragment}`;
  return link.length <= LIMITS.linkUrl ? link : article.url;
}
