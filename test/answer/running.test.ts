import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { newsOf } from './news.ts';

test('who runs something is not sure where its sentence tells of no office, and a step says so', () => {
  const spokesman = newsOf('Acme spokesman Bo Chen said that the mill in Lund was safe.');
  const { confidence, steps } = answerQuestion(spokesman, 'Who runs Acme?');
  expect(confidence).toBe(0.49);
  expect(steps.at(-1)).toEqual({ code: 'not-running', values: { percent: 49 } });
});

test.each([
  ['The mill in Lund is run by Rosa Quint, a baker.', 'Who runs the mill?', 'Rosa Quint'],
  ['Rosa Quint, the director of the mill in Lund, resigned on Monday.', 'Who leads the mill?', 'Rosa Quint'],
  ["Rosa Quint's mill in Lund burned down on Monday.", 'Who owns the mill?', 'Rosa Quint'],
])('who runs or owns something is sure where it is told so: "%s"', (text, question, name) => {
  const answer = answerQuestion(newsOf(text), question);
  expect(answer).toMatchObject({ status: 'answered', text: name });
  expect(answer.confidence).toBeGreaterThan(0.5);
});
