import { z } from 'zod';
import { FEATURES, type Feature } from './feature-names.ts';
import file from './ranker-weights.json' with { type: 'json' };
import { packRelevance, type ReadyRelevance, type Relevance, relevanceSchema, unpackRelevance } from './relevance.ts';

/** An article of so many paragraphs is a short one, and of so many a long one; between them the logarithm of the count decides. */
const SHORT = 16;
const LONG = 30;

/** How long an article is: 0 for a news story, 1 for an encyclopedia's article, between them in between. */
export function lengthShare(paragraphs: number): number {
  return Math.min(1, Math.max(0, Math.log(paragraphs / SHORT) / Math.log(LONG / SHORT)));
}

/** A number for an article of so many paragraphs, between that for short and that for long ones. */
export function byLength(paragraphs: number, { short, long }: { short: number; long: number }): number {
  return short + (long - short) * lengthShare(paragraphs);
}

/** A ranker's weights for short and for long articles, in the order of `FEATURES`. */
export interface RankerWeights {
  short: Float64Array;
  long: Float64Array;
}

/** What orders the sentences of an article for a question: a log-linear model, learned by `test/bench/train-ranker.ts`. */
export interface Ranker extends RankerWeights {
  relevance: ReadyRelevance;
}

const weightsSchema = z.strictObject(
  Object.fromEntries(FEATURES.map((feature) => [feature, z.number()])) as Record<Feature, z.ZodNumber>,
);
const fileSchema = z.strictObject({
  short: weightsSchema,
  long: weightsSchema,
  relevance: relevanceSchema,
});
/** A ranker as a file holds it. */
export type RankerFile = z.infer<typeof fileSchema>;

const DIGITS = 6;

/** Rounds what was learned for a file. */
export function packRanker({ short, long }: RankerWeights, relevance: Relevance): RankerFile {
  const named = (weights: Float64Array) =>
    Object.fromEntries(FEATURES.map((name, at) => [name, Number(weights[at]?.toPrecision(DIGITS))]));
  return fileSchema.parse({ short: named(short), long: named(long), relevance: packRelevance(relevance) });
}

/** What a file holds. Throws where it is none, or was learned from other features. */
export function unpackRanker(value: unknown): Ranker {
  const { short, long, relevance } = fileSchema.parse(value);
  const inOrder = (named: Record<Feature, number>) => Float64Array.from(FEATURES, (feature) => named[feature]);
  return { short: inOrder(short), long: inOrder(long), relevance: unpackRelevance(relevance) };
}

/** The ranker that is shipped. */
export const RANKER: Ranker = unpackRanker(file);

/** Weights for an article of so many paragraphs, of those for short and for long ones. */
export function weightsFor({ short, long }: RankerWeights, paragraphs: number): Float64Array {
  const share = lengthShare(paragraphs);
  if (share === 0) return short;
  if (share === 1) return long;
  return short.map((weight, at) => weight + share * ((long[at] as number) - weight));
}
