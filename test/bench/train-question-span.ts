/**
 * Learns which piece of a message is the question: `node test/bench/train-question-span.ts [--write] FILE.json…`, with files of test/bench/news.
 * Their questions are put into the frames of `question-frames.txt` (chatter, with {q} for the question) and stand whole as well, as do those of
 * `whole-questions.txt` and the general queries. An averaged structured perceptron (Collins 2002) whose wrong spans must be worse by a margin. Prints how many spans
 * are right of every fifth frame and question, which were not learned from; `--write` learns from all and writes
 * `src/answer/question-span-weights.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  bestSpan,
  type Message,
  messageOf,
  piecesOf,
  type Side,
  type WeightOf,
  weighCut,
  weighPiece,
  wordsIn,
} from '../../src/answer/question-span.ts';
import { STOP_WORDS } from '../../src/search/stop-words.ts';
import { GENERAL_QUERIES } from './general-queries.ts';
import { repeatableRandom, shuffle } from './random.ts';
import { misspell } from './ranking-data.ts';
import { loadReadingData } from './reading-data.ts';

const EXAMPLES = 150_000;
const EPOCHS = 3;
/** Of the examples, so many are in a frame, and so many in two. */
const IN_FRAME = 0.5;
const IN_TWO_FRAMES = 0.1;
/** So often are questions learned from that need all their words, … */
const WHOLE_AGAIN = 12;
/** … and what people ask assistants. */
const GENERAL_AGAIN = 4;
/** Of the words of an invented question, so many are taken for the article's. */
const KNOWN_SHARE = 0.6;
/** How much worse a span must be for each word of the question that it leaves out, or of the chatter that it leaves in; for three at most. */
const MARGIN = { question: 4, chatter: 1 } as const;
/** What fewer frames have, and what weighs less, is left out. */
const LEAST_FRAMES = 2;
const LEAST_WEIGHT = 0.1;
/** A share of the frames is misspelt. */
const MISSPELT = 0.1;
const TEST_QUESTIONS = 20_000;
const TESTS_OF_FRAME = 4;
/** They mark the question in a message. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

interface Asked {
  question: string;
  /** The words of its article. */
  known: ReadonlySet<string>;
}
interface Example {
  words: string[];
  known: ReadonlySet<string>;
  from: number;
  to: number;
}

const random = repeatableRandom(7);
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
const lines = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');
const wordsOf = (text: string): string[] => piecesOf(text).flatMap((piece) => wordsIn(piece.text));
const isContent = (word: string): boolean => /[\p{L}\p{N}]/u.test(word) && !STOP_WORDS.has(word);

const write = process.argv.includes('--write');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** The part that is learned from and the part that is not. */
function divide<T>(all: readonly T[]): { learned: T[]; held: T[] } {
  const held = all.filter((_, at) => at % 5 === 0);
  return { learned: write ? [...all] : all.filter((_, at) => at % 5 !== 0), held };
}
const asked = divide<Asked>(
  loadReadingData(files).flatMap(({ article, questions }) => {
    const known = new Set(article.paragraphs.flatMap(({ text }) => wordsOf(text)).filter(isContent));
    return questions.map(({ question }) => ({ question, known }));
  }),
);
const whole = divide<Asked>(
  lines('whole-questions.txt').map((question) => ({
    question,
    known: new Set(wordsOf(question).filter((word) => isContent(word) && random() < KNOWN_SHARE)),
  })),
);
const general = divide<Asked>(GENERAL_QUERIES.map((question) => ({ question, known: new Set() })));
const frames = divide(lines('question-frames.txt'));

/** A question in a frame, between its marks; typed as people do, with a small letter in mid-sentence and often without its mark. */
function inFrame(question: string, frame: string): string {
  const [before = '', after = ''] = frame.split('{q}');
  const opensSentence = before.trim() === '' || /[.!?:*>"]\s*$/.test(before);
  const typed = !opensSentence && random() < 0.5 ? question.charAt(0).toLowerCase() + question.slice(1) : question;
  const bare = typed.replace(/[?.!\s]+$/, '');
  const goesOn = /^\s*[\p{L}(]/u.test(after);
  const mark = after.trim() === '' ? typed.slice(bare.length) : goesOn && random() < 0.5 ? '?' : '';
  const end = after.trim() !== '' && random() < 0.2 ? '?' : '';
  const isMisspelt = random() < MISSPELT;
  const chatter = (text: string): string => (isMisspelt ? misspell(text, text) : text);
  return `${chatter(before)}${OPEN}${bare}${CLOSE}${mark}${chatter(after)}${end}`;
}

/** A message with its question between marks, in words. The marks behind the question belong to it. */
function exampleOf(marked: string, known: ReadonlySet<string>): Example {
  const pieces = piecesOf(marked.replace(OPEN, '').replace(CLOSE, ''));
  const start = marked.indexOf(OPEN);
  const end = marked.indexOf(CLOSE) - 1;
  const from = pieces.findIndex((piece) => piece.start >= start);
  let to = pieces.findIndex((piece) => piece.start >= end);
  if (to < 0) to = pieces.length;
  while (/^[?.!]$/.test(pieces[to]?.text ?? '')) to++;
  return { words: pieces.map((piece) => piece.text), known, from: Math.max(0, from), to };
}
const wholeExample = ({ question, known }: Asked): Example => exampleOf(OPEN + question + CLOSE, known);

function makeExamples(count: number, from: readonly Asked[]): Example[] {
  return Array.from({ length: count }, () => {
    const one = pick(from);
    const question = random() < 0.3 ? one.question.toLowerCase() : one.question;
    const draw = random();
    if (draw > IN_FRAME) return wholeExample({ ...one, question });
    const framed = inFrame(question, pick(frames.learned));
    const [before = '', after = ''] = draw > IN_TWO_FRAMES ? [] : pick(frames.learned).split('{q}');
    return exampleOf(before + framed + after, one.known);
  });
}
const again = (times: number, from: readonly Asked[]): Example[] =>
  Array.from({ length: times }, () => from.map(wholeExample)).flat();

const messageIn = ({ words, known }: Example): Message => messageOf(words, (word) => known.has(word));

/** The features of each piece and each cut at one end of the question, as they are written. */
function featuresOf(example: Example, side: Side): { pieces: string[][]; cuts: string[][] } {
  const message = messageIn(example);
  let seen: string[] = [];
  const collect: WeightOf = (_, template, left, right) => {
    seen.push(JSON.stringify([side, template, left, right]));
    return 0;
  };
  const all = (count: number, weigh: typeof weighPiece): string[][] =>
    Array.from({ length: count }, (_, at) => {
      seen = [];
      weigh(collect, side, message, at);
      return seen;
    });
  return { pieces: all(example.words.length, weighPiece), cuts: all(example.words.length + 1, weighCut) };
}

/** In how many frames a feature is seen. */
const framesWith = new Map<string, number>();
for (const frame of frames.learned) {
  const example = exampleOf(frame.replace('{q}', `${OPEN}qqqq${CLOSE}`), new Set());
  const before = featuresOf(example, 'before');
  const after = featuresOf(example, 'after');
  const seen = [before.pieces.slice(0, example.from), after.pieces.slice(example.to), before.cuts, after.cuts].flat(2);
  for (const feature of new Set(seen)) framesWith.set(feature, (framesWith.get(feature) ?? 0) + 1);
}
const GENERAL: ReadonlySet<string> = new Set(['piece', 'kind', 'known', 'kinds']);
const ids = new Map<string, number>();
/** The number of a feature, or undefined where it is too rare to learn from. */
function idOf(feature: string): number | undefined {
  const [, template] = JSON.parse(feature) as string[];
  if (!GENERAL.has(template ?? '') && (framesWith.get(feature) ?? 0) < LEAST_FRAMES) return undefined;
  const id = ids.get(feature) ?? ids.size;
  ids.set(feature, id);
  return id;
}

/** One end of a question: what is told of each piece and each cut, the right cut, and where the next piece is. */
interface End {
  pieces: number[][];
  cuts: number[][];
  /** The cut that leaves everything in, the right one, and the last that may be. */
  none: number;
  right: number;
  last: number;
}
function endsOf(example: Example): End[] {
  const { words, from, to } = example;
  const numbered = (all: readonly string[][]): number[][] => all.map((some) => some.flatMap((one) => idOf(one) ?? []));
  const cuts = {
    before: { none: 0, right: from, last: to - 1 },
    after: { none: words.length, right: to, last: from + 1 },
  };
  return (['before', 'after'] as const).map((side) => {
    const features = featuresOf(example, side);
    return { pieces: numbered(features.pieces), cuts: numbered(features.cuts), ...cuts[side] };
  });
}

const examples = [
  ...makeExamples(EXAMPLES, asked.learned),
  ...makeExamples(EXAMPLES / 20, whole.learned),
  ...again(WHOLE_AGAIN, whole.learned),
  ...again(GENERAL_AGAIN, general.learned),
].flatMap(endsOf);
console.log(`${examples.length} ends, ${ids.size} features`);

const weights = new Float64Array(ids.size);
/** Each change times the step at which it was made, for the average. */
const changes = new Float64Array(ids.size);
let step = 1;
function add(features: readonly number[] | undefined, by: number): void {
  for (const id of features ?? []) {
    weights[id] = (weights[id] as number) + by;
    changes[id] = (changes[id] as number) + by * step;
  }
}
const scoreOf = (features: readonly number[] | undefined): number =>
  (features ?? []).reduce((sum, id) => sum + (weights[id] as number), 0);

function learn({ pieces, cuts, none, right, last }: End): void {
  const forward = none < last ? 1 : -1;
  const marginAt = (cut: number): number => {
    const lost = (cut - right) * forward;
    return lost > 0 ? MARGIN.question * Math.min(3, lost) : MARGIN.chatter * Math.min(3, -lost);
  };
  let best = none;
  let most = marginAt(none);
  let chatter = 0;
  for (let cut = none + forward; forward > 0 ? cut <= last : cut >= last; cut += forward) {
    chatter += scoreOf(pieces[forward > 0 ? cut - 1 : cut]);
    const score = chatter + scoreOf(cuts[cut]) + marginAt(cut);
    if (score > most) [most, best] = [score, cut];
  }
  if (best !== right) {
    const by = (best - right) * forward > 0 ? -1 : 1;
    for (let at = Math.min(best, right); at < Math.max(best, right); at++) add(pieces[at], by);
    if (best !== none) add(cuts[best], -1);
    if (right !== none) add(cuts[right], 1);
  }
  step++;
}

/** By side, template, left and right. */
type Weights = Map<string, Map<string, Map<string, Map<string, number>>>>;
function under<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** The average of all steps' weights. */
function average(): Weights {
  const model: Weights = new Map();
  for (const [feature, id] of ids) {
    const weight = (weights[id] as number) - (changes[id] as number) / step;
    if (Math.abs(weight) < LEAST_WEIGHT) continue;
    const [side, template, left, right] = JSON.parse(feature) as [string, string, string, string];
    const byTemplate = under(model, side, () => new Map());
    under(
      under(byTemplate, template, () => new Map()),
      left,
      () => new Map(),
    ).set(right, Math.round(weight * 10) / 10);
  }
  return model;
}

function report(model: Weights): void {
  const weightOf: WeightOf = (side, template, left, right) =>
    model.get(side)?.get(template)?.get(left)?.get(right) ?? 0;
  const tell = (name: string, tests: readonly Example[]): void => {
    let right = 0;
    let lost = 0;
    for (const example of tests) {
      const { words, from, to } = example;
      const [first, end] = bestSpan(messageIn(example), weightOf);
      const contentOf = (a: number, b: number): string =>
        words
          .slice(a, b)
          .join(' ')
          .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      if (contentOf(first, end) === contentOf(from, to)) right++;
      else if (contentOf(from, first) !== '' || contentOf(end, to) !== '') lost++;
    }
    const percent = (count: number): string => `${((100 * count) / tests.length).toFixed(1)}%`;
    console.log(`${name}: ${percent(right)} right, ${percent(lost)} with a word lost, of ${tests.length}`);
  };
  const heldQuestions =
    asked.held.length > TEST_QUESTIONS ? Array.from({ length: TEST_QUESTIONS }, () => pick(asked.held)) : asked.held;
  tell('questions', heldQuestions.map(wholeExample));
  tell('questions that need all their words', whole.held.map(wholeExample));
  tell('general queries', general.held.map(wholeExample));
  const framed = frames.held.flatMap((frame) =>
    Array.from({ length: TESTS_OF_FRAME }, () => {
      const { question, known } = pick(asked.held);
      return exampleOf(inFrame(question, frame), known);
    }),
  );
  tell('in a frame', framed);
}

for (let epoch = 0; epoch < EPOCHS; epoch++) for (const end of shuffle(examples, random)) learn(end);
const model = average();
if (write) console.log('the figures are of what was learned from');
report(model);
if (write) {
  const target = new URL('../../src/answer/question-span-weights.json', import.meta.url);
  writeFileSync(
    target,
    `${JSON.stringify(model, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value))}\n`,
  );
}
