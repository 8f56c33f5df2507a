const highestOf = (scores: readonly number[]): number =>
  scores.reduce((most, score) => Math.max(most, score), -Infinity);

/** Each one's share of the probability, if the scores (log-odds) are believed; they sum to 1. */
export function softmax(scores: readonly number[]): number[] {
  const highest = highestOf(scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** The logarithms of these shares. */
export function logSoftmax(scores: readonly number[]): number[] {
  const highest = highestOf(scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0);
  return scores.map((score) => score - highest - Math.log(sum));
}
