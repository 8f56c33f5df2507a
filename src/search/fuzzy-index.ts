import Fuse from 'fuse.js';
import { documentFrequency, type PassageIndex } from './inverted-index.ts';

/** Stems of a passage; those that an earlier passage has are left to it, so that a scan costs the article's vocabulary. */
interface Chunk {
  stems: string;
  /** Where each stem begins in `stems`, and which term it is. */
  starts: number[];
  terms: number[];
}

/** Fuse.js matches what differs by at most this share of the word. */
const THRESHOLD = 0.34;
const MAX_RESULTS = 12;
/** Bitap reads no longer pattern in one pass. */
const MAX_PATTERN = 32;
const SHORTEST_WORD = 4;
/** One edit is allowed for so many letters. */
const LETTERS_PER_EDIT = 4;
/** A half-typed word must hold this share of the whole one. */
const LEAST_PREFIX_SHARE = 0.4;

function chunksOf(index: PassageIndex): Chunk[] {
  const byParagraph = new Map<number, number[]>();
  for (let term = 0; term < index.terms.length; term++) {
    if (documentFrequency(index, term) === 0) continue;
    const first = index.postings.paragraphs[index.postings.offsets[term] ?? 0] ?? 0;
    const list = byParagraph.get(first);
    if (list) list.push(term);
    else byParagraph.set(first, [term]);
  }
  return [...byParagraph.values()].map((terms) => {
    const starts: number[] = [];
    let stems = ' ';
    for (const term of terms) {
      starts.push(stems.length);
      stems += `${index.terms[term] ?? ''} `;
    }
    return { stems, starts, terms };
  });
}

/** Optimal string alignment distance: edits and swaps of neighbours that make `b` of `a`. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How near two words are: 1 the same, 0 not to be taken for each other. A prefix of a word is a half-typed one. */
function likeness(typed: string, stem: string): number {
  if (stem.startsWith(typed) && typed.length >= LEAST_PREFIX_SHARE * stem.length) return 0.9;
  if (typed[0] !== stem[0]) return 0;
  const length = Math.max(typed.length, stem.length);
  const edits = editDistance(typed, stem);
  return edits <= Math.floor(length / LETTERS_PER_EDIT) ? 1 - edits / length : 0;
}

/** The Fuse.js index of an article's passages over stems, built when it is first asked. */
export class FuzzyIndex {
  readonly #index: PassageIndex;
  readonly #fuse: Fuse<Chunk>;

  constructor(index: PassageIndex) {
    this.#index = index;
    this.#fuse = new Fuse(chunksOf(index), {
      keys: ['stems'],
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeMatches: true,
      threshold: THRESHOLD,
      minMatchCharLength: 2,
    });
  }

  /** The article's terms that a word which it does not know may stand for, nearest first, with how near (0 to 1). */
  findTerms(word: string): { term: number; likeness: number }[] {
    const typed = word.slice(0, MAX_PATTERN);
    if (typed.length < SHORTEST_WORD) return [];
    const found = new Map<number, number>();
    for (const { item, matches } of this.#fuse.search(typed, { limit: MAX_RESULTS })) {
      for (const [from, to] of matches?.flatMap(({ indices }) => indices) ?? []) {
        for (const [at, start] of item.starts.entries()) {
          const term = item.terms[at] ?? 0;
          const stem = this.#index.terms[term] ?? '';
          if (start > to || start + stem.length <= from || found.has(term)) continue;
          found.set(term, likeness(typed, stem));
        }
      }
    }
    return [...found]
      .filter(([, near]) => near > 0)
      .map(([term, near]) => ({ term, likeness: near }))
      .sort((a, b) => b.likeness - a.likeness);
  }
}
