import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readMaker } from '../../src/answer/maker.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';

const source = buildAnswerSource(
  parseArticle(
    'lab',
    `---
title: A small lab shakes the field
---

A little-known lab, Orveda, has shaken the field with the release of Z4, a model that rivals Acme’s Zetta T7.

The Lisbon-based firm says that Z4 beats larger systems. Orveda also unveiled smaller versions of Z4, making the tools cheaper for developers.

Its chips are built by Corva.
`,
  ),
);
const wordsFor = (question: string) => readMaker(source.index, analyseQuestion(question)).map(({ to }) => to);

describe('who made something', () => {
  test.each([
    'Who made Z4?',
    'who created z4',
    'Who is the maker of Z4?',
    'who is behind the model Z4',
    'who has developed Z4?',
  ])('is found by what the article tells instead: "%s"', (question) => {
    const answer = answerQuestion(source, question);
    expect(answer.text).toBe('Orveda');
    expect(answer.steps).toContainEqual({
      code: 'phrase-read',
      values: { from: expect.any(String), to: expect.stringMatching(/^(?:unveiled|released)$/) },
    });
  });

  test('is asked in each word that stands near the name, and in no other', () => {
    expect(wordsFor('Who made Z4?')).toEqual(['unveiled', 'released']);
    expect(wordsFor('Who unveiled Z4?')).toEqual(['released']);
    expect(wordsFor('Who made the T7?')).toEqual([]);
  });

  test('is asked of a thing by its name only, and of what stands behind the verb', () => {
    expect(wordsFor('Who made the model?')).toEqual([]);
    expect(wordsFor('Who made Z4 so cheap?')).toEqual([]);
    expect(wordsFor('What made Z4 cheap?')).toEqual([]);
    expect(wordsFor('Did Acme make Z4?')).toEqual([]);
  });

  test('keeps the answer that was sure as typed', () => {
    const answer = answerQuestion(source, 'who builds the chips');
    expect(answer.text).toBe('Corva');
    expect(answer.steps.map(({ code }) => code)).not.toContain('phrase-read');
  });
});
