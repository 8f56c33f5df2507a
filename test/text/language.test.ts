import { expect, test } from 'vitest';
import { getLanguage, noteWordId } from '../../src/text/language.ts';
import { tokenize } from '../../src/text/tokens.ts';

const MORE_THAN_ANY_TEXT = 1e9;

test('the language can be made anew as often as strangers’ words fill it', () => {
  const words = () => tokenize('Who founded the company?').map(({ text, partOfSpeech }) => [text, partOfSpeech]);
  const before = words();
  for (let i = 0; i < 30; i++) {
    noteWordId(MORE_THAN_ANY_TEXT);
    getLanguage();
  }
  expect(words()).toEqual(before);
});

test('what somebody types does not change how another’s words are read', () => {
  const asked = "why is heredia's number lower";
  const before = tokenize(asked);
  tokenize("why i\u1e10 heredia's\ucea9numb\u9d10r lower, and 캉heredia's캉");
  expect(tokenize(asked)).toEqual(before);
});
