import type { Article } from './article/article.ts';
import { UserError } from './base/errors.ts';
import { MediaCache, mediaKey } from './media/cache.ts';
import { type Speech, speak } from './media/speech.ts';
import type { Voice } from './media/speech-task.ts';

/** Bytes of speech that are kept: about three hours. */
const CACHE_BYTES = 64 * 1024 * 1024;

/** Reads pieces of articles aloud. */
export interface ReadAloud {
  /** Whether a voice is installed. */
  available: boolean;
  /**
   * The text as speech; what was read before comes from memory.
   * @throws UserError `no-voice`, or what `speak` throws
   */
  read(article: Article, text: string): Promise<Speech>;
}

export function createReadAloud(voice: Voice | null): ReadAloud {
  const cache = new MediaCache<Speech>(CACHE_BYTES, ({ mp3 }) => mp3.byteLength);
  return {
    available: voice !== null,
    async read(article, text) {
      if (!voice) throw new UserError('no-voice', 'No voice is installed.');
      const key = mediaKey(article.id, 'speech', text);
      const known = cache.get(key);
      if (known) return known;
      const speech = await speak(voice, text, article.language);
      cache.set(key, speech);
      return speech;
    },
  };
}

/** The whole article as it is read aloud: headline, standfirst, byline, then headings and paragraphs. */
export function articleAsSpeech(article: Article): string {
  const body = article.paragraphs.flatMap(({ heading, text }, index) =>
    heading !== undefined && heading !== article.paragraphs[index - 1]?.heading ? [`${heading}.`, text] : [text],
  );
  return [`${article.title}.`, article.standfirst, article.byline && `By ${article.byline}.`, ...body]
    .filter((part): part is string => Boolean(part))
    .join('\n\n');
}
