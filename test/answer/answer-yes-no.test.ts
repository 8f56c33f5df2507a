import { describe, expect, test } from 'vitest';
import { ask } from './ferry.ts';

describe('an answer', () => {
  test('to a yes/no question is the sentence that holds all of it, and none where its telling word is nowhere', () => {
    expect(ask('Is Elsa Moor the mayor of Harlow Island?')).toMatchObject({
      status: 'answered',
      span: { paragraph: 2 },
    });
    expect(ask('Is the ferry vegetarian?').status).toBe('not-in-article');
  });

  test('to who owns what is no sentence that only names both', () => {
    expect(ask('Does Elsa Moor own Harlow Island?').status).toBe('not-in-article');
  });

  test('to a yes/no question is the proving sentence and never a bare yes', () => {
    const answer = ask('Was the ship built by Brandt Shipyard?');
    expect(answer.status).toBe('answered');
    expect(answer.text).toMatch(/^The ship was built by Brandt Shipyard/);
    expect(answer.steps.at(-1)?.code).toBe('proving-sentence');
  });

  test.each(['Did the Harlow Line buy Zorblatt?', 'Does Elon Musk own the Harlow Line?', 'did they win', 'is it true'])(
    'to "%s" is none: the article has no such name, or nothing of it at all',
    (question) => {
      const answer = ask(question);
      expect(answer.status).not.toBe('answered');
      expect(answer.confidence).toBeLessThan(0.2);
    },
  );
});
