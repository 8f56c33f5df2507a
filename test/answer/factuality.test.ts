import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { isOnlyIntended, tellsNoDeed } from '../../src/answer/factuality.ts';
import { matchSentence, viewQuestion } from '../../src/answer/match.ts';
import { KnownPeople } from '../../src/answer/name-types.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readySentence, spanOffsets } from '../../src/answer/sentence.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { newsOf } from './news.ts';

const source = newsOf(`The Pelham bakery has threatened to close its shop in Mill Lane.

Its owner, Jonas Pell, swims in the lake every morning. The duck in his window is made of rubber.

Petra Holm should have won the bread contest on Sunday.`);

test.each([
  ['did the bakery close its shop', 'only-intended'],
  ['who won the bread contest', 'not-done'],
])('an answer to "%s" from a sentence that tells of no such deed is not told surely', (question, code) => {
  const { status, confidence, steps } = answerQuestion(source, question);
  expect({ status, isSure: confidence >= 0.5, code: steps.at(-1)?.code }).toEqual({
    status: 'answered',
    isSure: false,
    code,
  });
});

function readAs(text: string, question: string) {
  const sentence = readySentence(1, 0, text.length, tokenize(text), new KnownPeople());
  const view = viewQuestion(analyseQuestion(question), () => 1);
  const spanOf = (span: string) => {
    const found = sentence.spans.find((_, i) => text.slice(...spanOffsets(sentence, i)) === span);
    if (!found) throw new Error(`"${span}" is no span of "${text}"`);
    return found;
  };
  return { view, match: matchSentence(view, sentence), spanOf };
}

describe('what is only meant to be done', () => {
  test.each([
    ['Borg wanted to buy the mill.', 'Did Borg buy the mill?'],
    ['Borg has offered to buy the mill.', 'has Borg bought the mill'],
    ['The mayor hopes to reopen the pool.', 'Did the mayor reopen the pool?'],
    ['The union may strike in the spring.', 'Did the union strike?'],
    ['The bakery has threatened to close its shop.', 'did the bakery close its shop'],
  ])('in "%s" does not settle "%s"', (text, question) => {
    const { view, match } = readAs(text, question);
    expect(isOnlyIntended(view, match)).toBe(true);
  });

  test.each([
    ['Borg bought the mill.', 'Did Borg buy the mill?'],
    ['Borg did not buy the mill.', 'Did Borg buy the mill?'],
    ['Borg refused to buy the mill.', 'Did Borg buy the mill?'],
    ['Borg wanted to buy the mill and bought it in May.', 'Did Borg buy the mill?'],
    ['Nobody has offered to buy the mill.', 'Has somebody bought the mill?'],
    ['A court moved in May to stop the work.', 'Did the court stop the work?'],
    ['Borg hopes to buy the mill.', 'Will Borg buy the mill?'],
    ['Borg wanted to buy the mill.', 'Did Borg want to buy the mill?'],
  ])('is not all that "%s" tells of "%s"', (text, question) => {
    const { view, match } = readAs(text, question);
    expect(isOnlyIntended(view, match)).toBe(false);
  });
});

describe('who did something', () => {
  test.each([
    ['Petra Holm should have won the cup.', 'Who won the cup?', 'Petra Holm'],
    ['Petra Holm nearly won the cup.', 'Who won the cup?', 'Petra Holm'],
    ['Petra Holm did not win the cup.', 'Who won the cup?', 'Petra Holm'],
    ['Petra Holm failed to win the cup.', 'Who won the cup?', 'Petra Holm'],
    ['Petra Holm would have won the cup.', 'Who has won the cup?', 'Petra Holm'],
  ])('is not told by "%s"', (text, question, span) => {
    const { view, match, spanOf } = readAs(text, question);
    expect(tellsNoDeed(view, match, spanOf(span))).toBe(true);
  });

  test.each([
    ['Petra Holm won the cup.', 'Who won the cup?', 'Petra Holm'],
    ['Petra Holm won the cup that Pell should have won.', 'Who won the cup?', 'Petra Holm'],
    ['Petra Holm should win the cup.', 'Who should win the cup?', 'Petra Holm'],
    ['Petra Holm should have won the cup.', 'Who should have won the cup?', 'Petra Holm'],
    ['Petra Holm did not win the cup.', 'Who did not win the cup?', 'Petra Holm'],
    ['The bank refused to pay, so it came from Petra Holm.', 'Who paid?', 'Petra Holm'],
  ])('may be told by "%s", of which "%s" asks', (text, question, span) => {
    const { view, match, spanOf } = readAs(text, question);
    expect(tellsNoDeed(view, match, spanOf(span))).toBe(false);
  });
});
