import { type RankedSentence, type SearchResult } from '../search/passage-index.ts';
import { describeEvidence } from './evidence.ts';
import { type Match, type QuestionView, viewQuestion } from './match.ts';
import type { Question } from './question.ts';
import { type Choice, chooseSpan, rankMatches, readSentences, type Weights } from './reader.ts';
import { type ReadySentence, spanOffsets } from './sentence.ts';
import { type AnswerSource, rarityIn, readyFor } from './source.ts';

/** How many of the sentences that search found are read. */
const READ_SENTENCES = 6;
/** How much a sentence's search score, as a share of the best one's, counts beside the reader's score of a span. */
const SEARCH_WEIGHT = 3;

/** A span read out of the article, with all that it is judged by. */
export interface Reading {
  view: QuestionView;
  matches: readonly Match[];
  choice: Choice;
  sentence: RankedSentence;
  /** Offsets within the paragraph's text. */
  start: number;
  end: number;
  text: string;
  /** As `EVIDENCE_FEATURES` names them. */
  evidence: number[];
}

/** Prepares a question for reading, with the spellings and other names that search found for its words. */
export function viewFor(source: AnswerSource, question: Question, found: SearchResult): QuestionView {
  const standsFor = new Map<number, string[]>();
  for (const term of found.query.terms) {
    const keys = term.matches.filter(({ weight }) => weight >= 0.5).map((match) => source.index.terms[match.term] ?? term.stem);
    if (keys.length > 0) standsFor.set(term.start, keys);
  }
  return viewQuestion(question, rarityIn(source), standsFor);
}

/** Matches the best sentences of a search with the question. */
export function matchFound(source: AnswerSource, view: QuestionView, found: SearchResult) {
  const sentenceOf = new Map<ReadySentence, RankedSentence>();
  for (const sentence of found.sentences.slice(0, READ_SENTENCES)) sentenceOf.set(readyFor(source, sentence), sentence);
  return { sentenceOf, matches: rankMatches(view, [...sentenceOf.keys()]) };
}

/** Reads the best sentences that search found and chooses the span that answers best; undefined where there is nothing to read. */
export function readAnswer(
  weights: Weights,
  source: AnswerSource,
  question: Question,
  found: SearchResult,
): Reading | undefined {
  const view = viewFor(source, question, found);
  const { sentenceOf, matches } = matchFound(source, view, found);
  const best = found.sentences[0]?.evidence.score || 1;
  const prior = new Map(
    matches.map((match) => {
      const score = sentenceOf.get(match.sentence)?.evidence.score ?? 0;
      return [match, SEARCH_WEIGHT * (score / best - 1)] as const;
    }),
  );
  const candidates = readSentences(weights, view, matches);
  for (const candidate of candidates) candidate.score += prior.get(candidate.match) ?? 0;
  const choice = chooseSpan(candidates);
  const sentence = choice && sentenceOf.get(choice.candidate.match.sentence);
  if (!choice || !sentence) return undefined;

  const chosen = choice.candidate;
  const own = chosen.match.sentence.spans[chosen.span];
  let second = -Infinity;
  for (const candidate of candidates) {
    const span = candidate.match.sentence.spans[candidate.span];
    const apart =
      candidate.match !== chosen.match || !own || !span || span.to <= own.from || own.to <= span.from;
    if (apart && candidate.score > second) second = candidate.score;
  }
  const [start, end] = spanOffsets(chosen.match.sentence, chosen.span);
  const text = source.article.paragraphs[chosen.match.sentence.paragraph - 1]?.text.slice(start, end) ?? '';
  const evidence = describeEvidence(view, choice, {
    result: found,
    matches,
    isKnown: (key) => source.index.termIds.has(key),
    searchRank: found.sentences.indexOf(sentence),
    searchScore: sentence.evidence.score,
    secondScore: Number.isFinite(second) ? chosen.score - second : 20,
  });
  return { view, matches, choice, sentence, start, end, text, evidence };
}
