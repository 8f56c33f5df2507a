import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { newsOf } from './news.ts';

describe('an answer', () => {
  test.each([
    ['who runs the libary in leeds', 'Who runs the library in Leeds?'],
    ['what did ppl call the new branhc', 'what did people call the new branch'],
    ['wich goverment paid for it', 'which government paid for it'],
  ])('answers "%s" as it answers "%s"', (typed, meant) => {
    const own = newsOf(
      'The library in Leeds is run by Ann Lee. Readers called the new branch a palace. The British government paid for it.',
    );
    const { steps: read, ...answer } = answerQuestion(own, typed);
    const { steps: _, ...expected } = answerQuestion(own, meant);
    expect(answer).toEqual(expected);
    expect(expected.status).toBe('answered');
    expect(read.map(({ code }) => code)).toContain('spelling-repaired');
  });

  test('takes one day for no misspelling of another', () => {
    const own = newsOf('The strike began on Thursday. “It should never have happened,” said Ann Lee.');
    expect(answerQuestion(own, 'What began on Tuesday?').steps.map(({ code }) => code)).not.toContain(
      'spelling-repaired',
    );
  });
});
