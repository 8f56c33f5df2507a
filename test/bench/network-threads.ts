import { Worker } from 'node:worker_threads';
import type { LearnedNetwork } from '../../src/answer/network.ts';
import type { NetworkTask, TrainingList } from './network-training.ts';

/** Networks that are learned at a time. */
const THREADS = 2;

/** A network to be learned. */
export interface Job {
  name: string;
  lists: readonly TrainingList[];
  task: NetworkTask;
  /** How many results it gives for each candidate. */
  results: number;
}

function trainInThread({ name, ...workerData }: Job, log: (text: string) => void): Promise<LearnedNetwork> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('network-worker.ts', import.meta.url), { workerData });
    worker.on('error', reject);
    // Changes nothing once the network has come.
    worker.on('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
    worker.on('message', ({ text, learned }: { text?: string; learned?: LearnedNetwork }) => {
      if (text !== undefined) log(`${name}, ${text}`);
      if (learned) resolve(learned);
    });
  });
}

/** Learns networks in threads, each job made when its turn comes. */
export async function trainInThreads(
  jobs: readonly (() => Job)[],
  log: (text: string) => void,
): Promise<LearnedNetwork[]> {
  const networks: LearnedNetwork[] = [];
  let next = 0;
  const work = async () => {
    while (next < jobs.length) {
      const number = next++;
      networks[number] = await trainInThread((jobs[number] as () => Job)(), log);
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
  return networks;
}
