/**
 * A histogram of times with bounds that are fixed, so that two of them add up. Bucket n ends at 2^(n/4) ms: each is 19 %
 * wider than the one before, and that is the greatest error of a percentile.
 */
const STEPS_PER_DOUBLING = 4;

/** Ends at 1/16 ms; whatever is quicker counts here. */
const FIRST_BUCKET = -16;

/** Ends at 131 s; whatever is slower counts here. */
const LAST_BUCKET = 68;

/** The bucket that a time in milliseconds falls into. */
export function bucketOf(milliseconds: number): number {
  if (!(milliseconds > 0)) return FIRST_BUCKET;
  const bucket = Math.ceil(Math.log2(milliseconds) * STEPS_PER_DOUBLING);
  return Math.max(FIRST_BUCKET, Math.min(LAST_BUCKET, bucket));
}

/**
 * The time in milliseconds that `share` (0 to 1) of the counted times did not exceed: the upper bound of the bucket where
 * that share is reached (nearest rank). Null where nothing was counted.
 */
export function percentileOf(counts: ReadonlyMap<number, number>, share: number): number | null {
  const buckets = [...counts].toSorted(([a], [b]) => a - b);
  const rank = share * buckets.reduce((total, [, count]) => total + count, 0);
  let reached = 0;
  for (const [bucket, count] of buckets) {
    reached += count;
    if (reached >= rank) return 2 ** (bucket / STEPS_PER_DOUBLING);
  }
  return null;
}
