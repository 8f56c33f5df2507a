import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { loadCorpus } from '../article/corpus.ts';
import { UserError } from '../base/errors.ts';
import { IndexMemory, indexBytes } from './index-memory.ts';
import { createVolume, nameInKey, type Volume, type Volumes } from './volume.ts';

/** More articles than this are not searched for one question: a server chooses its own with `/library use`. */
export const ASKED_TOGETHER = 20;
/** Of the memory for indexes, what those that are asked together may take. They stay there, or each question would build again what the one before dropped. */
const TOGETHER_SHARE = 0.75;

/** The articles of the corpus. */
export interface Library {
  volumes: Volumes;
  /** The newest, the latest first: as many as are searched at once and fit the memory. */
  together: Volumes;
  /** Bounds the indexes of all other volumes, those of articles that servers added too. */
  memory: IndexMemory;
  byId(id: string): Volume | undefined;
  /** The volume that a key names, whatever its text was then. */
  byKey(key: string): Volume | undefined;
}

/** The newest articles, as many as are searched at once and fit; one in any case. */
function newestOf(articles: readonly Article[], memoryBytes: number): { newest: Set<Article>; bytes: number } {
  const newest = new Set<Article>();
  let bytes = 0;
  for (const article of articles.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))) {
    const more = bytes + indexBytes(article);
    if (newest.size === ASKED_TOGETHER || (newest.size > 0 && more > memoryBytes * TOGETHER_SHARE)) break;
    newest.add(article);
    bytes = more;
  }
  return { newest, bytes };
}

/**
 * Puts articles on the shelf; their indexes are built when first asked for.
 * @param memoryBytes that all indexes together may take, as estimated
 */
export function createLibrary(
  articles: readonly [Article, ...Article[]],
  memoryBytes = Number.POSITIVE_INFINITY,
): Library {
  const { newest, bytes } = newestOf(articles, memoryBytes);
  const unbounded = new IndexMemory(Number.POSITIVE_INFINITY);
  const memory = new IndexMemory(Math.max(0, memoryBytes - bytes));
  const put = (article: Article) => createVolume(article, newest.has(article) ? unbounded : memory);
  const [first, ...others] = articles;
  const volumes: Volumes = [put(first), ...others.map(put)];
  const [one = volumes[0], ...more] = [...newest].flatMap(
    (article) => volumes.find((volume) => volume.article === article) ?? [],
  );
  return {
    volumes,
    together: [one, ...more],
    memory,
    byId: (id) => volumes.find(({ article }) => article.id === id),
    byKey: (key) => volumes.find((volume) => nameInKey(volume.key) === nameInKey(key)),
  };
}

function atLeastOne(articles: readonly Article[], folder: string): readonly [Article, ...Article[]] {
  const [first, ...others] = articles;
  if (first) return [first, ...others];
  throw new UserError(
    'no-articles',
    `No article could be read in ${folder}. Put one there as <id>.md (README, "Add an article").`,
    { folder },
  );
}

/**
 * The articles of a folder, on the shelf.
 * @param warn is told of each file that is broken and left out
 * @throws UserError `no-corpus` or `no-articles`
 */
export async function openLibrary(folder: string, warn: (problem: string) => void): Promise<Library> {
  const { articles, errors } = await loadCorpus(folder);
  for (const error of errors) warn(error.message);
  return createLibrary(atLeastOne(articles, folder));
}

/**
 * As `openLibrary`, with the indexes of what is asked together built. An article whose index fails is left out.
 * @param memoryBytes that all indexes together may take, as estimated
 * @throws UserError `no-corpus` or `no-articles`
 */
export async function openBuiltLibrary(
  folder: string,
  warn: (problem: string) => void,
  memoryBytes: number,
): Promise<Library> {
  const opened = await openLibrary(folder, warn);
  const failed = new Set<Article>();
  for (;;) {
    const articles = opened.volumes.map(({ article }) => article).filter((article) => !failed.has(article));
    const library = createLibrary(atLeastOne(articles, folder), memoryBytes);
    const before = failed.size;
    for (const { article, source } of library.together) {
      try {
        source();
      } catch (error) {
        failed.add(article);
        warn(`${join(folder, `${article.id}.md`)}: its index cannot be built (${String(error)})`);
      }
    }
    if (failed.size === before) return library;
  }
}
