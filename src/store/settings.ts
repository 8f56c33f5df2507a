import type { z } from 'zod';
import type { Context, Tables } from './database.ts';
import { readJson } from './stored.ts';

/** One version of a server's settings. Version 1 is the first that was saved. */
export interface SavedSettings<Settings> {
  version: number;
  settings: Settings;
  /** False where it cannot be read: damaged, or of a shape unknown here. `settings` is then the last before it that can. */
  isReadable: boolean;
  /** User id; null where that member has had their data deleted. */
  authorId: string | null;
  savedAt: string;
  /** The older version that this one brought back. */
  restoredFrom: number | null;
}

export type SaveResult<Settings> =
  | { status: 'saved'; current: SavedSettings<Settings> }
  /** Somebody else saved in between: nothing was written, and this is what they saved (null: nothing is saved). */
  | { status: 'stale'; current: SavedSettings<Settings> | null };

/** How many versions of a server's settings can be gone back to. */
export const VERSIONS_KEPT = 200;

/** The settings of servers, with every change kept: who, when, what. */
export class SettingsRepository<Settings> {
  readonly #context: Context;
  readonly #schema: z.ZodType<Settings>;
  readonly #defaults: Settings;

  /** @param defaults what holds where none of a server's versions can be read */
  constructor(context: Context, schema: z.ZodType<Settings>, defaults: Settings) {
    this.#context = context;
    this.#schema = schema;
    this.#defaults = defaults;
  }

  /** The settings in force, or null for a server that has never been set up. */
  async read(guildId: string): Promise<SavedSettings<Settings> | null> {
    const row = await this.#newest(guildId).executeTakeFirst();
    return row === undefined ? null : this.#saved(row);
  }

  /** One version, or null where there is none or it is older than the last 200. */
  async version(guildId: string, version: number): Promise<SavedSettings<Settings> | null> {
    const row = await this.#newest(guildId).where('version', '=', version).executeTakeFirst();
    return row === undefined ? null : this.#saved(row);
  }

  /** Versions, newest first; `before` is the last version of the page before. */
  async history(guildId: string, page: { limit: number; before?: number }): Promise<SavedSettings<Settings>[]> {
    let query = this.#newest(guildId).limit(page.limit);
    if (page.before !== undefined) query = query.where('version', '<', page.before);
    return Promise.all((await query.execute()).map((row) => this.#saved(row)));
  }

  /**
   * Saves settings as the version after `expectedVersion`, which is 0 for a server that has none.
   * @throws ZodError where the settings do not fit the schema
   */
  async save(
    guildId: string,
    expectedVersion: number,
    settings: Settings,
    authorId: string,
    restoredFrom: number | null = null,
  ): Promise<SaveResult<Settings>> {
    const { database, now } = this.#context;
    const before = await this.read(guildId);
    if ((before?.version ?? 0) !== expectedVersion) return { status: 'stale', current: before };
    const row: Tables['guildSettings'] = {
      guildId,
      version: expectedVersion + 1,
      settings: JSON.stringify(this.#schema.parse(settings)),
      authorId,
      savedAt: now().toISOString(),
      restoredFrom,
    };
    const inserted = await database.transaction().execute(async (transaction) => {
      // Versions only go up, so whoever is second finds theirs taken.
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('guildSettings')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      await transaction
        .deleteFrom('guildSettings')
        .where('guildId', '=', guildId)
        .where('version', '<=', row.version - VERSIONS_KEPT)
        .execute();
      return numInsertedOrUpdatedRows;
    });
    if (inserted !== 1n) return { status: 'stale', current: await this.read(guildId) };
    return { status: 'saved', current: await this.#saved(row) };
  }

  /**
   * Undo: saves an older version again, as a new one.
   * @returns as `save`; `unknown` where that version is not kept
   */
  async restore(
    guildId: string,
    expectedVersion: number,
    version: number,
    authorId: string,
  ): Promise<SaveResult<Settings> | { status: 'unknown' }> {
    const older = await this.version(guildId, version);
    if (older === null) return { status: 'unknown' };
    return this.save(guildId, expectedVersion, older.settings, authorId, version);
  }

  #newest(guildId: string) {
    const { database } = this.#context;
    return database.selectFrom('guildSettings').selectAll().where('guildId', '=', guildId).orderBy('version', 'desc');
  }

  async #saved(row: Tables['guildSettings']): Promise<SavedSettings<Settings>> {
    const { version, authorId, savedAt, restoredFrom } = row;
    const read = readJson(this.#schema, row.settings);
    const settings = read ?? (await this.#readableBefore(row));
    return { version, settings, isReadable: read !== null, authorId, savedAt, restoredFrom };
  }

  async #readableBefore({ guildId, version }: Tables['guildSettings']): Promise<Settings> {
    for (const { settings } of await this.#newest(guildId).where('version', '<', version).execute()) {
      const read = readJson(this.#schema, settings);
      if (read !== null) return read;
    }
    return this.#defaults;
  }
}
