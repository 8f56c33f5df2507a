import type { Evidence } from '../article/article.ts';
import type { Gender } from '../quotes/gender.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { type Answer, SURE } from './answer.ts';
import type { AnswerSource } from './source.ts';

/** By so much an answer is clearly surer than another. */
const CLEARLY = 0.1;
/** How many sentences before the one that proves an answer may tell whom its "she" means. */
const REACH = 4;

const PRONOUN = /\b(?:he|him|his|she|hers?|it|its|they|them|theirs?)\b/i;
const PERSONAL = /\b(?:he|him|himself|she|her|hers|herself|his|i|my)\b/i;

/** A follow-up as it was typed and as it was completed, with the answer to each. */
export interface Readings {
  typed: string;
  asTyped: Answer;
  completed: Answer;
  /** What was put in the place of pronouns. */
  carried: readonly string[];
}

/** The gender of the pronouns in a question. */
function genderIn(question: string): Gender | undefined {
  const isMale = /\b(?:he|him|his)\b/i.test(question);
  return isMale === /\b(?:she|hers?)\b/i.test(question) ? undefined : isMale ? 'male' : 'female';
}

/** The sentence that proves an answer, and those before it in this paragraph and the last, nearest first. */
function sentencesTo({ article: { paragraphs } }: AnswerSource, proof: Evidence): string[] {
  const at = paragraphs.findIndex(({ number }) => number === proof.paragraph);
  const sentences = paragraphs
    .slice(Math.max(0, at - 1), at + 1)
    .flatMap((paragraph) =>
      paragraph.sentences
        .filter(([start]) => paragraph.number !== proof.paragraph || start <= proof.start)
        .map(([start, end]) => paragraph.text.slice(start, end)),
    );
  return sentences.slice(-REACH).reverse();
}

/** Whether the sentence that proves an answer names somebody, or has a pronoun and the nearest before it that names anybody whom that may mean names the same. */
function tellsOf(source: AnswerSource, { typed, asTyped: { passages } }: Readings, name: string): boolean {
  const { people } = source;
  const [proof] = passages;
  if (!proof) return false;
  const own = name.toLowerCase().split(/\s+/).at(-1) ?? '';
  const gender = people.genderOf(name) ?? genderIn(typed);
  const mayBeMeant = ({ text, normal }: Token) =>
    /^\p{Lu}/u.test(text) && people.isPerson(normal) && (people.genderOf(normal) ?? gender) === gender;
  const needsPronoun = PERSONAL.test(typed) && !PERSONAL.test(proof.text);
  for (const [back, sentence] of sentencesTo(source, proof).entries()) {
    const tokens = tokenize(sentence);
    if (tokens.some(({ normal }) => normal === own)) return true;
    // Who is named behind the pronoun is not meant by it.
    const pronoun = back === 0 ? tokens.findIndex(({ text }) => PERSONAL.test(text)) : -1;
    if (needsPronoun || tokens.slice(0, pronoun < 0 ? tokens.length : pronoun).some(mayBeMeant)) return false;
  }
  return false;
}

/** Whether the sentence that proves an answer speaks of a thing by its last word, or has a pronoun, and so has each before it back to one that speaks of it. */
function tellsOfThing(source: AnswerSource, { passages: [proof] }: Answer, thing: string): boolean {
  if (!proof) return false;
  const noun = tokenize(thing).at(-1)?.normal;
  const sentences = sentencesTo(source, proof);
  const at = sentences.findIndex((sentence) => tokenize(sentence).some(({ normal }) => normal === noun));
  return at >= 0 && sentences.slice(0, at).every((sentence) => PRONOUN.test(sentence));
}

/** Whether an answer is nobody but who was asked about. */
function isItself({ text = '' }: Answer, name: string): boolean {
  return tokenize(text).every(({ normal }) => name.toLowerCase().includes(normal));
}

/**
 * Whether a follow-up is answered better as it was typed than with names in the place of its pronouns: the article may say "she
 * retires" where it does not name her. What is answered must still be told of those, and of what, is meant.
 */
export function isBetterAsTyped(source: AnswerSource, readings: Readings): boolean {
  const { asTyped, completed, carried } = readings;
  const chance = ({ status, confidence }: Answer) => (status === 'answered' ? confidence : 0);
  const isSurer = chance(asTyped) >= SURE && chance(asTyped) >= chance(completed) + CLEARLY;
  const isName = (one: string) => /^\p{Lu}/u.test(one) || source.people.isPerson(one);
  const isOf = (one: string) =>
    isName(one) ? tellsOf(source, readings, one) && !isItself(asTyped, one) : tellsOfThing(source, asTyped, one);
  return isSurer && carried.every(isOf);
}
