import { describe, expect, test } from 'vitest';
import { askNetwork, readyNetwork } from '../../src/answer/network.ts';
import { packNetwork, unpackNetwork } from '../../src/answer/network-file.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { shortlist, weigherInput } from '../../src/answer/read.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { CANDIDATE_FEATURES } from '../../src/answer/weigh.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { search } from '../../src/search/passage-index.ts';
import { firstMatrices, forward, numbersOf, trainNetwork } from '../bench/network-training.ts';
import { repeatableRandom } from '../bench/random.ts';
import { Matrix, Tape, Workspace } from '../bench/tape.ts';

const source = buildAnswerSource(
  parseArticle(
    'harbour',
    `---
title: Harbour
---

The harbour company Norrsken was founded in 1987 by Ines Valadao, a former pilot. It runs twelve ferries between Ystad and the islands.

Its boats were built in Gdansk because wood was cheap there, said Karl Berg, who leads the union.
`,
  ),
);
const inputs = ['Who founded Norrsken?', 'where were the boats built', 'why in Gdansk?'].map((text) => {
  const question = analyseQuestion(text);
  return weigherInput(
    source,
    shortlist(source, question, search(source.index, question.text), { count: 6, farthest: Infinity }),
  );
});
const shape = {
  questionWords: new Map(['who', 'where', 'in'].map((word, i) => [word, i] as const)),
  unitWords: new Map(['by', 'the', ',', 'was'].map((word, i) => [word, i] as const)),
  features: CANDIDATE_FEATURES.length,
  results: 2,
  widths: { word: 8, context: 12, seen: 10, features: 14, last: 9 },
};
const standard = {
  means: new Float32Array(shape.features).fill(0.5),
  deviations: new Float32Array(shape.features).fill(2),
};
const keep = (x: Matrix) => x;
const matrices = firstMatrices(shape, repeatableRandom());
const learned = { shape, ...standard, matrices: numbersOf(matrices) };
const network = unpackNetwork(packNetwork(learned, CANDIDATE_FEATURES), CANDIDATE_FEATURES, 2);

describe('the network that reads spans', () => {
  test('answers after a round through its file as it did while it was learned', () => {
    const before = forward(new Tape(), matrices, { shape, ...standard }, inputs, keep);
    const shipped = inputs.flatMap((input) => [...askNetwork(network, input)]);
    expect(shipped).toHaveLength(before.data.length);
    for (const [i, value] of before.data.entries()) expect(shipped[i]).toBeCloseTo(value, 2);
  });

  test('gives the same results for a question whether or not its sentences were read before', () => {
    const [first] = inputs;
    if (!first) throw new Error('no input');
    const fresh = readyNetwork(network);
    expect([...askNetwork(fresh, first)]).toEqual([...askNetwork(network, first)]);
  });

  test('answers about a sentence of one unit and a question without words as it did while it was learned', () => {
    const [input] = inputs;
    const sentence = input?.sentences[0];
    if (!input || !sentence) throw new Error('no input');
    const { vectors, words, tags, names } = sentence.units;
    const short = {
      units: {
        vectors: vectors.slice(0, 1),
        words: words.slice(0, 1),
        tags: tags.slice(0, 1),
        names: names.slice(0, 1),
      },
      terms: { ...sentence.terms, near: sentence.terms.near.map(() => -1) },
    };
    const features = input.candidates[0]?.features ?? [];
    const one = { ...input, sentences: [short], candidates: [{ sentence: 0, from: 0, to: 1, features }] };
    const before = forward(new Tape(), matrices, { shape, ...standard }, [one], keep);
    const shipped = askNetwork(network, one);
    for (const [i, value] of before.data.entries()) expect(shipped[i]).toBeCloseTo(value, 2);
    const wordless = { ...one, question: { vectors: new Int32Array(0), words: [] } };
    expect([...askNetwork(network, wordless)].every(Number.isFinite)).toBe(true);
  });

  test('is learned along true gradients: each is what the loss changes by for a small change of the weight', () => {
    const loss = () => {
      const out = forward(new Tape(), matrices, { shape, ...standard }, inputs, keep);
      return out.data.reduce((sum, value, i) => sum + value * Math.sin(i + 1), 0);
    };
    const tape = new Tape();
    const out = forward(tape, matrices, { shape, ...standard }, inputs, keep);
    for (let i = 0; i < out.gradient.length; i++) out.gradient[i] = Math.sin(i + 1);
    tape.backward();
    for (const [name, { data, gradient }] of Object.entries(matrices)) {
      const at = gradient.reduce((best, slope, i) => (Math.abs(slope) > Math.abs(gradient[best] ?? 0) ? i : best), 0);
      const before = data[at] as number;
      const by = 2e-4;
      data[at] = before + by;
      const more = loss();
      data[at] = before - by;
      const less = loss();
      data[at] = before;
      const expected = (more - less) / (2 * by);
      expect(Math.abs(expected - (gradient[at] as number)), name).toBeLessThan(0.05 * Math.abs(expected) + 0.02);
    }
  });

  test('learns to choose what is wanted', () => {
    const lists = inputs.map((input) => [{ input, wanted: input.candidates.map((_, i) => (i === 2 ? 1 : 0)) }]);
    const many = Array.from({ length: 40 }, () => lists).flat();
    const chooser = readyNetwork(trainNetwork(many, 'choice', 1));
    for (const input of inputs) {
      const scores = [...askNetwork(chooser, input)];
      expect(scores.indexOf(Math.max(...scores))).toBe(2);
    }
  });

  test('of two that are wanted alike it learns to choose the one that is worth more', () => {
    const wanted = ({ candidates }: (typeof inputs)[number]) =>
      candidates.map((_, i) => (i === 0 || i === 2 ? 0.5 : 0));
    const lists = inputs.map((input) => [
      { input, wanted: wanted(input), worth: input.candidates.map((_, i) => (i === 2 ? 1 : i === 0 ? 0.6 : 0)) },
    ]);
    const chooser = readyNetwork(trainNetwork(Array.from({ length: 40 }, () => lists).flat(), 'choice', 1));
    for (const input of inputs) {
      const scores = [...askNetwork(chooser, input)];
      expect(scores.indexOf(Math.max(...scores))).toBe(2);
      expect((scores[2] as number) - (scores[0] as number)).toBeGreaterThan(1.4);
    }
  });

  test('refuses a file that was learned from other features, or for other results', () => {
    expect(() => unpackNetwork(packNetwork(network, ['one']), CANDIDATE_FEATURES, 2)).toThrow('other features');
    expect(() => unpackNetwork(packNetwork(network, CANDIDATE_FEATURES), CANDIDATE_FEATURES, 1)).toThrow(
      'not complete',
    );
  });
});

test('a step of training finds nothing of the step before where its numbers stand', () => {
  const step = (workspace: Workspace, size: number): number[] => {
    const tape = new Tape(workspace);
    const a = new Matrix(size, 2, new Float32Array(2 * size).fill(3));
    const out = tape.relu(tape.product(a, new Matrix(2, 2, Float32Array.of(1, -2, 0.5, 4))));
    out.gradient.fill(1);
    tape.backward();
    return [...out.data, ...a.gradient];
  };
  const used = new Workspace();
  step(used, 50);
  step(used, 8);
  expect(step(used, 3)).toEqual(step(new Workspace(), 3));
});
