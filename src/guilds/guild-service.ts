import { randomUUID } from 'node:crypto';
import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { setNewest } from '../base/set-newest.ts';
import type { Policy } from '../moderation/policy.ts';
import type { Category, Verdict } from '../moderation/verdict.ts';
import type { Store } from '../store/open.ts';
import { warnOfStore } from '../store/promptly.ts';
import type { SavedSettings, SaveResult, SettingsRepository } from '../store/settings.ts';
import { Pace, type TooSoon } from './pace.ts';
import { type About, PendingWrites } from './pending-writes.ts';
import { questionKey } from './question-key.ts';
import { DEFAULT_SETTINGS, type GuildSettings, guildSettingsSchema } from './settings.ts';

/** Where, and by whom, a command was used. */
export interface Place {
  /** Null in direct messages. */
  guildId: string | null;
  channelId: string;
  /** The channel that a thread belongs to. */
  parentChannelId?: string;
  userId: string;
  roleIds: readonly string[];
}

/** What holds for somebody who types a command somewhere. */
export interface Admission {
  settings: GuildSettings;
  policy: Policy;
  /** Why the bot does not answer now, and until when. */
  barred?: TooSoon | { code: 'time-out'; until: Date };
  /** False only where it is known that nobody has ever set this server up. */
  isSetUp: boolean;
}

/** What came of a verdict that was written into the log; nothing where it is not written yet. */
export interface Recorded {
  /** The id of the log entry, which an appeal names. */
  entryId?: string;
  /** When the time-out that it led to ends. */
  timedOutUntil?: Date;
}

/** Settings as they are in force; version 0 where nothing was ever saved. */
export type CurrentSettings = Pick<SavedSettings<GuildSettings>, 'version' | 'settings' | 'isReadable'>;

/** Those that a member is held to; `isKnown` is false where the store was never there to tell of any. */
type InForce = CurrentSettings & { isKnown: boolean };

/** What holds on a server that was never set up. */
export const NEVER_SET_UP: CurrentSettings = { version: 0, settings: DEFAULT_SETTINGS, isReadable: true };

/** What holds on a server of which the store has told nothing yet. */
const UNKNOWN: InForce = { ...NEVER_SET_UP, isKnown: false };

/** How long settings read from the store are taken as they are: another process may have changed them. */
const SETTINGS_FRESH_MS = 5_000;
/** Servers whose last known settings are remembered for when the store is away. */
const MAX_REMEMBERED = 10_000;

/** Milder rules that exempt roles and channels are not held to; neither are they to the server's own words. */
const EXEMPTABLE = ['harassment', 'profanity', 'spam', 'injection', 'off-topic'] as const satisfies readonly Category[];
/** A question about something else is no offence, and neither is an attempt to instruct a program that takes no orders. */
const WITHOUT_STRIKE: readonly Category[] = ['off-topic', 'injection'];

/** What the servers have set, what was done under it, and who may ask now. Works on the last known settings without a store. */
export class GuildService {
  readonly store: Store | null;
  readonly #log: Log;
  readonly #settings: SettingsRepository<GuildSettings> | null;
  readonly #remembered = new Map<string, InForce & { readAt: number }>();
  /** How often settings were saved: what was read before the last time is not remembered after it. */
  #saves = 0;
  /** Until when members are timed out, as the store last told. */
  readonly #timedOut = new Map<string, Date>();
  readonly #writes: PendingWrites | null;
  readonly #pace = new Pace();
  readonly #hinted = new Set<string>();

  /** @param store null where it could not be opened: questions are answered, changes are refused */
  constructor(store: Store | null, log: Log) {
    this.store = store;
    this.#log = log;
    this.#settings = store?.settings(guildSettingsSchema, DEFAULT_SETTINGS) ?? null;
    this.#writes = store && new PendingWrites(store, log);
  }

  /** @throws UserError `store-away` */
  requireStore(): Store {
    if (!this.store) {
      throw new UserError(
        'store-away',
        'I cannot reach my database just now, so that was not done. Questions are still answered.',
      );
    }
    return this.store;
  }

  /**
   * Lets the store have what was noted about this and waits in memory, so that what is read there misses nothing.
   * @param options.promptly waits no longer than a member's question: for a reply that cannot be put off
   * @returns how many notes it still does not have
   */
  async settle(about: Partial<About>, options?: { promptly?: boolean }): Promise<number> {
    return (await this.#writes?.settle(about, options)) ?? 0;
  }

  /**
   * The store once it has all that was noted about this: nothing comes after what is deleted there.
   * @throws UserError `store-away`, or `store-behind` where it does not take it
   */
  async settledStore(about: Partial<About>, options?: { promptly?: boolean }): Promise<Store> {
    const store = this.requireStore();
    if ((await this.settle(about, options)) === 0) return store;
    throw new UserError(
      'store-behind',
      'My database has not taken an entry yet that would undo this, so that was not done. Please try again in a moment.',
    );
  }

  /** The repository of settings, for history and undo. @throws UserError `store-away` */
  requireSettings(): SettingsRepository<GuildSettings> {
    this.requireStore();
    return this.#settings as SettingsRepository<GuildSettings>;
  }

  /** The settings in force: a few seconds old at most, or the last known ones where the store does not answer. */
  async settings(guildId: string): Promise<InForce> {
    const remembered = this.#remembered.get(guildId);
    if (remembered && Date.now() - remembered.readAt < SETTINGS_FRESH_MS) return remembered;
    const { store } = this;
    if (!store) return UNKNOWN;
    const saves = this.#saves;
    try {
      const saved = await store.promptly(async () => this.#settings?.read(guildId));
      if (saved?.isReadable === false)
        this.#log.warn({ version: saved.version }, 'settings cannot be read; older ones hold');
      return this.#remember(guildId, saved ?? NEVER_SET_UP, saves);
    } catch (error) {
      warnOfStore(this.#log, error, 'settings could not be read; the last known ones hold');
      return this.#remember(guildId, remembered ?? UNKNOWN, saves);
    }
  }

  /**
   * Saves settings over the version that they were made from.
   * @returns `stale` with what holds now, where somebody else was faster
   * @throws UserError `store-away` or whatever the store says
   */
  async save(
    guildId: string,
    expectedVersion: number,
    settings: GuildSettings,
    authorId: string,
  ): Promise<SaveResult<GuildSettings>> {
    const result = await this.requireSettings().save(guildId, expectedVersion, settings, authorId);
    this.#rememberSaved(guildId, result.current);
    return result;
  }

  /**
   * What is saved now, past everything remembered: what an admin sees before changing it. Null where nothing ever was.
   * @throws UserError `store-away` or whatever the store says
   */
  async saved(guildId: string): Promise<SavedSettings<GuildSettings> | null> {
    const saves = this.#saves;
    const saved = await this.requireSettings().read(guildId);
    this.#remember(guildId, saved ?? NEVER_SET_UP, saves);
    return saved;
  }

  /**
   * Saves an older version again, as a new one.
   * @returns as `save`; `unknown` where that version is not kept any more
   * @throws UserError `store-away` or whatever the store says
   */
  async restore(
    guildId: string,
    expectedVersion: number,
    version: number,
    authorId: string,
  ): Promise<SaveResult<GuildSettings> | { status: 'unknown' }> {
    const result = await this.requireSettings().restore(guildId, expectedVersion, version, authorId);
    if (result.status !== 'unknown') this.#rememberSaved(guildId, result.current);
    return result;
  }

  /** What holds for this person here, and whether the bot answers now. Counts as one text against the limits. */
  async admit(place: Place): Promise<Admission> {
    const { version, settings, isKnown } = place.guildId ? await this.settings(place.guildId) : UNKNOWN;
    const timeOut = settings.escalation.enabled ? await this.#timeOut(place) : undefined;
    const barred = timeOut ?? (await this.#pace.take(place, settings.cooldown));
    const isExempt =
      settings.exempt.channels.some((channel) => channel === place.channelId || channel === place.parentChannelId) ||
      settings.exempt.roles.some((role) => place.roleIds.includes(role));
    return {
      settings,
      policy: isExempt ? exempt(settings.policy) : settings.policy,
      isSetUp: !isKnown || version > 0,
      ...(barred ? { barred } : {}),
    };
  }

  /**
   * Writes a verdict that flags or blocks into the server's log; a block for abuse is a strike, and enough of them are a
   * time-out. Where the store does not answer, it is written later.
   */
  async record(
    { guildId, userId }: Place,
    { log, escalation }: GuildSettings,
    { category, severity, rule, action }: Verdict,
    text: string,
  ): Promise<Recorded> {
    const { store } = this;
    if (!guildId || !store || action === 'allow') return {};
    const decision = {
      ...{ guildId, userId, category, severity, rule, action, id: randomUUID(), at: new Date() },
      ...(log.texts ? { text } : {}),
    };
    const isStrike = action === 'block' && category !== null && !WITHOUT_STRIKE.includes(category);
    const strike = isStrike ? { ...(escalation.enabled ? { escalation } : {}) } : undefined;
    const recorded = await this.#writes?.write({ kind: 'decision', guildId, userId }, () =>
      store.moderationLog.record(decision, strike),
    );
    if (!recorded) return {};
    const { entry, timedOutUntil } = recorded;
    if (timedOutUntil) this.#rememberTimeOut(guildId, userId, timedOutUntil);
    return { entryId: entry.id, ...(timedOutUntil ? { timedOutUntil } : {}) };
  }

  /** Whether an admin of a server that was never set up is still to be told that it can be: once each. */
  takeSetUpHint({ guildId, userId }: Place): boolean {
    const key = `${guildId}:${userId}`;
    if (this.#hinted.has(key)) return false;
    this.#hinted.add(key);
    const oldest = this.#hinted.values().next().value;
    if (this.#hinted.size > MAX_REMEMBERED && oldest !== undefined) this.#hinted.delete(oldest);
    return true;
  }

  /** Counts one of the few fixed events that statistics are made of; `milliseconds` where it took time worth measuring. */
  count(guildId: string | null, metric: string, milliseconds?: number): void {
    if (!guildId || !this.store) return;
    this.store.statistics.count(guildId, metric);
    if (milliseconds !== undefined) this.store.statistics.time(guildId, milliseconds);
  }

  /** Counts a question that the article does not answer, for the server's admins; alike ones are counted as one. */
  async keepUnanswered(guildId: string | null, articleId: string, question: string): Promise<void> {
    const { store } = this;
    if (!guildId || !store) return;
    await this.#writes?.write(
      { kind: 'question', guildId },
      () => store.unansweredQuestions.count(guildId, articleId, questionKey(question), question),
      { isRepeatable: false },
    );
  }

  /** Writes what waits to be written. The store is closed by whoever opened it. */
  async close(): Promise<void> {
    await this.#writes?.close();
  }

  async #timeOut({ guildId, userId }: Place): Promise<Admission['barred']> {
    const { store } = this;
    if (!guildId || !store) return undefined;
    try {
      this.#rememberTimeOut(guildId, userId, await store.promptly(() => store.timeOuts.until(guildId, userId)));
    } catch (error) {
      warnOfStore(this.#log, error, 'time-outs could not be read; the last known ones hold');
    }
    const until = this.#timedOut.get(`${guildId}:${userId}`);
    return until && until.getTime() > Date.now() ? { code: 'time-out', until } : undefined;
  }

  /** Lets a time-out that was ended in the store hold no longer where the store is away, either. */
  forgetTimeOut(guildId: string, userId: string): void {
    this.#timedOut.delete(`${guildId}:${userId}`);
  }

  #rememberTimeOut(guildId: string, userId: string, until: Date | null): void {
    if (until) setNewest(this.#timedOut, `${guildId}:${userId}`, until, MAX_REMEMBERED);
    else this.forgetTimeOut(guildId, userId);
  }

  /** Remembers what a save has told, unless the answer to a later one came before it. */
  #rememberSaved(guildId: string, current: CurrentSettings | null): void {
    if (!current) return;
    this.#saves++;
    const { version = 0 } = this.#remembered.get(guildId) ?? {};
    if (version <= current.version) this.#remember(guildId, current, this.#saves);
  }

  /** @param saves how often was saved when it was read or saved */
  #remember(guildId: string, current: CurrentSettings & { isKnown?: boolean }, saves: number): InForce {
    const { version, settings, isReadable, isKnown = true } = current;
    const inForce = { version, settings, isReadable, isKnown };
    if (saves !== this.#saves) return inForce;
    setNewest(this.#remembered, guildId, { ...inForce, readAt: Date.now() }, MAX_REMEMBERED);
    return inForce;
  }
}

function exempt(policy: Policy): Policy {
  const allowed = Object.fromEntries(EXEMPTABLE.map((category) => [category, 'allow' as const]));
  return { ...policy, words: [], actions: { ...policy.actions, ...allowed } };
}
