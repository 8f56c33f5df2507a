import { expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { buildPassageIndex, suggestTerms } from '../../src/search/passage-index.ts';
import { makeArticle } from './article.ts';

const index = buildPassageIndex(makeArticle());
const texts = (typed: string): string[] => suggestTerms(index, typed, 5);

test.each([
  ['a name by its first letters', 'ingr', 'Ingrid Solheim'],
  ['a surname at the end of a question', 'what did wierz', 'Mayor Tomasz Wierzbicki'],
  ['two words, the second half-typed', 'ferry ter', 'old ferry terminal'],
  ['a hyphenated term', 'open-so', 'open-source survey'],
  ['a misspelt name', 'owussu', 'Ama Owusu'],
])('half-typed text suggests %s', (_, typed, wanted) => {
  expect(texts(typed)).toContain(wanted);
});

test.each(['', '   ', 'the', '🙂', '\u0000'])('nothing typed suggests nothing (%#)', (typed) => {
  expect(texts(typed)).toEqual([]);
});

test('as many terms are suggested as asked for, and nothing twice, however many headings begin as typed', () => {
  const about = parseArticle(
    'x',
    `---\ntitle: Bridge\n---\n\n${['A bridge', 'Bridge', 'Bridges'].map((heading) => `## ${heading}\n\nThe Bridge Authority met. The bridge guard slept. The bridge toll rose.`).join('\n\n')}\n`,
  );
  const built = buildPassageIndex(about);
  expect(suggestTerms(built, 'bridge', 2)).toHaveLength(2);
  expect(suggestTerms(built, 'who runs the bridge', 3).toSorted()).toEqual([
    'Bridge Authority',
    'bridge guard',
    'bridge toll',
  ]);
});
