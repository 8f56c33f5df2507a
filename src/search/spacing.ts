import { type Token, tokenize } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import type { PassageIndex } from './inverted-index.ts';
import { isKnownTo, rankOf } from './known-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { termOf } from './terms.ts';

/** A piece of a text and what is meant by it. */
export interface Respelling {
  from: string;
  to: string;
  start: number;
  end: number;
}

const COMPOUND = /(?<![\p{L}\p{N}-])\p{L}+-\p{L}+(?:-\p{L}+)*(?![\p{L}\p{N}-])/gu;
/** Two words with a space between; the second begins the next pair. */
const BESIDE = /(?<![\p{L}\p{N}-])(\p{L}+) (?=(\p{L}+)(?![\p{L}\p{N}-]))/gu;
const LONGEST_COMPOUND = 4;
const SHORTEST_JOINED = 5;
const SHORTEST_PART = 2;
/** A shorter word that the article does not have is hardly half of what was typed. */
const SHORTEST_PART_ELSEWHERE = 3;
/** "overcharged", "Nepalis": with these halves a word is rather a compound or has an ending, unless the other half is a function word too. */
const PREFIXES = words('over out under up down off by with');
const ENDINGS = words('is as us an or en');
/** Of two halves that are neither function words nor the article's, the ranks together are less than this. */
const MOST_RANK = 6_000;
const RANK_IN_ARTICLE = 2;
/** Of two halves that the article does not have, both function words of English, none is one that only a chat has. */
const NO_HALF = words('ll re ve wat wht wats wen wich whch whre ur abt bout lol um uh pls plz thx hi me us my');

/** The compounds of each article that it does not write apart as well, in lower case: "open-source". */
const compounds = new WeakMap<PassageIndex, ReadonlySet<string>>();

function compoundsOf(index: PassageIndex): ReadonlySet<string> {
  let known = compounds.get(index);
  if (!known) {
    const texts = index.article.paragraphs.map(({ text }) => text.toLowerCase());
    const all = new Set(texts.flatMap((text) => text.match(COMPOUND) ?? []));
    const startOf = (compound: string): string => compound.split('-', 2).join(' ');
    const starts = new Set(Array.from(all, startOf));
    const apart = new Set<string>();
    for (const text of texts) {
      for (const [, left, right] of text.matchAll(BESIDE)) {
        const pair = `${left} ${right}`;
        if (starts.has(pair)) apart.add(pair);
      }
    }
    known = new Set([...all].filter((compound) => !apart.has(startOf(compound))));
    compounds.set(index, known);
  }
  return known;
}

/** The term of a word that stands alone. */
export function termOfWord(word: string): string | undefined {
  const [token] = tokenize(word);
  return token && termOf(token);
}

/** How common a half of two words run together is, as a rank: first function words, then the article's; undefined where it is no word. */
function rankOfHalf(index: PassageIndex, half: string): number | undefined {
  if (half.length < SHORTEST_PART || NO_HALF.has(half)) return undefined;
  if (STOP_WORDS.has(half)) return 0;
  if (index.formsOfNormal.has(half)) return 1;
  if (half.length < SHORTEST_PART_ELSEWHERE) return undefined;
  return index.termIds.has(termOfWord(half) ?? '') ? RANK_IN_ARTICLE : rankOf(half);
}

/**
 * Two words run together: "whatyear", "opensource".
 * @param isName it is typed as a name, and so two words only where both are the article's
 */
export function splitWord(
  index: PassageIndex,
  word: string,
  isName: boolean,
): [left: string, right: string] | undefined {
  let best: [string, string] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const halves: [string, string] = [word.slice(0, at), word.slice(at)];
    const left = rankOfHalf(index, halves[0]);
    const right = left === undefined ? undefined : rankOfHalf(index, halves[1]);
    if (left === undefined || right === undefined || left + right >= least) continue;
    if (left !== right && (PREFIXES.has(halves[0]) || ENDINGS.has(halves[1]))) continue;
    const [rarest, other] = [Math.max(left, right), Math.min(left, right)];
    if (isName ? other === 0 || rarest > RANK_IN_ARTICLE : other > RANK_IN_ARTICLE && left + right > MOST_RANK)
      continue;
    best = halves;
    least = left + right;
  }
  return best;
}

function isJoined(index: PassageIndex, left: Token, right: Token): boolean {
  const whole = left.normal + right.normal;
  if (whole.length < SHORTEST_JOINED) return false;
  const isInArticle = index.formsOfNormal.has(whole);
  if (!isKnownTo(index, left) || !isKnownTo(index, right))
    return isInArticle || rankOf(whole) !== undefined || index.termIds.has(termOfWord(whole) ?? '');
  return isInArticle && !STOP_WORDS.has(left.normal) && !STOP_WORDS.has(right.normal);
}

/** How many of the words from `at` on, each apart from the next by a space, are one, and how it is written; undefined where they are not. */
function joinAt(
  index: PassageIndex,
  text: string,
  tokens: readonly Token[],
  at: number,
): { end: number; mark: string } | undefined {
  const run: Token[] = [];
  for (const token of tokens.slice(at, at + LONGEST_COMPOUND)) {
    const before = run.at(-1);
    if (token.kind !== 'word' || (before && text.slice(before.end, token.start) !== ' ')) break;
    run.push(token);
  }
  for (let length = run.length; length > 1; length--) {
    const compound = run
      .slice(0, length)
      .map(({ normal }) => normal)
      .join('-');
    if (compoundsOf(index).has(compound)) return { end: at + length, mark: '-' };
  }
  const [left, right] = run;
  return left && right && isJoined(index, left, right) ? { end: at + 2, mark: '' } : undefined;
}

/** Where words of a question stand apart that are one: "fou nded", "play station" for "PlayStation", "open source" for "open-source". */
export function findJoins(index: PassageIndex, text: string, tokens: readonly Token[]): Respelling[] {
  const joins: Respelling[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const join = joinAt(index, text, tokens, at);
    if (!join) continue;
    const parts = tokens.slice(at, join.end);
    const start = parts[0]?.start ?? 0;
    const end = parts.at(-1)?.end ?? start;
    joins.push({ from: text.slice(start, end), to: parts.map((part) => part.text).join(join.mark), start, end });
    at = join.end - 1;
  }
  return joins;
}
