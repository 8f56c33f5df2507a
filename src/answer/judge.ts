import { byLength } from '../search/ranker.ts';
import { askNetwork } from './network.ts';
import { judgeInput, type Reading } from './read.ts';
import type { AnswerSource } from './source.ts';
import { logOdds } from './trees.ts';

/** How likely each is of a reading whose question is about the article, 0 to 1. */
export interface Judgement {
  /** The article answers the question. */
  answerable: number;
  /** The chosen span answers it. */
  right: number;
}

/** What is not answered has less confidence than what is: at most this. */
export const MOST_UNANSWERED = 0.2;

/** The most that an answer is trusted which its sentence gives a reason to doubt: it is shown with a "perhaps". */
export const MOST_DOUBTED = 0.49;

/** How much the network's log-odds that there is an answer count beside the trees', which are worth more on long articles than on news. */
const NETWORK_SHARE = { short: 0.7, long: 0.6 } as const;

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** How likely the question is about the article, 0 to 1. */
export function chanceAbout({ models }: AnswerSource, { evidence }: Reading): number {
  return chanceOf(logOdds(models.about, evidence));
}

/** Judges what was read. */
export function judgeReading(source: AnswerSource, reading: Reading): Judgement {
  const { models } = source;
  const [answered = 0, right = 0] = askNetwork(models.judge, judgeInput(source, reading));
  const share = byLength(source.article.paragraphs.length, NETWORK_SHARE);
  const trees = logOdds(models.answerable, reading.evidence);
  return { answerable: chanceOf(share * answered + (1 - share) * trees), right: chanceOf(right) };
}
