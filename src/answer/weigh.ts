import { FEATURES } from '../search/feature-names.ts';
import type { AskedClass } from './lexicon.ts';
import { headLikeness, type Match, type QuestionView } from './match.ts';
import { fits, kindOf } from './misfit.ts';
import { QUESTION_KINDS } from './question.ts';
import type { Candidate } from './reader.ts';
import { PHRASE_TAGS, type Span, TAGS, type Tag, type Unit } from './spans.ts';

/** What a candidate is weighed by beside the others, in this order. */
const SPAN_FEATURES = [
  'scoreBelowBest',
  'scoreOfKind',
  'expectation',
  'expectationBelowBest',
  'search',
  'searchRank',
  'coverageOutside',
  'coverageGap',
  'inside',
  'allAsked',
  'left',
  'right',
  'nearestLeft',
  'nearestRight',
  'focus',
  'next',
  'verb',
  'last',
  'preposition',
  'missingNames',
  'missingNumbers',
  'length',
  'cutLeft',
  'cutRight',
  'hasVerb',
  'endsInVerb',
  'commas',
  'conjunctions',
  'prepositions',
  'nameType',
  'numberType',
  'fits',
  'misfit',
  'nounFits',
  'quantityFits',
  'asked',
  'kind',
  'firstTag',
  'lastTag',
  'beforeTag',
  'afterTag',
  'insideQuotes',
  'start',
  'commasToNext',
  'verbsToNext',
  'roleLeft',
  'roleRight',
  'roleBefore',
  'roleAfter',
  'termsLeft',
  'termsRight',
  'sentenceCoverage',
  'kindOf',
  'focusAlike',
  'verbAlike',
  'nextAlike',
  'meaning',
] as const;
/** … followed by what the ranker saw of its sentence. */
export const CANDIDATE_FEATURES: readonly string[] = [...SPAN_FEATURES, ...FEATURES.map((name) => `sentence ${name}`)];

const tagNumber = (tag: Tag | undefined): number => (tag === undefined ? -1 : TAGS.indexOf(tag));
const ASKED: readonly AskedClass[] = [
  'person',
  'organisation',
  'place',
  'name',
  'thing',
  'definition',
  'action',
  'reason',
  'manner',
  'time',
  'count',
  'amount',
];
const ROLES = ['focus', 'verb', 'name', 'number', 'other'];
const FADE = 0.75;
/** Distances beyond this are all the same; "absent" is further still. */
const FAR = 15;
const ABSENT = 25;

/** A candidate's place among the others. */
export interface Standing {
  scoreBelowBest: number;
  expectationBelowBest: number;
  /** Search score of the sentence as a share of the best one's. */
  search: number;
  searchRank: number;
  bestCoverage: number;
  /** What the ranker saw of the sentence. */
  sentence: Float64Array;
}

/** What a span holds. */
function countInside({ sentence: { units, keys }, termOf, weights }: Match, { from, to }: Span) {
  const counts = { weight: 0, asked: 0, content: 0, verbs: 0, commas: 0, conjunctions: 0, prepositions: 0 };
  for (let i = from; i < to; i++) {
    const tag = units[i]?.tag;
    counts.weight += weights[i] as number;
    if (keys[i]?.length) counts.content++;
    if ((termOf[i] as number) >= 0) counts.asked++;
    if (tag === 'VERB' || tag === 'AUX') counts.verbs++;
    else if (tag === 'COMMA') counts.commas++;
    else if (tag === 'CONJ') counts.conjunctions++;
    else if (tag === 'ADP') counts.prepositions++;
  }
  return counts;
}

/** The question's words in so many units up to a span, from the far one on: their weight, fading with the distance, their number, and how near the nearest is. */
function countBeside({ termOf, weights }: Match, far: number, count: number, step: 1 | -1) {
  let weight = 0;
  let terms = 0;
  let distance = ABSENT;
  for (let k = 0; k < count; k++) {
    const unit = far + k * step;
    weight = (weight + (weights[unit] as number)) * FADE;
    if ((termOf[unit] as number) < 0) continue;
    terms++;
    distance = Math.min(FAR, count - k);
  }
  return { weight, terms, distance };
}

/** The commas and verbs between a span and a unit; -1 where there is no such unit. */
function countBetween(units: readonly Unit[], { from, to }: Span, unit: number) {
  if (unit < 0) return { commas: -1, verbs: -1 };
  const [low, high] = unit < from ? [unit + 1, from] : [to, unit];
  let commas = 0;
  let verbs = 0;
  for (let i = low; i < high; i++) {
    if (units[i]?.tag === 'COMMA') commas++;
    if (units[i]?.tag === 'VERB') verbs++;
  }
  return { commas, verbs };
}

/** Describes one candidate span: a number for each of `CANDIDATE_FEATURES`. */
export function describeCandidate(view: QuestionView, candidate: Candidate, standing: Standing): Float64Array {
  const { match } = candidate;
  const { sentence, termOf, unitOf, nearUnit, alike } = match;
  const { units } = sentence;
  const span = sentence.spans[candidate.span] ?? { from: 0, to: 1 };
  const { from, to } = span;
  const { nameType, numberType } = kindOf(sentence, span);
  const inside = countInside(match, span);
  const left = countBeside(match, 0, from, 1);
  const right = countBeside(match, units.length - 1, units.length - to, -1);
  let quotesBefore = 0;
  for (let i = 0; i < from; i++) if (units[i]?.tag === 'QUOTE') quotesBefore++;
  /** Negative to the left, 0 inside, positive to the right. */
  const side = (term: number): number => {
    const unit = term < 0 ? -1 : (nearUnit[term] as number);
    if (unit < 0) return term < 0 ? ABSENT + 1 : ABSENT;
    return unit < from ? Math.max(-FAR, unit - from) : unit >= to ? Math.min(FAR, unit - to + 1) : 0;
  };
  const [next, verb, last] = view.anchors;
  const toNext = countBetween(units, span, next < 0 ? -1 : (nearUnit[next] as number));
  let missingNames = 0;
  let missingNumbers = 0;
  for (const [i, term] of view.terms.entries()) {
    if ((unitOf[i] as number) >= 0) continue;
    if (term.role === 'name') missingNames++;
    if (term.role === 'number') missingNumbers++;
  }
  const roleAt = (unit: number): number => {
    const term = unit < 0 || unit >= units.length ? -1 : (termOf[unit] as number);
    return term < 0 ? -1 : ROLES.indexOf(view.terms[term]?.role ?? '');
  };
  const first = units[from];
  const before = units[from - 1];
  const after = units[to];
  const end = units[to - 1];
  const cut = (a: Tag | undefined, b: Tag | undefined): number =>
    a === 'NAME' && b === 'NAME' ? 2 : a && b && PHRASE_TAGS.has(a) && PHRASE_TAGS.has(b) ? 1 : 0;
  const own = [
    standing.scoreBelowBest,
    candidate.scoreOfKind,
    candidate.expectation,
    standing.expectationBelowBest,
    standing.search,
    standing.searchRank,
    match.coverage - Math.min(match.coverage, inside.weight / view.total),
    standing.bestCoverage - match.coverage,
    inside.weight / view.total,
    inside.content > 0 && inside.asked >= inside.content ? 1 : 0,
    left.weight / view.total,
    right.weight / view.total,
    left.distance,
    right.distance,
    side(view.focus),
    side(next),
    side(verb),
    side(last),
    view.preposition === ''
      ? 0
      : before?.head.normal === view.preposition
        ? 3
        : first?.head.normal === view.preposition
          ? 2
          : 1,
    missingNames,
    missingNumbers,
    to - from,
    cut(before?.tag, first?.tag),
    cut(end?.tag, after?.tag),
    inside.verbs,
    end?.tag === 'VERB' ? 1 : 0,
    inside.commas,
    inside.conjunctions,
    inside.prepositions,
    nameType,
    numberType,
    fits(view.asked, nameType, numberType),
    candidate.misfit ? 1 : 0,
    candidate.nounFits ? 1 : 0,
    candidate.quantityFits,
    ASKED.indexOf(view.asked),
    QUESTION_KINDS.indexOf(view.question.kind),
    tagNumber(first?.tag),
    tagNumber(end?.tag),
    tagNumber(before?.tag),
    tagNumber(after?.tag),
    quotesBefore % 2,
    from === 0 ? 0 : from / units.length,
    toNext.commas,
    toNext.verbs,
    roleAt(from - 1),
    roleAt(to),
    roleAt(from - 2),
    roleAt(to + 1),
    left.terms,
    right.terms,
    match.coverage,
    headLikeness(view, match, from, to),
    alike[view.focus] ?? -1,
    alike[verb] ?? -1,
    alike[next] ?? -1,
    match.meaning,
  ];
  const row = new Float64Array(CANDIDATE_FEATURES.length);
  row.set(own);
  row.set(standing.sentence, own.length);
  return row;
}
