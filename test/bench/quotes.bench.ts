import { test } from 'vitest';
import { loadCorpus } from '../../src/article/corpus.ts';
import { extractQuotes } from '../../src/quotes/extract.ts';
import { extractQuotesFromText } from '../../src/quotes/plain.ts';
import { readGoldArticles } from '../quotes/gold.ts';

test('pulling the quotations out of an article', { timeout: 120_000 }, async ({ bench }) => {
  const { articles } = await loadCorpus('corpus');
  const annotated = readGoldArticles();
  const long = annotated.map((one) => one.text).join('\n\n');
  await bench.compare(
    bench(`${articles.length} of the corpus`, () => {
      for (const article of articles) extractQuotes(article);
    }),
    bench(`${annotated.length} annotated ones, ${Math.round(long.length / annotated.length)} characters each`, () => {
      for (const { text } of annotated) extractQuotesFromText(text);
    }),
    bench(`one of ${long.length} characters`, () => {
      extractQuotesFromText(long);
    }),
  );
});
