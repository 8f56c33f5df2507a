/**
 * Learns how abuse sounds: `node test/bench/train-tone.ts [--write] [FILE.csv…]`, from the lines of `moderation/tone` (each file by another writer, a kind and
 * a text in each line), from questions and sentences of `news`, which are harmless, and from tables as HateCheck's and Davidson's data have them. A log-linear model by AdaGrad (Duchi et al. 2011). Prints, for each writer's lines judged by a
 * model that has not seen them, how many of the abusive ones are blocked and flagged, and of the harmless ones; `--write` learns from all and writes
 * `src/moderation/tone-weights.json`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { annotate, readWords } from '../../src/moderation/annotate.ts';
import { moderate } from '../../src/moderation/moderate.ts';
import { normalise } from '../../src/moderation/normalise.ts';
import {
  chancesOf,
  describeTone,
  packTone,
  SENSES,
  TONE_RULE,
  TONES,
  type ToneFeatures,
  type ToneModel,
} from '../../src/moderation/tone.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { repeatableRandom, shuffle } from './random.ts';

const LINES = new URL('moderation/tone/', import.meta.url);
const NEWS = new URL('news/', import.meta.url);
const WEIGHTS = new URL('../../src/moderation/tone-weights.json', import.meta.url);
/** Every third article of the news is left out (the tests hold moderation to its questions); of the questions of the others every so manieth is learned from. */
const LEFT_OUT = 3;
const EVERY_QUESTION = 12;
const EVERY_SENTENCE = 30;
const EPOCHS = 12;
const RATE = 0.1;
/** What is told by the meaning of words alone is learned more slowly. */
const SENSE_RATE = 0.03;
/** A feature of fewer lines is left out, and so are those that weigh least, beyond so many. */
const LEAST_LINES = 3;
const MOST_FEATURES = 24_000;
const START = 1e-4;

/** HateCheck's cases that tell hate from what only looks like it; the others also hold insults to persons, which are abuse as well. */
const TELLS_HATE = /^(?:negate|ident|counter|slur_homonym)_/;
/** Davidson's class of tweets that are neither hateful nor offensive. */
const NEITHER = '2';

interface Line {
  features: ToneFeatures;
  /** Index into `TONES`. */
  tone: number;
  writer: string;
}

/** Sexual harassment is harassment. */
const TONE_OF = new Map<string, number>([
  ['ok', 0],
  ['sexual', TONES.indexOf('harassment')],
  ...TONES.map((tone, at) => [tone ?? 'ok', at] as const),
]);

interface NewsArticle {
  paragraphs: string[];
  questions: { question: string }[];
}

const sentencesOf = (text: string) => splitSentences(text).map(([start, end]) => text.slice(start, end));
const oneOf = (every: number) => (_: string, at: number) => at % every === 0;

function describe(text: string): ToneFeatures {
  const words = annotate(
    readWords(normalise(text), () => false),
    () => false,
  );
  return describeTone(
    words,
    moderate(text).hits.filter(({ rule }) => rule !== TONE_RULE),
  );
}

/** The lines of a table that tell harmless from hateful, as kind and text. */
function readTable(path: string): { kind: string; text: string }[] {
  const rows = parse<Record<string, string>>(readFileSync(path), { columns: true });
  return rows.flatMap(({ functionality = '', test_case, label_gold, class: found, tweet }) => {
    if (tweet !== undefined) return found === NEITHER ? [{ kind: 'ok', text: tweet }] : [];
    if (test_case === undefined) throw new Error(`${path}: neither HateCheck's columns nor Davidson's`);
    if (label_gold === 'hateful') return [{ kind: 'hate', text: test_case }];
    return TELLS_HATE.test(functionality) ? [{ kind: 'ok', text: test_case }] : [];
  });
}

function readLines(tables: readonly string[]): Line[] {
  const written = readdirSync(LINES).flatMap((writer) =>
    readFileSync(new URL(writer, LINES), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [kind = '', text = ''] = line.split('\t');
        const tone = TONE_OF.get(kind);
        if (tone === undefined || text === '') throw new Error(`${writer}: not a line of a kind and a text: ${line}`);
        return { features: describe(text), tone, writer };
      }),
  );
  const articles = readdirSync(NEWS)
    .flatMap((name) => JSON.parse(readFileSync(new URL(name, NEWS), 'utf8')) as NewsArticle[])
    .filter((_, at) => at % LEFT_OUT !== 0);
  const harmless = [
    ...articles.flatMap(({ questions }) => questions.map(({ question }) => question)).filter(oneOf(EVERY_QUESTION)),
    ...articles.flatMap(({ paragraphs }) => paragraphs.flatMap(sentencesOf)).filter(oneOf(EVERY_SENTENCE)),
  ];
  const listed = tables.flatMap((path) => readTable(path).map((row) => ({ ...row, path })));
  return [
    ...written,
    ...harmless.map((text) => ({ features: describe(text), tone: 0, writer: 'news' })),
    ...listed.map(({ kind, text, path }) => ({ features: describe(text), tone: TONE_OF.get(kind) ?? 0, writer: path })),
  ];
}

function learn(lines: readonly Line[], kept: ReadonlySet<number>): ToneModel {
  const places = new Map([...kept].map((feature, at) => [feature, at * TONES.length]));
  const model: ToneModel = {
    places,
    weights: new Float32Array(kept.size * TONES.length),
    senses: new Float32Array(SENSES * TONES.length),
    biases: new Float32Array(TONES.length),
  };
  const squares = new Map(
    [model.weights, model.senses, model.biases].map((of) => [of, new Float32Array(of.length).fill(START)]),
  );
  const step = (of: Float32Array, at: number, gradient: number, rate: number) => {
    const sums = squares.get(of) as Float32Array;
    sums[at] = (sums[at] as number) + gradient ** 2;
    of[at] = (of[at] as number) - (rate * gradient) / Math.sqrt(sums[at] as number);
  };
  const random = repeatableRandom();
  const order = [...lines];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, tone } of shuffle(order, random)) {
      for (const [k, chance] of chancesOf(model, features).entries()) {
        const gradient = chance - (k === tone ? 1 : 0);
        step(model.biases, k, gradient, SENSE_RATE);
        for (const feature of features.numbers) {
          const at = places.get(feature);
          if (at !== undefined) step(model.weights, at + k, gradient, RATE);
        }
        for (const [i, value] of features.sense.entries()) {
          if (value !== 0) step(model.senses, i * TONES.length + k, gradient * value, SENSE_RATE);
        }
      }
    }
  }
  return model;
}

/** Learns from all features that enough lines have, and then once more from those of them that weigh most. */
function train(lines: readonly Line[]): ToneModel {
  const counts = new Map<number, number>();
  for (const { features } of lines) for (const one of features.numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  const frequent = new Set([...counts].filter(([, count]) => count >= LEAST_LINES).map(([feature]) => feature));
  const { places, weights } = learn(lines, frequent);
  const weightOf = (at: number) => Math.max(...weights.subarray(at, at + TONES.length).map(Math.abs));
  const heaviest = [...places].sort(([, a], [, b]) => weightOf(b) - weightOf(a)).slice(0, MOST_FEATURES);
  return learn(lines, new Set(heaviest.map(([feature]) => feature)));
}

const share = (of: readonly boolean[]) => `${((100 * of.filter(Boolean).length) / of.length).toFixed(1)}%`;

const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
const lines = readLines(positionals);
if (values.write) writeFileSync(WEIGHTS, `${JSON.stringify(packTone(train(lines)), null, 2)}\n`);
else {
  const writers = [...new Set(lines.map(({ writer }) => writer))];
  const judged = writers.flatMap((writer) => {
    const model = train(lines.filter((line) => line.writer !== writer));
    return lines
      .filter((line) => line.writer === writer)
      .map(({ features, tone }) => ({ writer, tone, abusive: 1 - (chancesOf(model, features)[0] as number) }));
  });
  for (const least of [0.5, 0.7, 0.8, 0.9, 0.95]) {
    const of = (keep: (line: (typeof judged)[number]) => boolean) =>
      share(judged.filter(keep).map(({ abusive }) => abusive >= least));
    const written = (line: { writer: string }) => line.writer !== 'news';
    console.log(
      `from ${least}: abusive ${of(({ tone }) => tone !== 0)}, harmless neighbours ${of((line) => line.tone === 0 && written(line))}, news ${of((line) => !written(line))}`,
    );
  }
}
