import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/article/corpus.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

describe('the corpus folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = scratchFolder();
  });

  it('loads the good articles and reports each broken one', async () => {
    await writeFile(join(folder, 'good.md'), '---\ntitle: Good\n---\n\nText.\n');
    await writeFile(join(folder, 'empty.md'), '');
    await writeFile(join(folder, 'bad name!.md'), '---\ntitle: Bad\n---\n\nText.\n');
    await writeFile(join(folder, 'notes.txt'), 'not an article');
    await mkdir(join(folder, 'folder.md'));
    const { articles, errors } = await loadCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(errors.map(({ values }) => values.file)).toEqual([
      join(folder, 'bad name!.md'),
      join(folder, 'empty.md'),
      join(folder, 'folder.md'),
    ]);
  });

  it('takes no file for text that is not UTF-8, which would change its words', async () => {
    await writeFile(join(folder, 'latin.md'), Buffer.from('---\ntitle: Caf\xe9\n---\n\nText.\n', 'latin1'));
    const { articles, errors } = await loadCorpus(folder);
    expect(articles).toEqual([]);
    expect(errors.map(({ message }) => message)).toEqual([`${join(folder, 'latin.md')}:1: file: is not UTF-8`]);
  });

  it('that is missing is told by its name', async () => {
    await expect(loadCorpus(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'no-corpus',
      message: expect.stringContaining('nowhere'),
    });
  });
});
