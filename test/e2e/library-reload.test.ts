import { beforeAll, describe, expect, it, vi } from 'vitest';
import { importArticle } from '../../src/article/import/import-article.ts';
import { unescapeMarkdown } from '../../src/cards/markdown.ts';
import { buttonsOf } from '../support/local-user.ts';
import { ada, bot, GUILD, meet, mira } from './meeting.ts';
import { MOD_LOG, set, told } from './moderation.ts';

const ADDRESS = 'https://courier.example/news/old-bridge';
const site = vi.hoisted(() => ({ page: '', arrives: Promise.resolve() }));

// The guarded fetch takes no address of this machine, where a test's own site would be; it has tests of its own.
vi.mock('../../src/article/import/guarded-fetch.ts', () => ({
  fetchArticle: async (url: string) => {
    await site.arrives;
    return { bytes: Buffer.from(site.page), contentType: 'text/html; charset=utf-8', finalUrl: url };
  },
}));

const pageOf = (cost: string) =>
  `<html lang="en"><head><title>Old bridge to close</title></head><body><h1>Old bridge to close</h1>
   <p>The old bridge over the Elm will close for a year from May, the council said on Monday, after cracks were found.</p>
   <p>“We cannot wait another winter,” said Mayor Jane Holt. “Safety comes first, and the money is there at last.”</p>
   <p>The repairs will cost ${cost} euros, of which the state pays a half, according to the plan of the council.</p></body></html>`;

describe('an article from an address', () => {
  meet();
  beforeAll(() => set((now) => ({ ...now, log: { channelId: MOD_LOG, texts: false } })));

  const cost = async () =>
    unescapeMarkdown((await mira.command('ask', { question: 'How much will the repairs cost?' })).text);
  const reload = () => ada.command('library', { article: 'old-bridge-to-close' }, { subcommand: 'reload' });

  it('is added with that address, which its answers link to, and the log channel is told', async () => {
    site.page = pageOf('4.2 million');
    const seen = await ada.command('library', { url: ADDRESS }, { subcommand: 'add' });
    expect(unescapeMarkdown(seen.text)).toContain(ADDRESS);
    await ada.press(seen.message, 'Use it on the whole server');
    const answer = await mira.command('ask', { question: 'How much will the repairs cost?' });
    expect(unescapeMarkdown(answer.text)).toContain('4.2 million');
    expect(JSON.stringify(answer.message.components)).toContain(`${ADDRESS}#:~:text=`);
    await told('added the article **Old bridge to close**');
    await told('for the whole server');
  });

  it('is fetched again by reload, and has its new text only once that is confirmed', async () => {
    expect((await reload()).text).toContain('still reads the same');
    site.page = pageOf('5.1 million');
    const seen = await reload();
    expect(unescapeMarkdown(seen.text)).toContain('A new text for old-bridge-to-close');
    expect(buttonsOf(seen.message)).toEqual(['Replace it', 'Discard']);
    expect(await cost()).toContain('4.2 million');
    expect((await ada.press(seen.message, 'Replace it')).text).toContain('has its new text');
    expect(await cost()).toContain('5.1 million');
    await told('a new text');
  });

  it('is kept where its address gives no article any more', async () => {
    site.page = '<html><body></body></html>';
    expect((await reload()).text).toContain('No article was found');
    expect(await cost()).toContain('5.1 million');
  });

  it('keeps no other import waiting while its site is slow', async () => {
    const arrival = Promise.withResolvers<void>();
    site.arrives = arrival.promise;
    const slow = Promise.allSettled([1, 2, 3].map(() => importArticle({ kind: 'url', url: ADDRESS })));
    const pasted = await importArticle({ kind: 'text', text: '# A ferry sails\n\nIt sails every hour.' });
    arrival.resolve();
    await slow;
    expect(pasted.suggestedId).toBe('a-ferry-sails');
  });

  it('stays removed though a new text of it is confirmed afterwards, which its admin is told', async () => {
    site.page = pageOf('6 million');
    const seen = await reload();
    await bot.app.guildLibrary.remove(GUILD, 'old-bridge-to-close');
    expect((await ada.press(seen.message, 'Replace it')).text).toContain('removed or given another text');
    expect((await bot.app.guildLibrary.catalogue(GUILD)).filter(({ isOwn }) => isOwn)).toEqual([]);
  });
});
