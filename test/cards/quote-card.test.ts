import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { ABOUT_LENGTH, LIMITS } from '../../src/cards/limits.ts';
import { parseQuoteButtonId, QUOTE_BUTTONS, quoteButtonId, quoteCard } from '../../src/cards/quote-card.ts';
import { TEXTS } from '../../src/cards/texts.ts';
import { extractQuotes } from '../../src/quotes/extract.ts';
import { speakerMark } from '../../src/quotes/speakers.ts';

describe('a quotation’s buttons', () => {
  it('carry any search back, within the length of a custom id', () => {
    const search = fc.record(
      {
        index: fc.nat(99_999),
        speaker: fc.string({ minLength: 1 }).map(speakerMark),
        key: fc.stringMatching(/^[\w-]{13}$/),
        about: fc.string({ minLength: 1, maxLength: ABOUT_LENGTH }),
      },
      { requiredKeys: ['index', 'key'] },
    );
    fc.assert(
      fc.property(search, fc.constantFrom(...Object.values(QUOTE_BUTTONS)), (made, prefix) => {
        const id = quoteButtonId(prefix, made);
        expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
        expect(parseQuoteButtonId(id)).toEqual({ prefix, ...made });
      }),
    );
  });
});

describe('a quotation’s card', () => {
  it('says above the words, and not only below, that they are not on what was looked for', () => {
    const article = parseArticle('harbour', '---\ntitle: A harbour\n---\n\n“It is finished,” said Ida Holm.\n');
    const [quote] = extractQuotes(article);
    if (!quote) throw new Error('nothing is quoted');
    const shown = { quote, article, position: 0, count: 1, search: { index: 0, key: 'harbour' } };
    const text = JSON.stringify(quoteCard(shown, { isNearby: true }));
    expect(text.indexOf(TEXTS.saidNearby)).toBeGreaterThan(0);
    expect(text.indexOf(TEXTS.saidNearby)).toBeLessThan(text.indexOf('It is finished'));
    expect(JSON.stringify(quoteCard(shown))).not.toContain(TEXTS.saidNearby);
  });

  it('offers no picture and no voice of what is not on what was looked for, since neither could say so', () => {
    const article = parseArticle('harbour', '---\ntitle: A harbour\n---\n\n“It is finished,” said Ida Holm.\n');
    const [quote] = extractQuotes(article);
    if (!quote) throw new Error('nothing is quoted');
    const shown = { quote, article, position: 0, count: 1, search: { index: 0, key: 'harbour' } };
    const offered = (isNearby: boolean) => JSON.stringify(quoteCard(shown, { isNearby, listen: true }));
    for (const label of [TEXTS.asImage, TEXTS.listen]) {
      expect(offered(false)).toContain(label);
      expect(offered(true)).not.toContain(label);
    }
  });
});
