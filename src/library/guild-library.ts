import { parseArticle } from '../article/parse.ts';
import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { setNewest } from '../base/set-newest.ts';
import { type Articles, type ArticleUse, type Revision, revisionOf } from '../store/articles.ts';
import type { Store } from '../store/open.ts';
import { warnOfStore } from '../store/promptly.ts';
import { BuiltIndexes } from './built-indexes.ts';
import { indexBytes } from './index-memory.ts';
import { ASKED_TOGETHER, type Library } from './library.ts';
import {
  articleName,
  createVolume,
  isKeyOfSeveral,
  keyBesideOthers,
  nameInKey,
  type Volume,
  type Volumes,
} from './volume.ts';

/** Of the memory for indexes that change, what the articles of one server may take that are asked together. */
const TOGETHER_SHARE = 0.5;
/** Articles that one server may add. */
export const MAX_ARTICLES = 1_000;
/**
 * UTF-16 code units of an article that a server may add, and of those of its own that are asked about together: some
 * 16,000 words. Their indexes are built in the process that answers everybody, which stands still meanwhile, so this is
 * below what an operator may import.
 */
export const MAX_LENGTH = 100_000;
/** How long what was read from the store is taken as it is: another process may have changed it. */
const FRESH_MS = 5_000;
/** Servers whose last known articles and choices are remembered for when the store is away. */
const MAX_REMEMBERED = 10_000;

/** Where something is asked. */
export interface ArticlePlace {
  /** Null in direct messages. */
  guildId: string | null;
  channelId: string;
  /** The channel that a thread belongs to. */
  parentChannelId?: string;
}

/** An article that can be asked about in a server. */
export interface CatalogueEntry {
  id: string;
  title: string;
  /** Whether the server added it; else it is one of the corpus. */
  isOwn: boolean;
}

/** What a card's key leads to. */
export interface FoundByKey {
  /** All that are asked about. */
  volumes: Volumes;
  /** The one that the key names; another one where that is asked about no more. */
  volume: Volume;
  /** Whether the text is another one than when the card was made. */
  hasChanged: boolean;
}

type LibraryStore = Pick<Store, 'articles' | 'promptly'>;

/** An article of a server that lies open, with the revision that it was read in. */
interface OpenVolume {
  guildId: string;
  volume: Volume;
  revision: string;
  checkedAt: number;
}

/** What is known of a server: which article is asked about where, and which it added last. */
interface Known {
  uses: readonly ArticleUse[];
  newest: readonly { id: string; revision: string }[];
  readAt: number;
}

const NOTHING_KNOWN: Known = { uses: [], newest: [], readAt: 0 };

/**
 * The articles of servers: the corpus, and what each server added, which no other server ever sees. Without a store, and
 * for questions while it does not answer, what was last known holds, else the corpus.
 */
export class GuildLibrary {
  readonly #library: Library;
  readonly #store: LibraryStore | null;
  readonly #log: Log;
  readonly #open = new Map<string, OpenVolume>();
  readonly #known = new Map<string, Known>();
  readonly #built: BuiltIndexes;
  /** How often anything was written: what was read before the last time is not remembered after it. */
  #writes = 0;

  /** @param store null where there is none: only the corpus is asked about */
  constructor(library: Library, store: LibraryStore | null, log: Log) {
    this.#library = library;
    this.#store = store;
    this.#log = log;
    this.#built = new BuiltIndexes(log);
  }

  /**
   * What is asked about in a place: the channel's own article, else the server's, else the newest of those that the server
   * added and of the corpus. Never rejects.
   */
  async volumesFor({ guildId, channelId, parentChannelId }: ArticlePlace): Promise<Volumes> {
    if (!guildId || !this.#store) return this.#library.together;
    const { uses, newest } = await this.#knownOf(guildId);
    const inUse = [channelId, parentChannelId, null]
      .map((channel) => uses.find((use) => use.channelId === channel))
      .find((use) => use !== undefined);
    const volume = inUse && (await this.#askable(guildId, this.volume(guildId, inUse.articleId)));
    return volume ? [volume] : this.#together(guildId, newest);
  }

  /**
   * One article that can be asked about in a server, its own before one of the corpus.
   * @throws UserError whatever the store says, where it fails and the article does not lie open
   */
  async volume(guildId: string | null, id: string): Promise<Volume | undefined> {
    return (guildId ? await this.#ownVolume(guildId, id) : undefined) ?? this.#library.byId(id);
  }

  /**
   * What a card was made of. A key carries no trust: only the corpus and this server's articles are looked through.
   * @throws UserError whatever the store says
   */
  async byKey(guildId: string | null, key: string): Promise<FoundByKey | undefined> {
    if (isKeyOfSeveral(key)) {
      const volumes = guildId
        ? await this.#together(guildId, (await this.#knownOf(guildId)).newest)
        : this.#library.together;
      const named = volumes.find((volume) => keyBesideOthers(volume) === key);
      return { volumes, volume: named ?? volumes[0], hasChanged: named === undefined };
    }
    const volume = this.#library.byKey(key) ?? (guildId ? await this.#ownByKey(guildId, key) : undefined);
    return volume && { volumes: [volume], volume, hasChanged: volume.key !== key };
  }

  /** Every article that can be chosen in a server: its own by id, then the corpus. @throws UserError whatever the store says */
  async catalogue(guildId: string | null): Promise<CatalogueEntry[]> {
    const own = guildId && this.#store ? await this.#store.articles.list(guildId) : [];
    const ids = new Set(own.map(({ id }) => id));
    return [
      ...own.map(({ id, title }) => ({ id, title, isOwn: true })),
      ...this.#library.volumes
        .filter(({ article }) => !ids.has(article.id))
        .map(({ article: { id, title } }) => ({ id, title, isOwn: false })),
    ];
  }

  /** Which article is asked about where. @throws UserError whatever the store says */
  async uses(guildId: string): Promise<ArticleUse[]> {
    return (await this.#store?.articles.uses(guildId)) ?? [];
  }

  /**
   * Adds an article under an id that is not taken, made of the one suggested.
   * @returns the id
   * @throws UserError `store-away`, `too-many-articles`, or whatever the store says
   */
  async add(
    guildId: string,
    authorId: string,
    article: { id: string; title: string; markdown: string },
  ): Promise<string> {
    const entries = await this.catalogue(guildId);
    if (entries.filter(({ isOwn }) => isOwn).length >= MAX_ARTICLES) {
      throw new UserError(
        'too-many-articles',
        `This server has ${MAX_ARTICLES} articles, which is as many as I keep. Remove one first.`,
        { limit: MAX_ARTICLES },
      );
    }
    const taken = new Set(entries.map(({ id }) => id));
    let id = article.id;
    // Another admin may take the id in between: then the next one is tried.
    for (
      let number = 2;
      taken.has(id) || !(await this.#required().add({ ...article, id, guildId, authorId }));
      number++
    ) {
      id = `${article.id}-${number}`;
    }
    this.#forget(guildId);
    return id;
  }

  /**
   * Gives an article of the server a new text.
   * @param from what it was when the new text was looked at
   * @returns false where it is not that any more
   * @throws UserError `store-away`, or whatever the store says
   */
  async replace(
    guildId: string,
    authorId: string,
    article: { id: string; title: string; markdown: string },
    from: Revision,
  ): Promise<boolean> {
    const replaced = await this.#required().replace({ ...article, guildId, authorId }, from);
    this.#forget(guildId, article.id);
    return replaced;
  }

  /** @returns false where the server has none of this id. @throws UserError `store-away`, or whatever the store says */
  async remove(guildId: string, id: string): Promise<boolean> {
    const removed = await this.#required().remove(guildId, id);
    this.#forget(guildId, id);
    return removed;
  }

  /** Chooses the article of a channel or, with null, of the server. @throws UserError `store-away`, or whatever the store says */
  async use(guildId: string, channelId: string | null, id: string): Promise<void> {
    await this.#required().use(guildId, channelId, id);
    this.#forget(guildId);
  }

  /** Takes such a choice back. @throws UserError `store-away`, or whatever the store says */
  async stopUsing(guildId: string, channelId: string | null): Promise<void> {
    await this.#required().stopUsing(guildId, channelId);
    this.#forget(guildId);
  }

  /** Takes the choices of all channels back. @throws UserError `store-away`, or whatever the store says */
  async stopUsingInChannels(guildId: string): Promise<void> {
    await this.#required().stopUsingInChannels(guildId);
    this.#forget(guildId);
  }

  #required(): Articles {
    if (this.#store) return this.#store.articles;
    throw new UserError('store-away', 'I cannot reach my database just now, so that was not done.');
  }

  /** What a server's members ask where it has chosen none: its own articles that were added last, and the newest of the corpus. */
  async #together(guildId: string, newest: Known['newest']): Promise<Volumes> {
    const own = new Map<string, Volume>();
    let [length, bytes] = [0, 0];
    for (const { id } of newest) {
      const volume = await this.#askable(guildId, this.#ownVolume(guildId, id));
      if (!volume) continue;
      length += volume.article.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
      bytes += indexBytes(volume.article);
      const fits = length <= MAX_LENGTH && bytes <= this.#library.memory.maxBytes * TOGETHER_SHARE;
      if (!fits && own.size > 0) break;
      own.set(id, volume);
    }
    const corpus = this.#library.together.filter(({ article }) => !own.has(article.id));
    const [first, ...others] = [...corpus.slice(0, ASKED_TOGETHER - own.size), ...own.values()];
    return first ? [first, ...others] : this.#library.together;
  }

  /** The volume, or undefined where the store does not give it or its index cannot be built. */
  async #askable(guildId: string, reading: Promise<Volume | undefined>): Promise<Volume | undefined> {
    const volume = await reading.catch((error: unknown) => {
      warnOfStore(this.#log, error, 'an article could not be read; the others are asked about');
      return undefined;
    });
    return volume && this.#built.tryOnce(guildId, volume) ? volume : undefined;
  }

  async #knownOf(guildId: string): Promise<Known> {
    const store = this.#store;
    if (!store) return NOTHING_KNOWN;
    const last = this.#known.get(guildId);
    if (last && Date.now() - last.readAt < FRESH_MS) return last;
    const writes = this.#writes;
    try {
      const known = await store.promptly(async () => ({
        uses: await store.articles.uses(guildId),
        newest: await store.articles.newest(guildId, ASKED_TOGETHER),
        readAt: Date.now(),
      }));
      if (writes !== this.#writes) return known;
      for (const { id, revision } of known.newest) {
        const open = this.#open.get(pathOf(guildId, id));
        if (open?.revision === revision) open.checkedAt = known.readAt;
      }
      setNewest(this.#known, guildId, known, MAX_REMEMBERED);
      return known;
    } catch (error) {
      warnOfStore(this.#log, error, 'the articles in use could not be read; the last known ones hold');
      if (last && writes === this.#writes) last.readAt = Date.now();
      return last ?? NOTHING_KNOWN;
    }
  }

  async #ownVolume(guildId: string, id: string): Promise<Volume | undefined> {
    const store = this.#store;
    if (!store) return undefined;
    const open = this.#open.get(pathOf(guildId, id));
    if (open && Date.now() - open.checkedAt < FRESH_MS) return open.volume;
    try {
      return await store.promptly(() => this.#readVolume(store.articles, guildId, id));
    } catch (error) {
      if (!open) throw error;
      warnOfStore(this.#log, error, 'an article could not be read; its last known text holds');
      open.checkedAt = Date.now();
      return open.volume;
    }
  }

  async #readVolume(articles: Articles, guildId: string, id: string): Promise<Volume | undefined> {
    const path = pathOf(guildId, id);
    const open = this.#open.get(path);
    if (open && (await articles.revision(guildId, id)) === open.revision) {
      open.checkedAt = Date.now();
      return open.volume;
    }
    const writes = this.#writes;
    const stored = await articles.read(guildId, id);
    if (writes !== this.#writes) return this.#readVolume(articles, guildId, id);
    const opened = this.#open.get(path);
    // Somebody else may have asked at the same time.
    if (opened && stored && opened.revision === revisionOf(stored)) return opened.volume;
    this.#forgetVolume(guildId, id);
    if (!stored) return undefined;
    const volume = createVolume(parseArticle(id, stored.markdown), this.#library.memory, guildId, (dropped) => {
      if (this.#open.get(path)?.volume === dropped) this.#open.delete(path);
    });
    this.#open.set(path, { guildId, volume, revision: revisionOf(stored), checkedAt: Date.now() });
    volume.hold();
    return volume;
  }

  async #ownByKey(guildId: string, key: string): Promise<Volume | undefined> {
    const store = this.#store;
    if (!store) return undefined;
    const name = nameInKey(key);
    for (const { guildId: owner, volume } of this.#open.values()) {
      if (owner === guildId && nameInKey(volume.key) === name) return this.#ownVolume(guildId, volume.article.id);
    }
    const own = await store.promptly(() => store.articles.list(guildId));
    const entry = own.find(({ id }) => articleName(guildId, id) === name);
    return entry && this.#ownVolume(guildId, entry.id);
  }

  /** After a write: what was remembered of a server holds only where the store does not tell. @param id of the article that has another text */
  #forget(guildId: string, id?: string): void {
    this.#writes++;
    const known = this.#known.get(guildId);
    if (known) known.readAt = Number.NEGATIVE_INFINITY;
    if (id !== undefined) this.#forgetVolume(guildId, id);
  }

  #forgetVolume(guildId: string, id: string): void {
    const open = this.#open.get(pathOf(guildId, id));
    if (open) this.#library.memory.forget(open.volume);
  }
}

function pathOf(guildId: string, id: string): string {
  return `${guildId}/${id}`;
}
