import type { Evidence } from '../article/article.ts';
import type { Token } from '../text/tokens.ts';
import { findCandidates } from './candidates.ts';
import { FEATURE, FEATURES } from './feature-names.ts';
import { SentenceWeigher } from './features.ts';
import { type PassageIndex, tokensOfSentence } from './inverted-index.ts';
import { type Query, type QueryTerm, readQuery } from './query.ts';
import { weightsFor } from './ranker.ts';
import { prepare } from './ranking-query.ts';
import { type BestPassages, judgeTopic, PASSAGE_FEATURES, type Topic } from './topic.ts';
import { NO_VECTOR, vectorOf } from './word-vectors.ts';

/** A sentence of the article with its place in the ranking. */
export interface RankedSentence {
  /** The whole sentence. */
  evidence: Evidence;
  /** What the ranker saw, in the order of `FEATURES`. */
  features: Float64Array;
  /** The terms of the question (`QueryTerm.stem`) that the sentence holds, as they are or derived. */
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
  /** What the best passages show of the question. */
  best: BestPassages;
  /** Whether the Fuse.js index was asked. */
  usedFuzzyIndex: boolean;
}

/** The terms of the question that the article has in no form. */
export function unknownTerms({ query: { terms } }: SearchResult): QueryTerm[] {
  return terms.filter(({ matches }) => matches.length === 0);
}

export interface SearchOptions {
  /** How many passages; 3 unless told. */
  top?: number;
  /** The question's tokens, where it has been read before. */
  tokens?: readonly Token[];
}

const DEFAULT_TOP = 3;
const MAX_SENTENCES = 20;
/** Paragraphs that are looked at closely; of those that hold a word of the question and answer it, 99% are among them. */
const CANDIDATES = 20;

interface Scored {
  sentence: number;
  paragraph: number;
  score: number;
  row: Float64Array;
}

/** A ranked sentence whose tokens and features are made only when someone asks for them. */
class LazySentence implements RankedSentence {
  readonly evidence: Evidence;
  readonly #index: PassageIndex;
  readonly #query: Query;
  readonly #scored: Scored;
  #tokens: readonly Token[] | undefined;
  #matched: ReadonlySet<string> | undefined;

  constructor(index: PassageIndex, query: Query, scored: Scored) {
    this.#index = index;
    this.#query = query;
    this.#scored = scored;
    this.evidence = evidenceOf(index, scored);
  }

  get features(): Float64Array {
    return this.#scored.row;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokensOfSentence(this.#index, this.#scored.sentence);
    return this.#tokens;
  }

  get matchedStems(): ReadonlySet<string> {
    this.#matched ??= this.#findMatched();
    return this.#matched;
  }

  #findMatched(): ReadonlySet<string> {
    const index = this.#index;
    const held = new Set<number>();
    const end = index.sentenceTokens[this.#scored.sentence + 1] ?? 0;
    for (let at = index.sentenceTokens[this.#scored.sentence] ?? 0; at < end; at++) {
      held.add(index.formTerms[index.tokenForms[at] ?? 0] ?? -1);
    }
    const matched = this.#query.terms.filter(({ matches }) => matches.some(({ term }) => held.has(term)));
    return new Set(matched.map(({ stem }) => stem));
  }
}

function evidenceOf(index: PassageIndex, { paragraph, sentence, score }: Scored): Evidence {
  const source = index.article.paragraphs[paragraph];
  const [start, end] = source?.sentences[sentence - (index.paragraphSentences[paragraph] ?? 0)] ?? [0, 0];
  return { paragraph: paragraph + 1, start, end, text: source?.text.slice(start, end) ?? '', score };
}

/** The score of every sentence of a paragraph: a log-linear model, its weights learned by `test/bench/train-ranker.ts`. */
function scoreParagraph(
  index: PassageIndex,
  weigher: SentenceWeigher,
  weights: Float64Array,
  paragraph: number,
  bm25: number,
): Scored[] {
  const rows = weigher.weigh(paragraph, bm25);
  const first = index.paragraphSentences[paragraph] ?? 0;
  const scored: Scored[] = [];
  for (let at = 0; at * FEATURES.length < rows.length; at++) {
    const row = rows.subarray(at * FEATURES.length, (at + 1) * FEATURES.length);
    let score = 0;
    for (let feature = 0; feature < row.length; feature++) {
      score += (row[feature] as number) * (weights[feature] as number);
    }
    scored.push({ sentence: first + at, paragraph, score, row });
  }
  return scored.sort((a, b) => b.score - a.score);
}

/** The logarithm of the summed exponentials: a paragraph is as likely as its sentences together. */
function sumOfScores(scored: readonly Scored[]): number {
  const highest = scored[0]?.score ?? 0;
  return highest + Math.log(scored.reduce((sum, { score }) => sum + Math.exp(score - highest), 0));
}

/** The highest value that any sentence has of the features by which the topic is told. */
function bestOf(scored: readonly Scored[]): BestPassages {
  const best = {} as Record<(typeof PASSAGE_FEATURES)[number], number>;
  for (const feature of PASSAGE_FEATURES) {
    const at = FEATURE[feature];
    let most = 0;
    for (const { row } of scored) if ((row[at] as number) > most) most = row[at] as number;
    best[feature] = most;
  }
  return best;
}

/**
 * Ranks the article's paragraphs and sentences for a question: BM25 over the inverted index chooses the paragraphs that
 * a learned ranker looks at sentence by sentence. Never throws.
 */
export function search(index: PassageIndex, question: string, options: SearchOptions = {}): SearchResult {
  const query = readQuery(index, question, options.tokens);
  const weigher = new SentenceWeigher(index, prepare(index, query));
  const weights = weightsFor(index.ranker, index.lengths.length);
  const top = options.top ?? DEFAULT_TOP;
  const candidates = findCandidates(index, query, Math.max(CANDIDATES, top));
  const paragraphs = candidates
    .map(({ paragraph, bm25 }) => scoreParagraph(index, weigher, weights, paragraph, bm25))
    .filter((scored) => scored.length > 0)
    .map((scored) => ({ scored, sum: sumOfScores(scored) }))
    .sort((a, b) => b.sum - a.sum);
  // Without a word to go by, the article's own order is best.
  const blind = (candidates[0]?.bm25 ?? 0) === 0 && query.terms.every(({ stem }) => vectorOf(stem) === NO_VECTOR);
  if (blind) paragraphs.sort((a, b) => (a.scored[0]?.paragraph ?? 0) - (b.scored[0]?.paragraph ?? 0));
  const best = bestOf(paragraphs.flatMap(({ scored }) => scored));
  return {
    query,
    passages: paragraphs
      .slice(0, top)
      .flatMap(({ scored: [first], sum }) => (first ? [{ ...evidenceOf(index, first), score: sum }] : [])),
    sentences: paragraphs
      .flatMap(({ scored }) => scored)
      .sort((a, b) => b.score - a.score)
      .slice(0, MAX_SENTENCES)
      .map((scored) => new LazySentence(index, query, scored)),
    topic: judgeTopic(index, query, best),
    best,
    usedFuzzyIndex: query.askedFuzzyIndex,
  };
}
