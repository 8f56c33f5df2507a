import aboutFile from './about-trees.json' with { type: 'json' };
import answerableFile from './answerable-trees.json' with { type: 'json' };
import { EVIDENCE_FEATURES } from './evidence.ts';
import { type Expectation, unpackExpectation } from './expectation.ts';
import expectationFile from './expectation-weights.json' with { type: 'json' };
import readerFile from './reader-weights.json' with { type: 'json' };
import rightFile from './right-trees.json' with { type: 'json' };
import { readTrees, type Trees } from './trees.ts';
import { CANDIDATE_FEATURES } from './weigh.ts';
import weigherFile from './weigher-trees.json' with { type: 'json' };
import { unpackWeights } from './weights.ts';

/** What was learned from questions with known answers, by `test/bench/train-reader.ts`. */
export interface Models {
  /** First look: scores every span. */
  reader: Float32Array;
  /** First look as well: what the question leads one to expect. */
  expectation: Expectation;
  /** Second look: weighs the best spans against each other. */
  weigher: Trees;
  /** How likely the chosen span is right, from its evidence, if the question is about the article. */
  right: Trees;
  /** How likely the article answers the question at all, from the same evidence, if it is about the article. */
  answerable: Trees;
  /** How likely it is about the article, from the same evidence. */
  about: Trees;
}

/** The models that are shipped. */
export const TRAINED: Models = {
  reader: unpackWeights(readerFile),
  expectation: unpackExpectation(expectationFile),
  weigher: readTrees(weigherFile, CANDIDATE_FEATURES),
  right: readTrees(rightFile, EVIDENCE_FEATURES),
  answerable: readTrees(answerableFile, EVIDENCE_FEATURES),
  about: readTrees(aboutFile, EVIDENCE_FEATURES),
};
