import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UserError } from '../base/errors.ts';
import type { FromThread, ToThread } from './worker-thread.ts';

/** How long a thread may take to let go of a task that was called off, before the thread itself is ended. */
const GRACE_MILLISECONDS = 500;
const THREAD_MEMORY_MEBIBYTES = 256;

export interface WorkerLimits {
  /** For one task, waiting not counted. */
  timeoutMilliseconds: number;
  /** Tasks that may wait behind the one at work; further ones are refused. */
  queueLength: number;
}

interface Job<Task, Result> {
  id: number;
  task: Task;
  succeed: (result: Result) => void;
  fail: (error: Error) => void;
  /** Runs out when the task has taken its time, then when the grace is over. */
  timer?: NodeJS.Timeout;
}

/**
 * One thread that does one task at a time, started with the first task and kept for the next. A thread that crashes or
 * overruns is ended, its task fails with an error, and the next task gets a new thread. An idle thread does not keep
 * the process alive.
 */
export class MediaWorker<Task, Result> {
  readonly #file: URL;
  readonly #limits: WorkerLimits;
  readonly #waiting: Job<Task, Result>[] = [];
  #thread: Worker | undefined;
  #current: Job<Task, Result> | undefined;
  #lastId = 0;

  /** `name` is that of a file beside this one, without its ending: `.ts` when run from source, `.js` when built. */
  constructor(name: string, limits: WorkerLimits) {
    this.#file = new URL(`./${name}${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
    this.#limits = limits;
  }

  /**
   * @returns what the thread made of the task
   * @throws UserError `media-busy` (the queue is full), `media-timeout`, `media-cancelled` (the worker was closed),
   *   `media-failed` (the thread crashed or its code threw; the reason is `cause`), or the thread's own UserError
   */
  run(task: Task): Promise<Result> {
    if (this.#current && this.#waiting.length >= this.#limits.queueLength) {
      return Promise.reject(
        new UserError('media-busy', 'Too much is being made at once. Please try again in a moment.'),
      );
    }
    return new Promise<Result>((succeed, fail) => {
      this.#waiting.push({ id: ++this.#lastId, task, succeed, fail });
      this.#next();
    });
  }

  /** Ends the thread. Tasks at work or waiting fail with `media-cancelled`; a later task starts a new thread. */
  async close(): Promise<void> {
    const open = this.#waiting.splice(0);
    if (this.#current) open.unshift(this.#current);
    const thread = this.#release();
    for (const job of open) job.fail(cancelled());
    await thread?.terminate();
  }

  #next(): void {
    if (this.#current) return;
    const job = this.#waiting.shift();
    if (!job) {
      this.#thread?.unref();
      return;
    }
    this.#current = job;
    this.#thread ??= this.#start();
    this.#thread.ref();
    job.timer = setTimeout(() => this.#callOff(job), this.#limits.timeoutMilliseconds);
    this.#thread.postMessage({ id: job.id, task: job.task } satisfies ToThread<Task>);
  }

  #start(): Worker {
    const limits = { maxOldGenerationSizeMb: THREAD_MEMORY_MEBIBYTES };
    const thread = new Worker(this.#file, { execArgv: [], resourceLimits: limits });
    thread.on('message', (message: FromThread<Result>) => this.#receive(thread, message));
    thread.on('error', (error) => this.#replace(thread, failed(error)));
    thread.on('exit', (code) => this.#replace(thread, failed(new Error(`The thread ended with code ${code}.`))));
    return thread;
  }

  #receive(thread: Worker, message: FromThread<Result>): void {
    const job = this.#current;
    if (thread !== this.#thread || job?.id !== message.id) return;
    this.#current = undefined;
    clearTimeout(job.timer);
    if ('result' in message) job.succeed(message.result);
    else if ('userError' in message) {
      const { code, text, values } = message.userError;
      job.fail(new UserError(code, text, values));
    } else job.fail(failed(message.failure));
    this.#next();
  }

  /** Fails the task at work. The thread is asked to let go of it and is ended if it does not. */
  #callOff(job: Job<Task, Result>): void {
    const error = new UserError('media-timeout', 'That took too long to make.');
    job.fail(error);
    const thread = this.#thread;
    if (!thread) return;
    thread.postMessage({ id: job.id, cancel: true } satisfies ToThread<Task>);
    job.timer = setTimeout(() => this.#replace(thread, error), GRACE_MILLISECONDS);
  }

  /** Gives up a thread that crashed, ended or hangs. */
  #replace(thread: Worker, error: UserError): void {
    if (thread !== this.#thread) return;
    this.#current?.fail(error);
    this.#release();
    void thread.terminate();
    this.#next();
  }

  #release(): Worker | undefined {
    clearTimeout(this.#current?.timer);
    this.#current = undefined;
    const thread = this.#thread;
    this.#thread = undefined;
    return thread;
  }
}

function cancelled(): UserError {
  return new UserError('media-cancelled', 'That was called off.');
}

function failed(reason: unknown): UserError {
  const error = new UserError('media-failed', 'That could not be made.');
  error.cause = reason;
  return error;
}
