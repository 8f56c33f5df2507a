/** Derives `src/search/phrases.json` from `phrases.txt` beside this script: `node test/bench/derive-phrases.ts`. */
import { writeFileSync } from 'node:fs';
import { readPhraseLines } from './phrase-lines.ts';

const lists = new Map([
  ['verbs', new Map<string, string[]>()],
  ['others', new Map<string, string[]>()],
]);
const known = new Map<string, string[]>();
for (const { kind, stems, words } of readPhraseLines()) {
  // The same phrase in another form, or under both headings.
  const before = known.get(stems);
  if (before) before.push(...words.filter((word) => !before.includes(word)));
  else {
    known.set(stems, words);
    lists.get(kind)?.set(stems, words);
  }
}
const file = Object.fromEntries(
  [...lists].map(([kind, list]) => [kind, [...list].map(([stems, words]) => `${stems}:${words.join(' ')}`).join('\n')]),
);
writeFileSync(new URL('../../src/search/phrases.json', import.meta.url), `${JSON.stringify(file, null, 2)}\n`);
