import { stringify } from 'yaml';
import type { Article, Paragraph } from '../article.ts';
import { type Block, collapse } from './draft.ts';

/** An article as far as its file states it: numbers and sentences follow from the text. */
export type WritableArticle = Omit<Article, 'id' | 'paragraphs'> & {
  paragraphs: readonly Pick<Paragraph, 'heading' | 'text'>[];
};

/** What `parseArticle` takes for a heading. */
const HEADING_LINE = /^#{2,6}[ \t]/;
/** No text of an article holds them, and a file with them is not taken for text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Marks that show nothing, or turn the text around them to the other direction. */
const UNSEEN = /[\u200b\u200e\u200f\u061c\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text that a UTF-8 file gives back as it was: whole characters, LF line ends, no control characters, nothing unseen. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(UNSEEN, '');
}

/** A heading as one line that the corpus file gives back: no marks of Markdown around it. */
function headingText(text: string): string {
  const line = collapse(clean(text)).replace(/^#{1,6} /, '');
  let end = line.length;
  while (/[#\s]/.test(line[end - 1] ?? '')) end--;
  return line.slice(0, end).trim();
}

/**
 * Brings blocks into the form that a corpus file can hold: outer white space and blank lines go, and a paragraph that
 * begins with a line of `## …` becomes a heading and the rest. Everything else of a paragraph stays as it is.
 */
function settle(blocks: readonly Block[]): Block[] {
  const settled: Block[] = [];
  const addHeading = (text: string) => {
    const heading = headingText(text);
    if (heading !== '') settled.push({ kind: 'heading', text: heading });
  };
  for (const { kind, text } of blocks) {
    if (kind === 'heading' || kind === 'title') {
      addHeading(text);
      continue;
    }
    const lines = clean(text)
      .trim()
      .split('\n')
      .filter((line) => line.trim() !== '');
    // White space before what is left would go with the paragraph's own.
    while (HEADING_LINE.test(lines[0]?.trimStart() ?? '')) addHeading(lines.shift() ?? '');
    const paragraph = lines.join('\n').trim();
    if (paragraph !== '') settled.push({ kind, text: paragraph });
  }
  return settled;
}

/** The paragraphs of settled blocks, each with the last heading before it. */
export function paragraphsOf(blocks: readonly Block[]): WritableArticle['paragraphs'] {
  let heading: string | undefined;
  const paragraphs: Pick<Paragraph, 'heading' | 'text'>[] = [];
  for (const { kind, text } of settle(blocks)) {
    if (kind === 'heading') heading = text;
    else paragraphs.push({ ...(heading === undefined ? {} : { heading }), text });
  }
  return paragraphs;
}

/**
 * Writes the corpus file of an article (DESIGN.md, "Corpus files"). `parseArticle` reads the same article back from it
 * when its paragraphs come from `paragraphsOf` or from `parseArticle` itself.
 */
export function writeArticle(article: WritableArticle): string {
  const { title, standfirst, byline, published, publisher, url, language, image, commentRules, aliases } = article;
  const frontMatter = {
    title,
    standfirst,
    byline,
    published,
    publisher,
    url,
    language,
    image,
    commentRules: commentRules.length > 0 ? commentRules : undefined,
    aliases: Object.keys(aliases).length > 0 ? aliases : undefined,
  };
  const body: string[] = [];
  let heading: string | undefined;
  for (const paragraph of article.paragraphs) {
    if (paragraph.heading !== undefined && paragraph.heading !== heading) body.push(`## ${paragraph.heading}`);
    heading = paragraph.heading;
    body.push(paragraph.text);
  }
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`;
}
