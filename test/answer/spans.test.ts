import { describe, expect, test } from 'vitest';
import { proposeSpans, readUnits } from '../../src/answer/spans.ts';
import { tokenize } from '../../src/text/tokens.ts';

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
