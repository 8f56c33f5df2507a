import type { Token } from '../text/tokens.ts';

export const QUESTION_WORDS = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how']);
/** How people type them in a hurry. */
export const SHORTHAND = new Map([
  ['whos', 'who'],
  ['whats', 'what'],
  ['wheres', 'where'],
  ['whens', 'when'],
  ['hows', 'how'],
  ['wat', 'what'],
  ['wht', 'what'],
  ['y', 'why'],
  ['wen', 'when'],
  ['wich', 'which'],
  ['whre', 'where'],
]);
/** Words that open an order to list something. */
export const LIST_OPENERS = new Set(['list', 'name', 'enumerate']);

/** A word of a question as it is meant, or '' beyond its end. */
export function wordAt(tokens: readonly Token[], index: number): string {
  const normal = tokens[index]?.normal ?? '';
  return SHORTHAND.get(normal) ?? normal;
}
