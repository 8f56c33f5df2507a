import { cross, hashText } from '../base/hash.ts';
import { softmax } from '../base/softmax.ts';
import { SpanExpectation } from './expectation.ts';
import { describeSpans, FEATURES_PER_MATCH, matchFeature } from './features.ts';
import type { AskedClass } from './lexicon.ts';
import { type Match, matchSentence, type QuestionView } from './match.ts';
import { cannotAnswer, isMisfit, nounFits, quantityFits } from './misfit.ts';
import { FEATURES_PER_SPAN, type ReadySentence, type WorthReading } from './sentence.ts';
import { overlapOf, type Span } from './spans.ts';

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
  /** The part of the score that the span's shape alone gives. */
  scoreOfKind: number;
  /** The part of the score that what the question expects gives. */
  expectation: number;
  /** As `isMisfit`, `nounFits` and `quantityFits` tell it. */
  misfit: boolean;
  nounFits: boolean;
  quantityFits: number;
}

/** Matches sentences with the question and puts the best covered first. */
export function rankMatches(view: QuestionView, sentences: readonly ReadySentence[]): Match[] {
  return sentences.map((sentence) => matchSentence(view, sentence)).sort((a, b) => b.coverage - a.coverage);
}

/** A feature's weight: that for all questions and that for questions of one kind. */
function weightOf(weights: Weights, feature: number, kind: number): number {
  const mask = weights.length - 1;
  return (weights[feature & mask] as number) + (weights[cross(feature, kind) & mask] as number);
}

/** Most numbers that `describeSpans` writes are less: their weights are looked up once for each kind of question. */
const SMALL = 128;
const smallByKind = new WeakMap<Weights, Map<number, Float64Array>>();

/** For each place and number less than `SMALL` the weight, or NaN where it has not been asked for. */
function smallWeights(weights: Weights, kind: number): Float64Array {
  const kinds = smallByKind.get(weights) ?? new Map<number, Float64Array>();
  smallByKind.set(weights, kinds);
  const known = kinds.get(kind) ?? new Float64Array(FEATURES_PER_MATCH * SMALL).fill(Number.NaN);
  kinds.set(kind, known);
  return known;
}

/** How many spans of a sentence are looked at with the question in hand: those that suit its kind best. */
const WORTH_READING = 20;
/** Taken off the first look's score of a span that does not look like what is asked for; the networks see how it does not, and may choose it. */
export const MISFIT_PENALTY = 1;

/** The spans that suit a kind of question best, whatever its words; kept with the sentence. */
function worthReading(weights: Weights, sentence: ReadySentence, kind: number, asked: AskedClass): WorthReading {
  const known = sentence.worthByKind.get(kind);
  if (known) return known;
  const all = new Float32Array(sentence.spans.length);
  for (let s = 0; s < all.length; s++) {
    let score = 0;
    for (let i = s * FEATURES_PER_SPAN, end = i + FEATURES_PER_SPAN; i < end; i++) {
      score += weightOf(weights, sentence.features[i] as number, kind);
    }
    all[s] = score;
  }
  const allowed = Int32Array.from(all.keys()).filter((s) => !cannotAnswer(asked, sentence, sentence.spans[s] as Span));
  const misfit = new Uint8Array(all.length);
  for (const s of allowed) if (isMisfit(asked, sentence, sentence.spans[s] as Span)) misfit[s] = 1;
  const rank = (s: number): number => (all[s] as number) - MISFIT_PENALTY * (misfit[s] as number);
  const spans = allowed.sort((a, b) => rank(b) - rank(a)).slice(0, WORTH_READING);
  const worth = {
    spans,
    scores: Float32Array.from(spans, (s) => all[s] as number),
    misfits: Uint8Array.from(spans, (s) => misfit[s] as number),
  };
  sentence.worthByKind.set(kind, worth);
  return worth;
}

/**
 * Scores the spans of the sentences, given in order of their coverage.
 * @param expected what the question expects, as `expectOf` gives it
 */
export function readSentences(
  weights: Weights,
  expected: Float32Array,
  view: QuestionView,
  matches: readonly Match[],
): Candidate[] {
  const kind = kindNumber(view);
  const small = smallWeights(weights, kind);
  const best = matches[0]?.coverage ?? 0;
  const candidates: Candidate[] = [];
  for (const [rank, match] of matches.entries()) {
    const worth = worthReading(weights, match.sentence, kind, view.asked);
    const spanExpectation = new SpanExpectation(expected, match.sentence);
    const dynamic = describeSpans(view, match, { rank, gap: best - match.coverage }, worth.spans);
    for (let k = 0; k < worth.spans.length; k++) {
      let score = worth.scores[k] as number;
      for (let place = 0, i = k * FEATURES_PER_MATCH; place < FEATURES_PER_MATCH; place++, i++) {
        const value = dynamic[i] as number;
        if (value < 0 || value >= SMALL) {
          score += weightOf(weights, matchFeature(place, value), kind);
          continue;
        }
        const at = place * SMALL + value;
        let known = small[at] as number;
        if (Number.isNaN(known)) small[at] = known = weightOf(weights, matchFeature(place, value), kind);
        score += known;
      }
      const span = worth.spans[k] as number;
      const own = spanExpectation.score(span);
      candidates.push({
        match,
        span,
        score: score + own,
        scoreOfKind: worth.scores[k] as number,
        expectation: own,
        misfit: worth.misfits[k] === 1,
        nounFits: nounFits(view, match, span),
        quantityFits: quantityFits(view, match, span),
      });
    }
  }
  return candidates;
}

/** How many of the best candidates are weighed against each other at most, … */
export const WEIGHED = 12;
/** … and how far behind the best they may be: of those that the first look puts further back hardly any is right, and all cost time. */
export const FARTHEST_BEHIND = 5;

/** Of spans that overlap by this much (F1 over their units) only so many are weighed: more of them would leave no place for others. */
const OVERLAPPING = 0.3;
const MOST_OVERLAPPING = 2;

function overlap(a: Candidate, b: Candidate): number {
  const { spans } = a.match.sentence;
  return a.match === b.match ? overlapOf(spans[a.span] as Span, spans[b.span] as Span) : 0;
}

/** The best candidates, best first: at most so many, none further behind the best than `farthest`, and few that overlap. */
export function bestCandidates(candidates: readonly Candidate[], count: number, farthest: number): Candidate[] {
  const least = candidates.reduce((most, { score }) => Math.max(most, score), -Infinity) - farthest;
  const best: Candidate[] = [];
  for (const candidate of candidates.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score)) {
    if (best.length === count) break;
    if (best.filter((other) => overlap(candidate, other) >= OVERLAPPING).length < MOST_OVERLAPPING)
      best.push(candidate);
  }
  return best;
}

/** The span that was chosen among candidates, and how clearly. */
export interface Choice {
  candidate: Candidate;
  /** Its share of the probability among the best candidates, 0 to 1. */
  share: number;
  /** How much of it is right on average, if the candidates' shares are believed: expected F1 over words, 0 to 1. */
  expected: number;
  /** Share of all candidates that stand in the same sentence. */
  sentenceShare: number;
}

/** How clearly a candidate stands out among all, which have the given shares of the probability. */
function choiceOf(candidate: Candidate, all: readonly Candidate[], shares: readonly number[]): Choice {
  const own = candidate.match.sentence.spans[candidate.span] as Span;
  let expected = 0;
  let sentenceShare = 0;
  for (const [i, other] of all.entries()) {
    const share = shares[i] as number;
    const span = other.match === candidate.match ? other.match.sentence.spans[other.span] : undefined;
    if (!span) continue;
    sentenceShare += share;
    expected += share * overlapOf(own, span);
  }
  return { candidate, share: shares[all.indexOf(candidate)] as number, expected, sentenceShare };
}

/**
 * Chooses the span with the highest expected F1 rather than the likeliest one: where two likely spans overlap, the one that
 * shares most with the others; undefined where there is none.
 */
export function chooseSpan(all: readonly Candidate[]): Choice | undefined {
  const shares = softmax(all.map(({ score }) => score));
  let best: Choice | undefined;
  for (const candidate of all) {
    const choice = choiceOf(candidate, all, shares);
    if (!best || choice.expected > best.expected) best = choice;
  }
  return best;
}
