import { expect, test } from 'vitest';
import { buildPassageIndex, type PassageIndex } from '../../src/search/inverted-index.ts';
import { TermLikeness } from '../../src/search/likeness.ts';
import { MAX_QUERY_TERMS } from '../../src/search/query.ts';
import { RANKER } from '../../src/search/ranker.ts';
import { askedWord, relevanceTo } from '../../src/search/relevance.ts';
import spellingWords from '../../src/search/spelling-words.json' with { type: 'json' };
import {
  DIMENSIONS,
  Directions,
  dotWithVector,
  likeness,
  MOST_DIRECTIONS,
  NO_VECTOR,
  vectorOf,
} from '../../src/search/word-vectors.ts';
import { makeArticle } from './article.ts';

/** Frequent words that are their own stems. */
const STEMS = spellingWords.split(' ').filter((stem) => vectorOf(stem) !== NO_VECTOR);
const index = buildPassageIndex(makeArticle());

/** What a question's words are to every term, in rows. */
function compared(words: TermLikeness, { terms }: PassageIndex): number[][] {
  const width = 2 * words.importance.length + 2;
  return terms.map((_, term) => {
    const row = words.of(term);
    return row < 0 ? [] : [...words.rows.slice(row, row + width)];
  });
}

test('each term is as alike and as relevant to each word of a question as the two are alone, also after a word that is not known', () => {
  const stems = ['zzyzx', ...STEMS.slice(40, 63)];
  const rows = compared(
    new TermLikeness(
      index,
      stems.map((stem) => ({ stem, weight: 1 })),
    ),
    index,
  );
  for (const [w, stem] of stems.entries()) {
    const vector = vectorOf(stem);
    for (const [term, row] of rows.entries()) {
      const other = index.termVectors[term] ?? NO_VECTOR;
      if (other === NO_VECTOR) continue;
      const isKnown = vector !== NO_VECTOR;
      const alike = Math.max(0, (likeness(other, vector) - 0.2) / 0.8);
      const relevant = isKnown ? relevanceTo(askedWord(RANKER.relevance, vector), other) : 0;
      expect(row[w]).toBeCloseTo(alike, 5);
      expect(row[stems.length + w]).toBeCloseTo(relevant, 4);
    }
  }
  const known = stems.map(vectorOf).filter((vector) => vector !== NO_VECTOR);
  const asked = known.map((vector) => askedWord(RANKER.relevance, vector));
  for (const [term, row] of rows.entries()) {
    const other = index.termVectors[term] ?? NO_VECTOR;
    if (other === NO_VECTOR) continue;
    const theme = known.reduce((sum, vector) => sum + likeness(other, vector), 0);
    const whole = asked.reduce((sum, { importance, whole }) => sum + importance * dotWithVector(whole, 0, other), 0);
    expect(row[2 * stems.length]).toBeCloseTo(theme, 4);
    expect(row[2 * stems.length + 1]).toBeCloseTo(whole, 3);
  }
});

test('what a question sees is the same whatever other questions ask meanwhile', () => {
  const wordsFrom = (start: number) => STEMS.slice(start, start + 5).map((stem) => ({ stem, weight: 1 }));
  const early = new TermLikeness(index, wordsFrom(0));
  early.of(0);
  compared(new TermLikeness(index, wordsFrom(5)), index);
  expect(compared(early, index)).toEqual(compared(new TermLikeness(index, wordsFrom(0)), index));
});

test('a question of as many words as search reads is compared, and more directions than there is room for are refused', () => {
  const words = STEMS.slice(0, MAX_QUERY_TERMS).map((stem) => ({ stem, weight: 1 }));
  const last = compared(new TermLikeness(index, words), index).map((row) => row[MAX_QUERY_TERMS - 1]);
  const alone = compared(new TermLikeness(index, words.slice(-1)), index).map((row) => row[0]);
  expect(last).toEqual(alone);
  expect(() => new Directions(Array(MOST_DIRECTIONS + 1).fill(new Float32Array(DIMENSIONS)))).toThrow(RangeError);
});
