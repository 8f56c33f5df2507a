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
}

/** Widths: a word, a tag, a kind of name, a word in its context, all that is seen of a span, features, the last layer. */
export const WORD = 16;
export const TAG = 8;
export const NAME = 4;
export const UNIT = WORD + TAG + NAME;
export const CONTEXT = 32;
export const SEEN = 32;
export const FEATURES = 32;
export const LAST = 48;
/** How far the neighbours of a word are that each layer looks at. */
export const DILATIONS = [1, 2, 2] as const;
/** Standardised features beyond this are cut. */
export const CLIP = 4;
/** What the terms' sum is divided by. */
export const TERM_SCALE = 3;

/** The roles in which a unit's context counts: near a term, at the span's end for the terms, and the span's own. */
export const CONTEXT_ROLES = ['nearTerm', 'lastForTerms', 'first', 'last', 'before', 'after', 'mean'] as const;

/** Rows and columns of every matrix that is learned. */
export function matrixSizes({ questionWords, unitWords, features, results }: NetworkShape) {
  return {
    projection: [DIMENSIONS, WORD],
    questionWords: [questionWords.size, WORD],
    unitWords: [unitWords.size, WORD],
    unitTags: [TAG_COUNT, TAG],
    unitNames: [NAME_COUNT, NAME],
    layer0: [3 * UNIT, CONTEXT],
    layer1: [3 * CONTEXT, CONTEXT],
    layer2: [3 * CONTEXT, CONTEXT],
    layer0Bias: [1, CONTEXT],
    layer1Bias: [1, CONTEXT],
    layer2Bias: [1, CONTEXT],
    asked: [3 * WORD, SEEN],
    askedBias: [1, SEEN],
    question: [2 * SEEN, SEEN],
    questionBias: [1, SEEN],
    termWord: [WORD, SEEN],
    termPair: [WORD, SEEN],
    termNumbers: [TERM_NUMBERS, SEEN],
    termRoles: [ROLE_COUNT, SEEN],
    termAnchors: [ANCHOR_COUNT, SEEN],
    termTags: [TAG_COUNT, SEEN],
    termPlaces: [PLACE_COUNT, SEEN],
    nearTerm: [CONTEXT, SEEN],
    lastForTerms: [CONTEXT, SEEN],
    first: [CONTEXT, SEEN],
    last: [CONTEXT, SEEN],
    before: [CONTEXT, SEEN],
    after: [CONTEXT, SEEN],
    mean: [CONTEXT, SEEN],
    spanBias: [1, SEEN],
    features: [features, FEATURES],
    featuresBias: [1, FEATURES],
    // In this order: the terms' sum and greatest, the span, the span times the question, the features; apart, the question.
    joined: [4 * SEEN + FEATURES, LAST],
    joinedQuestion: [SEEN, LAST],
    joinedBias: [1, LAST],
    result: [LAST, results],
    resultBias: [1, results],
  } satisfies Record<string, [rows: number, columns: number]>;
}
export type MatrixName = keyof ReturnType<typeof matrixSizes>;
