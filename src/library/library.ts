import type { Article } from '../article/article.ts';
import { loadCorpus } from '../article/corpus.ts';
import { UserError } from '../base/errors.ts';
import { IndexMemory } from './index-memory.ts';
import { createVolume, nameInKey, type Volume, type Volumes } from './volume.ts';

/** More articles than this are not searched for one question: a server chooses its own with `/library use`. */
export const ASKED_TOGETHER = 20;

/** The articles of the corpus. */
export interface Library {
  volumes: Volumes;
  /** The newest, the latest first, few enough to be searched at once. */
  together: Volumes;
  /** Bounds the indexes of all volumes, those of articles that servers added too. */
  memory: IndexMemory;
  byId(id: string): Volume | undefined;
  /** The volume that a key names, whatever its text was then. */
  byKey(key: string): Volume | undefined;
}

/** Puts articles on the shelf; their indexes are built when first asked for. */
export function createLibrary([first, ...others]: readonly [Article, ...Article[]], memory: IndexMemory): Library {
  const volumes: Volumes = [createVolume(first, memory), ...others.map((article) => createVolume(article, memory))];
  const newest = volumes.toSorted((a, b) => (b.article.published ?? '').localeCompare(a.article.published ?? ''));
  const [newestOne = volumes[0], ...next] = newest.slice(0, ASKED_TOGETHER);
  return {
    volumes,
    together: [newestOne, ...next],
    memory,
    byId: (id) => volumes.find(({ article }) => article.id === id),
    byKey: (key) => volumes.find((volume) => nameInKey(volume.key) === nameInKey(key)),
  };
}

/**
 * The articles of a folder, on the shelf.
 * @param warn is told of each file that is broken and left out
 * @param memoryBytes that all indexes together may take, as estimated
 * @throws UserError `no-corpus` or `no-articles`
 */
export async function openLibrary(
  folder: string,
  warn: (problem: string) => void,
  memoryBytes = Number.POSITIVE_INFINITY,
): Promise<Library> {
  const { articles, errors } = await loadCorpus(folder);
  for (const error of errors) warn(error.message);
  const [first, ...others] = articles;
  if (!first) {
    throw new UserError(
      'no-articles',
      `No article could be read in ${folder}. Put one there as <id>.md (README, "Add an article").`,
      { folder },
    );
  }
  return createLibrary([first, ...others], new IndexMemory(memoryBytes));
}
