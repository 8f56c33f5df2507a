import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { proposeSpans, readUnits } from '../../src/answer/spans.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { newsOf } from './news.ts';

/** Every span that may answer, as text. */
function spansOf(text: string): string[] {
  const tokens = tokenize(text);
  const units = readUnits(tokens);
  return proposeSpans(units).map(({ from, to }) =>
    text.slice(tokens[units[from]?.from ?? 0]?.start, tokens[(units[to - 1]?.to ?? 1) - 1]?.end),
  );
}

describe('the spans that may answer', () => {
  test.each([
    ['a place in a compound after an article', 'The Leeds-based company sells ovens.', 'Leeds', 'Leeds-based company'],
    ['a place of two words', 'the San Jose-based firm sells ovens', 'San Jose', '-based firm'],
    ['who did it, in a compound', 'Despite US-imposed tariffs sales grew.', 'US', '-imposed tariffs'],
    ['what a repeated word goes on to', 'It solves problems step by step.', 'step by step', 'by step'],
    ['a word with its repetition', 'They went from door to door.', 'door to door', 'from door'],
    ['and not the repetition alone', 'It solves problems step by step.', 'problems step by step', 'step'],
  ])('%s is one, and no torn part of it', (_, text, whole, torn) => {
    const spans = spansOf(text);
    expect(spans).toContain(whole);
    expect(spans).not.toContain(torn);
  });

  test('no name is torn before what hangs on it', () => {
    expect(spansOf('The San Jose-based firm grew.')).not.toContain('Jose');
  });

  test.each([
    'Long-awaited reforms came.',
    'Plant-based burgers are sold.',
    '“Well-known firms left,” he said.',
    'Twenty-seven people left.',
    'He met Mary-Ellen Smith-Owen.',
    'The High-speed line opened.',
    'He was “glad” in “Leeds”.',
  ])('a capital alone makes no name that a participle hangs on, nor a mark a repetition: %s', (text) => {
    const parts = ['Long', 'Plant', 'Well', 'Twenty', 'Mary', 'Smith', 'High'];
    const spans = spansOf(text);
    expect(spans.filter((span) => parts.includes(span.replace(/^[“"]/, '')))).toEqual([]);
    expect(spans.length).toBeGreaterThan(2);
  });

  test('none runs on from the source that a sentence opens with', () => {
    const spans = spansOf('According to the Academy of Music, China leads.');
    expect(spans).toContain('the Academy of Music');
    expect(spans.filter((span) => span.includes('Music, China'))).toEqual([]);
    expect(spansOf('According to data from Paris, Texas, and two other towns, prices rose.')).toContain('Paris, Texas');
  });

  test('a phrase may begin with the word between two quotations', () => {
    expect(spansOf('He was “glad” in “Leeds”.')).toContain('in “Leeds”');
  });

  test('a name that stands on both sides of a word is no repetition', () => {
    const spans = spansOf('She studied at the University of Oslo in Oslo.');
    expect(spans).toEqual(expect.arrayContaining(['the University of Oslo', 'Oslo']));
  });

  test('none begins in the middle of a written word', () => {
    const spans = spansOf('The emigrants cannot be asked for permission.');
    expect(spans).toContain('permission');
    expect(spans.filter((span) => span.startsWith('not'))).toEqual([]);
  });

  test('a compound of common words stays one', () => {
    expect(spansOf('A little-known company grew.')).not.toContain('little');
    expect(spansOf('The little-known company grew.')).toContain('little-known');
  });
});

test.each([
  ['A verdict is due in May.', 'DATE'],
  ['They sold it on 9 May to Acme.', 'DATE'],
  ['The vote, on Tuesday, May 9, was close.', 'DATE'],
  ['It grew (May 2024).', 'DATE'],
  ['It rained during May.', 'DATE'],
  ['After May left, sales grew.', 'NOUN'],
  ['By May it had shut.', 'DATE'],
  ['Theresa May left.', 'NOUN'],
  ['“May I leave?” she said.', 'NOUN'],
])('the month is told from what else is written so: %s', (text, tag) => {
  const tokens = tokenize(text);
  expect(readUnits(tokens).find(({ head }) => head.text === 'May')?.tag).toBe(tag);
});

describe('an answer', () => {
  test('ends before a mark that closes what was quoted from further back', () => {
    const own = newsOf('Lumo paints its lamps with a so-called “dip and dry” technique, which few others use.');
    expect(answerQuestion(own, 'what technique does Lumo use?').text).toBe('dip and dry');
  });

  test('goes on to the end of a name, though its last word is no name by itself', () => {
    const body = 'The treaty is weak, said Ann Lee, an analyst at the Carlisle Endowment for International Peace.';
    const own = newsOf(body);
    expect(answerQuestion(own, 'where does ann lee work')).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(/Carlisle Endowment for International Peace$/),
    });
  });

  test.each([
    ['when did Ann Lee say that', 'The pier is safe, said Ann Lee in a 2024 interview.', 'a 2024 interview'],
    ['what did Acme build', 'Acme built a cheap, wide bridge for Leeds.', 'a cheap, wide bridge'],
  ])('to "%s" goes on to the noun of its phrase', (question, body, text) => {
    const own = newsOf(body);
    expect(answerQuestion(own, question)).toMatchObject({ status: 'answered', text: expect.stringContaining(text) });
  });

  test.each([
    ['Who will the change hurt?', 'The change will hurt the poor, critics say.', 'critics'],
    ['when did prices double in Leeds', 'In the 1990s prices doubled in Leeds.', '1990s prices'],
  ])('to "%s" ends where its phrase does: "%s"', (question, body, beyond) => {
    const own = newsOf(body);
    const answer = answerQuestion(own, question);
    expect(answer.status).toBe('answered');
    expect(answer.text).not.toContain(beyond);
  });
});
