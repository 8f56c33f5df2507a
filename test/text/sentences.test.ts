import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string) => splitSentences(text).map(([start, end]) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['a name with a full stop', 'Kai-Fu Lee’s 01.AI rose. AI is new.', ['Kai-Fu Lee’s 01.AI rose.', 'AI is new.']],
    ['an abbreviation before a noun', 'The U.S. Census said so. It did.', ['The U.S. Census said so.', 'It did.']],
    [
      'an abbreviation that ends one',
      'He works for the U.S. The next day he left.',
      ['He works for the U.S.', 'The next day he left.'],
    ],
    ['a degree', 'He holds a Ph.D. in law. She does not.', ['He holds a Ph.D. in law.', 'She does not.']],
    [
      'titles and initials',
      'J. R. R. Tolkien met Mr. Smith at 5 p.m. on Monday.',
      ['J. R. R. Tolkien met Mr. Smith at 5 p.m. on Monday.'],
    ],
    ['a decimal', 'It was 3.5 km. It rained.', ['It was 3.5 km.', 'It rained.']],
    [
      'a question inside speech',
      '“Why?” she asked. “No!” Mr. Lee said. Then he left.',
      ['“Why?” she asked.', '“No!” Mr. Lee said.', 'Then he left.'],
    ],
    ['a closing mark', 'She said “It ended.” Then he left.', ['She said “It ended.”', 'Then he left.']],
    [
      'speech after speech',
      '“It is so,” he said. “It’s led to innovation.”',
      ['“It is so,” he said.', '“It’s led to innovation.”'],
    ],
  ])('keeps %s where it belongs', (_name, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('covers every character but white space, in order and without overlap, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '!', '?', '”', '“', '\n', '1', '…', 'Mr', 'é') }),
        (text) => {
          let cursor = 0;
          for (const [start, end] of splitSentences(text)) {
            expect(start).toBeGreaterThanOrEqual(cursor);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(cursor, start).trim()).toBe('');
            cursor = end;
          }
          expect(text.slice(cursor).trim()).toBe('');
        },
      ),
    );
  });
});
