import { expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import { Conversations } from '../../src/guilds/conversations.ts';
import { openStore } from '../../src/store/open.ts';

it('a question is followed up on for ten minutes, by its author, in its channel', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const store = await openStore({ file: ':memory:' });
  onTestFinished(async () => {
    vi.useRealTimers();
    await store.close();
  });
  const conversations = new Conversations(store, createLog('silent'));
  const place = { guildId: '1', channelId: 'c', userId: 'ada', roleIds: [] };
  await conversations.remember(place, { asks: 'who', words: ['ferry'] });
  expect(await conversations.read({ ...place, userId: 'mira' })).toBeUndefined();
  expect(await conversations.read({ ...place, channelId: 'd' })).toBeUndefined();
  vi.advanceTimersByTime(10 * 60_000 - 1);
  expect(await conversations.read(place)).toEqual({ asks: 'who', words: ['ferry'] });
  vi.advanceTimersByTime(1);
  expect(await conversations.read(place)).toBeUndefined();
});
