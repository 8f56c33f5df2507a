import { expect, test } from 'vitest';
import { extractQuotesFromText } from '../../src/quotes/plain.ts';

/** Whom the speaker of the last quotation of a text speaks for. */
function organisationIn(text: string): string | undefined {
  return extractQuotesFromText(text).at(-1)?.organisation;
}

test.each([
  ['The Dover Zoo has bought a bear. “It eats fish,” said its director, Ida Holm.', 'The Dover Zoo'],
  ['The Dover Zoo has bought a bear. “It eats fish,” said Ida Holm, its director.', 'The Dover Zoo'],
  ['The museum has bought a bear. “It eats dust,” said its director, Ida Holm.', 'The museum'],
  [
    'The union Solid, which has 90 members, was pleased. “It is fair,” said its secretary, Ida Holm.',
    'The union Solid',
  ],
  [
    'Zorp, a Danish firm, makes hats. Its chief executive, Ida Holm, was glad. “They sell,” she said.',
    'Zorp, a Danish firm',
  ],
  [
    'The bakers, Holm Brothers, lost an oven. “It was old,” said Bob Roe, the firm’s head of ovens.',
    'The bakers, Holm Brothers',
  ],
  ['The Dover Zoo sold a bear. “We respect it,” a spokesman said.', 'The Dover Zoo'],
  ['Zorp grew out of a quarrel. “It was loud,” said its founder, Ida Holm.', 'Zorp'],
  ['The Dover Zoo now holds nine bears. “They sleep,” a spokesman said.', 'The Dover Zoo'],
  ['The Dover Zoo sold a bear. It said so on Monday. “We miss it,” a spokesman said.', 'The Dover Zoo'],
  ['The Dover Zoo sold a bear.\n\n“We miss it,” a spokeswoman said.', 'The Dover Zoo'],
  ['The Dover Health Board shut a ward. The board had no nurses. “We tried,” a spokesman said.', 'Dover Health Board'],
  ['Sgt Ida Holm, of Dover police, found the bear. “It was asleep,” she said.', 'Dover police'],
])('who speaks in "%s" speaks for "%s"', (text, organisation) => {
  expect(organisationIn(text)).toBe(organisation);
});

test.each([
  ['a person', 'Ida Holm is ill. “She is resting,” a spokesman said.'],
  ['a person who is called by a pronoun', 'The Dover Zoo praised Ida Holm. She is ill. “We hope,” a spokesman said.'],
  ['a crowd', 'Customers were furious. “We are sorry,” a spokesman said.'],
  ['nothing that could', 'The storm was strong. “We are sorry,” said its victim, Ida Holm.'],
  [
    'what was named long before',
    'The Dover Zoo sold a bear. It rained.\n\nBob Roe slept.\n\n“We did,” a spokesman said.',
  ],
  ['another than whom the spokesman names', 'The Dover Zoo sold a bear. “Good,” said a spokesman for the mayor.'],
])('nobody speaks for a body by guess where %s stands before', (_, text) => {
  expect(extractQuotesFromText(text)).not.toEqual([]);
  expect(organisationIn(text)).toBeUndefined();
});
