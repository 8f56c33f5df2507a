import { MatrixMemory, type PlacedMatrix } from '../base/matrix-memory.ts';
import { addRow } from '../base/product.ts';
import { DIMENSIONS, NO_VECTOR, vectorAt } from '../search/word-vectors.ts';
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
  CONTEXT_ROLES,
  DILATIONS,
  type LearnedNetwork,
  type MatrixName,
  matrixSizes,
  NAME,
  TAG,
  TERM_SCALE,
} from './network-shape.ts';

/** The matrices that numbers are multiplied by; of the others rows are added. */
const MULTIPLIED = [
  'projection',
  'layer0',
  'layer1',
  'layer2',
  'asked',
  'question',
  'termWord',
  'termPair',
  'termNumbers',
  ...CONTEXT_ROLES,
  'features',
  'joined',
  'joinedQuestion',
  'result',
] as const satisfies readonly MatrixName[];

/** A network ready to be asked, with what it remembers. */
export interface Network extends LearnedNetwork {
  placed: Readonly<Record<(typeof MULTIPLIED)[number], PlacedMatrix>>;
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
  readonly #network: Network;
  readonly #width: number;
  readonly #seen: number;
  readonly #rows: Partial<Record<Role, Float32Array>> = {};
  readonly #made: Partial<Record<Role, Uint8Array>> = {};
  #sums: Float32Array | undefined;

  /** @param words for each unit as many numbers as the width of a context */
  constructor(words: Float32Array, network: Network) {
    const { context, seen } = network.shape.widths;
    this.#width = context;
    this.#seen = seen;
    this.count = words.length / context;
    this.#words = words;
    this.#network = network;
  }

  /** A row for each unit, of which that of the given one is made. */
  inRole(role: Role, unit: number): Float32Array {
    this.#rows[role] ??= new Float32Array(this.count * this.#seen);
    this.#made[role] ??= new Uint8Array(this.count);
    const rows = this.#rows[role];
    if (this.#made[role][unit] === 0) {
      this.#made[role][unit] = 1;
      const { placed } = this.#network;
      const width = this.#width;
      placed[role].addProduct(rows, unit * this.#seen, this.#words, unit * width, 1, width);
    }
    return rows;
  }

  /** In the role of `mean`, a row for each place between units: the sum of all before it. */
  get sums(): Float32Array {
    if (this.#sums) return this.#sums;
    const { placed } = this.#network;
    const seen = this.#seen;
    const sums = new Float32Array((this.count + 1) * seen);
    placed.mean.addProduct(sums, seen, this.#words, 0, this.count, this.#width);
    for (let i = seen; i < sums.length; i++) sums[i] = (sums[i] as number) + (sums[i - seen] as number);
    this.#sums = sums;
    return sums;
  }
}

function relu(x: Float32Array): void {
  for (let i = 0; i < x.length; i++) if ((x[i] as number) < 0) x[i] = 0;
}

function project(network: Network, vector: number): Float32Array {
  const known = network.projected[vector];
  if (known) return known;
  const { word } = network.shape.widths;
  const projected = new Float32Array(word);
  network.placed.projection.addProduct(projected, 0, vectorAt(vector), 0, 1, DIMENSIONS);
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
  { placed, matrices }: Network,
  layer: 'layer0' | 'layer1' | 'layer2' | 'asked',
  x: Float32Array,
  count: number,
  dilation: number,
): Float32Array {
  const width = x.length / count;
  const matrix = placed[layer];
  const out = repeated(matrices[`${layer}Bias`], count);
  for (let side = 0; side < 3; side++) {
    const offset = (side - 1) * dilation;
    const first = Math.max(0, -offset);
    const rows = count - Math.abs(offset);
    matrix.addProduct(out, first * matrix.columns, x, (first + offset) * width, rows, width, side * width);
  }
  relu(out);
  return out;
}

/** So many times the same row. */
function repeated(row: Float32Array, count: number): Float32Array {
  const rows = new Float32Array(count * row.length);
  for (let at = 0; at < rows.length; at += row.length) rows.set(row, at);
  return rows;
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
  let context = convolve(network, 'layer0', own, count, DILATIONS[0]);
  for (const [layer, dilation] of [
    ['layer1', DILATIONS[1]],
    ['layer2', DILATIONS[2]],
  ] as const) {
    const further = convolve(network, layer, context, count, dilation);
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
  const asked = convolve(network, 'asked', words, count, 1);
  const pooled = new Float32Array(2 * seen);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < seen; j++) {
      const value = asked[i * seen + j] as number;
      pooled[j] = (pooled[j] as number) + value / count;
      if (value > (pooled[seen + j] as number)) pooled[seen + j] = value;
    }
  }
  const out = matrices.questionBias.slice();
  network.placed.question.addProduct(out, 0, pooled, 0, 1, 2 * seen);
  return out;
}

/** What each term says of a sentence, before it is known which span is asked about: a row each. */
function readTerms(network: Network, { terms }: SentenceInput, context: Context): Float32Array {
  const { matrices, shape, placed } = network;
  const { word: width, seen } = shape.widths;
  const count = terms.near.length;
  const words = new Float32Array(count * width);
  const pairs = new Float32Array(count * width);
  for (let i = 0; i < count; i++) {
    const vector = terms.vectors[i] as number;
    if (vector === NO_VECTOR) continue;
    const word = project(network, vector);
    words.set(word, i * width);
    const nearVector = terms.nearVectors[i] as number;
    if (nearVector === NO_VECTOR) continue;
    const near = project(network, nearVector);
    for (let j = 0; j < width; j++) pairs[i * width + j] = (word[j] as number) * (near[j] as number);
  }
  const out = new Float32Array(count * seen);
  placed.termWord.addProduct(out, 0, words, 0, count, width);
  placed.termPair.addProduct(out, 0, pairs, 0, count, width);
  placed.termNumbers.addProduct(out, 0, terms.numbers, 0, count, TERM_NUMBERS);
  for (let i = 0; i < count; i++) {
    const at = i * seen;
    addRow(out, at, matrices.termRoles, terms.roles[i] as number, seen);
    addRow(out, at, matrices.termAnchors, terms.anchors[i] as number, seen);
    addRow(out, at, matrices.termTags, terms.tags[i] as number, seen);
    const near = terms.near[i] as number;
    if (near >= 0) addRow(out, at, context.inRole('nearTerm', near), near, seen);
  }
  return out;
}

/** Writes what the terms say of a span to the beginning of `out`: their sum, and the greatest of each column. */
function joinTerms(
  { matrices, shape }: Network,
  out: Float32Array,
  { terms: { near } }: SentenceInput,
  terms: Float32Array,
  context: Context,
  from: number,
  to: number,
): void {
  const { seen } = shape.widths;
  const ends = context.inRole('lastForTerms', to - 1);
  const end = (to - 1) * seen;
  for (let i = 0; i < near.length; i++) {
    const place = placeBeside(near[i] as number, from, to) * seen;
    for (let j = 0; j < seen; j++) {
      const value =
        (terms[i * seen + j] as number) + (matrices.termPlaces[place + j] as number) + (ends[end + j] as number);
      if (value <= 0) continue;
      out[j] = (out[j] as number) + value;
      if (value > (out[seen + j] as number)) out[seen + j] = value;
    }
  }
  for (let j = 0; j < seen; j++) out[j] = (out[j] as number) / TERM_SCALE;
}

/** Writes the span to the beginning of `out`, and after it the span times the question. */
function joinSpan(
  { matrices, shape }: Network,
  out: Float32Array,
  asked: Float32Array,
  context: Context,
  from: number,
  to: number,
): void {
  const { seen } = shape.widths;
  addRow(out, 0, matrices.spanBias, 0, seen);
  addRow(out, 0, context.inRole('first', from), from, seen);
  addRow(out, 0, context.inRole('last', to - 1), to - 1, seen);
  if (from > 0) addRow(out, 0, context.inRole('before', from - 1), from - 1, seen);
  if (to < context.count) addRow(out, 0, context.inRole('after', to), to, seen);
  addRow(out, 0, context.sums, to, seen, 1 / (to - from));
  addRow(out, 0, context.sums, from, seen, -1 / (to - from));
  for (let j = 0; j < seen; j++) {
    const value = out[j] as number;
    out[seen + j] = value * (asked[j] as number);
    if (value < 0) out[j] = 0;
  }
}

/** The network's results for every candidate, one after the other: `shape.results` numbers each. */
export function askNetwork(network: Network, { question, sentences, candidates }: NetworkInput): Float32Array {
  const { matrices, shape, means, deviations, placed } = network;
  const { seen, features: featuresWidth, last: lastWidth } = shape.widths;
  const asked = readQuestion(network, question);
  const positive = asked.slice();
  relu(positive);
  const ofQuestion = matrices.joinedBias.slice();
  placed.joinedQuestion.addProduct(ofQuestion, 0, positive, 0, 1, seen);
  const contexts = sentences.map(({ units }) => contextOf(network, units));
  const terms = sentences.map((sentence, i) => readTerms(network, sentence, contexts[i] as Context));
  const count = candidates.length;
  const standard = new Float32Array(count * shape.features);
  for (const [c, { features }] of candidates.entries()) {
    for (let f = 0; f < shape.features; f++) {
      const value = ((features[f] as number) - (means[f] as number)) / (deviations[f] as number);
      standard[c * shape.features + f] = Math.max(-CLIP, Math.min(CLIP, value));
    }
  }
  const ofFeatures = repeated(matrices.featuresBias, count);
  placed.features.addProduct(ofFeatures, 0, standard, 0, count, shape.features);
  relu(ofFeatures);
  const width = 4 * seen + featuresWidth;
  const joined = new Float32Array(count * width);
  for (const [c, { sentence, from, to }] of candidates.entries()) {
    const row = joined.subarray(c * width, (c + 1) * width);
    const context = contexts[sentence] as Context;
    joinTerms(network, row, sentences[sentence] as SentenceInput, terms[sentence] as Float32Array, context, from, to);
    joinSpan(network, row.subarray(2 * seen), asked, context, from, to);
    row.set(ofFeatures.subarray(c * featuresWidth, (c + 1) * featuresWidth), 4 * seen);
  }
  const last = repeated(ofQuestion, count);
  placed.joined.addProduct(last, 0, joined, 0, count, width);
  relu(last);
  const results = repeated(matrices.resultBias, count);
  placed.result.addProduct(results, 0, last, 0, count, lastWidth);
  return results;
}

/** A network ready to be asked. */
export function readyNetwork(learned: LearnedNetwork): Network {
  const sizes = matrixSizes(learned.shape);
  const memory = new MatrixMemory(MULTIPLIED.map((name) => sizes[name]));
  const placed = Object.fromEntries(
    MULTIPLIED.map((name) => [name, memory.place(learned.matrices[name], sizes[name][1])]),
  ) as Network['placed'];
  return { ...learned, placed, contexts: new WeakMap(), projected: [] };
}
