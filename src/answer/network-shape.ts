import { DIMENSIONS } from '../search/word-vectors.ts';
import { ANCHOR_COUNT, NAME_COUNT, PLACE_COUNT, ROLE_COUNT, TAG_COUNT, TERM_NUMBERS } from './network-input.ts';

/**
 * A small network that reads a span in its sentence beside a question. Convolutions over the sentence (without the question, so that they
 * are made once) give each word its context; each term of the question is seen with the context of the word most like it and its place beside the span;
 * what the terms say is summed up and joined with the span's edges, the question and numeric features. Learned by `train-weigher.ts` and `train-judge.ts` in `test/bench`.
 */
export interface LearnedNetwork {
  shape: NetworkShape;
  /** Row by row, as `matrixSizes` has them. */
  matrices: Readonly<Record<MatrixName, Float32Array>>;
  /** What is taken from each feature, and what it is then divided by. */
  means: Float32Array;
  deviations: Float32Array;
}

/** What a network was learned with: the words that have rows of their own, how many features and results it has. */
export interface NetworkShape {
  questionWords: ReadonlyMap<string, number>;
  unitWords: ReadonlyMap<string, number>;
  features: number;
  results: number;
  widths: NetworkWidths;
}

/** How many numbers stand for each: a word, a word in its context, all that is seen of a span, the features together, the last layer. */
export interface NetworkWidths {
  word: number;
  context: number;
  seen: number;
  features: number;
  last: number;
}

/** How many stand for a tag, and for a kind of name. */
export const TAG = 8;
export const NAME = 4;
/** How far the neighbours of a word are that each layer looks at. */
export const DILATIONS = [1, 2, 2] as const;
/** Standardised features beyond this are cut. */
export const CLIP = 4;
/** What the terms' sum is divided by. */
export const TERM_SCALE = 3;

/** The roles in which a unit's context counts: near a term, at the span's end for the terms, and the span's own. */
export const CONTEXT_ROLES = ['nearTerm', 'lastForTerms', 'first', 'last', 'before', 'after', 'mean'] as const;

/** Rows and columns of every matrix that is learned. */
export function matrixSizes({ questionWords, unitWords, features, results, widths }: NetworkShape) {
  const { word, context, seen, last } = widths;
  const unit = word + TAG + NAME;
  return {
    projection: [DIMENSIONS, word],
    questionWords: [questionWords.size, word],
    unitWords: [unitWords.size, word],
    unitTags: [TAG_COUNT, TAG],
    unitNames: [NAME_COUNT, NAME],
    layer0: [3 * unit, context],
    layer1: [3 * context, context],
    layer2: [3 * context, context],
    layer0Bias: [1, context],
    layer1Bias: [1, context],
    layer2Bias: [1, context],
    asked: [3 * word, seen],
    askedBias: [1, seen],
    question: [2 * seen, seen],
    questionBias: [1, seen],
    termWord: [word, seen],
    termPair: [word, seen],
    termNumbers: [TERM_NUMBERS, seen],
    termRoles: [ROLE_COUNT, seen],
    termAnchors: [ANCHOR_COUNT, seen],
    termTags: [TAG_COUNT, seen],
    termPlaces: [PLACE_COUNT, seen],
    nearTerm: [context, seen],
    lastForTerms: [context, seen],
    first: [context, seen],
    last: [context, seen],
    before: [context, seen],
    after: [context, seen],
    mean: [context, seen],
    spanBias: [1, seen],
    features: [features, widths.features],
    featuresBias: [1, widths.features],
    // In this order: the terms' sum and greatest, the span, the span times the question, the features; apart, the question.
    joined: [4 * seen + widths.features, last],
    joinedQuestion: [seen, last],
    joinedBias: [1, last],
    result: [last, results],
    resultBias: [1, results],
  } satisfies Record<string, [rows: number, columns: number]>;
}
export type MatrixName = keyof ReturnType<typeof matrixSizes>;
