import { answerQuestion } from './answer/answer-question.ts';
import type { Volumes } from './library/volume.ts';
import { moderate } from './moderation/moderate.ts';

/** What people ask, with words of the article for A and B: it takes the same ways through the program as theirs will. */
const FORMS = [
  'Who A B?',
  'when did A B',
  'how many A did B',
  'what did A say about B?',
  'where is A?',
  'why did A B the A',
  'which A B?',
  'is A B?',
  'A B??',
  'how did A use B?',
  'what is A',
  'who is A',
  'what kind of A has B been',
  'who said that A B',
  "what's the name of the A",
  'A on B?',
  'how much A B',
  'what was A used for',
  'who wrote this article',
  'how do i cook A',
  'which city A B',
  'what company A B?',
  'what year did A B',
  'which expert A B',
  'what share of A does B have',
  'how long did A B',
  'A job',
  'when A B?',
  'where A B',
  'who is A and what does B do',
];
const LONG_WORD = 6;

function misspelt(word: string): string {
  return word.length < LONG_WORD ? word : word.slice(0, 2) + word.slice(3);
}

/**
 * Asks the first article about its own words, so that the first person who asks does not wait for the compiler. After about a
 * second an answer takes what it will always take.
 * @param limit how long, in milliseconds
 */
export function warmUp([{ article, source }]: Volumes, limit: number): void {
  const until = performance.now() + limit;
  const words = article.paragraphs.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? []);
  for (let i = 0; words.length > 0; i++) {
    const word = (at: number): string => words[(i * 7 + at) % words.length] as string;
    const a = i % 4 === 0 ? misspelt(word(0)) : `${word(0)} ${word(1)}`;
    const form = FORMS[i % FORMS.length] as string;
    const question = form.replace(/\b[AB]\b/g, (letter) => (letter === 'A' ? a : word(3)));
    moderate(question);
    answerQuestion(source(), question);
    if (performance.now() > until) return;
  }
}
