import { describe, expect, test } from 'vitest';
import { type Conversation, completeFollowUp, rememberTurn } from '../../src/answer/follow-up.ts';
import { knownNames } from '../support/known-names.ts';

describe('a pronoun', () => {
  const known = knownNames({ men: ['Bo Chen', 'Olaf Brandt'], women: ['Ann Lee'], things: ['Acme'] });
  const told = (question: string, text: string, previous?: Conversation, confidence = 0.9): Conversation =>
    rememberTurn(question, { status: 'answered', text, confidence }, previous, known);
  const captain = told('Who was the captain?', 'Bo Chen');
  const completed = (previous: Conversation, typed: string): string => completeFollowUp(previous, typed).question;

  test('means nobody of the other gender', () => {
    expect(completed(captain, 'when was she hired')).toBe('when was she hired');
    expect(completed(captain, 'when was he hired')).toBe('when was Bo Chen hired');
  });

  test('means him or her of whom a man and a woman were spoken of', () => {
    const both = told("who is Bo Chen's lawyer", 'Ann Lee', captain);
    expect(completed(both, 'what did she say')).toBe('what did Ann Lee say');
    expect(completed(both, 'how old is he')).toBe('how old is Bo Chen');
    expect(completed(both, 'when did she meet him')).toBe('when did Ann Lee meet Bo Chen');
    expect(completed(told('Who built the dam?', 'Bo Chen and his wife, Ann Lee'), 'where did she study')).toBe(
      'where did Ann Lee study',
    );
  });

  test('means whoever is new where the gender is unknown, be it only perhaps that answer', () => {
    expect(completed(told('who is the cook', 'Ylva Korb', captain), 'what did she say')).toBe('what did Ylva Korb say');
    expect(completed(told('who was the cook', 'Olaf Brandt', captain, 0.3), 'when did he retire')).toBe(
      'when did Olaf Brandt retire',
    );
  });

  test('means nobody from before where the answer in between was only perhaps right', () => {
    const doubted = told('who was fined', 'Ann Lee', captain, 0.3);
    expect(completed(doubted, 'how old is he')).toBe('how old is he');
  });

  test.each([
    ['a plumber', 'how old is the plumber'],
    ["Bo Chen's sister", "how old is Bo Chen's sister"],
  ])('means who was told of without a name: %s', (text, complete) => {
    expect(completed(told('who found the ring', text), 'how old is she')).toBe(complete);
  });

  test.each([
    ['when was the sea wall built', 'how much did it cost', 'how much did the sea wall cost'],
    ['when will the new hall open', 'where is it', 'where is the new hall'],
    ['how much did the new line cost', 'how long is it', 'how long is the new line'],
    ['how many crabs were caught', 'what happened to them', 'what happened to the crabs'],
    ['which ship sank', 'where was it built', 'where was the ship built'],
    ['how many kites did the police find', 'who made them', 'who made the kites'],
    ['which ship did the bank sell', 'where was it built', 'where was the ship built'],
    ['what did Ann Lee buy', 'what is it worth', 'what is the boat worth'],
  ])('after "%s" in "%s" means what was asked for, or the only thing of its number', (before, typed, complete) => {
    expect(completed(told(before, 'a boat'), typed)).toBe(complete);
  });

  test.each([
    ['who was the judge', 'why did they ask for it'],
    ['when did the ship leave the port', 'how big is it'],
    ['when was the lake drained', 'is it safe to swim there'],
    ['when was the lake drained', 'why did the council drain it'],
  ])('after "%s" in "%s" stands for nothing that is known', (before, typed) => {
    expect(completed(told(before, 'Bo Chen'), typed)).not.toMatch(/the (?:judge|ship|port|lake)\b.*[^)]$/);
  });

  test.each([
    ['when were the new zorbles bought', 'how old are they', 'how old are the new zorbles'],
    ['how many zorbles will the barn hold', 'where is it', 'where is the barn'],
    ['how many zorbles will the barn hold', 'what do they eat', 'what do the zorbles eat'],
    ['who sold zorblex', 'where is it', 'where is zorblex'],
  ])(
    'after "%s" in "%s" means a thing in lower case by its number, though no list has its word',
    (before, typed, complete) => {
      expect(completed(told(before, '12'), typed)).toBe(complete);
    },
  );

  test('means nobody by a word in lower case that nothing says is a name', () => {
    expect(completed(told('when were the zorbles bought', '2001'), 'how old is he')).toBe('how old is he');
    const lower = knownNames({ men: ['arvo zorbel'] });
    const asked = rememberTurn('what did arvo zorbel buy', { status: 'not-in-article' }, undefined, lower);
    expect(completed(asked, 'how old is he')).toBe('how old is arvo zorbel');
  });

  test('of a thing still means it after a question that was answered as it was typed', () => {
    const wall = told('when was the sea wall built', '1904');
    expect(completed(told('how much did it cost', '£3m', wall), 'who paid for it')).toBe('who paid for the sea wall');
  });

  test.each([
    'who runs the IT department',
    'is it raining',
    'did it snow',
    "what's it like",
    'is it known who paid',
    'was it clear how many came',
    'how is it going?',
    'how did it come to that?',
    'what does it say about the council',
  ])('stands for nothing that was spoken of in "%s"', (typed) => {
    expect(completed(told('when was the sea wall built', '1904'), typed)).not.toMatch(/the sea wall (?!built\))/);
  });

  test('behind one that stands for nothing means the thing', () => {
    const wall = told('when was the sea wall built', '1904');
    expect(completed(wall, 'is it known who paid for it?')).toBe('is it known who paid for the sea wall?');
    expect(completed(wall, 'HOW LONG IS IT?')).toBe('HOW LONG IS the sea wall?');
  });

  test.each([
    ['what did the rector call the lecture', 'how long did it last', 'how long did the lecture last'],
    ['what did the rector think', 'was it paid for', 'was the farce paid for'],
    ['what did the museum give the library', 'when was it built', 'when was it built'],
  ])('after "%s" in "%s" means what was told only where nothing was asked about', (before, typed, complete) => {
    expect(completed(told(before, 'a farce'), typed)).toBe(complete);
  });

  test('of a thing does not mean somebody who was told of', () => {
    expect(completed(told('what does Bo Chen do', 'the music teacher'), 'has it paid off')).toBe('has it paid off');
  });

  test('behind a verb is no owner', () => {
    const cook = told('who is the cook', 'Ann Lee');
    expect(completed(cook, 'who hired her in May')).toBe('who hired Ann Lee in May');
    expect(completed(cook, 'who hired her sister')).toBe("who hired Ann Lee's sister");
  });
});
