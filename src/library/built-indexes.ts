import { framesOf } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { setNewest } from '../base/set-newest.ts';
import type { Volume } from './volume.ts';

/** Texts of which it is remembered whether their index can be built. */
const MAX_REMEMBERED = 10_000;

/** Finds out which articles' indexes cannot be built, so that what is asked together with one of them can still be asked. */
export class BuiltIndexes {
  readonly #log: Log;
  /** By the key of the volume, which names the text too. */
  readonly #canBeBuilt = new Map<string, boolean>();

  constructor(log: Log) {
    this.#log = log;
  }

  /**
   * Whether a volume's index can be built. That is tried once for each text; the operator is told of one that cannot.
   * @param guildId where it is asked about
   */
  tryOnce(guildId: string, volume: Volume): boolean {
    const known = this.#canBeBuilt.get(volume.key);
    if (known !== undefined) return known;
    const isBuilt = this.#isBuilt(guildId, volume);
    setNewest(this.#canBeBuilt, volume.key, isBuilt, MAX_REMEMBERED);
    return isBuilt;
  }

  #isBuilt(guildId: string, { article, source }: Volume): boolean {
    try {
      source();
      return true;
    } catch (error) {
      const { name } = error instanceof Error ? error : { name: 'not an error' };
      this.#log.error(
        { guildId, articleId: article.id, error: name, at: framesOf(error) },
        'the index of an article cannot be built; the others are asked about',
      );
      return false;
    }
  }
}
