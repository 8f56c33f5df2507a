import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, countLinesOf } from '../../src/media/line-breaking.ts';

/** Every character is as wide as every other. */
const measure = (text: string) => [...text].length;
const words = fc.array(fc.stringMatching(/^[a-zé,.]{1,12}$/), { minLength: 1, maxLength: 60 });

function greedyCount(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = used === 0 ? measure(word) : used + 1 + measure(word);
    if (needed > width) {
      lines++;
      used = measure(word);
    } else used = needed;
  }
  return lines;
}

describe('breaking a quotation into lines', () => {
  test('keeps every word and its order, exceeds no line and uses the fewest lines there can be', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 50 }), (list, width) => {
        const text = list.join(' ');
        const { lines, splitWord } = breakLines(text, width, measure);
        expect(lines.join(' ')).toBe(text);
        expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
        expect(lines.length).toBe(greedyCount(text, width));
        expect(countLinesOf(text, width, measure)).toBe(lines.length);
        expect(splitWord).toBe(false);
      }),
    );
  });

  test('splits a word only where it is wider than the line, and loses none of it', () => {
    const word = 'Donaudampfschifffahrtsgesellschaft';
    const { lines, splitWord } = breakLines(`the ${word} sails`, 20, measure);
    expect(splitWord).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe(`the${word}sails`);
    expect(lines.every((line) => measure(line) <= 20)).toBe(true);
  });

  test('evens the lines out instead of filling the first ones', () => {
    const { lines } = breakLines('one two three four five six seven eight', 34, measure);
    expect(lines).toEqual(['one two three four', 'five six seven eight']);
  });

  test('does not leave a single word on the last line', () => {
    const { lines } = breakLines('aaaa bbbb cccc dddd eeee ffff gggg', 29, measure);
    expect(lines.at(-1)?.split(' ').length).toBeGreaterThan(1);
  });

  test('does not end a line with the first word of a sentence', () => {
    const { lines } = breakLines('We built the machine. They came to see it run.', 26, measure);
    expect(lines).toEqual(['We built the machine.', 'They came to see it run.']);
  });

  test('never breaks at a no-break space, and may break after a dash between words', () => {
    expect(breakLines('about 5\u00a0km away', 8, measure).lines).toEqual(['about', '5\u00a0km', 'away']);
    expect(breakLines('simple—really simple', 14, measure).lines).toEqual(['simple—', 'really simple']);
  });
});
