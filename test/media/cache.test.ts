import { describe, expect, test } from 'vitest';
import { MediaCache, mediaKey } from '../../src/media/cache.ts';

const cacheOf = (maxBytes: number) => new MediaCache<Uint8Array>(maxBytes, (value) => value.length);

describe('the cache of what was drawn and read', () => {
  test('never holds more bytes than allowed, and lets go of what was used least recently', () => {
    const cache = cacheOf(10);
    cache.set('a', new Uint8Array(4));
    cache.set('b', new Uint8Array(4));
    cache.get('a');
    cache.set('c', new Uint8Array(4));
    expect([cache.get('a')?.length, cache.get('b'), cache.get('c')?.length]).toEqual([4, undefined, 4]);
    expect(cache.bytes).toBe(8);
  });

  test('holds a value of exactly its size, and does not empty itself for one that is larger', () => {
    const cache = cacheOf(10);
    cache.set('a', new Uint8Array(10));
    cache.set('b', new Uint8Array(11));
    expect([cache.get('a')?.length, cache.get('b'), cache.bytes]).toEqual([10, undefined, 10]);
  });

  test('counts a value that is replaced only once', () => {
    const cache = cacheOf(10);
    cache.set('a', new Uint8Array(6));
    cache.set('a', new Uint8Array(5));
    expect([cache.get('a')?.length, cache.bytes]).toEqual([5, 5]);
  });

  test('has different keys for another article, another kind and another text, and short ones', () => {
    const keys = [
      mediaKey('a', 'speech', 'text'),
      mediaKey('b', 'speech', 'text'),
      mediaKey('a', 'picture', 'text'),
      mediaKey('a', 'speech', 'texts'),
      mediaKey('a', 'speech', 'text'.repeat(10_000)),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(mediaKey('a', 'speech', 'text')).toBe(keys[0]);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(80);
  });
});
