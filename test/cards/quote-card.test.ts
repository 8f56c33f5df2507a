import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABOUT_LENGTH, LIMITS } from '../../src/cards/limits.ts';
import { parseQuoteButtonId, QUOTE_BUTTONS, quoteButtonId } from '../../src/cards/quote-card.ts';
import { speakerMark } from '../../src/quotes/speakers.ts';

describe('a quotation’s buttons', () => {
  it('carry any search back, within the length of a custom id', () => {
    const search = fc.record(
      {
        position: fc.nat(9_999),
        speaker: fc.string({ minLength: 1 }).map(speakerMark),
        key: fc.stringMatching(/^[\w-]{13}$/),
        about: fc.string({ minLength: 1, maxLength: ABOUT_LENGTH }),
      },
      { requiredKeys: ['position', 'key'] },
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
