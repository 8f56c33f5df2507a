import { describe, expect, test } from 'vitest';
import { standForTheSame } from '../../src/search/other-words.ts';
import { buildPassageIndex, search } from '../../src/search/passage-index.ts';
import { cosine, directionOf, likeness, NO_VECTOR, vectorOf } from '../../src/search/word-vectors.ts';
import { makeArticle } from './article.ts';

const alike = (a: string, b: string): number => likeness(vectorOf(a), vectorOf(b));

describe('word vectors', () => {
  test.each([
    ['doctor', 'physician', 'banana'],
    ['kill', 'murder', 'paint'],
    ['price', 'cost', 'river'],
    ['attack', 'assault', 'harvest'],
  ])('"%s" is nearer to "%s" than to "%s"', (word, near, far) => {
    expect(alike(word, near)).toBeGreaterThan(alike(word, far) + 0.2);
  });

  test.each([
    ['uni', 'univers'],
    ['headquart', 'base'],
    ['prof', 'professor'],
  ])('"%s" and "%s" stand for the same, whichever is asked with and whichever told with', (asked, told) => {
    expect(alike(asked, told)).toBeGreaterThanOrEqual(0.85);
    expect(alike(told, asked)).toBe(alike(asked, told));
  });

  test.each([
    ['borrow', 'lend'],
    ['husband', 'wife'],
    ['mile', 'kilometr'],
  ])('opposites and members of one set do not stand for each other: "%s" and "%s"', (one, other) => {
    expect(standForTheSame(vectorOf(one), vectorOf(other))).toBe(false);
  });

  test('a word is exactly like itself, and one without a vector is like nothing', () => {
    expect(alike('doctor', 'doctor')).toBeCloseTo(1);
    expect(vectorOf('qzxv')).toBe(NO_VECTOR);
    expect(alike('qzxv', 'qzxv')).toBe(0);
  });

  test('the direction of several words is that of each, by its weight', () => {
    const both = directionOf([
      { stem: 'doctor', weight: 3 },
      { stem: 'river', weight: 1 },
    ]);
    const only = (stem: string) => directionOf([{ stem, weight: 1 }]);
    expect(cosine(both, only('doctor'))).toBeGreaterThan(cosine(both, only('river')));
    expect(cosine(both, both)).toBeCloseTo(1);
    expect([...directionOf([{ stem: 'qzxv', weight: 1 }])].every((value) => value === 0)).toBe(true);
  });
});

test.each([
  ['what will substitute the boat', 'A bridge for cyclists will replace the ferry by 2029.'],
  [
    'how expensive would fixing it be',
    'The work would cost £4.2 million, according to the U.S. engineering firm Dunmore Hale.',
  ],
])('a question in other words than the article’s finds its sentence: "%s"', (question, sentence) => {
  expect(search(buildPassageIndex(makeArticle()), question).passages[0]?.text).toBe(sentence);
});
