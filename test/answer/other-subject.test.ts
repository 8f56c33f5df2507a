import { describe, expect, test } from 'vitest';
import { matchSentence, viewQuestion } from '../../src/answer/match.ts';
import { KnownPeople } from '../../src/answer/name-types.ts';
import { isOfSomebodyElse } from '../../src/answer/other-subject.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readySentence } from '../../src/answer/sentence.ts';
import { tokenize } from '../../src/text/tokens.ts';

function isElse(text: string, question: string): boolean {
  const sentence = readySentence(1, 0, text.length, tokenize(text), new KnownPeople());
  const view = viewQuestion(analyseQuestion(question), () => 1);
  return isOfSomebodyElse(view, matchSentence(view, sentence));
}

describe('what is asked of a thing', () => {
  test.each([
    ['He swims every morning.', 'can it swim'],
    ['"I would like to swim there," said the diver.', 'Does it swim?'],
    ['She has closed for the winter.', 'is the bridge closed'],
  ])('is not told by "%s": "%s"', (text, question) => {
    expect(isElse(text, question)).toBe(true);
  });

  test.each([
    ['He said it swims.', 'can it swim'],
    ['The robot swims well.', 'can it swim'],
    ['She has closed the bridge.', 'is the bridge closed'],
    ['He swims every morning.', 'Does he swim?'],
    ['He swims every morning.', 'does the mayor swim'],
    ['He died at home.', 'was it at home that he died'],
  ])('may be told by "%s": "%s"', (text, question) => {
    expect(isElse(text, question)).toBe(false);
  });
});
