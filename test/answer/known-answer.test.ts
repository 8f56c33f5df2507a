import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';

const source = buildAnswerSource(
  parseArticle(
    'own',
    `---
title: Marlow Motors opens a plant
---

Marlow Motors opened a plant in Lund on Monday. The company was founded by Greta Olsen in 2009.

The plant employs 300 people, said the mayor, Ann Lee.`,
  ),
);
const ask = (question: string) => answerQuestion(source, question);

describe('a question for another answer than those that are known', () => {
  test('is not answered with the known one, which is shown as all that is found', () => {
    expect(ask('Who founded Marlow Motors?').text).toBe('Greta Olsen');
    const answer = ask('Who else founded Marlow Motors, besides Greta Olsen?');
    expect(answer).toMatchObject({ status: 'not-in-article', reason: 'no-other', passages: [{ paragraph: 1 }, {}] });
    expect(answer.text).toBeUndefined();
    expect(answer.span).toBeUndefined();
  });

  test('is answered where what is found is not known', () => {
    expect(ask('Who else founded Marlow Motors, besides Bo Chen?').text).toBe('Greta Olsen');
  });
});
