import { FEMALE_NAMES, MALE_NAMES } from '../quotes/given-names.ts';
import { AFTER_NAME, DETERMINERS, LIFELESS, NEVER_NAMES, SURNAMES, TITLES } from './data/around-names.ts';
import { isEnglishForm } from './spelling.ts';
import { has, type Word } from './words.ts';

const LONGEST_NAME = 4;
/** Names matter only beside these; without any of them a text is not looked through. */
const BESIDE_NAMES = [
  'lethal',
  'harm:s',
  'lethal:ing',
  'slain',
  'dying',
  'death',
  'weapon',
  'thrash',
  'home',
  'kin',
  'dwell',
  'dies',
];

const isGivenName = (text: string): boolean => MALE_NAMES.has(text) || FEMALE_NAMES.has(text);

const isNameLike = ({ text, lexeme }: Word): boolean => !lexeme && text.length > 1 && /^[\p{L}'-]+$/u.test(text);

/** Whether the word can only be a name: it is a given name or a surname, or no word of English, be it in the plural. */
function isTellingName(word: Word): boolean {
  const { text } = word;
  if (!isNameLike(word)) return false;
  return word.person || isGivenName(text) || SURNAMES.has(text) || !isEnglishForm(text);
}

/** Whether the words are a forename and a surname: a word alone may be the name of a law, a firm or a coin. */
export function isFullName(words: readonly Word[]): boolean {
  return words.length > 1 && words.every(isTellingName) && words.some(({ text }) => isGivenName(text));
}

/** How many words from `at` on are a person's name. A word that can be an ordinary one begins it only after a verb of violence. */
function nameLength(words: readonly Word[], at: number): number {
  const isObject = has(words[at - 1], 'lethal');
  let length = 0;
  let isTold = false;
  while (length < LONGEST_NAME) {
    const word = words[at + length];
    if (!word || (length > 0 && word.gap !== 'space') || NEVER_NAMES.has(word.text) || LIFELESS.has(word.text)) break;
    const mayBelong = isNameLike(word) && !AFTER_NAME.has(word.text) && (length > 0 || isObject);
    if (!isTellingName(word) && !TITLES.has(word.text) && !mayBelong) break;
    isTold ||= isTellingName(word);
    length++;
    if (word.possessive) break;
  }
  return isTold ? length : 0;
}

/**
 * Marks the words that name a person, told by what stands around them and, but for people of the article whose name is a plain English word,
 * never by capital letters, which may be missing.
 */
export function markNames(words: readonly Word[], isArticlePerson: (name: string) => boolean): void {
  if (!words.some((word) => BESIDE_NAMES.some((className) => has(word, className)))) return;
  for (const word of words)
    word.person = isNameLike(word) && (word.capital || !isEnglishForm(word.text)) && isArticlePerson(word.text);
  for (let at = 0; at < words.length; at++) {
    const length = nameLength(words, at);
    if (length === 0) continue;
    const name = words.slice(at, at + length);
    const [before, next] = [words[at - 1], words[at + length]];
    const isCommonNoun = words[at]?.gap === 'space' && before !== undefined && DETERMINERS.has(before.text);
    const isWhole = next?.gap !== 'space' || name.at(-1)?.possessive || AFTER_NAME.has(next.text) || next.lexeme;
    if (!isCommonNoun)
      for (const part of name)
        if (isWhole) part.name = true;
        else part.compound ??= 'name';
    at += length - 1;
  }
}
