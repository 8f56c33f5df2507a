import type { Evidence } from '../article/article.ts';

export type AnswerStatus = 'answered' | 'not-in-article' | 'off-topic';

/** From this confidence on an answer is given plainly, and not as what may be. */
export const SURE = 0.5;

/** One link of the chain from question to answer. The cards and the command line put it into words. */
export interface Step {
  code: string;
  values: Record<string, string | number | string[]>;
}

export interface Answer {
  status: AnswerStatus;
  /** The answer in a few words. Usually `span.text`; a list of names where several are asked for. */
  text?: string;
  /** Where the answer stands. */
  span?: Evidence;
  /** The proving sentences, best first, each from another paragraph. Filled for every status. */
  passages: Evidence[];
  /** Why there is no answer, as a code: `not-english`, `no-words`, `no-evidence`, `unrelated`… */
  reason?: string;
  /** 0 to 1: the share of answers shown with this confidence that are right. */
  confidence: number;
  steps: Step[];
}
