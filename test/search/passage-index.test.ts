import { expect, test } from 'vitest';
import { buildPassageIndex } from '../../src/search/inverted-index.ts';
import { search } from '../../src/search/passage-index.ts';
import { termOf } from '../../src/search/terms.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { makeArticle } from './article.ts';

test('postings name every paragraph that holds a term, with how often', () => {
  const index = buildPassageIndex(makeArticle());
  const { offsets, paragraphs, counts } = index.postings;
  for (const [term, id] of index.termIds) {
    const held = new Map<number, number>();
    for (const [at, { text }] of index.article.paragraphs.entries()) {
      const count = tokenize(text).filter((token) => termOf(token) === term).length;
      if (count > 0) held.set(at, count);
    }
    const [from, to] = [offsets[id] ?? 0, offsets[id + 1] ?? 0];
    expect(new Map([...paragraphs.slice(from, to)].map((p, i) => [p, counts[from + i]]))).toEqual(held);
  }
});

test('the work of a search follows the words that match, not the length of the article', () => {
  const filler = Array.from({ length: 400 }, (_, at) => {
    const text = `Filler number ${at} speaks of nothing in particular.`;
    return { number: at + 7, text, sentences: splitSentences(text) };
  });
  const short = makeArticle();
  const index = buildPassageIndex({ ...short, paragraphs: [...short.paragraphs, ...filler] });
  let reads = 0;
  const counts = new Proxy(index.postings.counts, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
      return Reflect.get(target, key, target);
    },
  });
  const watched = { ...index, postings: { ...index.postings, counts } };
  expect(search(watched, 'Who is the architect Solheim?').passages[0]?.paragraph).toBe(2);
  expect(reads).toBeLessThan(10);
});

test.each([
  ['U.S.', 'US'],
  ['H100s', 'H100'],
  ['1,000', '1000'],
  ['two', '2'],
  ['wrote', 'writing'],
  ['organised', 'organized'],
  ['optimising', 'optimized'],
  ['realise', 'realize'],
  ['centre', 'center'],
  ['colour', 'color'],
  ['children', 'child'],
  ['Möngke', 'Mongke'],
  ['%', 'percent'],
  ['Gov.', 'governor'],
  ['Dr', 'doctor'],
])('%s and %s are the same term', (a, b) => {
  const [left, right] = [a, b].map((word) => tokenize(word)[0]);
  expect(left && termOf(left)).toBeDefined();
  expect(left && termOf(left)).toBe(right && termOf(right));
});

test('"US" is a term and "us" is none', () => {
  const [country, pronoun] = ['US', 'us'].map((word) => tokenize(word)[0]);
  expect(country && termOf(country)).toBe('us.');
  expect(pronoun && termOf(pronoun)).toBeUndefined();
});

test('capitals tell nothing in a text that is all capitals', () => {
  const [token] = tokenize('WHO');
  expect(token && termOf(token, true)).toBeUndefined();
});
