import { tokenize } from '../text/tokens.ts';

/** Words that two askings of one question may differ in: articles, forms of be, do and have, and politeness. */
const FILLERS: ReadonlySet<string> = new Set(
  `a an the am is are was were be been being do does did has have had and so then well ok please pls`.split(' '),
);

/** What makes two questions the same: the stems of their words in order, without fillers; all of them where nothing else is left. */
export function questionKey(question: string): string {
  const words = tokenize(question).filter(({ kind }) => kind !== 'mark');
  const telling = words.filter(({ normal }) => !FILLERS.has(normal));
  return (telling.length > 0 ? telling : words).map(({ stem }) => stem).join(' ');
}
