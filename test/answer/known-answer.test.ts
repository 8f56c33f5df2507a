import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { askForOther, besidesKnown, readOtherQuestion } from '../../src/answer/known-answer.ts';
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
const tunnels = buildAnswerSource(
  parseArticle(
    'tunnels',
    `---
title: Borewell wins a prize
---

Alice Mercer founded the firm Borewell in Oslo in 2012.

The firm digs under rivers. It sold a drill for 400 euros.

James Allen, too, founded Borewell, the firm said.`,
  ),
);
const told = (text: string): Answer => ({ status: 'answered', text, passages: [], confidence: 1, steps: [] });
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
    expect(answerQuestion(tunnels, 'Who else founded Borewell, besides Alice Mercer?').text).toBe('James Allen');
  });

  test('after "which firms" is asked as "which other firms", and not answered with those that are known', () => {
    const asked = { question: 'Which firm sold a drill?', known: 'Borewell' };
    const question = askForOther(asked, 'Which firm');
    expect(question).toBe('Which other firm sold a drill, besides Borewell?');
    expect(readOtherQuestion(question)).toMatchObject(asked);
    expect(answerQuestion(tunnels, question).text ?? '').not.toContain('Borewell');
  });

  test('takes "other" for its own only behind "which" and "what"', () => {
    expect(readOtherQuestion('Who bought the other mill, besides Acme?')).toBeUndefined();
  });

  test('is answered where more is found than is known', () => {
    const both = parseArticle(
      'both',
      '---\ntitle: Pits\n---\n\nMara Quist and Per Lind founded the firm Deepwell in 2012.',
    );
    const { text } = answerQuestion(buildAnswerSource(both), 'Who else founded Deepwell, besides Mara Quist?');
    expect(text).toContain('Per Lind');
  });

  test.each([
    ['James Allen', 'Al', false],
    ['James Allen', 'me', false],
    ['James Allen', 'Alice Mercer, Jane Allen', false],
    ['Alice Mercer and James Allen', 'Alice Mercer', false],
    ['Alice Mercer’s brother', 'Alice Mercer', false],
    ['3 people', '30 people', false],
    ['Alice Mercer and James Allen', 'James Allen, Alice Mercer', true],
    ['the founder Alice Mercer', 'Alice Mercer', true],
    ['Mercer', 'Alice Mercer', true],
    ['The Bank of Velmar', 'Bank of Velmar', true],
  ])('"%s" is compared with "%s" by whole words', (text, known, isKnown) => {
    const answer = besidesKnown(told(text), known);
    expect(answer.reason === 'no-other').toBe(isKnown);
  });

  test.each(['it', 'me', '', '...'])('is not asked where nothing is known: besides "%s"', (known) => {
    expect(readOtherQuestion(`Who else founded Borewell, besides ${known}?`)).toBeUndefined();
  });

  test('knows what was told where the question itself said "besides"', () => {
    const question = askForOther({ question: 'Who won, besides Bo?', known: 'Ann Lee' }, 'Who');
    expect(readOtherQuestion(question)).toMatchObject({ asks: 'Who else won?', question: 'Who won?' });
    expect(besidesKnown(told('Ann Lee'), readOtherQuestion(question)?.known ?? '').reason).toBe('no-other');
  });
});
