import { type AnswerType, NAME_TYPES, SIGN } from './answer-type.ts';
import { FEATURE, FEATURES, type Feature } from './feature-names.ts';
import { Holding } from './holding.ts';
import { NO_TERM, PART_OF_SPEECH_CODE, type PassageIndex } from './inverted-index.ts';
import { TermLikeness } from './likeness.ts';
import type { RankingQuery, Slot } from './ranking-query.ts';

const F = FEATURE;
const WIDTH = FEATURES.length;

/** BM25 for sentences: length and repetition count for less than in paragraphs. */
const K1 = 0.6;
const B = 0.5;
const AVERAGE_LENGTH = 14;
/** How many tokens at a sentence's start count as its opening. */
const OPENING = 6;
const PRONOUN_WITHIN = 2;
/** Two words of the question stand together where so many tokens part them at most, in both texts. */
const PAIR_GAP = 3;
/** Added to a distance, so that the nearest words do not outweigh all others. */
const DISTANCE_OFFSET = 3;
const FOCUS_GAP = 3;

const PROPN = PART_OF_SPEECH_CODE.get('PROPN') ?? 0;
const NOUN = PART_OF_SPEECH_CODE.get('NOUN') ?? 0;
/** The feature that each kind of word is counted in. */
const KIND_FEATURE = { name: F.names, verb: F.verbs, number: F.numbers, noun: F.nouns } as const;
const SIGN_FEATURES: Partial<Record<AnswerType, Feature>> = {
  date: 'dateSign',
  number: 'numberSign',
  money: 'moneySign',
  percent: 'percentSign',
  reason: 'reasonSign',
  manner: 'mannerSign',
  definition: 'definitionSign',
};
const NAME_FEATURES: Partial<Record<AnswerType, Feature>> = {
  person: 'personName',
  place: 'placeName',
  organisation: 'organisationName',
};

/** Weighs the sentences of paragraphs for one question. Keeps its working space, so use one for all paragraphs. */
export class SentenceWeigher {
  readonly #index: PassageIndex;
  readonly #query: RankingQuery;
  readonly #likeness: TermLikeness;
  /** Per slot: the best pair it closes, its nearness to another slot, its rarity among sentences. */
  readonly #pairs: Float64Array;
  readonly #near: Float64Array;
  readonly #rarity: Float64Array;
  readonly #nearest: Float64Array;
  readonly #paragraphPairs: Float64Array;
  readonly #whole: Holding;
  /** One for each sentence of the longest paragraph so far. */
  readonly #parts: Holding[] = [];
  readonly #shared = new Float64Array(F.paragraphIsFirst + 1);
  /** Tokens of the sentence that may be the answer; tokens that match, with their slot and weight. */
  readonly #answers: number[] = [];
  readonly #places: number[] = [];
  readonly #placeSlots: number[] = [];
  readonly #placeWeights: number[] = [];

  constructor(index: PassageIndex, query: RankingQuery) {
    this.#index = index;
    this.#query = query;
    this.#likeness = new TermLikeness(index, query.slots);
    const size = query.slots.length;
    this.#pairs = new Float64Array(size);
    this.#near = new Float64Array(size);
    this.#rarity = new Float64Array(size);
    this.#nearest = new Float64Array(size);
    this.#paragraphPairs = new Float64Array(size);
    this.#whole = new Holding(size);
  }

  /** The features of every sentence of a paragraph: one row of `FEATURES.length` numbers each. */
  weigh(paragraph: number, bm25: number): Float64Array {
    const index = this.#index;
    const size = this.#query.slots.length;
    const first = index.paragraphSentences[paragraph] ?? 0;
    const count = (index.paragraphSentences[paragraph + 1] ?? 0) - first;
    const rows = new Float64Array(count * WIDTH);
    const whole = this.#whole.clear();
    while (this.#parts.length < count) this.#parts.push(new Holding(size));
    this.#paragraphPairs.fill(0);
    for (let s = 0; s < count; s++) {
      const part = (this.#parts[s] as Holding).clear();
      const row = rows.subarray(s * WIDTH, (s + 1) * WIDTH);
      this.#scan(first + s, row, part, whole);
      whole.include(part);
      this.#sumUp(row, part);
      row[F.isFirst] = s === 0 ? 1 : 0;
    }
    this.#addContext(rows, count);
    this.#addParagraph(rows, whole, paragraph, bm25);
    return rows;
  }

  /** Reads a sentence's tokens once: what they hold of the question, and what else they show. */
  #scan(sentence: number, row: Float64Array, part: Holding, whole: Holding): void {
    const { tokenForms, formTerms, formSigns, tokenPartsOfSpeech, sentenceTokens } = this.#index;
    const { termMatches, formPositions, positions, expects, wantedSigns, focusIsYear } = this.#query;
    const wantsName = NAME_TYPES.has(expects);
    this.#pairs.fill(0);
    this.#near.fill(0);
    this.#rarity.fill(0);
    this.#answers.length = 0;
    this.#places.length = 0;
    this.#placeSlots.length = 0;
    this.#placeWeights.length = 0;
    const begin = sentenceTokens[sentence] ?? 0;
    const end = sentenceTokens[sentence + 1] ?? 0;
    let words = 0;
    let freshSigns = 0;
    let lastFreshName = -PAIR_GAP;
    let freshName = 0;
    let twoWordName = 0;
    let phrases = 0;
    let longest = 0;
    // Where the phrase shared with the question so far stands in it, and its length.
    let runPositions: readonly number[] = [];
    let runLengths: readonly number[] = [];
    for (let at = begin; at < end; at++) {
      const form = tokenForms[at] as number;
      const term = formTerms[form] as number;
      const signs = formSigns[form] as number;
      if (term !== NO_TERM) {
        words++;
        const rowAt = this.#likeness.of(term);
        const rarity = this.#index.termRarity[term] as number;
        if (rowAt >= 0) part.compare(this.#likeness.rows, rowAt, rarity);
        part.rarity += rarity;
      }
      if ((signs & SIGN.pronoun) !== 0 && at - begin < PRONOUN_WITHIN) row[F.opensWithPronoun] = 1;

      const list = formPositions[form] as number;
      if (list > 0) {
        const here = positions[list - 1] ?? [];
        const lengths: number[] = [];
        for (const position of here) {
          const before = runPositions.indexOf(position - 1);
          const length = before < 0 ? 1 : (runLengths[before] ?? 0) + 1;
          lengths.push(length);
          if (length < 2) continue;
          phrases++;
          if (length > longest) longest = length;
        }
        runPositions = here;
        runLengths = lengths;
      } else if (runPositions.length > 0) {
        runPositions = [];
        runLengths = [];
      }

      const match = term === NO_TERM ? 0 : (termMatches[term] as number);
      if (match > 0) {
        this.#hold(at, begin, form, term, match - 1, row, part, whole);
        continue;
      }
      freshSigns |= signs;
      const isName = term !== NO_TERM && tokenPartsOfSpeech[at] === PROPN;
      if (isName) {
        freshName = 1;
        if (lastFreshName === at - 1) twoWordName = 1;
        lastFreshName = at;
      }
      const mayAnswer =
        wantedSigns !== 0
          ? (signs & wantedSigns) !== 0
          : isName || (!wantsName && term !== NO_TERM && tokenPartsOfSpeech[at] === NOUN);
      if (mayAnswer) this.#answers.push(at);
    }
    row[F.length] = words;
    row[F.phrases] = phrases;
    row[F.longestPhrase] = longest;
    const sign = SIGN_FEATURES[expects];
    if (sign && (freshSigns & wantedSigns) !== 0) row[F[sign]] = 1;
    if (focusIsYear && (freshSigns & SIGN.year) !== 0) row[F.yearSign] = 1;
    const name = NAME_FEATURES[expects];
    if (name) row[F[name]] = freshName;
    else row[F.freshName] = freshName;
    if (expects === 'person') row[F.twoWordName] = twoWordName;
    if (expects === 'thing' && (freshSigns & SIGN.number) !== 0) row[F.freshNumber] = 1;
  }

  /** Notes a token that stands for one or more words of the question. */
  #hold(
    at: number,
    begin: number,
    form: number,
    term: number,
    match: number,
    row: Float64Array,
    part: Holding,
    whole: Holding,
  ): void {
    const index = this.#index;
    const { slots, matches } = this.#query;
    for (const { slot, weight, kind } of matches[match] ?? []) {
      part.add(kind, slot, weight);
      whole.add(kind, slot, weight);
      const entry = slots[slot] as Slot;
      if (kind === 'exact') {
        this.#rarity[slot] = index.termRarity[term] as number;
        if (index.forms[form]?.normal === entry.normal) row[F.sameForms] = (row[F.sameForms] ?? 0) + entry.weight;
      }
      if (at - begin < OPENING) row[F.early] = (row[F.early] ?? 0) + entry.weight * weight;
      const last = this.#places.length - 1;
      const lastSlot = this.#placeSlots[last] ?? -1;
      if (lastSlot >= 0 && lastSlot !== slot) this.#joinSlots(slot, lastSlot, at - (this.#places[last] ?? 0));
      this.#places.push(at);
      this.#placeSlots.push(slot);
      this.#placeWeights.push(entry.weight * weight);
    }
  }

  /** Notes that two slots follow each other in the sentence, `gap` tokens apart. */
  #joinSlots(slot: number, before: number, gap: number): void {
    const { slots } = this.#query;
    const nearness = 1 / Math.max(1, gap);
    this.#near[slot] = Math.max(this.#near[slot] ?? 0, nearness);
    this.#near[before] = Math.max(this.#near[before] ?? 0, nearness);
    const apart = (slots[slot]?.position ?? 0) - (slots[before]?.position ?? 0);
    if (gap > PAIR_GAP || apart <= 0 || apart > PAIR_GAP || Math.abs(gap - apart) > 1) return;
    const mean = ((slots[slot]?.weight ?? 0) + (slots[before]?.weight ?? 0)) / 2;
    this.#pairs[slot] = Math.max(this.#pairs[slot] ?? 0, mean);
    this.#paragraphPairs[slot] = Math.max(this.#paragraphPairs[slot] ?? 0, mean);
  }

  /** How close the question's words stand to the best of the tokens that may be the answer. */
  #answerNearness(): number {
    let best = 0;
    for (const answer of this.#answers) {
      this.#nearest.fill(0);
      for (let place = 0; place < this.#places.length; place++) {
        const distance = Math.abs((this.#places[place] ?? 0) - answer);
        const slot = this.#placeSlots[place] ?? 0;
        const near = (this.#placeWeights[place] ?? 0) / (DISTANCE_OFFSET + distance);
        if (near > (this.#nearest[slot] ?? 0)) this.#nearest[slot] = near;
      }
      let sum = 0;
      for (let slot = 0; slot < this.#nearest.length; slot++) sum += this.#nearest[slot] ?? 0;
      if (sum > best) best = sum;
    }
    return best;
  }

  /** Turns what a sentence holds into its features. */
  #sumUp(row: Float64Array, part: Holding): void {
    const { slots, total, rarest, focus, wantedSigns } = this.#query;
    const words = row[F.length] ?? 0;
    const norm = K1 * (1 - B + (B * words) / AVERAGE_LENGTH);
    let covered = 0;
    let nearness = 0;
    let pairs = 0;
    let rarity = 0;
    let bm25 = 0;
    let derived = 0;
    let likeness = 0;
    let verbLikeness = 0;
    let relevance = 0;
    for (let slot = 0; slot < slots.length; slot++) {
      const { weight, kind } = slots[slot] as Slot;
      nearness += weight * (this.#near[slot] as number);
      pairs += this.#pairs[slot] as number;
      rarity += this.#rarity[slot] as number;
      const count = part.exact[slot] as number;
      const alike = part.likeness[slot] as number;
      if (count > 0) {
        covered += weight * Math.min(1, count);
        bm25 += (weight * count * (K1 + 1)) / (count + norm);
        const ofKind = KIND_FEATURE[kind];
        row[ofKind] = (row[ofKind] as number) + weight;
        if (slot === focus) row[F.focus] = weight;
        if (slot === rarest) row[F.rarest] = weight;
      } else {
        derived += weight * (part.derived[slot] as number);
        likeness += weight * alike;
      }
      if (kind === 'verb') verbLikeness = Math.max(verbLikeness, alike);
      relevance += (this.#likeness.importance[slot] as number) * (part.relevance[slot] as number);
    }
    row[F.nearness] = nearness / total;
    row[F.pairs] = pairs;
    row[F.rarity] = rarity;
    row[F.bm25] = bm25;
    row[F.derived] = derived / total;
    row[F.likeness] = likeness / total;
    row[F.verbLikeness] = verbLikeness;
    if (focus >= 0 && (wantedSigns & SIGN.number) !== 0) {
      const isNear = this.#places.some(
        (at, place) =>
          this.#placeSlots[place] === focus && this.#answers.some((answer) => at > answer && at - answer <= FOCUS_GAP),
      );
      if (isNear) row[F.focusNearNumber] = 1;
    }
    row[F.focusLikeness] = focus < 0 ? 0 : (part.likeness[focus] as number);
    row[F.theme] = part.theme / total / (part.rarity || 1);
    row[F.relevance] = relevance / total;
    row[F.direction] = part.pointing / total / Math.sqrt(part.pointers || 1);
    row[F.answerNearness] = this.#answerNearness() / total;
    row[F.coverage] = covered / total;
    row[F.coverageSquared] = (covered / total) ** 2;
    row[F.sameForms] = (row[F.sameForms] ?? 0) / total;
    row[F.early] = (row[F.early] ?? 0) / total;
    row[F.length] = Math.log(1 + words);
  }

  /** What the sentences beside a sentence hold that it does not. */
  #addContext(rows: Float64Array, count: number): void {
    const { slots, total } = this.#query;
    for (let s = 0; s < count; s++) {
      const part = this.#parts[s] as Holding;
      const before = s > 0 ? this.#parts[s - 1] : undefined;
      const after = s + 1 < count ? this.#parts[s + 1] : undefined;
      let previous = 0;
      let next = 0;
      let window = 0;
      for (let slot = 0; slot < slots.length; slot++) {
        const { weight } = slots[slot] as Slot;
        const around = Math.max(before?.likeness[slot] ?? 0, after?.likeness[slot] ?? 0);
        window += weight * Math.max(part.likeness[slot] as number, around);
        if ((part.exact[slot] ?? 0) > 0) continue;
        if ((before?.exact[slot] ?? 0) > 0) previous += weight;
        if ((after?.exact[slot] ?? 0) > 0) next += weight;
      }
      const row = s * WIDTH;
      rows[row + F.previous] = previous / total;
      rows[row + F.next] = next / total;
      rows[row + F.windowLikeness] = window / total;
      rows[row + F.opensWithPronounAfterMatch] = ((rows[row + F.opensWithPronoun] ?? 0) * previous) / total;
    }
  }

  /** How much of the question the heading holds that the paragraph does not. */
  #headingShare(paragraph: number, whole: Holding): number {
    const { slots, total, termMatches, matches } = this.#query;
    let sum = 0;
    for (const term of this.#index.headingTerms[paragraph] ?? []) {
      const match = term === NO_TERM ? 0 : (termMatches[term] ?? 0);
      for (const { slot, kind } of match > 0 ? (matches[match - 1] ?? []) : []) {
        if (kind === 'exact' && (whole.exact[slot] ?? 0) === 0) sum += slots[slot]?.weight ?? 0;
      }
    }
    return sum / total;
  }

  /** Gives every sentence the features of its paragraph. */
  #addParagraph(rows: Float64Array, whole: Holding, paragraph: number, bm25: number): void {
    const { slots, total, namesTotal, rarest, focus } = this.#query;
    const shared = this.#shared.fill(0);
    const add = (feature: number, value: number): void => {
      shared[feature] = (shared[feature] as number) + value;
    };
    for (let slot = 0; slot < slots.length; slot++) {
      const { weight, kind } = slots[slot] as Slot;
      add(F.paragraphPairs, this.#paragraphPairs[slot] ?? 0);
      if ((whole.exact[slot] ?? 0) > 0) {
        add(F.paragraphCoverage, weight / total);
        if (kind === 'name') add(F.paragraphNames, weight / namesTotal);
        else add(kind === 'verb' ? F.paragraphVerbs : F.paragraphNouns, weight);
      } else {
        add(F.paragraphDerived, (weight * (whole.derived[slot] ?? 0)) / total);
        add(F.paragraphLikeness, (weight * (whole.likeness[slot] as number)) / total);
      }
      add(
        F.paragraphRelevance,
        ((this.#likeness.importance[slot] as number) * (whole.relevance[slot] as number)) / total,
      );
    }
    for (let row = 0; row < rows.length; row += WIDTH) {
      shared[F.paragraphPhrases] = Math.max(shared[F.paragraphPhrases] ?? 0, rows[row + F.phrases] ?? 0);
      shared[F.paragraphBestSentence] = Math.max(shared[F.paragraphBestSentence] ?? 0, rows[row + F.coverage] ?? 0);
    }
    shared[F.paragraphTheme] = whole.theme / total / (whole.rarity || 1);
    shared[F.paragraphFocusLikeness] = focus < 0 ? 0 : (whole.likeness[focus] as number);
    shared[F.paragraphBm25] = bm25;
    shared[F.paragraphBm25Share] = bm25 / total;
    shared[F.paragraphRarest] = (whole.exact[rarest] ?? 0) > 0 ? (slots[rarest]?.weight ?? 0) : 0;
    shared[F.paragraphHeading] = this.#headingShare(paragraph, whole);
    shared[F.paragraphLength] = Math.log(1 + (this.#index.lengths[paragraph] ?? 0));
    shared[F.paragraphIsFirst] = paragraph === 0 ? 1 : 0;
    for (let row = 0; row < rows.length; row += WIDTH) rows.set(shared, row);
  }
}
