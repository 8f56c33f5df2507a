import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { isMaker, isOtherSide } from '../../src/answer/doer.ts';
import { matchSentence, viewQuestion } from '../../src/answer/match.ts';
import { KnownPeople } from '../../src/answer/name-types.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readySentence, spanOffsets } from '../../src/answer/sentence.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { newsOf } from './news.ts';

function readAs(text: string, question: string, span: string) {
  const sentence = readySentence(1, 0, text.length, tokenize(text), new KnownPeople());
  const found = sentence.spans.find((_, i) => text.slice(...spanOffsets(sentence, i)) === span);
  if (!found) throw new Error(`"${span}" is no span of "${text}"`);
  const view = viewQuestion(analyseQuestion(question), () => 1);
  return [view, matchSentence(view, sentence), found] as const;
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
    expect(isMaker(...readAs(text, question, span))).toBe(true);
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
    expect(isMaker(...readAs(text, question, span))).toBe(false);
  });
});

describe('who did something and to whom it was done', () => {
  test('are told apart', () => {
    const source = newsOf('Borg Mills sued Arven Foods over a broken oven.\n\nThe oven had been bought in May.');
    expect(answerQuestion(source, 'who was sued').text).toBe('Arven Foods');
  });

  test.each([
    ['Borg sued Arven.', 'Who was sued?', 'Borg'],
    ['The court has fined the mill.', 'who has been fined', 'The court'],
    ['Arven is being sued by Borg.', 'Who sued Borg?', 'Arven'],
    ['Arven was bought by Borg.', 'Who bought Borg?', 'Arven'],
    ['Petra Holm was given a cup by Jonas Pell.', 'who was given a cup', 'Jonas Pell'],
  ])('in "%s" are not the same: "%s"', (text, question, span) => {
    expect(isOtherSide(...readAs(text, question, span))).toBe(true);
  });

  test.each([
    ['Borg sued Arven.', 'Who sued Arven?', 'Borg'],
    ['Arven was sued by Borg.', 'Who was sued?', 'Arven'],
    ['A man arrested in May was freed.', 'Who was arrested?', 'A man'],
    ['Petra Holm was married to Jonas Pell.', 'Who married Jonas Pell?', 'Petra Holm'],
    ['Petra Holm was moved to York.', 'Who moved to York?', 'Petra Holm'],
  ])('are not mistaken in "%s": "%s"', (text, question, span) => {
    expect(isOtherSide(...readAs(text, question, span))).toBe(false);
  });
});
