import { expect, test } from 'vitest';
import { buildPassageIndex, suggest } from '../../src/search/passage-index.ts';
import { makeArticle } from './article.ts';

const index = buildPassageIndex(makeArticle());
const texts = (typed: string): string[] => suggest(index, typed, 5).map(({ text }) => text);

test.each([
  ['a name by its first letters', 'ingr', 'Ingrid Solheim'],
  ['a surname at the end of a question', 'what did wierz', 'Mayor Tomasz Wierzbicki'],
  ['two words, the second half-typed', 'ferry ter', 'old ferry terminal'],
  ['a hyphenated term', 'open-so', 'open-source survey'],
  ['a misspelt name', 'owussu', 'Ama Owusu'],
  ['a heading', 'comes n', 'What comes next'],
])('half-typed text suggests %s', (_, typed, wanted) => {
  expect(texts(typed)).toContain(wanted);
});

test('a sentence half remembered suggests the sentence, with where it stands', () => {
  const [best] = suggest(index, 'cyclists bridge will replace the ferry', 3);
  expect(best).toMatchObject({ kind: 'sentence', evidence: { paragraph: 5, start: 0 } });
});

test.each(['', '   ', 'the', '🙂', '\u0000'])('nothing typed suggests nothing (%#)', (typed) => {
  expect(texts(typed)).toEqual([]);
});

test('no more is suggested than asked for, and nothing twice', () => {
  const found = suggest(index, 'ferry', 2);
  expect(found.length).toBeLessThanOrEqual(2);
  expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
});
