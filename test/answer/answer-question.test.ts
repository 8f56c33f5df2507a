import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { TRAINED } from '../../src/answer/trained.ts';
import { isVerbatim } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { OBJECT_WORDS } from '../support/object-words.ts';
import { article, ask } from './ferry.ts';
import { newsOf } from './news.ts';

function everyEvidence({ span, passages }: Answer) {
  return span ? [span, ...passages] : passages;
}

describe('an answer', () => {
  test('to a question about something else is refused before it is judged', () => {
    const unjudged = buildAnswerSource(article, { ...TRAINED, judge: undefined as never });
    expect(answerQuestion(unjudged, 'who painted the mona lisa').status).toBe('off-topic');
    expect(() => answerQuestion(unjudged, 'Who built the ship?')).toThrow();
  });

  test('shows nothing that is not a slice of the article, whatever is asked', () => {
    const words =
      'who what when where why how many did the ferry say mayor Harlow Moor cost 240 ? . “ 😀 ß \u202e \u0000 pier photo article'.split(
        ' ',
      );
    const questions = fc.oneof(
      fc.array(fc.constantFrom(...words, ...OBJECT_WORDS), { maxLength: 12 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(questions, (question) => {
        const answer = ask(question);
        for (const evidence of everyEvidence(answer)) expect(isVerbatim(article, evidence)).toBe(true);
        expect(answer.passages.length).toBeGreaterThan(0);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  test('is found in an article of words that every object answers to, as in any other', () => {
    const text = OBJECT_WORDS.map((word) => `“We are delighted with the ${word},” ${word} Ann Lee said on Monday.`);
    const about = parseArticle(
      'words',
      `---\ntitle: A ${OBJECT_WORDS.join(' ')}\naliases: { constructor: [toString], valueOf: [builder] }\n---\n\n${text.join('\n\n')}\n`,
    );
    const built = buildAnswerSource(about);
    for (const word of [...OBJECT_WORDS, 'builder']) {
      const answer = answerQuestion(built, `Who was delighted with the ${word}?`);
      expect(everyEvidence(answer).every((evidence) => isVerbatim(about, evidence))).toBe(true);
    }
    expect(answerQuestion(built, 'Who was delighted with the constructor?').text).toBe('Ann Lee');
  });

  test('is the same for the same question', () => {
    expect(ask('Who built the ship?')).toEqual(ask('Who built the ship?'));
  });

  test('names the doer of what was done', () => {
    const answer = ask('Who built the ship?');
    expect(answer).toMatchObject({ status: 'answered', text: 'Brandt Shipyard', span: { paragraph: 2 } });
    expect(answer.passages[0]?.paragraph).toBe(2);
  });

  test.each([
    ['Who founded Norrsken?', 'Norrsken was founded by two dentists in 1987.', 'two dentists'],
    [
      'When is the verdict due?',
      'A verdict is due in the autumn. If it is favourable, the port will grow.',
      'the autumn',
    ],
    ['Who capped the exports of tin?', 'Prices rose after Hanoi capped exports of tin.', 'Hanoi'],
  ])('may be something else than %s leads one to expect', (question, body, text) => {
    const own = newsOf(body);
    expect(answerQuestion(own, question).text).toContain(text);
  });

  test('counts only what is asked for', () => {
    expect(ask('How many passengers does it carry?')).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(/^240\b/),
    });
    expect(ask('How many islands does the Harlow Line serve?').status).not.toBe('answered');
  });

  test.each([
    ['which governor shut the schools?', 'Ines Marlow'],
    ['what did dr. holt count', '40 cows'],
    ['which senator was against it', 'Mo Fry'],
  ])('knows the titles that news shortens: "%s"', (question, text) => {
    const own = buildAnswerSource(
      parseArticle(
        'own',
        '---\ntitle: Schools stay shut after the storm\n---\n\nDr. Holt counted 40 cows on the road. Schools will stay shut until Friday, Gov. Ines Marlow said. Sen. Mo Fry was against it.\n',
      ),
    );
    expect(answerQuestion(own, question).text).toContain(text);
  });

  test.each([
    ['How long does the paint take to dry?', 'six hours'],
    ['when did the board take on debt?', 'March 2021'],
    ['What is the second ship expected to cost?', '40 million euros'],
  ])('"%s" is not taken for a question about words', (question, text) => {
    const body =
      'The new paint takes six hours to dry.\n\nThe board took on debt of 3 million euros in March 2021.\n\nThe second ship is expected to cost 40 million euros, said the mayor.';
    const own = newsOf(body);
    expect(answerQuestion(own, question)).toMatchObject({ status: 'answered', text: expect.stringContaining(text) });
  });

  test.each([
    ['who created Brightoven?', 'Ida Berg'],
    ['who is the creator of Brightoven', 'Ida Berg'],
    ['where did Ida Berg study?', 'Lund University'],
  ])('"%s" is found in the words that news tells it with', (question, text) => {
    const body =
      'Brightoven sells ovens in nine countries and hired 40 people last year.\n\nBrightoven was founded in 2010 by Ida Berg, an alumnus of Lund University.\n\nThe survey found that its ovens save power.';
    const own = newsOf(body);
    expect(answerQuestion(own, question)).toMatchObject({ status: 'answered', text: expect.stringContaining(text) });
  });

  test('a bare name or number is shown where it stands', () => {
    expect(ask('Lund')).toMatchObject({ status: 'answered', text: 'Piet Lund, a fisherman, fears for his pier.' });
    expect(ask('240')).toMatchObject({
      status: 'answered',
      text: 'It carries 240 passengers and costs £4 for adults.',
    });
  });
});

describe('a question that cannot be answered', () => {
  test.each([
    ['', 'no-words'],
    ['😀😀', 'no-words'],
    ['the of and', 'no-words'],
    ['how old is he', 'no-referent'],
    ['what did they say', 'no-referent'],
    ['Wer hat die Fähre gebaut und wann?', 'not-english'],
    ['кто построил паром', 'not-english'],
  ])('"%s" is told so, with passages to read all the same', (question, reason) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: 'not-in-article', reason });
    expect(answer.passages.length).toBeGreaterThan(0);
  });

  test('that has nothing to do with the article is off-topic', () => {
    expect(ask('best pizza recipe')).toMatchObject({ status: 'off-topic', reason: 'unrelated' });
  });

  test('costs work in proportion to its length, and not more than for a fixed number of words', () => {
    const answer = ask('who built the ship '.repeat(400));
    expect(answer.steps.length).toBeLessThan(20);
  });
});
