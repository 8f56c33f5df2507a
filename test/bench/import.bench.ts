import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { test } from 'vitest';
import { importArticle } from '../../src/article/import/import-article.ts';
import { IMPORT_LIMITS } from '../../src/article/import/limits.ts';
import { readSource } from '../../src/article/import/read-source.ts';
import { pdfFile } from '../support/pdf-file.ts';

const text = readFileSync(new URL('../support/seed-article.txt', import.meta.url), 'utf8');
const lines = text.split('\n').filter((line) => line.trim() !== '');
const html = `<html><body><h1>${lines[0]}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
const pdf = pdfFile([lines.map((line, at) => ({ x: 50, y: 800 - at * 14, size: 11, text: line.slice(0, 90) }))]);

/** A thread takes too long for the usual number of rounds. */
const EFFORT = { iterations: 12, warmupIterations: 2, time: 500, warmupTime: 100 };

test('an import', { timeout: 120_000 }, async ({ bench }) => {
  await bench.compare(
    bench('pasted text, read alone', async () => {
      await readSource({ source: { kind: 'text', text }, limits: IMPORT_LIMITS });
    }),
    bench('a page, read alone', async () => {
      await readSource({ source: { kind: 'html', text: html }, limits: IMPORT_LIMITS });
    }),
    bench('pasted text, in a thread of its own', async () => {
      await importArticle({ kind: 'text', text });
    }),
    bench('a page, in a thread of its own', async () => {
      await importArticle({ kind: 'html', text: html });
    }),
    bench('a PDF, in a thread of its own', async () => {
      await importArticle({ kind: 'pdf', bytes: pdf });
    }),
    EFFORT,
  );
});

test('how long others wait for a turn of the event loop', { timeout: 120_000 }, async ({ bench }) => {
  await bench('nothing goes on', () => setTimeout(1)).run(EFFORT);
  const controller = new AbortController();
  const hostile = importArticle({ kind: 'html', text: '<div>'.repeat(140_000) }, { signal: controller.signal });
  await bench('a hostile page is being read', () => setTimeout(1)).run(EFFORT);
  controller.abort();
  await hostile.catch(() => undefined);
});
