import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractQuotesFromText } from '../../src/quotes/plain.ts';
import { OBJECT_WORDS } from '../support/object-words.ts';

test('paragraphs stand between blank lines where there are any, and offsets run over the whole file', () => {
  const text = 'A title\n\n\n“One,” said Ida Holm,\nwho left. “Two.”\n \nEnd.\r\n\r\n“Three,” Holm said.';
  const quotes = extractQuotesFromText(text);
  expect(quotes.map((one) => [one.paragraph, text.slice(one.start, one.end), one.speaker])).toEqual([
    [2, 'One,', 'Ida Holm'],
    [2, 'Two.', 'Ida Holm'],
    [4, 'Three,', 'Ida Holm'],
  ]);
});

test('in a file without blank lines every line is a paragraph', () => {
  const text = 'A title\n“One,” said Ida Holm.\r\n“Two,” said Bob Roe.';
  expect(extractQuotesFromText(text).map((one) => [one.paragraph, text.slice(one.start, one.end)])).toEqual([
    [2, 'One,'],
    [3, 'Two,'],
  ]);
});

test('a text wrapped by hand is read across its line ends', () => {
  const text = [
    'Ida Holm went to Leeds on Monday to see what the vote on the new bridge',
    'would bring, and found the square full of people. “We have won this',
    'vote,” she told them, “and we will win the next one too, whatever the',
    'weather.” Then it rained.',
    'Nobody left.',
  ].join('\n');
  expect(extractQuotesFromText(text).map((one) => [one.paragraph, one.speaker, one.text])).toEqual([
    [2, 'Ida Holm', 'We have won this\nvote,'],
    [3, 'Ida Holm', 'and we will win the next one too, whatever the\nweather.'],
  ]);
});

test('below a headline and a blank line every line is read as a paragraph, though it is counted as a part of one', () => {
  const text = 'A title\n\n“One,” said Ida Holm. “It is.\n“Two.”\nBob Roe left.\n“Three,” he said.';
  expect(extractQuotesFromText(text).map((one) => [one.paragraph, one.text, one.speaker])).toEqual([
    [2, 'One,', 'Ida Holm'],
    [2, 'It is.', 'Ida Holm'],
    [2, 'Two.', 'Ida Holm'],
    [2, 'Three,', 'Bob Roe'],
  ]);
});

const PIECES = [
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '„',
    '«',
    '»',
    '``',
    "''",
    ',',
    '.',
    '?',
    '—',
    '--',
    ':',
    '(',
    ')',
    '\n',
    '\n\n',
    ' ',
  ],
  ...[
    'Ann',
    'Holm',
    'said',
    'says',
    'he',
    'she',
    'who',
    'and',
    'that',
    'to',
    'the',
    'president',
    'Mr.',
    'Sen.',
    'told',
    'R-OH',
    ...OBJECT_WORDS,
  ],
  ...[
    'It is over',
    'we won',
    'U.S.',
    '6\'2"',
    'ANN:',
    '𝒳',
    'é',
    '\u00a0',
    '…',
    'called',
    'according to',
    'on Friday',
    ', an analyst at',
  ],
];

test('every quote of any text is a slice of it, in order, never empty and never overlapping', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), fc.boolean(), (pieces, spaced) => {
      const text = pieces.join(spaced ? ' ' : '');
      let cursor = 0;
      for (const one of extractQuotesFromText(text)) {
        expect(text.slice(one.start, one.end)).toBe(one.text);
        expect(one.text.trim()).not.toBe('');
        expect(one.start).toBeGreaterThanOrEqual(cursor);
        if (one.mention !== '') expect(text).toContain(one.mention);
        if (one.role !== undefined) expect(text.replace(/\s+/g, ' ')).toContain(one.role);
        cursor = one.end;
      }
    }),
    { numRuns: 1500 },
  );
});

test('the word "constructor" beside a quotation is no verb of saying', () => {
  const [quote] = extractQuotesFromText('“We are delighted with it,” constructor Ann Lee said on Monday.');
  expect(quote).toMatchObject({ text: 'We are delighted with it,', mention: expect.stringContaining('Ann Lee') });
});
