import { describe, expect, it } from 'vitest';
import { PendingImports } from '../../src/library/pending-imports.ts';

const MINUTE = 60_000;
const pending = { guildId: '1', userId: 'ada', id: 'a', replaces: null, title: 'A', markdown: '' };

describe('pending imports', () => {
  it('are given once, to the admin who made them, in the server they were made in', () => {
    const imports = new PendingImports();
    const token = imports.put(pending);
    expect(imports.take(token, { guildId: '2', userId: 'ada' })).toBeUndefined();
    expect(imports.take(token, { guildId: '1', userId: 'mira' })).toBeUndefined();
    expect(imports.take(token, pending)).toMatchObject({ id: 'a' });
    expect(imports.take(token, pending)).toBeUndefined();
    imports.putBack(token, pending);
    expect(imports.take(token, pending)).toMatchObject({ id: 'a' });
  });

  it('are read one at a time for each server, so that no server takes the room of another', async () => {
    const imports = new PendingImports();
    const slow = Promise.withResolvers<string>();
    const reading = imports.read('1', () => slow.promise);
    await expect(imports.read('1', async () => 'second')).rejects.toMatchObject({ code: 'import-under-way' });
    expect(await imports.read('2', async () => 'another server')).toBe('another server');
    slow.reject(new Error('It took too long.'));
    await expect(reading).rejects.toThrow();
    expect(await imports.read('1', async () => 'next')).toBe('next');
  });

  it('wait fifteen minutes', () => {
    let now = 0;
    const imports = new PendingImports(() => now);
    const [first, second] = [imports.put(pending), imports.put(pending)];
    now = 15 * MINUTE - 1;
    expect(imports.take(first, pending)).toBeDefined();
    now = 15 * MINUTE;
    expect(imports.take(second, pending)).toBeUndefined();
  });

  it('are three for each admin and a hundred in all, of which the oldest go first', () => {
    const imports = new PendingImports();
    const own = Array.from({ length: 4 }, () => imports.put(pending));
    expect(own.map((token) => imports.take(token, pending) !== undefined)).toEqual([false, true, true, true]);
    const tokens = Array.from(
      { length: 101 },
      (_, n) => [imports.put({ ...pending, userId: `${n}` }), `${n}`] as const,
    );
    const kept = tokens.filter(([token, userId]) => imports.take(token, { guildId: '1', userId }));
    expect([kept.length, kept[0]?.[1]]).toEqual([100, '1']);
  });
});
