import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, escapeMarkdown, oneLine, shorten, unescapeMarkdown } from '../../src/cards/markdown.ts';

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

  it('loses control characters and line breaks where it stands in a heading', () => {
    expect(oneLine(' a\u0000\n\tb\u200B c ')).toBe('a b c');
  });
});
