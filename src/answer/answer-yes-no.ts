import type { SearchResult } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { sentenceAnswer } from './passages.ts';
import type { Question } from './question.ts';
import { matchFound, viewFor } from './read.ts';
import type { AnswerSource } from './source.ts';

/** The sentence that search ranks first shows what the article says, where it holds this much of what was asked. */
const LEAST_MEANING = 0.4;
/** How often it does, as a line over how much it holds; counted on questions that the ranker had not seen. */
const CONFIDENCE = { base: 0.4, slope: 0.35 } as const;

/** Answers a yes/no question with the sentence that shows what the article says of it: never with a bare yes. */
export function answerYesNo(source: AnswerSource, question: Question, found: SearchResult, steps: Step[]): Answer {
  const view = viewFor(source, question, found);
  const { matches, sentenceOf } = matchFound(source, view, found);
  const best = found.sentences[0];
  const match = matches.find(({ sentence }) => sentenceOf.get(sentence) === best);
  const meaning = match?.meaning ?? 0;
  const asksUnknown = found.query.terms.some(({ isName, matches: known }) => isName && known.length === 0);
  if (!best || !match || meaning < LEAST_MEANING || asksUnknown) {
    return {
      status: 'not-in-article',
      reason: 'no-evidence',
      passages: found.passages,
      confidence: 0,
      steps: [...steps, { code: 'too-few-words-found', values: { percent: Math.round(100 * meaning) } }],
    };
  }
  return sentenceAnswer(best.evidence, found, meaning, CONFIDENCE.base + CONFIDENCE.slope * meaning, steps);
}
