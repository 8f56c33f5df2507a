import { documentFrequency, type PassageIndex } from './inverted-index.ts';
import { inverseDocumentFrequency, type Query } from './query.ts';

const K1 = 1.2;
const B = 0.75;

export interface Candidate {
  /** Index of the paragraph, from 0. */
  paragraph: number;
  bm25: number;
}

/**
 * The paragraphs worth a closer look, best first: BM25 over the postings of the question's words, so that the cost is
 * that of the words that match. Paragraphs from the article's start fill up what is missing.
 */
export function findCandidates(index: PassageIndex, query: Query, limit: number): Candidate[] {
  const { postings, lengths, averageLength } = index;
  const scores = new Map<number, number>();
  const seen = new Set<string>();
  for (const { matches, stem, weight: termWeight } of query.terms) {
    if (seen.has(stem)) continue;
    seen.add(stem);
    for (const { term, weight } of matches) {
      const from = postings.offsets[term] ?? 0;
      const to = postings.offsets[term + 1] ?? 0;
      const idf = Math.min(termWeight, inverseDocumentFrequency(index, documentFrequency(index, term)));
      for (let at = from; at < to; at++) {
        const paragraph = postings.paragraphs[at] ?? 0;
        const count = postings.counts[at] ?? 0;
        const norm = K1 * (1 - B + (B * (lengths[paragraph] ?? 0)) / averageLength);
        scores.set(paragraph, (scores.get(paragraph) ?? 0) + (weight * idf * count * (K1 + 1)) / (count + norm));
      }
    }
  }
  const best = [...scores].map(([paragraph, bm25]) => ({ paragraph, bm25 }));
  best.sort((a, b) => b.bm25 - a.bm25 || a.paragraph - b.paragraph);
  best.length = Math.min(best.length, limit);
  for (let paragraph = 0; paragraph < lengths.length && best.length < limit; paragraph++) {
    if (!scores.has(paragraph)) best.push({ paragraph, bm25: 0 });
  }
  return best;
}
