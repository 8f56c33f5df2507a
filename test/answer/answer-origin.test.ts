import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';

const source = buildAnswerSource(
  parseArticle(
    'boats',
    `---
title: Shipbuilder takes on its rivals
---

The ferry trade is in for a change, since a young Norwegian shipbuilder, Norvik, wants to cross the fjords without diesel.

Its motors are built by the Danish Corva Group, and its batteries by Hanbo, a South Korean maker of cells. Ann Lee, an engineer, tested them in Lund.

Helmar, which is based in Kiel, called the plan a dream. "German yards have tried it," said Helmar.`,
  ),
);
const ask = (question: string) => answerQuestion(source, question);
const isOrigin = (question: string) => ask(question).steps.some(({ code }) => code === 'nationality-found');

describe('where somebody or something is from', () => {
  test.each([
    ['What country is Norvik from?', 'Norwegian', 1],
    ['which nationality is norvik', 'Norwegian', 1],
    ['what country does Corva come from', 'Danish', 2],
    ['Hanbo is from which country?', 'South Korean', 2],
    ["what's the nationality of Hanbo", 'South Korean', 2],
  ])('is told by the nationality that stands before the name or what it is: %s', (question, text, paragraph) => {
    const answer = ask(question);
    expect(answer.text).toBe(text);
    expect(answer.passages[0]).toMatchObject({ paragraph });
    expect(answer.passages[0]?.text).toContain(answer.text);
  });

  test('is no nationality that stands elsewhere in the sentence', () => {
    expect(isOrigin('What country is Helmar from?')).toBe(false);
    expect(isOrigin('what nationality is Ann Lee')).toBe(false);
  });

  test('is a country of several words where reading finds it', () => {
    const abroad = buildAnswerSource(
      parseArticle('yards', '---\ntitle: Yards\n---\n\nNorvik comes from the United States. It has two yards.'),
    );
    expect(answerQuestion(abroad, 'What country is Norvik from?').text).toContain('United States');
  });

  test('is not told by what is no country and nobody’s nationality', () => {
    const { status, steps } = ask('what nationality is Ann Lee');
    expect(status).toBe('not-in-article');
    expect(steps.at(-1)?.code).toBe('no-country');
  });

  test('is refused with the confidence of every refusal, which is not that of an answer', () => {
    const { status, steps, confidence } = ask('What country is Helmar from?');
    const percent = Number(steps.find(({ code }) => code === 'span-weighed')?.values.percent);
    expect(status).toBe('not-in-article');
    expect(confidence).toBeGreaterThan((0.2 * (percent + 1)) / 100);
  });

  test.each([
    ['Where is Tidal from?', 'Tidal, which won an award in 2020, rivals HarbourTech.'],
    ['Where is Dana Berg from?', 'Dana Berg, an engineer, tested the motors of the ferry.'],
  ])('"%s" is not told by what no place is written as, nor by what somebody is', (question, sentence) => {
    const other = buildAnswerSource(parseArticle('other', `---\ntitle: Ferries\n---\n\nFerries change. ${sentence}`));
    const { status, steps } = answerQuestion(other, question);
    expect(status).toBe('not-in-article');
    expect(steps.at(-1)?.code).toBe('no-place');
  });

  test('is a town where that was asked and the article tells it', () => {
    expect(ask('Where is Helmar from?').text).toContain('Kiel');
  });

  test.each(['a runner from McArdle', 'who was born in DeVoss', 'who grew up near McArdle', 'who works in NewPort'])(
    'is a town that is written with a capital within: %s',
    (told) => {
      const article = parseArticle('race', `---\ntitle: Race\n---\n\nIda Holm, ${told}, won the race.`);
      const town = told.split(' ').at(-1);
      expect(answerQuestion(buildAnswerSource(article), 'Where is Ida Holm from?').text).toContain(town);
    },
  );

  test('is not asked of what has no name', () => {
    expect(isOrigin('What country are the batteries from?')).toBe(false);
    expect(isOrigin('Where does the money come from?')).toBe(false);
  });
});
