import { Worker } from 'node:worker_threads';
import type { LearnedNetwork } from '../../src/answer/network-shape.ts';
import { log, PARTS } from './folds.ts';
import type { NetworkTask, TrainingList } from './network-training.ts';

/** Networks that are learned at a time. */
const THREADS = 2;

/** A network to be learned. */
interface Job {
  name: string;
  lists: readonly TrainingList[];
  task: NetworkTask;
  /** How many results it gives for each candidate. */
  results: number;
}

function trainInThread({ name, ...workerData }: Job): Promise<LearnedNetwork> {
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

/** Learns a network without each part, in threads; its examples are put together when its turn comes. */
export async function trainForParts(
  what: Omit<Job, 'lists'>,
  listsWithout: (part: number) => readonly TrainingList[],
): Promise<LearnedNetwork[]> {
  const name = (part: number) => `${what.name} ${part + 1} of ${PARTS.length}`;
  const networks: LearnedNetwork[] = [];
  let next = 0;
  const work = async () => {
    while (next < PARTS.length) {
      const part = next++;
      networks[part] = await trainInThread({ ...what, name: name(part), lists: listsWithout(part) });
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
  return networks;
}
