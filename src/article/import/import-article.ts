import { isArticleId } from './article-id.ts';
import { readInThread } from './bounded-thread.ts';
import { importError, tooLarge } from './failures.ts';
import { fetchArticle } from './guarded-fetch.ts';
import { IMPORT_LIMITS, type ImportLimits } from './limits.ts';
import type { ImportedArticle, ReadTask } from './read-source.ts';
import { type ImportSource, isPdf } from './source-type.ts';

export type { ImportedArticle } from './read-source.ts';
export type { ImportSource } from './source-type.ts';

/** Imports that may be read at once, and further ones that may wait: each takes a thread and its memory. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 16;

let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= MOST_AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw importError('import-busy');
    await new Promise<void>((go) => waiting.push(go));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function checkSize(size: number, limit: number): void {
  if (size > limit) throw tooLarge(limit);
}

async function taskSource(
  source: ImportSource,
  limits: ImportLimits,
  signal?: AbortSignal,
): Promise<ReadTask['source']> {
  switch (source.kind) {
    case 'url': {
      const { bytes, contentType, finalUrl } = await fetchArticle(source.url, limits, signal);
      return { kind: 'file', name: new URL(finalUrl).pathname, bytes, contentType, url: finalUrl };
    }
    case 'pdf':
      checkSize(source.bytes.length, limits.pdfBytes);
      return source;
    case 'file':
      checkSize(source.bytes.length, isPdf(source.bytes) ? limits.pdfBytes : limits.bytes);
      return source;
    default:
      checkSize(Buffer.byteLength(source.text), limits.bytes);
      return source;
  }
}

/**
 * Imports an article from pasted text, a file's content or an address. Reading happens in a thread with limits of time
 * and memory, so the process stays responsive whatever the source holds. Nothing is invented: what the source does not
 * state is left out, and `warnings` say what an admin should look at.
 * @param options `id` names the article instead of one made of its headline
 * @throws UserError with one of the codes of failures.ts, or `bad-article-file` for Markdown whose front matter is wrong
 */
export async function importArticle(
  source: ImportSource,
  options: { id?: string; limits?: Partial<ImportLimits>; signal?: AbortSignal } = {},
): Promise<ImportedArticle> {
  const { id, signal } = options;
  if (id !== undefined && !isArticleId(id)) throw importError('bad-article-id');
  const limits = { ...IMPORT_LIMITS, ...options.limits };
  // A slow site keeps nobody else from a turn.
  const task = await taskSource(source, limits, signal);
  return takeTurn(() => readInThread({ source: task, limits, ...(id === undefined ? {} : { id }) }, signal));
}
