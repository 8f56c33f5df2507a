import { UserError } from '../../src/base/errors.ts';
import { serve } from '../../src/media/worker-thread.ts';

/** A thread that does what `worker.test.ts` asks of it, good or bad. */
serve(
  async (task: string, signal: AbortSignal): Promise<string> => {
    switch (task) {
      case 'crash':
        return process.exit(3);
      case 'spin':
        for (;;);
      case 'refuse':
        throw new UserError('too-blue', 'Too blue.', { shade: 7 });
      case 'stumble':
        throw new TypeError('a bug');
      case 'throw later':
        setTimeout(() => {
          throw new Error('outside of any task');
        });
        return new Promise(() => undefined);
      case 'wait':
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      default:
        return task;
    }
  },
  () => [],
);
