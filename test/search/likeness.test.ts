import { expect, test } from 'vitest';
import { commonStems } from '../../src/search/common-words.ts';
import { buildPassageIndex, type PassageIndex } from '../../src/search/inverted-index.ts';
import { TermLikeness } from '../../src/search/likeness.ts';
import { NO_VECTOR, vectorOf } from '../../src/search/word-vectors.ts';
import { makeArticle } from './article.ts';

const MOST_REMEMBERED = 256;
const STEMS = commonStems().filter((stem) => vectorOf(stem) !== NO_VECTOR);
const wordsFrom = (start: number, count: number) =>
  STEMS.slice(start, start + count).map((stem) => ({ stem, weight: 1 }));

/** What a question's words are to every term, in rows. */
function compared(likeness: TermLikeness, { terms }: PassageIndex): number[][] {
  const width = 2 * likeness.importance.length + 2;
  return terms.map((_, term) => {
    const row = likeness.of(term);
    return row < 0 ? [] : [...likeness.rows.slice(row, row + width)];
  });
}

test('what a question sees is the same whatever was asked before it, also when its words were forgotten meanwhile', () => {
  const used = buildPassageIndex(makeArticle());
  const words = wordsFrom(0, 5);
  const early = new TermLikeness(used, words);
  early.of(0);
  for (let start = 5; start < 5 + MOST_REMEMBERED + 40; start += 4) {
    compared(new TermLikeness(used, wordsFrom(start, 4)), used);
  }
  const fresh = buildPassageIndex(makeArticle());
  const expected = compared(new TermLikeness(fresh, words), fresh);
  expect(compared(early, used)).toEqual(expected);
  expect(compared(new TermLikeness(used, words), used)).toEqual(expected);
});

test('a question of more words than are remembered sees for each what it would see for it alone', () => {
  const index = buildPassageIndex(makeArticle());
  const words = wordsFrom(0, MOST_REMEMBERED + 20);
  const all = compared(new TermLikeness(index, words), index);
  const last = words.length - 1;
  for (const at of [0, 100, last]) {
    const fresh = buildPassageIndex(makeArticle());
    const alone = compared(new TermLikeness(fresh, words.slice(at, at + 1)), fresh);
    expect(all.map((row) => row[at])).toEqual(alone.map((row) => row[0]));
  }
  expect(index.toWords.size).toBeLessThanOrEqual(MOST_REMEMBERED);
});
