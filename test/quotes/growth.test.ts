import { expect, test } from 'vitest';
import { extractQuotesFromText } from '../../src/quotes/plain.ts';
import { countWork } from './work.ts';

const LENGTH = 1_500;
/** Twice the text may not cost much more than twice the work; quadratic work would cost four times as much. */
const MOST_GROWTH = 2.3;

const HOSTILE = [
  ...['"', '“', '”', '“”', "'", '‘', '"a" ', "'a ", '“a ', '“a\n\n', '“a.” ', '„a“ «b» ‘c’ "d" ', "``a'' ", 'ANN: a\n'],
  ...[
    'Ann ',
    'ann ',
    'said ',
    'who said ',
    ', who said ',
    'also ',
    'to ',
    'and ',
    ', ',
    '. ',
    '-a',
    "a's ",
    'a.',
    '( ',
    ') ',
    'Ann “Bo” ',
  ],
  ...[
    '“a,” he said, ',
    '“A b,” Ida Holm, the head of x, said. ',
    'He said. “It is.” ',
    'Ida Holm met Bob Roe. “A,” he said. ',
    'Gov. Ida Holm left. “A,” the governor said. ',
    '“A,” the group said. ',
    'Chipmaker Acme left. “A,” the chipmaker said. ',
    'I asked her. “A?” I said.\n\n“B.”\n\n',
    'Ann: Ann Lee a\nLee: b\n',
    'Zorp: Ann Lee a?\nLee: b\n',
    'When I asked her “A,” ',
    'Ida Holm read out his “A,” ',
    'de la Van der Holm ',
    'The senator left. “A,” he said. ',
    'The senator left the senator. ',
    'One of the aides left. “A,” the aide said.\n\n',
    '“A,” the man said. ',
    '“A?” Ida Holm asked.\n\n“No, Ida.”\n\n',
    'Ida Holm, Ohio, ',
    'who said and who said ',
    'The letter left. “A,” it said. ',
    'The men left. “A,” they said. ',
    'One of the clerks, a baker, left. “A,” the clerk said. ',
    'a rule that Ida Holm, the mayor, said “a” ',
    '10:48:',
    'NRA ',
    'Nice Ripe Apples of ',
    'Ida Holm (D) and ',
    'Ida Holm (D), said ',
    "''a ",
    '‘‘a’’ ',
  ],
  ...[
    ', the head of the house',
    'Mr. ',
    'Ida Holm, ',
    'said “a” ',
    'the man who said the man ',
    ' ',
    '\n',
    '\n\n',
    '\u00a0',
  ],
];

test.each(HOSTILE)('the work for a text of nothing but %j grows no faster than the text', (piece) => {
  const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
  const once = countWork(() => extractQuotesFromText(text(LENGTH)));
  const twice = countWork(() => extractQuotesFromText(text(2 * LENGTH)));
  expect(once).toBeGreaterThan(0);
  expect(twice / once).toBeLessThan(MOST_GROWTH);
});

test('marks, then quotations, in one sentence do not multiply', () => {
  const text = (length: number) => `${', '.repeat(length / 2)}${'"a" '.repeat(length / 4)}`;
  const once = countWork(() => extractQuotesFromText(text(LENGTH)));
  expect(countWork(() => extractQuotesFromText(text(2 * LENGTH))) / once).toBeLessThan(MOST_GROWTH);
});

test('two megabytes of quotation marks hold no quotation', () => {
  expect(extractQuotesFromText('"'.repeat(2_000_000))).toEqual([]);
});
