import { createHash } from 'node:crypto';
import { type AnswerSource, buildAnswerSource } from '../answer/source.ts';
import type { Article } from '../article/article.ts';
import { loadCorpus } from '../article/corpus.ts';
import { UserError } from '../base/errors.ts';
import { extractQuotes } from '../quotes/extract.ts';
import type { Quote } from '../quotes/quote.ts';

/** Characters of an article's key: short enough for a button's custom id, and never shared by chance. */
const KEY_LENGTH = 10;

/** One article with what is needed to answer from it, built on first use. */
export interface Volume {
  article: Article;
  /** A short name for the article that stays the same over restarts: what a button carries. */
  key: string;
  source: () => AnswerSource;
  quotes: () => readonly Quote[];
  /** Whether the article holds this word, in lower case. */
  hasWord: (word: string) => boolean;
}

/** The articles that can be asked about. */
export interface Library {
  volumes: readonly Volume[];
  byId(id: string): Volume | undefined;
  byKey(key: string): Volume | undefined;
}

/** Puts articles on the shelf; their indexes are built when first asked for. */
export function createLibrary(articles: readonly Article[]): Library {
  const volumes = articles.map((article): Volume => {
    let source: AnswerSource | undefined;
    let words: ReadonlySet<string> | undefined;
    let quotes: readonly Quote[] | undefined;
    const getQuotes = () => {
      quotes ??= extractQuotes(article);
      return quotes;
    };
    const getSource = () => {
      source ??= buildAnswerSource(article);
      return source;
    };
    return {
      article,
      key: createHash('sha256').update(article.id).digest('base64url').slice(0, KEY_LENGTH),
      source: getSource,
      quotes: getQuotes,
      hasWord: (word) => {
        words ??= new Set(getSource().index.forms.map(({ normal }) => normal));
        return words.has(word);
      },
    };
  });
  return {
    volumes,
    byId: (id) => volumes.find(({ article }) => article.id === id),
    byKey: (key) => volumes.find((volume) => volume.key === key),
  };
}

/**
 * The articles of a folder, on the shelf.
 * @param warn is told of each file that is broken and left out
 * @throws UserError `no-corpus` or `no-articles`
 */
export async function openLibrary(folder: string, warn: (problem: string) => void): Promise<Library> {
  const { articles, errors } = await loadCorpus(folder);
  for (const error of errors) warn(error.message);
  if (articles.length === 0) {
    throw new UserError(
      'no-articles',
      `No article could be read in ${folder}. Put one there as <id>.md (README, "Add an article").`,
      {
        folder,
      },
    );
  }
  return createLibrary(articles);
}
