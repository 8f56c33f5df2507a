import type { Span } from '../text/sentences.ts';

/** A news article as the rest of the program sees it. Offsets everywhere are UTF-16 code units, half-open `[start, end)`. */
export interface Article {
  id: string;
  title: string;
  standfirst?: string;
  byline?: string;
  /** `YYYY-MM-DD` */
  published?: string;
  publisher?: string;
  url?: string;
  /** BCP 47, such as `en`. */
  language: string;
  image?: { caption?: string; credit?: string };
  paragraphs: Paragraph[];
  commentRules: CommentRule[];
  /** Other names for words of the article: `{ "US": ["America"] }`. */
  aliases: Record<string, string[]>;
}

export interface Paragraph {
  /** 1-based over the body; headings are not counted. */
  number: number;
  /** The `##` heading that this paragraph stands under. */
  heading?: string;
  /** Exactly as in the file, character for character. */
  text: string;
  /** Offsets within `text`. */
  sentences: Span[];
}

/** What the publisher asks of comments. Moderation enforces it and quotes it. */
export interface CommentRule {
  id: string;
  text: string;
  requires: 'on-topic' | 'not-abusive';
}

/** The parts of an article beside its body that can be evidence. */
export type ArticleField =
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'published'
  | 'publisher'
  | 'url'
  | 'caption'
  | 'credit'
  | 'commentRules';

/**
 * A piece of the article that proves something. `text` is always a slice: of the paragraph's text, or, where `paragraph`
 * is null, of `fieldText(article, field)`.
 */
export interface Evidence {
  /** `Paragraph.number`, or null for a field. */
  paragraph: number | null;
  field?: ArticleField;
  start: number;
  end: number;
  text: string;
  /** Comparable within one answer only. */
  score: number;
}

/** The text of a field that evidence slices, or undefined where the article does not state it. */
export function fieldText(article: Article, field: ArticleField): string | undefined {
  switch (field) {
    case 'caption':
      return article.image?.caption;
    case 'credit':
      return article.image?.credit;
    case 'commentRules':
      return article.commentRules.length > 0
        ? [...new Set(article.commentRules.map((rule) => rule.text))].join('\n')
        : undefined;
    default:
      return article[field];
  }
}

/** The headings of an article, each as often as it begins a part. */
export function headingsOf({ paragraphs }: Article): string[] {
  return paragraphs.flatMap(({ heading }, at) =>
    heading === undefined || heading === paragraphs[at - 1]?.heading ? [] : [heading],
  );
}

/** The paragraph with this 1-based number, if there is one. */
export function paragraphOf(article: Article, number: number): Paragraph | undefined {
  return article.paragraphs[number - 1];
}

/** Whether a piece of evidence really is a slice of the article: the promise that everything shown rests on. */
export function isVerbatim(article: Article, evidence: Evidence): boolean {
  const source =
    evidence.paragraph === null
      ? evidence.field && fieldText(article, evidence.field)
      : paragraphOf(article, evidence.paragraph)?.text;
  return source !== undefined && evidence.text !== '' && source.slice(evidence.start, evidence.end) === evidence.text;
}

/**
 * The sentences that a piece of evidence stands in, or the whole field, with the evidence's offsets within them.
 * @returns the evidence alone where the article no longer has that paragraph or field
 */
export function sentencesAround(
  article: Article,
  evidence: Pick<Evidence, 'paragraph' | 'field' | 'start' | 'end' | 'text'>,
): { text: string; start: number; end: number } {
  const { start, end } = evidence;
  const alone = { text: evidence.text, start: 0, end: evidence.text.length };
  if (evidence.paragraph === null) {
    const field = evidence.field && fieldText(article, evidence.field);
    return field === undefined ? alone : { text: field, start, end };
  }
  const paragraph = paragraphOf(article, evidence.paragraph);
  if (!paragraph) return alone;
  const touched = paragraph.sentences.filter(([from, to]) => from < end && start < to);
  const first = Math.min(start, ...touched.map(([from]) => from));
  const last = Math.max(end, ...touched.map(([, to]) => to));
  return { text: paragraph.text.slice(first, last), start: start - first, end: end - first };
}
