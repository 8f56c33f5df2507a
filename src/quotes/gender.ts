import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import { FEMALE_WORDS, MALE_WORDS, PREPOSITIONS } from './lexicon.ts';
import { MORE_FEMALE_NAMES, MORE_MALE_NAMES } from './more-given-names.ts';
import { type Range, withoutDegree } from './names.ts';
import { isTitle, type Token } from './stream.ts';

export type Gender = 'male' | 'female';

/** What a word for a person says of the gender: "spokeswoman", "great-uncle". */
export function genderOfWord(lower: string): Gender | undefined {
  const word = withoutDegree(lower);
  if (MALE_WORDS.has(word)) return 'male';
  return FEMALE_WORDS.has(word) || /(?:woman|girl)$/.test(word) ? 'female' : undefined;
}

/** What words that describe a person say of the gender: "spokeswoman". */
export function genderOfWords(tokens: readonly Token[], range: Range | undefined): Gender | undefined {
  if (!range) return undefined;
  // "Mr. Roe's lawyer" is not he.
  let from = range[0];
  for (let i = from; i < range[1] && !PREPOSITIONS.has(tokens[i]?.lower ?? ''); i++)
    if (tokens[i]?.possessive) from = i + 1;
  for (let i = from; i < range[1]; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (i > range[0] && PREPOSITIONS.has(lower)) return undefined;
    if (/^(?:his|her|he|she|him)$/.test(lower) || tokens[i]?.possessive) continue;
    const gender = genderOfWord(lower);
    if (gender) return gender;
  }
  return undefined;
}

/** Of "Mr." and "Mrs." */
export function genderOfTitle(token: Token | undefined): Gender | undefined {
  return isTitle(token) ? genderOfWord(token?.lower ?? '') : undefined;
}

/** The gender that words beside a name state: a title, "spokeswoman", or the given name. */
export function genderOf(
  tokens: readonly Token[],
  name: Range,
  roles: readonly (Range | undefined)[],
): Gender | undefined {
  const title = genderOfTitle(tokens[name[0] - 1]);
  if (title) return title;
  for (const role of roles) {
    const gender = genderOfWords(tokens, role);
    if (gender) return gender;
  }
  // "Sen. Warren" has a surname only.
  if (name[1] - name[0] < 2 && isTitle(tokens[name[0] - 1])) return undefined;
  return givenNameGender(tokens[name[0]]?.lower ?? '');
}

/** Of a given name, or of the parts of a double one. */
export function givenNameGender(name: string): Gender | undefined {
  if (name.startsWith('jean-')) return 'male';
  for (const part of name.split('-')) {
    if (MALE_NAMES.has(part) || MORE_MALE_NAMES.has(part)) return 'male';
    if (FEMALE_NAMES.has(part) || MORE_FEMALE_NAMES.has(part)) return 'female';
  }
  return undefined;
}
