import { describe, expect, test } from 'vitest';
import { bestCandidates, type Candidate } from '../../src/answer/reader.ts';

/** Candidates of one sentence, each a word after the one before. */
const scored = (...scores: number[]) => {
  const match = { sentence: { spans: scores.map((_, i) => ({ from: i, to: i + 1 })) } };
  return scores.map((score, span) => ({ score, span, match }) as unknown as Candidate);
};
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

  test('are few that are nearly the same, so that others have a place', () => {
    const spans = [
      { from: 0, to: 4 },
      { from: 0, to: 5 },
      { from: 1, to: 4 },
      { from: 7, to: 8 },
    ];
    const match = { sentence: { spans } };
    const candidates = [4, 3, 2, 1].map((score, span) => ({ score, span, match }) as unknown as Candidate);
    expect(scoresOf(bestCandidates(candidates, 12, 5))).toEqual([4, 3, 1]);
  });

  test('are none where there is none', () => {
    expect(bestCandidates([], 12, 3)).toEqual([]);
  });
});
