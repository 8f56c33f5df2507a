import { expect, test } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';

test.each(['H100s', 'H20s', 'A100', 'GPT-4o', 'B52s'])('the name of a model stays one word: %s', (name) => {
  const source = `They bought ${name} in 1999.`;
  const token = tokenize(source)[2];
  expect(token).toMatchObject({ text: name, start: 12, end: 12 + name.length, kind: 'word' });
});

test('a word with and without its accents has one stem', () => {
  const [accented, plain] = ['Möngke', 'Mongke'].map((word) => tokenize(word)[0]?.stem);
  expect(accented).toBe(plain);
});
