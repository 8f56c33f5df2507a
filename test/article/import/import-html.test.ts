import { describe, expect, it } from 'vitest';
import { importArticle } from '../../../src/article/import/import-article.ts';
import { IMPORT_LIMITS } from '../../../src/article/import/limits.ts';
import { readSource } from '../../../src/article/import/read-source.ts';

const BODY = [
  'The old bridge over the Elm will close for a year from May, the council said on Monday, after engineers found cracks in two of its piers.',
  '“We cannot wait another winter,” said Mayor Jane Holt. “Safety comes first, and the money is there at last.”',
  'Shops on the east bank, which live on visitors, fear for their summer trade, said Omar Said of the traders’ union.',
  'The repairs will cost 4.2 million euros, of which the state pays a half, according to the plan of the council.',
];
const paragraphs = BODY.map((text) => `<p>${text}</p>`).join('\n');

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const read = (text: string, url?: string) =>
  readSource({ source: { kind: 'html', text, ...(url === undefined ? {} : { url }) }, limits: IMPORT_LIMITS });

const NEWS_PAGE = page(
  `<title>Old bridge to close | Lakeside Courier</title>
   <meta property="og:title" content="Old bridge to close">
   <meta property="og:description" content="Council says repairs can wait no longer.">
   <meta property="og:site_name" content="Lakeside Courier">
   <link rel="canonical" href="/news/old-bridge">
   <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle",
     "author":[{"name":"Ana Ruiz"},{"name":"Tom Lee"}],"datePublished":"2024-03-03T22:30:00-05:00"}]}</script>`,
  `<nav><a href="/">Home</a> <a href="/world">World</a></nav>
   <main><article><h1>Old bridge to close</h1><p class="standfirst">Council says repairs can wait no longer.</p>
   <div>Ana Ruiz and Tom Lee <time>March 3, 2024</time></div><button>Share</button>
   <figure><img src="a.jpg"><figcaption>The bridge on Sunday. <span class="credit">Photograph: Mia Stone</span></figcaption></figure>
   <p>Listen to article</p>
   ${paragraphs}
   <figure><img src="b.jpg" onerror="alert(1)"><figcaption>Another picture.</figcaption></figure>
   <h2>What   happens
   next</h2>
   <p>Ferries will run <b>every</b>   twenty&nbsp;minutes &lt;free&gt; from the mill,<script>alert(1)</script> the council said.<br><br>A vote is due in April, and the opposition has said that it will agree.</p>
   <p>Read more: <a href="/x">Ten bridges that fell</a></p>
   </article></main>
   <section id="comments"><h3>Comments</h3><p>Comments are moderated. Comments will be published if they are on-topic and not abusive.</p><p>Tom: nonsense!</p></section>
   <footer>© 2024 Lakeside Courier. All rights reserved.</footer>`,
);

describe('a news page', () => {
  it('is imported without what is too long for a field, which a warning names, and with the opening of a headline that is', async () => {
    const text = page(
      '<title>x</title>',
      `<article><h1>${'Bridge words '.repeat(180)}</h1><figure><img src="a.jpg"><figcaption>${'A long caption '.repeat(180)}</figcaption></figure>${paragraphs}</article>`,
    );
    const { article, warnings } = await importArticle({ kind: 'html', text });
    expect([article.image, article.title.length <= 100, article.title.startsWith('Bridge words')]).toEqual([
      undefined,
      true,
      true,
    ]);
    expect(warnings).toContainEqual({ code: 'field-too-long', values: { field: 'caption' } });
    expect(warnings).toContainEqual({ code: 'headline-shortened', values: {} });
  });

  it('gives what it states about its article, and the text of the article alone', async () => {
    const { article, warnings, suggestedId } = await importArticle({ kind: 'html', text: NEWS_PAGE });
    const { paragraphs: body, ...fields } = article;
    expect(fields).toEqual({
      id: 'old-bridge-to-close',
      title: 'Old bridge to close',
      standfirst: 'Council says repairs can wait no longer.',
      byline: 'Ana Ruiz, Tom Lee',
      published: '2024-03-03',
      publisher: 'Lakeside Courier',
      language: 'en-GB',
      image: { caption: 'The bridge on Sunday.', credit: 'Mia Stone' },
      commentRules: (['on-topic', 'not-abusive'] as const).map((requires) => ({
        id: requires,
        text: 'Comments will be published if they are on-topic and not abusive.',
        requires,
      })),
      aliases: {},
    });
    expect(body.map(({ heading, text }) => [heading, text])).toEqual([
      ...BODY.map((text) => [undefined, text]),
      ['What happens next', 'Ferries will run every twenty\u00A0minutes <free> from the mill, the council said.'],
      ['What happens next', 'A vote is due in April, and the opposition has said that it will agree.'],
    ]);
    expect(suggestedId).toBe('old-bridge-to-close');
    expect(warnings.map(({ code }) => code)).toContain('captions-left-out');
  });

  it('that was fetched has the address it calls its own, unless that is another site’s', async () => {
    const own = await read(NEWS_PAGE, 'https://www.courier.example/amp/old-bridge?utm=1');
    expect(own.article.url).toBe('https://www.courier.example/news/old-bridge');
    const foreign = NEWS_PAGE.replace('href="/news/old-bridge"', 'href="https://elsewhere.example/"');
    const kept = await read(foreign, 'https://www.courier.example/old-bridge');
    expect(kept.article.url).toBe('https://www.courier.example/old-bridge');
  });

  it('without metadata is read by what stands around its headline', async () => {
    const { article } = await read(
      page('<title>x</title>', `<h1>Old bridge to close</h1><p>By Ana Ruiz</p><p>3 March 2024</p>${paragraphs}`),
    );
    expect([article.title, article.byline, article.published]).toEqual([
      'Old bridge to close',
      'Ana Ruiz',
      '2024-03-03',
    ]);
    expect(article.paragraphs.map(({ text }) => text)).toEqual(BODY);
    expect([article.publisher, article.url, article.standfirst]).toEqual([undefined, undefined, undefined]);
  });

  it('has no standfirst where its description only repeats or cuts off the text', async () => {
    for (const description of [BODY[0], BODY[0]?.slice(0, 40), 'Something that was cut …']) {
      const head = `<title>Old bridge to close</title><meta name="description" content="${description}">`;
      const { article } = await read(page(head, `<h1>Old bridge to close</h1>${paragraphs}`));
      expect(article.standfirst).toBeUndefined();
      expect(article.paragraphs).toHaveLength(BODY.length);
    }
  });

  it('with broken or hostile metadata is read all the same', async () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle",</script>
      <script type="application/ld+json">[{"@type":"NewsArticle","headline":{"a":1},"author":[null,7,{"name":["x"]}],"datePublished":42,"publisher":"P &amp; Q"}]</script>
      <title>Old bridge to close</title><link rel="canonical" href="javascript:alert(1)">`;
    const { article } = await read(page(head, `<h1>Old bridge to close</h1>${paragraphs}`));
    expect([article.title, article.byline, article.published, article.publisher, article.url]).toEqual([
      'Old bridge to close',
      undefined,
      undefined,
      'P & Q',
      undefined,
    ]);
  });

  it('in another language is imported with a warning', async () => {
    const { article, warnings } = await read(page('<title>T</title>', paragraphs).replace('en-GB', 'de_DE'));
    expect(article.language).toBe('de-DE');
    expect(warnings).toContainEqual({ code: 'language-not-english', values: { language: 'de-DE' } });
  });

  it('in the old web’s encodings keeps its letters', async () => {
    const html = page('<meta charset="windows-1252"><title>Café</title>', `<h1>Café</h1>${paragraphs}`);
    const bytes = Buffer.from(html.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92'), 'latin1');
    const source = { kind: 'file' as const, name: 'a.html', bytes };
    const { article } = await readSource({ source, limits: IMPORT_LIMITS });
    expect([article.title, ...article.paragraphs.map(({ text }) => text)]).toEqual(['Café', ...BODY]);
  });
});
