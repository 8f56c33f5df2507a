/**
 * Which questions need which index: `node test/bench/search-routes.ts FILE... [--every N]`, FILE as for
 * `search-peers.ts`. Asks clean questions, with one typing error, with two in one name, and with a name half-typed: by the
 * inverted index without any repair, with it (as shipped, Fuse.js last), by Fuse.js alone, and by Fuse.js choosing fifteen
 * paragraphs that our ranker then orders.
 */
import Fuse from 'fuse.js';
import { buildPassageIndex, search } from '../../src/search/passage-index.ts';
import { STOP_WORDS } from '../../src/search/stop-words.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { misspell, readRankingData } from './ranking-data.ts';

const KEPT = 15;
const SHORTEST_NAME = 7;
const NAME = /(?<=\s)\p{Lu}\p{Ll}{6,}/u;

function stems(text: string): string {
  return tokenize(text)
    .filter(({ kind, normal }) => kind !== 'mark' && !STOP_WORDS.has(normal))
    .map(({ stem }) => stem)
    .join(' ');
}

/** Changes the first long name of a question; questions without one are not asked. */
function changeName(question: string, change: (name: string) => string): string | undefined {
  const name = NAME.exec(question)?.[0];
  return name === undefined || name.length < SHORTEST_NAME ? undefined : question.replace(name, change(name));
}

const KINDS: Record<string, (question: string, id: string) => string | undefined> = {
  clean: (question) => question,
  'one typing error': misspell,
  'a name with two errors': (question, id) => changeName(question, (name) => misspell(misspell(name, id), `${id}2`)),
  'a name half-typed': (question) => changeName(question, (name) => name.slice(0, Math.ceil(name.length * 0.6))),
};

const everyAt = process.argv.indexOf('--every');
const every = everyAt < 0 ? 10 : Number(process.argv[everyAt + 1]);
const data = readRankingData(process.argv.slice(2).filter((argument) => argument.endsWith('.json')));
for (const [kind, change] of Object.entries(KINDS)) {
  const right = { 'index alone': 0, 'as shipped': 0, 'Fuse.js alone': 0, 'Fuse.js, then ranked': 0 };
  const times = { shipped: 0, fuse: 0 };
  let asked = 0;
  let usedFuse = 0;
  for (const { article, questions } of data) {
    const index = buildPassageIndex(article);
    const options = { useTokenSearch: true, threshold: 0.2, ignoreLocation: true };
    const fuse = new Fuse(
      article.paragraphs.map(({ text }) => stems(text)),
      options,
    );
    for (const { id, question, paragraph, answerable } of questions.filter((_, at) => at % every === 0)) {
      const text = answerable ? change(question, id) : undefined;
      if (text === undefined) continue;
      asked++;
      const started = performance.now();
      const shipped = search(index, text, { top: article.paragraphs.length });
      const middle = performance.now();
      const scanned = fuse.search(stems(text), { limit: KEPT }).map(({ refIndex }) => refIndex);
      times.fuse += performance.now() - middle;
      times.shipped += middle - started;
      if (shipped.usedFuzzyIndex) usedFuse++;
      const kept = new Set(scanned);
      const order = shipped.passages.map((passage) => (passage.paragraph ?? 0) - 1);
      const unrepaired = shipped.query.terms
        .filter(({ matchedBy }) => matchedBy === 'spelling')
        .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      const alone = (search(index, unrepaired, { top: 1 }).passages[0]?.paragraph ?? 0) - 1;
      if (alone === paragraph) right['index alone']++;
      if (order[0] === paragraph) right['as shipped']++;
      if (scanned[0] === paragraph) right['Fuse.js alone']++;
      if (order.find((at) => kept.has(at)) === paragraph) right['Fuse.js, then ranked']++;
    }
  }
  const shares = Object.entries(right).map(([name, count]) => `${name} ${((100 * count) / asked).toFixed(1)}`);
  console.log(
    `${kind} (${asked} questions): R@1 ${shares.join(', ')}; Fuse.js asked by ${usedFuse}; ` +
      `mean ${(times.shipped / asked).toFixed(2)} ms as shipped, ${(times.fuse / asked).toFixed(2)} ms for the Fuse.js scan`,
  );
}
