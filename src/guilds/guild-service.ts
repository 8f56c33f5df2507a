import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Policy } from '../moderation/policy.ts';
import type { Category, Verdict } from '../moderation/verdict.ts';
import type { Store } from '../store/open.ts';
import type { SavedSettings, SaveResult, SettingsRepository } from '../store/settings.ts';
import { tokenize } from '../text/tokens.ts';
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
  barred?: { code: 'time-out' | 'cooldown' | 'too-many'; until: Date };
  /** Whether anybody has ever set this server up; true in direct messages. */
  isSetUp: boolean;
}

/** Settings as they are in force; version 0 where nothing was ever saved. */
export interface CurrentSettings {
  version: number;
  settings: GuildSettings;
}

/** How long settings read from the store are taken as they are: another process may have changed them. */
const SETTINGS_FRESH_MS = 5_000;
/** Servers whose last known settings are remembered for when the store is away. */
const MAX_REMEMBERED = 10_000;
/** Texts that one person may send the bot in a minute, anywhere. */
const TEXTS_PER_MINUTE = 30;
const MS_PER_MINUTE = 60_000;

/** Milder rules that exempt roles and channels are not held to. */
const EXEMPTABLE = ['harassment', 'profanity', 'spam', 'injection', 'off-topic'] as const satisfies readonly Category[];
/** A question about something else is no offence, and neither is an attempt to instruct a program that takes no orders. */
const WITHOUT_STRIKE: readonly Category[] = ['off-topic', 'injection'];

/** What the servers have set, what was done under it, and who may ask now. Works on the last known settings without a store. */
export class GuildService {
  readonly store: Store | null;
  readonly #log: Log;
  readonly #settings: SettingsRepository<GuildSettings> | null;
  readonly #remembered = new Map<string, CurrentSettings & { readAt: number }>();
  readonly #pace = new RateLimiterMemory({ points: TEXTS_PER_MINUTE, duration: 60 });
  readonly #cooldowns = new Map<number, RateLimiterMemory>();
  readonly #hinted = new Set<string>();

  /** @param store null where it could not be opened: questions are answered, changes are refused */
  constructor(store: Store | null, log: Log) {
    this.store = store;
    this.#log = log;
    this.#settings = store?.settings(guildSettingsSchema) ?? null;
  }

  /** @throws UserError `store-away` */
  requireStore(): Store {
    if (!this.store) {
      throw new UserError(
        'store-away',
        'I cannot reach my database just now, so nothing was changed. Questions are still answered.',
      );
    }
    return this.store;
  }

  /** The repository of settings, for history and undo. @throws UserError `store-away` */
  requireSettings(): SettingsRepository<GuildSettings> {
    this.requireStore();
    return this.#settings as SettingsRepository<GuildSettings>;
  }

  /** The settings in force: a few seconds old at most, or the last known ones where the store does not answer. */
  async settings(guildId: string): Promise<CurrentSettings> {
    const remembered = this.#remembered.get(guildId);
    if (remembered && Date.now() - remembered.readAt < SETTINGS_FRESH_MS) return remembered;
    try {
      const saved = await this.#settings?.read(guildId);
      return this.#remember(guildId, saved ?? { version: 0, settings: DEFAULT_SETTINGS });
    } catch (error) {
      this.#warn(error, 'settings could not be read; the last known ones hold');
      return this.#remember(guildId, remembered ?? { version: 0, settings: DEFAULT_SETTINGS });
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
    if (result.current) this.#remember(guildId, result.current);
    return result;
  }

  /**
   * What is saved now, past everything remembered: what an admin sees before changing it. Null where nothing ever was.
   * @throws UserError `store-away` or whatever the store says
   */
  async saved(guildId: string): Promise<SavedSettings<GuildSettings> | null> {
    const saved = await this.requireSettings().read(guildId);
    this.#remember(guildId, saved ?? { version: 0, settings: DEFAULT_SETTINGS });
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
    if (result.status !== 'unknown' && result.current) this.#remember(guildId, result.current);
    return result;
  }

  /** What holds for this person here, and whether the bot answers now. Counts as one text against the limits. */
  async admit(place: Place): Promise<Admission> {
    const { version, settings } = place.guildId
      ? await this.settings(place.guildId)
      : { version: 1, settings: DEFAULT_SETTINGS };
    const barred = (await this.#timeOut(place)) ?? (await this.#tooSoon(place, settings));
    const isExempt =
      settings.exempt.channels.some((channel) => channel === place.channelId || channel === place.parentChannelId) ||
      settings.exempt.roles.some((role) => place.roleIds.includes(role));
    return {
      settings,
      policy: isExempt ? exempt(settings.policy) : settings.policy,
      isSetUp: version > 0,
      ...(barred ? { barred } : {}),
    };
  }

  /**
   * Writes a verdict that flags or blocks into the server's log; a block for abuse is a strike, and enough of them are a
   * time-out. Where the store does not answer, nothing is kept.
   * @returns the id of the log entry, which an appeal names, and when a time-out that it led to ends
   */
  async record(
    place: Place,
    settings: GuildSettings,
    verdict: Verdict,
    text: string,
  ): Promise<{ entryId?: string; timedOutUntil?: Date }> {
    const { guildId, userId } = place;
    if (!guildId || !this.store || verdict.action === 'allow') return {};
    try {
      const { category, severity, rule, action } = verdict;
      const entry = await this.store.moderationLog.record({
        guildId,
        userId,
        category,
        severity,
        rule,
        action,
        ...(settings.log.texts ? { text } : {}),
      });
      const isStrike = action === 'block' && category !== null && !WITHOUT_STRIKE.includes(category);
      if (!isStrike) return { entryId: entry.id };
      await this.store.strikes.add(guildId, userId, entry.id);
      const timedOutUntil = await this.#escalate(guildId, userId, settings);
      return { entryId: entry.id, ...(timedOutUntil ? { timedOutUntil } : {}) };
    } catch (error) {
      this.#warn(error, 'a verdict could not be written to the log');
      return {};
    }
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
    if (!guildId || !this.store) return;
    const stems = tokenize(question)
      .filter(({ kind }) => kind !== 'mark')
      .map(({ stem }) => stem);
    try {
      await this.store.unansweredQuestions.count(guildId, articleId, stems.join(' '), question);
    } catch (error) {
      this.#warn(error, 'an unanswered question could not be counted');
    }
  }

  async #escalate(guildId: string, userId: string, { escalation }: GuildSettings): Promise<Date | undefined> {
    if (!escalation.enabled || !this.store) return undefined;
    const since = new Date(Date.now() - escalation.minutes * MS_PER_MINUTE);
    if ((await this.store.strikes.count(guildId, userId, since)) < escalation.blocks) return undefined;
    const until = new Date(Date.now() + escalation.timeOutMinutes * MS_PER_MINUTE);
    await this.store.timeOuts.set(guildId, userId, until);
    return until;
  }

  async #timeOut({ guildId, userId }: Place): Promise<Admission['barred']> {
    if (!guildId || !this.store) return undefined;
    try {
      const until = await this.store.timeOuts.until(guildId, userId);
      return until ? { code: 'time-out', until } : undefined;
    } catch (error) {
      this.#warn(error, 'time-outs could not be read');
      return undefined;
    }
  }

  async #tooSoon({ guildId, channelId, userId }: Place, { cooldown }: GuildSettings): Promise<Admission['barred']> {
    const paid: { limiter: RateLimiterMemory | undefined; key: string }[] = [];
    const limits = [
      { code: 'too-many', limiter: this.#pace, key: userId },
      { code: 'cooldown', limiter: this.#cooldown(cooldown.userSeconds), key: `${guildId}:${userId}` },
      { code: 'cooldown', limiter: this.#cooldown(cooldown.channelSeconds), key: `channel:${channelId}` },
    ] as const;
    for (const { code, limiter, key } of limits) {
      const waitMs = await this.#consume(limiter, key);
      if (waitMs > 0) {
        // Whoever is refused has not asked: what the limits before this one took is given back.
        for (const { limiter: earlier, key: earlierKey } of paid) await earlier?.reward(earlierKey);
        return { code, until: new Date(Date.now() + waitMs) };
      }
      paid.push({ limiter, key });
    }
    return undefined;
  }

  #cooldown(seconds: number): RateLimiterMemory | undefined {
    if (seconds === 0) return undefined;
    const known =
      this.#cooldowns.get(seconds) ??
      new RateLimiterMemory({ points: 1, duration: seconds, keyPrefix: String(seconds) });
    this.#cooldowns.set(seconds, known);
    return known;
  }

  /** @returns milliseconds to wait, 0 where none */
  async #consume(limiter: RateLimiterMemory | undefined, key: string): Promise<number> {
    try {
      await limiter?.consume(key);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
      throw refusal;
    }
  }

  #remember(guildId: string, current: CurrentSettings): CurrentSettings {
    this.#remembered.delete(guildId);
    this.#remembered.set(guildId, { version: current.version, settings: current.settings, readAt: Date.now() });
    const oldest = this.#remembered.keys().next().value;
    if (this.#remembered.size > MAX_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
    return current;
  }

  #warn(error: unknown, what: string): void {
    this.#log.warn({ code: error instanceof UserError ? error.code : 'unexpected' }, what);
  }
}

function exempt(policy: Policy): Policy {
  const allowed = Object.fromEntries(EXEMPTABLE.map((category) => [category, 'allow' as const]));
  return { ...policy, actions: { ...policy.actions, ...allowed } };
}
