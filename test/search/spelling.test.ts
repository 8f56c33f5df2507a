import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneEditApart, isSlip, SpellingIndex } from '../../src/search/spelling.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é'), minLength: 1, maxLength: 8 });

/** Every word one edit away, the slow and plain way. */
function edits(source: string): Set<string> {
  const letters = ['a', 'b', 'c', 'd', 'é'];
  const found = new Set<string>();
  for (let at = 0; at <= source.length; at++) {
    const [left, right] = [source.slice(0, at), source.slice(at)];
    if (right) found.add(left + right.slice(1));
    if (right.length > 1) found.add(left + right[1] + right[0] + right.slice(2));
    for (const letter of letters) {
      if (right) found.add(left + letter + right.slice(1));
      found.add(left + letter + right);
    }
  }
  found.delete(source);
  return found;
}

describe('spelling', () => {
  test('finds every listed word that is one edit away, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, asked) => {
        const near = edits(asked);
        const found = new SpellingIndex(words).find(asked).map((at) => words[at]);
        expect(found).toEqual(words.filter((listed) => near.has(listed)));
      }),
    );
  });

  test('one edit is the same in both directions', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(a !== b);
        expect(isOneEditApart(a, b)).toBe(isOneEditApart(b, a));
      }),
    );
  });

  test.each([
    ['founded', 'fonuded', true],
    ['founded', 'foundde', true],
    ['founded', 'fuonedd', false],
    ['founded', 'founds', false],
  ])('%s and %s are one edit apart: %s', (a, b, near) => {
    expect(isOneEditApart(a, b)).toBe(near);
  });

  test.each([
    ['baned', 'banned', true],
    ['recieved', 'received', true],
    ['baned', 'based', false],
    ['baned', 'bane', false],
  ])('%s for %s is a slip of the same letters: %s', (typed, meant, slip) => {
    expect(isSlip(typed, meant)).toBe(slip);
  });
});
