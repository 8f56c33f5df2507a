import { parentPort, type Transferable } from 'node:worker_threads';
import { UserError } from '../base/errors.ts';

export type ToThread<Task> = { id: number; task: Task } | { id: number; cancel: true };

export type FromThread<Result> =
  | { id: number; result: Result }
  | { id: number; userError: { code: string; text: string; values: UserError['values'] } }
  | { id: number; failure: unknown };

/**
 * Serves the tasks of a `MediaWorker` from inside its thread. What `handle` throws becomes the task's error.
 * `transfer` names the buffers of a result that are moved to the main thread instead of being copied.
 */
export function serve<Task, Result>(
  handle: (task: Task, signal: AbortSignal) => Promise<Result> | Result,
  transfer: (result: Result) => Transferable[],
): void {
  const port = parentPort;
  if (!port) throw new Error('This file runs in a worker thread.');
  let running: { id: number; controller: AbortController } | undefined;

  async function work(id: number, task: Task, signal: AbortSignal): Promise<void> {
    try {
      const result = await handle(task, signal);
      port?.postMessage({ id, result } satisfies FromThread<Result>, transfer(result));
    } catch (error) {
      port?.postMessage(describe<Result>(id, error));
    }
  }

  port.on('message', (message: ToThread<Task>) => {
    if ('cancel' in message) {
      if (running?.id === message.id) running.controller.abort();
      return;
    }
    running = { id: message.id, controller: new AbortController() };
    void work(message.id, message.task, running.controller.signal);
  });
}

function describe<Result>(id: number, error: unknown): FromThread<Result> {
  if (error instanceof UserError) {
    return { id, userError: { code: error.code, text: error.message, values: error.values } };
  }
  return { id, failure: error instanceof Error ? new Error(error.stack ?? error.message) : String(error) };
}
