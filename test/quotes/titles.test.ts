import { expect, test } from 'vitest';
import { extractQuotesFromText } from '../../src/quotes/plain.ts';

/** What the speaker of a quotation is called besides. */
function besidesOf(speaker: string): readonly string[] {
  return extractQuotesFromText(`“The door was shut,” said ${speaker}. It rained.`)[0]?.besides ?? [];
}

test.each([
  ['Mr Justice Holm', 'judge'],
  ['Lady Justice Holm', 'judge'],
  ['Dr Ida Holm', 'doctor'],
  ['Prof Ida Holm', 'professor'],
  ['Cllr Ida Holm', 'councillor'],
  ['the Rev Ida Holm', 'vicar'],
  ['Father Bob Holm', 'priest'],
  ['Sgt Ida Holm', 'sergeant'],
  ['PC Ida Holm', 'police'],
  ['DI Ida Holm', 'detective'],
  ['Det Insp Ida Holm', 'inspector'],
  ['Detective Sergeant Ida Holm', 'police'],
  ['Chief Constable Ida Holm', 'police'],
])('%s is a %s as well', (speaker, called) => {
  expect(besidesOf(speaker)).toContain(called);
});

test.each([
  ['Sgt Ida Holm', 'police'],
  ['Inspector Ida Holm', 'police'],
  ['the Rev Ida Holm', 'minister'],
  ['Justice Secretary Ida Holm', 'judge'],
  ['Ida Holm, his father', 'priest'],
])('%s is not certain to be a %s', (speaker, called) => {
  expect(besidesOf(speaker)).not.toContain(called);
});

test('what else the article says that somebody is counts too, but no age', () => {
  const text = 'Ida Holm, 62, is a pilot.\n\n“We won,” said Ida Holm, the mayor.';
  expect(extractQuotesFromText(text)[0]).toMatchObject({ role: 'the mayor', besides: ['a pilot'] });
});
