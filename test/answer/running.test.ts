import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { newsOf } from './news.ts';

test.each([
  ["The bakery's rival, Borg, opened a mill in Lund.", 'Who owns the bakery?'],
  ['Acme spokesman Bo Chen said that the mill in Lund was safe.', 'Who runs Acme?'],
])('who runs or owns something is not sure where "%s" tells of no office: %s', (text, question) => {
  const { confidence } = answerQuestion(newsOf(text), question);
  expect(confidence).toBeLessThan(0.5);
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
