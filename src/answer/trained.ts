import { EVIDENCE_FEATURES } from './evidence.ts';
import judgeFile from './judge-trees.json' with { type: 'json' };
import readerFile from './reader-weights.json' with { type: 'json' };
import { readTrees } from './trees.ts';
import { CANDIDATE_FEATURES } from './weigh.ts';
import weigherFile from './weigher-trees.json' with { type: 'json' };
import { unpackWeights } from './weights.ts';

/** Weights of the reader's first look, learned by `test/bench/train-reader.ts`. */
export const READER_WEIGHTS = unpackWeights(readerFile);

/** Weighs the shortlist against each other in the second look; learned by the same script. */
export const WEIGHER = readTrees(weigherFile, CANDIDATE_FEATURES);

/** Tells from the evidence how likely an answer is right; learned by the same script. */
export const JUDGE = readTrees(judgeFile, EVIDENCE_FEATURES);
