import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { UserError } from '../../src/base/errors.ts';
import { createLog } from '../../src/base/log.ts';
import { GuildLibrary, MAX_ARTICLES, MAX_LENGTH } from '../../src/library/guild-library.ts';
import { indexBytes } from '../../src/library/index-memory.ts';
import { createLibrary } from '../../src/library/library.ts';
import { keyAmong } from '../../src/library/volume.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

vi.mock(import('../../src/answer/source.ts'), async (original) => {
  const { buildAnswerSource, ...rest } = await original();
  const build: typeof buildAnswerSource = (article) => {
    if (article.title.startsWith('Broken')) throw new TypeError('no such table');
    return buildAnswerSource(article);
  };
  return { ...rest, buildAnswerSource: vi.fn(build) };
});

const log = createLog('silent');
const markdownOf = (title: string, text = `All about ${title}.`) => `---\ntitle: ${title}\n---\n\n${text}\n`;
const articleOf = (id: string) => parseArticle(id, markdownOf(id));
const corpus = createLibrary([articleOf('seed'), articleOf('other')]);
const given = (title: string, text?: string) => ({ id: title, title, markdown: markdownOf(title, text) });
const HERE = { guildId: '1', channelId: 'c' };

describe('the library of a server', () => {
  let store: Store;
  let guilds: GuildLibrary;
  beforeEach(async () => {
    store = await openStore({ file: join(scratchFolder(), 'byline.db') });
    guilds = new GuildLibrary(corpus, store, log);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await store.close().catch(() => undefined);
  });

  const replace = async (article: ReturnType<typeof given>) => {
    const stored = await store.articles.read('1', article.id);
    return stored !== null && (await guilds.replace('1', 'ada', article, stored));
  };
  const asked = async (place = HERE, library = guilds) =>
    (await library.volumesFor(place)).map(({ article }) => article.title);

  it('asks the article of a channel, of a thread’s channel, of the server, and else all of the corpus', async () => {
    expect(await asked()).toEqual(['seed', 'other']);
    await guilds.add('1', 'ada', given('bridge'));
    await guilds.use('1', null, 'bridge');
    await guilds.use('1', 'c', 'other');
    expect(await asked()).toEqual(['other']);
    expect(await asked({ ...HERE, channelId: 'd' })).toEqual(['bridge']);
    expect((await guilds.volumesFor({ guildId: '1', channelId: 'thread', parentChannelId: 'c' }))[0].article.id).toBe(
      'other',
    );
    expect(await asked({ guildId: '2', channelId: 'c' })).toEqual(['seed', 'other']);
    await guilds.stopUsingInChannels('1');
    expect(await asked()).toEqual(['bridge']);
    expect((await guilds.volumesFor({ guildId: null, channelId: 'c' })).length).toBe(2);
    await guilds.remove('1', 'bridge');
    expect(await asked({ ...HERE, channelId: 'd' })).toEqual(['seed', 'other']);
  });

  it('asks what a server added, too, where it has chosen none, and in no other server', async () => {
    await guilds.add('1', 'ada', given('bridge'));
    expect(await asked()).toEqual(['seed', 'other', 'bridge']);
    expect(await asked({ ...HERE, guildId: '2' })).toEqual(['seed', 'other']);
    await guilds.remove('1', 'bridge');
    expect(await asked()).toEqual(['seed', 'other']);
  });

  it('finds by its key an article that was asked about beside others, whichever others those are now', async () => {
    await guilds.add('1', 'ada', given('bridge'));
    const volumes = await guilds.volumesFor(HERE);
    const key = keyAmong(volumes, volumes[2] ?? volumes[0]);
    const found = async (guildId = '1') => {
      const { volume, hasChanged, volumes: all } = (await guilds.byKey(guildId, key)) ?? {};
      return [volume?.article.title, hasChanged, all?.length];
    };
    expect(await found()).toEqual(['bridge', false, 3]);
    await guilds.add('1', 'ada', given('ferry'));
    expect(await found()).toEqual(['bridge', false, 4]);
    expect(await found('2')).toEqual(['seed', true, 2]);
    await replace(given('bridge', 'Another text.'));
    expect((await guilds.volume('1', 'bridge'))?.article.paragraphs[0]?.text).toBe('Another text.');
    expect((await guilds.byKey('1', key))?.hasChanged).toBe(true);
  });

  it('asks twenty together, what the server added last before the newest of the corpus', async () => {
    const dated = (day: number) => ({ ...articleOf(`day-${day}`), published: `2025-01-${10 + day}` });
    const large = createLibrary([dated(0), ...Array.from({ length: 24 }, (_, day) => dated(day + 1))]);
    const library = new GuildLibrary(large, store, log);
    expect((await asked(HERE, library))[0]).toBe('day-24');
    for (let number = 0; number < 3; number++) await library.add('1', 'ada', given(`own-${number}`));
    const titles = await asked(HERE, library);
    expect([titles.length, titles[16]]).toEqual([20, 'day-8']);
    expect(titles.slice(17).sort()).toEqual(['own-0', 'own-1', 'own-2']);
  });

  it('asks together only as much of what a server added as one article may hold, the last added first', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const half = 'It rained. '.repeat(MAX_LENGTH / 22).trim();
    for (const title of ['first', 'second', 'third']) {
      await guilds.add('1', 'ada', given(title, half));
      vi.advanceTimersByTime(1_000);
    }
    expect(await asked()).toEqual(['seed', 'other', 'third', 'second']);
  });

  it('asks together only as much of what a server added as half of the memory for its indexes holds', async () => {
    const [first, second] = [articleOf('seed'), articleOf('other')];
    const bytes = indexBytes(parseArticle('own', given('own-0').markdown));
    const small = createLibrary([first, second], indexBytes(first) + indexBytes(second) + 5 * bytes);
    const library = new GuildLibrary(small, store, log);
    for (let number = 0; number < 6; number++) await library.add('1', 'ada', given(`own-${number}`));
    const own = (await asked(HERE, library)).filter((title) => title.startsWith('own'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length * bytes).toBeLessThanOrEqual(small.memory.maxBytes / 2);
  });

  it('asks the others where the index of one cannot be built, tries that once a text, and tells the operator once which it is', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const error = vi.spyOn(log, 'error');
    const build = vi.mocked(buildAnswerSource).mockClear();
    const articles = [{ ...articleOf('seed'), published: '2025-01-02' }, articleOf('Broken-of-old')] as const;
    const library = new GuildLibrary(createLibrary(articles, 3 * indexBytes(articles[0])), store, log);
    const shown = async () => (await library.volumesFor(HERE)).map(({ article }) => article.id);
    const failed = () => build.mock.calls.map(([{ title }]) => title).filter((title) => title.startsWith('Broken'));
    await library.add('1', 'ada', given('bridge'));
    await library.add('1', 'ada', { ...given('Broken'), id: 'own' });
    for (let question = 0; question < 3; question++) {
      expect(await shown()).toEqual(['seed', 'bridge']);
      vi.advanceTimersByTime(6_000);
    }
    for (const id of ['Broken-of-old', 'own']) {
      await library.use('1', 'c', id);
      for (let question = 0; question < 2; question++) expect(await shown()).toEqual(['seed', 'bridge']);
    }
    expect(failed()).toEqual(['Broken', 'Broken-of-old']);
    expect(error.mock.calls.map(([values]) => values)).toMatchObject([
      { guildId: '1', articleId: 'own', error: 'TypeError' },
      { guildId: '1', articleId: 'Broken-of-old', error: 'TypeError' },
    ]);
    const stored = await store.articles.read('1', 'own');
    if (stored) await library.replace('1', 'ada', { ...given('Mended'), id: 'own' }, stored);
    expect(await shown()).toEqual(['own']);
  });

  it('reads no article from the store again while it stays as it is', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await guilds.add('1', 'ada', given('bridge'));
    const reads = vi.spyOn(store.articles, 'read');
    const revisions = vi.spyOn(store.articles, 'revision');
    for (let times = 0; times < 3; times++) {
      expect(await asked()).toEqual(['seed', 'other', 'bridge']);
      vi.advanceTimersByTime(6_000);
    }
    expect([reads.mock.calls.length, revisions.mock.calls.length]).toEqual([1, 0]);
  });

  it('finds by its key an article of this server, of the corpus, and none of another server', async () => {
    const id = await guilds.add('1', 'ada', given('bridge'));
    const key = (await guilds.volume('1', id))?.key ?? '';
    const titles = async (guildId: string | null, of: string) =>
      (await guilds.byKey(guildId, of))?.volumes.map(({ article }) => article.title);
    expect(await titles('1', key)).toEqual(['bridge']);
    expect(await titles('1', key)).toEqual(
      await new GuildLibrary(corpus, store, log)
        .byKey('1', key)
        .then((found) => found?.volumes.map(({ article }) => article.title)),
    );
    expect(await titles('2', key)).toBeUndefined();
    expect(await titles(null, key)).toBeUndefined();
    expect(await titles('2', corpus.volumes[1]?.key ?? '')).toEqual(['other']);
    expect(await titles('2', keyAmong(corpus.volumes, corpus.volumes[1] ?? corpus.volumes[0]))).toEqual([
      'seed',
      'other',
    ]);
    expect(await titles('1', 'nonsense')).toBeUndefined();
  });

  it('knows by its key whether an article has changed since', async () => {
    await guilds.add('1', 'ada', given('bridge', 'It costs four million.'));
    const key = (await guilds.volume('1', 'bridge'))?.key ?? '';
    expect((await guilds.byKey('1', key))?.hasChanged).toBe(false);
    await replace(given('bridge', 'It costs five million.'));
    const found = await guilds.byKey('1', key);
    expect([found?.hasChanged, found?.volumes[0].article.paragraphs[0]?.text]).toEqual([
      true,
      'It costs five million.',
    ]);
  });

  it('sees within seconds what another process has changed, even an article removed and added again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const another = new GuildLibrary(corpus, store, log);
    await guilds.add('1', 'ada', given('bridge', 'Old.'));
    await guilds.use('1', null, 'bridge');
    const text = async () => (await guilds.volumesFor(HERE))[0].article.paragraphs[0]?.text;
    expect(await text()).toBe('Old.');
    vi.advanceTimersByTime(6_000);
    await another.remove('1', 'bridge');
    await another.add('1', 'ada', given('bridge', 'New.'));
    await another.use('1', null, 'bridge');
    expect(await text()).toBe('New.');
  });

  it.each<[what: string, write: () => Promise<unknown>, then: string[]]>([
    ['was chosen', () => guilds.use('1', null, 'other'), ['other']],
    ['was added', () => guilds.add('1', 'ada', given('bridge')), ['seed', 'other', 'bridge']],
  ])('asks what %s though what was read before comes in after it', async (_, write, then) => {
    const delivered = Promise.withResolvers<void>();
    vi.spyOn(store, 'promptly').mockImplementationOnce(async (work) => {
      const read = await work();
      await delivered.promise;
      return read;
    });
    const reading = asked();
    await write();
    delivered.resolve();
    await reading;
    expect(await asked()).toEqual(then);
  });

  it('answers from a new text though the old one, read before, comes in after it', async () => {
    await guilds.add('1', 'ada', given('bridge', 'Old.'));
    const old = await store.articles.read('1', 'bridge');
    const delivered = Promise.withResolvers<typeof old>();
    vi.spyOn(store.articles, 'read').mockReturnValueOnce(delivered.promise);
    const reading = guilds.volume('1', 'bridge');
    if (old) await guilds.replace('1', 'ada', given('bridge', 'New.'), old);
    delivered.resolve(old);
    await reading;
    expect((await guilds.volume('1', 'bridge'))?.article.paragraphs[0]?.text).toBe('New.');
  });

  it('gives an added article an id that neither the server nor the corpus has', async () => {
    expect(await guilds.add('1', 'ada', given('seed'))).toBe('seed-2');
    expect(await guilds.add('1', 'ada', given('seed'))).toBe('seed-3');
    expect(await guilds.add('2', 'ada', given('seed'))).toBe('seed-2');
    expect((await guilds.catalogue('1')).map(({ id, isOwn }) => [id, isOwn])).toEqual([
      ['seed-2', true],
      ['seed-3', true],
      ['seed', false],
      ['other', false],
    ]);
  });

  it(`keeps ${MAX_ARTICLES} articles a server and refuses the next`, async () => {
    for (let number = 1; number < MAX_ARTICLES; number++) {
      await store.articles.add({ guildId: '1', authorId: 'ada', ...given(`article-${number}`) });
    }
    expect(await guilds.add('1', 'ada', given('last'))).toBe('last');
    await expect(guilds.add('1', 'ada', given('more'))).rejects.toMatchObject({ code: 'too-many-articles' });
    expect(await guilds.add('2', 'ada', given('more'))).toBe('more');
  });

  it('goes on with the last known choice while the store is away, and with the corpus where it knows none', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await guilds.add('1', 'ada', given('bridge'));
    await guilds.use('1', null, 'bridge');
    expect(await asked()).toEqual(['bridge']);
    await store.close();
    vi.advanceTimersByTime(60_000);
    expect(await asked()).toEqual(['bridge']);
    expect(await asked({ ...HERE, guildId: '2' })).toEqual(['seed', 'other']);
    await expect(guilds.use('1', null, 'seed')).rejects.toThrow();
    const without = new GuildLibrary(corpus, null, log);
    expect(await asked(HERE, without)).toEqual(['seed', 'other']);
    await expect(without.use('1', null, 'seed')).rejects.toBeInstanceOf(UserError);
  });

  it('still asks what it knew of a server where the store goes away right after something was added there', async () => {
    await guilds.add('1', 'ada', given('bridge'));
    expect(await asked()).toEqual(['seed', 'other', 'bridge']);
    await guilds.add('1', 'ada', given('ferry'));
    await store.close();
    expect(await asked()).toEqual(['seed', 'other', 'bridge']);
  });

  it('asks a store that fails only every few seconds for what is known, so that no question of an outage is a line of the log', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await guilds.add('1', 'ada', given('bridge'));
    expect(await asked()).toEqual(['seed', 'other', 'bridge']);
    vi.advanceTimersByTime(6_000);
    const away = () => Promise.reject(new UserError('store-unreachable', 'away'));
    const uses = vi.spyOn(store.articles, 'uses').mockImplementation(away);
    const revisions = vi.spyOn(store.articles, 'revision').mockImplementation(away);
    for (let question = 0; question < 3; question++) expect(await asked()).toEqual(['seed', 'other', 'bridge']);
    expect([uses.mock.calls.length, revisions.mock.calls.length]).toEqual([1, 1]);
    uses.mockRestore();
    await store.articles.use('1', null, 'other');
    vi.advanceTimersByTime(6_000);
    expect(await asked()).toEqual(['other']);
  });

  it('builds an article once for questions that come at the same time', async () => {
    await guilds.add('1', 'ada', given('bridge'));
    const [one, other] = await Promise.all([guilds.volume('1', 'bridge'), guilds.volume('1', 'bridge')]);
    expect(one).toBe(other);
  });

  it('lets a press on a card of an article that does not lie open wait for the store only as long as any question', async () => {
    const key = (await guilds.volume('1', await guilds.add('1', 'ada', given('bridge'))))?.key ?? '';
    const restarted = new GuildLibrary(corpus, store, log);
    vi.spyOn(store.articles, 'list').mockReturnValue(new Promise(() => undefined));
    await expect(restarted.byKey('1', key)).rejects.toMatchObject({ code: 'store-slow' });
  });

  it('drops articles of servers from memory too, and reads them again', async () => {
    const articles = ['one', 'two', 'three'].map((title) => given(title));
    const shelf = createLibrary(
      [articleOf('seed')],
      indexBytes(articleOf('seed')) + indexBytes(articleOf('three')) * 2,
    );
    const { memory } = shelf;
    const small = new GuildLibrary(shelf, store, log);
    for (const article of articles) await small.add('1', 'ada', article);
    const reads = vi.spyOn(store.articles, 'read');
    for (const { id } of [...articles, ...articles]) {
      expect((await small.volume('1', id))?.article.title).toBe(id);
      expect(memory.bytes).toBeLessThanOrEqual(indexBytes(articleOf('three')) * 2);
    }
    expect(reads).toHaveBeenCalledTimes(6);
    await small.volume('1', 'three');
    expect(reads).toHaveBeenCalledTimes(6);
  });
});
