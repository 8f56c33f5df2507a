import { expect, it } from 'vitest';
import { questionKey } from '../../src/guilds/question-key.ts';

it.each([
  ['How tall is Liang Wenfeng?', 'how tall was Liang  Wenfeng'],
  ['How tall is Liang Wenfeng?', 'And how tall is Liang Wenfeng, please?'],
  ['Who owns the company?', 'Who own a company'],
  ['Is it?', 'is it'],
])('counts “%s” and “%s” as one question', (one, other) => {
  expect(questionKey(one)).toBe(questionKey(other));
});

it.each([
  ['Who owns DeepSeek?', 'Who does DeepSeek own?'],
  ['Who is Liang Wenfeng?', 'Where is Liang Wenfeng?'],
  ['Was it built before the war?', 'Was it built after the war?'],
  ['Is it not true?', 'Is it true?'],
  ['Was?', 'Do?'],
])('keeps “%s” and “%s” apart', (one, other) => {
  expect(questionKey(one)).not.toBe(questionKey(other));
});
