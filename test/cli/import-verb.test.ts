import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserError } from '../../src/base/errors.ts';
import { importIntoCorpus } from '../../src/cli/import-verb.ts';
import { tinyDisk } from '../store/backends.ts';
import { run } from '../support/command-line.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

describe('byline import', () => {
  const page = (cost: string) =>
    `<html><head><title>Old bridge to close</title></head><body><h1>Old bridge to close</h1>
     <p>The old bridge over the Elm will close for a year from May, the council said on Monday, after cracks were found.</p>
     <p>“We cannot wait another winter,” said Mayor Jane Holt. “Safety comes first, and the money is there at last.”</p>
     <p>The repairs will cost ${cost} euros, of which the state pays a half, according to the plan of the council.</p></body></html>`;

  it('writes an article that can be asked about, tells what was understood, and replaces none unasked', async () => {
    const folder = scratchFolder();
    const corpus = join(folder, 'corpus');
    const file = join(folder, 'page.html');
    writeFileSync(file, page('4.2 million'));
    const added = await run(['import', file, '--corpus', corpus]);
    expect([added.code, added.errors]).toEqual([0, '']);
    for (const part of [
      'Old bridge to close\n',
      '3 paragraphs',
      'Jane Holt',
      'No date',
      join(corpus, 'old-bridge-to-close.md'),
    ]) {
      expect(added.out).toContain(part);
    }
    const question = ['ask', 'How much will the repairs cost?', '--corpus', corpus, '--article', 'old-bridge-to-close'];
    expect((await run(question)).out).toContain('4.2 million');

    writeFileSync(file, page('5.1 million'));
    const again = await run(['import', file, '--corpus', corpus]);
    expect([again.code, again.out]).toEqual([2, '']);
    expect(again.errors).toMatch(/^byline: .*old-bridge-to-close\.md exists already; .*--id.*--force\n$/);
    expect((await run(question)).out).toContain('4.2 million');
    expect((await run(['import', file, '--corpus', corpus, '--id', 'bridge'])).out).toContain('bridge.md');
    expect((await run(['import', file, '--corpus', corpus, '--force'])).code).toBe(0);
    expect((await run(question)).out).toContain('5.1 million');
  });

  it('lets one of two that write the same article at once, and tells the others that it is there', async () => {
    const folder = scratchFolder();
    const corpus = join(folder, 'corpus');
    const file = join(folder, 'page.html');
    writeFileSync(file, page('4.2 million'));
    const options = { corpusDirectory: corpus, force: false };
    const ended = await Promise.allSettled([1, 2, 3].map(() => importIntoCorpus(file, options)));
    const told = ended.flatMap((one) => (one.status === 'rejected' ? [(one.reason as UserError).code] : []));
    expect(told).toEqual(['article-exists', 'article-exists']);
    expect(readdirSync(corpus)).toEqual(['old-bridge-to-close.md']);
  });

  it('tells that the corpus folder cannot be made, and does not try for ever', async () => {
    const file = join(scratchFolder(), 'page.html');
    writeFileSync(file, page('4.2 million'));
    const { code, errors } = await run(['import', file, '--corpus', '/proc/byline/corpus']);
    expect(errors).toMatch(/^byline: \/proc\/byline\/corpus\/old-bridge-to-close\.md cannot be written \(E[A-Z]+\)\n$/);
    expect(code).toBe(2);
  });

  it('leaves the article that it would replace, and no half one, where the disk is full', async (context) => {
    const disk = tinyDisk(8);
    if (disk === null) {
      console.warn('No small file system can be mounted here: an import onto a full disk is not tested.');
      return context.skip();
    }
    const file = join(scratchFolder(), 'page.html');
    writeFileSync(file, page('4.2 million'));
    expect((await run(['import', file, '--corpus', disk])).code).toBe(0);
    const article = readFileSync(join(disk, 'old-bridge-to-close.md'), 'utf8');
    writeFileSync(join(disk, 'filler'), 'x'.repeat(4096));
    writeFileSync(file, page('5.1 million, or '.repeat(400)));
    for (const more of [['--force'], ['--id', 'bridge']]) {
      const { code, errors } = await run(['import', file, '--corpus', disk, ...more]);
      expect([code, errors]).toEqual([2, expect.stringContaining('ENOSPC')]);
    }
    expect(readdirSync(disk).toSorted()).toEqual(['filler', 'old-bridge-to-close.md']);
    expect(readFileSync(join(disk, 'old-bridge-to-close.md'), 'utf8')).toBe(article);
  });
});
