import type { Answer, Step } from './answer.ts';

/** "Who else founded Acme, besides Ann Lee?" */
const ASKS_FOR_OTHER = /^(?<opening>.*?) else\b(?<rest>.*), besides (?<known>[^?]+)\?*$/i;

/** A question for another answer than those that are known. */
export interface OtherQuestion {
  /** The question that they answer. */
  question: string;
  known: string;
}

/** "Who founded Acme?" asked once more, for somebody else than was told; `asks` is what it opens with. */
export function askForOther({ question, known }: OtherQuestion, asks: string): string {
  return `${asks} else${question.slice(asks.length).replace(/[\s?.!]+$/u, '')}, besides ${known}?`;
}

/** Takes apart what `askForOther` has put together; undefined where a question is not of that form. */
export function readOtherQuestion(question: string): OtherQuestion | undefined {
  const { opening, rest, known } = ASKS_FOR_OTHER.exec(question)?.groups ?? {};
  return known === undefined ? undefined : { question: `${opening}${rest}?`, known };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** An answer as it is where it is not yet known; else that there is no other. */
export function besidesKnown(answer: Answer, known: string): Answer {
  const { status, text = '', passages, steps } = answer;
  const [told, before] = [lettersOf(text), lettersOf(known)];
  if (status !== 'answered' || !(told.includes(before) || before.includes(told))) return answer;
  const step: Step = { code: 'no-other', values: {} };
  return { status: 'not-in-article', reason: 'no-other', passages, confidence: 0, steps: [...steps, step] };
}
