import { type SearchResult, unknownTerms } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { isOnlyIntended } from './factuality.ts';
import { type Judgement, MOST_DOUBTED, MOST_UNANSWERED } from './judge.ts';
import type { Match, QuestionView } from './match.ts';
import { isOfSomebodyElse } from './other-subject.ts';
import { passagesFrom, sentenceAnswer } from './passages.ts';
import type { Reading } from './read.ts';
import { findSettling } from './settling.ts';
import type { AnswerSource } from './source.ts';

/** How much the judge's log-odds that the article answers count beside those that the sentence settles the question. */
const JUDGE_WEIGHT = 0.7;
/** Both together as a share of sentences that settle it: Platt scaling, between what fits readers' first questions and test/bench/unseen. */
const CALIBRATION = { slope: 0.75, offset: -0.9 } as const;
/** A sentence that settles a question less likely is not shown as its answer. */
const LEAST_CHANCE = 0.2;
/** … and so, where the article does not have what is asked to be done, nor the sentence a word that is alike. */
const LEAST_WITHOUT_VERB = 0.29;
const LEAST_LIKENESS = 0.45;

/** Whether it asks about a name that the article does not have, or about nothing that it has. */
function asksUnknown(found: SearchResult): boolean {
  const unknown = unknownTerms(found);
  return unknown.length === found.query.terms.length || unknown.some(({ isName }) => isName);
}

/** Why a sentence is not surely said to settle a question, as the code of a step. */
function whyDoubted(view: QuestionView, match: Match): string | undefined {
  if (isOfSomebodyElse(view, match)) return 'other-subject';
  return isOnlyIntended(view, match) ? 'only-intended' : undefined;
}

/** Answers a yes/no question with the sentence that shows what the article says of it: never with a bare yes. */
export function answerYesNo(
  source: AnswerSource,
  reading: Reading,
  { answerable }: Judgement,
  found: SearchResult,
  steps: readonly Step[],
): Answer {
  const { match, sentence, odds } = findSettling(source, reading, found);
  const judged = Math.log(answerable / (1 - answerable));
  const { slope, offset } = CALIBRATION;
  const chance = 1 / (1 + Math.exp(-(slope * (odds + JUDGE_WEIGHT * judged) + offset)));
  const lacksVerb = reading.view.terms.some(({ keys, role }, i) => {
    const isTold = (match.alike[i] as number) >= LEAST_LIKENESS || keys.some((key) => source.index.termIds.has(key));
    return role === 'verb' && !isTold;
  });
  const least = lacksVerb ? LEAST_WITHOUT_VERB : LEAST_CHANCE;
  const { evidence } = sentence;
  if (chance >= least && !asksUnknown(found)) {
    const doubt = chance > MOST_DOUBTED ? whyDoubted(reading.view, match) : undefined;
    const answer = sentenceAnswer(evidence, found, match.meaning, doubt ? MOST_DOUBTED : chance, steps);
    if (doubt === undefined) return answer;
    const step: Step = { code: doubt, values: { percent: Math.round(100 * MOST_DOUBTED) } };
    return { ...answer, steps: [...answer.steps, step] };
  }
  return {
    status: 'not-in-article',
    reason: 'no-evidence',
    passages: passagesFrom(evidence, found),
    confidence: chance * MOST_UNANSWERED,
    steps: [...steps, { code: 'not-settled', values: { paragraph: evidence.paragraph ?? 0 } }],
  };
}
