import { REPORTING_VERBS, SAYING_NOUNS, SAYING_VERBS } from './lexicon.ts';
import type { Question } from './question.ts';

/** Whether a verb tells that somebody said, or holds, something. */
export const isSaying = (word: string): boolean => SAYING_VERBS.has(word) || REPORTING_VERBS.has(word);
/** Words for somebody, which the article will have told of by a name or a role. */
export const ANYBODY: ReadonlySet<string> = new Set(
  'person people ppl folks man woman guy girl boy lady dude chap kid one somebody'.split(' '),
);
/** "did … say", "has … said": the auxiliary goes with the form of the verb. */
const DO_SUPPORT = new Set('do does did'.split(' '));
const PERFECT = new Set('has have had'.split(' '));
const POSSESSIVE = /^['’]s?$/;
const IS = /^(?:is|was|are|were|['’]s)$/;
const INFLECTED = /(?:s|ed|ing)$|^(?:said|told|thought|felt|held)$/;

type Range = readonly [start: number, end: number];

/** "the union" in "what did the union say". */
function whoDidSay(tokens: Question['tokens']): Range | undefined {
  const asks = tokens.findIndex(({ normal }) => DO_SUPPORT.has(normal) || PERFECT.has(normal));
  const length = tokens
    .slice(asks + 1)
    .findIndex(({ normal, kind }) => (kind === 'mark' && !POSSESSIVE.test(normal)) || isSaying(normal));
  const first = tokens[asks + 1];
  const last = tokens[asks + length];
  const verb = tokens[asks + 1 + length];
  if (asks < 0 || length < 1 || !first || !last || !verb || !isSaying(verb.normal)) return undefined;
  const isInflected = INFLECTED.test(verb.normal);
  return isInflected === PERFECT.has(tokens[asks]?.normal ?? '') ? [first.start, last.end] : undefined;
}

/** "the union" in "what is the union's view". */
function whoseWords(tokens: Question['tokens']): Range | undefined {
  const of = tokens.findIndex(
    ({ normal }, at) => POSSESSIVE.test(normal) && SAYING_NOUNS.has(tokens[at + 1]?.normal ?? ''),
  );
  const is = tokens.slice(0, of).findIndex(({ normal }) => IS.test(normal));
  const first = tokens[is + 1];
  const last = tokens[of - 1];
  return of > is + 1 && first && last ? [first.start, last.end] : undefined;
}

/** Where in a question the words stand that name whose words are asked for. */
export function askedSpeaker({ tokens }: Question): Range | undefined {
  return whoDidSay(tokens) ?? whoseWords(tokens);
}

/** Whether the words at a range are for somebody, whatever he is: "the goat guy" is hardly called so where he speaks. */
export function isAnybody({ tokens }: Question, [from, to]: Range): boolean {
  return tokens.some(({ normal, start }) => from <= start && start < to && ANYBODY.has(normal));
}
