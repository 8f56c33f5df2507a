import { FEMALE_NAMES, MALE_NAMES } from '../quotes/given-names.ts';
import { isEnglishWord } from '../text/language.ts';
import { AFTER_NAME, DETERMINERS, LIFELESS, NEVER_NAMES, SURNAMES, TITLES } from './data/around-names.ts';
import { has, type Word } from './words.ts';

const LONGEST_NAME = 4;
/** Names matter only beside these; without any of them a text is not looked through. */
const BESIDE_NAMES = ['lethal', 'slain', 'dying', 'death'];

const isGivenName = (text: string): boolean => MALE_NAMES.has(text) || FEMALE_NAMES.has(text);

/** Whether the word can only be a name: it is a given name or a surname, or no word of English, be it in the plural. */
function isTellingName({ text, lexeme }: Word): boolean {
  if (isGivenName(text) || SURNAMES.has(text)) return true;
  return (
    !lexeme &&
    text.length > 1 &&
    /^[\p{L}'-]+$/u.test(text) &&
    !isEnglishWord(text) &&
    !(text.endsWith('s') && isEnglishWord(text.slice(0, -1)))
  );
}

function mayBelongToName({ text, lexeme }: Word): boolean {
  return TITLES.has(text) || (!lexeme && /^[\p{L}'-]+$/u.test(text) && !AFTER_NAME.has(text) && !text.endsWith('s'));
}

/** How many words from `at` on are a person's name. */
function nameLength(words: readonly Word[], at: number): number {
  let length = 0;
  let isTold = false;
  while (length < LONGEST_NAME) {
    const word = words[at + length];
    if (!word || (length > 0 && word.gap !== 'space') || NEVER_NAMES.has(word.text) || LIFELESS.has(word.text)) break;
    const isTelling = isTellingName(word);
    if (!isTelling && !(length === 0 ? TITLES.has(word.text) : mayBelongToName(word))) break;
    isTold ||= isTelling;
    length++;
    if (word.possessive) break;
  }
  return isTold ? length : 0;
}

/** Marks the words that name a person, told by what stands around them and never by capital letters, which may be missing. */
export function markNames(words: readonly Word[]): void {
  if (!words.some((word) => BESIDE_NAMES.some((className) => has(word, className)))) return;
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
