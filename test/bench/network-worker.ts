/** Learns one network in a thread of its own; see `trainForParts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { type NetworkTask, type TrainingList, trainNetwork } from './network-training.ts';

const { lists, task, results } = workerData as { lists: TrainingList[]; task: NetworkTask; results: number };
const learned = trainNetwork(lists, task, results, (text) => parentPort?.postMessage({ text }));
parentPort?.postMessage({ learned });
