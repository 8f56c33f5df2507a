import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importArticle } from '../../../src/article/import/import-article.ts';
import { IMPORT_LIMITS } from '../../../src/article/import/limits.ts';
import { readSource } from '../../../src/article/import/read-source.ts';
import { parseArticle } from '../../../src/article/parse.ts';

const readText = (text: string) => readSource({ source: { kind: 'text', text }, limits: IMPORT_LIMITS });
const readMarkdown = (text: string) => readSource({ source: { kind: 'markdown', text }, limits: IMPORT_LIMITS });

describe('text pasted from a page', () => {
  it('becomes the article that stands in the corpus, field for field, but for the names added by hand', async () => {
    const text = readFileSync(new URL('../../support/seed-article.txt', import.meta.url), 'utf8');
    const corpusFile = readFileSync(new URL('../../../corpus/deepseek-r1.md', import.meta.url), 'utf8');
    const { article, markdown, warnings } = await importArticle({ kind: 'text', text }, { id: 'deepseek-r1' });
    const { aliases: _, ...expected } = parseArticle('deepseek-r1', corpusFile);
    expect(article).toEqual({ ...expected, aliases: {} });
    expect(parseArticle('deepseek-r1', markdown)).toEqual(article);
    expect(warnings).toEqual([{ code: 'furniture-left-out', values: { count: 5 } }]);
  });

  it('states nothing that the page does not: no date, byline, standfirst or rules are made up', async () => {
    const { article, warnings } = await readText(
      'Harbour reopens after storm\n\nThe harbour reopened on Monday, officials said.\n\nShips had waited for three days.\n\nFishermen cheered.',
    );
    const { paragraphs, ...fields } = article;
    expect(fields).toEqual({
      id: 'harbour-reopens-after-storm',
      title: 'Harbour reopens after storm',
      language: 'en',
      commentRules: [],
      aliases: {},
    });
    expect(paragraphs).toHaveLength(3);
    expect(warnings.map(({ code }) => code)).toEqual(['no-date']);
  });

  it.each([
    ['By Ana Ruiz\nPublished 3 March 2024 at 10:30 GMT', 'Ana Ruiz', '2024-03-03'],
    ['Ana Ruiz and Tom Lee | Mar. 3rd, 2024 | Updated March 5, 2024, 9.15 a.m.', 'Ana Ruiz and Tom Lee', '2024-03-03'],
    ['Ana Ruiz\n2024-03-03T10:30:00+02:00', 'Ana Ruiz', '2024-03-03'],
    ['Sunday, March 3, 2024', undefined, '2024-03-03'],
    ['Last updated: 5 March 2024', undefined, undefined],
    ['By Ana Ruiz\n03/04/2024', 'Ana Ruiz', undefined],
    ['By Ana Ruiz\n23/04/2024', 'Ana Ruiz', '2024-04-23'],
    ['30 February 2024', undefined, undefined],
  ])('reads the line %j above the body as byline and day', async (lines, byline, published) => {
    const body = 'The first paragraph says what happened.\n\nThe second one says why.';
    const { article } = await readText(`A headline\n\nA sentence that sums it up.\n\n${lines}\n\n${body}`);
    expect([article.byline, article.published]).toEqual([byline, published]);
  });

  it.each([
    [
      'Der Stadtrat hat am Dienstag beschlossen, die alte Brücke für zwei Jahre zu sperren.',
      ['no-date', 'looks-not-english'],
    ],
    ['The council decided on Tuesday to close the old bridge to all traffic for two years.', ['no-date']],
  ])('is imported with a warning where it looks like no English: %j', async (sentence, codes) => {
    const { warnings } = await readText(`Bridge\n\n${Array(5).fill(sentence).join('\n\n')}`);
    expect(warnings.map(({ code }) => code)).toEqual(codes);
  });

  it('loses marks that show nothing or turn the text around', async () => {
    const { article } = await readText(
      '\u202eHarbour reopens\n\nThe mayor \u202eopened\u202c it.\n\n\u200b\n\nFishermen\u2060 cheered.',
    );
    expect(article.title).toBe('Harbour reopens');
    expect(article.paragraphs.map(({ text }) => text)).toEqual(['The mayor opened it.', 'Fishermen cheered.']);
  });

  it('takes a sentence under the headline for a standfirst only where a byline or date divides it from the body', async () => {
    const body = 'The first paragraph says what happened.\n\nThe second one says why.';
    const divided = await readText(`A headline\n\nThe gist.\n\nBy Ana Ruiz\n\n${body}`);
    expect([divided.article.standfirst, divided.article.paragraphs.length]).toEqual(['The gist.', 2]);
    const undivided = await readText(`A headline\n\nThe gist.\n\n${body}`);
    expect([undivided.article.standfirst, undivided.article.paragraphs.length]).toEqual([undefined, 3]);
  });

  it.each([
    ['Rescuers at work on Sunday. [Ana Ruiz/Lakeside Press]', 'Rescuers at work on Sunday.', 'Ana Ruiz/Lakeside Press'],
    ['Rescuers at work. Photograph: Ana Ruiz', 'Rescuers at work.', 'Ana Ruiz'],
    ['Rescuers at work on Sunday XYZ/Ana Ruiz', 'Rescuers at work on Sunday', 'XYZ/Ana Ruiz'],
    ['Photo: Ana Ruiz/XYZ', undefined, 'Ana Ruiz/XYZ'],
  ])('divides the picture line %j into caption and credit', async (line, caption, credit) => {
    const { article } = await readText(
      `A headline\n\nBy Ana Ruiz\n\n${line}\n\nIt happened. People came.\n\nThen they left.`,
    );
    expect([article.image?.caption, article.image?.credit]).toEqual([caption, credit]);
    expect(article.paragraphs).toHaveLength(2);
  });

  it('keeps headings, and takes neither a list nor a quotation for one', async () => {
    const { article } = await readText(
      'A headline\n\nThe first paragraph says it.\n\nWhat comes next?\n\nThe second paragraph goes on with it.\n\nApples\n\nPears\n\nPlums\n\nThe last paragraph ends it here.',
    );
    expect(article.paragraphs.map(({ heading, text }) => [heading, text])).toEqual([
      [undefined, 'The first paragraph says it.'],
      ['What comes next?', 'The second paragraph goes on with it.'],
      ['What comes next?', 'Apples'],
      ['What comes next?', 'Pears'],
      ['What comes next?', 'Plums'],
      ['What comes next?', 'The last paragraph ends it here.'],
    ]);
  });

  const between = async (line: string) => {
    const { article } = await readText(
      `A headline\n\nThe harbour reopened on Monday.\n\n${line}\n\nThe second paragraph goes on with it, and is longer than any line that could be its heading, by far.`,
    );
    return article.paragraphs.length === 3 ? 'paragraph' : article.paragraphs[1]?.heading;
  };

  it.each([
    '“Steel does not float,” Moreau said. “It is what we have.”',
    '“We are done.”',
    '"We are done."',
    '„We are done.“',
    '‹We are done.›',
    'We are done (for now.)',
    '“Are we done?”',
    'We are done …',
    'This is what they said:',
    '“We stay,” Moreau said',
    'Moreau said: “We stay”',
    'Nobody was hurt, the mayor said',
  ])('keeps the short paragraph %s, whatever closes it', async (line) => {
    expect(await between(line)).toBe('paragraph');
  });

  it.each([
    'Who pays?',
    'Who pays (and who does not)',
    'WHAT COMES NEXT',
    '2. The ferries',
    '‘A hard winter’',
    'What Moreau said',
    'Profits up by 20%',
  ])('takes %s between paragraphs for a heading', async (line) => {
    expect(await between(line)).toBe(line);
  });

  it('makes no headline of an opening paragraph that is a quotation', async () => {
    const { article } = await readText('“We are done.”\n\nThe harbour closed on Monday.\n\nFishermen wept.');
    expect(article.paragraphs[0]?.text).toBe('“We are done.”');
  });

  it('leaves out the links of a page’s foot, and keeps a heading that reads like one', async () => {
    const { article } = await readText(
      'A headline\n\nThe app knows a lot about you.\n\nPrivacy\n\nIts makers say that they keep nothing of it.\n\nAbout · Terms of use · Privacy policy · Cookies\n\nCookies',
    );
    expect(article.paragraphs.map(({ heading, text }) => [heading, text])).toEqual([
      [undefined, 'The app knows a lot about you.'],
      ['Privacy', 'Its makers say that they keep nothing of it.'],
    ]);
  });

  it('leaves out buttons, share bars, boxes and readers’ comments, and keeps sentences that only mention such things', async () => {
    const kept = [
      'The minister said she would read more comments before deciding.',
      'Comments on the plan were moderated in tone, and the mayor called critics abusive.',
      'Share prices fell by a tenth.',
    ];
    const { article } = await readText(
      [
        'A headline',
        'By Ana Ruiz',
        'Share on Facebook',
        kept[0],
        'Advertisement',
        'Read more: Ten things to know',
        kept[1],
        'Sign up for our newsletter',
        kept[2],
        '12 comments',
        'Tom: I do not believe a word of it.',
        'Please keep your comments relevant to the story and respectful.',
      ].join('\n\n'),
    );
    expect(article.paragraphs.map(({ text }) => text)).toEqual(kept);
    expect(article.commentRules.map(({ requires, text }) => [requires, text])).toEqual([
      ['on-topic', 'Please keep your comments relevant to the story and respectful.'],
      ['not-abusive', 'Please keep your comments relevant to the story and respectful.'],
    ]);
  });

  it('joins lines that were broken at a margin, and keeps lines that are paragraphs apart', async () => {
    const words = 'The council met on Monday to talk about the old bridge over the river and its future. '
      .repeat(4)
      .trim();
    const wrapped = (words.match(/.{1,70}(?: |$)/g) ?? []).map((line) => line.trim()).join('\n');
    const { article } = await readText(`A headline\n\n${wrapped}\n\n${wrapped}`);
    expect(article.paragraphs.map(({ text }) => text)).toEqual([words, words]);
    const lines = await readText('A headline\nThe first paragraph.\nThe second paragraph.');
    expect(lines.article.paragraphs.map(({ text }) => text)).toEqual(['The first paragraph.', 'The second paragraph.']);
  });

  it('takes the opening words for a title where there is no headline, and says so', async () => {
    const opening = `The council met on Monday to talk about the old bridge. ${'It stood long. '.repeat(30)}`;
    const { article, warnings } = await readText(`${opening}\n\nIt was closed in May.`);
    expect(opening.startsWith(article.title)).toBe(true);
    expect(article.paragraphs).toHaveLength(2);
    expect(warnings.map(({ code }) => code)).toContain('no-headline');
  });
});

describe('a Markdown file', () => {
  it('with front matter is the corpus file it already is', async () => {
    const source =
      '---\ntitle: "A: b"\naliases: { "US": ["America"] }\n---\n\n## One\n\nText *as it is*.\nNext line.\n';
    const { markdown, article } = await readMarkdown(source);
    expect(markdown).toBe(source);
    expect(article).toEqual(parseArticle('a-b', source));
  });

  it('with wrong front matter is refused, naming the file that was given, line and field', async () => {
    const bytes = Buffer.from('---\ntitle: A\nheadline: A\n---\n\nText.');
    await expect(importArticle({ kind: 'file', name: 'my notes.md', bytes })).rejects.toMatchObject({
      code: 'bad-article-file',
      message: expect.stringMatching(/^my notes\.md:3: headline: /),
    });
  });

  it('without front matter gives headline, headings and whole paragraphs', async () => {
    const { article } = await readMarkdown(
      '# A headline\n\nBy Ana Ruiz, 3 March 2024\n\nA paragraph over\ntwo lines.\n\nPart one\n--------\n\n- a point\n- another\n\n### Part *two*\nThe end.',
    );
    expect([article.title, article.byline, article.published]).toEqual(['A headline', 'Ana Ruiz', '2024-03-03']);
    expect(article.paragraphs.map(({ heading, text }) => [heading, text])).toEqual([
      [undefined, 'A paragraph over two lines.'],
      ['Part one', '- a point'],
      ['Part one', '- another'],
      ['Part *two*', 'The end.'],
    ]);
  });
});
