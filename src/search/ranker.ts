import { FEATURES, type Feature } from './feature-names.ts';
import file from './ranker-weights.json' with { type: 'json' };

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

const weightsOf = (named: Record<Feature, number>) => Float64Array.from(FEATURES, (feature) => named[feature]);
const RANKERS = { short: weightsOf(file.short), long: weightsOf(file.long) } as const;

/** The ranker's weights for an article, in the order of `FEATURES`: those for short and for long articles, mixed by its length. */
export function rankerWeights(paragraphs: number): Float64Array {
  return mixWeights(RANKERS.short, RANKERS.long, paragraphs);
}

/** Weights for an article of some length, of those for short and for long ones. */
export function mixWeights(short: Float64Array, long: Float64Array, paragraphs: number): Float64Array {
  const share = lengthShare(paragraphs);
  if (share === 0) return short;
  if (share === 1) return long;
  return short.map((weight, at) => weight + share * ((long[at] as number) - weight));
}
