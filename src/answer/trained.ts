import readerFile from './reader-weights.json' with { type: 'json' };
import { unpackWeights } from './weights.ts';

/** Weights of the reader, learned by `test/bench/train-reader.ts`. */
export const READER_WEIGHTS = unpackWeights(readerFile);
