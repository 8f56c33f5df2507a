import { COLUMNS, type Expectation, readAsked, rowNames } from '../../src/answer/expectation.ts';
import { DIMENSIONS } from '../../src/search/word-vectors.ts';
import type { Token } from '../../src/text/tokens.ts';
import { repeatableRandom } from './random.ts';

/** A question with candidate spans: what each shows, its score before, and how much it is wanted (sums to 1). */
export interface ExpectationExample {
  tokens: readonly Token[];
  shown: readonly Float32Array[];
  scores: readonly number[];
  wanted: readonly number[];
}

const ROWS = 900;
const LEAST_OFTEN = 5;
const EPOCHS = 8;
/** The weights are averaged over the epochs from this one on. */
const AVERAGE_FROM = 3;
const RATE = 0.01;
const DECAY = 1e-5;
const FIRST_SQUARE = 1e-3;

/** The words and openings that stand in the most questions. */
function frequentRows(examples: readonly ExpectationExample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of examples) {
    for (const name of rowNames(tokens)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const often = [...counts]
    .filter(([, count]) => count >= LEAST_OFTEN)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return new Map(often.slice(0, ROWS).map(([name], i) => [name, DIMENSIONS + i]));
}

/** Learns what questions expect: softmax over each question's spans on top of their scores before, AdaGrad (Duchi et al. 2011). */
export function trainExpectation(examples: readonly ExpectationExample[]): Expectation {
  const rows = frequentRows(examples);
  const weights = new Float32Array((DIMENSIONS + rows.size) * COLUMNS);
  const squares = new Float32Array(weights.length).fill(FIRST_SQUARE);
  const average = new Float32Array(weights.length);
  const random = repeatableRandom();
  const order = examples.map((example) => ({ ...example, asked: readAsked(rows, example.tokens) }));
  const expected = new Float32Array(COLUMNS);
  const slopes = new Float32Array(COLUMNS);
  const eachRow = (
    { direction, rows: own }: ReturnType<typeof readAsked>,
    visit: (row: number, share: number) => void,
  ) => {
    for (let i = 0; i < DIMENSIONS; i++) visit(i, direction[i] as number);
    for (const row of own) visit(row, 1);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as (typeof order)[number], order[i] as (typeof order)[number]];
    }
    for (const { asked, shown, scores, wanted } of order) {
      expected.fill(0);
      eachRow(asked, (row, share) => {
        if (share === 0) return;
        for (let c = 0, at = row * COLUMNS; c < COLUMNS; c++, at++) {
          expected[c] = (expected[c] as number) + share * (weights[at] as number);
        }
      });
      const logits = shown.map((one, i) => {
        let sum = scores[i] as number;
        for (let c = 0; c < COLUMNS; c++) sum += (one[c] as number) * (expected[c] as number);
        return sum;
      });
      const highest = Math.max(...logits);
      const odds = logits.map((logit) => Math.exp(logit - highest));
      const total = odds.reduce((sum, one) => sum + one, 0);
      slopes.fill(0);
      for (const [i, one] of shown.entries()) {
        const gradient = (odds[i] as number) / total - (wanted[i] as number);
        for (let c = 0; c < COLUMNS; c++) slopes[c] = (slopes[c] as number) + gradient * (one[c] as number);
      }
      eachRow(asked, (row, share) => {
        if (share === 0) return;
        for (let c = 0, at = row * COLUMNS; c < COLUMNS; c++, at++) {
          const slope = share * (slopes[c] as number) + DECAY * (weights[at] as number);
          const square = (squares[at] as number) + slope * slope;
          squares[at] = square;
          weights[at] = (weights[at] as number) - (RATE * slope) / Math.sqrt(square);
        }
      });
    }
    if (epoch < AVERAGE_FROM) continue;
    const share = 1 / (EPOCHS - AVERAGE_FROM);
    for (let i = 0; i < weights.length; i++) average[i] = (average[i] as number) + (weights[i] as number) * share;
  }
  return { rows, weights: average };
}
