import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../src/store/open.ts';
import { VERSIONS_KEPT } from '../../src/store/settings.ts';
import { BACKENDS, bareDatabase, freshStore } from './backends.ts';

const schema = z.object({ preset: z.enum(['relaxed', 'standard', 'strict']), words: z.array(z.string()).default([]) });
const relaxed = { preset: 'relaxed' as const, words: ['a*'] };
const strict = { preset: 'strict' as const, words: [] };

describe.each(BACKENDS)('settings on $name', (backend) => {
  test('a server that was never set up has none', async () => {
    const { store } = await freshStore(backend);
    expect(await store.settings(schema, strict).read('1')).toBeNull();
  });

  test('what was saved is read back by another process, with its version, author and time', async () => {
    const { store, address } = await freshStore(backend);
    await store.settings(schema, strict).save('1', 0, relaxed, 'admin');
    await store.settings(schema, strict).save('1', 1, strict, 'other');
    const again = await openStore(address);
    const saved = await again.settings(schema, strict).read('1');
    await again.close();
    expect(saved).toEqual({
      version: 2,
      settings: strict,
      isReadable: true,
      authorId: 'other',
      savedAt: '2025-03-01T12:00:00.000Z',
      restoredFrom: null,
    });
    expect(await store.settings(schema, strict).read('2')).toBeNull();
  });

  test('of two admins at once the second is told what the first saved, and nothing is lost', async () => {
    const { store } = await freshStore(backend);
    const settings = store.settings(schema, strict);
    await settings.save('1', 0, relaxed, 'first');
    for (const expected of [0, 2]) {
      const second = await settings.save('1', expected, strict, 'second');
      expect(second).toMatchObject({ status: 'stale', current: { version: 1, settings: relaxed, authorId: 'first' } });
    }
    expect(await settings.history('1', { limit: 10 })).toHaveLength(1);
  });

  test('of many saves at the same moment exactly one is taken', async () => {
    const { store } = await freshStore(backend);
    const settings = store.settings(schema, strict);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) => settings.save('1', 0, relaxed, `admin ${n}`)),
    );
    const saved = results.filter(({ status }) => status === 'saved');
    expect(saved).toHaveLength(1);
    for (const result of results)
      expect(result).toHaveProperty('current', saved[0] && 'current' in saved[0] && saved[0].current);
  });

  test('undo saves an older version again and the history shows it', async () => {
    const { store } = await freshStore(backend);
    const settings = store.settings(schema, strict);
    await settings.save('1', 0, relaxed, 'admin');
    await settings.save('1', 1, strict, 'admin');
    expect(await settings.restore('1', 2, 1, 'admin')).toMatchObject({
      status: 'saved',
      current: { version: 3, settings: relaxed, restoredFrom: 1 },
    });
    expect(await settings.restore('1', 2, 1, 'admin')).toMatchObject({ status: 'stale' });
    expect(await settings.restore('1', 3, 9, 'admin')).toEqual({ status: 'unknown' });
    const history = await settings.history('1', { limit: 2 });
    expect(history.map(({ version }) => version)).toEqual([3, 2]);
    const earlier = await settings.history('1', { limit: 2, before: 2 });
    expect(earlier.map(({ version }) => version)).toEqual([1]);
  });

  test('settings that do not fit the schema are neither saved nor handed out', async () => {
    const { store } = await freshStore(backend);
    const anything = store.settings(z.json(), null);
    await expect(store.settings(schema, strict).save('1', 0, JSON.parse('{"preset":"wild"}'), 'admin')).rejects.toThrow(
      z.ZodError,
    );
    expect(await anything.read('1')).toBeNull();
  });

  test('a version that cannot be read is told, the last one before it that can holds, and the next is saved over it', async () => {
    const { store, address } = await freshStore(backend);
    const settings = store.settings(schema, strict);
    await store.settings(z.json(), null).save('1', 0, { preset: 'wild' }, 'newer program');
    expect(await settings.read('1')).toMatchObject({ version: 1, settings: strict, isReadable: false });
    await settings.save('1', 1, relaxed, 'admin');
    await settings.save('1', 2, relaxed, 'admin');
    const database = await bareDatabase(address);
    await sql`update guild_settings set settings = '{"preset":' where version = 3`.execute(database);
    expect(await settings.read('1')).toMatchObject({ version: 3, settings: relaxed, isReadable: false });
    expect((await settings.history('1', { limit: 9 })).map(({ isReadable }) => isReadable)).toEqual([
      false,
      true,
      false,
    ]);
    expect(await settings.save('1', 3, strict, 'admin')).toMatchObject({
      status: 'saved',
      current: { version: 4, settings: strict, isReadable: true },
    });
  });

  test('a setting that a later version adds is filled with its default', async () => {
    const { store } = await freshStore(backend);
    await store.settings(z.json(), null).save('1', 0, { preset: 'strict' }, 'admin');
    expect((await store.settings(schema, strict).read('1'))?.settings).toEqual(strict);
  });

  test('a save that fails has saved nothing, though it failed only at dropping what is too old', async () => {
    const { store, address } = await freshStore(backend);
    const settings = store.settings(schema, strict);
    for (let version = 0; version < VERSIONS_KEPT; version++) await settings.save('1', version, relaxed, 'admin');
    const database = await bareDatabase(address);
    await sql`create table pin (guild_id text, version integer,
      foreign key (guild_id, version) references guild_settings (guild_id, version))`.execute(database);
    await sql`insert into pin values ('1', 1)`.execute(database);
    await expect(settings.save('1', VERSIONS_KEPT, strict, 'admin')).rejects.toThrow('constraint');
    expect(await settings.read('1')).toMatchObject({ version: VERSIONS_KEPT, settings: relaxed });
  });

  test('the history is bounded', async () => {
    const { store } = await freshStore(backend);
    const settings = store.settings(schema, strict);
    for (let version = 0; version <= VERSIONS_KEPT; version++) await settings.save('1', version, strict, 'admin');
    const history = await settings.history('1', { limit: 1_000 });
    expect(history).toHaveLength(VERSIONS_KEPT);
    expect(history.at(-1)?.version).toBe(2);
    expect(await settings.version('1', 1)).toBeNull();
  });
});
