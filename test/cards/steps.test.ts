import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { describeStep } from '../../src/cards/steps.ts';
import { openApp } from '../support/bot.ts';

describe('the steps of an answer', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });

  it.each([
    'Who founded DeepSeek?',
    'who fuonded deepseek',
    'my boss wants to know who founded deepseek, thx',
    'What else did DeepSeek show off?',
    'What is High-Flyer?',
    'Is the model open source?',
    'Is the model banned in Italy?',
    'What did Liang say about gaps?',
    'What did Nadella say about football?',
    'Who is quoted?',
    'Who wrote this article?',
    'Who published this article?',
    'How long is this article?',
    'How many offices does Alibaba have?',
    'What is the best recipe for lasagne?',
    '¿Quién fundó la empresa y cuándo?',
    '🎉🎉',
  ])('for %j are told in sentences, each with the values it was given', (question) => {
    const { steps } = app.answer({ question }).answer;
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      const words = describeStep(step);
      expect(words).toMatch(/^[\p{Lu}¶].*\.$/su);
      expect(words).not.toMatch(/undefined|\[object/);
    }
  });

  it('say how likely another article is meant, where several are asked', () => {
    const words = describeStep({ code: 'one-of-several', values: { percent: 40 } });
    expect(words).toContain('40%');
    expect(words).toMatch(/another article.*\.$/);
  });
});
