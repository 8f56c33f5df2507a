import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { indexBytes } from '../../src/library/index-memory.ts';
import { createLibrary, openBuiltLibrary } from '../../src/library/library.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

vi.mock(import('../../src/answer/source.ts'), async (original) => {
  const { buildAnswerSource, ...rest } = await original();
  const build: typeof buildAnswerSource = (article) => {
    if (article.title === 'Broken') throw new TypeError('no such table');
    return buildAnswerSource(article);
  };
  return { ...rest, buildAnswerSource: vi.fn(build) };
});

const markdownOf = (title: string, day: number) =>
  `---\ntitle: ${title}\npublished: 2025-01-${String(day).padStart(2, '0')}\n---\n\nThe mayor of Holm opened the bridge.\n`;
const articleOf = (day: number) => parseArticle(`a${day}`, markdownOf(`Bridge`, day));
const bytes = indexBytes(articleOf(1));

it('asks together the twenty newest articles, the latest first', () => {
  const [first, ...others] = Array.from({ length: 25 }, (_, at) => articleOf(at + 1));
  const { together } = createLibrary([first as never, ...others]);
  expect(together.map(({ article }) => article.id)).toEqual(Array.from({ length: 20 }, (_, at) => `a${25 - at}`));
});

it('asks together as many of the newest as fit the memory, builds each index once, and lets no other article drop them', () => {
  const { together, volumes, memory } = createLibrary(
    [articleOf(1), articleOf(2), articleOf(3), articleOf(4)],
    4 * bytes - 1,
  );
  expect(together.map(({ article }) => article.id)).toEqual(['a4', 'a3']);
  vi.mocked(buildAnswerSource).mockClear();
  for (let question = 0; question < 3; question++) for (const volume of [...together, ...volumes]) volume.source();
  const built = vi.mocked(buildAnswerSource).mock.calls.map(([{ id }]) => id);
  expect(built.filter((id) => id === 'a3' || id === 'a4')).toHaveLength(2);
  expect(memory.bytes).toBeLessThan(2 * bytes);
});

it('asks together one article that alone is above the memory', () => {
  expect(createLibrary([articleOf(1), articleOf(2)], 1).together.map(({ article }) => article.id)).toEqual(['a2']);
});

it('leaves out an article whose index fails, names it, and asks the next newest in its place', async () => {
  const folder = scratchFolder();
  for (let day = 1; day <= 22; day++)
    writeFileSync(join(folder, `a${day}.md`), markdownOf(day === 22 ? 'Broken' : 'Bridge', day));
  const told: string[] = [];
  const library = await openBuiltLibrary(folder, (problem) => told.push(problem), Number.POSITIVE_INFINITY);
  expect(told).toEqual([`${join(folder, 'a22.md')}: its index cannot be built (TypeError: no such table)`]);
  expect([library.volumes.length, library.together.length]).toEqual([21, 20]);
  expect(library.byId('a22')).toBeUndefined();
});
