import { type SearchResult, unknownTerms } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { type Judgement, MOST_UNANSWERED } from './judge.ts';
import { passagesFrom, sentenceAnswer } from './passages.ts';
import type { Reading } from './read.ts';
import type { AnswerSource } from './source.ts';

/** A sentence settles a yes/no question where the article is believed to this much to answer it, and the sentence holds this much of it. */
const LEAST_ANSWERABLE = 0.3;
const LEAST_MEANING = 0.2;
/** … and by so much where a word of the question is not in the article and the sentence has none that is as much alike. */
const LEAST_WITHOUT_WORD = 0.6;
const LEAST_LIKENESS = 0.45;
/** How often a sentence that is shown settles the question where the article surely does; counted on cross-validated questions. */
const MOST_SETTLED = 0.75;

/** Whether it asks about a name that the article does not have, or about nothing that it has. */
function asksUnknown(found: SearchResult): boolean {
  const unknown = unknownTerms(found);
  return unknown.length === found.query.terms.length || unknown.some(({ isName }) => isName);
}

/** Answers a yes/no question with the sentence that shows what the article says of it: never with a bare yes. */
export function answerYesNo(
  source: AnswerSource,
  { view, likeliest, matches }: Reading,
  { answerable }: Judgement,
  found: SearchResult,
  steps: readonly Step[],
): Answer {
  const { evidence } = likeliest;
  const paragraph = evidence.paragraph ?? 0;
  const match = matches.find(({ sentence }) => sentence.paragraph === paragraph && sentence.start === evidence.start);
  const meaning = match?.meaning ?? 0;
  const lacksWord = view.terms.some(
    ({ keys }, i) => (match?.alike[i] ?? 0) < LEAST_LIKENESS && !keys.some((key) => source.index.termIds.has(key)),
  );
  const least = lacksWord ? LEAST_WITHOUT_WORD : LEAST_ANSWERABLE;
  if (answerable >= least && meaning >= LEAST_MEANING && !asksUnknown(found))
    return sentenceAnswer(evidence, found, meaning, answerable * MOST_SETTLED, steps);
  return {
    status: 'not-in-article',
    reason: 'no-evidence',
    passages: passagesFrom(evidence, found),
    confidence: answerable * MOST_UNANSWERED,
    steps: [...steps, { code: 'not-settled', values: { paragraph } }],
  };
}
