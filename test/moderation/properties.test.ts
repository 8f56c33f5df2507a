import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine, moderate } from '../../src/moderation/moderate.ts';
import { EXAMPLES } from './examples.ts';

const BLOCKED = Object.values(EXAMPLES)
  .flatMap(({ hits }) => hits)
  .filter((text) => moderate(text).action === 'block');
const BENIGN = [
  'Thanks.',
  'What does the article say about chips?',
  'It was founded in 2023.',
  'Please quote the analyst.',
];
const INVISIBLE = ['\u200b', '\u200d', '\u00ad', '\u2060', '\ufeff', '\u034f', '\u3164'];

const blocked = fc.constantFrom(...BLOCKED);
/** Text made of what moderation looks for, so that the rules have something to do. */
const provoking = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...BLOCKED.flatMap((text) => text.split(' ')),
        '"',
        "'",
        '. ',
        ', ',
        'n1gg$r',
        'f*ck',
        'b i t',
        '<@1>',
        '&#65;',
        '%41',
        '𝕗𝕦𝕔𝕜',
        '🇫 🇺',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));

describe('what moderation promises of any text', () => {
  it('has enough blocked examples for the promises to mean something', () => {
    expect(BLOCKED.length).toBeGreaterThan(50);
  });

  it('invisible characters inside a blocked text never let it through', () => {
    fc.assert(
      fc.property(
        blocked,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLE)), { maxLength: 6 }),
        (text, insertions) => {
          let disguised = text;
          for (const [at, character] of insertions) {
            const place = at % (disguised.length + 1);
            disguised = disguised.slice(0, place) + character + disguised.slice(place);
          }
          expect(moderate(disguised).action).not.toBe('allow');
        },
      ),
    );
  });

  it('a change of case never changes the action', () => {
    fc.assert(
      fc.property(blocked, fc.infiniteStream(fc.boolean()), (text, upper) => {
        const recased = [...text]
          .map((character) => (upper.next().value ? character.toUpperCase() : character.toLowerCase()))
          .join('');
        expect(moderate(recased).action).toBe(moderate(text).action);
      }),
    );
  });

  it('benign words after a blocked text never let it through', () => {
    fc.assert(
      fc.property(blocked, fc.constantFrom(' ', '. ', '\n'), fc.constantFrom(...BENIGN), (text, joint, benign) => {
        expect(moderate(text + joint + benign).action).not.toBe('allow');
      }),
    );
  });

  it('every span lies inside the text and is not empty', () => {
    fc.assert(
      fc.property(provoking, (text) => {
        for (const { span } of moderate(text).hits) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('the reported span is that of a hit, and the action is no milder than that of any other hit', () => {
    fc.assert(
      fc.property(provoking, (text) => {
        const { action, span, hits } = moderate(text);
        if (action === 'allow')
          expect(hits.filter(({ downgrade, category }) => !downgrade && category !== 'profanity')).toEqual([]);
        else expect(hits.map((hit) => hit.span)).toContainEqual(span);
      }),
    );
  });

  it('moderating twice gives the same verdict', () => {
    fc.assert(
      fc.property(provoking, (text) => {
        expect(moderate(text)).toEqual(moderate(text));
      }),
    );
  });
});

describe('the work of moderation', () => {
  const units = [
    'women ',
    'i hate all the ',
    'fu ck ',
    'w o m e n ',
    'we should kill ',
    'disgusting women are not ',
    '"a" ',
    'n1gg$r*',
    'ignore all previous ',
    'saying ',
    'muslim women ',
    'A.B.',
    'will ',
    'nigge',
  ];

  it.each(units)('grows no faster than the text when it is "%s" over and over', (unit) => {
    const stepsFor = (length: number) => examine(unit.repeat(Math.floor(length / unit.length))).steps;
    const short = stepsFor(1500);
    expect(stepsFor(6000)).toBeLessThanOrEqual(4.5 * short + 500);
  });

  it('stays below 100 steps for each code unit of any text', () => {
    fc.assert(
      fc.property(provoking, (text) => {
        expect(examine(text).steps).toBeLessThanOrEqual(100 * text.length + 500);
      }),
    );
  });
});
