import { addProduct, addRow, MOST_ROWS } from '../base/product.ts';
import { addVector, DIMENSIONS, NO_VECTOR } from '../search/word-vectors.ts';
import {
  type NetworkInput,
  placeBeside,
  type QuestionInput,
  type SentenceInput,
  TERM_NUMBERS,
  type UnitInput,
} from './network-input.ts';
import {
  CLIP,
  type CONTEXT_ROLES,
  DILATIONS,
  type LearnedNetwork,
  matrixSizes,
  NAME,
  TAG,
  TERM_SCALE,
} from './network-shape.ts';

/** A network ready to be asked, with what it remembers. */
export interface Network extends LearnedNetwork {
  contexts: WeakMap<UnitInput, Context>;
  /** Word vectors as the network sees them, each made when it is first met. */
  projected: Float32Array[];
}

type Role = (typeof CONTEXT_ROLES)[number];

/** The words of a sentence in their context. What each is in a role is made when it is first asked for, and kept. */
class Context {
  /** How many units the sentence has. */
  readonly count: number;
  readonly #words: Float32Array;
  readonly #matrices: Network['matrices'];
  readonly #width: number;
  readonly #seen: number;
  readonly #rows: Partial<Record<Role, Float32Array>> = {};
  readonly #made: Partial<Record<Role, Uint8Array>> = {};
  #sums: Float32Array | undefined;

  /** @param words for each unit as many numbers as the width of a context */
  constructor(words: Float32Array, { matrices, shape }: Network) {
    this.#width = shape.widths.context;
    this.#seen = shape.widths.seen;
    this.count = words.length / this.#width;
    this.#words = words;
    this.#matrices = matrices;
  }

  /** A row for each unit, of which that of the given one is made. */
  inRole(role: Role, unit: number): Float32Array {
    this.#rows[role] ??= new Float32Array(this.count * this.#seen);
    this.#made[role] ??= new Uint8Array(this.count);
    const rows = this.#rows[role];
    if (this.#made[role][unit] === 0) {
      this.#made[role][unit] = 1;
      const [width, seen] = [this.#width, this.#seen];
      addProduct(rows, unit * seen, seen, this.#words, unit * width, width, this.#matrices[role]);
    }
    return rows;
  }

  /** In the role of `mean`, a row for each place between units: the sum of all before it. */
  get sums(): Float32Array {
    if (this.#sums) return this.#sums;
    const [width, seen] = [this.#width, this.#seen];
    const sums = new Float32Array((this.count + 1) * seen);
    for (let i = 0; i < this.count; i++) {
      const at = (i + 1) * seen;
      sums.copyWithin(at, at - seen, at);
      addProduct(sums, at, seen, this.#words, i * width, width, this.#matrices.mean);
    }
    this.#sums = sums;
    return sums;
  }
}

function relu(x: Float32Array, from = 0, end = x.length): void {
  for (let i = from; i < end; i++) if ((x[i] as number) < 0) x[i] = 0;
}

function project(network: Network, vector: number): Float32Array {
  const known = network.projected[vector];
  if (known) return known;
  const { word } = network.shape.widths;
  const whole = new Float32Array(DIMENSIONS);
  addVector(whole, 0, vector, 1);
  const projected = new Float32Array(word);
  addProduct(projected, 0, word, whole, 0, DIMENSIONS, network.matrices.projection);
  network.projected[vector] = projected;
  return projected;
}

/** Writes each word as the network sees it: its vector and, where it is a frequent one, its own row. */
function writeWords(
  network: Network,
  { vectors, words }: QuestionInput,
  rows: ReadonlyMap<string, number>,
  matrix: Float32Array,
  out: Float32Array,
  stride: number,
): void {
  const { word } = network.shape.widths;
  for (let i = 0; i < words.length; i++) {
    const vector = vectors[i] as number;
    if (vector !== NO_VECTOR) addRow(out, i * stride, project(network, vector), 0, word);
    const row = rows.get(words[i] as string);
    if (row !== undefined) addRow(out, i * stride, matrix, row, word);
  }
}

/** A convolution over three rows of `x`, `dilation` apart, and rectified: one row for each of `x`. */
function convolve(
  x: Float32Array,
  width: number,
  count: number,
  dilation: number,
  matrix: Float32Array,
  bias: Float32Array,
): Float32Array {
  const columns = bias.length;
  const out = new Float32Array(count * columns);
  for (let i = 0; i < count; i++) {
    addRow(out, i * columns, bias, 0, columns);
    for (let side = 0; side < 3; side++) {
      const at = i + (side - 1) * dilation;
      if (at >= 0 && at < count) addProduct(out, i * columns, columns, x, at * width, width, matrix, side * width);
    }
  }
  relu(out);
  return out;
}

function contextOf(network: Network, units: UnitInput): Context {
  const known = network.contexts.get(units);
  if (known) return known;
  const { matrices, shape } = network;
  const { word } = shape.widths;
  const unitWidth = word + TAG + NAME;
  const count = units.words.length;
  const own = new Float32Array(count * unitWidth);
  writeWords(network, units, shape.unitWords, matrices.unitWords, own, unitWidth);
  for (let i = 0; i < count; i++) {
    addRow(own, i * unitWidth + word, matrices.unitTags, units.tags[i] as number, TAG);
    addRow(own, i * unitWidth + word + TAG, matrices.unitNames, units.names[i] as number, NAME);
  }
  let context = convolve(own, unitWidth, count, DILATIONS[0], matrices.layer0, matrices.layer0Bias);
  for (const [layer, bias, dilation] of [
    [matrices.layer1, matrices.layer1Bias, DILATIONS[1]],
    [matrices.layer2, matrices.layer2Bias, DILATIONS[2]],
  ] as const) {
    const further = convolve(context, shape.widths.context, count, dilation, layer, bias);
    context = context.map((value, i) => value + (further[i] as number));
  }
  const made = new Context(context, network);
  network.contexts.set(units, made);
  return made;
}

/** The question: what its words say in their order, their mean and the greatest of each column. */
function readQuestion(network: Network, question: QuestionInput): Float32Array {
  const { matrices, shape } = network;
  const { word, seen } = shape.widths;
  const count = question.words.length;
  const words = new Float32Array(count * word);
  writeWords(network, question, shape.questionWords, matrices.questionWords, words, word);
  const asked = convolve(words, word, count, 1, matrices.asked, matrices.askedBias);
  const pooled = new Float32Array(2 * seen);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < seen; j++) {
      const value = asked[i * seen + j] as number;
      pooled[j] = (pooled[j] as number) + value / count;
      if (value > (pooled[seen + j] as number)) pooled[seen + j] = value;
    }
  }
  const out = matrices.questionBias.slice();
  addProduct(out, 0, seen, pooled, 0, 2 * seen, matrices.question);
  return out;
}

/** What each term says of a sentence, before it is known which span is asked about: a row each. */
function readTerms(network: Network, { terms }: SentenceInput, context: Context): Float32Array {
  const { matrices, shape } = network;
  const { word: wordWidth, seen } = shape.widths;
  const count = terms.near.length;
  const out = new Float32Array(count * seen);
  const pair = new Float32Array(wordWidth);
  for (let i = 0; i < count; i++) {
    const at = i * seen;
    const vector = terms.vectors[i] as number;
    const nearVector = terms.nearVectors[i] as number;
    if (vector !== NO_VECTOR) {
      const word = project(network, vector);
      addProduct(out, at, seen, word, 0, wordWidth, matrices.termWord);
      if (nearVector !== NO_VECTOR) {
        const near = project(network, nearVector);
        for (let j = 0; j < wordWidth; j++) pair[j] = (word[j] as number) * (near[j] as number);
        addProduct(out, at, seen, pair, 0, wordWidth, matrices.termPair);
      }
    }
    addProduct(out, at, seen, terms.numbers, i * TERM_NUMBERS, TERM_NUMBERS, matrices.termNumbers);
    addRow(out, at, matrices.termRoles, terms.roles[i] as number, seen);
    addRow(out, at, matrices.termAnchors, terms.anchors[i] as number, seen);
    addRow(out, at, matrices.termTags, terms.tags[i] as number, seen);
    const near = terms.near[i] as number;
    if (near >= 0) addRow(out, at, context.inRole('nearTerm', near), near, seen);
  }
  return out;
}

/** The network's results for every candidate, one after the other: `shape.results` numbers each. */
export function askNetwork(network: Network, { question, sentences, candidates }: NetworkInput): Float32Array {
  const { matrices, shape, means, deviations } = network;
  const { seen, features: featuresWidth, last: lastWidth } = shape.widths;
  const asked = readQuestion(network, question);
  const ofQuestion = matrices.joinedBias.slice();
  const positive = asked.slice();
  relu(positive);
  addProduct(ofQuestion, 0, lastWidth, positive, 0, seen, matrices.joinedQuestion);
  const contexts = sentences.map(({ units }) => contextOf(network, units));
  const terms = sentences.map((sentence, i) => readTerms(network, sentence, contexts[i] as Context));
  const joined = new Float32Array(4 * seen + featuresWidth);
  const standard = new Float32Array(shape.features);
  const last = new Float32Array(lastWidth);
  // Most features are the same for all spans of a sentence: only what differs from its first candidate is multiplied.
  const firsts: ({ features: ArrayLike<number>; standard: Float32Array; product: Float32Array } | undefined)[] = [];
  const results = new Float32Array(candidates.length * shape.results);
  for (const [c, { sentence, from, to, features }] of candidates.entries()) {
    const context = contexts[sentence] as Context;
    const { near } = (sentences[sentence] as SentenceInput).terms;
    const ofTerms = terms[sentence] as Float32Array;
    const { count } = context;
    const ends = context.inRole('lastForTerms', to - 1);
    joined.fill(0);
    for (let i = 0; i < near.length; i++) {
      const place = placeBeside(near[i] as number, from, to) * seen;
      const end = (to - 1) * seen;
      for (let j = 0; j < seen; j++) {
        const value =
          (ofTerms[i * seen + j] as number) + (matrices.termPlaces[place + j] as number) + (ends[end + j] as number);
        if (value <= 0) continue;
        joined[j] = (joined[j] as number) + value;
        if (value > (joined[seen + j] as number)) joined[seen + j] = value;
      }
    }
    for (let j = 0; j < seen; j++) joined[j] = (joined[j] as number) / TERM_SCALE;
    const span = 2 * seen;
    addRow(joined, span, matrices.spanBias, 0, seen);
    addRow(joined, span, context.inRole('first', from), from, seen);
    addRow(joined, span, context.inRole('last', to - 1), to - 1, seen);
    if (from > 0) addRow(joined, span, context.inRole('before', from - 1), from - 1, seen);
    if (to < count) addRow(joined, span, context.inRole('after', to), to, seen);
    addRow(joined, span, context.sums, to, seen, 1 / (to - from));
    addRow(joined, span, context.sums, from, seen, -1 / (to - from));
    for (let j = 0; j < seen; j++) {
      const value = joined[span + j] as number;
      joined[span + seen + j] = value * (asked[j] as number);
      if (value < 0) joined[span + j] = 0;
    }
    const ofFeatures = 4 * seen;
    const first = firsts[sentence];
    for (let f = 0; f < standard.length; f++) {
      const feature = features[f] as number;
      if (first && feature === first.features[f]) {
        standard[f] = 0;
        continue;
      }
      const value = (feature - (means[f] as number)) / (deviations[f] as number);
      standard[f] = Math.max(-CLIP, Math.min(CLIP, value)) - (first ? (first.standard[f] as number) : 0);
    }
    joined.set(first?.product ?? matrices.featuresBias, ofFeatures);
    addProduct(joined, ofFeatures, featuresWidth, standard, 0, shape.features, matrices.features);
    firsts[sentence] ??= { features, standard: standard.slice(), product: joined.slice(ofFeatures) };
    relu(joined, ofFeatures);
    last.set(ofQuestion);
    addProduct(last, 0, lastWidth, joined, 0, joined.length, matrices.joined);
    relu(last);
    addRow(results, c * shape.results, matrices.resultBias, 0, shape.results);
    addProduct(results, c * shape.results, shape.results, last, 0, lastWidth, matrices.result);
  }
  return results;
}

/** A network ready to be asked. */
export function readyNetwork(learned: LearnedNetwork): Network {
  for (const [name, [rows]] of Object.entries(matrixSizes(learned.shape))) {
    if (rows > MOST_ROWS) throw new Error(`the network's ${name} has more than ${MOST_ROWS} rows`);
  }
  return { ...learned, contexts: new WeakMap(), projected: [] };
}
