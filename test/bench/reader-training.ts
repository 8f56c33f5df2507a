import { describeSpans, FEATURES_PER_MATCH, matchFeature } from '../../src/answer/features.ts';
import { type QuestionView, viewQuestion } from '../../src/answer/match.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { kindNumber, rankMatches } from '../../src/answer/reader.ts';
import { FEATURES_PER_SPAN, type ReadySentence, readySentence, spanOffsets } from '../../src/answer/sentence.ts';
import { buildAnswerSource, rarityIn } from '../../src/answer/source.ts';
import { cross } from '../../src/base/hash.ts';
import { tokensOfSentence } from '../../src/search/inverted-index.ts';
import { repeatableRandom } from './random.ts';
import { bestF1, type ReadingArticle, type ReadingQuestion } from './reading-data.ts';

/** One question with every span of its paragraph, ready to be scored. */
export interface Example {
  articleId: string;
  question: ReadingQuestion;
  view: QuestionView;
  kind: number;
  /** Best covered first, as the reader ranks them. */
  sentences: ReadySentence[];
  dynamic: Int32Array[];
  /** F1 of every span with the accepted answers, over all sentences in order; 0 where it stands elsewhere. */
  f1: Float32Array;
  text: string;
}

/** Makes the answerable questions of articles ready for training. */
export function makeExamples(articles: readonly ReadingArticle[]): Example[] {
  const examples: Example[] = [];
  for (const { id, article, questions } of articles) {
    const source = buildAnswerSource(article);
    const rarity = rarityIn(source);
    const ready = new Map<number, ReadySentence[]>();
    for (const question of questions) {
      const paragraph = article.paragraphs[question.paragraph - 1];
      if (question.answers.length === 0 || !paragraph) continue;
      const analysed = analyseQuestion(question.question);
      // Yes/no questions are answered with a sentence, not a span.
      if (analysed.kind === 'yes-no') continue;
      let own = ready.get(question.paragraph);
      if (!own) {
        const first = source.index.paragraphSentences[question.paragraph - 1] ?? 0;
        own = paragraph.sentences.map(([start, end], i) =>
          readySentence(question.paragraph, start, end, tokensOfSentence(source.index, first + i), source.people),
        );
        ready.set(question.paragraph, own);
      }
      const view = viewQuestion(analysed, rarity);
      const matches = rankMatches(view, own);
      const best = matches[0]?.coverage ?? 0;
      const sentences = matches.map((match) => match.sentence);
      examples.push({
        articleId: id,
        question,
        view,
        kind: kindNumber(view),
        sentences,
        dynamic: matches.map((match, rank) =>
          describeSpans(view, match, { rank, gap: best - match.coverage }, [...match.sentence.spans.keys()]).map(
            (value, i) => matchFeature(i % FEATURES_PER_MATCH, value),
          ),
        ),
        f1: Float32Array.from(
          sentences.flatMap((sentence) =>
            sentence.spans.map((_, i) => {
              const [start, end] = spanOffsets(sentence, i);
              const touching = question.answers.filter((a) => start < a.start + a.text.length && a.start < end);
              return bestF1(paragraph.text.slice(start, end), touching);
            }),
          ),
        ),
        text: paragraph.text,
      });
    }
  }
  return examples;
}

export interface TrainingSettings {
  bits: number;
  epochs: number;
  /** The weights are averaged over the epochs from this one on. */
  averageFrom: number;
  rate: number;
  decay: number;
  /** How steeply a span that is only partly right counts less than the right one. */
  sharpness: number;
}

export const TRAINING: TrainingSettings = {
  bits: 17,
  epochs: 12,
  averageFrom: 5,
  rate: 0.01,
  decay: 1e-6,
  sharpness: 10,
};

/** Gradients smaller than this change nothing worth the time. */
const LEAST_GRADIENT = 3e-4;
const PARTLY_RIGHT = 0.7;

/** Scores of every span of a sentence under the weights as they are now. */
function scoreSpans(weights: Float32Array, sentence: ReadySentence, dynamic: Int32Array, kind: number): Float64Array {
  const mask = weights.length - 1;
  const scores = new Float64Array(sentence.spans.length);
  const add = (features: Int32Array, count: number) => {
    for (let s = 0; s < scores.length; s++) {
      let score = scores[s] as number;
      for (let i = s * count, end = i + count; i < end; i++) {
        const feature = features[i] as number;
        score += (weights[feature & mask] as number) + (weights[cross(feature, kind) & mask] as number);
      }
      scores[s] = score;
    }
  };
  add(sentence.features, FEATURES_PER_SPAN);
  add(dynamic, FEATURES_PER_MATCH);
  return scores;
}

/** Learns a log-linear ranking of spans: softmax over a paragraph's spans, AdaGrad (Duchi et al. 2011). */
export function trainReader(examples: readonly Example[], settings = TRAINING): Float32Array {
  const weights = new Float32Array(2 ** settings.bits);
  const squares = new Float32Array(weights.length);
  const mask = weights.length - 1;
  const average = new Float32Array(weights.length);
  const random = repeatableRandom();
  const order = [...examples];
  const step = (index: number, gradient: number) => {
    const slope = gradient + settings.decay * (weights[index] as number);
    const square = (squares[index] as number) + slope * slope;
    squares[index] = square;
    weights[index] = (weights[index] as number) - (settings.rate * slope) / Math.sqrt(square + 1e-6);
  };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as Example, order[i] as Example];
    }
    for (const { sentences, dynamic, f1, kind } of order) {
      const wanted = f1.map((value) =>
        value > 0.999 ? 1 : value > 0.3 ? PARTLY_RIGHT * value ** settings.sharpness : 0,
      );
      const total = wanted.reduce((sum, value) => sum + value, 0);
      if (total === 0) continue;
      const scores = new Float64Array(f1.length);
      let at = 0;
      for (const [i, sentence] of sentences.entries()) {
        scores.set(scoreSpans(weights, sentence, dynamic[i] as Int32Array, kind), at);
        at += sentence.spans.length;
      }
      let highest = -Infinity;
      for (const score of scores) highest = Math.max(highest, score);
      let sum = 0;
      for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp((scores[i] as number) - highest);
      at = 0;
      for (const [i, sentence] of sentences.entries()) {
        const own = dynamic[i] as Int32Array;
        for (let s = 0; s < sentence.spans.length; s++, at++) {
          const gradient = (scores[at] as number) / sum - (wanted[at] as number) / total;
          if (Math.abs(gradient) < LEAST_GRADIENT) continue;
          for (let k = s * FEATURES_PER_SPAN, end = k + FEATURES_PER_SPAN; k < end; k++) {
            const feature = sentence.features[k] as number;
            step(feature & mask, gradient);
            step(cross(feature, kind) & mask, gradient);
          }
          for (let k = s * FEATURES_PER_MATCH, end = k + FEATURES_PER_MATCH; k < end; k++) {
            const feature = own[k] as number;
            step(feature & mask, gradient);
            step(cross(feature, kind) & mask, gradient);
          }
        }
      }
    }
    if (epoch < settings.averageFrom) continue;
    const share = 1 / (settings.epochs - settings.averageFrom);
    for (let i = 0; i < weights.length; i++) average[i] = (average[i] as number) + (weights[i] as number) * share;
  }
  return average;
}
