import type { SearchResult } from '../search/passage-index.ts';
import { LIGHT_VERBS, NEGATIONS } from './lexicon.ts';
import type { Match, QuestionView } from './match.ts';
import { QUESTION_KINDS } from './question.ts';
import type { Choice } from './reader.ts';
import type { Span, Tag } from './spans.ts';
import { CANDIDATE_FEATURES } from './weigh.ts';

/** Words that turn a statement into its opposite: a question that holds one and a sentence that holds the other do not agree. */
const OPPOSITES: ReadonlyArray<readonly [string, string]> =
  `first last,before after,more less,most least,largest smallest,biggest smallest,highest lowest,high low,higher lower,increase decrease,
   increased decreased,increasing decreasing,rise fall,rose fell,gain loss,win lose,won lost,winner loser,old new,older newer,oldest newest,early
   late,earlier later,earliest latest,north south,northern southern,east west,eastern western,left right,inside outside,internal
   external,major minor,majority minority,maximum minimum,many few,good bad,better worse,best worst,long short,longer shorter,longest
   shortest,strong weak,stronger weaker,rich poor,public private,male female,men women,legal illegal,open closed,above below,over
   under,start end,started ended,begin finish,began ended,allow forbid,allowed forbidden,accept reject,accepted rejected,support
   oppose,supported opposed,success failure,succeeded failed,succeed fail,positive negative,buy sell,bought sold,import export,arrive
   leave,arrived left,enter exit,ally enemy,friend enemy,safe dangerous,same different,similar different,common rare,always
   never,possible impossible,able unable,include exclude,including excluding,present absent,war peace,attack defend,faster slower,fast slow,
   cheap expensive,cheaper dearer,easy difficult,simple complex,wide narrow,hot cold,warm cold,heavy light,young old,younger
   older,youngest oldest,top bottom,upper lower,opened closed,create destroy,created destroyed,increases decreases,modern ancient,
   upstream downstream,capitalist communist,liberal conservative,urban rural,domestic foreign,local foreign,past future,single multiple`
    .replace(/\s+/g, ' ')
    .split(',')
    .map((pair) => {
      const [a = '', b = ''] = pair.trim().split(' ');
      return [a, b];
    });
const OPPOSITES_OF = new Map<string, string[]>();
for (const [a, b] of OPPOSITES) {
  OPPOSITES_OF.set(a, [...(OPPOSITES_OF.get(a) ?? []), b]);
  OPPOSITES_OF.set(b, [...(OPPOSITES_OF.get(b) ?? []), a]);
}

/** The word of the question that the sentence turns into its opposite, or undefined. */
export function findOpposite(view: QuestionView, match: Match): string | undefined {
  const inSentence = new Set(match.sentence.units.map((unit) => unit.head.normal));
  for (const [i, term] of view.terms.entries()) {
    const word = term.token.normal;
    if ((match.unitOf[i] as number) >= 0) continue;
    if (OPPOSITES_OF.get(word)?.some((opposite) => inSentence.has(opposite))) return word;
  }
  const asked = view.question.tokens.find((token) => OPPOSITES_OF.has(token.normal));
  if (asked && !inSentence.has(asked.normal)) {
    if (OPPOSITES_OF.get(asked.normal)?.some((opposite) => inSentence.has(opposite))) return asked.normal;
  }
  return undefined;
}

/** What the evidence is judged by, in this order. */
const OWN_FEATURES = [
  'share',
  'expected',
  'sentenceShare',
  'score',
  'margin',
  'coverage',
  'coverageOutside',
  'coverageBest',
  'missingWeight',
  'missingTerms',
  'missingNames',
  'missingNumbers',
  'missingVerb',
  'missingFocus',
  'unknownWeight',
  'kinShare',
  'negation',
  'opposite',
  'topic',
  'topicChance',
  'articleLength',
  'searchRatio',
  'searchRank',
  'terms',
  'kind',
  'shapeFits',
  'length',
  'nearestLeft',
  'nearestRight',
  'order',
  'otherNumber',
  'paragraphCoverage',
  'rarestMissing',
  'nextDistance',
  'meanWeight',
  'missingRareName',
  'unknownVerb',
  'meaningBest',
  'leastAlike',
] as const;
/** … followed by what the chosen span was weighed by. */
export const EVIDENCE_FEATURES: readonly string[] = [
  ...OWN_FEATURES,
  ...CANDIDATE_FEATURES.map((name) => `span ${name}`),
];

const FITTING_TAGS: Partial<Record<QuestionView['asked'], readonly Tag[]>> = {
  person: ['NAME'],
  organisation: ['NAME'],
  place: ['NAME'],
  time: ['YEAR', 'DATE', 'NUM'],
  count: ['NUM'],
  amount: ['NUM', 'PERCENT', 'MONEY'],
};

/** Whether a span is of the kind that is asked for: 1 yes, 0 no, 0.5 where any kind will do. */
function shapeFits(view: QuestionView, match: Match, index: number): number {
  const span = match.sentence.spans[index];
  const tags = FITTING_TAGS[view.asked];
  if (!tags || !span) return 0.5;
  for (let i = span.from; i < span.to; i++) if (tags.includes(match.sentence.units[i]?.tag as Tag)) return 1;
  return 0;
}

/** Two words of the question that are this far apart at most stand in its order. */
const ORDERED_GAP = 4;
/** Where no word of the question is on a side. A word may be further away than that. */
const ABSENT = 20;
/** From this weight on (inverse document frequency) a name is not what the whole article is about. */
const RARE = 1;

/** Names that the chosen sentence and its paragraph lack, though they are not what the whole article is about. */
function missingRareName(view: QuestionView, match: Match, found: Found): number {
  return view.terms.filter(
    (term, i) =>
      term.role === 'name' &&
      term.weight > RARE &&
      !found.matches.some(
        (other) => other.sentence.paragraph === match.sentence.paragraph && (other.unitOf[i] as number) >= 0,
      ),
  ).length;
}

/** Whether the question's verb, or a word of its family, stands nowhere in the article. */
function unknownVerb(view: QuestionView, found: Found): boolean {
  return view.terms.some(
    (term, i) =>
      term.role === 'verb' &&
      !LIGHT_VERBS.has(term.token.normal) &&
      !term.keys.some(found.isKnown) &&
      found.matches.every((match) => (match.unitOf[i] as number) < 0),
  );
}

/** What the judge of a chosen span needs beside it. */
export interface Found {
  result: SearchResult;
  /** How many paragraphs the article has: the longer it is, the more there is that looks like an answer. */
  paragraphs: number;
  /** Matches of the sentences that were read, best covered first. */
  matches: readonly Match[];
  /** Whether the article holds the term anywhere. */
  isKnown: (key: string) => boolean;
  /** Position of the chosen sentence among those that search ranked. */
  searchRank: number;
  /** The chosen sentence's search score beside the best one's, 0 to 1. */
  searchShare: number;
  /** How far the chosen span is before the best one apart from it. */
  margin: number;
}

/** What the chosen sentence has and has not of the question's words. */
function lookForTerms({ terms }: QuestionView, match: Match, { matches, isKnown }: Found) {
  const lacking = { weight: 0, terms: 0, name: 0, number: 0, verb: 0, focus: 0, other: 0, unknown: 0, rarest: 0 };
  let leastAlike = 1;
  let kin = 0;
  let inParagraph = 0;
  let ordered = 0;
  const neighbours = matches.filter((other) => other.sentence.paragraph === match.sentence.paragraph);
  for (const [i, term] of terms.entries()) {
    const at = match.unitOf[i] as number;
    if (at < 0) {
      lacking.weight += term.weight;
      lacking.terms++;
      lacking[term.role]++;
      lacking.rarest = Math.max(lacking.rarest, term.weight);
      if (!term.keys.some(isKnown)) lacking.unknown += term.weight;
      leastAlike = Math.min(leastAlike, match.alike[i] as number);
    } else if ((match.weights[at] as number) < term.weight) kin += term.weight;
    if (neighbours.some((other) => (other.unitOf[i] as number) >= 0)) inParagraph += term.weight;
    const before = i > 0 ? (match.unitOf[i - 1] as number) : -1;
    if (at >= 0 && before >= 0 && at > before && at - before <= ORDERED_GAP) ordered++;
  }
  return { lacking, leastAlike, kin, inParagraph, ordered: terms.length < 2 ? 0.5 : ordered / (terms.length - 1) };
}

/** How far the nearest word of the question is on either side of a span. */
function nearestBeside({ sentence: { units }, termOf }: Match, { from, to }: Span): { left: number; right: number } {
  let left = from - 1;
  while (left >= 0 && (termOf[left] as number) < 0) left--;
  let right = to;
  while (right < units.length && (termOf[right] as number) < 0) right++;
  return { left: left < 0 ? ABSENT : from - left, right: right < units.length ? right - to + 1 : ABSENT };
}

/** Whether a number stands beside a span that the question does not name. */
function hasOtherNumber({ sentence: { units }, termOf }: Match, { from, to }: Span): boolean {
  return units.some(
    ({ tag }, i) => (i < from || i >= to) && (tag === 'NUM' || tag === 'YEAR') && (termOf[i] as number) < 0,
  );
}

/**
 * Describes how well a chosen span is tied to the question's words: one number for each of `EVIDENCE_FEATURES`.
 * @param weighed what it was weighed by: its row of `CANDIDATE_FEATURES`
 */
export function describeEvidence(
  view: QuestionView,
  choice: Choice,
  weighed: Float64Array,
  found: Found,
): Float64Array {
  const { match, span: index, score } = choice.candidate;
  const { units } = match.sentence;
  const span = match.sentence.spans[index] ?? { from: 0, to: 0 };
  const { lacking, leastAlike, kin, inParagraph, ordered } = lookForTerms(view, match, found);
  const { left, right } = nearestBeside(match, span);
  let inside = 0;
  for (let i = span.from; i < span.to; i++) inside += match.weights[i] as number;
  const next = view.anchors[0];
  const nextUnit = next < 0 ? -1 : (match.unitOf[next] as number);
  const negated = units.some((unit) => NEGATIONS.has(unit.head.normal));
  const own = [
    choice.share,
    choice.expected,
    choice.sentenceShare,
    score,
    found.margin,
    match.coverage,
    match.coverage - inside / view.total,
    found.matches[0]?.coverage ?? 0,
    lacking.weight,
    lacking.terms,
    lacking.name,
    lacking.number,
    lacking.verb,
    lacking.focus,
    lacking.unknown,
    kin / view.total,
    view.question.negated === negated ? 0 : negated ? 1 : 2,
    findOpposite(view, match) === undefined ? 0 : 1,
    found.result.topic.coverage,
    found.result.topic.chance,
    Math.log(found.paragraphs),
    found.searchShare,
    found.searchRank,
    view.terms.length,
    QUESTION_KINDS.indexOf(view.question.kind),
    shapeFits(view, match, index),
    span.to - span.from,
    left,
    right,
    ordered,
    lacking.number > 0 && hasOtherNumber(match, span) ? 1 : 0,
    inParagraph / view.total,
    lacking.rarest,
    nextUnit < 0 ? 30 : nextUnit < span.from ? nextUnit - span.from : nextUnit >= span.to ? nextUnit - span.to + 1 : 0,
    view.total / Math.max(1, view.terms.length),
    missingRareName(view, match, found),
    unknownVerb(view, found) ? 1 : 0,
    found.matches.reduce((most, { meaning }) => Math.max(most, meaning), 0),
    leastAlike,
  ];
  const row = new Float64Array(EVIDENCE_FEATURES.length);
  row.set(own);
  row.set(weighed, own.length);
  return row;
}
