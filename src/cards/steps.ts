import type { Step } from '../answer/answer.ts';

/** The words of each step, by code. A step's values are what the program really did. */
const WORDS: Record<string, (values: Step['values']) => string> = {};

/** One link of the chain from question to answer, in a plain sentence. */
export function describeStep({ code, values }: Step): string {
  return WORDS[code]?.(values) ?? code;
}
