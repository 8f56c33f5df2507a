import { z } from 'zod';

/**
 * Gradient-boosted decision trees (Friedman 2001) for a yes/no outcome. Each tree is complete: inner node `i` has the children
 * `2i + 1` and `2i + 2`; it goes right where the feature is greater than the threshold.
 */
const treesSchema = z.strictObject({
  /** Names of the features, in order. */
  features: z.array(z.string()),
  depth: z.int().min(1).max(8),
  /** Log-odds before any tree. */
  base: z.number(),
  trees: z.array(
    z.strictObject({ feature: z.array(z.int()), threshold: z.array(z.number()), leaf: z.array(z.number()) }),
  ),
});

export type Trees = z.infer<typeof treesSchema>;

/** Checks a file of trees. Throws where it is none, or was learned from other features. */
export function readTrees(file: unknown, features: readonly string[]): Trees {
  const trees = treesSchema.parse(file);
  if (trees.features.join() !== features.join()) throw new Error('the trees were learned from other features');
  return trees;
}

/** Log-odds of yes. */
export function logOdds(model: Trees, values: ArrayLike<number>): number {
  let sum = model.base;
  const inner = 2 ** model.depth - 1;
  for (const tree of model.trees) {
    let node = 0;
    while (node < inner) {
      const value = values[tree.feature[node] as number] as number;
      node = 2 * node + (value > (tree.threshold[node] as number) ? 2 : 1);
    }
    sum += tree.leaf[node - inner] as number;
  }
  return sum;
}

/** Probability of yes, 0 to 1. */
export function probability(model: Trees, values: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-logOdds(model, values)));
}
