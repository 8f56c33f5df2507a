import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockQuote,
  escapeMarkdown,
  firstOf,
  listWithin,
  oneLine,
  shorten,
  unescapeMarkdown,
} from '../../src/cards/markdown.ts';
import { plainText } from '../../src/text/plain-text.ts';

describe('text in a card', () => {
  it('is shown exactly: escaping can be undone, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });

  it('never becomes a mention, a link or formatting', () => {
    expect(escapeMarkdown('@everyone <@1> [a](https://x) **b** `c` ||d||')).not.toMatch(/(?<!\\)[@<[*`|:]/);
    expect(escapeMarkdown('-# a\n> b\n  - c\n1. d\n# e')).toBe('\\-# a\n\\> b\n  \\- c\n1\\. d\n\\# e');
  });

  it('cannot leave a block quotation by a line break', () => {
    expect(blockQuote('a\n\nb').split('\n')).toEqual(['> a', '> ', '> b']);
  });

  it('is cut at its limit and not before, between words, with an ellipsis', () => {
    expect(shorten('twelve chars', 12)).toBe('twelve chars');
    expect(shorten('somewhat longer', 12)).toBe('somewhat…');
    expect(shorten('a😀'.repeat(10), 12)).toBe('a😀a😀a😀a…');
    expect(shorten('😀'.repeat(10), 12).endsWith('😀…')).toBe(true);
  });

  it('is cut behind no mark that escapes and inside no character, wherever the cut falls', () => {
    for (let length = 2; length < 40; length++) {
      const cut = shorten(escapeMarkdown('a**b 😀😀||c|| *d* ~~e~~ \\f'), length);
      expect(cut).not.toMatch(/\\…$/);
      expect(firstOf('a😀😀', length % 5).isWellFormed()).toBe(true);
    }
  });

  it('is left out as a whole from a list that has no room for it, which says how many are', () => {
    const andMore = (count: number) => `and ${count} more`;
    expect(listWithin(['**a**', '**b**', '**c**'], 10, andMore)).toEqual(['**a**', '**b**', 'and 1 more']);
    expect(listWithin(['**a**', '**b**'], 10, andMore)).toEqual(['**a**', '**b**']);
    expect(listWithin(['**a**', '**b**'], 1, andMore)).toEqual(['**a**', 'and 1 more']);
  });

  it('loses control characters and line breaks where it stands in a heading', () => {
    expect(oneLine(' a\u0000\n\tb\u200B c ')).toBe('a b c');
  });

  it('is, in a heading, the same question as it was typed: nothing invisible parts its words or its emoji', () => {
    expect(oneLine('co\u00adoper\u200Bation of the Ib\u200Daraki\u2060s')).toBe('cooperation of the Ibarakis');
    expect(oneLine('who is 👩🏽\u200D🚀 and 🏳️\u200D🌈\u200D?')).toBe('who is 👩🏽\u200D🚀 and 🏳️\u200D🌈?');
    const typed = fc.array(
      fc.constantFrom('a', 'Lee', ' ', '\n', '😀', '\u00ad', '\u200b', '\u200d', '\u2066', '\u00a0'),
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const text = `a${parts.join('')}`;
        const back = unescapeMarkdown(escapeMarkdown(oneLine(text)));
        expect(plainText(back)).toBe(plainText(text));
      }),
    );
  });
});
