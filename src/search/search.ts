import type { Evidence } from '../article/article.ts';
import type { Token } from '../text/tokens.ts';
import type { AnswerType } from './answer-type.ts';
import { documentFrequency, type PassageIndex, tokensOfSentence } from './inverted-index.ts';
import { inverseDocumentFrequency, type Query, readQuery } from './query.ts';
import type { Topic } from './topic.ts';

export interface RankedSentence {
  /** The whole sentence. */
  evidence: Evidence;
  /** What the ranker saw, by name. */
  features: Readonly<Record<string, number>>;
  /** Stems of the question's words that the sentence holds. */
  matchedStems: ReadonlySet<string>;
  /** The sentence's tokens, offsets within the paragraph's text. */
  tokens: readonly Token[];
}

export interface SearchResult {
  query: Query;
  /** Up to `top` different paragraphs, best first, each its best sentence. Empty only where the article is. */
  passages: Evidence[];
  /** The best sentences of the article, best first. */
  sentences: RankedSentence[];
  topic: Topic;
  /** Whether the Fuse.js index was asked. */
  usedFuzzyIndex: boolean;
}

export interface SearchOptions {
  /** How many passages; 3 unless told. */
  top?: number;
  /** What the answer must be; told from the question's words where not given. */
  expects?: AnswerType;
}

const DEFAULT_TOP = 3;
const MAX_SENTENCES = 20;
const K1 = 1.2;
const B = 0.75;

/** Ranks the article's paragraphs and sentences for a question. Never throws. */
export function search(index: PassageIndex, question: string, options: SearchOptions = {}): SearchResult {
  const query = readQuery(index, question);
  const scores = new Float64Array(index.article.paragraphs.length);
  for (const { matches } of query.terms) {
    for (const { term, weight } of matches) {
      const idf = inverseDocumentFrequency(index, documentFrequency(index, term));
      for (let at = index.postings.offsets[term] ?? 0; at < (index.postings.offsets[term + 1] ?? 0); at++) {
        const paragraph = index.postings.paragraphs[at] ?? 0;
        const count = index.postings.counts[at] ?? 0;
        const norm = K1 * (1 - B + (B * (index.lengths[paragraph] ?? 0)) / index.averageLength);
        scores[paragraph] = (scores[paragraph] ?? 0) + (weight * idf * count * (K1 + 1)) / (count + norm);
      }
    }
  }
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, MAX_SENTENCES);
  const stems = new Map(query.terms.flatMap((term) => term.matches.map((match) => [match.term, term] as const)));
  const total = query.terms.reduce((sum, term) => sum + term.weight, 0);
  const ranked: { sentence: RankedSentence; covered: number }[] = [];
  for (const paragraph of order) {
    for (let s = index.paragraphSentences[paragraph] ?? 0; s < (index.paragraphSentences[paragraph + 1] ?? 0); s++) {
      const matched = new Set<string>();
      let covered = 0;
      for (let at = index.sentenceTokens[s] ?? 0; at < (index.sentenceTokens[s + 1] ?? 0); at++) {
        const term = stems.get(index.forms[index.tokenForms[at] ?? 0]?.term ?? -1);
        if (!term || matched.has(term.stem)) continue;
        matched.add(term.stem);
        covered += term.weight;
      }
      const source = index.article.paragraphs[paragraph];
      const span = source?.sentences[s - (index.paragraphSentences[paragraph] ?? 0)];
      if (!source || !span) continue;
      const [start, end] = span;
      const score = (scores[paragraph] ?? 0) + covered;
      ranked.push({
        covered,
        sentence: {
          evidence: { paragraph: source.number, start, end, text: source.text.slice(start, end), score },
          features: { paragraph: scores[paragraph] ?? 0, covered },
          matchedStems: matched,
          tokens: tokensOfSentence(index, s),
        },
      });
    }
  }
  ranked.sort((a, b) => b.sentence.evidence.score - a.sentence.evidence.score);
  const passages = new Map<number | null, Evidence>();
  for (const { sentence } of ranked) {
    if (!passages.has(sentence.evidence.paragraph)) passages.set(sentence.evidence.paragraph, sentence.evidence);
  }
  const coverage = total > 0 ? Math.max(0, ...ranked.map(({ covered }) => covered)) / total : 0;
  return {
    query,
    passages: [...passages.values()].slice(0, options.top ?? DEFAULT_TOP),
    sentences: ranked.slice(0, MAX_SENTENCES).map(({ sentence }) => sentence),
    topic: { relation: coverage > 0.5 ? 'about' : coverage > 0.25 ? 'near' : 'unrelated', coverage },
    usedFuzzyIndex: false,
  };
}
