import type { PartOfSpeech } from 'wink-nlp';
import type { Token } from '../text/tokens.ts';
import { documentFrequency, type PassageIndex, paragraphHolds } from './inverted-index.ts';
import file from './phrases.json' with { type: 'json' };
import type { Change } from './spacing.ts';
import { termOf } from './terms.ts';
import { commonStem } from './word-forms.ts';

/** Several words that readers ask with, and single ones that news tells the same with; made by `test/bench/derive-phrases.ts`. */
interface Phrase {
  /** The stems of its words behind the first; `ANYTHING` where something may stand in between. */
  rest: readonly string[];
  /** As the article is asked for them, the most usual first. */
  terms: readonly string[];
  isVerb: boolean;
}

/** What is asked in several words, read as the one that the article has. */
export interface ReadPhrase {
  /** As typed, "…" where other words stand in between. */
  from: string;
  to: string;
  /** Its words, by their stems. */
  phrase: string;
  changes: Change[];
}

const ANYTHING = '~';
const POSSESSIVE = "one's";

function readPhrases(lines: string, isVerb: boolean): [head: string, phrase: Phrase][] {
  return lines.split('\n').map((line) => {
    const [words = '', terms = ''] = line.split(':');
    const [head = '', ...rest] = words.split(' ');
    return [head, { rest, terms: terms.split(' '), isVerb }];
  });
}

/** By the stem of their first word, longer ones first. */
const PHRASES = new Map<string, Phrase[]>();
for (const [head, phrase] of [...readPhrases(file.verbs, true), ...readPhrases(file.others, false)]) {
  const list = PHRASES.get(head);
  if (list) list.push(phrase);
  else PHRASES.set(head, [phrase]);
}
for (const list of PHRASES.values()) list.sort((a, b) => b.rest.length - a.rest.length);

const ARTICLES = new Set(['the', 'a', 'an']);
const POSSESSIVES = new Set(["'s", 'my', 'your', 'his', 'her', 'its', 'our', 'their']);
/** Behind the last word of a phrase, these tie what follows: "in charge of the lab" is "head of the lab". */
const KEPT = new Set(['of', 'to', 'with', 'for', 'from', 'against', 'about', 'by']);
/** How many words may stand in between, and what none of them is: "put the model out". */
const MOST_BETWEEN = 3;
const NEVER_BETWEEN: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>([
  'VERB',
  'AUX',
  'ADP',
  'SCONJ',
  'CCONJ',
  'PART',
  'PUNCT',
]);
/** What a preposition stands before, but no particle: "put the model | out", "put the model | on a laptop". */
const OBJECTS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM']);

const stemOf = ({ normal, stem, kind }: Pick<Token, 'normal' | 'stem' | 'kind'>): string =>
  kind === 'mark' ? '' : commonStem(normal, stem);

/** Where the words of a phrase behind its first stand, if they do. */
function placesOf(
  { rest }: Phrase,
  tokens: readonly Token[],
  stems: readonly string[],
  head: number,
): number[] | undefined {
  const places: number[] = [];
  let next = head + 1;
  for (const [i, word] of rest.entries()) {
    if (word === ANYTHING) {
      const last = Math.min(next + MOST_BETWEEN, tokens.length - 1);
      const first = next;
      while (next < last && stems[next] !== rest[i + 1] && !NEVER_BETWEEN.has((tokens[next] as Token).partOfSpeech))
        next++;
      const after = tokens[next + 1]?.partOfSpeech;
      const isApart = next > first;
      if (isApart && (tokens[head]?.partOfSpeech !== 'VERB' || (after !== undefined && OBJECTS.has(after))))
        return undefined;
      continue;
    }
    const isHere = word === POSSESSIVE ? POSSESSIVES.has(tokens[next]?.normal ?? '') : stems[next] === word;
    if (!isHere) return undefined;
    places.push(next++);
  }
  return places;
}

const pairsOf = new WeakMap<PassageIndex, ReadonlySet<string>>();

/** Whether the article has these stems next to one another, or one apart. */
function hasInARow(index: PassageIndex, stems: readonly string[]): boolean {
  let pairs = pairsOf.get(index);
  if (!pairs) {
    const forms = index.forms.map(stemOf);
    const inOrder = Array.from(index.tokenForms, (form) => forms[form] as string);
    pairs = new Set(inOrder.flatMap((stem, at) => [`${stem} ${inOrder[at + 1]}`, `${stem} ${inOrder[at + 2]}`]));
    pairsOf.set(index, pairs);
  }
  return stems.slice(1).every((stem, at) => pairs.has(`${stems[at]} ${stem}`));
}

/** How many of these words, the rarer the more, the best of the paragraphs has that hold a term. */
function company(index: PassageIndex, term: string, others: readonly string[]): number {
  const { offsets, paragraphs } = index.postings;
  const id = index.termIds.get(term) as number;
  let best = 0;
  for (let at = offsets[id] as number; at < (offsets[id + 1] as number); at++) {
    const number = (paragraphs[at] as number) + 1;
    const held = others.filter((other) => paragraphHolds(index, number, other));
    best = Math.max(
      best,
      held.reduce((sum, other) => sum + 1 / documentFrequency(index, index.termIds.get(other) as number), 0),
    );
  }
  return best;
}

/** Of the words that tell the same as a phrase the one that the article has where it speaks of the rest of the question, the most usual where it has none there. */
function standIn(index: PassageIndex, terms: readonly string[], others: readonly string[]): string | undefined {
  const known = terms.filter((term) => index.termIds.has(term));
  if (known.length < 2) return known[0];
  const companies = known.map((term) => company(index, term, others));
  return known[companies.indexOf(Math.max(...companies))];
}

function phraseAt(
  index: PassageIndex,
  tokens: readonly Token[],
  stems: readonly string[],
  terms: readonly (string | undefined)[],
  head: number,
): { places: number[]; term: string } | undefined {
  const before = tokens[head - 1]?.normal ?? '';
  const isNoun = ARTICLES.has(before) || POSSESSIVES.has(before);
  for (const phrase of PHRASES.get(stems[head] as string) ?? []) {
    const rest = phrase.isVerb && isNoun ? undefined : placesOf(phrase, tokens, stems, head);
    if (!rest) continue;
    const places = [head, ...rest];
    const others = terms.flatMap((one, at) => (one === undefined || places.includes(at) ? [] : one));
    const term = standIn(index, phrase.terms, others);
    if (term === undefined) continue;
    return hasInARow(
      index,
      places.map((place) => stems[place] as string),
    )
      ? undefined
      : { places, term };
  }
  return undefined;
}

/**
 * What a question asks in several words ("put out", "in charge of") where the article has not these but a single word that tells the same ("released",
 * "heads"). Nothing where it has no other word of the question: then it hardly speaks of that.
 */
export function findPhrases(index: PassageIndex, tokens: readonly Token[]): ReadPhrase[] {
  if (!index.readsPhrases) return [];
  const stems = tokens.map(stemOf);
  const terms = tokens.map((token) => termOf(token));
  const phrases: ReadPhrase[] = [];
  const others = new Set(tokens.keys());
  for (let at = 0; at < tokens.length; at++) {
    const found = phraseAt(index, tokens, stems, terms, at);
    if (!found) continue;
    const { places, term } = found;
    const last = places.at(-1) as number;
    const id = index.termIds.get(term);
    const to = index.forms.find((form) => form.term === id)?.normal ?? term;
    const words = places.map((place) => tokens[place] as Token);
    const [{ text, start, end }] = words as [Token];
    const cut = places.slice(1).filter((place) => place < last || !KEPT.has(tokens[last]?.normal ?? ''));
    phrases.push({
      from: words.map((word) => word.text).join(last - at === places.length - 1 ? ' ' : ' … '),
      to,
      phrase: places.map((place) => stems[place]).join(' '),
      changes: [
        { from: text, to, start, end },
        ...cut.map((place) => {
          const word = tokens[place] as Token;
          return { from: word.text, to: '', start: tokens[place - 1]?.end ?? word.start, end: word.end };
        }),
      ],
    });
    for (const place of places) others.delete(place);
    at = last;
  }
  const left = [...others].flatMap((at) => terms[at] ?? []);
  return left.length === 0 || left.some((term) => index.termIds.has(term)) ? phrases : [];
}
