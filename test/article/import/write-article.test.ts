import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse } from '../../../src/article/import/draft.ts';
import { clean, paragraphsOf, type WritableArticle, writeArticle } from '../../../src/article/import/write-article.ts';
import { parseArticle } from '../../../src/article/parse.ts';

/** Text of the kinds that YAML or the corpus format could misread. */
const tricky = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '## ',
        '# ',
        '#',
        '---',
        '\n',
        '\r\n',
        '\n\n',
        ' ',
        '\t',
        ': ',
        '- ',
        '"',
        "'",
        '|',
        '>',
        '\\',
        'yes',
        '1.0',
        '2024-01-01',
        'Überraschung',
        '“word”',
        '\u2028',
        '\u00A0',
        '\uFEFF',
        '{a}',
        '[b]',
        '&c',
        '*d',
        '!e',
        '%f',
        '@g',
        '~',
      ),
      { maxLength: 14 },
    )
    .map((pieces) => pieces.join('')),
);
const field = tricky.map((text) => collapse(clean(text))).filter((text) => text.trim() !== '');
const optional = (name: string) =>
  fc.oneof(
    fc.constant({}),
    field.map((text) => ({ [name]: text })),
  );
const block = fc.record({
  kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'unmarked' as const),
  text: tricky,
});

const article: fc.Arbitrary<WritableArticle> = fc
  .record({
    title: field,
    optional: fc.tuple(...['standfirst', 'byline', 'publisher'].map(optional)),
    published: fc.constantFrom({}, { published: '2024-02-29' }),
    url: fc.constantFrom({}, { url: 'https://news.example/a?b=c#d' }),
    image: fc.oneof(
      fc.constant({}),
      fc.tuple(optional('caption'), optional('credit')).map(([a, b]) => ({ image: { ...a, ...b } })),
    ),
    rules: fc.array(
      fc.record({ id: field, text: field, requires: fc.constantFrom('on-topic' as const, 'not-abusive' as const) }),
      { maxLength: 2 },
    ),
    aliases: fc.dictionary(fc.constantFrom('US', 'a: b', '# c'), fc.array(field, { maxLength: 2 }), { maxKeys: 2 }),
    blocks: fc.array(block, { maxLength: 8 }),
    last: field,
  })
  .map(({ title, optional: stated, published, url, image, rules, aliases, blocks, last }) => ({
    title,
    ...Object.assign({}, ...stated),
    ...published,
    ...url,
    ...image,
    language: 'en',
    commentRules: rules,
    aliases,
    paragraphs: paragraphsOf([...blocks, { kind: 'paragraph', text: `A ${last}` }]),
  }));

describe('the file of an article', () => {
  it('takes an indented heading below another for a heading too', () => {
    const paragraphs = paragraphsOf([{ kind: 'paragraph', text: '## One\n  ## Two\nText.' }]);
    expect(paragraphs).toEqual([{ heading: 'Two', text: 'Text.' }]);
  });

  it('gives back every field and paragraph, whatever characters they hold', () => {
    fc.assert(
      fc.property(article, (written) => {
        const { id, paragraphs, ...fields } = parseArticle('an-id', writeArticle(written));
        const { paragraphs: expected, ...expectedFields } = written;
        expect(id).toBe('an-id');
        expect(fields).toEqual(expectedFields);
        expect(paragraphs.map(({ number, sentences, ...rest }) => rest)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes out the same when what was read from it is written again', () => {
    fc.assert(
      fc.property(article, (written) => {
        const file = writeArticle(written);
        expect(writeArticle(parseArticle('an-id', file))).toBe(file);
      }),
    );
  });

  it('keeps a paragraph that begins like a heading as a heading and the rest, and a ruled line as text', () => {
    expect(
      paragraphsOf([
        { kind: 'paragraph', text: '  ## Not a mark \nThe text  as it is.\n \n--- \nMore.' },
        { kind: 'paragraph', text: '---' },
      ]),
    ).toEqual([
      { heading: 'Not a mark', text: 'The text  as it is.\n--- \nMore.' },
      { heading: 'Not a mark', text: '---' },
    ]);
  });
});
