import { askNetwork, type Network, readyNetwork } from '../../src/answer/network.ts';
import { type NetworkInput, placeBeside, type SentenceInput, type UnitInput } from '../../src/answer/network-input.ts';
import {
  CLIP,
  type CONTEXT_ROLES,
  DILATIONS,
  type LearnedNetwork,
  type MatrixName,
  matrixSizes,
  type NetworkShape,
  type NetworkWidths,
  TERM_SCALE,
} from '../../src/answer/network-shape.ts';
import { addVector, DIMENSIONS, NO_VECTOR } from '../../src/search/word-vectors.ts';
import { repeatableRandom, shuffle } from './random.ts';
import { Adam, Matrix, Tape, Workspace } from './tape.ts';

/** What a network learns from: an input, and what is wanted of its results. */
export interface NetworkExample {
  input: NetworkInput;
  /** For a choice a number for each candidate, which sum to 1; for judgements 0 or 1 for each result of the one candidate. */
  wanted: readonly number[];
  /** What each candidate is worth if it is chosen, 0 to 1: where given, a choice is learned in part by what it can expect. */
  worth?: readonly number[];
}

/** Questions about one article, whose sentences are read once for several of them. */
export type TrainingList = readonly NetworkExample[];

/** Whether the candidates stand against each other (softmax), or each result is a yes or no (logistic). */
export type NetworkTask = 'choice' | 'judgement';

const QUESTION_WORDS = 400;
const UNIT_WORDS = 260;
const EPOCHS = { choice: 16, judgement: 14 } as const;
/** Wider, a choice learned nothing more; a judgement did, with more dropout. */
const WIDTHS: Record<NetworkTask, NetworkWidths> = {
  choice: { word: 16, context: 32, seen: 32, features: 32, last: 48 },
  judgement: { word: 32, context: 64, seen: 64, features: 48, last: 96 },
};
/** Questions of one article that stand together, so that its sentences are read once for them; and so many of these in a batch. */
const TOGETHER = 16;
const CHUNKS = 3;
const RATE = 3e-3;
/** The rate rises over this share of the steps and falls after them. */
const RISE = 0.3;
const DROPOUT = { choice: 0.1, judgement: 0.25 } as const;
/**
 * From this share of the steps on a choice is learned to this share by what it can expect to be worth ("minimum risk training", Shen
 * et al. 2016), times the factor, and else by its likelihood.
 */
const RISK = { from: 0.5, share: 0.7, factor: 3 } as const;

/** Where the random numbers of the teachers begin, … */
const TEACHER_SEEDS = [1, 777_777];
/** … and those of the network that is kept. */
const SEED = 4242;
/** How much of what this one wants is what the teachers say. What a choice is worth, of which it learns later, is known and not said by them. */
const TAUGHT_SHARE = 0.5;

type Matrices = Record<MatrixName, Matrix>;

function frequentWords(lists: Iterable<readonly string[]>, count: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of lists) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, count);
  return new Map(often.map(([word], i) => [word, i]));
}

/** Small random numbers: uniform, as wide as the number of inputs asks for; words begin wider, biases at 0. */
export function firstMatrices(shape: NetworkShape, random: () => number): Matrices {
  const widthOf = (name: string, rows: number): number => {
    if (name.endsWith('Bias')) return 0;
    if (/Words$|Tags$|Names$|Roles$|Anchors$|Places$/.test(name)) return 0.5;
    return name === 'projection' ? 0.4 : 1 / Math.sqrt(rows);
  };
  return Object.fromEntries(
    Object.entries(matrixSizes(shape)).map(([name, [rows = 0, columns = 0]]) => {
      const width = widthOf(name, rows);
      const data = Float32Array.from({ length: rows * columns }, () => width * (2 * random() - 1));
      return [name, new Matrix(rows, columns, data)] as const;
    }),
  ) as Matrices;
}

/** The numbers of each matrix, without their gradients. */
export function numbersOf(matrices: Matrices): LearnedNetwork['matrices'] {
  const numbers = Object.entries(matrices).map(([name, { data }]) => [name, data] as const);
  return Object.fromEntries(numbers) as LearnedNetwork['matrices'];
}

/** Numbers things in the order in which they are first met. */
class Numbering<T> {
  readonly #numbers = new Map<T, number>();
  readonly all: T[] = [];

  of(one: T): number {
    const known = this.#numbers.get(one);
    if (known !== undefined) return known;
    this.#numbers.set(one, this.all.length);
    this.all.push(one);
    return this.all.length - 1;
  }
}

/** Rows one below the other with their neighbours beside them: for each row those `dilation` before and after in the same group. */
function withNeighbours(tape: Tape, x: Matrix, groups: readonly number[], dilation: number): Matrix {
  const beside = (by: number) => {
    const numbers = new Int32Array(groups.length).fill(-1);
    for (let i = 0; i < numbers.length; i++) if (groups[i + by] === groups[i]) numbers[i] = i + by;
    return numbers;
  };
  return tape.concatenate(tape.gather(x, beside(-dilation)), x, tape.gather(x, beside(dilation)));
}

/** The same as `askNetwork`, for many questions at once and with what learning needs: a row of results for each candidate. */
export function forward(
  tape: Tape,
  matrices: Matrices,
  { shape, means, deviations }: Pick<LearnedNetwork, 'shape' | 'means' | 'deviations'>,
  inputs: readonly NetworkInput[],
  drop: (x: Matrix) => Matrix,
): Matrix {
  const vectors = new Numbering<number>();
  const vectorRow = (vector: number): number => (vector === NO_VECTOR ? -1 : vectors.of(vector));
  const units = new Numbering<UnitInput>();
  for (const { sentences } of inputs) for (const sentence of sentences) units.of(sentence.units);

  // What is picked from where is collected first; the matrices follow.
  const unit = {
    vector: [] as number[],
    word: [] as number[],
    tag: [] as number[],
    name: [] as number[],
    group: [] as number[],
  };
  const unitStart = units.all.map((input, group) => {
    const start = unit.group.length;
    for (const [i, word] of input.words.entries()) {
      unit.vector.push(vectorRow(input.vectors[i] as number));
      unit.word.push(shape.unitWords.get(word) ?? -1);
      unit.tag.push(input.tags[i] as number);
      unit.name.push(input.names[i] as number);
      unit.group.push(group);
    }
    return start;
  });
  const word = { vector: [] as number[], word: [] as number[], group: [] as number[], share: [] as number[] };
  const term = {
    vector: [] as number[],
    near: [] as number[],
    nearUnit: [] as number[],
    numbers: [] as number[],
    role: [] as number[],
    anchor: [] as number[],
    tag: [] as number[],
  };
  /** For each term beside each candidate. */
  const seen = { term: [] as number[], place: [] as number[], candidate: [] as number[] };
  const candidate = {
    question: [] as number[],
    first: [] as number[],
    last: [] as number[],
    before: [] as number[],
    after: [] as number[],
  };
  const candidateCount = inputs.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const features = new Matrix(candidateCount, shape.features, undefined, true);
  const inside = { unit: [] as number[], candidate: [] as number[], share: [] as number[] };
  for (const [q, { question, sentences, candidates }] of inputs.entries()) {
    for (const [i, own] of question.words.entries()) {
      word.vector.push(vectorRow(question.vectors[i] as number));
      word.word.push(shape.questionWords.get(own) ?? -1);
      word.group.push(q);
      word.share.push(1 / question.words.length);
    }
    const firstTerms = sentences.map(({ units: own, terms }) => {
      const firstTerm = term.vector.length;
      const start = unitStart[units.of(own)] as number;
      for (let i = 0; i < terms.near.length; i++) {
        const near = terms.near[i] as number;
        term.vector.push(vectorRow(terms.vectors[i] as number));
        term.near.push(vectorRow(terms.nearVectors[i] as number));
        term.nearUnit.push(near < 0 ? -1 : start + near);
        term.role.push(terms.roles[i] as number);
        term.anchor.push(terms.anchors[i] as number);
        term.tag.push(terms.tags[i] as number);
      }
      term.numbers.push(...terms.numbers);
      return firstTerm;
    });
    for (const { sentence, from, to, features: described } of candidates) {
      const own = sentences[sentence] as SentenceInput;
      const number = candidate.question.length;
      const start = unitStart[units.of(own.units)] as number;
      const count = own.units.words.length;
      candidate.question.push(q);
      candidate.first.push(start + from);
      candidate.last.push(start + to - 1);
      candidate.before.push(from > 0 ? start + from - 1 : -1);
      candidate.after.push(to < count ? start + to : -1);
      for (let f = 0; f < shape.features; f++) {
        const value = ((described[f] as number) - (means[f] as number)) / (deviations[f] as number);
        features.data[number * shape.features + f] = Math.max(-CLIP, Math.min(CLIP, value));
      }
      for (let i = from; i < to; i++) {
        inside.unit.push(start + i);
        inside.candidate.push(number);
        inside.share.push(1 / (to - from));
      }
      for (const [i, near] of own.terms.near.entries()) {
        seen.term.push((firstTerms[sentence] as number) + i);
        seen.place.push(placeBeside(near, from, to));
        seen.candidate.push(number);
      }
    }
  }

  const whole = new Matrix(vectors.all.length, DIMENSIONS, undefined, true);
  for (const [i, vector] of vectors.all.entries()) addVector(whole.data, i * DIMENSIONS, vector, 1);
  const projected = tape.product(whole, matrices.projection);
  const m = matrices;
  const dense = (x: Matrix, weights: Matrix, bias: Matrix) => tape.sum(tape.product(x, weights), bias);

  const ofUnits = tape.concatenate(
    tape.sum(tape.gather(projected, unit.vector), tape.gather(m.unitWords, unit.word)),
    tape.gather(m.unitTags, unit.tag),
    tape.gather(m.unitNames, unit.name),
  );
  const layer = (x: Matrix, at: 0 | 1 | 2) =>
    tape.relu(dense(withNeighbours(tape, x, unit.group, DILATIONS[at]), m[`layer${at}`], m[`layer${at}Bias`]));
  let context = drop(layer(drop(ofUnits), 0));
  for (const at of [1, 2] as const) context = drop(tape.sum(context, layer(context, at)));
  const inRole = (role: (typeof CONTEXT_ROLES)[number], rows: readonly number[]) =>
    tape.gather(tape.product(context, m[role]), rows);

  const words = drop(tape.sum(tape.gather(projected, word.vector), tape.gather(m.questionWords, word.word)));
  const asked = tape.relu(dense(withNeighbours(tape, words, word.group, 1), m.asked, m.askedBias));
  const pooled = tape.concatenate(
    tape.segmentSum(asked, word.group, inputs.length, word.share),
    tape.segmentMax(asked, word.group, inputs.length),
  );
  const questions = dense(pooled, m.question, m.questionBias);

  const ofTerms = drop(tape.gather(projected, term.vector));
  const terms = tape.sum(
    tape.product(ofTerms, m.termWord),
    tape.product(tape.times(tape.gather(projected, term.vector), tape.gather(projected, term.near)), m.termPair),
    tape.product(
      new Matrix(term.vector.length, m.termNumbers.rows, Float32Array.from(term.numbers), true),
      m.termNumbers,
    ),
    tape.gather(m.termRoles, term.role),
    tape.gather(m.termAnchors, term.anchor),
    tape.gather(m.termTags, term.tag),
    inRole('nearTerm', term.nearUnit),
  );
  const ends = inRole('lastForTerms', candidate.last);
  const said = tape.relu(
    tape.sum(tape.gather(terms, seen.term), tape.gather(m.termPlaces, seen.place), tape.gather(ends, seen.candidate)),
  );
  const scale = new Float32Array(seen.candidate.length).fill(1 / TERM_SCALE);
  const span = tape.sum(
    inRole('first', candidate.first),
    inRole('last', candidate.last),
    inRole('before', candidate.before),
    inRole('after', candidate.after),
    tape.segmentSum(inRole('mean', inside.unit), inside.candidate, candidateCount, inside.share),
    m.spanBias,
  );
  const joined = tape.concatenate(
    tape.segmentSum(said, seen.candidate, candidateCount, scale),
    tape.segmentMax(said, seen.candidate, candidateCount),
    tape.relu(span),
    tape.times(span, tape.gather(questions, candidate.question)),
    tape.relu(dense(drop(features), m.features, m.featuresBias)),
  );
  const last = tape.relu(
    tape.sum(
      tape.product(drop(joined), m.joined),
      tape.gather(tape.product(tape.relu(questions), m.joinedQuestion), candidate.question),
      m.joinedBias,
    ),
  );
  return dense(last, m.result, m.resultBias);
}

/** What results (log-odds) say of each candidate, or of each result of the one candidate. */
function chancesOf(odds: Float32Array, task: NetworkTask): number[] {
  if (task === 'judgement') return Array.from(odds, (value) => 1 / (1 + Math.exp(-value)));
  const highest = odds.reduce((most, value) => Math.max(most, value), -Infinity);
  const total = odds.reduce((sum, value) => sum + Math.exp(value - highest), 0);
  return Array.from(odds, (value) => Math.exp(value - highest) / total);
}

/**
 * Writes the gradient of the loss, as the mean over the questions, into the results; returns how far they are from what is wanted.
 * @param risk how much of the loss is what a choice can expect to be worth, where that is known; 0 to 1
 */
function writeGradient(results: Matrix, examples: readonly NetworkExample[], task: NetworkTask, risk: number): number {
  const { data, gradient } = results;
  let at = 0;
  let off = 0;
  for (const { wanted, worth } of examples) {
    const chances = chancesOf(data.subarray(at, at + wanted.length), task);
    const expected = worth ? chances.reduce((sum, chance, i) => sum + chance * (worth[i] as number), 0) : 0;
    for (const [i, chance] of chances.entries()) {
      const beyond = chance - (wanted[i] as number);
      const ofRisk = worth ? RISK.factor * chance * (expected - (worth[i] as number)) : beyond;
      gradient[at + i] = ((1 - risk) * beyond + risk * ofRisk) / examples.length;
      off += Math.abs(beyond) / examples.length;
    }
    at += wanted.length;
  }
  return off;
}

function standardise(examples: readonly NetworkExample[], features: number) {
  const means = new Float32Array(features);
  const deviations = new Float32Array(features);
  /** Features that are the same everywhere, which nothing can be learned of. */
  const constant: number[] = [];
  const rows = examples.flatMap(({ input }) => input.candidates.map((one) => one.features));
  for (let f = 0; f < features; f++) {
    const mean = rows.reduce((sum, row) => sum + (row[f] as number), 0) / rows.length;
    const square = rows.reduce((sum, row) => sum + ((row[f] as number) - mean) ** 2, 0) / rows.length;
    means[f] = mean;
    deviations[f] = Math.sqrt(square) || 1;
    if (rows.every((row) => row[f] === rows[0]?.[f])) constant.push(f);
  }
  return { means, deviations, constant };
}

function learnFrom(
  seed: number,
  byArticle: readonly TrainingList[],
  task: NetworkTask,
  results: number,
  log: (text: string) => void,
): LearnedNetwork {
  const random = repeatableRandom(seed);
  const all = byArticle.flat();
  const shape: NetworkShape = {
    questionWords: frequentWords(
      all.map(({ input }) => input.question.words),
      QUESTION_WORDS,
    ),
    unitWords: frequentWords(
      [...new Set(all.flatMap(({ input }) => input.sentences.map(({ units }) => units)))].map(({ words }) => words),
      UNIT_WORDS,
    ),
    features: all[0]?.input.candidates[0]?.features.length ?? 0,
    results,
    widths: WIDTHS[task],
  };
  const matrices = firstMatrices(shape, random);
  const { constant, ...standard } = standardise(all, shape.features);
  const adam = new Adam(Object.values(matrices));
  const epochs = EPOCHS[task];
  const chunkCount = byArticle.reduce((sum, list) => sum + Math.ceil(list.length / TOGETHER), 0);
  const steps = epochs * Math.ceil(chunkCount / CHUNKS);
  const workspace = new Workspace();
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const chunks = byArticle.flatMap((list) => {
      const mixed = shuffle([...list], random);
      return Array.from({ length: Math.ceil(mixed.length / TOGETHER) }, (_, i) =>
        mixed.slice(i * TOGETHER, (i + 1) * TOGETHER),
      );
    });
    shuffle(chunks, random);
    let off = 0;
    for (let i = 0; i < chunks.length; i += CHUNKS) {
      const batch = chunks.slice(i, i + CHUNKS).flat();
      const tape = new Tape(workspace);
      const out = forward(
        tape,
        matrices,
        { shape, ...standard },
        batch.map(({ input }) => input),
        (x) => tape.dropout(x, DROPOUT[task], random),
      );
      const share = step++ / steps;
      off += writeGradient(out, batch, task, task === 'choice' && share >= RISK.from ? RISK.share : 0);
      tape.backward();
      adam.step(
        share < RISE
          ? RATE * (0.04 + 0.96 * (share / RISE))
          : RATE * (0.5 + 0.5 * Math.cos((Math.PI * (share - RISE)) / (1 - RISE))),
      );
    }
    log(`epoch ${epoch + 1} of ${epochs}: ${(off / Math.ceil(chunks.length / CHUNKS)).toFixed(4)} off`);
  }
  const { data, columns } = matrices.features;
  for (const f of constant) data.fill(0, f * columns, (f + 1) * columns);
  return { shape, matrices: numbersOf(matrices), ...standard };
}

/** What an example wants, mixed with what the teachers say of it together: the mean of their log-odds. */
function taught(example: NetworkExample, task: NetworkTask, teachers: readonly Network[]): NetworkExample {
  const odds = teachers.map((teacher) => askNetwork(teacher, example.input));
  const together = (odds[0] as Float32Array).map((_, i) =>
    odds.reduce((sum, own) => sum + (own[i] as number) / odds.length, 0),
  );
  const chances = chancesOf(together, task);
  const wanted = example.wanted.map((value, i) => (1 - TAUGHT_SHARE) * value + TAUGHT_SHARE * (chances[i] as number));
  return { ...example, wanted };
}

/**
 * Learns two teachers with different beginnings, then the network that is kept, from what is known and from what the teachers together say of the
 * same examples ("distillation", Hinton et al. 2015; "born-again networks", Furlanello et al. 2018): they err differently.
 * @param results how many the network gives for each candidate
 */
export function trainNetwork(
  byArticle: readonly TrainingList[],
  task: NetworkTask,
  results: number,
  log: (text: string) => void = () => {},
): LearnedNetwork {
  const teachers = TEACHER_SEEDS.map((seed) => {
    const learned = learnFrom(seed, byArticle, task, results, (text) => log(`teacher ${seed}, ${text}`));
    return readyNetwork(learned);
  });
  const lists = byArticle.map((list) => list.map((example) => taught(example, task, teachers)));
  return learnFrom(SEED, lists, task, results, log);
}
