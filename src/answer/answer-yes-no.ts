import type { SearchResult } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import type { Judgement } from './judge.ts';
import { passagesFrom, sentenceAnswer } from './passages.ts';
import type { Reading } from './read.ts';

/** A sentence settles a yes/no question where the article is believed to this much to answer it. */
const LEAST_ANSWERABLE = 0.45;

/** Answers a yes/no question with the sentence that shows what the article says of it: never with a bare yes. */
export function answerYesNo(
  { likeliest, matches }: Reading,
  { answerable }: Judgement,
  found: SearchResult,
  steps: readonly Step[],
): Answer {
  const { evidence } = likeliest;
  const paragraph = evidence.paragraph ?? 0;
  const match = matches.find(({ sentence }) => sentence.paragraph === paragraph && sentence.start === evidence.start);
  if (answerable >= LEAST_ANSWERABLE) return sentenceAnswer(evidence, found, match?.meaning ?? 0, answerable, steps);
  return {
    status: 'not-in-article',
    reason: 'no-evidence',
    passages: passagesFrom(evidence, found),
    confidence: answerable,
    steps: [...steps, { code: 'not-settled', values: { paragraph, percent: Math.round(100 * answerable) } }],
  };
}
