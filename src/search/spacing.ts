import { foldCase, type Token, tokenize } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import type { PassageIndex } from './inverted-index.ts';
import { isKnownTo, rankOf } from './known-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { termOf } from './terms.ts';

/** A piece of a text, as typed and as it is meant. Offsets are UTF-16 code units. */
export interface Change {
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
const SHORTEST_HALF = 2;
/** A shorter word that the article does not have is hardly half of what was typed. */
const SHORTEST_HALF_ELSEWHERE = 3;
/** "overcharged", "Nepalis": with these halves a word is rather a compound or has an ending, unless the other half is a function word too. */
const PREFIXES = words('over out under up down off by with');
const ENDINGS = words('is as us an or en');
/** "Groupon": with these it may be a name, unless the other half is the article's. */
const PARTICLES = words('on up off out it');
const SHORTEST_NAME = 4;
/** Ranks before those of frequent words: a form of one of the article's words, a frequent word itself or not. */
const RANK_IN_ARTICLE = 2;
const RANK_OF_UNKNOWN_FORM = 3;
/** Stop words that are no half: they stand in chats only, or are the rest of a contraction. */
const NO_HALF = words('ll re ve wat wht wats wen wich whch whre ur abt bout lol um uh pls plz thx hi me us my');

/** The compound names of each article that it does not write apart as well, in lower case, by their letters: "night-heron". */
const compounds = new WeakMap<PassageIndex, ReadonlyMap<string, string>>();

function compoundsOf(index: PassageIndex): ReadonlyMap<string, string> {
  let known = compounds.get(index);
  if (!known) {
    const texts = index.article.paragraphs.map(({ text }) => foldCase(text));
    const written = index.article.paragraphs.flatMap(({ text }) => text.match(COMPOUND) ?? []);
    const all = new Set(written.filter((compound) => /-\p{Lu}/u.test(compound)).map(foldCase));
    const startOf = (compound: string): string => compound.split('-', 2).join(' ');
    const starts = new Set(Array.from(all, startOf));
    const apart = new Set<string>();
    for (const text of texts) {
      for (const [, left, right] of text.matchAll(BESIDE)) {
        const pair = `${left} ${right}`;
        if (starts.has(pair)) apart.add(pair);
      }
    }
    const kept = [...all].filter((compound) => !apart.has(startOf(compound)));
    known = new Map(kept.map((compound) => [compound.replaceAll('-', ''), compound]));
    compounds.set(index, known);
  }
  return known;
}

/** The term of a word that stands alone; undefined where it is none, or several tokens. */
export function termOfWord(word: string): string | undefined {
  const [token, ...others] = tokenize(word);
  return token && others.length === 0 ? termOf(token) : undefined;
}

/** How common a half of two words run together is, as a rank: first function words, then the article's; undefined where it is no word. */
function rankOfHalf(index: PassageIndex, half: string): number | undefined {
  if (half.length < SHORTEST_HALF || NO_HALF.has(half)) return undefined;
  if (STOP_WORDS.has(half)) return 0;
  if (index.formsOfNormal.has(half)) return 1;
  return half.length < SHORTEST_HALF_ELSEWHERE ? undefined : rankOf(half);
}

/** The same for a half whose other half is a word: it may be a form of one of the article's words that it does not have itself. */
function rankOfForm(index: PassageIndex, half: string, rank: number | undefined): number | undefined {
  if (half.length < SHORTEST_HALF_ELSEWHERE || (rank !== undefined && rank <= RANK_IN_ARTICLE)) return rank;
  if (!index.termIds.has(termOfWord(half) ?? '')) return rank;
  return rank === undefined ? RANK_OF_UNKNOWN_FORM : RANK_IN_ARTICLE;
}

/** Whether it is a name of the article's, long or with a figure, so that no other holds it by chance. */
function isLongName(index: PassageIndex, word: string): boolean {
  if (word.length < SHORTEST_NAME && !/\d/.test(word)) return false;
  const forms = index.formsOfNormal.get(word) ?? [];
  return forms.some((form) => index.forms[form]?.isName);
}

/**
 * Two words run together: one is a function word ("whatyear") or a name of the article's, or it has both ("opensource").
 * Others may be a name that it does not have ("thoughtworks").
 * @param isName it is typed as a name, and so no function word is in it
 */
export function splitWord(
  index: PassageIndex,
  word: string,
  isName: boolean,
): [left: string, right: string] | undefined {
  let best: [string, string] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at++) {
    const halves: [string, string] = [word.slice(0, at), word.slice(at)];
    const [first, second] = halves.map((half) => half.replace(/'s$/, '')) as [string, string];
    const ranks = [rankOfHalf(index, first), rankOfHalf(index, second)] as const;
    const left = ranks[1] === undefined ? ranks[0] : rankOfForm(index, first, ranks[0]);
    const right = left === undefined ? undefined : rankOfForm(index, second, ranks[1]);
    if (left === undefined || right === undefined || left + right >= least) continue;
    if (left > 0 && (ENDINGS.has(second) || (PARTICLES.has(second) && left > RANK_OF_UNKNOWN_FORM))) continue;
    if (right > 0 && PREFIXES.has(first)) continue;
    const hasFunctionWord = left === 0 || right === 0;
    const isTwo = hasFunctionWord
      ? !isName
      : left + right === 2 || isLongName(index, first) || isLongName(index, second);
    if (!isTwo) continue;
    best = halves;
    least = left + right;
  }
  return best;
}

function isJoined(index: PassageIndex, left: Token, right: Token): boolean {
  const whole = left.normal + right.normal;
  if (whole.length < SHORTEST_JOINED) return false;
  const isInArticle = index.formsOfNormal.has(whole);
  const hasFunctionWord = STOP_WORDS.has(left.normal) || STOP_WORDS.has(right.normal);
  if (isKnownTo(index, left) && isKnownTo(index, right)) return isInArticle && !hasFunctionWord;
  // "Has Lev in gone": an unknown name stands beside a function word.
  const isName = /^\p{Lu}/u.test(left.text) || /^\p{Lu}/u.test(right.text);
  if (isInArticle || (isName && hasFunctionWord)) return isInArticle;
  return rankOf(whole) !== undefined || index.termIds.has(termOfWord(whole) ?? '');
}

/** "T 40", "T-40" where the article has "T40": where such a designation ends and how it is written. */
function designationAt(
  index: PassageIndex,
  text: string,
  tokens: readonly Token[],
  at: number,
): { end: number; to: string } | undefined {
  const letters = tokens[at];
  // "a 100 dollar note"
  if (letters?.kind !== 'word' || (letters.text === letters.normal && STOP_WORDS.has(letters.normal))) return undefined;
  if (/^\p{L}+-\d/u.test(letters.text) && index.formsOfNormal.has(letters.normal.replace('-', '')))
    return { end: at + 1, to: letters.text.replace('-', '') };
  const figure = tokens[at + 1];
  if (figure?.kind !== 'number' || text.slice(letters.end, figure.start) !== ' ') return undefined;
  const isInArticle = ['', 's'].some((plural) => index.formsOfNormal.has(letters.normal + figure.normal + plural));
  return isInArticle ? { end: at + 2, to: letters.text + figure.text } : undefined;
}

/** How many of the words from `at` on, each apart from the next by a space, are one, and how it is written; undefined where they are not. */
function joinAt(
  index: PassageIndex,
  text: string,
  tokens: readonly Token[],
  at: number,
): { end: number; to: string } | undefined {
  const run: Token[] = [];
  for (const token of tokens.slice(at, at + LONGEST_COMPOUND)) {
    const before = run.at(-1);
    if (token.kind !== 'word' || (before && text.slice(before.end, token.start) !== ' ')) break;
    run.push(token);
  }
  for (let length = run.length; length > 0; length--) {
    const parts = run.slice(0, length);
    const compound = compoundsOf(index).get(parts.map(({ normal }) => normal).join(''));
    if (compound === undefined) continue;
    // "nightheron": the article may have that word as well.
    if (length === 1 && !index.formsOfNormal.has(parts[0]?.normal ?? '')) return { end: at + 1, to: compound };
    if (parts.map(({ normal }) => normal).join('-') === compound)
      return { end: at + length, to: parts.map((part) => part.text).join('-') };
  }
  const [left, right] = run;
  return left && right && isJoined(index, left, right) ? { end: at + 2, to: left.text + right.text } : undefined;
}

/** Where words of a question stand apart that are one: "fou nded", "play station" for "PlayStation", "Night Heron" for "Night-Heron", "T 40" for "T40". */
export function findJoins(index: PassageIndex, text: string, tokens: readonly Token[]): Change[] {
  const joins: Change[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const join = joinAt(index, text, tokens, at) ?? designationAt(index, text, tokens, at);
    if (!join) continue;
    const parts = tokens.slice(at, join.end);
    const start = parts[0]?.start ?? 0;
    const end = parts.at(-1)?.end ?? start;
    joins.push({ from: text.slice(start, end), to: join.to, start, end });
    at = join.end - 1;
  }
  return joins;
}
