/** Derives `src/search/phrases.json` from `phrases.txt` beside this script: `node test/bench/derive-phrases.ts`. */
import { writeFileSync } from 'node:fs';
import { readPhraseLines } from './phrase-lines.ts';

const lists = new Map<string, string[]>();
for (const { kind, stems, words } of readPhraseLines()) {
  // The same phrase may stand there in another form.
  const key = `${kind}:${stems}`;
  lists.set(key, [...new Set([...(lists.get(key) ?? []), ...words])]);
}
const lengthOf = (key: string): number => key.split(' ').filter((word) => word !== '~').length;
const phrases = [...lists]
  .sort(([a], [b]) => lengthOf(b) - lengthOf(a))
  .map(([key, words]) => `${key}:${words.join(' ')}`);
writeFileSync(
  new URL('../../src/search/phrases.json', import.meta.url),
  `${JSON.stringify({ phrases: phrases.join('\n') }, null, 2)}\n`,
);
