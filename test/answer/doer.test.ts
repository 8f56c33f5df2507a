import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { isMaker } from '../../src/answer/doer.ts';
import { matchSentence, viewQuestion } from '../../src/answer/match.ts';
import { KnownPeople } from '../../src/answer/name-types.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readySentence, spanOffsets } from '../../src/answer/sentence.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { newsOf } from './news.ts';

function isOnlyMaker(text: string, question: string, span: string): boolean {
  const sentence = readySentence(1, 0, text.length, tokenize(text), new KnownPeople());
  const found = sentence.spans.find((_, i) => text.slice(...spanOffsets(sentence, i)) === span);
  if (!found) throw new Error(`"${span}" is no span of "${text}"`);
  const view = viewQuestion(analyseQuestion(question), () => 1);
  return isMaker(view, matchSentence(view, sentence), found);
}

describe('who made a thing', () => {
  test('is not who stole it', () => {
    const source = newsOf('Two statues by Anton Brik were stolen in the night.\n\nThe police have no trace.');
    expect(answerQuestion(source, 'Who stole the statues?').status).toBe('not-in-article');
  });

  test.each([
    ['A statue by Anton Brik was found in May.', 'Who found the statue?', 'Anton Brik'],
    ['A statue by Anton Brik was found in May.', 'Who found the statue?', 'Brik'],
    ['The statue, by Anton Brik, was found in May.', 'Who found the statue?', 'Anton Brik'],
    ['Jonas Pell found a statue by Anton Brik.', 'Who found the statue?', 'Anton Brik'],
  ])('in "%s" does not answer "%s"', (text, question, span) => {
    expect(isOnlyMaker(text, question, span)).toBe(true);
  });

  test.each([
    ['A statue by Anton Brik was found in May.', 'Who made the statue?', 'Anton Brik'],
    ['The statue was found by Anton Brik.', 'Who found the statue?', 'Anton Brik'],
    ['The theft of the statue by Anton Brik was filmed.', 'Who stole the statue?', 'Anton Brik'],
    ['The purchase of a 12% stake by Borg came late.', 'Who bought a stake?', 'Borg'],
    ['Jonas Pell was sold the statue by Anton Brik.', 'Who sold the statue?', 'Anton Brik'],
    ['The statue, bought last year by Borg, is blue.', 'Who bought the statue last year?', 'Borg'],
    ['A study by Anton Brik found that bread helps.', 'Who found that bread helps?', 'Anton Brik'],
    ['A study by Anton Brik found a cure.', 'Whose study found a cure?', 'Anton Brik'],
  ])('in "%s" is, or may be, who did what "%s" asks', (text, question, span) => {
    expect(isOnlyMaker(text, question, span)).toBe(false);
  });
});
