import { type AnswerType, expectationOf, NAME_TYPES, SIGN, TYPE_SIGNS } from './answer-type.ts';
import { NO_TERM, PART_OF_SPEECH_CODE, type PassageIndex } from './inverted-index.ts';
import type { Query } from './query.ts';

/** What the ranker sees of a sentence; `paragraph…` of the paragraph around it. The weights stand in this order. */
export const FEATURES = [
  'paragraphBm25',
  'paragraphBm25Share',
  'paragraphCoverage',
  'paragraphDerived',
  'paragraphRelated',
  'paragraphNames',
  'paragraphRarest',
  'paragraphPairs',
  'paragraphHeading',
  'paragraphLength',
  'paragraphIsFirst',
  'bm25',
  'coverage',
  'coverageSquared',
  'derived',
  'related',
  'names',
  'verbs',
  'nouns',
  'numbers',
  'rarest',
  'pairs',
  'nearness',
  'focus',
  'early',
  'previous',
  'next',
  'length',
  'isFirst',
  'opensWithPronoun',
  'opensWithPronounAfterMatch',
  'dateSign',
  'numberSign',
  'moneySign',
  'percentSign',
  'reasonSign',
  'mannerSign',
  'definitionSign',
  'personName',
  'placeName',
  'organisationName',
  'freshName',
  'freshNumber',
  'yearSign',
  'twoWordName',
  'sentenceRarity',
  'phrases',
  'longestPhrase',
  'answerNearness',
  'focusNearNumber',
  'sameForms',
  'paragraphNouns',
  'paragraphVerbs',
  'paragraphPhrases',
  'paragraphBestSentence',
] as const;
export type Feature = (typeof FEATURES)[number];
const F = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Record<Feature, number>;

const SENTENCE_K1 = 0.6;
const SENTENCE_B = 0.5;
const SENTENCE_AVERAGE = 14;
/** How many tokens at a sentence's start count as its opening. */
const OPENING = 6;

const PROPN = PART_OF_SPEECH_CODE.get('PROPN') ?? 0;
const NOUN = PART_OF_SPEECH_CODE.get('NOUN') ?? 0;
const SIGN_FEATURES: ReadonlyArray<[AnswerType, Feature]> = [
  ['date', 'dateSign'],
  ['number', 'numberSign'],
  ['money', 'moneySign'],
  ['percent', 'percentSign'],
  ['reason', 'reasonSign'],
  ['manner', 'mannerSign'],
  ['definition', 'definitionSign'],
];
const NAME_FEATURES: ReadonlyArray<[AnswerType, Feature]> = [
  ['person', 'personName'],
  ['place', 'placeName'],
  ['organisation', 'organisationName'],
];

/** One distinct word of the question. */
interface Slot {
  weight: number;
  /** As typed, folded. */
  normal: string;
  position: number;
  isName: boolean;
  isVerb: boolean;
  isNumber: boolean;
  isFocus: boolean;
}
interface SlotMatch {
  slot: number;
  weight: number;
  kind: 'exact' | 'derived' | 'related';
}

/** A question prepared for weighing sentences. */
export interface RankingQuery {
  slots: Slot[];
  matches: ReadonlyMap<number, readonly SlotMatch[]>;
  total: number;
  rarest: number;
  namesTotal: number;
  expects: AnswerType;
  focusIsYear: boolean;
  focusSlot: number;
  /** Positions of each of the question's words, function words among them. */
  positions: ReadonlyMap<string, readonly number[]>;
}

/** Prepares a question for weighing: each distinct word once, and which of the article's terms stands for which word. */
export function prepare(query: Query, expects?: AnswerType): RankingQuery {
  const expectation = expectationOf(query.tokens);
  const focus = expectation.focus === undefined ? undefined : query.tokens[expectation.focus]?.start;
  const slots: Slot[] = [];
  const slotOfStem = new Map<string, number>();
  const matches = new Map<number, SlotMatch[]>();
  for (const term of query.terms) {
    if (slotOfStem.has(term.stem)) continue;
    const slot = slots.length;
    slotOfStem.set(term.stem, slot);
    slots.push({
      weight: term.weight,
      normal: query.tokens[term.position]?.normal ?? '',
      position: term.position,
      isName: term.partOfSpeech === 'PROPN',
      isVerb: term.partOfSpeech === 'VERB',
      isNumber: term.partOfSpeech === 'NUM',
      isFocus: term.start === focus,
    });
    for (const { term: id, weight, kind } of term.matches) {
      const list = matches.get(id);
      if (list) list.push({ slot, weight, kind });
      else matches.set(id, [{ slot, weight, kind }]);
    }
  }
  const positions = new Map<string, number[]>();
  for (const [at, token] of query.tokens.entries()) {
    if (token.kind === 'mark') continue;
    const list = positions.get(token.normal);
    if (list) list.push(at);
    else positions.set(token.normal, [at]);
  }
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  return {
    slots,
    matches,
    total: Math.max(total, 1e-6),
    rarest: slots.reduce((best, { weight }, at) => (weight > (slots[best]?.weight ?? 0) ? at : best), 0),
    namesTotal: slots.reduce((sum, { weight, isName }) => sum + (isName ? weight : 0), 0),
    expects: expects ?? expectation.type,
    focusIsYear: query.tokens[expectation.focus ?? -1]?.normal === 'year',
    focusSlot: slots.findIndex(({ isFocus }) => isFocus),
    positions,
  };
}

/** What one sentence or paragraph holds of the question, per slot. */
interface Holding {
  exact: Float64Array;
  derived: Float64Array;
  related: Float64Array;
}
const holding = (size: number): Holding => ({
  exact: new Float64Array(size),
  derived: new Float64Array(size),
  related: new Float64Array(size),
});

/** The features of every sentence of a paragraph: one row of `FEATURES.length` numbers each. */
export function weighParagraph(
  index: PassageIndex,
  query: RankingQuery,
  paragraph: number,
  bm25: number,
): Float64Array {
  const { slots, total } = query;
  const size = slots.length;
  const firstSentence = index.paragraphSentences[paragraph] ?? 0;
  const sentences = (index.paragraphSentences[paragraph + 1] ?? 0) - firstSentence;
  const rows = new Float64Array(sentences * FEATURES.length);
  const whole = holding(size);
  const parts: Holding[] = [];
  const pairsOfParagraph = new Float64Array(size);
  const wanted = TYPE_SIGNS[query.expects];

  for (let s = 0; s < sentences; s++) {
    const row = rows.subarray(s * FEATURES.length, (s + 1) * FEATURES.length);
    const part = holding(size);
    parts.push(part);
    const pairs = new Float64Array(size);
    const near = new Float64Array(size);
    const begin = index.sentenceTokens[firstSentence + s] ?? 0;
    const end = index.sentenceTokens[firstSentence + s + 1] ?? 0;
    let words = 0;
    let lastSlot = -1;
    let lastAt = 0;
    let freshSigns = 0;
    let freshName = 0;
    let early = 0;
    let opensWithPronoun = false;
    let lastFreshName = -9;
    let twoWordName = 0;
    let phrases = 0;
    let longest = 0;
    let sameForms = 0;
    let runs: [number, number][] = [];
    const answers: number[] = [];
    const places: { at: number; slot: number; weight: number }[] = [];
    const rarity = new Float64Array(size);
    for (let at = begin; at < end; at++) {
      const form = index.tokenForms[at] ?? 0;
      const term = index.formTerms[form] ?? NO_TERM;
      const signs = index.formSigns[form] ?? 0;
      const found = term === NO_TERM ? undefined : query.matches.get(term);
      if (at - begin < 2 && (signs & SIGN.pronoun) !== 0) opensWithPronoun = true;
      const positions = query.positions.get(index.forms[form]?.normal ?? '');
      if (positions) {
        const next: [number, number][] = [];
        for (const position of positions) {
          const before = runs.find(([last]) => last === position - 1);
          const length = (before?.[1] ?? 0) + 1;
          next.push([position, length]);
          if (length > 1) phrases++;
          if (length > longest) longest = length;
        }
        runs = next;
      } else runs = [];
      if (!found) {
        if (
          wanted !== 0
            ? (signs & wanted) !== 0
            : term !== NO_TERM &&
              (NAME_TYPES.has(query.expects)
                ? index.tokenPartsOfSpeech[at] === PROPN
                : index.tokenPartsOfSpeech[at] === NOUN || index.tokenPartsOfSpeech[at] === PROPN)
        )
          answers.push(at);
        if (term !== NO_TERM && index.tokenPartsOfSpeech[at] === PROPN) {
          if (lastFreshName === at - 1) twoWordName = 1;
          lastFreshName = at;
        }
        freshSigns |= signs;
        if (term !== NO_TERM && index.tokenPartsOfSpeech[at] === PROPN) freshName = 1;
      }
      if (term !== NO_TERM) words++;
      if (!found) continue;
      for (const { slot, weight, kind } of found) {
        const held = part[kind];
        if (kind === 'exact') {
          held[slot] = (held[slot] ?? 0) + weight;
          whole.exact[slot] = (whole.exact[slot] ?? 0) + weight;
        } else {
          held[slot] = Math.max(held[slot] ?? 0, weight);
          whole[kind][slot] = Math.max(whole[kind][slot] ?? 0, weight);
        }
        const slotWeight = slots[slot]?.weight ?? 0;
        if (kind === 'related') continue;
        places.push({ at, slot, weight: slotWeight * weight });
        if (kind === 'exact') {
          rarity[slot] = Math.log(1 + index.sentenceParagraphs.length / (0.5 + (index.sentenceFrequency[term] ?? 0)));
          if (index.forms[form]?.normal === slots[slot]?.normal) sameForms += slotWeight;
        }
        if (at - begin < OPENING) early += slotWeight * weight;
        if (lastSlot >= 0 && lastSlot !== slot) {
          const gap = at - lastAt;
          const mean = (slotWeight + (slots[lastSlot]?.weight ?? 0)) / 2;
          const nearness = 1 / Math.max(1, gap);
          near[slot] = Math.max(near[slot] ?? 0, nearness);
          near[lastSlot] = Math.max(near[lastSlot] ?? 0, nearness);
          const apart = (slots[slot]?.position ?? 0) - (slots[lastSlot]?.position ?? 0);
          if (gap <= 3 && apart > 0 && apart <= 3 && Math.abs(gap - apart) <= 1) {
            pairs[slot] = Math.max(pairs[slot] ?? 0, mean);
            pairsOfParagraph[slot] = Math.max(pairsOfParagraph[slot] ?? 0, mean);
          }
        }
        lastSlot = slot;
        lastAt = at;
      }
    }

    const norm = SENTENCE_K1 * (1 - SENTENCE_B + (SENTENCE_B * words) / SENTENCE_AVERAGE);
    let covered = 0;
    for (let slot = 0; slot < size; slot++) {
      const entry = slots[slot] as Slot;
      const { weight } = entry;
      const count = part.exact[slot] ?? 0;
      row[F.nearness] = (row[F.nearness] ?? 0) + weight * (near[slot] ?? 0);
      row[F.pairs] = (row[F.pairs] ?? 0) + (pairs[slot] ?? 0);
      if (count > 0) {
        covered += weight * Math.min(1, count);
        row[F.bm25] = (row[F.bm25] ?? 0) + (weight * count * (SENTENCE_K1 + 1)) / (count + norm);
        if (entry.isName) row[F.names] = (row[F.names] ?? 0) + weight;
        else if (entry.isVerb) row[F.verbs] = (row[F.verbs] ?? 0) + weight;
        else if (entry.isNumber) row[F.numbers] = (row[F.numbers] ?? 0) + weight;
        else row[F.nouns] = (row[F.nouns] ?? 0) + weight;
        if (entry.isFocus) row[F.focus] = weight;
        if (slot === query.rarest) row[F.rarest] = weight;
      } else if ((part.derived[slot] ?? 0) > 0) {
        row[F.derived] = (row[F.derived] ?? 0) + (weight * (part.derived[slot] ?? 0)) / total;
      } else row[F.related] = (row[F.related] ?? 0) + (weight * (part.related[slot] ?? 0)) / total;
    }
    let bestNearness = 0;
    for (const answer of answers) {
      const nearest = new Float64Array(size);
      for (const { at, slot, weight } of places) {
        nearest[slot] = Math.max(nearest[slot] ?? 0, weight / (3 + Math.abs(at - answer)));
      }
      const sum = nearest.reduce((a, b) => a + b, 0);
      if (sum > bestNearness) bestNearness = sum;
    }
    if (query.focusSlot >= 0 && (wanted & SIGN.number) !== 0) {
      for (const { at, slot } of places) {
        if (slot === query.focusSlot && answers.some((answer) => at - answer > 0 && at - answer <= 3))
          row[F.focusNearNumber] = 1;
      }
    }
    row[F.answerNearness] = bestNearness / total;
    row[F.sentenceRarity] = rarity.reduce((a, b) => a + b, 0);
    row[F.phrases] = phrases;
    row[F.longestPhrase] = longest;
    row[F.sameForms] = sameForms / total;
    row[F.twoWordName] = query.expects === 'person' ? twoWordName : 0;
    row[F.yearSign] = query.focusIsYear && (freshSigns & SIGN.year) !== 0 ? 1 : 0;
    row[F.coverage] = covered / total;
    row[F.coverageSquared] = (covered / total) ** 2;
    row[F.early] = early / total;
    row[F.nearness] = (row[F.nearness] ?? 0) / total;
    row[F.length] = Math.log(1 + words);
    row[F.isFirst] = s === 0 ? 1 : 0;
    row[F.opensWithPronoun] = opensWithPronoun ? 1 : 0;
    for (const [type, feature] of SIGN_FEATURES)
      if (type === query.expects && (freshSigns & wanted) !== 0) row[F[feature]] = 1;
    for (const [type, feature] of NAME_FEATURES) if (type === query.expects) row[F[feature]] = freshName;
    if (!NAME_TYPES.has(query.expects)) row[F.freshName] = freshName;
    if (query.expects === 'thing' && (freshSigns & SIGN.number) !== 0) row[F.freshNumber] = 1;
  }

  let pairs = 0;
  let coverage = 0;
  let derived = 0;
  let related = 0;
  let names = 0;
  let heading = 0;
  let nouns = 0;
  let verbs = 0;
  let phrases = 0;
  let bestSentence = 0;
  for (let s = 0; s < sentences; s++) {
    phrases = Math.max(phrases, rows[s * FEATURES.length + F.phrases] ?? 0);
    bestSentence = Math.max(bestSentence, rows[s * FEATURES.length + F.coverage] ?? 0);
  }
  for (let slot = 0; slot < size; slot++) {
    const weight = slots[slot]?.weight ?? 0;
    pairs += pairsOfParagraph[slot] ?? 0;
    if ((whole.exact[slot] ?? 0) > 0) {
      coverage += weight;
      if (slots[slot]?.isName) names += weight;
      else if (slots[slot]?.isVerb) verbs += weight;
      else nouns += weight;
    } else if ((whole.derived[slot] ?? 0) > 0) derived += weight * (whole.derived[slot] ?? 0);
    else related += weight * (whole.related[slot] ?? 0);
  }
  const headingTerms = index.headingTerms[paragraph];
  if (headingTerms && headingTerms.size > 0) {
    for (const [term, found] of query.matches) {
      if (!headingTerms.has(term)) continue;
      for (const { slot, kind } of found) {
        if (kind === 'exact' && (whole.exact[slot] ?? 0) === 0) heading += slots[slot]?.weight ?? 0;
      }
    }
  }
  for (let s = 0; s < sentences; s++) {
    const row = rows.subarray(s * FEATURES.length, (s + 1) * FEATURES.length);
    const part = parts[s];
    let previous = 0;
    let next = 0;
    for (let slot = 0; slot < size; slot++) {
      if ((part?.exact[slot] ?? 0) > 0) continue;
      const weight = slots[slot]?.weight ?? 0;
      if ((parts[s - 1]?.exact[slot] ?? 0) > 0) previous += weight;
      if ((parts[s + 1]?.exact[slot] ?? 0) > 0) next += weight;
    }
    row[F.previous] = previous / total;
    row[F.next] = next / total;
    row[F.opensWithPronounAfterMatch] = (row[F.opensWithPronoun] ?? 0) * (previous / total);
    row[F.paragraphBm25] = bm25;
    row[F.paragraphBm25Share] = bm25 / total;
    row[F.paragraphCoverage] = coverage / total;
    row[F.paragraphDerived] = derived / total;
    row[F.paragraphRelated] = related / total;
    row[F.paragraphNames] = query.namesTotal > 0 ? names / query.namesTotal : 0;
    row[F.paragraphRarest] = (whole.exact[query.rarest] ?? 0) > 0 ? (slots[query.rarest]?.weight ?? 0) : 0;
    row[F.paragraphPairs] = pairs;
    row[F.paragraphNouns] = nouns;
    row[F.paragraphVerbs] = verbs;
    row[F.paragraphPhrases] = phrases;
    row[F.paragraphBestSentence] = bestSentence;
    row[F.paragraphHeading] = heading / total;
    row[F.paragraphLength] = Math.log(1 + (index.lengths[paragraph] ?? 0));
    row[F.paragraphIsFirst] = paragraph === 0 ? 1 : 0;
  }
  return rows;
}
