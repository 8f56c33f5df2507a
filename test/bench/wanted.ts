import type { Shortlist } from '../../src/answer/read.ts';
import { spanOffsets } from '../../src/answer/sentence.ts';
import type { AnswerSource } from '../../src/answer/source.ts';
import { bestF1, type ReadingQuestion } from './reading-data.ts';

/** The F1 of each candidate of a list. */
export function listF1(source: AnswerSource, { candidates }: Shortlist, { answers }: ReadingQuestion): number[] {
  return candidates.map(({ match, span }) => {
    const [start, end] = spanOffsets(match.sentence, span);
    const text = source.article.paragraphs[match.sentence.paragraph - 1]?.text.slice(start, end) ?? '';
    return bestF1(text, answers);
  });
}

/** How much each candidate is wanted, from its F1; sums to 1. Undefined where none is right. */
export function wantedOf(f1: readonly number[]): number[] | undefined {
  const targets = f1.map((value) => (value > 0.999 ? 1 : value > 0.3 ? 0.7 * value ** 6 : 0));
  const total = targets.reduce((sum, value) => sum + value, 0);
  return total < 0.05 ? undefined : targets.map((value) => value / total);
}
