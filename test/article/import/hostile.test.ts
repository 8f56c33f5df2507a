import { describe, expect, it } from 'vitest';
import { importArticle } from '../../../src/article/import/import-article.ts';
import type { ImportLimits } from '../../../src/article/import/limits.ts';
import type { ImportSource } from '../../../src/article/import/source-type.ts';
import { pdfFile, pdfOfStreams } from '../../support/pdf-file.ts';

const MEGABYTE = 1024 * 1024;

/** Turns of the event loop that go by until a promise settles, and how it settles. */
async function turnsUntil(settled: Promise<unknown>): Promise<{ turns: number; refusal: unknown }> {
  let turns = 0;
  let open = true;
  const count = () => {
    turns++;
    if (open) setImmediate(count);
  };
  setImmediate(count);
  const refusal = await settled.then(
    () => undefined,
    (error: unknown) => error,
  );
  open = false;
  return { turns, refusal };
}

const file = (name: string, bytes: Uint8Array, contentType?: string): ImportSource => ({
  kind: 'file',
  name,
  bytes,
  ...(contentType === undefined ? {} : { contentType }),
});

describe('hostile input', () => {
  it.each<[string, ImportSource, string, Partial<ImportLimits>]>([
    ['two megabytes of <', { kind: 'html', text: '<'.repeat(2_000_000) }, 'import-too-complex', {}],
    ['deep nesting', { kind: 'html', text: '<div>'.repeat(2_000) }, 'import-too-complex', {}],
    ['deeper nesting', { kind: 'html', text: '<div>'.repeat(140_000) }, 'import-timeout', { readMilliseconds: 1_000 }],
    [
      'a PDF bomb',
      { kind: 'pdf', bytes: pdfOfStreams([Buffer.alloc(100 * MEGABYTE)], 2) },
      'import-too-complex',
      { memoryMebibytes: 64 },
    ],
    [
      'a PDF with endless work',
      { kind: 'pdf', bytes: pdfOfStreams([Buffer.from('BT /F1 9 Tf (a) Tj ET\n'.repeat(1_000_000))]) },
      'import-timeout',
      { readMilliseconds: 1_000 },
    ],
    [
      'a page that needs too much memory',
      { kind: 'html', text: '<p>a'.repeat(140_000) },
      'import-too-complex',
      { memoryMebibytes: 24 },
    ],
  ])('such as %s is refused while the process goes on with its work', async (_name, source, code, limits) => {
    const { turns, refusal } = await turnsUntil(importArticle(source, { limits }));
    expect(refusal).toMatchObject({ name: 'UserError', code });
    expect(turns).toBeGreaterThan(100);
  });

  it.each<[string, ImportSource, string]>([
    ['30 MB of text', { kind: 'text', text: 'a'.repeat(30 * MEGABYTE) }, 'import-too-large'],
    ['a file of 30 MB', file('a.pdf', Buffer.alloc(30 * MEGABYTE, '%PDF-')), 'import-too-large'],
    ['an empty text', { kind: 'text', text: '' }, 'no-article-found'],
    ['a page without words', { kind: 'html', text: '<html><body><img src=x></body></html>' }, 'no-article-found'],
    ['a PDF without text', { kind: 'pdf', bytes: pdfFile([[]]) }, 'pdf-without-text'],
    ['bytes that only claim to be a PDF', { kind: 'pdf', bytes: Buffer.from('hello') }, 'broken-pdf'],
    ['a PDF cut off', { kind: 'pdf', bytes: Buffer.from('%PDF-1.7\n%garbage') }, 'broken-pdf'],
    ['a text named as a PDF', file('a.pdf', Buffer.from('hello')), 'broken-pdf'],
    [
      'a picture named as a page',
      file('a.html', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')),
      'unsupported-file',
    ],
    [
      'a file whose ending no table has',
      file('a.constructor', Buffer.from('Some text.'), 'constructor'),
      'unsupported-file',
    ],
    ['an archive', file('a.zip', Buffer.from('PK\x03\x04\0\0'), 'application/zip'), 'unsupported-file'],
    [
      'binary garbage',
      file('a', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 197) % 256))),
      'unsupported-file',
    ],
    ['a private address', { kind: 'url', url: 'http://169.254.169.254/' }, 'blocked-address'],
    [
      'front matter that unfolds without end',
      {
        kind: 'markdown',
        text: `---\na0: &a0 [x]\n${Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join('\n')}\n---\n\nText.`,
      },
      'bad-article-file',
    ],
  ])('such as %s is refused clearly', async (_name, source, code) => {
    await expect(importArticle(source)).rejects.toMatchObject({ name: 'UserError', code });
  });

  it('is let through up to the limit and refused one past it', async () => {
    const source: ImportSource = { kind: 'text', text: 'A headline\n\nA paragraph.\n\nAnother.' };
    const bytes = source.text.length;
    await expect(importArticle(source, { limits: { bytes } })).resolves.toMatchObject({ suggestedId: 'a-headline' });
    await expect(importArticle(source, { limits: { bytes: bytes - 1 } })).rejects.toMatchObject({
      code: 'import-too-large',
    });
    const articleLength = 'A paragraph.Another.'.length;
    await expect(importArticle(source, { limits: { articleLength } })).resolves.toMatchObject({
      suggestedId: 'a-headline',
    });
    await expect(importArticle(source, { limits: { articleLength: articleLength - 1 } })).rejects.toMatchObject({
      code: 'import-too-long',
      message: expect.stringContaining('nothing of it was taken'),
    });
    const names = JSON.stringify(Array(150).fill('x'.repeat(50)));
    for (const text of [
      `---\ntitle: T\naliases: { a: ${names}, b: ${names}, c: ${names}, d: ${names}, e: ${names}, f: ${names}, g: ${names} }\n---\n\nBody.`,
      `---\ntitle: T\n---\n\n${'## A heading of some words\n\n'.repeat(2_000)}Body.`,
      Array.from({ length: 450 }, (_, at) => `## Heading ${at} ${'word '.repeat(25)}\n\nA ${at}.\n\n`).join(''),
    ])
      await expect(
        importArticle({ kind: 'markdown', text }, { limits: { articleLength: 3_000 } }),
      ).rejects.toMatchObject({ code: 'import-too-long' });
    const pages = pdfFile([1, 2].map((page) => [{ x: 50, y: 700, size: 12, text: `Some words of page ${page}.` }]));
    await expect(importArticle({ kind: 'pdf', bytes: pages }, { limits: { pdfPages: 1 } })).rejects.toMatchObject({
      code: 'pdf-too-long',
    });
  });

  it('is refused where it is too much at once, and what waits gets its turn', async () => {
    const controller = new AbortController();
    const source: ImportSource = { kind: 'html', text: '<div>'.repeat(140_000) };
    const imports = Promise.allSettled(
      Array.from({ length: 19 }, () => importArticle(source, { signal: controller.signal })),
    );
    setTimeout(() => controller.abort(), 100);
    const codes = (await imports).map((outcome) => outcome.status === 'rejected' && outcome.reason.code);
    expect(codes).toEqual([...Array(18).fill('import-cancelled'), 'import-busy']);
    await expect(importArticle({ kind: 'text', text: 'A headline\n\nA paragraph.' })).resolves.toMatchObject({
      suggestedId: 'a-headline',
    });
  });

  it('is let go of when the import is called off', async () => {
    const controller = new AbortController();
    const import_ = importArticle({ kind: 'html', text: '<div>'.repeat(140_000) }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 300);
    await expect(import_).rejects.toMatchObject({ code: 'import-cancelled' });
  });

  it('cannot name a file outside the corpus', async () => {
    const source: ImportSource = { kind: 'text', text: 'A headline\n\nA paragraph.' };
    for (const id of ['../a', 'a/b', '', '.a', 'a'.repeat(81)]) {
      await expect(importArticle(source, { id })).rejects.toMatchObject({ code: 'bad-article-id' });
    }
  });
});
