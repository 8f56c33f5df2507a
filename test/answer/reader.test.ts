import { describe, expect, test } from 'vitest';
import { bestCandidates, type Candidate } from '../../src/answer/reader.ts';

const scored = (...scores: number[]) => scores.map((score) => ({ score }) as Candidate);
const scoresOf = (candidates: readonly Candidate[]) => candidates.map(({ score }) => score);

describe('the spans that are weighed', () => {
  test('are the best, best first, and no more than asked for', () => {
    expect(scoresOf(bestCandidates(scored(1, 4, 2, 5, 3), 3, Infinity))).toEqual([5, 4, 3]);
  });

  test('are none that is further behind the best than allowed', () => {
    expect(scoresOf(bestCandidates(scored(-1, 2, -1.5, 1), 12, 3))).toEqual([2, 1, -1]);
  });

  test('of equal ones are those that came first', () => {
    const [first, second] = scored(1, 1);
    expect(bestCandidates([first as Candidate, second as Candidate], 1, 3)).toEqual([first]);
  });

  test('are none where there is none', () => {
    expect(bestCandidates([], 12, 3)).toEqual([]);
  });
});
