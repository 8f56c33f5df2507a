import { expect, test } from 'vitest';
import { scanQuotations } from '../../src/quotes/marks.ts';

function read(...paragraphs: string[]): string[] {
  return scanQuotations(paragraphs).flatMap((found, index) =>
    found.map((one) => (one.continues ? '+' : '') + (paragraphs[index] ?? '').slice(one.start, one.end)),
  );
}

test.each([
  ['curly', '“One,” she said. “Two.”', ['One,', 'Two.']],
  ['straight', '"One," she said. "Two."', ['One,', 'Two.']],
  ['opened curly and closed straight', '“One," she said. “Two."', ['One,', 'Two.']],
  ['opened straight and closed curly', '"One,” she said. "Two.”', ['One,', 'Two.']],
  ['both marks closing', '”One,” she said.', ['One,']],
  ['German', '„Eins“, sagte sie. „Zwei.“', ['Eins', 'Zwei.']],
  ['French with spaces', '« Un », a-t-elle dit. « Deux. »', ['Un', 'Deux.']],
  ['German with guillemets', '»Eins«, sagte sie.', ['Eins']],
  ['TeX', "``One,'' she said.", ['One,']],
  ['two apostrophes', "''One,'' she said. ''Two.''", ['One,', 'Two.']],
  ['two single marks', '‘‘One,’’ she said.', ['One,']],
  ['with a dash before', '—“One,” she said—“two.”', ['One,', 'two.']],
  ['around white space', '" One, " she said.', ['One,']],
  ['inside others of their kind', '“He said “never” to me,” she said.', ['He said “never” to me,']],
  ['inside double ones', '“He said, ‘Never,’ to me,” she said.', ['He said, ‘Never,’ to me,']],
  ['for feet and inches', 'The 6\'2" man said, "One."', ['One.']],
  ['around nothing', '"" said the "" machine', []],
])('marks that are %s are paired', (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('in a text whose speech is set in single marks, apostrophes and possessives do not close a quotation', () => {
  expect(read("'It isn't the players' fault,' she said. 'It's the '90s again.'")).toEqual([
    "It isn't the players' fault,",
    "It's the '90s again.",
  ]);
  expect(read('‘Rock ’n’ roll isn’t dead,’ he said. ‘The ’Appy Hour isn’t either.’')).toEqual([
    'Rock ’n’ roll isn’t dead,',
    'The ’Appy Hour isn’t either.',
  ]);
});

test('in a text whose speech is set in double marks, single marks are not read', () => {
  expect(read('‘A mess,’ say neighbours', '“It is a mess,” said Ida Holm.')).toEqual(['It is a mess,']);
});

test('a quotation that is opened anew in the next paragraph continues', () => {
  expect(read('“One.', '“Two.', '“Three.”')).toEqual(['One.', '+Two.', '+Three.']);
});

test('a quotation that is closed only in the next paragraph continues there without a mark of its own', () => {
  expect(read('She said: “One.', 'Two,” and left.')).toEqual(['One.', '+Two,']);
});

test('a missing closing mark costs no more than its own quotation', () => {
  expect(read('“The shop stays, said Max Roe on Friday.', '“It goes,” Ida Holm said.')).toEqual([
    'The shop stays,',
    'It goes,',
  ]);
  expect(read('“It stays. He left. “It goes,” she said.')).toEqual(['It stays.', 'It goes,']);
});
