import { test } from 'vitest';
import { z } from 'zod';
import { BACKENDS, freshStore } from '../store/backends.ts';

const WORDS = Array.from({ length: 1_000 }, (_, index) => `word ${index} of a list that a server keeps`);
const ENTRIES = 10_000;
const decision = { guildId: '1', userId: 'member', category: 'hate', severity: 3, rule: 'rule', action: 'block' };

test.for(BACKENDS)('the store on $name', { timeout: 120_000 }, async (backend, { bench }) => {
  const { store } = await freshStore(backend);
  const settings = store.settings(z.object({ words: z.array(z.string().max(60)).max(1_000) }), { words: [] });
  await settings.save('1', 0, { words: WORDS }, 'admin');
  await settings.save('2', 0, { words: [] }, 'admin');
  for (let n = 0; n < ENTRIES; n++) await store.moderationLog.record(decision);

  await bench.compare(
    bench('read the settings of a server', async () => {
      await settings.read('2');
    }),
    bench('read settings with 1,000 words', async () => {
      await settings.read('1');
    }),
    bench('look for a time-out', async () => {
      await store.timeOuts.until('1', 'member');
    }),
    bench('record a decision, acknowledged', async () => {
      await store.moderationLog.record(decision);
    }),
    bench('a page of a log of 10,000 entries and more', async () => {
      await store.moderationLog.list('1', { action: 'block' }, { limit: 10 });
    }),
    bench('count for the statistics', () => {
      store.statistics.count('1', 'answered');
    }),
  );
});
