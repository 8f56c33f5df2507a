import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldText, isVerbatim } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { UserError } from '../../src/base/errors.ts';

const FRONT = '---\ntitle: A title\n---\n';

function errorOf(source: string): UserError {
  try {
    parseArticle('x', source, 'corpus/x.md');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('the article was read without an error');
}

describe('the first article', () => {
  const seed = readFileSync(new URL('../support/seed-article.txt', import.meta.url), 'utf8');
  const article = parseArticle(
    'deepseek-r1',
    readFileSync(new URL('../../corpus/deepseek-r1.md', import.meta.url), 'utf8'),
  );
  /** What the page shows around the article and is no part of it. */
  const FURNITURE = [
    'Listen to article',
    'COMMENTS',
    'Replying to X',
    'For more information, please see our Comments FAQ',
  ];
  const seedLines = seed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !FURNITURE.includes(line.replaceAll('\u00A0', ' ')));

  it('holds every line of the page it was made from but page furniture, character for character, and nothing else', () => {
    const headings = [...new Set(article.paragraphs.map(({ heading }) => heading))].filter(
      (heading) => heading !== undefined,
    );
    expect(headings).toHaveLength(4);
    const lines = [
      article.title,
      article.standfirst,
      `${article.byline} January 25, 2025`,
      `${article.image?.caption} ${article.image?.credit}`,
      ...article.paragraphs.flatMap(({ heading, text }, index) =>
        heading !== undefined && heading !== article.paragraphs[index - 1]?.heading ? [heading, text] : [text],
      ),
      ...new Set(article.commentRules.map(({ text }) => text)),
    ];
    expect(lines).toEqual(seedLines);
    expect(article.published).toBe('2025-01-25');
  });

  it('states what its comment rule requires, and no publisher or address that the page does not give', () => {
    expect(article.commentRules.map(({ requires }) => requires)).toEqual(['on-topic', 'not-abusive']);
    expect([article.publisher, article.url]).toEqual([undefined, undefined]);
  });

  it('tells evidence that is a slice from evidence that is not', () => {
    const text = article.paragraphs[0]?.text ?? '';
    expect(isVerbatim(article, { paragraph: 1, start: 2, end: 14, text: text.slice(2, 14), score: 1 })).toBe(true);
    expect(isVerbatim(article, { paragraph: 1, start: 2, end: 14, text: text.slice(3, 15), score: 1 })).toBe(false);
    expect(isVerbatim(article, { paragraph: null, field: 'byline', start: 0, end: 4, text: 'News', score: 1 })).toBe(
      true,
    );
    expect(fieldText(article, 'publisher')).toBeUndefined();
  });
});

describe('an article file', () => {
  it('keeps paragraphs exactly, marks of Markdown and inner line breaks included', () => {
    const body =
      'One *star* and `code`.\nSecond line  with spaces.\n\n\n## A heading on C# \n\n> not a quote\n\n- a, b';
    const { paragraphs } = parseArticle('x', `${FRONT}\n${body}\n`);
    expect(paragraphs.map(({ number, heading, text }) => [number, heading, text])).toEqual([
      [1, undefined, 'One *star* and `code`.\nSecond line  with spaces.'],
      [2, 'A heading on C#', '> not a quote'],
      [3, 'A heading on C#', '- a, b'],
    ]);
  });

  it('reads the same with Windows line ends and a byte order mark', () => {
    const source = `${FRONT}\nOne.\n\nTwo.\n`;
    expect(parseArticle('x', `\uFEFF${source.replaceAll('\n', '\r\n')}`)).toEqual(parseArticle('x', source));
  });

  it.each([
    ['a file of no bytes', '', 1, 'file'],
    ['no front matter', 'Just text.', 1, 'front matter'],
    ['no title', '---\nbyline: A\n---\nText.', 1, 'title'],
    ['an empty front matter', '---\n---\nText.', 1, 'title'],
    ['a field nobody knows', '---\ntitle: A\npulished: 2025-01-01\n---\nText.', 3, 'pulished'],
    ['a day that does not exist', '---\ntitle: A\npublished: 2025-02-30\n---\nText.', 3, 'published'],
    ['broken YAML', '---\ntitle: [a\n---\nText.', 2, 'front matter'],
    ['a bracket that is not closed', '---\ntitle: [a\nbyline: B\n---\nText.', 2, 'front matter'],
    [
      'one that is not closed further in',
      '---\ntitle: A\nimage:\n  caption: [a, [b],\n    [c]\n  credit: D\n---\nText.',
      4,
      'front matter',
    ],
    ['a quotation mark that is not closed', '---\ntitle: A\nbyline: "B\npublisher: C\n---\nText.', 3, 'front matter'],
    [
      'a rule of an unknown kind',
      '---\ntitle: A\ncommentRules:\n  - id: x\n    text: y\n    requires: fun\n---\nText.',
      6,
      'commentRules.0.requires',
    ],
    [
      'aliases that multiply without bound',
      `---\ntitle: A\nx: &a [1,1,1,1,1,1,1,1,1,1]\ny: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nz: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n---\nText.`,
      1,
      'front matter',
    ],
    ['no paragraphs', '---\ntitle: A\n---\n\n## Only a heading\n', 4, 'body'],
  ])('with %s is refused, naming file, line and field', (_name, source, line, field) => {
    const error = errorOf(source);
    expect(error.values).toEqual({ file: 'corpus/x.md', line, field });
    expect(error.message).toMatch(new RegExp(`^corpus/x\\.md:${line}: `));
  });

  it.each([
    ['title: [a\nbyline: B', 'a bracket is not closed'],
    ['title: "a\nbyline: B', 'a quotation mark or a bracket is not closed'],
    ['title: a: b', 'must stand in quotation marks'],
    ['title: A\njust words\nbyline: B', 'a line is no "field: value"'],
    ['title: A\ntitle: B', 'a field stands twice'],
  ])('with the front matter %j is told what is wrong in plain words, before the parser’s own', (yaml, words) => {
    const { message } = errorOf(`---\n${yaml}\n---\nText.`);
    expect(message.slice(0, message.indexOf('(YAML: '))).toContain(words);
  });

  it('without a title is told that it is missing', () => {
    expect(errorOf('---\nbyline: A\n---\nText.').message).toBe('corpus/x.md:1: title: missing');
  });
});
