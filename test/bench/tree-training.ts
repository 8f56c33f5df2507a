import type { Trees } from '../../src/answer/trees.ts';

export interface TreeSettings {
  trees: number;
  depth: number;
  rate: number;
  /** A leaf holds at least so many rows. */
  least: number;
  /** L2 penalty on leaves. */
  penalty: number;
}

export const TREE_SETTINGS: TreeSettings = { trees: 120, depth: 3, rate: 0.07, least: 40, penalty: 5 };

const BINS = 32;

/** Thresholds that cut a feature's values into parts of about equal size. */
function cutPoints(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (let i = 1; i < BINS; i++) cuts.add(sorted[Math.floor((i * sorted.length) / BINS)] as number);
  return [...cuts].filter((cut) => cut < (sorted.at(-1) as number));
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}

/** Learns boosted trees of a yes/no outcome by Newton steps on the logistic loss. */
export function trainTrees(
  features: readonly string[],
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  settings = TREE_SETTINGS,
): Trees {
  const count = features.length;
  const cuts = features.map((_, f) => cutPoints(rows.map((row) => row[f] as number)).map(round));
  const bins = rows.map((row) =>
    Uint8Array.from(row, (value, f) => (cuts[f] as number[]).filter((cut) => value > cut).length),
  );
  const yes = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const base = Math.log(yes / (rows.length - yes));
  const odds = new Float64Array(rows.length).fill(base);
  const inner = 2 ** settings.depth - 1;
  const model: Trees = { features: [...features], depth: settings.depth, base: round(base), trees: [] };
  for (let t = 0; t < settings.trees; t++) {
    const gradient = odds.map((value, i) => 1 / (1 + Math.exp(-value)) - (outcomes[i] as number));
    const curvature = odds.map((value) => {
      const p = 1 / (1 + Math.exp(-value));
      return Math.max(1e-6, p * (1 - p));
    });
    const tree = {
      feature: new Array<number>(inner).fill(0),
      threshold: new Array<number>(inner).fill(1e9),
      leaf: new Array<number>(inner + 1).fill(0),
    };
    let members: number[][] = [rows.map((_, i) => i)];
    for (let level = 0, node = 0; level < settings.depth; level++) {
      const next: number[][] = [];
      for (const own of members) {
        let bestGain = 1e-9;
        let bestFeature = -1;
        let bestBin = 0;
        let g = 0;
        let h = 0;
        for (const i of own) {
          g += gradient[i] as number;
          h += curvature[i] as number;
        }
        for (let f = 0; f < count; f++) {
          const sumG = new Float64Array(BINS + 1);
          const sumH = new Float64Array(BINS + 1);
          const sumN = new Int32Array(BINS + 1);
          for (const i of own) {
            const bin = (bins[i] as Uint8Array)[f] as number;
            sumG[bin] = (sumG[bin] as number) + (gradient[i] as number);
            sumH[bin] = (sumH[bin] as number) + (curvature[i] as number);
            sumN[bin] = (sumN[bin] as number) + 1;
          }
          let leftG = 0;
          let leftH = 0;
          let leftN = 0;
          for (let bin = 0; bin < (cuts[f] as number[]).length; bin++) {
            leftG += sumG[bin] as number;
            leftH += sumH[bin] as number;
            leftN += sumN[bin] as number;
            if (leftN < settings.least || own.length - leftN < settings.least) continue;
            const k = settings.penalty;
            const gain = leftG ** 2 / (leftH + k) + (g - leftG) ** 2 / (h - leftH + k) - g ** 2 / (h + k);
            if (gain > bestGain) {
              bestGain = gain;
              bestFeature = f;
              bestBin = bin;
            }
          }
        }
        if (bestFeature < 0) next.push(own, []);
        else {
          tree.feature[node] = bestFeature;
          tree.threshold[node] = (cuts[bestFeature] as number[])[bestBin] as number;
          const goesRight = (i: number) => ((bins[i] as Uint8Array)[bestFeature] as number) > bestBin;
          next.push(
            own.filter((i) => !goesRight(i)),
            own.filter(goesRight),
          );
        }
        node++;
      }
      members = next;
    }
    for (const [leaf, own] of members.entries()) {
      let g = 0;
      let h = 0;
      for (const i of own) {
        g += gradient[i] as number;
        h += curvature[i] as number;
      }
      const value = round((-settings.rate * g) / (h + settings.penalty));
      tree.leaf[leaf] = value;
      for (const i of own) odds[i] = (odds[i] as number) + value;
    }
    model.trees.push(tree);
  }
  return model;
}
