import { expect, test } from 'vitest';
import { KnownPeople, mayNamePerson } from '../../src/answer/name-types.ts';
import { readUnits } from '../../src/answer/spans.ts';
import { tokenize } from '../../src/text/tokens.ts';

const people = new KnownPeople();
for (const text of [
  'The carmaker Zetta hired the engineer Ulla Brenk and Torv Askild last spring.',
  'Norsund University sold its land to Zetta in Velmar.',
  'The lights were made by Ostra Lux, a small firm with six workers, and the Danish company Vinter Dal.',
]) {
  people.note(readUnits(tokenize(text)));
}

test.each(['Ulla Brenk', 'Brenk', 'Askild', 'Torv Askild', 'Ann', 'Ylva Korb'])('"%s" may be somebody', (name) => {
  expect(people.mayBePerson(name)).toBe(true);
});

test.each(['Zetta', 'Velmar', 'Norsund University', 'June', 'Sunday', 'Ostra Lux', 'Vinter Dal'])(
  '"%s" is no person',
  (name) => {
    expect(people.mayBePerson(name)).toBe(false);
  },
);

test.each(['Zetta', 'Askild', 'Ulla Brenk'])('"%s" may be the name of a person for all that it says', (name) => {
  expect(mayNamePerson(name)).toBe(true);
});

test.each(['Norsund University', 'Norway', 'Lake Velm', 'May', 'Sunday'])(
  '"%s" names no person, whatever was asked',
  (name) => {
    expect(mayNamePerson(name)).toBe(false);
  },
);

test('whether a man or a woman is named is told by a title, by what the article tells of the name, or by the given name', () => {
  const known = new KnownPeople();
  known.noteGenders([
    { name: 'Ylva Korb', gender: 'female', isPerson: true },
    { name: 'Torv Askild', gender: 'male', isPerson: true },
    { name: 'Lo Askild', gender: 'female', isPerson: true },
  ]);
  const genders = ['Dr. Ylva Korb', 'Korb', 'Askild', 'Lo Askild', 'Mr Korb', 'Anna Brenk', 'Ulmo Brenk', 'Anna'];
  expect(genders.map((name) => known.genderOf(name))).toEqual([
    'female',
    'female',
    undefined,
    'female',
    'male',
    'female',
    undefined,
    undefined,
  ]);
  expect(known.genderOf("Torv Askild's sister")).toBe('female');
  expect([known.isPerson('Korb'), known.isPerson('Ulmo Brenk')]).toEqual([true, false]);
});
