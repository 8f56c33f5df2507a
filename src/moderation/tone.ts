import { z } from 'zod';
import { cross, hashText } from '../base/hash.ts';
import { packedNumbersSchema, packNumbers, unpackNumbers } from '../base/packed-numbers.ts';
import { softmax } from '../base/softmax.ts';
import { addVector, DIMENSIONS, NO_VECTOR, vectorAt, vectorOf } from '../search/word-vectors.ts';
import type { Span } from '../text/sentences.ts';
import { stemOf } from '../text/tokens.ts';
import { MILD } from './policy.ts';
import file from './tone-weights.json' with { type: 'json' };
import type { Category, Hit } from './verdict.ts';
import type { Word } from './words.ts';

/** What a text may sound like: harmless first, then the categories that are told by it. */
export const TONES = [
  null,
  'hate',
  'threat',
  'self-harm',
  'harassment',
  'spam',
  'injection',
] as const satisfies readonly (Category | null)[];
/** Name of the rule in a verdict that the tone alone decides. */
export const TONE_RULE = 'tone';
const SEVERITY = 3;

/** A text is blocked where it is at least this likely to be no harmless one, and flagged from the other on. */
const BLOCKED_FROM = 0.9;
const FLAGGED_FROM = 0.8;

/** Beside swearing, which a rule has found, only these are looked for. */
const GRAVE: ReadonlySet<Category> = new Set<Category>(['hate', 'threat', 'self-harm']);

/** So many words, or sentences, are read together at most. */
const MOST_WORDS = 120;
const MOST_SENTENCES = 3;
/** Of pairs of words, how far apart they may be. */
const REACH = 3;

const KINDS = [
  'word',
  'pair',
  'near',
  'class',
  'class-word',
  'word-class',
  'classes',
  'first',
  'last',
  'length',
  'hit',
  'category',
] as const;
const SEEDS = Object.fromEntries(KINDS.map((kind) => [kind, hashText(`tone ${kind}`)])) as Record<
  (typeof KINDS)[number],
  number
>;

/** What the tone is told by. */
export interface ToneFeatures {
  /** Distinct features, as 32-bit numbers. */
  numbers: readonly number[];
  /** The sum of the words' vectors over the root of their number, then the greatest of each column. */
  sense: Float32Array;
}

/** How many numbers of `ToneFeatures.sense` there are. */
export const SENSES = 2 * DIMENSIONS;

/** What the lexicon, and its place in the text, tell of a word. */
function classesOf({ lexeme, group, name }: Word): number[] {
  const classes = [...(lexeme?.classes ?? []), ...(group ? ['group'] : []), ...(name ? ['name'] : [])];
  return [...new Set(classes)].map((one) => hashText(one));
}

function senseOf(stems: readonly string[]): Float32Array {
  const sense = new Float32Array(SENSES);
  const known = stems.map(vectorOf).filter((vector) => vector !== NO_VECTOR);
  for (const vector of known) {
    addVector(sense, 0, vector, 1 / Math.sqrt(known.length));
    const own = vectorAt(vector);
    for (let i = 0; i < DIMENSIONS; i++) {
      if ((own[i] as number) > (sense[DIMENSIONS + i] as number)) sense[DIMENSIONS + i] = own[i] as number;
    }
  }
  return sense;
}

/** Describes the tone of a text by its words, their order and what the rules found in it. */
export function describeTone(words: readonly Word[], hits: readonly Hit[]): ToneFeatures {
  const stems = words.map(({ text }) => stemOf(text));
  const numbers = stems.map((stem) => hashText(stem));
  const classes = words.map(classesOf);
  const features = new Set<number>();
  const add = (kind: (typeof KINDS)[number], left: number, right = 0) =>
    features.add(cross(cross(SEEDS[kind], left), right));
  for (const [at, word] of numbers.entries()) {
    add('word', word);
    for (let gap = 1; gap <= REACH && at + gap < numbers.length; gap++)
      add(gap === 1 ? 'pair' : 'near', word, numbers[at + gap] as number);
    const [next, afterNext] = [classes[at + 1], classes[at + 2]];
    for (const one of classes[at] as number[]) {
      add('class', one);
      if (at > 0) add('word-class', numbers[at - 1] as number, one);
      if (next) add('class-word', one, numbers[at + 1] as number);
      for (const other of [...(next ?? []), ...(afterNext ?? [])]) add('classes', one, other);
    }
  }
  add('first', numbers[0] ?? 0);
  add('last', numbers.at(-1) ?? 0);
  add('length', Math.min(6, words.length >> 2));
  for (const { rule, category, downgrade } of hits) {
    const isExcused = downgrade === undefined ? 0 : 1;
    add('hit', hashText(rule), isExcused);
    add('category', hashText(category), isExcused);
  }
  return { numbers: [...features], sense: senseOf(stems) };
}

/** What was learned: for each tone a number for each feature, and for each of `SENSES`, and one of its own. */
export interface ToneModel {
  /** Where the numbers of a feature begin in `weights`; other features tell nothing. */
  places: ReadonlyMap<number, number>;
  weights: Float32Array;
  senses: Float32Array;
  biases: Float32Array;
}

const fileSchema = z.strictObject({
  /** Base64 of the features as signed 32-bit numbers. */
  features: z.base64(),
  weights: packedNumbersSchema,
  senses: packedNumbersSchema,
  biases: packedNumbersSchema,
});

/** Rounds what was learned for a file. */
export function packTone({ places, weights, senses, biases }: ToneModel): z.infer<typeof fileSchema> {
  return {
    features: Buffer.from(Int32Array.from(places.keys()).buffer).toString('base64'),
    weights: packNumbers(weights),
    senses: packNumbers(senses),
    biases: packNumbers(biases),
  };
}

/** What a file holds. Throws where it is none. */
function unpackTone(value: unknown): ToneModel {
  const packed = fileSchema.parse(value);
  const features = new Int32Array(Uint8Array.from(Buffer.from(packed.features, 'base64')).buffer);
  const weights = unpackNumbers(packed.weights, features.length * TONES.length);
  const senses = unpackNumbers(packed.senses, SENSES * TONES.length);
  const biases = unpackNumbers(packed.biases, TONES.length);
  if (!weights || !senses || !biases) throw new Error('not a model of tones');
  const places = new Map(Array.from(features, (feature, at) => [feature, at * TONES.length]));
  return { places, weights, senses, biases };
}

const MODEL = unpackTone(file);

/** How likely a text is of each of `TONES`: a log-linear model. */
export function chancesOf({ places, weights, senses, biases }: ToneModel, { numbers, sense }: ToneFeatures): number[] {
  const scores = Array.from(biases);
  const addAll = (from: Float32Array, at: number, times: number) => {
    for (let tone = 0; tone < scores.length; tone++)
      scores[tone] = (scores[tone] as number) + times * (from[at + tone] as number);
  };
  for (const number of numbers) {
    const at = places.get(number);
    if (at !== undefined) addAll(weights, at, 1);
  }
  for (let i = 0; i < sense.length; i++) addAll(senses, i * TONES.length, sense[i] as number);
  return softmax(scores);
}

/** Whether a hit is one by which a rule, and no excuse, decides. */
const isRuled = ({ downgrade, severity }: Hit): boolean => downgrade === undefined && severity > MILD;

/** The runs of at most so many sentences, each as the range of its words, so that harmless text around an abusive one changes nothing. */
export function runsOf(words: readonly Word[]): [from: number, to: number][] {
  const starts = words.flatMap(({ gap }, at) => (at === 0 || gap === 'sentence' ? [at] : []));
  const ends = [...starts.slice(1), words.length];
  return starts.flatMap((from, at) =>
    ends.slice(at, at + MOST_SENTENCES).map((to): [number, number] => [from, Math.min(to, from + MOST_WORDS)]),
  );
}

/**
 * A hit where a text sounds abusive though no rule holds: the rules, which can say why, come first. Where a rule found something and has a reason to excuse
 * it, or the tone is not clear, the hit is doubtful.
 */
export function findTone(words: readonly Word[], hits: readonly Hit[]): Hit[] {
  const ruled = hits.filter(isRuled);
  if (ruled.some(({ category }) => category !== 'profanity')) return [];
  let worst: { abusive: number; category: Category; span: Span } | undefined;
  for (const [from, to] of runsOf(words)) {
    const run = words.slice(from, to);
    const span: Span = [run[0]?.span[0] ?? 0, run.at(-1)?.span[1] ?? 0];
    const within = hits.filter((hit) => hit.span[0] < span[1] && span[0] < hit.span[1]);
    const chances = chancesOf(MODEL, describeTone(run, within));
    const abusive = 1 - (chances[0] as number);
    const category = TONES[chances.indexOf(Math.max(...chances.slice(1)))];
    if (category && abusive >= FLAGGED_FROM && abusive > (worst?.abusive ?? 0)) worst = { abusive, category, span };
  }
  if (!worst || (ruled.length > 0 && !GRAVE.has(worst.category))) return [];
  const { abusive, category, span } = worst;
  const isDoubtful = abusive < BLOCKED_FROM || hits.some(({ downgrade }) => downgrade !== undefined);
  return [
    {
      category,
      severity: SEVERITY,
      rule: TONE_RULE,
      span,
      view: 'plain',
      ...(isDoubtful && { downgrade: 'doubtful' }),
    },
  ];
}
