import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { ask } from './ferry.ts';
import { newsOf } from './news.ts';

describe('an answer', () => {
  test('is found though the name is typed with another hyphen', () => {
    const own = newsOf('Ann Lee founded the hedge fund High-Flyer.');
    expect(answerQuestion(own, 'What is High\u2011Flyer?')).toMatchObject({ status: 'answered', text: 'hedge fund' });
  });

  test('is no verb of a clause that only names what is asked for', () => {
    const own = newsOf('Bolt released R1, a model that rivals Acme’s Trace o1.');
    expect(answerQuestion(own, 'What is Acme?').text).not.toBe('rivals');
    const said = newsOf('Reports say that startup Acme is closing.');
    expect(answerQuestion(said, 'What is Acme?').text).toBe('startup');
  });

  test('says what somebody is, by the words beside the name', () => {
    expect(ask('who is Piet Lund?')).toMatchObject({ status: 'answered', text: 'a fisherman' });
  });

  test.each([
    ['What kind of model is Bolt?', 'a reasoning model'],
    ['what type of company is Acme', 'A small Danish startup'],
  ])('to "%s" is what the article calls it', (question, text) => {
    const body = 'A small Danish startup, Acme, released Bolt, a reasoning model that runs on a telephone.';
    const own = newsOf(body);
    expect(answerQuestion(own, question)).toMatchObject({ status: 'answered', text: expect.stringContaining(text) });
  });

  test('finds a role in the capitals before a name', () => {
    const own = newsOf('Acme CEO Ann Lee left on Monday.');
    expect(answerQuestion(own, 'Who is Ann Lee?')).toMatchObject({ status: 'answered', text: 'Acme CEO' });
  });
});
