import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/article/corpus.ts';
import { extractQuotes } from '../../src/quotes/extract.ts';

test('every direct quotation of the seed is found with its speaker and role, and no scare quote', async () => {
  const { articles } = await loadCorpus('corpus');
  const seed = articles.find((article) => article.id === 'deepseek-r1');
  const quotes = extractQuotes(seed ?? { paragraphs: [] });
  expect(quotes.map(({ paragraph, speaker, role, kind }) => [paragraph, speaker, role, kind])).toEqual([
    [6, 'Matt Sheehan', 'an AI researcher at the Carnegie Endowment for International Peace', 'direct'],
    [6, 'Matt Sheehan', 'an AI researcher at the Carnegie Endowment for International Peace', 'direct'],
    [7, 'Satya Nadella', 'Microsoft CEO', 'direct'],
    [9, 'Dimitris Papailiopoulos', 'a principal researcher at Microsoft', 'direct'],
    [12, 'Thomas Qitong Cao', 'Tufts University professor', 'direct'],
    [14, 'Liang Wenfeng', 'an alumnus of Zhejiang University and the founder of the hedge fund High-Flyer', 'direct'],
  ]);
});
