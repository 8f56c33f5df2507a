import { describe, expect, test } from 'vitest';
import { revisionOf } from '../../src/store/articles.ts';
import { BACKENDS, freshStore } from './backends.ts';

const article = {
  guildId: '1',
  id: 'harbour',
  title: 'The harbour',
  markdown: '---\ntitle: The harbour\n---\nIt is “deep”.\n',
  authorId: 'admin',
};

describe.each(BACKENDS)('articles of a server on $name', (backend) => {
  test('an article is kept as it was given, and its version goes up when it is replaced', async () => {
    const { store } = await freshStore(backend);
    const savedAt = '2025-03-01T12:00:00.000Z';
    expect(await store.articles.add(article)).toBe(true);
    expect(await store.articles.add({ ...article, guildId: '2' })).toBe(true);
    expect(await store.articles.add({ ...article, markdown: 'another' })).toBe(false);
    const changed = { ...article, markdown: 'changed', authorId: 'other' };
    expect(await store.articles.replace(changed, { version: 1, savedAt })).toBe(true);
    expect(await store.articles.read('2', 'harbour')).toEqual({ ...article, guildId: '2', version: 1, savedAt });
    expect(await store.articles.read('1', 'harbour')).toMatchObject({
      version: 2,
      markdown: 'changed',
      authorId: 'other',
    });
    expect(await store.articles.read('3', 'harbour')).toBeNull();
    expect(await store.articles.list('1')).toEqual([
      { guildId: '1', id: 'harbour', version: 2, title: 'The harbour', authorId: 'other', savedAt },
    ]);
  });

  test('a revision tells one text from the next, and knows of no article that is not there', async () => {
    const { store } = await freshStore(backend);
    await store.articles.add(article);
    const first = await store.articles.revision('1', 'harbour');
    expect(await store.articles.revision('1', 'harbour')).toBe(first);
    await store.articles.replace(
      { ...article, markdown: 'changed' },
      { version: 1, savedAt: '2025-03-01T12:00:00.000Z' },
    );
    expect(await store.articles.revision('1', 'harbour')).not.toBe(first);
    const stored = await store.articles.read('1', 'harbour');
    expect(stored && revisionOf(stored)).toBe(await store.articles.revision('1', 'harbour'));
    expect(await store.articles.revision('2', 'harbour')).toBeNull();
  });

  test('a text takes only the place of the one that it was made for: not of a faster one, nor of one added again', async () => {
    const { store, clock } = await freshStore(backend);
    const { articles } = store;
    const first = { version: 1, savedAt: '2025-03-01T12:00:00.000Z' };
    await articles.add(article);
    expect(await articles.replace({ ...article, markdown: 'faster' }, first)).toBe(true);
    expect(await articles.replace({ ...article, markdown: 'late' }, first)).toBe(false);
    expect(await articles.read('1', 'harbour')).toMatchObject({ version: 2, markdown: 'faster' });
    await articles.remove('1', 'harbour');
    expect(await articles.replace({ ...article, markdown: 'late' }, first)).toBe(false);
    expect(await articles.read('1', 'harbour')).toBeNull();
    clock.forward(1);
    await articles.add(article);
    expect(await articles.replace({ ...article, markdown: 'late' }, first)).toBe(false);
    expect(await articles.read('1', 'harbour')).toMatchObject({ version: 1, markdown: article.markdown });
  });

  test('each channel, and the server, has one article in use, the last one chosen', async () => {
    const { store } = await freshStore(backend);
    const { articles } = store;
    expect(await articles.uses('1')).toEqual([]);
    await articles.use('1', 'channel', 'seed');
    await articles.use('1', null, 'harbour');
    await articles.use('1', 'channel', 'bridge');
    await articles.use('2', null, 'seed');
    expect(await articles.uses('1')).toEqual([
      { channelId: null, articleId: 'harbour' },
      { channelId: 'channel', articleId: 'bridge' },
    ]);
    await articles.stopUsing('1', 'channel');
    expect(await articles.uses('1')).toEqual([{ channelId: null, articleId: 'harbour' }]);
  });

  test('the choices of all channels are taken back together, and not the server’s', async () => {
    const { store } = await freshStore(backend);
    const { articles } = store;
    for (const channel of ['one', 'two', null]) await articles.use('1', channel, 'harbour');
    await articles.use('2', 'one', 'harbour');
    await articles.stopUsingInChannels('1');
    expect(await articles.uses('1')).toEqual([{ channelId: null, articleId: 'harbour' }]);
    expect(await articles.uses('2')).toEqual([{ channelId: 'one', articleId: 'harbour' }]);
  });

  test('removing an article takes its uses with it and no others', async () => {
    const { store } = await freshStore(backend);
    const { articles } = store;
    await articles.add(article);
    await articles.use('1', null, 'harbour');
    await articles.use('1', 'channel', 'bridge');
    await articles.use('2', null, 'harbour');
    expect(await articles.remove('1', 'harbour')).toBe(true);
    expect(await articles.remove('1', 'harbour')).toBe(false);
    expect(await articles.read('1', 'harbour')).toBeNull();
    expect(await articles.uses('1')).toEqual([{ channelId: 'channel', articleId: 'bridge' }]);
    expect(await articles.uses('2')).toEqual([{ channelId: null, articleId: 'harbour' }]);
  });
});
