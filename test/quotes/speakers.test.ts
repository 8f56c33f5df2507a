import { expect, test } from 'vitest';
import type { Quote } from '../../src/quotes/quote.ts';
import { listSpeakers, matchSpeaker, speakerMark } from '../../src/quotes/speakers.ts';

function quote(speaker: string | null, role?: string): Quote {
  const rest = {
    text: 'x',
    start: 0,
    end: 1,
    paragraph: 1,
    mention: '',
    verb: 'said',
    kind: 'direct',
    rule: 'said-X',
  } as const;
  return { ...rest, speaker, ...(role === undefined ? {} : { role }) };
}

const speakers = listSpeakers([
  quote('Zoë Müller-Krug', 'a professor of law'),
  quote(null),
  quote('Ida Holm'),
  quote('Thomas Okonkwo', 'Acme CEO'),
  quote('Ida Holm', 'the mayor'),
  quote('Ida Okonjo'),
]);
const names = (typed: string) => matchSpeaker(speakers, typed).map((one) => one.name);

test('speakers are listed in order of appearance, with the number of their quotations and the first role that is given', () => {
  expect(speakers).toEqual([
    { name: 'Zoë Müller-Krug', role: 'a professor of law', besides: [], quotes: 1 },
    { name: 'Ida Holm', role: 'the mayor', besides: [], quotes: 2 },
    { name: 'Thomas Okonkwo', role: 'Acme CEO', besides: [], quotes: 1 },
    { name: 'Ida Okonjo', besides: [], quotes: 1 },
  ]);
});

test.each([
  ['nothing typed', '', ['Zoë Müller-Krug', 'Ida Holm', 'Thomas Okonkwo', 'Ida Okonjo']],
  ['case and diacritics', 'zoe MULLER', ['Zoë Müller-Krug']],
  ['a part of the name', 'krug', ['Zoë Müller-Krug']],
  ['an unfinished word', 'mül', ['Zoë Müller-Krug']],
  ['names in another order', 'holm ida', ['Ida Holm']],
  ['a missing letter', 'tomas', ['Thomas Okonkwo']],
  ['swapped letters', 'okonwko', ['Thomas Okonkwo']],
  ['a wrong letter in an unfinished word', 'okunk', ['Thomas Okonkwo']],
  ['a word of the role', 'mayor', ['Ida Holm']],
  ['the closest first', 'okonjo', ['Ida Okonjo']],
  ['somebody else', 'Smith', []],
  ['only marks', '?!', []],
])('typing %s finds who is meant', (_, typed, expected) => {
  expect(names(typed)).toEqual(expected);
});

test('what a title tells and the body that somebody speaks for find a speaker as well', () => {
  const both = listSpeakers([
    { ...quote('Ida Holm', 'Mr Justice'), besides: ['judge'] },
    { ...quote('Bob Roe', 'its director'), organisation: 'The Dover Zoo' },
  ]);
  expect(matchSpeaker(both, 'judge').map(({ name }) => name)).toEqual(['Ida Holm']);
  expect(matchSpeaker(both, 'dover zoo').map(({ name }) => name)).toEqual(['Bob Roe']);
});

test('an unnamed speaker who speaks for two bodies is found by neither', () => {
  const spokesmen = ['The Dover Zoo', 'The Leith Zoo'].map((organisation) => ({
    ...quote('a spokesman'),
    organisation,
  }));
  expect(matchSpeaker(listSpeakers(spokesmen.slice(0, 1)), 'dover')).toHaveLength(1);
  expect(matchSpeaker(listSpeakers(spokesmen), 'dover')).toEqual([]);
});

test('a name that is typed in full means its speaker, though another has the same word in a longer name', () => {
  const both = listSpeakers([quote('Bob Roe'), quote('Roe')]);
  expect(matchSpeaker(both, 'roe').map(({ name }) => name)).toEqual(['Roe', 'Bob Roe']);
});

test('a speaker’s mark depends on the name alone, whatever its case', () => {
  expect(speakerMark('Ida Holm')).toBe(speakerMark('IDA HOLM'));
  expect(new Set(['Ida Holm', 'Ida Holmes', 'Bob Roe', ''].map(speakerMark)).size).toBe(4);
});
