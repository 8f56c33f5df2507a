import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { ask } from './ferry.ts';
import { newsOf } from './news.ts';

describe('an answer', () => {
  test('to what "they" did is no question about the article itself', () => {
    const own = newsOf('They wrote a poem on the gate. The wall of the hall was cleaned.');
    expect(answerQuestion(own, 'What did they write on the wall?').text).not.toBe('The wall of the hall was cleaned.');
    expect(answerQuestion(own, 'What did they say about the wall?').text).not.toBe('The wall of the hall was cleaned.');
    expect(answerQuestion(own, 'what does it say about the wall?').text).toBe('The wall of the hall was cleaned.');
  });

  test('to what the article says about something is a sentence that names it', () => {
    expect(ask('What does the article say about Piet Lund?')).toMatchObject({
      status: 'answered',
      text: 'Piet Lund, a fisherman, fears for his pier.',
    });
    expect(ask('What does the article say about whales?').status).not.toBe('answered');
  });
});
