import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../base/errors.ts';
import { importError } from './failures.ts';
import type { ImportedArticle, ReadTask } from './read-source.ts';
import type { ReadOutcome } from './read-thread.ts';

const MEBIBYTE = 1024 * 1024;
const YOUNG_GENERATION_MEBIBYTES = 32;
/** Buffers lie outside the heap that V8 bounds, so they are measured this often. */
const MEASURE_EVERY_MILLISECONDS = 25;
/** The ending of this file, so that source runs source and what was built runs what was built. */
const THREAD_FILE = new URL(`./read-thread${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

/**
 * Reads one source in a thread of its own, which ends with it: nothing that a hostile source did outlives it.
 * @throws UserError `import-timeout`, `import-too-complex` (memory), `import-cancelled`, `import-failed`, or the refusal
 *   of the thread itself
 */
export async function readInThread(task: ReadTask, signal?: AbortSignal): Promise<ImportedArticle> {
  if (signal?.aborted) throw importError('import-cancelled');
  const { memoryMebibytes, readMilliseconds } = task.limits;
  const thread = new Worker(THREAD_FILE, {
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
    workerData: task,
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMebibytes,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MEBIBYTES,
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ImportedArticle>();
  thread.once('message', (outcome: ReadOutcome) => {
    if ('imported' in outcome) return resolve(outcome.imported);
    const { code, message, values, cause } = outcome.refused;
    const error = new UserError(code, message, values);
    if (cause !== '') error.cause = cause;
    reject(error);
  });
  thread.once('error', (error: NodeJS.ErrnoException) =>
    reject(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? importError('import-too-complex', {}, error)
        : importError('import-failed', {}, error),
    ),
  );
  thread.once('exit', (code) => reject(importError('import-failed', {}, `The thread ended with code ${code}.`)));
  const cancel = () => reject(importError('import-cancelled'));
  signal?.addEventListener('abort', cancel, { once: true });
  const clock = setTimeout(() => reject(importError('import-timeout')), readMilliseconds);
  const measuring = setInterval(() => {
    thread.getHeapStatistics().then(
      ({ external_memory }) => {
        if (external_memory > memoryMebibytes * MEBIBYTE) reject(importError('import-too-complex'));
      },
      () => undefined,
    );
  }, MEASURE_EVERY_MILLISECONDS);
  try {
    return await promise;
  } finally {
    clearTimeout(clock);
    clearInterval(measuring);
    signal?.removeEventListener('abort', cancel);
    await thread.terminate();
  }
}
