import type { Article, Evidence } from '../article/article.ts';
import { headWords } from '../quotes/definite.ts';
import type { Quote } from '../quotes/quote.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Query } from '../search/query.ts';
import { termOf } from '../search/terms.ts';
import { likeness, NO_VECTOR, vectorOf } from '../search/word-vectors.ts';
import { tokenize } from '../text/tokens.ts';

interface SaidSentence {
  evidence: Evidence;
  words: ReadonlySet<string>;
  quoted: ReadonlySet<string>;
}

/** A quotation with the words that it, its speaker, the speaker's roles and whom the speaker speaks for are found by. */
export interface Saying {
  quote: Quote;
  /** The sentences that the quotation stands in, each with its words and those of its part of the quotation. */
  sentences: readonly [SaidSentence, ...SaidSentence[]];
  name: ReadonlySet<string>;
  role: ReadonlySet<string>;
  /** Of the roles the words that say what the speaker is: "director" of "director of the zoo". */
  heads: ReadonlySet<string>;
  organisation: ReadonlySet<string>;
  words: ReadonlySet<string>;
  around: ReadonlySet<string>;
  /** The numbers of the word vectors of `words` and of `around`. */
  wordVectors: readonly number[];
  aroundVectors: readonly number[];
}

function keysIn(text: string): Set<string> {
  return new Set(tokenize(text).flatMap((token) => termOf(token) ?? []));
}

function vectorsOf(keys: ReadonlySet<string>): number[] {
  return [...keys].map(vectorOf).filter((vector) => vector !== NO_VECTOR);
}

/** The words of a body's name, and its initials: "CPS". */
function keysOfBody(name: string): Set<string> {
  const initials =
    name
      .match(/(?<![\p{L}'’])\p{Lu}/gu)
      ?.join('')
      .replace(/^T(?=\p{Lu}{2})/u, /^The /.test(name) ? '' : 'T') ?? '';
  return keysIn(initials.length > 1 ? `${name} ${initials}` : name);
}

/** Prepares an article's quotations for questions. */
export function readSayings(article: Article, quotes: readonly Quote[]): Saying[] {
  const paragraphs = new Map<number, Pick<Saying, 'around' | 'aroundVectors'>>();
  return quotes.flatMap((quote) => {
    const paragraph = article.paragraphs[quote.paragraph - 1];
    if (!paragraph) return [];
    const [first, ...others] = paragraph.sentences
      .filter(([start, end]) => start < quote.end && quote.start < end)
      .map(([start, end]) => {
        const text = paragraph.text.slice(start, end);
        const quoted = paragraph.text.slice(Math.max(start, quote.start), Math.min(end, quote.end));
        const evidence = { paragraph: paragraph.number, start, end, text, score: 1 };
        return { evidence, words: keysIn(text), quoted: keysIn(quoted) };
      });
    if (!first) return [];
    const sentences: Saying['sentences'] = [first, ...others];
    const words = new Set(sentences.flatMap(({ quoted }) => [...quoted]));
    let known = paragraphs.get(quote.paragraph);
    if (!known) {
      const around = keysIn(paragraph.text);
      known = { around, aroundVectors: vectorsOf(around) };
      paragraphs.set(quote.paragraph, known);
    }
    const roles = [...(quote.role ? [quote.role] : []), ...(quote.besides ?? [])];
    return [
      {
        quote,
        sentences,
        name: keysIn(quote.speaker ?? ''),
        role: keysIn(roles.join(' ')),
        heads: keysIn(roles.map((role) => headWords(role).at(-1) ?? '').join(' ')),
        organisation: keysOfBody(quote.organisation ?? ''),
        words,
        wordVectors: vectorsOf(words),
        ...known,
      },
    ];
  });
}

/** The keys that each word of a question may stand for in the article. */
export function queryKeys(index: PassageIndex, query: Query): ReadonlyArray<readonly string[]> {
  return query.terms.map((term) => [term.stem, ...term.matches.map((match) => index.terms[match.term] ?? term.stem)]);
}

const holds = (set: ReadonlySet<string>, keys: readonly string[]): boolean => keys.some((key) => set.has(key));

/** How the words of a question name a speaker. */
export interface SpeakerWords {
  /** Those that may. */
  keys: ReadonlyArray<readonly string[]>;
  /** Whether they ask for more than one person: "the judges", "the police". */
  areSeveral: boolean;
  /** Whether a word is rare enough in the article to tell one person by. */
  isRare: (key: string) => boolean;
}

/** Whether two quotations are spoken by the same: one unnamed spokesman is told from another by whom he speaks for. */
function haveOneSpeaker({ quote: one }: Saying, { quote: other }: Saying): boolean {
  return (
    one.speaker === other.speaker && (one.organisation === other.organisation || /^\p{Lu}/u.test(one.speaker ?? ''))
  );
}

/** Whether all the words name the body that somebody speaks for, or the role there. */
function speaksFor({ organisation, role }: Saying, keys: ReadonlyArray<readonly string[]>): boolean {
  return (
    keys.some((key) => holds(organisation, key)) && keys.every((key) => holds(organisation, key) || holds(role, key))
  );
}

/** Whether a word names the speaker, and not what is said: "judge" in "what did the judge say". */
export function isNamedBy({ name, role, organisation }: Saying, keys: readonly string[], isAsked: boolean): boolean {
  return holds(name, keys) || holds(role, keys) || (isAsked && holds(organisation, keys));
}

/** The quotations of whom the words name, by name, by role or by whom somebody speaks for. */
export function findSpeaker(sayings: readonly Saying[], words: SpeakerWords): Saying[] | undefined {
  const { keys } = words;
  let best: { score: number; saying: Saying; named: number; isFor: boolean } | undefined;
  const known = new Map<string, boolean>();
  for (const saying of sayings) {
    const { speaker, organisation } = saying.quote;
    if (speaker === null) continue;
    // "A spokesman" of one body is not that of another.
    const who = `${speaker}\n${organisation}`;
    const named = keys.filter((key) => holds(saying.name, key)).length;
    const roles = keys.filter((key) => holds(saying.role, key)).length;
    const isFor = named === 0 && speaksFor(saying, keys);
    const score = named * 3 + roles + (isFor ? 2 * keys.length : 0);
    if (score <= (best?.score ?? 0)) continue;
    if (named === 0 && roles === 1 && !isFor) {
      const isTheirs = known.get(who) ?? (isOnlyHolder(sayings, words, saying) || isCalled(sayings, words, saying));
      known.set(who, isTheirs);
      if (!isTheirs) continue;
    }
    best = { score, saying, named, isFor };
  }
  if (!best) return undefined;
  const { saying, named, isFor } = best;
  const { organisation } = saying.quote;
  return sayings.filter(
    (other) =>
      haveOneSpeaker(other, saying) ||
      (isFor && other.quote.organisation === organisation) ||
      (named === 0 && words.areSeveral && keys.some((key) => holds(saying.heads, key) && holds(other.heads, key))),
  );
}

/** Whether a single word of a role ("researcher") is only this speaker's, and stands beside no other's quotation. */
function isOnlyHolder(sayings: readonly Saying[], { keys, isRare }: SpeakerWords, saying: Saying): boolean {
  const own = sayings.filter((one) => haveOneSpeaker(one, saying));
  const others = sayings.filter((one) => !haveOneSpeaker(one, saying));
  return keys
    .filter((key) => key.every(isRare))
    .some(
      (key) =>
        own.some((one) => holds(one.role, key)) &&
        others.every((one) => !holds(one.role, key) && !holds(one.around, key)),
    );
}

/** Whether the word says what the speaker is, and no other speaker is that, or several are asked for. */
function isCalled(sayings: readonly Saying[], { keys, areSeveral }: SpeakerWords, saying: Saying): boolean {
  return keys.some(
    (key) =>
      holds(saying.heads, key) &&
      (areSeveral ||
        sayings.every((one) => haveOneSpeaker(one, saying) || (!holds(one.role, key) && !holds(one.name, key)))),
  );
}

/** A word this alike stands for the asked one, and counts by how alike it is. */
const LEAST_LIKENESS = 0.4;

/** How much of a word the text holds, 0 to 1: the word itself, or one like it. */
function heldShare(keys: readonly string[], words: ReadonlySet<string>, vectors: readonly number[]): number {
  if (holds(words, keys)) return 1;
  const own = vectorOf(keys[0] ?? '');
  const alike = vectors.reduce((most, vector) => Math.max(most, likeness(own, vector)), 0);
  return alike < LEAST_LIKENESS ? 0 : alike;
}

/** So many of the quotations that fit best by their very words are compared by likeness; of a question, so many words. */
const COMPARED = 30;
const MAX_WORDS = 16;

/** The quotations that hold most of the very words, best first. Shares, 0 to 1, of the words in it and in its paragraph. */
export function rankByWords(
  sayings: readonly Saying[],
  keys: ReadonlyArray<readonly string[]>,
): { saying: Saying; inside: number; around: number }[] {
  const asked = keys.slice(0, MAX_WORDS);
  const share = (words: ReadonlySet<string>) =>
    asked.filter((key) => holds(words, key)).length / Math.max(1, asked.length);
  return sayings
    .map((saying) => ({ saying, inside: share(saying.words), around: share(saying.around) }))
    .sort((a, b) => b.inside - a.inside || b.around - a.around);
}

/** The same by the words or words like them, of the quotations that hold most of the very words: work is bounded by `COMPARED` and `MAX_WORDS`. */
export function rankByMeaning(
  sayings: readonly Saying[],
  keys: ReadonlyArray<readonly string[]>,
): { saying: Saying; inside: number; around: number }[] {
  const asked = keys.slice(0, MAX_WORDS);
  const count = Math.max(1, asked.length);
  const share = (words: ReadonlySet<string>, vectors: readonly number[]): number =>
    asked.reduce((sum, key) => sum + heldShare(key, words, vectors), 0) / count;
  return rankByWords(sayings, asked)
    .slice(0, COMPARED)
    .map(({ saying }) => ({
      saying,
      inside: share(saying.words, saying.wordVectors),
      around: share(saying.around, saying.aroundVectors),
    }))
    .sort((a, b) => b.inside - a.inside || b.around - a.around);
}

/**
 * The part of a quotation that is on what was asked: from the first to the last sentence that holds any of the words; all of it where none
 * does, or where the part would end within brackets or marks that it opens.
 */
export function partOn({ quote, sentences }: Saying, keys: ReadonlyArray<readonly string[]>): Evidence {
  const on = sentences.filter(({ quoted }) => keys.some((key) => holds(quoted, key)));
  const start = Math.max(quote.start, on[0]?.evidence.start ?? 0);
  const end = Math.min(quote.end, on.at(-1)?.evidence.end ?? quote.end);
  const part = quote.text.slice(start - quote.start, end - quote.start);
  const shown = isClosed(quote.text, start - quote.start, end - quote.start)
    ? { start, end, text: part }
    : { start: quote.start, end: quote.end, text: quote.text };
  return { paragraph: quote.paragraph, ...shown, score: 1 };
}

const PAIRS = [/[()]/g, /[[\]]/g, /[“”]/g];
/** Only where single marks open something: "’" may be an apostrophe. */
const SINGLE_PAIR = /‘|’(?!\p{L})/gu;

/** Whether a part of a quotation closes every bracket and mark that it opens, and none that it does not. */
function isClosed(whole: string, start: number, end: number): boolean {
  const part = whole.slice(start, end);
  const pairs = whole.includes('‘') ? [...PAIRS, SINGLE_PAIR] : PAIRS;
  const isPaired = pairs.every((pair) => {
    let depth = 0;
    for (const [mark] of part.matchAll(pair)) {
      depth += '([“‘'.includes(mark) ? 1 : -1;
      if (depth < 0) return false;
    }
    return depth === 0;
  });
  const straight = (text: string): number => text.split('"').length - 1;
  return isPaired && straight(part) % 2 === 0 && straight(whole.slice(0, start)) % 2 === 0;
}

/** The sentence of a quotation, or of a part of it, that holds most of the words: the first where none does. */
export function provingSentence(
  { quote, sentences }: Saying,
  keys: ReadonlyArray<readonly string[]> = [],
  { start, end }: { start: number; end: number } = quote,
): Evidence {
  const within = sentences.filter(({ evidence }) => evidence.start < end && start < evidence.end);
  let [best = sentences[0]] = within;
  let most = 0;
  for (const sentence of within) {
    const count = keys.filter((key) => holds(sentence.words, key)).length;
    if (count <= most) continue;
    most = count;
    best = sentence;
  }
  return best.evidence;
}

/** Speakers in the order in which they are first quoted. */
export function speakersOf(sayings: readonly Saying[]): string[] {
  return [...new Set(sayings.flatMap(({ quote }) => quote.speaker ?? []))];
}
