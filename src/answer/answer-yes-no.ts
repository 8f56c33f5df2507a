import type { SearchResult } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { type Judgement, MOST_UNANSWERED } from './judge.ts';
import { passagesFrom, sentenceAnswer } from './passages.ts';
import type { Reading } from './read.ts';

/** A sentence settles a yes/no question where the article is believed to this much to answer it, and the sentence holds this much of it. */
const LEAST_ANSWERABLE = 0.4;
const LEAST_MEANING = 0.2;

/** How often a sentence that is shown settles the question where the article surely does; counted on cross-validated questions. */
const MOST_SETTLED = 0.75;

/** Whether it asks about a name that the article does not have, or about nothing that it has. */
function asksUnknown({ query: { terms } }: SearchResult): boolean {
  const unknown = terms.filter(({ matches }) => matches.length === 0);
  return unknown.length === terms.length || unknown.some(({ isName }) => isName);
}

/** Answers a yes/no question with the sentence that shows what the article says of it: never with a bare yes. */
export function answerYesNo(
  { sentence: { evidence }, choice }: Reading,
  { answerable }: Judgement,
  found: SearchResult,
  steps: readonly Step[],
): Answer {
  const { meaning } = choice.candidate.match;
  if (answerable >= LEAST_ANSWERABLE && meaning >= LEAST_MEANING && !asksUnknown(found)) {
    return sentenceAnswer(evidence, found, meaning, answerable * MOST_SETTLED, steps);
  }
  return {
    status: 'not-in-article',
    reason: 'no-evidence',
    passages: passagesFrom(evidence, found),
    confidence: answerable * MOST_UNANSWERED,
    steps: [...steps, { code: 'not-settled', values: { paragraph: evidence.paragraph ?? 0 } }],
  };
}
