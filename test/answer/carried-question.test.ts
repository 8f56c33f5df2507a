import { expect, test } from 'vitest';
import { answerQuestion, askedIn } from '../../src/answer/answer-question.ts';
import { carryQuestion, readCarriedQuestion } from '../../src/answer/carried-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';

const source = buildAnswerSource(
  parseArticle(
    'mill',
    `---
title: The mill at Lund runs again
---

Two hundred people were hurt in the fire at the mill in Velmar in 2011. The mill runs again since May.
`,
  ),
);
const carried = carryQuestion('where', 'How many people were hurt in the fire?');

test('a question that could not be put into a sentence is found again as it was put together, and kept from the cutting of chatter', () => {
  expect(readCarriedQuestion(carried)).toEqual({ asking: 'Where', about: 'How many people were hurt in the fire?' });
  expect(askedIn(source, carried)).toBe(carried);
});

test('words side by side are answered, but never surely', () => {
  const { status, text, confidence } = answerQuestion(source, carried);
  expect(status).toBe('answered');
  expect(text).toContain('Velmar');
  expect(confidence).toBeLessThan(0.5);
});
