import { createHash } from 'node:crypto';
import { type AnswerSource, buildAnswerSource } from '../answer/source.ts';
import type { Article } from '../article/article.ts';
import { extractQuotes } from '../quotes/extract.ts';
import type { Quote } from '../quotes/quote.ts';
import { type IndexMemory, indexBytes } from './index-memory.ts';

/** Characters of a key that name an article, so that no two of a server share them by chance, and those after them that name its text. */
const NAME_LENGTH = 8;
const TEXT_LENGTH = 5;

/** One article with what is needed to answer from it, built on first use and again after it was dropped. */
export interface Volume {
  article: Article;
  /** A short name for the article and its text that stays the same over restarts: what a button carries. */
  key: string;
  source: () => AnswerSource;
  quotes: () => readonly Quote[];
  /** Whether the article holds this word, in lower case. */
  hasWord: (word: string) => boolean;
  /** Whether it is the name, in lower case, of somebody whom the article shows to be a person. */
  hasPerson: (word: string) => boolean;
  /** Counts the volume as used now, though nothing of it was built yet. */
  hold: () => void;
}

/** What is asked about somewhere: at least one article. */
export type Volumes = readonly [Volume, ...Volume[]];

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}

/** Everything that the article's file states; how it is cut into sentences is this program's doing. */
function textOf(article: Article): string {
  return JSON.stringify(article, (name, value: unknown) => (name === 'sentences' ? undefined : value));
}

/** The part of a key that names an article, whatever its text. @param guildId of the server that added it; null for the corpus */
export function articleName(guildId: string | null, articleId: string): string {
  return hash(guildId === null ? articleId : `${guildId}/${articleId}`, NAME_LENGTH);
}

/** The part of a key that names an article. */
export function nameInKey(key: string): string {
  return key.slice(0, NAME_LENGTH);
}

/** Stands in a key where an article's name would. */
const SEVERAL = articleName(null, '');

/** Whether a key names an article that is asked about beside others. */
export function isKeyOfSeveral(key: string): boolean {
  return nameInKey(key) === SEVERAL;
}

/** The key of a volume that is asked about beside others. */
export function keyBesideOthers({ key }: Pick<Volume, 'key'>): string {
  return `${SEVERAL}${hash(key, TEXT_LENGTH)}`;
}

/** The key of one of the volumes that are asked about: its own where it is the only one. */
export function keyAmong(volumes: Volumes, volume: Pick<Volume, 'key'>): string {
  return volumes.length === 1 ? volume.key : keyBesideOthers(volume);
}

interface Parts {
  source?: AnswerSource;
  words?: ReadonlySet<string>;
  quotes?: readonly Quote[];
}

/**
 * Makes an article ready to be asked. Nothing is built before it is used.
 * @param owner of the article, as `articleName` takes it
 * @param onDrop is told when what was built was dropped
 */
export function createVolume(
  article: Article,
  memory: IndexMemory,
  guildId: string | null = null,
  onDrop?: (volume: Volume) => void,
): Volume {
  const bytes = indexBytes(article);
  let parts: Parts = {};
  const use = (): Parts => {
    memory.use(volume, bytes, () => {
      parts = {};
      onDrop?.(volume);
    });
    return parts;
  };
  const source = () => {
    const used = use();
    used.source ??= buildAnswerSource(article);
    return used.source;
  };
  const volume: Volume = {
    article,
    key: `${articleName(guildId, article.id)}${hash(textOf(article), TEXT_LENGTH)}`,
    source,
    quotes: () => {
      const used = use();
      used.quotes ??= extractQuotes(article);
      return used.quotes;
    },
    hasWord: (word) => {
      const used = use();
      used.words ??= new Set(source().index.forms.map(({ normal }) => normal));
      return used.words.has(word);
    },
    hasPerson: (word) => source().people.has(word),
    hold: use,
  };
  return volume;
}
