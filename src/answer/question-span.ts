import { STOP_WORDS } from '../search/stop-words.ts';
import { AUXILIARIES } from './lexicon.ts';
import weights from './question-span-weights.json' with { type: 'json' };
import { QUESTION_WORDS, SHORTHAND } from './question-words.ts';

/** A word or mark of a message, with its offsets. */
interface Piece {
  text: string;
  start: number;
  end: number;
}

/** What a message is told by: for each of its pieces, and for each place between two, at both ends of the question. */
export type SpanFeatures = Record<'before' | 'after', { pieces: string[][]; cuts: string[][] }>;

const PIECE = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Messages with more pieces are left as they are: nobody asks so much. */
const MOST_PIECES = 120;

/** Cuts a message into words and marks. */
export function piecesOf(text: string): Piece[] {
  return Array.from(text.matchAll(PIECE), ({ 0: piece, index }) => ({
    text: piece.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + piece.length,
  }));
}

function kindOf(text: string | undefined): string {
  if (text === undefined) return 'edge';
  if (!LETTER_OR_DIGIT.test(text)) return /[?.!…]/.test(text) ? 'stop' : 'mark';
  const word = SHORTHAND.get(text.replace("'s", 's')) ?? text;
  return QUESTION_WORDS.has(word) ? 'asking' : AUXILIARIES.has(word) ? 'auxiliary' : 'word';
}

/** The features of a message in pieces: `pieces[i]` if the i-th is chatter, `cuts[i]` if the question begins (`before`) or ends (`after`) before the i-th. */
export function spanFeatures(words: readonly string[], isKnown: (word: string) => boolean): SpanFeatures {
  const kinds = words.map(kindOf);
  const sides = (side: 'before' | 'after') => ({
    pieces: words.map((word, i) => [
      side,
      `${side} ${word}`,
      `${side} ${words[i - 1] ?? '^'} ${word}`,
      `${side} is ${kinds[i]}`,
      ...(isKnown(word) ? [`${side} known`] : []),
    ]),
    cuts: [...words, '$'].map((word, i) => {
      const last = words[i - 1] ?? '^';
      const kind = kinds[i] ?? 'edge';
      const lastKind = kinds[i - 1] ?? 'edge';
      return [
        `${side} | ${word}`,
        `${side} ${last} |`,
        `${side} ${last} | ${word}`,
        `${side} ${lastKind} | is ${kind}`,
        `${side} ${last} | is ${kind}`,
        `${side} ${lastKind} | ${word}`,
      ];
    }),
  });
  return { before: sides('before'), after: sides('after') };
}

/** A cut that is hardly better than none is not made: it chooses between a word too much and one too few, which is worse. */
const LEAST_SCORE = 8;
const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(weights));

/** The likeliest question in a message: its first piece and the one behind its last. */
export function bestSpan(
  { before, after }: SpanFeatures,
  weightOf: (feature: string) => number,
): [from: number, to: number] {
  const sum = (features: readonly string[] | undefined) =>
    (features ?? []).reduce((total, feature) => total + weightOf(feature), 0);
  const count = before.pieces.length;
  let from = 0;
  let best = LEAST_SCORE;
  let chatter = 0;
  for (let i = 1; i < count; i++) {
    chatter += sum(before.pieces[i - 1]);
    const score = chatter + sum(before.cuts[i]);
    if (score > best) [best, from] = [score, i];
  }
  let to = count;
  best = LEAST_SCORE;
  chatter = 0;
  for (let i = count - 1; i > from; i--) {
    chatter += sum(after.pieces[i]);
    const score = chatter + sum(after.cuts[i]);
    if (score > best) [best, to] = [score, i];
  }
  return [from, to];
}

/**
 * A message without the chatter around its question ("My teacher asks …", "… I can't find it."): the piece of it that a linear model takes for the
 * question, learned by `test/bench/train-question-span.ts`. Never throws; linear in the length of the text.
 */
export function questionIn(text: string, isKnown: (word: string) => boolean): string {
  const pieces = piecesOf(text);
  if (pieces.length > MOST_PIECES) return text;
  const [from, to] = bestSpan(
    spanFeatures(
      pieces.map((piece) => piece.text),
      isKnown,
    ),
    (feature) => WEIGHTS.get(feature) ?? 0,
  );
  const first = pieces[from];
  const last = pieces[to - 1];
  if (!first || !last || (from === 0 && to === pieces.length)) return text;
  // What is left must say something, of the article if the message does.
  const content = pieces.filter(({ text: word }) => LETTER_OR_DIGIT.test(word) && !STOP_WORDS.has(word));
  const known = content.filter(({ text: word }) => isKnown(word));
  const saysWhat = (known.length > 0 ? known : content).some(({ start }) => start >= first.start && start < last.end);
  return saysWhat ? text.slice(first.start, last.end) : text;
}
