import { expect, test } from 'vitest';
import type { AskedClass } from '../../src/answer/lexicon.ts';
import { matchSentence, viewQuestion } from '../../src/answer/match.ts';
import { cannotAnswer, isMisfit, quantityFits } from '../../src/answer/misfit.ts';
import { KnownPeople } from '../../src/answer/name-types.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readySentence, spanOffsets } from '../../src/answer/sentence.ts';
import { tokenize } from '../../src/text/tokens.ts';

function told(by: typeof cannotAnswer, text: string, span: string, asked: AskedClass): boolean {
  const sentence = readySentence(1, 0, text.length, tokenize(text), new KnownPeople());
  const found = sentence.spans.find((_, i) => text.slice(...spanOffsets(sentence, i)) === span);
  if (!found) throw new Error(`"${span}" is no span of "${text}"`);
  return by(asked, sentence, found);
}

test.each([
  ['Ann Lee left the University of Acme.', 'Acme'],
  ['Ann Lee left the Carlisle Endowment for International Peace.', 'International Peace'],
  ['Ann Lee left the Carlisle Academy of Arts and Marine Technology.', 'Marine Technology'],
])('in "%s" "%s" is only the end of a name', (text, span) => {
  expect(told(cannotAnswer, text, span, 'organisation')).toBe(true);
});

test.each([
  ['Bank of England Governor Andrew Bailey spoke.', 'Andrew Bailey', 'person'],
  ['The University of Leeds and Ann Lee signed a deal.', 'Ann Lee', 'person'],
  ['Ann Lee left Hull University for Acme in May.', 'Acme', 'organisation'],
  ['Brandt bought Helio Corp for Norda in May.', 'Norda', 'organisation'],
  ['The leaders of the G7 met in Bari.', 'the G7', 'organisation'],
  ["Britain's MI5 warned the bank.", "Britain's MI5", 'organisation'],
] as const)('in "%s" "%s" is a name of its own', (text, span, asked) => {
  expect(told(cannotAnswer, text, span, asked)).toBe(false);
  expect(told(isMisfit, text, span, asked)).toBe(false);
});

test.each([
  ['It has bought a stock of older Helio chips.', 'a stock of older'],
  ['It is a model that rivals Helio.', 'a model that rivals'],
])('in "%s" what the last word of "%s" belongs to is missing', (text, span) => {
  expect(told(cannotAnswer, text, span, 'definition')).toBe(true);
});

test.each([
  ['The chips are older.', 'older'],
  ['It is a model that wins.', 'a model that wins'],
])('in "%s" nothing is missing in "%s"', (text, span) => {
  expect(told(cannotAnswer, text, span, 'definition')).toBe(false);
});

test('who did something is no product: a name with a designation is one', () => {
  expect(told(cannotAnswer, 'It rivals the Zetta T7 of Acme.', 'the Zetta T7', 'person')).toBe(true);
  expect(told(cannotAnswer, "It rivals Acme's T40 of last year.", "Acme's T40", 'organisation')).toBe(true);
});

test('half of a quotation with what follows it is no answer', () => {
  const text = 'It is known for a “dip and dry” technique like that of Acme.';
  expect(told(cannotAnswer, text, 'dip and dry” technique', 'thing')).toBe(true);
});

test('a figure in inches is no half quotation', () => {
  expect(told(cannotAnswer, 'The phone has a 6" screen.', 'a 6" screen', 'thing')).toBe(false);
});

test('who did something is not what begins with a preposition', () => {
  expect(told(cannotAnswer, 'Curbs were imposed by Norway in May.', 'by Norway', 'person')).toBe(true);
});

test.each([
  ['They left at sunrise.', 'at sunrise', true],
  ['The vote is on Tuesday.', 'on Tuesday', true],
  ['He scored in the 38th minute.', 'in the 38th minute', true],
  ['At 7pm it opens.', 'At 7pm', true],
  ['It was settled before the war.', 'before the war', true],
  ['The curbs on fast chips began in the autumn.', 'in the autumn', true],
  ['The curbs on fast chips began in the autumn.', 'on fast chips', false],
  ['It hired 40 people.', '40 people', false],
  ['They met at the startup.', 'at the startup', false],
  ['It opens on Sundays.', 'on Sundays', true],
  ['It shut in mid-June of last year.', 'in mid-June', true],
  ['It shut at halftime.', 'at halftime', true],
  ['He scored in the second half.', 'in the second half', true],
  ['It left last spring.', 'last spring', true],
  ['It laid off half its staff.', 'half its staff', false],
  ['They built a second track.', 'a second track', false],
  ['She met Autumn Reed.', 'Autumn Reed', false],
  ['It shut because sales fell.', 'because sales fell', false],
  ['He came as chief executive.', 'as chief executive', false],
  ['They met as the sun rose.', 'as the sun rose', true],
  ['It opened as planned.', 'as planned', false],
  ['She wrote on war films.', 'on war films', false],
  ['It shut in mid-May.', 'in mid-May', true],
  ['It shut in the mid-1990s.', 'in the mid-1990s', true],
  ['It shuts at Christmas.', 'at Christmas', true],
  ['It was bombed in World War II.', 'in World War II', true],
  ['It shut at the end of the war.', 'the end of the war', true],
  ['He scored in stoppage time.', 'in stoppage time', true],
  ['It opens every spring.', 'every spring', true],
])('in "%s" "%s" does or does not tell a time', (text, span, doesTell) => {
  expect(told(isMisfit, text, span, 'time')).toBe(!doesTell);
});

test('"at nine" may tell when, "at the startup" cannot', () => {
  expect(told(cannotAnswer, 'The museum opens at nine.', 'at nine', 'time')).toBe(false);
  expect(told(cannotAnswer, 'They met at the startup.', 'at the startup', 'time')).toBe(true);
});

test.each([
  ['How long did the tour take?', 'A second tour will start in May.', 'A second tour', 0],
  ['How long did the tour take?', 'The tour ran for ten seconds.', 'ten seconds', 2],
  ['How often do they meet?', 'They meet 22% of their members.', '22%', 0],
  ['How often do they meet?', 'They meet 22 times a year.', '22 times', 1],
] as const)('as an answer to "%s", "%s" has with "%s" a number that fits by %i', (question, text, span, fit) => {
  const view = viewQuestion(analyseQuestion(question), () => 1);
  const sentence = readySentence(1, 0, text.length, tokenize(text), new KnownPeople());
  const index = sentence.spans.findIndex((_, i) => text.slice(...spanOffsets(sentence, i)) === span);
  expect(index).toBeGreaterThanOrEqual(0);
  expect(quantityFits(view, matchSentence(view, sentence), index)).toBe(fit);
});
