import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BACKENDS, freshStore } from './backends.ts';

describe.each(BACKENDS)('questions on $name', (backend) => {
  test('a member has one opinion of an answer, the last one', async () => {
    const { store, clock } = await freshStore(backend);
    const given = { guildId: '1', articleId: 'article', userId: 'member', answerId: 'answer' };
    await store.feedback.give({ ...given, helpful: false });
    await store.feedback.give({ ...given, helpful: true });
    await store.feedback.give({ ...given, helpful: true, userId: 'other' });
    clock.forward(24 * 60);
    await store.feedback.give({ ...given, helpful: false, answerId: 'next' });
    await store.feedback.give({ ...given, helpful: false, answerId: 'elsewhere', guildId: '2' });
    expect(await store.feedback.count('1', new Date(0))).toEqual({ helpful: 2, unhelpful: 1 });
    expect(await store.feedback.count('1', clock.now())).toEqual({ helpful: 0, unhelpful: 1 });
    expect(await store.feedback.count('3', new Date(0))).toEqual({ helpful: 0, unhelpful: 0 });
  });

  test('unanswered questions are counted by their key, the most asked first, in their first wording', async () => {
    const { store, clock } = await freshStore(backend);
    const { unansweredQuestions } = store;
    await unansweredQuestions.count('1', 'a', 'who own it', 'Who owns it?');
    await unansweredQuestions.count('1', 'a', 'k'.repeat(6_000), 'A long one');
    clock.forward(1);
    await Promise.all(
      Array.from({ length: 5 }, () => unansweredQuestions.count('1', 'a', 'who own it', 'who OWNS it')),
    );
    await unansweredQuestions.count('1', 'b', 'who own it', 'Who owns that?');
    await unansweredQuestions.count('2', 'a', 'who own it', 'elsewhere');
    expect(await unansweredQuestions.list('1', 2)).toEqual([
      {
        articleId: 'a',
        question: 'Who owns it?',
        asked: 6,
        firstAt: '2025-03-01T12:00:00.000Z',
        lastAt: '2025-03-01T12:01:00.000Z',
      },
      expect.objectContaining({ articleId: 'b', asked: 1 }),
    ]);
    expect((await unansweredQuestions.list('1', 9)).map(({ asked }) => asked)).toEqual([6, 1, 1]);
  });

  test('the state of a conversation is there until it expires, is replaced or is forgotten', async () => {
    const { store, clock } = await freshStore(backend);
    const conversations = store.conversations(z.object({ topic: z.string() }));
    const key = { id: 'channel:member', guildId: '1', userId: 'member' };
    const inTenMinutes = () => new Date(clock.now().getTime() + 600_000);
    await conversations.save(key, { topic: 'chips' }, inTenMinutes());
    await conversations.save(key, { topic: 'prices' }, inTenMinutes());
    expect(await conversations.read(key.id)).toEqual({ topic: 'prices' });
    clock.forward(10);
    expect(await conversations.read(key.id)).toBeNull();
    await conversations.save(key, { topic: 'people' }, inTenMinutes());
    await conversations.forget(key.id);
    expect(await conversations.read(key.id)).toBeNull();
  });

  test('a conversation left in another shape counts as none', async () => {
    const { store, clock } = await freshStore(backend);
    const key = { id: 'c', guildId: '1', userId: 'member' };
    await store.conversations(z.json()).save(key, ['old shape'], new Date(clock.now().getTime() + 1_000));
    expect(await store.conversations(z.object({ topic: z.string() })).read('c')).toBeNull();
  });
});
