import { afterEach, describe, expect, test } from 'vitest';
import { MediaWorker } from '../../src/media/worker.ts';

let worker: MediaWorker<string, string>;

function start(timeoutMilliseconds = 20_000, queueLength = 3): MediaWorker<string, string> {
  worker = new MediaWorker('../../test/media/unruly-thread', { timeoutMilliseconds, queueLength });
  return worker;
}

afterEach(() => worker.close());

describe('the thread that pictures and speech are made in', () => {
  test('does its tasks one after another', async () => {
    start();
    expect(await Promise.all(['a', 'b', 'c'].map((task) => worker.run(task)))).toEqual(['a', 'b', 'c']);
  });

  test.each(['crash', 'throw later', 'stumble'])(
    'turns a failure (%s) into an error, and the next task works',
    async (fault) => {
      start();
      const failing = worker.run(fault);
      const waiting = worker.run('a');
      await expect(failing).rejects.toMatchObject({
        name: 'UserError',
        code: 'media-failed',
        cause: expect.any(Error),
      });
      expect(await waiting).toBe('a');
    },
  );

  test('hands on an error for people with its code and values', async () => {
    start();
    await expect(worker.run('refuse')).rejects.toMatchObject({
      name: 'UserError',
      code: 'too-blue',
      values: { shade: 7 },
    });
  });

  test('is ended when a task overruns, even in an endless loop, and the next task works', async () => {
    start(2_000);
    const endless = worker.run('spin');
    const waiting = worker.run('refuse');
    await expect(endless).rejects.toMatchObject({ code: 'media-timeout' });
    await expect(waiting).rejects.toMatchObject({ code: 'too-blue' });
  });

  test('keeps what waits behind a task that overruns and lets go', async () => {
    start(2_000);
    const first = worker.run('wait');
    const second = worker.run('b');
    await expect(first).rejects.toMatchObject({ code: 'media-timeout' });
    expect(await second).toBe('b');
  });

  test('refuses what would make its queue longer than allowed', async () => {
    start(20_000, 2);
    const accepted = [worker.run('a'), worker.run('b'), worker.run('c')];
    await expect(worker.run('d')).rejects.toMatchObject({ code: 'media-busy' });
    expect(await Promise.all(accepted)).toEqual(['a', 'b', 'c']);
  });

  test('fails what is open when it is closed, and starts anew with the next task', async () => {
    start();
    const open = [worker.run('wait'), worker.run('a')];
    const failures = Promise.allSettled(open);
    await worker.close();
    expect((await failures).map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual([
      'media-cancelled',
      'media-cancelled',
    ]);
    expect(await worker.run('b')).toBe('b');
  });
});
