import { logSoftmax } from '../base/softmax.ts';
import { FEATURES } from '../search/feature-names.ts';
import type { RankedSentence, SearchResult } from '../search/passage-index.ts';
import { byLength } from '../search/ranker.ts';
import { withBound } from './bounds.ts';
import { whyNot } from './doubts.ts';
import { describeEvidence } from './evidence.ts';
import { expectOf } from './expectation.ts';
import { type Match, type QuestionView, viewQuestion } from './match.ts';
import { askNetwork } from './network.ts';
import { type NetworkInput, networkInput } from './network-input.ts';
import type { Question } from './question.ts';
import {
  bestCandidates,
  type Candidate,
  type Choice,
  chooseSpan,
  FARTHEST_BEHIND,
  MISFIT_PENALTY,
  rankMatches,
  readSentences,
  WEIGHED,
} from './reader.ts';
import { ownsOther } from './role.ts';
import { type ReadySentence, spanOffsets, unitOffsets } from './sentence.ts';
import { type AnswerSource, rarityIn, readyFor } from './source.ts';
import { describeCandidate } from './weigh.ts';

/** How many of the sentences that search found are read. */
const READ_SENTENCES = 5;
/** Sentences with a lower share of the best one's search score are not read: nothing is found there that is not found elsewhere. */
const LEAST_SHARE = 0.4;
/** How much a sentence's share of the best search score counts beside the reader's score of a span. */
const SEARCH_WEIGHT = 3;

const NOTHING_SEEN = new Float64Array(FEATURES.length);

/** A span read out of the article, with all that it is judged by. */
export interface Reading {
  view: QuestionView;
  matches: readonly Match[];
  sentenceOf: ReadonlyMap<ReadySentence, RankedSentence>;
  choice: Choice;
  sentence: RankedSentence;
  /** The sentence that search and reading together find likeliest to hold an answer, be the span right or not. */
  likeliest: RankedSentence;
  /** Offsets within the paragraph's text. */
  start: number;
  end: number;
  text: string;
  /** As `EVIDENCE_FEATURES` names them. */
  evidence: Float64Array;
}

/** Search scores are log-odds: a best one that is lower still parts the sentences by this scale. */
const LEAST_SCALE = 3;

/** A sentence's search score beside the best one's: 1 for the best, 0 for one far behind. */
function searchShare({ sentences }: SearchResult, score: number): number {
  const best = sentences[0]?.evidence.score ?? 0;
  return Math.max(0, 1 + (score - best) / Math.max(best, LEAST_SCALE));
}

/** Prepares a question for reading, with the spellings and other names that search found for its words. */
export function viewFor(source: AnswerSource, question: Question, found: SearchResult): QuestionView {
  const standsFor = new Map<number, string[]>();
  for (const term of found.query.terms) {
    const keys = term.matches.map((match) => source.index.terms[match.term] ?? term.stem);
    if (keys.length > 0) standsFor.set(term.start, keys);
  }
  return viewQuestion(question, rarityIn(source), standsFor);
}

/** Matches the best sentences of a search with the question: so many, with at least this share of the best one's score. */
export function matchFound(
  source: AnswerSource,
  view: QuestionView,
  found: SearchResult,
  { leastShare = 0, count = READ_SENTENCES } = {},
) {
  const sentenceOf = new Map<ReadySentence, RankedSentence>();
  for (const sentence of found.sentences.slice(0, count)) {
    if (searchShare(found, sentence.evidence.score) < leastShare) break;
    sentenceOf.set(readyFor(source, sentence), sentence);
  }
  return { sentenceOf, matches: rankMatches(view, [...sentenceOf.keys()]) };
}

/** The best spans of the sentences that search found, with what each is weighed by. */
export interface Shortlist {
  view: QuestionView;
  matches: readonly Match[];
  sentenceOf: ReadonlyMap<ReadySentence, RankedSentence>;
  candidates: Candidate[];
  /** For each candidate a number for each of `CANDIDATE_FEATURES`. */
  rows: Float64Array[];
}

/** Whether a span does not look like what is asked for, by its words or by its number. */
function isDoubtful({ misfit, nounFits, quantityFits }: Candidate): boolean {
  return misfit || !nounFits || quantityFits === 0;
}

/** First look: scores every span of the sentences and keeps the best. */
export function shortlist(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  { count = WEIGHED, farthest = FARTHEST_BEHIND } = {},
): Shortlist {
  const view = viewFor(source, question, found);
  const { sentenceOf, matches } = matchFound(source, view, found, { leastShare: LEAST_SHARE });
  const shareOf = new Map(
    matches.map((match) => [match, searchShare(found, sentenceOf.get(match.sentence)?.evidence.score ?? 0)] as const),
  );
  const expected = expectOf(source.models.expectation, question.tokens);
  const scored = readSentences(source.models.reader, expected, view, matches);
  for (const candidate of scored) {
    candidate.score += SEARCH_WEIGHT * ((shareOf.get(candidate.match) ?? 0) - 1);
    if (isDoubtful(candidate)) candidate.score -= MISFIT_PENALTY;
  }
  const candidates = bestCandidates(scored, count, farthest);
  const highest = candidates[0]?.score ?? 0;
  const mostExpected = candidates.reduce((most, { expectation }) => Math.max(most, expectation), -Infinity);
  const rankOf = new Map([...sentenceOf.keys()].map((sentence, rank) => [sentence, rank] as const));
  const rows = candidates.map((candidate) =>
    describeCandidate(view, candidate, {
      scoreBelowBest: highest - candidate.score,
      expectationBelowBest: mostExpected - candidate.expectation,
      search: shareOf.get(candidate.match) ?? 0,
      searchRank: rankOf.get(candidate.match.sentence) ?? 0,
      bestCoverage: matches[0]?.coverage ?? 0,
      sentence: sentenceOf.get(candidate.match.sentence)?.features ?? NOTHING_SEEN,
    }),
  );
  return { view, matches, sentenceOf, candidates, rows };
}

/** How much the first look's score of a span, as far as it is behind the best, counts beside what the network says of it. */
const FIRST_LOOK_IN_CHOICE = 0.25;
/** How much the chance that search gives a sentence counts in the choice of a span, by the article's length; and in that of the sentence that is shown. */
const SEARCH_IN_CHOICE = { short: 0, long: 0.25 } as const;
const SEARCH_IN_SENTENCE = { short: 0.75, long: 2 } as const;

/** The same choice with its span from one of these units to the other, where that is a span as well. */
function reaching(choice: Choice, from: number, to: number): Choice {
  const { candidate } = choice;
  const span = candidate.match.sentence.spans.findIndex((one) => one.from === from && one.to === to);
  return span < 0 ? choice : { ...choice, candidate: { ...candidate, span } };
}

/** "14 of the 27 [votes]", "the Endowment for International [Peace]", "without losing [quality]", but "Hull University | professor": a span that stops before the end of its phrase or name goes on to it. */
function wholePhrase(choice: Choice): Choice {
  const { match, span } = choice.candidate;
  const { units, names, spans } = match.sentence;
  const own = spans[span];
  if (!own) return choice;
  const end = units[own.to - 1];
  const last = end?.tag;
  const isAfterArticle = /^an?$/.test(units[own.to - 2]?.head.normal ?? '');
  const isCounted = last === 'NUM' ? units[own.to - 2]?.tag === 'DET' : last === 'YEAR' && isAfterArticle;
  const lacksObject = end?.tag === 'VERB' && end.head.normal.endsWith('ing');
  if (last !== 'NAME' && last !== 'NOUN' && last !== 'ADJ' && !isCounted && !lacksObject) return choice;
  const goesOn = (at: number): boolean => {
    const { tag, head } = units[at] ?? {};
    if (last === 'NAME' && (tag === 'NOUN' || tag === 'ADJ')) return /^\p{Lu}/u.test(head?.text ?? '');
    if (tag === 'NAME') return lacksObject || (names[at] !== undefined && names[at] === names[at - 1]);
    return tag === 'NOUN' || (lacksObject && tag === 'ADJ');
  };
  let to = own.to;
  // "a cheap, | fast model" is no phrase yet, where "the poor" is one.
  const next = units[to + 1]?.tag;
  const lacksNoun = last === 'ADJ' && isAfterArticle && units[to]?.tag === 'COMMA';
  if (lacksNoun && (next === 'ADJ' || next === 'NOUN')) to += 2;
  while (goesOn(to)) to++;
  return reaching(choice, own.from, to);
}

/** What the weigher is asked about a shortlist. */
export function weigherInput(source: AnswerSource, { view, matches, candidates, rows }: Shortlist): NetworkInput {
  return networkInput(source, view, matches, candidates, rows);
}

/** What the judge is asked about the span that was chosen. */
export function judgeInput(source: AnswerSource, { view, matches, choice, evidence }: Reading): NetworkInput {
  return networkInput(source, view, matches, [choice.candidate], [evidence]);
}

/** A straight mark after a figure is that of inches. */
const LONE_CLOSING_MARK = /^[^"“”]*[^"“”\p{N}]["”]$/u;

/** "Ann Lee's diary, published by [Acme]": of a sentence that tells whose the thing is, its owner answers "whose diary …?". */
function ownerInstead(view: QuestionView, first: Choice, candidates: readonly Candidate[]): Choice {
  const { match, span } = first.candidate;
  const { spans } = match.sentence;
  const own = spans[span];
  const owners = candidates.filter((one) => {
    const owner = spans[one.span];
    return one.match === match && own !== undefined && owner !== undefined && ownsOther(view, match, owner, own);
  });
  return chooseSpan(owners) ?? first;
}

/** Second look: weighs the shortlist with a network and chooses the span that answers best; undefined where there is nothing to read. */
export function readShortlist(source: AnswerSource, found: SearchResult, list: Shortlist): Reading | undefined {
  const { view, matches, sentenceOf, candidates, rows } = list;
  const odds = logSoftmax([...sentenceOf.values()].map(({ evidence }) => evidence.score));
  const oddsOf = new Map([...sentenceOf.keys()].map((sentence, i) => [sentence, odds[i] as number] as const));
  const { length } = source.article.paragraphs;
  const searchInChoice = byLength(length, SEARCH_IN_CHOICE);
  const searchInSentence = byLength(length, SEARCH_IN_SENTENCE);
  const weighedOdds = askNetwork(source.models.weigher, weigherInput(source, list));
  const best = candidates[0]?.score ?? 0;
  for (const [i, candidate] of candidates.entries()) {
    const ofSentence = oddsOf.get(candidate.match.sentence) ?? 0;
    const firstLook = FIRST_LOOK_IN_CHOICE * (candidate.score - best);
    candidate.score = (weighedOdds[i] as number) + firstLook + searchInChoice * ofSentence;
  }
  let likeliest: RankedSentence | undefined;
  let most = -Infinity;
  for (const [ready, ranked] of sentenceOf) {
    const own = candidates.filter(({ match }) => match.sentence === ready);
    const read = own.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const chance = Math.log(read) + (searchInSentence - searchInChoice) * (oddsOf.get(ready) ?? 0);
    if (chance > most) {
      most = chance;
      likeliest = ranked;
    }
  }
  const possible = candidates.filter(({ match, span }) => {
    const own = match.sentence.spans[span];
    return own === undefined || whyNot('steps-aside', view, match, own) === undefined;
  });
  const first = chooseSpan(possible.length > 0 ? possible : candidates);
  const likely = first && ownerInstead(view, first, candidates);
  if (!likely) return undefined;
  const choice = wholePhrase(likely);
  const sentence = sentenceOf.get(choice.candidate.match.sentence);
  if (!sentence || !likeliest) return undefined;

  const chosen = choice.candidate;
  const own = chosen.match.sentence.spans[chosen.span];
  let second = -Infinity;
  for (const candidate of candidates) {
    const span = candidate.match.sentence.spans[candidate.span];
    const apart = candidate.match !== chosen.match || !own || !span || span.to <= own.from || own.to <= span.from;
    if (apart && candidate.score > second) second = candidate.score;
  }
  const [start, spanEnd] = own
    ? unitOffsets(chosen.match.sentence, withBound(chosen.match.sentence, own, view.question))
    : spanOffsets(chosen.match.sentence, chosen.span);
  const whole = source.article.paragraphs[chosen.match.sentence.paragraph - 1]?.text.slice(start, spanEnd) ?? '';
  // A mark that closes what was quoted from before the span on belongs to the quotation.
  const text = LONE_CLOSING_MARK.test(whole) ? whole.slice(0, -1).trimEnd() : whole;
  const end = start + text.length;
  // What was weighed is the candidate as it was before its phrase was made whole.
  const row = rows[candidates.indexOf(likely.candidate)] as Float64Array;
  const evidence = describeEvidence(view, choice, row, {
    result: found,
    paragraphs: source.article.paragraphs.length,
    matches,
    isKnown: (key) => source.index.termIds.has(key),
    searchRank: found.sentences.indexOf(sentence),
    searchShare: searchShare(found, sentence.evidence.score),
    margin: Number.isFinite(second) ? chosen.score - second : 20,
  });
  return { view, matches, sentenceOf, choice, sentence, likeliest, start, end, text, evidence };
}
