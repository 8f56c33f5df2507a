import { search } from '../search/passage-index.ts';
import type { Topic } from '../search/topic.ts';
import type { Answer, AnswerStatus, Step } from './answer.ts';
import { answerQuestion, askedIn } from './answer-question.ts';
import { analyseQuestion } from './question.ts';
import type { AnswerSource } from './source.ts';

/** How much "its article is meant" counts in the confidence in an answer; chosen on test/bench/several.ts. */
const MEANT_IN_CONFIDENCE = 0.2;
/** An answer that is trusted less is not given where others could be asked about: one in twenty of these was right (test/bench/several.ts). */
const LEAST_CONFIDENCE = 0.2;
/** How much likelier the article is meant that the same person was answered from last. */
const SPOKEN_OF = 8;
/** No question is surer to be about an article. */
const MOST_ABOUT = 0.9999;

const STATUS_RANK: Record<AnswerStatus, number> = { answered: 2, 'not-in-article': 1, 'off-topic': 0 };

/** How near a question is to an article. */
export function topicOf(source: AnswerSource, question: string): Topic {
  const { text, tokens } = analyseQuestion(askedIn(source, question));
  return search(source.index, text, { top: 1, tokens }).topic;
}

/** The chance that each article is meant, if one of them is, in whole percents: the odds that the question is about it, as a share. */
function chancesMeant(topics: readonly Topic[], spokenOf: number | undefined): number[] {
  const odds = topics.map(({ chance }, at) => {
    const about = Math.min(chance, MOST_ABOUT);
    return (about / (1 - about)) * (at === spokenOf ? SPOKEN_OF : 1);
  });
  const sum = odds.reduce((total, one) => total + one, 0);
  return odds.map((one) => Math.max(1, Math.round((100 * one) / sum)) / 100);
}

/** An answer from an article that may not be the one meant. @param meant the chance that it is */
export function asOneOfSeveral(answer: Answer, meant: number): Answer {
  const confidence = answer.confidence * meant ** MEANT_IN_CONFIDENCE;
  const percent = Math.round(100 * meant);
  if (answer.status === 'off-topic' || percent === 100) return { ...answer, confidence };
  const step: Step = { code: 'one-of-several', values: { percent } };
  const steps = [...answer.steps, step];
  if (answer.status !== 'answered' || confidence >= LEAST_CONFIDENCE) return { ...answer, confidence, steps };
  const last: Step = { code: 'too-unsure', values: { least: Math.round(100 * LEAST_CONFIDENCE) } };
  const { passages } = answer;
  return { status: 'not-in-article', reason: 'no-evidence', passages, confidence, steps: [...steps, last] };
}

/** An answer with the chance that its article is meant, and which of the articles that is. */
export interface OneOfSeveral {
  answer: Answer;
  meant: number;
  at: number;
}

/** Of two answers the surer, of two refusals that from the article which is likelier meant. */
function isBetter(a: OneOfSeveral, b: OneOfSeveral): boolean {
  const rank = STATUS_RANK[a.answer.status] - STATUS_RANK[b.answer.status];
  if (rank !== 0) return rank > 0;
  return a.answer.status === 'answered' ? a.answer.confidence > b.answer.confidence : a.meant > b.meant;
}

/**
 * Answers a question from that of several articles which is likeliest meant and answers it. A question with nothing of one article in it ("who
 * found it?") may be about any of them: its answer is then hardly trusted.
 * @param sources are each made ready in turn
 * @param options.spokenOf which of them the same person was answered from last
 */
export function answerFromSeveral(
  sources: readonly (() => AnswerSource)[],
  question: string,
  { spokenOf, ...options }: { top?: number; spokenOf?: number | undefined } = {},
): OneOfSeveral {
  const read = sources.map((make) => {
    const source = make();
    return { answer: answerQuestion(source, question, options), topic: topicOf(source, question) };
  });
  const chances = chancesMeant(
    read.map(({ topic }) => topic),
    spokenOf,
  );
  return read
    .map(({ answer }, at) => {
      const meant = chances[at] as number;
      return { answer: asOneOfSeveral(answer, meant), meant, at };
    })
    .reduce((best, next) => (isBetter(next, best) ? next : best));
}
