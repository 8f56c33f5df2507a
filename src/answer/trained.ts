import { RANKER, type Ranker } from '../search/ranker.ts';
import aboutFile from './about-trees.json' with { type: 'json' };
import answerableFile from './answerable-trees.json' with { type: 'json' };
import { EVIDENCE_FEATURES } from './evidence.ts';
import { type Expectation, unpackExpectation } from './expectation.ts';
import expectationFile from './expectation-weights.json' with { type: 'json' };
import judgeFile from './judge-network.json' with { type: 'json' };
import type { Network } from './network.ts';
import { unpackNetwork } from './network-file.ts';
import readerFile from './reader-weights.json' with { type: 'json' };
import { SETTLING_FEATURES } from './settling-features.ts';
import settlingFile from './settling-trees.json' with { type: 'json' };
import { readTrees, type Trees } from './trees.ts';
import { CANDIDATE_FEATURES } from './weigh.ts';
import weigherFile from './weigher-network.json' with { type: 'json' };
import { unpackWeights } from './weights.ts';

/** What was learned from questions with known answers, by `train-reader.ts`, `train-ranker.ts`, `train-weigher.ts`, `train-judge.ts` and `train-settling.ts` in `test/bench`. */
export interface Models {
  /** Orders the article's sentences for a question. */
  ranker: Ranker;
  /** First look: scores every span. */
  reader: Float32Array;
  /** First look as well: what the question leads one to expect. */
  expectation: Expectation;
  /** Second look: weighs the best spans against each other. */
  weigher: Network;
  /** From the chosen span's evidence, if the question is about the article: the log-odds that the article answers it at all, and that the span is right. */
  judge: Network;
  /** Once more how likely the article answers it at all: where the judge is better on news, this is on long articles. */
  answerable: Trees;
  /** How likely it is about the article, from the same evidence. */
  about: Trees;
  /** How likely a sentence settles a yes/no question. */
  settling: Trees;
}

/** The models that are shipped. */
export const TRAINED: Models = {
  ranker: RANKER,
  reader: unpackWeights(readerFile),
  expectation: unpackExpectation(expectationFile),
  weigher: unpackNetwork(weigherFile, CANDIDATE_FEATURES, 1),
  judge: unpackNetwork(judgeFile, EVIDENCE_FEATURES, 2),
  answerable: readTrees(answerableFile, EVIDENCE_FEATURES),
  about: readTrees(aboutFile, EVIDENCE_FEATURES),
  settling: readTrees(settlingFile, SETTLING_FEATURES),
};
