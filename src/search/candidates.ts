import { documentFrequency, type PassageIndex } from './inverted-index.ts';
import { inverseDocumentFrequency, type Query } from './query.ts';

/** The usual constants of BM25 (Robertson and Zaragoza 2009). */
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
  const { postings, lengths, averageLength, scratch } = index;
  const touched: number[] = [];
  const seen = new Set<string>();
  for (const { matches, stem, weight: termWeight } of query.terms) {
    if (seen.has(stem)) continue;
    seen.add(stem);
    for (const { term, weight } of matches) {
      const idf = Math.min(termWeight, inverseDocumentFrequency(index, documentFrequency(index, term)));
      const to = postings.offsets[term + 1] ?? 0;
      for (let at = postings.offsets[term] ?? 0; at < to; at++) {
        const paragraph = postings.paragraphs[at] as number;
        const count = postings.counts[at] as number;
        const norm = K1 * (1 - B + (B * (lengths[paragraph] as number)) / averageLength);
        const before = scratch[paragraph] as number;
        if (before === 0) touched.push(paragraph);
        scratch[paragraph] = before + (weight * idf * count * (K1 + 1)) / (count + norm);
      }
    }
  }

  const best: Candidate[] = [];
  let worst = 0;
  for (const paragraph of touched) {
    const bm25 = scratch[paragraph] as number;
    scratch[paragraph] = 0;
    if (best.length === limit && bm25 <= worst) continue;
    let at = best.length < limit ? best.push({ paragraph, bm25 }) - 1 : limit - 1;
    for (; at > 0 && (best[at - 1] as Candidate).bm25 < bm25; at--) best[at] = best[at - 1] as Candidate;
    best[at] = { paragraph, bm25 };
    worst = best.at(-1)?.bm25 ?? 0;
  }
  const found = new Set(best.map(({ paragraph }) => paragraph));
  for (let paragraph = 0; paragraph < lengths.length && best.length < limit; paragraph++) {
    if (!found.has(paragraph)) best.push({ paragraph, bm25: 0 });
  }
  return best;
}
