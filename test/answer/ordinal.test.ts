import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { newsOf } from './news.ts';

const source = newsOf(
  `Lena Kerra won the hill race on Sunday, ahead of Sofie Brandt, who came second. Mila Onder took third place.

It was the second victory for Kerra. Bo Lind dropped out in the third lap.

The first woman to win the race was Agnes Moe in 1974. Tarn is the second largest town of the county.`,
);
const ask = (question: string) => answerQuestion(source, question);

describe('a place in a row', () => {
  test.each([
    ['Who came second?', 'Sofie Brandt'],
    ['Who was second in the race?', 'Sofie Brandt'],
    ['Who came third?', 'Mila Onder'],
    ['Who took third place?', 'Mila Onder'],
  ])('is told of whom the sentence gives it to: %s', (question, text) => {
    expect(ask(question)).toMatchObject({ status: 'answered', text });
  });

  test.each(['Who came fourth?', 'Who was the second woman to win the race?', 'Which town is the third largest?'])(
    'that no sentence tells is not answered surely: %s',
    (question) => {
      expect(ask(question).confidence).toBeLessThan(0.5);
    },
  );

  test('that its sentence does not give is doubted, and a step says so', () => {
    const town = newsOf('Tarn is the largest town of the county, and it sent a team to the race.');
    const { status, confidence, steps } = answerQuestion(town, 'Which town is second in the county?');
    expect(status).toBe('answered');
    expect(confidence).toBe(0.49);
    expect(steps.at(-1)).toEqual({ code: 'other-place', values: { percent: 49 } });
  });

  test('of a noun is no place that somebody has', () => {
    expect(ask('Who dropped out in the third lap?')).toMatchObject({ status: 'answered', text: 'Bo Lind' });
    expect(ask('Who came third?').text).not.toBe('Bo Lind');
  });
});
