import { describe, expect, test } from 'vitest';
import { KnownPeople } from '../../src/answer/name-types.ts';
import { findReference, noteKinds } from '../../src/answer/references.ts';
import { keysOf, readySentence } from '../../src/answer/sentence.ts';
import { readUnits } from '../../src/answer/spans.ts';
import { type Token, tokenize } from '../../src/text/tokens.ts';

/** The word by which the last sentence refers to a name, after what the others have told of it; undefined where it does not. */
function referenceIn(before: readonly string[], sentence: string, name: string): string | undefined {
  const kinds = new Map<string, Set<string>>();
  const people = new KnownPeople();
  for (const text of [...before, sentence]) {
    const tokens = tokenize(text);
    const units = readUnits(tokens);
    people.note(units);
    noteKinds(kinds, tokens, units);
  }
  const ready = readySentence(1, 0, sentence.length, tokenize(sentence), people);
  const tokens = tokenize(name);
  const keys = keysOf(tokens, { from: 0, to: tokens.length, head: tokens[0] as Token, tag: 'NAME' });
  const found = findReference({ kinds, people }, ready, { keys, token: tokens[0] as Token });
  return found && ready.units[found.unit]?.head.text;
}

describe('a name that a sentence does not hold', () => {
  test.each([
    ['an apposition behind it', 'Acme released Zet, a reasoning model that runs on telephones.', 'zet', 'model'],
    ['an apposition before it', 'A Danish startup, Zet, grew last year.', 'zet', 'startup'],
    ['a noun before it', 'The bakery Zet opened in May.', 'zet', 'bakery'],
    ['what it is said to be', 'Zet is a small ferry.', 'zet', 'ferry'],
    ['a noun before it, after a preposition', 'At the bakery Zet, bread is dear.', 'zet', 'bakery'],
    ['an apposition with a participle', 'Acme released Zet, the model praised for its speed.', 'zet', 'model'],
  ])('is meant by the noun of %s', (_, introduction, name, noun) => {
    expect(referenceIn([introduction], `Ann Lee praised the new ${noun} in Davos.`, name)).toBe(noun);
  });

  test('is meant by a noun that is as good as the one that it was called', () => {
    expect(
      referenceIn(['A Danish startup, Zet, grew last year.'], 'The Lyngby-based company makes ovens.', 'zet'),
    ).toBe('company');
  });

  test.each([
    ['Last year Acme released a model.', 'The model costs more this year.', 'Acme'],
    ['After the merger, Acme, which sells ovens, grew.', 'The merger cost millions.', 'Acme'],
    ['He told reporters Acme would close.', 'Nobody believed the reporters.', 'Acme'],
    ['In a statement Acme denied it.', 'The statement was short.', 'Acme'],
    ['After the merger Acme grew.', 'The merger cost millions.', 'Acme'],
    ['She moved to London, the mayor said.', 'The mayor was tired.', 'London'],
    ['In London, the mayor spoke.', 'The mayor was tired.', 'London'],
    ['The owner of Acme is a lawyer.', 'The lawyer was tired.', 'Acme'],
    ["Acme launched Zet, the startup's second model, in May.", 'The startup grew.', 'Zet'],
  ])('is not called what only stands beside it: "%s" "%s"', (introduction, sentence, name) => {
    expect(referenceIn([introduction], sentence, name)).toBeUndefined();
  });

  test.each([
    ['a thing of another kind', 'Ann Lee praised the weather.'],
    ['any one of its kind', 'Ann Lee praised a model.'],
    ['one given to another', 'Ann Lee gave the bakery a model.'],
    ['another one, which is named', 'Ann Lee praised the model Kestrel.'],
  ])('is not meant by %s', (_, sentence) => {
    expect(referenceIn(['Acme released Zet, a reasoning model.'], sentence, 'zet')).toBeUndefined();
  });

  test.each([
    ['a person', 'Ann Holmes, a lawyer, won.', 'Holmes', 'She sold it.', 'She'],
    ['a thing', 'Acme released Zet, a reasoning model.', 'zet', 'Ann Holt said that it was cheap.', 'it'],
  ])('may be meant by the pronoun for %s', (_, introduction, name, sentence, pronoun) => {
    expect(referenceIn([introduction], sentence, name)).toBe(pronoun);
  });
});
