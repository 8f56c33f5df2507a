import { words } from '../text/word-list.ts';
import type { Answer, Step } from './answer.ts';
import { FUNCTION_WORDS } from './lexicon.ts';

const BESIDES = ', besides ';
const ELSE = /(?<= )else (?=.)|(?<=\b(?:which|what) )other /i;
/** What parts one answer from the next, and one half of an answer from the other. */
const BETWEEN_ANSWERS = /[,;&]|\b(?:and|or|of|with|as well as|besides)\b/i;
const ARTICLES = words('a an the');

/** A question for another answer than those that are known. */
export interface OtherQuestion {
  /** The question that they answer. */
  question: string;
  known: string;
}

/** "Who founded Acme?" or "Which banks lent money?" asked once more, for another answer than was told; `asks` is what it opens with. */
export function askForOther({ question, known }: OtherQuestion, asks: string): string {
  const [word = ''] = asks.split(' ');
  const another = word !== asks || /^which$/i.test(word) ? 'other' : 'else';
  const rest = question.slice(word.length).replace(/^ other\b/i, '');
  return `${word} ${another}${rest.replace(/[\s?.!]+$/u, '')}, besides ${known}?`;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}.'’-]*[\p{L}\p{N}])?/gu) ?? [];
}

/** Takes apart what `askForOther` has put together, with what it `asks` but for what is known; undefined where a question is not of that form, or names nothing that is known ("besides me"). */
export function readOtherQuestion(question: string): (OtherQuestion & { asks: string }) | undefined {
  const end = question.indexOf(BESIDES);
  const asks = question.slice(0, Math.max(end, 0));
  const found = ELSE.exec(asks);
  const known = question.slice(end + BESIDES.length).replace('?', '');
  if (!found || wordsOf(known).every((word) => FUNCTION_WORDS.has(word))) return undefined;
  return { question: `${asks.replace(ELSE, '')}?`, asks: `${asks}?`, known };
}

/** What an answer is made of: the words of each person or thing in it. */
function partsOf(text: string): string[][] {
  return text
    .split(BETWEEN_ANSWERS)
    .map((part) => wordsOf(part.toLowerCase()).filter((word) => !ARTICLES.has(word)))
    .filter((part) => part.length > 0);
}

/** Whether "Mercer" or "founder Ann Mercer" is nobody else than "Ann Mercer". */
function isSame(told: readonly string[], known: readonly string[]): boolean {
  return told.every((word) => known.includes(word)) || told.slice(-known.length).join(' ') === known.join(' ');
}

/** An answer as it is where it tells more than is known; else that there is no other. */
export function besidesKnown(answer: Answer, known: string): Answer {
  const { status, text = '', passages, steps } = answer;
  const before = partsOf(known);
  const isKnown = partsOf(text).every((told) => before.some((part) => isSame(told, part)));
  if (status !== 'answered' || !isKnown) return answer;
  const step: Step = { code: 'no-other', values: {} };
  return { status: 'not-in-article', reason: 'no-other', passages, confidence: 0, steps: [...steps, step] };
}
