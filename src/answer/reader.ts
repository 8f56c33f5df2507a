import { describeSpans, FEATURES_PER_MATCH } from './features.ts';
import { cross, hashText } from './hash.ts';
import { type Match, matchSentence, type QuestionView } from './match.ts';
import { FEATURES_PER_SPAN, type ReadySentence } from './sentence.ts';

/** The learned weights: a table that hashed features index. Its length is a power of two. */
export type Weights = Float32Array;

/** Features that are shared by all questions, and those of one kind of question, have separate weights. */
export function kindNumber(view: QuestionView): number {
  return hashText(`${view.question.kind === 'yes-no' ? 'what' : view.question.kind} ${view.asked}`);
}

/** A span that could be the answer, with its score: comparable within one question. */
export interface Candidate {
  match: Match;
  /** Index into `match.sentence.spans`. */
  span: number;
  score: number;
}

/** Matches sentences with the question and puts the best covered first. */
export function rankMatches(view: QuestionView, sentences: readonly ReadySentence[]): Match[] {
  return sentences.map((sentence) => matchSentence(view, sentence)).sort((a, b) => b.coverage - a.coverage);
}

/** Scores every span of one sentence into `scores`. */
export function scoreSpans(weights: Weights, sentence: ReadySentence, dynamic: Int32Array, kind: number): Float64Array {
  const mask = weights.length - 1;
  const scores = new Float64Array(sentence.spans.length);
  for (let s = 0; s < scores.length; s++) {
    let score = 0;
    for (let i = s * FEATURES_PER_SPAN, end = i + FEATURES_PER_SPAN; i < end; i++) {
      const feature = sentence.features[i] as number;
      score += (weights[feature & mask] as number) + (weights[cross(feature, kind) & mask] as number);
    }
    for (let i = s * FEATURES_PER_MATCH, end = i + FEATURES_PER_MATCH; i < end; i++) {
      const feature = dynamic[i] as number;
      score += (weights[feature & mask] as number) + (weights[cross(feature, kind) & mask] as number);
    }
    scores[s] = score;
  }
  return scores;
}

/** Scores the spans of the sentences, given in order of their coverage. */
export function readSentences(weights: Weights, view: QuestionView, matches: readonly Match[]): Candidate[] {
  const kind = kindNumber(view);
  const best = matches[0]?.coverage ?? 0;
  return matches.flatMap((match, rank) => {
    const dynamic = describeSpans(view, match, { rank, gap: best - match.coverage });
    const scores = scoreSpans(weights, match.sentence, dynamic, kind);
    return Array.from(scores, (score, span) => ({ match, span, score }));
  });
}
