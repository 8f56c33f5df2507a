/**
 * Learns the reader's weights: `node test/bench/train-reader.ts FILE.json…` writes src/answer/reader-weights.json.
 * The files are articles with questions and answers, as test/bench/reading-data.ts reads them.
 */
import { writeFileSync } from 'node:fs';
import { packWeights } from '../../src/answer/weights.ts';
import { makeExamples, trainReader } from './reader-training.ts';
import { loadReadingData } from './reading-data.ts';

/** The greatest weight that the file keeps; greater ones are cut. */
const LARGEST_WEIGHT = 2;

const examples = makeExamples(loadReadingData(process.argv.slice(2)));
const file = JSON.stringify(packWeights(trainReader(examples), LARGEST_WEIGHT));
writeFileSync(new URL('../../src/answer/reader-weights.json', import.meta.url), `${file}\n`);
console.log(`${examples.length} questions, ${file.length} bytes`);
