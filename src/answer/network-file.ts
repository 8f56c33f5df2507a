import { z } from 'zod';
import { packedNumbersSchema, packNumbers, unpackNumbers } from '../base/packed-numbers.ts';
import { type Network, readyNetwork } from './network.ts';
import { type LearnedNetwork, matrixSizes } from './network-shape.ts';

const fileSchema = z.strictObject({
  questionWords: z.array(z.string()),
  unitWords: z.array(z.string()),
  /** Names of the features, in order. */
  features: z.array(z.string()),
  results: z.int().positive(),
  widths: z.strictObject({
    word: z.int().positive(),
    context: z.int().positive(),
    seen: z.int().positive(),
    features: z.int().positive(),
    last: z.int().positive(),
  }),
  means: z.array(z.number()),
  deviations: z.array(z.number().positive()),
  /** Row by row. */
  matrices: z.record(z.string(), packedNumbersSchema),
});
export type NetworkFile = z.infer<typeof fileSchema>;

/** Rounds what was learned for a file. */
export function packNetwork(
  { shape, matrices, means, deviations }: LearnedNetwork,
  features: readonly string[],
): NetworkFile {
  const round = (values: Float32Array) => Array.from(values, (value) => Number(value.toPrecision(6)));
  return {
    questionWords: [...shape.questionWords.keys()],
    unitWords: [...shape.unitWords.keys()],
    features: [...features],
    results: shape.results,
    widths: shape.widths,
    means: round(means),
    deviations: round(deviations),
    matrices: Object.fromEntries(Object.entries(matrices).map(([name, values]) => [name, packNumbers(values)])),
  };
}

/** What a file holds. Throws where it is none, or was learned from other features or for other results. */
export function unpackNetwork(file: unknown, features: readonly string[], results: number): Network {
  const read = fileSchema.parse(file);
  if (read.features.join() !== features.join()) throw new Error('the network was learned from other features');
  const { length } = features;
  if (read.means.length !== length || read.deviations.length !== length || read.results !== results)
    throw new Error('the network is not complete');
  const numbered = (words: readonly string[]) => new Map(words.map((word, i) => [word, i]));
  const shape = {
    questionWords: numbered(read.questionWords),
    unitWords: numbered(read.unitWords),
    features: length,
    results,
    widths: read.widths,
  };
  const matrices = Object.fromEntries(
    Object.entries(matrixSizes(shape)).map(([name, [rows, columns]]) => {
      const numbers = unpackNumbers(read.matrices[name], rows * columns);
      if (!numbers) throw new Error(`the network's ${name} is not complete`);
      return [name, numbers] as const;
    }),
  );
  return readyNetwork({
    shape,
    matrices: matrices as Network['matrices'],
    means: Float32Array.from(read.means),
    deviations: Float32Array.from(read.deviations),
  });
}
