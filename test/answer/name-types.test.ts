import { expect, test } from 'vitest';
import { KnownPeople, mayNamePerson } from '../../src/answer/name-types.ts';
import { readUnits } from '../../src/answer/spans.ts';
import { tokenize } from '../../src/text/tokens.ts';

const people = new KnownPeople();
for (const text of [
  'The carmaker Zetta hired the engineer Ulla Brenk and Torv Askild last spring.',
  'Norsund University sold its land to Zetta in Velmar.',
]) {
  people.note(readUnits(tokenize(text)));
}

test.each(['Ulla Brenk', 'Brenk', 'Askild', 'Torv Askild', 'Ann', 'Ylva Korb'])('"%s" may be somebody', (name) => {
  expect(people.mayBePerson(name)).toBe(true);
});

test.each(['Zetta', 'Velmar', 'Norsund University', 'June', 'Sunday'])('"%s" is no person', (name) => {
  expect(people.mayBePerson(name)).toBe(false);
});

test.each(['Zetta', 'Askild', 'Ulla Brenk'])('"%s" may be the name of a person for all that it says', (name) => {
  expect(mayNamePerson(name)).toBe(true);
});

test.each(['Norsund University', 'Norway', 'Lake Velm', 'May', 'Sunday'])(
  '"%s" names no person, whatever was asked',
  (name) => {
    expect(mayNamePerson(name)).toBe(false);
  },
);
