import type { Article, Evidence } from '../article/article.ts';
import type { Quote } from '../quotes/quote.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Query } from '../search/query.ts';
import { termOf } from '../search/terms.ts';
import { tokenize } from '../text/tokens.ts';

/** A quotation with the words that it, its speaker and the speaker's role are found by. */
export interface Saying {
  quote: Quote;
  /** The sentences that the quotation stands in; never none. */
  sentences: readonly { evidence: Evidence; words: ReadonlySet<string> }[];
  name: ReadonlySet<string>;
  role: ReadonlySet<string>;
  words: ReadonlySet<string>;
  around: ReadonlySet<string>;
}

function keysIn(text: string): Set<string> {
  return new Set(tokenize(text).flatMap((token) => termOf(token) ?? []));
}

/** Prepares an article's quotations for questions. */
export function readSayings(article: Article, quotes: readonly Quote[]): Saying[] {
  return quotes.flatMap((quote) => {
    const paragraph = article.paragraphs[quote.paragraph - 1];
    if (!paragraph) return [];
    const sentences = paragraph.sentences
      .filter(([start, end]) => start < quote.end && quote.start < end)
      .map(([start, end]) => {
        const text = paragraph.text.slice(start, end);
        return { evidence: { paragraph: paragraph.number, start, end, text, score: 1 }, words: keysIn(text) };
      });
    if (sentences.length === 0) return [];
    return [
      {
        quote,
        sentences,
        name: keysIn(quote.speaker ?? ''),
        role: keysIn(quote.role ?? ''),
        words: keysIn(quote.text),
        around: keysIn(paragraph.text),
      },
    ];
  });
}

/** The keys that each word of a question may stand for in the article. */
export function queryKeys(index: PassageIndex, query: Query): ReadonlyArray<readonly string[]> {
  return query.terms.map((term) => [term.stem, ...term.matches.map((match) => index.terms[match.term] ?? term.stem)]);
}

const holds = (set: ReadonlySet<string>, keys: readonly string[]): boolean => keys.some((key) => set.has(key));

/** The speaker that the words name, by name or by role, with the words that are left. */
export function findSpeaker(
  sayings: readonly Saying[],
  keys: ReadonlyArray<readonly string[]>,
): { sayings: Saying[]; rest: ReadonlyArray<readonly string[]> } | undefined {
  let best: { speaker: string; score: number; saying: Saying } | undefined;
  for (const saying of sayings) {
    const { speaker } = saying.quote;
    if (speaker === null) continue;
    const named = keys.filter((key) => holds(saying.name, key)).length;
    const roles = keys.filter((key) => holds(saying.role, key)).length;
    const score = named * 3 + roles;
    // A single word of a role ("researcher") may be another's as well; it is believed only where nobody else has it.
    const enough = named > 0 || roles >= 2 || (roles === 1 && isOnlyHolder(sayings, keys, speaker));
    if (enough && score > (best?.score ?? 0)) best = { speaker, score, saying };
  }
  if (!best) return undefined;
  const { speaker, saying } = best;
  return {
    sayings: sayings.filter((other) => other.quote.speaker === speaker),
    rest: keys.filter((key) => !holds(saying.name, key) && !holds(saying.role, key)),
  };
}

function isOnlyHolder(sayings: readonly Saying[], keys: ReadonlyArray<readonly string[]>, speaker: string): boolean {
  return sayings.every((saying) => saying.quote.speaker === speaker || keys.every((key) => !holds(saying.role, key)));
}

/** The quotations that hold most of the words, best first, each with the share that it holds (0 to 1). */
export function rankSayings(
  sayings: readonly Saying[],
  keys: ReadonlyArray<readonly string[]>,
): { saying: Saying; inside: number; around: number }[] {
  const count = Math.max(1, keys.length);
  return sayings
    .map((saying) => ({
      saying,
      inside: keys.filter((key) => holds(saying.words, key)).length / count,
      around: keys.filter((key) => holds(saying.around, key)).length / count,
    }))
    .sort((a, b) => b.inside - a.inside || b.around - a.around);
}

/** The sentence of a quotation that holds most of the words: the first where none does. */
export function provingSentence(saying: Saying, keys: ReadonlyArray<readonly string[]> = []): Evidence {
  let best = saying.sentences[0];
  let most = 0;
  for (const sentence of saying.sentences) {
    const count = keys.filter((key) => holds(sentence.words, key)).length;
    if (count <= most) continue;
    most = count;
    best = sentence;
  }
  return (
    best?.evidence ?? {
      paragraph: saying.quote.paragraph,
      start: saying.quote.start,
      end: saying.quote.end,
      text: saying.quote.text,
      score: 1,
    }
  );
}

/** Speakers in the order in which they are first quoted. */
export function speakersOf(sayings: readonly Saying[]): string[] {
  return [...new Set(sayings.flatMap(({ quote }) => quote.speaker ?? []))];
}
