import type { SearchResult } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { type Judgement, MOST_UNANSWERED } from './judge.ts';
import { passagesFrom, sentenceAnswer } from './passages.ts';
import type { Reading } from './read.ts';

/** A sentence settles a yes/no question where the article is believed to this much to answer it. */
const LEAST_ANSWERABLE = 0.45;

/** Answers a yes/no question with the sentence that shows what the article says of it: never with a bare yes. */
export function answerYesNo(
  { sentence, choice }: Reading,
  { answerable }: Judgement,
  found: SearchResult,
  steps: readonly Step[],
): Answer {
  const { evidence } = sentence;
  const paragraph = evidence.paragraph ?? 0;
  if (answerable >= LEAST_ANSWERABLE)
    return sentenceAnswer(evidence, found, choice.candidate.match.meaning, answerable, steps);
  return {
    status: 'not-in-article',
    reason: 'no-evidence',
    passages: passagesFrom(evidence, found),
    confidence: answerable * MOST_UNANSWERED,
    steps: [...steps, { code: 'not-settled', values: { paragraph, percent: Math.round(100 * answerable) } }],
  };
}
