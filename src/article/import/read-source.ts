import { UserError } from '../../base/errors.ts';
import { words } from '../../text/word-list.ts';
import type { Article } from '../article.ts';
import { MAX_FIELD_LENGTH, parseArticle } from '../parse.ts';
import { suggestId } from './article-id.ts';
import { collapse, type Draft, type ImportWarning } from './draft.ts';
import { importError } from './failures.ts';
import { blocksOfMarkdown, blocksOfText } from './from-text.ts';
import type { ImportLimits } from './limits.ts';
import { readBlocks } from './read-blocks.ts';
import { type ReadableSource, readableFile } from './source-type.ts';
import { clean, paragraphsOf, writeArticle } from './write-article.ts';

/** An article that was imported, and its file. */
export interface ImportedArticle {
  /** A corpus file, ready to be written as `corpus/<id>.md`. */
  markdown: string;
  /** What `parseArticle` reads from `markdown`. */
  article: Article;
  /** Made of the headline; whether it is taken is not asked here. */
  suggestedId: string;
  warnings: ImportWarning[];
}

/** What the reading thread is given. */
export interface ReadTask {
  source: ReadableSource | { kind: 'file'; name: string; bytes: Uint8Array; contentType?: string; url?: string };
  id?: string;
  limits: ImportLimits;
}

const FRONT_MATTER_START = /^\uFEFF?---[ \t]*\r?\n/;
const LONGEST_MADE_TITLE = 100;
/** Characters that front matter, headings and blank lines may have together. */
const LENGTH_AROUND_TEXT = 50_000;
/** An article of fewer is often a page that was not understood. */
const FEW_PARAGRAPHS = 3;
const DEFAULT_LANGUAGE = 'en';
/** Frequent words of English that are rare in any other language. Of news in English they are one word in six. */
const ENGLISH_WORDS = words('the of and to that for with');
const LEAST_ENGLISH = 0.05;
/** A shorter text may happen to have none of them. */
const WORDS_TO_JUDGE = 60;

/** The readers of pages and PDF files are large, so only the one that is needed is loaded. */
async function draftOf(source: ReadableSource, limits: ImportLimits): Promise<Draft> {
  switch (source.kind) {
    case 'text':
      return readBlocks(blocksOfText(source.text));
    case 'markdown':
      return readBlocks(blocksOfMarkdown(source.text));
    case 'html':
      return (await import('./from-html.ts')).readHtml(source.text, source.url);
    case 'pdf':
      return (await import('./from-pdf.ts')).readPdf(source.bytes, limits);
  }
}

/** The opening words of a text that stand in for a headline, cut between words. */
function openingWords(text: string): string {
  const line = collapse(text);
  if (line.length <= LONGEST_MADE_TITLE) return line;
  const cut = line.lastIndexOf(' ', LONGEST_MADE_TITLE);
  return line.slice(0, cut > 0 ? cut : LONGEST_MADE_TITLE).toWellFormed();
}

function checkLength(paragraphs: readonly { text: string }[], limit: number): void {
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (length > limit) throw importError('import-too-long', { limit });
}

function checkFile({ length }: string, { articleLength }: ImportLimits): void {
  const limit = articleLength + LENGTH_AROUND_TEXT;
  if (length > limit) throw importError('import-too-long', { limit });
}

function looksEnglish(paragraphs: readonly { text: string }[]): boolean {
  const all = paragraphs.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return (
    all.length < WORDS_TO_JUDGE || all.filter((word) => ENGLISH_WORDS.has(word)).length >= LEAST_ENGLISH * all.length
  );
}

/** A field as one line; none where it is longer than an article may have it, of which there is a warning. */
function line<Name extends string>(
  name: Name,
  value: string | undefined,
  warnings: ImportWarning[],
): Partial<Record<Name, string>> {
  const text = value === undefined ? '' : collapse(clean(value));
  if (text.length > MAX_FIELD_LENGTH) {
    warnings.push({ code: 'field-too-long', values: { field: name } });
    return {};
  }
  return text === '' ? {} : ({ [name]: text } as Partial<Record<Name, string>>);
}

function finish(draft: Draft, limits: ImportLimits): { markdown: string; warnings: ImportWarning[] } {
  const paragraphs = paragraphsOf(draft.body);
  const first = paragraphs[0];
  if (!first) throw importError('no-article-found');
  checkLength(paragraphs, limits.articleLength);
  const warnings = [...draft.warnings];
  const title = collapse(clean(draft.title ?? ''));
  if (title === '') warnings.push({ code: 'no-headline', values: {} });
  const isLong = title.length > MAX_FIELD_LENGTH;
  if (isLong) warnings.push({ code: 'headline-shortened', values: {} });
  if (draft.published === undefined) warnings.push({ code: 'no-date', values: {} });
  if (paragraphs.length < FEW_PARAGRAPHS)
    warnings.push({ code: 'few-paragraphs', values: { count: paragraphs.length } });
  const language = draft.language ?? DEFAULT_LANGUAGE;
  if (!/^en\b/i.test(language)) warnings.push({ code: 'language-not-english', values: { language } });
  else if (!looksEnglish(paragraphs)) warnings.push({ code: 'looks-not-english', values: {} });
  const image = {
    ...line('caption', draft.image?.caption, warnings),
    ...line('credit', draft.image?.credit, warnings),
  };
  const markdown = writeArticle({
    title: title === '' || isLong ? openingWords(title || first.text) : title,
    ...line('standfirst', draft.standfirst, warnings),
    ...line('byline', draft.byline, warnings),
    ...(draft.published === undefined ? {} : { published: draft.published }),
    ...line('publisher', draft.publisher, warnings),
    ...(draft.url === undefined ? {} : { url: draft.url }),
    language,
    ...(Object.keys(image).length > 0 ? { image } : {}),
    commentRules: draft.commentRules.map((rule) => ({ ...rule, text: collapse(clean(rule.text)) })),
    aliases: {},
    paragraphs,
  });
  return { markdown, warnings };
}

/**
 * Reads a source into an article, in the thread that calls it: hostile sources may take long and much, so
 * `importArticle` calls it in one of its own.
 * @throws UserError as `importArticle` describes
 */
export async function readSource({ source, id, limits }: ReadTask): Promise<ImportedArticle> {
  const readable =
    source.kind === 'file' ? readableFile(source.name, source.bytes, source.contentType, source.url) : source;
  if (readable.kind === 'markdown' && FRONT_MATTER_START.test(readable.text)) {
    const markdown = `${clean(readable.text.replace(/^\uFEFF/, '')).trimEnd()}\n`;
    checkFile(markdown, limits);
    const file = source.kind === 'file' ? (source.url ?? source.name) : undefined;
    const article = parseArticle(id ?? 'article', markdown, file);
    checkLength(article.paragraphs, limits.articleLength);
    const suggestedId = id ?? suggestId(article.title);
    return { markdown, article: { ...article, id: suggestedId }, suggestedId, warnings: [] };
  }
  const { markdown, warnings } = finish(await draftOf(readable, limits), limits);
  checkFile(markdown, limits);
  const article = parseArticle(id ?? 'article', markdown);
  const suggestedId = id ?? suggestId(article.title);
  return { markdown, article: { ...article, id: suggestedId }, suggestedId, warnings };
}

/** What a failure of the reading looks like to people: its own words, or that the source is beyond what is read. */
export function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  if (error instanceof RangeError) return importError('import-too-complex', {}, error);
  return importError('import-failed', {}, error);
}
