import { expect, test } from 'vitest';
import { extractQuotesFromText } from '../../src/quotes/plain.ts';
import { readGoldArticles } from './gold.ts';

const articles = readGoldArticles();
const includes = (found: string | null, wanted: string) =>
  wanted === '?' ? found === null : found?.toLowerCase().includes(wanted.toLowerCase()) === true;

test.each(articles)(
  'the direct quotations of $name are found with exact ends, and nothing else is',
  ({ text, quotes }) => {
    const direct = extractQuotesFromText(text).filter((one) => one.kind === 'direct');
    expect(direct.map((one) => one.text)).toEqual(quotes.filter((one) => one.kind === 'direct').map((one) => one.text));
  },
);

test('no more than one quotation in a hundred of the annotated articles is given to the wrong speaker', () => {
  let right = 0;
  const wrong: string[] = [];
  for (const { name, text, quotes } of articles) {
    const found = new Map(extractQuotesFromText(text).map((one) => [one.start, one]));
    for (const gold of quotes.filter((one) => one.kind === 'direct')) {
      const speaker = found.get(gold.start)?.speaker ?? null;
      if (gold.speakers.some((one) => includes(speaker, one))) right++;
      else wrong.push(`${name}: ${gold.text.slice(0, 40)} (${speaker})`);
    }
  }
  expect(right + wrong.length).toBeGreaterThan(200);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.floor((right + wrong.length) / 100));
});

test('nine in ten partial quotations of the annotated articles are found and labelled', () => {
  let partial = 0;
  let labelled = 0;
  for (const { text, quotes } of articles) {
    const found = new Map(extractQuotesFromText(text).map((one) => [one.start, one.kind]));
    for (const gold of quotes.filter((one) => one.kind === 'partial')) {
      partial++;
      if (found.get(gold.start) === 'partial') labelled++;
    }
  }
  expect(partial).toBeGreaterThan(40);
  expect(labelled / partial).toBeGreaterThan(0.9);
});
