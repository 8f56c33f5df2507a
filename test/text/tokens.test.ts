import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnglishWord } from '../../src/text/language.ts';
import { foldCase, tokenize } from '../../src/text/tokens.ts';

describe('tokens', () => {
  it('are slices of the text at their offsets and leave nothing out but white space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let cursor = 0;
        for (const { text: slice, start, end } of tokenize(text)) {
          expect(text.slice(start, end)).toBe(slice);
          expect(start).toBeGreaterThanOrEqual(cursor);
          expect(text.slice(cursor, start).trim()).toBe('');
          cursor = end;
        }
        expect(text.slice(cursor).trim()).toBe('');
      }),
    );
  });

  it('keep names with full stops in one piece', () => {
    expect(tokenize('Lee’s 01.AI hired a Ph.D. student').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['01.AI', 'Ph.D.']),
    );
  });

  it.each([
    ['It cost £40m. It', ['It', 'cost', '£', '40', 'm', '.', 'It']],
    ['raised $40M. 50 people', ['raised', '$', '40', 'M', '.', '50', 'people']],
    ['£40m. — a third', ['£', '40', 'm', '.', '—', 'a', 'third']],
    ['(for £40m.)', ['(', 'for', '£', '40', 'm', '.', ')']],
    ['opens at 4pm.', ['opens', 'at', '4pm', '.']],
    ['at 10:30am. He', ['at', '10:30am', '.', 'He']],
    ['supports 5G. He', ['supports', '5', 'G', '.', 'He']],
    ['a 12in. pipe of 12in., bent', ['a', '12', 'in.', 'pipe', 'of', '12', 'in.', ',', 'bent']],
    ['at 12 a.m. He', ['at', '12', 'a.m.', 'He']],
  ])('leave the full stop that ends a sentence out of a unit that stands at a figure: "%s"', (text, expected) => {
    const tokens = tokenize(text);
    expect(tokens.map((token) => token.text)).toEqual(expected);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    const stops = tokens.filter((token) => token.text === '.');
    expect(stops.every(({ kind, normal, english }) => kind === 'mark' && normal === '.' && english)).toBe(true);
  });

  it('stem words but leave digits alone', () => {
    expect(tokenize('founded 2023 H100s').map(({ stem }) => stem)).toEqual(['found', '2023', 'h100s']);
  });

  it('know English words from names', () => {
    expect([isEnglishWord('innovation'), isEnglishWord('Innovation'), isEnglishWord('Papailiopoulos')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('take a run without white space that is too long for a word as one, so that no text costs its length squared', () => {
    const run = 'a-'.repeat(40_000);
    const tokens = tokenize(`The ${run} opened.`);
    expect(tokens.map(({ text }) => text)).toEqual(['The', run, 'opened', '.']);
    expect(tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [4, 4 + run.length],
      [5 + run.length, 11 + run.length],
      [11 + run.length, 12 + run.length],
    ]);
    expect(tokens[1]).toMatchObject({ stem: run, english: false });
  });

  it('are compared without case, diacritics and curly apostrophes', () => {
    expect(foldCase('Café’S')).toBe("cafe's");
  });
});
