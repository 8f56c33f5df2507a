import type { Token } from '../text/tokens.ts';
import type { Feature } from './feature-names.ts';
import { documentFrequency, type PassageIndex } from './inverted-index.ts';
import type { Query, QueryTerm } from './query.ts';
import { refersToKnown } from './referring.ts';
import weights from './topic-weights.json' with { type: 'json' };
import { cosine, directionOf } from './word-vectors.ts';

/** How near a question is to the article. Measured once, here; moderation makes a verdict of it, answering a status. */
export interface Topic {
  /** `about`: the article speaks of what is asked. `near`: it may; answer, but do not insist. `unrelated`: it does not. */
  relation: 'about' | 'near' | 'unrelated';
  /** 0 to 1: how likely the question is about the article. */
  chance: number;
  /** 0 to 1: how much of the question, by the weight of its words, the best passage covers. */
  coverage: number;
}

/** What the best passages show of a question: the highest value of these features of the ranker. */
export type BestPassages = Readonly<Record<(typeof PASSAGE_FEATURES)[number], number>>;
export const PASSAGE_FEATURES = [
  'paragraphBm25Share',
  'paragraphCoverage',
  'paragraphDerived',
  'paragraphLikeness',
  'paragraphTheme',
  'coverage',
  'windowLikeness',
  'theme',
] as const satisfies readonly Feature[];

export const TOPIC_FEATURES = [
  'bm25Share',
  'paragraphCoverage',
  'sentenceCoverage',
  'derived',
  'known',
  'knownNames',
  'unknownNames',
  'salience',
  'personal',
  'length',
  'paragraphLikeness',
  'windowLikeness',
  'paragraphTheme',
  'sentenceTheme',
  'articleTheme',
  'pointing',
  'inHead',
  'strangeKnown',
] as const;
type TopicFeature = (typeof TOPIC_FEATURES)[number];

/** In the order of `topicFeatures`. */
const WEIGHTS = [...TOPIC_FEATURES.map((feature) => weights[feature]), ...weights.direction];
const WORD_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(weights.words));
/** Below the first a question is unrelated, from the second on it is about the article; chosen on the table that `train-topic.ts` prints. */
const NEAR = 0.35;
const ABOUT = 0.7;
/** The highest that BM25 can give a word that stands in a paragraph, over its weight: k1 + 1. */
const MOST_BM25 = 2.2;
const LONG_QUESTION = 8;
/** What stands in this share of the paragraphs is what the article is about. */
const SUBJECT_SHARE = 0.2;
/** "Attendance?": a single word says too little for the model; it is near the article where something in it is this much alike. */
const ALIKE_ALONE = 0.45;

const PERSONAL = new Set('i me my mine you your yours'.split(' '));
const QUESTION_WORDS = new Set('who whom whose what which when where why how if whether'.split(' '));
/** Words that point to what both know: the article. */
const POINTING = new Set('he she it they him her them his its their this that these those there here the'.split(' '));
const TELLING = new Set('tell explain show say know'.split(' '));
/** Who asks for these asks about the piece itself. */
const ABOUT_THE_PIECE = new Set(
  `article story piece report text page author writer journalist reporter headline title byline caption picture photo image
   paragraph published publisher comment comments summary summarise summarize quoted quotes`.split(/\s+/),
);

/**
 * Forms of a question that goes on from what both know: it ends in "… about it" or "… too", or begins with "does it …". Of 3,694 things that people ask
 * assistants 3 do so, of 352,804 questions on news articles 7,447.
 */
const ANAPHORIC = [
  /\b(?:about|of|on|with|behind|for|to|from|by) (?:all )?(?:it|this|that|these|them)\W*$/iu,
  /^(?:does|did|do|has|have|had|can|could) (?:it|they|he|she)\b(?! (?:\w+ )?(?:rain|snow))/iu,
  /\b(?:too|as well)\W*$/iu,
];
/** "R2", "H-20": letters and a number. */
const DESIGNATION = /^(\p{L}+)-?(\d+)$/u;

/** "my", "you" and the like, unless they only lead up to the question: "can you tell me who …". */
function isPersonal({ tokens }: Query): boolean {
  let last = -1;
  for (const [at, { normal }] of tokens.entries()) if (TELLING.has(normal)) last = at;
  const asked = tokens.findIndex(({ normal }) => QUESTION_WORDS.has(normal));
  const lead = tokens.slice(0, Math.max(0, asked)).some(({ normal }) => PERSONAL.has(normal)) ? asked : -1;
  return tokens.some(({ normal }, at) => PERSONAL.has(normal) && at > lead && at > last + 1);
}

/**
 * What tells whether a question is about the article: in the order of `TOPIC_FEATURES`, and then the direction of its words, since small talk
 * and household questions sound alike whatever the article says.
 */
export function topicFeatures(index: PassageIndex, query: Query, best: BestPassages): number[] {
  const { terms } = query;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = (holds: (term: QueryTerm) => boolean) =>
    terms.reduce((sum, term) => sum + (holds(term) ? term.weight : 0), 0) / total;
  const salience = terms.map(({ matches: [first] }) =>
    first?.kind === 'exact' ? documentFrequency(index, first.term) / Math.max(1, index.lengths.length) : 0,
  );
  const direction = directionOf(terms);
  const features: Record<TopicFeature, number> = {
    bm25Share: Math.min(MOST_BM25, best.paragraphBm25Share) / MOST_BM25,
    paragraphCoverage: best.paragraphCoverage,
    sentenceCoverage: best.coverage,
    derived: best.paragraphDerived,
    known: share(({ known }) => known),
    knownNames: share((term) => term.isName && term.known),
    unknownNames: share((term) => term.isName && !term.known),
    salience: Math.max(0, ...salience),
    // "Can I take the ferry from Harlow?" is personal and yet about what the article names.
    personal: isPersonal(query) && !terms.some(({ isName, known }) => isName && known) ? 1 : 0,
    length: Math.min(terms.length, LONG_QUESTION) / LONG_QUESTION,
    paragraphLikeness: best.paragraphLikeness,
    windowLikeness: best.windowLikeness,
    paragraphTheme: best.paragraphTheme,
    sentenceTheme: best.theme,
    articleTheme: cosine(index.theme, direction),
    pointing: query.tokens.some(({ normal }) => POINTING.has(normal)) ? 1 : 0,
    inHead: share(({ matches }) => matches.some(({ term }) => index.headTerms.has(term))),
    // A word that English does not have, and the article does.
    strangeKnown: terms.some(({ known, position }) => known && query.tokens[position]?.english === false) ? 1 : 0,
  };
  return [...TOPIC_FEATURES.map((feature) => features[feature]), ...direction];
}

/** The words of a question, each once: some are hardly ever asked of a news article ("best", "discord"), others of little else ("whose", "which"). */
export function topicWords({ tokens }: Query): string[] {
  // Those that are personal are told by `isPersonal`, which sees what they stand in.
  const words = tokens.filter(({ kind, normal }) => kind === 'word' && !PERSONAL.has(normal));
  return [...new Set(words.map(({ normal }) => normal))];
}

/** Whether a word is a name that the article keeps coming back to: no word of English, and in its title or a good part of it. */
function isItsSubject(index: PassageIndex, query: Query, { matches, position }: QueryTerm): boolean {
  if (query.tokens[position]?.english !== false) return false;
  return matches.some(({ term, kind }) => {
    const share = documentFrequency(index, term) / Math.max(1, index.lengths.length);
    return kind === 'exact' && (index.headTerms.has(term) || share >= SUBJECT_SHARE);
  });
}

/** The series of a designation: "R1" and "R2" are of one, "H100" and "H20" are not. */
function seriesOf(word: string): string | undefined {
  const [, letters, number] = DESIGNATION.exec(word) ?? [];
  return letters && number && `${letters} ${number.length}`;
}

/** Whether a word is a designation of a series that the article names: "R2" where it has "R1". */
function isOfSeries(index: PassageIndex, { normal }: Token): boolean {
  const series = seriesOf(normal);
  return series !== undefined && index.terms.some((term) => seriesOf(term) === series);
}

/** Tells how near a question is to the article, by a logistic model that `test/bench/train-topic.ts` learns. */
export function judgeTopic(index: PassageIndex, query: Query, best: BestPassages): Topic {
  const coverage = Math.min(1, best.paragraphCoverage);
  if (query.terms.length === 0) return { relation: 'near', chance: 0.5, coverage: 0 };
  const features = topicFeatures(index, query, best);
  const ofWords = topicWords(query).reduce((sum, word) => sum + (WORD_WEIGHTS.get(word) ?? 0), 0);
  const logit = features.reduce((sum, value, at) => sum + value * (WEIGHTS[at] as number), weights.bias + ofWords);
  const chance = 1 / (1 + Math.exp(-logit));
  if (chance >= ABOUT) return { relation: 'about', chance, coverage };
  const alone = query.terms.length === 1 && !isPersonal(query) && best.paragraphLikeness >= ALIKE_ALONE;
  const named = query.terms.some((term) => isItsSubject(index, query, term));
  const goesOn = () =>
    refersToKnown(query.text) ||
    (!isPersonal(query) &&
      (ANAPHORIC.some((form) => form.test(query.text)) || query.tokens.some((token) => isOfSeries(index, token))));
  const aboutThePiece = query.tokens.some(({ normal }) => ABOUT_THE_PIECE.has(normal));
  const isNear = chance >= NEAR || alone || named || aboutThePiece || goesOn();
  return { relation: isNear ? 'near' : 'unrelated', chance, coverage };
}
