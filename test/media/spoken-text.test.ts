import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSpokenText } from '../../src/media/spoken-text.ts';

const cases: [written: string, said: string][] = [
  ['01.AI and 4chan.org', 'zero one dot AI and 4chan dot org'],
  ['room 007 at 09:30, 0.5 metres', 'room zero zero seven at 09:30, 0.5 metres'],
  ['stock of H100s and A20s', 'stock of H-one-hundreds and A-twenties'],
  ['the o1 and R1 models', 'the o1 and R1 models'],
  ['36%, 10%–15% and 3-4 %', '36 percent, 10 percent to 15 percent and 3 to 4 percent'],
  ['$5.6bn, £3m, US$10 million', '5.6 billion dollars, 3 million pounds, 10 million dollars'],
  ['$1, $1,000, $5.50 and €2.00', '1 dollar, 1,000 dollars, 5 dollars 50 and 2 euros'],
  ['in 1905, 1984 and 2024', 'in nineteen oh five, nineteen eighty four and twenty twenty four'],
  ['in 2005 and 1900', 'in 2005 and nineteen hundred'],
  ['the 1990s and 1800s', 'the nineteen nineties and eighteen hundreds'],
  ['2019–2023, 2024-25', 'twenty nineteen to twenty twenty three, twenty twenty four to 25'],
  ['$2024 in 2024', '2024 dollars in twenty twenty four'],
  ['the U.S. envoy left the U.K.', 'the US envoy left the UK.'],
  ['J.K. Rowling at 9 a.m.', 'JK Rowling at 9 AM'],
  ['Dr. Lee, Mr Roe and Sen. Poe', 'Doctor Lee, Mister Roe and Senator Poe'],
  ['St. Paul met Prof. Ray on Feb. 3', 'Saint Paul met Professor Ray on February 3'],
  ['Smith vs. Jones, etc.', 'Smith versus Jones, et cetera'],
  ['No. 10 said no. She left', 'number 10 said no. She left'],
  ['World War II under Elizabeth II', 'World War two under Elizabeth the second'],
  ['the IMF’s plan and three IPOs', 'the I.M.F’s plan and three I.P.O’s'],
  ['US, AI, EU’s, NATO', 'US, AI, EU’s, NATO'],
  ['YOU WILL NOT SEE THE END', 'YOU WILL NOT SEE THE END'],
  ['it rose — slowly – then fell', 'it rose, slowly, then fell'],
  ['at 20°C and 30 km/h', 'at 20 degrees Celsius and 30 kilometres an hour'],
  ['see https://www.example.com/a?b=c now', 'see example dot com now'],
  ['It ended.Then it began. They left', 'It ended.Then it began. They left'],
];

describe('what is read aloud', () => {
  test.each(cases)('“%s” is read as “%s”', (written, said) => {
    expect(toSpokenText(written)).toBe(said);
  });

  test('leaves plain words as they are', () => {
    const plain = fc.array(fc.stringMatching(/^[a-hj-z]{3,9}$/), { maxLength: 30 });
    fc.assert(fc.property(plain, (words) => toSpokenText(words.join(' ')) === words.join(' ')));
  });

  test('grows with the text and not beyond: no sign is read as more than a line of words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'$%.,–-0129AIVs &@#°C/ '), maxLength: 200 }), (text) => {
        expect(toSpokenText(text).length).toBeLessThanOrEqual(40 + text.length * 12);
      }),
    );
  });
});
