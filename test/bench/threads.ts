import { Worker } from 'node:worker_threads';
import type { LearnedNetwork } from '../../src/answer/network-shape.ts';
import type { TreesFile } from '../../src/answer/trees.ts';
import { log, PARTS } from './folds.ts';
import type { NetworkTask, TrainingList } from './network-training.ts';

/** Threads that learn at a time. */
const THREADS = 2;

/** Learns in a thread, whose module posts `text` to be logged and at last what it `learned`. */
function learnInThread<Learned>(module: string, name: string, workerData: unknown): Promise<Learned> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(module, import.meta.url), { workerData });
    worker.on('error', reject);
    // Changes nothing once it has come.
    worker.on('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
    worker.on('message', ({ text, learned }: { text?: string; learned?: Learned }) => {
      if (text !== undefined) log(`${name}, ${text}`);
      if (!learned) return;
      log(`${name}: learned`);
      resolve(learned);
    });
  });
}

const nameOf = (what: string, part: number) => `${what} ${part + 1} of ${PARTS.length}`;

/** Makes something for each part, for so many at a time as there are threads. */
export async function forParts<Made>(make: (part: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  let next = 0;
  const work = async () => {
    while (next < PARTS.length) {
      const part = next++;
      made[part] = await make(part);
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
  return made;
}

/**
 * Learns a network without each part, in threads; its examples are put together when its turn comes.
 * @param what.results how many results it gives for each candidate
 */
export function trainForParts(
  { name, ...what }: { name: string; task: NetworkTask; results: number },
  listsWithout: (part: number) => readonly TrainingList[],
): Promise<LearnedNetwork[]> {
  return forParts((part) =>
    learnInThread('network-worker.ts', nameOf(name, part), { ...what, lists: listsWithout(part) }),
  );
}

/** Learns trees in a thread, as `trainTrees`. */
export function trainTreesInThread(
  name: string,
  features: readonly string[],
  rows: readonly ArrayLike<number>[],
  outcomes: readonly number[],
): Promise<TreesFile> {
  return learnInThread('tree-worker.ts', name, { features, rows, outcomes });
}
