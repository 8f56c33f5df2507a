import { parentPort, workerData } from 'node:worker_threads';
import type { UserError } from '../../base/errors.ts';
import { asUserError, type ImportedArticle, type ReadTask, readSource } from './read-source.ts';

/** What the thread says once, before it is ended. */
export type ReadOutcome =
  | { imported: ImportedArticle }
  | { refused: { code: string; message: string; values: UserError['values']; cause: string } };

async function read(task: ReadTask): Promise<ReadOutcome> {
  try {
    return { imported: await readSource(task) };
  } catch (error) {
    const { code, message, values, cause } = asUserError(error);
    return { refused: { code, message, values: { ...values }, cause: cause instanceof Error ? `${cause.stack}` : '' } };
  }
}

if (!parentPort) throw new Error('This file runs in a worker thread.');
parentPort.postMessage(await read(workerData));
