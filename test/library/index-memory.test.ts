import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { BYTES_PER_CHARACTER, IndexMemory, indexBytes } from '../../src/library/index-memory.ts';
import { createVolume } from '../../src/library/volume.ts';

const articleOf = (id: string, sentences = 3): Article =>
  parseArticle(id, `---\ntitle: About ${id}\n---\n\n${`The mayor of ${id} opened the bridge. `.repeat(sentences)}\n`);
const [a, b, c] = [articleOf('alpha'), articleOf('beta'), articleOf('gamma')];

/** Volumes over a bound, and which of them are still built. */
function shelf(maxBytes: number, articles: readonly Article[]) {
  const memory = new IndexMemory(maxBytes);
  const volumes = articles.map((article) => createVolume(article, memory));
  const built = new Map(volumes.map((volume) => [volume.article.id, volume.source()]));
  const isKept = (id: string) => {
    const volume = volumes.find(({ article }) => article.id === id);
    return volume?.source() === built.get(id);
  };
  return { memory, volumes, isKept };
}

describe('the memory of indexes', () => {
  it('counts more bytes for a longer article', () => {
    expect(indexBytes(articleOf('long', 300))).toBeGreaterThan(indexBytes(a) * 2);
  });

  it('counts headings, each once, and aliases too', () => {
    const withMore = (frontMatter: string, heading: string) =>
      indexBytes(parseArticle('x', `---\ntitle: X\n${frontMatter}---\n\n${heading}One.\n\n${heading}Two.\n`));
    const plain = withMore('', '');
    expect(withMore('', `## ${'Word '.repeat(20)}End\n\n`) - plain).toBe(103 * BYTES_PER_CHARACTER);
    expect(withMore('aliases: { Mayor: [Ann Lee] }\n', '') - plain).toBe(12 * BYTES_PER_CHARACTER);
  });

  it('keeps every index that fits, to the byte', () => {
    const exactly = indexBytes(a) + indexBytes(b) + indexBytes(c);
    const { memory, isKept } = shelf(exactly, [a, b, c]);
    expect(memory.bytes).toBe(exactly);
    expect(['alpha', 'beta', 'gamma'].map(isKept)).toEqual([true, true, true]);
  });

  it('drops what was used least recently once a byte is missing, and builds it again when it is asked', () => {
    const { memory, volumes, isKept } = shelf(indexBytes(a) + indexBytes(b) + indexBytes(c) - 1, [a, b, c]);
    expect(memory.bytes).toBe(indexBytes(b) + indexBytes(c));
    expect(isKept('beta')).toBe(true);
    expect(isKept('alpha')).toBe(false);
    expect(isKept('gamma')).toBe(false);
    expect(volumes[0]?.hasWord('mayor')).toBe(true);
  });

  it('keeps one article that alone is above the bound while nothing else is used', () => {
    const { isKept, memory } = shelf(1, [a]);
    expect([isKept('alpha'), memory.bytes]).toEqual([true, indexBytes(a)]);
  });

  it('never counts above its bound however many articles are asked about', () => {
    const articles = Array.from({ length: 40 }, (_, n) => articleOf(`town${n}`, 1 + (n % 7)));
    const bound = indexBytes(articleOf('any', 7)) * 5;
    const memory = new IndexMemory(bound);
    const volumes = [a, ...articles].map((article) => createVolume(article, memory));
    for (const volume of [...volumes, ...volumes]) {
      volume.quotes();
      expect(memory.bytes).toBeLessThanOrEqual(bound);
    }
  });
});
