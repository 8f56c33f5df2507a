import { softmax } from '../base/softmax.ts';
import type { RankedSentence, SearchResult } from '../search/passage-index.ts';
import { findOpposite } from './evidence.ts';
import { NEGATIONS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import type { Reading } from './read.ts';
import { OWN_SETTLING_FEATURES, SETTLING_FEATURES } from './settling-features.ts';
import type { AnswerSource } from './source.ts';
import { numberTypeOf } from './spans.ts';
import { logOdds } from './trees.ts';

/** How a yes/no question may open; the place in this list is a feature. */
const OPENERS = 'is are was were did does do has have had can could will would should might may must'.split(' ');
const REFERRING = new Set(['it', 'he', 'she', 'they', 'this', 'that', 'these']);

/** A sentence that was read for a yes/no question, with its row of `SETTLING_FEATURES`. */
export interface SettlingRow {
  match: Match;
  sentence: RankedSentence;
  row: Float64Array;
}

/** What of a question is the same for all sentences. */
interface Asked {
  view: QuestionView;
  found: SearchResult;
  opener: string;
  /** For each term, whether the article has it. */
  known: readonly boolean[];
  /** For each term, how alike the sentences' best words are. */
  best: readonly number[];
  rarest: number;
  /** Of the sentences that were read: the greatest coverage and meaning, and the shares that their search scores give them. */
  coverage: number;
  meaning: number;
  chances: ReadonlyMap<Match, number>;
}

/** How a match's terms stand to its sentence, by their kinds. */
function describeTerms({ view, known, best }: Asked, { unitOf, alike, weights }: Match, beside: readonly Match[]) {
  const seen = {
    missing: 0,
    missingOf: { name: 0, number: 0, verb: 0, other: 0 },
    missingRare: 0,
    least: 1,
    leastKnown: 1,
    leastAdjective: 1,
    unknownAlike: 1,
    elsewhere: 0,
    kin: 0,
    ordered: 0,
    first: Infinity,
    last: -1,
    inParagraph: 0,
    meantInParagraph: 0,
    names: 0,
    namesHeld: 0,
  };
  for (const [i, { weight, role, token }] of view.terms.entries()) {
    const at = unitOf[i] as number;
    const like = alike[i] as number;
    if (role === 'name') seen.names++;
    if (!known[i]) seen.unknownAlike = Math.min(seen.unknownAlike, like);
    seen.elsewhere += weight * Math.max(0, (best[i] as number) - like);
    if (beside.some((other) => (other.unitOf[i] as number) >= 0)) seen.inParagraph += weight;
    seen.meantInParagraph += weight * beside.reduce((most, other) => Math.max(most, other.alike[i] as number), 0);
    if (at < 0) {
      seen.missing += weight;
      seen.missingOf[role === 'focus' ? 'other' : role]++;
      seen.missingRare = Math.max(seen.missingRare, weight * (1 - like));
      seen.least = Math.min(seen.least, like);
      if (known[i]) seen.leastKnown = Math.min(seen.leastKnown, like);
      if (token.partOfSpeech === 'ADJ') seen.leastAdjective = Math.min(seen.leastAdjective, like);
      continue;
    }
    if (role === 'name') seen.namesHeld++;
    if ((weights[at] as number) < weight) seen.kin += weight;
    const before = i > 0 ? (unitOf[i - 1] as number) : -1;
    if (before >= 0 && before < at) seen.ordered++;
    seen.first = Math.min(seen.first, at);
    seen.last = Math.max(seen.last, at);
  }
  return seen;
}

function describeSentence(
  source: AnswerSource,
  asked: Asked,
  match: Match,
  sentence: RankedSentence,
  { matches, likeliest }: Reading,
): Float64Array {
  const { view, found, opener, known, rarest } = asked;
  const { terms, total, question } = view;
  const { units, paragraph } = match.sentence;
  const seen = describeTerms(
    asked,
    match,
    matches.filter((other) => other.sentence.paragraph === paragraph),
  );
  const likeOf = (term: number): number => match.alike[term] ?? -1;
  const unknown = terms.filter((_, i) => !known[i]);
  const bestScore = found.sentences[0]?.evidence.score ?? 0;
  const { score } = sentence.evidence;
  const hasWord = (word: string) => units.some(({ head }) => head.normal === word);
  const isOtherNumber = units.some(({ tag }, i) => numberTypeOf(tag) > 0 && (match.termOf[i] as number) < 0);
  const own: Record<(typeof OWN_SETTLING_FEATURES)[number], number> = {
    opener: OPENERS.indexOf(opener),
    negated: question.negated ? 1 : 0,
    terms: terms.length,
    unknownShare: unknown.reduce((sum, { weight }) => sum + weight, 0) / total,
    unknownTerms: unknown.length,
    unknownAlike: seen.unknownAlike,
    topicChance: found.topic.chance,
    topicCoverage: found.topic.coverage,
    paragraphs: Math.log(source.article.paragraphs.length),
    coverage: match.coverage,
    coverageBehind: asked.coverage - match.coverage,
    meaning: match.meaning,
    meaningBehind: asked.meaning - match.meaning,
    missingWeight: seen.missing,
    missingNames: seen.missingOf.name,
    missingNumbers: seen.missingOf.number,
    missingVerbs: seen.missingOf.verb,
    missingOthers: seen.missingOf.other,
    missingRare: seen.missingRare,
    leastAlike: seen.least,
    leastAlikeKnown: seen.leastKnown,
    leastAlikeAdjective: seen.leastAdjective,
    verbAlike: likeOf(view.anchors[1]),
    nextAlike: likeOf(view.anchors[0]),
    lastAlike: likeOf(terms.length - 1),
    rarestAlike: likeOf(rarest),
    elsewhere: seen.elsewhere / total,
    kinShare: seen.kin / total,
    order: seen.ordered / Math.max(1, terms.length - 1),
    spread: seen.last < 0 ? -1 : seen.last - seen.first,
    inParagraph: seen.inParagraph / total,
    meantInParagraph: seen.meantInParagraph / total,
    names: seen.names,
    namesHeld: seen.namesHeld,
    negation: units.some(({ head }) => NEGATIONS.has(head.normal)) ? 1 : 0,
    opposite: findOpposite(view, match) === undefined ? 0 : 1,
    otherNumber: seen.missingOf.number > 0 && isOtherNumber ? 1 : 0,
    refersBack: question.tokens.some(({ normal }) => REFERRING.has(normal)) ? 1 : 0,
    hasOpener: hasWord(opener) ? 1 : 0,
    length: units.length,
    questionLength: question.tokens.length,
    searchScore: score,
    searchScoreBehind: bestScore - score,
    searchRank: found.sentences.indexOf(sentence),
    searchShare: asked.chances.get(match) ?? 0,
    isLikeliest: sentence === likeliest ? 1 : 0,
  };
  const row = new Float64Array(SETTLING_FEATURES.length);
  row.set(OWN_SETTLING_FEATURES.map((name) => own[name]));
  row.set(sentence.features, OWN_SETTLING_FEATURES.length);
  return row;
}

/** The sentences that were read for a yes/no question, each with what tells whether it settles it. */
export function settlingRows(source: AnswerSource, reading: Reading, found: SearchResult): SettlingRow[] {
  const { view, matches, sentenceOf } = reading;
  const { terms, question } = view;
  const read = matches.map((match) => ({ match, sentence: sentenceOf.get(match.sentence) as RankedSentence }));
  const shares = softmax(read.map(({ sentence }) => sentence.evidence.score));
  const asked: Asked = {
    view,
    found,
    opener: question.tokens.find(({ normal }) => OPENERS.includes(normal))?.normal ?? '',
    known: terms.map(({ keys }) => keys.some((key) => source.index.termIds.has(key))),
    best: terms.map((_, i) => matches.reduce((most, { alike }) => Math.max(most, alike[i] as number), 0)),
    rarest: terms.reduce((best, { weight }, i) => (weight > (terms[best]?.weight ?? -1) ? i : best), -1),
    coverage: matches.reduce((most, { coverage }) => Math.max(most, coverage), 0),
    meaning: matches.reduce((most, { meaning }) => Math.max(most, meaning), 0),
    chances: new Map(read.map(({ match }, i) => [match, shares[i] as number])),
  };
  return read.map(({ match, sentence }) => ({
    match,
    sentence,
    row: describeSentence(source, asked, match, sentence, reading),
  }));
}

/** By so many log-odds more must another sentence settle a question than the one that search and reading together find likeliest to answer it. */
const LEAST_LEAD = 1;

/** The sentence that likeliest settles a yes/no question, and the log-odds that it does. */
export function findSettling(
  source: AnswerSource,
  reading: Reading,
  found: SearchResult,
): { match: Match; sentence: RankedSentence; odds: number } {
  const read = settlingRows(source, reading, found).map(({ match, sentence, row }) => ({
    match,
    sentence,
    odds: logOdds(source.models.settling, row),
  }));
  const best = read.reduce((most, one) => (one.odds > most.odds ? one : most));
  const likeliest = read.find(({ sentence }) => sentence === reading.likeliest);
  // Of "open or closed" one is not to be found, which the trees take for a fault.
  const asksEither = reading.view.question.tokens.some(({ normal }) => normal === 'or');
  return likeliest && (asksEither || best.odds - likeliest.odds <= LEAST_LEAD) ? likeliest : best;
}
