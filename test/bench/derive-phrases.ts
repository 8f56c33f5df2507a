/**
 * Derives `src/search/phrases.json` from `phrases.txt` beside this script: `node test/bench/derive-phrases.ts`.
 *
 * `phrases.txt` was written for this by people who saw none of the questions that it was measured on. Its lines are `phrase: word word …`: what readers ask with in several
 * words, and single words that news tells the same with, the most usual first; "~" is a place where something may stand in between, "one's" a possessive.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { termOf } from '../../src/search/terms.ts';
import { commonStem } from '../../src/search/word-forms.ts';
import { tokenize } from '../../src/text/tokens.ts';

const SHORT_CUTS = new Set(['~', "one's"]);

function stemOf(word: string): string {
  const [token] = SHORT_CUTS.has(word) ? [] : tokenize(word);
  return token ? commonStem(token.normal, token.stem) : word;
}

function derive(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const [phrase = '', others = ''] = line.split(': ');
      const terms = new Set(
        others.split(' ').flatMap((word) => tokenize(word).flatMap((token) => termOf(token) ?? [])),
      );
      return { words: phrase.split(' ').map(stemOf), terms: [...terms] };
    })
    .filter(({ terms }) => terms.length > 0)
    .map(({ words, terms }) => `${words.join(' ')}:${terms.join(' ')}`)
    .join('\n');
}

const [, verbs = '', others = ''] = readFileSync(new URL('phrases.txt', import.meta.url), 'utf8').split(/^# \w+\n/m);
const file = { verbs: derive(verbs.trim().split('\n')), others: derive(others.trim().split('\n')) };
writeFileSync(new URL('../../src/search/phrases.json', import.meta.url), `${JSON.stringify(file, null, 2)}\n`);
