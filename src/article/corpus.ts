import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../base/errors.ts';
import type { Article } from './article.ts';
import { isArticleId } from './import/article-id.ts';
import { parseArticle } from './parse.ts';

export interface Corpus {
  /** In the order of their file names. */
  articles: Article[];
  /** One for each file that could not be read; the others are loaded all the same. */
  errors: UserError[];
}

/** A novel has about one; a file beyond it is no article and would take long to read. */
const MAX_FILE_BYTES = 2 * 2 ** 20;

/** The text of a file. Throws where it is not UTF-8: a guess would change the article's words. */
function textOf(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError('bad-article-file', `${file}:1: file: is not UTF-8`, { file, line: 1, field: 'file' });
  }
}

async function readArticle(folder: string, name: string): Promise<Article> {
  const file = join(folder, name);
  const id = basename(name, '.md');
  if (!isArticleId(id)) {
    throw new UserError('bad-article-file', `${file}:1: file: the name may hold letters, digits, ".", "_" and "-"`, {
      file,
      line: 1,
      field: 'file',
    });
  }
  const info = await stat(file).catch(() => undefined);
  // A pipe would be waited for without end.
  const problem =
    info?.isFile() === false
      ? 'not a regular file'
      : (info?.size ?? 0) > MAX_FILE_BYTES
        ? `larger than ${MAX_FILE_BYTES / 2 ** 20} MiB`
        : undefined;
  if (problem) {
    throw new UserError('bad-article-file', `${file}:1: file: ${problem}`, { file, line: 1, field: 'file' });
  }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UserError('bad-article-file', `${file}:1: file: cannot be read (${error.code})`, {
      file,
      line: 1,
      field: 'file',
    });
  });
  return parseArticle(id, textOf(bytes, file), file);
}

/**
 * Loads every `*.md` of a folder.
 * @throws UserError `no-corpus` where the folder is missing or not readable; broken files are returned as `errors`
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UserError('no-corpus', `The corpus folder ${JSON.stringify(folder)} cannot be read (${error.code}).`, {
      folder,
    });
  });
  const results = await Promise.allSettled(
    names
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => readArticle(folder, name)),
  );
  const corpus: Corpus = { articles: [], errors: [] };
  for (const result of results) {
    if (result.status === 'fulfilled') corpus.articles.push(result.value);
    else if (result.reason instanceof UserError) corpus.errors.push(result.reason);
    else throw result.reason;
  }
  return corpus;
}
