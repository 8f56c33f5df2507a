import { z } from 'zod';

/**
 * Gradient-boosted decision trees (Friedman 2001), as a file holds them. Each tree is complete: inner node `i` has the children
 * `2i + 1` and `2i + 2`; it goes right where the feature is greater than the threshold.
 */
const fileSchema = z.strictObject({
  /** Names of the features, in order. */
  features: z.array(z.string()),
  depth: z.int().min(1).max(8),
  /** The score before any tree. */
  base: z.number(),
  trees: z.array(
    z.strictObject({ feature: z.array(z.int()), threshold: z.array(z.number()), leaf: z.array(z.number()) }),
  ),
});
export type TreesFile = z.infer<typeof fileSchema>;

/** The same, one tree behind the other. */
export interface Trees {
  base: number;
  /** Inner nodes of each tree. */
  inner: number;
  count: number;
  features: Uint16Array;
  thresholds: Float64Array;
  leaves: Float64Array;
}

/** Checks a file of trees. Throws where it is none, or was learned from other features. */
export function readTrees(file: unknown, features: readonly string[]): Trees {
  const { features: learned, depth, base, trees } = fileSchema.parse(file);
  if (learned.join() !== features.join()) throw new Error('the trees were learned from other features');
  const inner = 2 ** depth - 1;
  for (const { feature, threshold, leaf } of trees) {
    if (feature.length !== inner || threshold.length !== inner || leaf.length !== inner + 1) {
      throw new Error('a tree is not complete');
    }
  }
  return {
    base,
    inner,
    count: trees.length,
    features: Uint16Array.from(trees.flatMap((tree) => tree.feature)),
    thresholds: Float64Array.from(trees.flatMap((tree) => tree.threshold)),
    leaves: Float64Array.from(trees.flatMap((tree) => tree.leaf)),
  };
}

/** The sum of the leaves that a row of features falls into: log-odds of yes. */
export function logOdds({ base, inner, count, features, thresholds, leaves }: Trees, row: Float64Array): number {
  let sum = base;
  for (let tree = 0; tree < count; tree++) {
    const first = tree * inner;
    let node = 0;
    while (node < inner) {
      const value = row[features[first + node] as number] as number;
      node = 2 * node + (value > (thresholds[first + node] as number) ? 2 : 1);
    }
    sum += leaves[first + tree - inner + node] as number;
  }
  return sum;
}
