import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../src/search/feature-names.ts';
import { lengthShare, RANKER, weightsFor } from '../../src/search/ranker.ts';

describe('the ranker’s weights', () => {
  const short = Float64Array.of(0, 10);
  const long = Float64Array.of(1, 20);

  test('are those for short articles up to a news story’s length, and those for long ones from an encyclopedia’s on', () => {
    for (const paragraphs of [1, 5, 16]) expect(weightsFor({ short, long }, paragraphs)).toEqual(short);
    for (const paragraphs of [30, 60, 50_000]) expect(weightsFor({ short, long }, paragraphs)).toEqual(long);
  });

  test('go from one to the other evenly between the two', () => {
    const [first, second] = weightsFor({ short, long }, 22);
    expect(first).toBeCloseTo(lengthShare(22), 10);
    expect(second).toBeCloseTo(10 + 10 * lengthShare(22), 10);
    expect(lengthShare(20)).toBeLessThan(lengthShare(22));
  });

  test('have one for every feature, and make use of each', () => {
    const weights = weightsFor(RANKER, 12);
    expect(weights).toHaveLength(FEATURES.length);
    for (const [at, feature] of FEATURES.entries()) expect(weights[at], feature).not.toBe(0);
  });
});
