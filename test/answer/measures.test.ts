import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { matchSentence, viewQuestion } from '../../src/answer/match.ts';
import { isOtherMeasure } from '../../src/answer/measures.ts';
import { KnownPeople } from '../../src/answer/name-types.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readySentence, spanOffsets } from '../../src/answer/sentence.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { tokenize } from '../../src/text/tokens.ts';

function isOther(question: string, text: string, span: string): boolean {
  const sentence = readySentence(1, 0, text.length, tokenize(text), new KnownPeople());
  const found = sentence.spans.find((_, i) => text.slice(...spanOffsets(sentence, i)) === span);
  if (!found) throw new Error(`"${span}" is no span of "${text}"`);
  const view = viewQuestion(analyseQuestion(question), () => 1, new Map());
  return isOtherMeasure(view, matchSentence(view, sentence), found);
}

test.each([
  ['How old is the canal?', 'The canal is 9 kilometres long.', '9 kilometres'],
  ['How tall is the bell?', 'The bell weighs 3 tonnes.', '3 tonnes'],
  ['How much did the canal cost?', 'The canal is 9 kilometres long.', '9 kilometres'],
  ['How much money did the canal bring?', 'The canal is 9 kilometres long.', '9 kilometres'],
  ['How many days did it take?', 'Rents rose to 400 euros a month.', '400 euros'],
  ['How many miles did they walk?', 'The talks took up to nine hours.', 'nine hours'],
  ['How long did it take?', 'It cost 2 cents.', '2 cents'],
  ['How quickly is it done?', 'It cost 2 cents.', '2 cents'],
  ['How strong was the quake?', 'It lasted 20 seconds.', '20 seconds'],
])('"%s" is not told by "%s"', (question, text, span) => {
  expect(isOther(question, text, span)).toBe(true);
});

test.each([
  ['How old is the canal?', 'The canal is 90 years old.', '90 years'],
  ['How old is the canal?', 'It was dug in 1890.', '1890'],
  ['How heavy is the bell?', 'The bell weighs 3 tonnes.', '3 tonnes'],
  ['How many days of warning were given?', 'They had 11 days.', '11 days'],
  ['How many faults were counted?', 'The insurers counted 74 last year.', '74'],
  ['How many strawberries were sold?', 'It sold 221 tonnes.', '221 tonnes'],
  ['How much has the farm sold?', 'It sold 3.4 tonnes.', '3.4 tonnes'],
  ['How much time did the divers spend below?', 'They spent two hours below.', 'two hours'],
  ['How much paid leave do nurses get?', 'Nurses get 10 weeks of leave.', '10 weeks'],
  ['How much was the dam raised?', 'It was raised by two metres.', 'two metres'],
  ['How much later do they earn?', 'They earn it three years later.', 'three years'],
  ['How much notice must be given for a fee?', 'Give 10 days of notice.', '10 days'],
  ['How wide is the gap in pay?', 'The gap is 11 percent.', '11 percent'],
  ['How heavy was the storm?', 'It brought 40 mm.', '40 mm'],
  ['How heavy was the sentence?', 'He got ten years.', 'ten years'],
  ['How many kms is the trail?', 'The trail runs 12 kilometres.', '12 kilometres'],
  ['How many evenings did it run?', 'It ran for three nights.', 'three nights'],
  ['How many bucks did she get?', 'She got 20 dollars.', '20 dollars'],
  ['How many terms did she serve?', 'She served eight years.', 'eight years'],
  ['How many pounds did it fetch?', 'It fetched £30.', '£30'],
  ['How many pairs were sold?', 'It sold 7 million pairs last year.', '7 million pairs'],
])('"%s" may be told by "%s"', (question, text, span) => {
  expect(isOther(question, text, span)).toBe(false);
});

test.each(['40 most nights', '40 some nights', '40 first week', '40 each day', '40 last year'])(
  'the noun of a time is no unit of the number before it: "%s"',
  (text) => {
    expect(isOther('How tall is it?', `They were ${text}.`, '40')).toBe(false);
  },
);

test('a number that measures something else is not given as the answer', () => {
  const source = buildAnswerSource(
    parseArticle('canal', '---\ntitle: The canal at Velmar\n---\n\nThe canal at Velmar is 9 kilometres long.\n'),
  );
  expect(answerQuestion(source, 'How old is the canal at Velmar?').status).not.toBe('answered');
  const { status, text } = answerQuestion(source, 'How long is the canal at Velmar?');
  expect([status, text]).toEqual(['answered', '9 kilometres']);
});
