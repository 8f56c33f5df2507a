import { describe, expect, test } from 'vitest';
import {
  COLUMNS,
  type Expectation,
  expectOf,
  NO_EXPECTATION,
  packExpectation,
  SpanExpectation,
  shownBy,
  unpackExpectation,
} from '../../src/answer/expectation.ts';
import { KnownPeople } from '../../src/answer/name-types.ts';
import { readySentence } from '../../src/answer/sentence.ts';
import { TRAINED } from '../../src/answer/trained.ts';
import { DIMENSIONS } from '../../src/search/word-vectors.ts';
import { tokenize } from '../../src/text/tokens.ts';

const TEXT =
  'The ferry company Nordline was founded in 1987 by Ann Lee, a former captain, because the island had no bridge.';
const sentence = readySentence(1, 0, TEXT.length, tokenize(TEXT), new KnownPeople());
const numberOf = (text: string) => {
  const from = sentence.units.findIndex(({ from }) => sentence.tokens[from]?.start === TEXT.indexOf(text));
  const to =
    sentence.units.findIndex(({ to }) => sentence.tokens[to - 1]?.end === TEXT.indexOf(text) + text.length) + 1;
  return sentence.spans.findIndex((span) => span.from === from && span.to === to);
};
const expectationOf = (question: string, text: string) =>
  new SpanExpectation(expectOf(TRAINED.expectation, tokenize(question)), sentence).score(numberOf(text));

describe('what a question leads one to expect', () => {
  test('scores a span by the dot product of what is expected and what it shows, whatever way it is counted', () => {
    const expected = expectOf(TRAINED.expectation, tokenize('How long did the company of the captain last?'));
    const scorer = new SpanExpectation(expected, sentence);
    for (const [i, span] of sentence.spans.entries()) {
      const product = shownBy(sentence, span).reduce((sum, value, at) => sum + value * (expected[at] as number), 0);
      expect(scorer.score(i)).toBeCloseTo(product, 4);
    }
    expect(sentence.spans.length).toBeGreaterThan(50);
  });

  test('is the sum of the rows of its words and of its opening', () => {
    const weights = new Float32Array((DIMENSIONS + 3) * COLUMNS);
    for (const [i, value] of [1, 10, 100].entries())
      weights.fill(value, (DIMENSIONS + i) * COLUMNS, (DIMENSIONS + i + 1) * COLUMNS);
    const rows = new Map(['who', 'who runs', 'when'].map((name, i) => [name, DIMENSIONS + i]));
    expect(expectOf({ rows, weights }, tokenize('who runs xqzt?'))[0]).toBe(11);
  });

  test('is more of a person where "who" is asked than where "why" is, and less of a clause', () => {
    const [who, why] = ['who started the firm?', 'why was the firm started?'] as const;
    expect(expectationOf(who, 'Ann Lee')).toBeGreaterThan(expectationOf(why, 'Ann Lee'));
    expect(expectationOf(why, 'the island had no bridge')).toBeGreaterThan(
      expectationOf(who, 'the island had no bridge'),
    );
  });

  test('is kept in a file to within a rounding step, and cut where it is too great', () => {
    const weights = new Float32Array((DIMENSIONS + 1) * COLUMNS);
    weights[0] = 0.123;
    weights[1] = -5;
    const kept = unpackExpectation(
      JSON.parse(JSON.stringify(packExpectation({ rows: new Map([['who', DIMENSIONS]]), weights }, 0.5))),
    );
    expect(kept.weights[0]).toBeCloseTo(0.123, 2);
    expect(kept.weights[1]).toBeCloseTo(-0.5, 5);
    expect([...kept.rows]).toEqual([['who', DIMENSIONS]]);
  });

  test('is refused where the file was learned from other columns or is not complete', () => {
    const file = packExpectation(NO_EXPECTATION satisfies Expectation, 1);
    expect(() => unpackExpectation({ ...file, columns: COLUMNS + 1 })).toThrow('other columns');
    expect(() => unpackExpectation({ ...file, rows: 'who' })).toThrow('not complete');
  });
});
