import { randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { styleText } from 'node:util';
import { headingsOf } from '../article/article.ts';
import { importArticle } from '../article/import/import-article.ts';
import type { ImportedArticle } from '../article/import/read-source.ts';
import { readingTime } from '../article/reading-time.ts';
import { UserError } from '../base/errors.ts';
import { makeFolder } from '../base/make-folder.ts';
import { LIBRARY_TEXTS, WARNING_TEXTS } from '../cards/library/texts.ts';
import { formatDate } from '../cards/texts.ts';
import { extractQuotes } from '../quotes/extract.ts';
import { listSpeakers } from '../quotes/speakers.ts';
import { readNamedFile } from './read-file.ts';

const ADDRESS = /^https?:\/\//i;

export interface ImportVerbOptions {
  corpusDirectory: string;
  id?: string;
  /** Replaces the file where there is one. */
  force: boolean;
}

async function read(source: string, id: string | undefined): Promise<ImportedArticle> {
  const options = id === undefined ? {} : { id };
  if (ADDRESS.test(source)) return importArticle({ kind: 'url', url: source }, options);
  return importArticle({ kind: 'file', name: basename(source), bytes: await readNamedFile(source) }, options);
}

/**
 * Imports an article into the corpus folder, which is made where it is missing.
 * @param source a file's path, or an address that begins with http:// or https://
 * @returns what was written, and where
 * @throws UserError `article-exists` where the file is there already, what `importArticle` throws, or `unreadable-file`
 */
export async function importIntoCorpus(
  source: string,
  { corpusDirectory, id, force }: ImportVerbOptions,
): Promise<{ imported: ImportedArticle; file: string }> {
  const imported = await read(source, id);
  const file = join(corpusDirectory, `${imported.suggestedId}.md`);
  const part = `${file}.${randomUUID()}.part`;
  // A disk that is full, or a kill, leaves no half article and no lost one; of two at once without `force` one is told.
  try {
    makeFolder(corpusDirectory);
    await writeFile(part, imported.markdown);
    await (force ? rename(part, file) : link(part, file));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new UserError('unwritable-file', `${file} cannot be written (${code})`, { file });
    throw new UserError(
      'article-exists',
      `${file} exists already; name the article with --id, or replace it with --force`,
      { file },
    );
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
  return { imported, file };
}

/** What was understood of an import, for the terminal. */
export function printImport({ article, warnings }: ImportedArticle, file: string): string {
  const row = (name: string, value: string | undefined) => `  ${name}: ${value ?? LIBRARY_TEXTS.notStated}`;
  const { words, minutes } = readingTime(article);
  const quotes = extractQuotes(article);
  const headings = headingsOf(article);
  const speakers = listSpeakers(quotes).map(({ name }) => name);
  const rules = new Set(article.commentRules.map(({ text }) => text));
  return [
    styleText('bold', article.title),
    row(LIBRARY_TEXTS.byline, article.byline),
    row(LIBRARY_TEXTS.date, article.published && formatDate(article.published)),
    row(LIBRARY_TEXTS.publisher, article.publisher),
    row(LIBRARY_TEXTS.address, article.url),
    `  ${LIBRARY_TEXTS.length(words, minutes, article.paragraphs.length)}`,
    `  ${LIBRARY_TEXTS.quotations(quotes.length, speakers.join(', '))}`,
    ...(headings.length > 0 ? [`  ${LIBRARY_TEXTS.headings(headings)}`] : []),
    ...(rules.size > 0
      ? [...rules].map((rule) => row(LIBRARY_TEXTS.commentRules, rule))
      : [`  ${LIBRARY_TEXTS.noCommentRules}`]),
    ...warnings.map(({ code, values }) => `  ! ${WARNING_TEXTS[code](values)}`),
    `Written to ${file}.`,
  ].join('\n');
}
