/** Learns boosted trees in a thread of its own; see `trainTreesInThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { trainTrees } from './tree-training.ts';

const { features, rows, outcomes } = workerData as { features: string[]; rows: Float64Array[]; outcomes: number[] };
parentPort?.postMessage({ learned: trainTrees(features, rows, outcomes) });
