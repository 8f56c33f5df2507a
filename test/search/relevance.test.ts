import { expect, test } from 'vitest';
import { FEATURE, FEATURES } from '../../src/search/feature-names.ts';
import { SentenceWeigher } from '../../src/search/features.ts';
import { buildPassageIndex, paragraphHolds, titleHolds } from '../../src/search/inverted-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { RANKER, type Ranker } from '../../src/search/ranker.ts';
import { prepare } from '../../src/search/ranking-query.ts';
import { askedWord, noRelevance, packRelevance, relevanceTo, unpackRelevance } from '../../src/search/relevance.ts';
import { DIMENSIONS, likeness, vectorOf } from '../../src/search/word-vectors.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { trainRelevance } from '../bench/relevance-training.ts';
import { makeArticle } from './article.ts';

const STUDY = vectorOf('studi');
const ALUMNUS = vectorOf('alumnus');
const BRIDGE = vectorOf('bridg');

test('what answers a word is learned from questions and is the same after a round through a file', () => {
  const list = {
    sentences: [Int32Array.of(BRIDGE), Int32Array.of(ALUMNUS)],
    examples: Array.from({ length: 40 }, () => ({
      answerable: true,
      words: [{ vector: STUDY, share: 1 }],
      rows: new Float32Array(2 * FEATURES.length),
      sentences: Int32Array.of(0, 1),
      paragraphs: Int32Array.of(0, 1),
      inParagraph: Uint8Array.of(0, 1),
      isAnswer: Uint8Array.of(0, 1),
    })),
  };
  const learned = trainRelevance(Array(20).fill(list), () => {});
  const own = askedWord({ ...learned, askedWords: new Map() }, STUDY);
  expect(relevanceTo(own, ALUMNUS)).toBeGreaterThan(relevanceTo(own, BRIDGE) + 0.5);
  const stored = askedWord(unpackRelevance(packRelevance(learned)), STUDY);
  for (const [i, value] of own.word.entries()) expect(stored.word[i]).toBeCloseTo(value, 3);
  for (const [i, value] of own.whole.entries()) expect(stored.whole[i]).toBeCloseTo(value, 3);
  expect(stored.importance).toBeCloseTo(own.importance, 3);
});

test('a file that is not complete is refused', () => {
  const file = packRelevance(RANKER.relevance);
  expect(() => unpackRelevance({ ...file, importance: { scale: 1, numbers: '' } })).toThrow('not complete');
});

/** Where the most relevant word is the most alike one, and a question points where its own words do. */
function plainRanker(): Ranker {
  const relevance = noRelevance();
  for (let i = 0; i < DIMENSIONS; i++) {
    relevance.words[i * DIMENSIONS + i] = 1;
    relevance.whole[i * DIMENSIONS + i] = 1;
  }
  return { ...RANKER, relevance };
}

const text = 'The painter rests. Her boat leaks.';
const two = makeArticle({ paragraphs: [{ number: 1, text, sentences: splitSentences(text) }] });

test('a sentence has the relevance of its best word for each of the question’s, by their weight; a paragraph that of all its words', () => {
  const index = buildPassageIndex(two, plainRanker());
  const ranking = prepare(index, readQuery(index, 'artist ship'));
  const rows = new SentenceWeigher(index, ranking).weigh(0, 0);
  const cosine = (a: string, b: string) => Math.max(0, likeness(vectorOf(a), vectorOf(b)));
  const wanted = ['artist', 'ship'].map((word) => {
    const share = (ranking.slots.find(({ stem }) => stem === word)?.weight ?? 0) / ranking.total;
    const inFirst = Math.max(...['painter', 'rest'].map((other) => cosine(word, other)));
    const inSecond = Math.max(...['boat', 'leak'].map((other) => cosine(word, other)));
    return { first: share * inFirst, second: share * inSecond, both: share * Math.max(inFirst, inSecond) };
  });
  const sum = (of: 'first' | 'second' | 'both') => wanted.reduce((total, own) => total + own[of], 0);
  expect(rows[FEATURE.relevance]).toBeCloseTo(sum('first'), 5);
  expect(rows[FEATURES.length + FEATURE.relevance]).toBeCloseTo(sum('second'), 5);
  expect(rows[FEATURE.paragraphRelevance]).toBeCloseTo(sum('both'), 5);
  expect(sum('both')).toBeGreaterThan(Math.max(sum('first'), sum('second')));
});

test('the whole question points where the words of a sentence do, and a word counts by its importance', () => {
  const plain = plainRanker();
  const twice = plainRanker();
  twice.relevance.importance[DIMENSIONS] = 100;
  const [once, double] = [plain, twice].map((ranker) => {
    const index = buildPassageIndex(two, ranker);
    return new SentenceWeigher(index, prepare(index, readQuery(index, 'ocean'))).weigh(0, 0);
  });
  const cosine = (other: string) => likeness(vectorOf('ocean'), vectorOf(other));
  const boat = FEATURES.length + FEATURE.direction;
  expect(once?.[boat]).toBeCloseTo((cosine('boat') + cosine('leak')) / Math.SQRT2, 5);
  expect(double?.[boat]).toBeCloseTo(2 * (once?.[boat] ?? 0), 4);
  expect(double?.[FEATURES.length + FEATURE.relevance]).toBeCloseTo(
    2 * (once?.[FEATURES.length + FEATURE.relevance] ?? 0),
    4,
  );
});

test('a relevance keeps no more words ready than it may', () => {
  const relevance = noRelevance();
  for (let vector = 0; vector < 4_100; vector++) askedWord(relevance, vector);
  expect(relevance.askedWords.size).toBe(4_000);
  expect(relevance.askedWords.has(4_099)).toBe(true);
});

test('a paragraph and the title are known by the terms that they hold', () => {
  const index = buildPassageIndex(makeArticle());
  expect([1, 2, 3, 4, 5, 6].filter((number) => paragraphHolds(index, number, 'ferri'))).toEqual([1, 5]);
  expect([1, 2, 3, 4, 5, 6].filter((number) => paragraphHolds(index, number, 'zebra'))).toEqual([]);
  expect(titleHolds(index, 'ferri')).toBe(true);
  expect(titleHolds(index, 'bridg')).toBe(false);
});
