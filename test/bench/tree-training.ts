import type { TreesFile } from '../../src/answer/trees.ts';
import { repeatableRandom } from './random.ts';

/** How many trees, and how deep. */
const TREES = 250;
const DEPTH = 5;
const RATE = 0.07;
/** A leaf holds at least so many rows. */
const LEAST_ROWS = 40;
/** L2 penalty on leaves. */
const PENALTY = 5;
/** Share of the features that each tree may use. */
const COLUMNS = 0.3;

const BINS = 32;
/** A threshold that no value exceeds: the node sends every row to the left. */
const NEVER = 1e9;

/** Thresholds that cut a feature's values into parts of about equal size. */
function cutPoints(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (let i = 1; i < BINS; i++) cuts.add(sorted[Math.floor((i * sorted.length) / BINS)] as number);
  return [...cuts].filter((cut) => cut < (sorted.at(-1) as number));
}

function countBelow(cuts: readonly number[], value: number): number {
  let count = 0;
  while (count < cuts.length && value > (cuts[count] as number)) count++;
  return count;
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}

/** The best cut of some rows: by which feature, above which bin. */
interface Cut {
  feature: number;
  bin: number;
}

/**
 * Learns boosted trees by Newton steps on the logistic loss (Friedman 2001; the gain is that of Chen and Guestrin 2016).
 * @param outcomes 1 for yes and 0 for no, one for each row
 */
export function trainTrees(
  features: readonly string[],
  rows: readonly ArrayLike<number>[],
  outcomes: readonly number[],
): TreesFile {
  const yes = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const start = Math.log(yes / (outcomes.length - yes));
  const cuts = features.map((_, f) => cutPoints(rows.map((row) => row[f] as number)).map(round));
  const bins = features.map((_, f) =>
    Uint8Array.from(rows, (row) => countBelow(cuts[f] as number[], row[f] as number)),
  );
  const scores = new Float64Array(rows.length).fill(start);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const inner = 2 ** DEPTH - 1;
  const model: TreesFile = { features: [...features], depth: DEPTH, base: round(start), trees: [] };
  const sumG = new Float64Array(BINS + 1);
  const sumH = new Float64Array(BINS + 1);
  const sumN = new Int32Array(BINS + 1);
  const random = repeatableRandom();

  const total = (own: Int32Array, values: Float64Array): number => {
    let sum = 0;
    for (let k = 0; k < own.length; k++) sum += values[own[k] as number] as number;
    return sum;
  };
  const bestCut = (own: Int32Array, tried: readonly number[]): Cut | undefined => {
    const g = total(own, gradient);
    const h = total(own, curvature);
    let bestGain = 1e-9;
    let best: Cut | undefined;
    for (const feature of tried) {
      const bin = bins[feature] as Uint8Array;
      sumG.fill(0);
      sumH.fill(0);
      sumN.fill(0);
      for (let k = 0; k < own.length; k++) {
        const i = own[k] as number;
        const b = bin[i] as number;
        sumG[b] = (sumG[b] as number) + (gradient[i] as number);
        sumH[b] = (sumH[b] as number) + (curvature[i] as number);
        sumN[b] = (sumN[b] as number) + 1;
      }
      let leftG = 0;
      let leftH = 0;
      let leftN = 0;
      for (let b = 0; b < (cuts[feature] as number[]).length; b++) {
        leftG += sumG[b] as number;
        leftH += sumH[b] as number;
        leftN += sumN[b] as number;
        if (leftN < LEAST_ROWS || own.length - leftN < LEAST_ROWS) continue;
        const gain = leftG ** 2 / (leftH + PENALTY) + (g - leftG) ** 2 / (h - leftH + PENALTY) - g ** 2 / (h + PENALTY);
        if (gain <= bestGain) continue;
        bestGain = gain;
        best = { feature, bin: b };
      }
    }
    return best;
  };

  for (let t = 0; t < TREES; t++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradient[i] = p - (outcomes[i] as number);
      curvature[i] = Math.max(1e-6, p * (1 - p));
    }
    const tried = features.map((_, f) => f).filter(() => random() < COLUMNS);
    const tree = {
      feature: new Array<number>(inner).fill(0),
      threshold: new Array<number>(inner).fill(NEVER),
      leaf: new Array<number>(inner + 1).fill(0),
    };
    let members: Int32Array[] = [Int32Array.from(rows, (_, i) => i)];
    for (let level = 0, node = 0; level < DEPTH; level++) {
      const next: Int32Array[] = [];
      for (const own of members) {
        const cut = bestCut(own, tried);
        if (!cut) next.push(own, new Int32Array(0));
        else {
          tree.feature[node] = cut.feature;
          tree.threshold[node] = (cuts[cut.feature] as number[])[cut.bin] as number;
          const bin = bins[cut.feature] as Uint8Array;
          next.push(
            own.filter((i) => (bin[i] as number) <= cut.bin),
            own.filter((i) => (bin[i] as number) > cut.bin),
          );
        }
        node++;
      }
      members = next;
    }
    for (const [leaf, own] of members.entries()) {
      const value = round((-RATE * total(own, gradient)) / (total(own, curvature) + PENALTY));
      tree.leaf[leaf] = value;
      for (let k = 0; k < own.length; k++) {
        const i = own[k] as number;
        scores[i] = (scores[i] as number) + value;
      }
    }
    model.trees.push(tree);
  }
  return model;
}
