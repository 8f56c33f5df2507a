import type { PartOfSpeech } from 'wink-nlp';
import type { Token } from '../text/tokens.ts';
import { PART_OF_SPEECH_CODE, type PassageIndex } from './inverted-index.ts';
import file from './phrases.json' with { type: 'json' };
import type { Change } from './spacing.ts';
import { termOf, type WordWithTerm, wordsWithTerms } from './terms.ts';
import { commonStem } from './word-forms.ts';

/** Several words that readers ask with, and single ones that news tells the same with; made by `test/bench/derive-phrases.ts`. */
interface Phrase {
  /** The stems of its words behind the first; `ANYTHING` where something may stand in between, `POSSESSIVE` for one of those. */
  rest: readonly string[];
  isVerb: boolean;
  /** The words that stand for it, the most usual first. */
  words: string;
  /** The same, once they were needed. */
  standIns?: readonly WordWithTerm[];
}

/** What is asked in several words, read as the one that the article has. */
export interface ReadPhrase {
  /** As typed, "…" where other words stand in between. */
  from: string;
  /** As the article writes it. */
  to: string;
  /** As they are listed: the phrase by the stems of its words, and its stand-in. */
  phrase: string;
  standIn: string;
  changes: Change[];
}

const ANYTHING = '~';
const POSSESSIVE = "one's";
/** Phrases of a question that are read; in so many words nobody asks. */
const MOST_PHRASES = 8;

let phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;

/** By the stem of their first word, longer ones first. */
function phrasesByHead(): ReadonlyMap<string, readonly Phrase[]> {
  if (phrases) return phrases;
  const lists = new Map<string, Phrase[]>();
  for (const line of file.phrases.split('\n')) {
    const [kind, stems = '', words = ''] = line.split(':');
    const [head = '', ...rest] = stems.split(' ');
    const phrase = { rest, isVerb: kind === 'verbs', words };
    const list = lists.get(head);
    if (list) list.push(phrase);
    else lists.set(head, [phrase]);
  }
  phrases = lists;
  return lists;
}

function standInsOf(phrase: Phrase): readonly WordWithTerm[] {
  phrase.standIns ??= wordsWithTerms(phrase.words);
  return phrase.standIns;
}

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

const NOUNS = new Set([PART_OF_SPEECH_CODE.get('NOUN'), PART_OF_SPEECH_CODE.get('PROPN')]);

/** What phrases ask of an article. */
interface Wording {
  numberOfStem: ReadonlyMap<string, number>;
  /** Which stems stand behind which in a sentence, next to it or one apart: the first's number times `numberOfStem.size`, and the other's. */
  pairs: ReadonlySet<number>;
  /** The forms that stand somewhere as anything but a noun: the tagger takes many a participle for an adjective. */
  notNouns: ReadonlySet<number>;
}
const wordings = new WeakMap<PassageIndex, Wording>();

/** Made when the first phrase is met; takes time and memory by the article's length. */
function wordingOf(index: PassageIndex): Wording {
  const known = wordings.get(index);
  if (known) return known;
  const { forms, tokenForms, sentenceTokens, tokenPartsOfSpeech } = index;
  const numberOfStem = new Map<string, number>();
  const numbers = forms.map((form) => {
    const stem = stemOf(form);
    const number = numberOfStem.get(stem) ?? numberOfStem.size;
    numberOfStem.set(stem, number);
    return number;
  });
  const pairs = new Set<number>();
  const notNouns = new Set<number>();
  let sentence = 0;
  for (const [at, form] of tokenForms.entries()) {
    while ((sentenceTokens[sentence + 1] as number) <= at) sentence++;
    const last = Math.min(at + 2, (sentenceTokens[sentence + 1] as number) - 1);
    for (let next = at + 1; next <= last; next++) {
      pairs.add((numbers[form] as number) * numberOfStem.size + (numbers[tokenForms[next] as number] as number));
    }
    if (!NOUNS.has(tokenPartsOfSpeech[at] as number)) notNouns.add(form);
  }
  const wording = { numberOfStem, pairs, notNouns };
  wordings.set(index, wording);
  return wording;
}

/** Whether the article has each of these stems next to the one before it, or one apart. */
function hasInARow(index: PassageIndex, stems: readonly string[]): boolean {
  const { numberOfStem, pairs } = wordingOf(index);
  const numbers = stems.map((stem) => numberOfStem.get(stem) ?? Number.NaN);
  return numbers.slice(1).every((number, at) => pairs.has((numbers[at] as number) * numberOfStem.size + number));
}

/** How an article writes the stand-in of a phrase: for what is done no noun, but for the word itself ("the rise" for "take off", but no "building" for "put up"). */
function formFor(index: PassageIndex, { word, term }: WordWithTerm, isVerb: boolean): string | undefined {
  const id = index.termIds.get(term);
  if (id === undefined) return undefined;
  const { notNouns } = wordingOf(index);
  const forms = index.forms.flatMap(({ term, normal }, at) =>
    term === id ? { normal, isNoun: !notNouns.has(at) } : [],
  );
  const written = isVerb
    ? (forms.find(({ isNoun }) => !isNoun) ?? forms.find(({ normal }) => normal === word || normal === `${word}s`))
    : forms[0];
  return written?.normal;
}

/** For each term how many of these others, the rarer the more, the best of the paragraphs has that hold it. */
function togetherWith(index: PassageIndex, terms: readonly string[], others: readonly string[]): number[] {
  const { postings, scratch, termIds } = index;
  const paragraphsOf = (term: string): Uint32Array => {
    const id = termIds.get(term);
    return postings.paragraphs.subarray(
      id === undefined ? 0 : postings.offsets[id],
      id === undefined ? 0 : postings.offsets[id + 1],
    );
  };
  for (const other of others) {
    const held = paragraphsOf(other);
    for (const paragraph of held) scratch[paragraph] = (scratch[paragraph] as number) + 1 / held.length;
  }
  const most = terms.map((term) =>
    paragraphsOf(term).reduce((best, paragraph) => Math.max(best, scratch[paragraph] as number), 0),
  );
  for (const other of others) for (const paragraph of paragraphsOf(other)) scratch[paragraph] = 0;
  return most;
}

/** Whether a word of a question is, or may be, a name. */
function isName({ text, partOfSpeech, kind, english }: Token, at: number): boolean {
  return kind === 'word' && (partOfSpeech === 'PROPN' || !english || (at > 0 && /^\p{Lu}/u.test(text)));
}

/** A phrase in a question: where its words stand and, unless it is left as it is, what is read for it. */
interface Found {
  places: number[];
  read?: { standIn: string; to: string; phrase: string };
}

/**
 * The longest phrase that begins here. Of several words that tell the same that one is read which the article has in a paragraph with the rest of the
 * question, the most usual where it has none there; and none where the question has names of the article and none of them stands in a paragraph with it.
 */
function phraseAt(
  index: PassageIndex,
  tokens: readonly Token[],
  stems: readonly string[],
  terms: readonly (string | undefined)[],
  head: number,
): Found | undefined {
  for (const phrase of phrasesByHead().get(stems[head] as string) ?? []) {
    const rest = placesOf(phrase, tokens, stems, head);
    if (!rest) continue;
    const places = [head, ...rest];
    const before = tokens[head - 1]?.normal ?? '';
    const isNoun = phrase.isVerb && (ARTICLES.has(before) || POSSESSIVES.has(before));
    const typed = places.map((place) => stems[place] as string);
    // "The buy-out" may be listed as well.
    if (isNoun) continue;
    if (hasInARow(index, typed)) return { places };
    const known = standInsOf(phrase).flatMap((standIn) => {
      const to = formFor(index, standIn, phrase.isVerb);
      return to === undefined ? [] : { ...standIn, to };
    });
    const candidates = known.map(({ term }) => term);
    const isOther = (term: string | undefined, at: number): boolean =>
      term !== undefined && !places.includes(at) && !candidates.includes(term) && index.termIds.has(term);
    const others = [...new Set(terms.filter(isOther))] as string[];
    const names = terms.filter((term, at) => isOther(term, at) && isName(tokens[at] as Token, at)) as string[];
    const nearness = togetherWith(index, candidates, others);
    const toNames = names.length > 0 ? togetherWith(index, candidates, [...new Set(names)]) : undefined;
    let best: number | undefined;
    for (const at of known.keys()) {
      if (toNames?.[at] === 0) continue;
      if (best === undefined || (nearness[at] as number) > (nearness[best] as number)) best = at;
    }
    const chosen = best === undefined ? undefined : known[best];
    if (!chosen) return { places };
    const listed = [stems[head], ...phrase.rest].join(' ');
    return { places, read: { standIn: chosen.word, to: chosen.to, phrase: listed } };
  }
  return undefined;
}

/**
 * What a question asks in several words ("put out", "in charge of") where the article has not these but a single word that tells the same ("released",
 * "heads"). Nothing where it has no other word of the question: then it hardly speaks of that. Never throws.
 */
export function findPhrases(index: PassageIndex, tokens: readonly Token[]): ReadPhrase[] {
  if (!index.readsPhrases) return [];
  const stems = tokens.map(stemOf);
  const terms = tokens.map((token) => termOf(token));
  const phrases: ReadPhrase[] = [];
  const others = new Set(tokens.keys());
  for (let at = 0; at < tokens.length && phrases.length < MOST_PHRASES; at++) {
    const found = phraseAt(index, tokens, stems, terms, at);
    if (!found) continue;
    const { places, read } = found;
    const last = places.at(-1) as number;
    if (read) {
      const words = places.map((place) => tokens[place] as Token);
      const [{ text, start, end }] = words as [Token];
      const cut = places.slice(1).filter((place) => place < last || !KEPT.has(tokens[last]?.normal ?? ''));
      phrases.push({
        ...read,
        from: words
          .map((word, i) => (i > 0 && places[i] !== (places[i - 1] as number) + 1 ? `… ${word.text}` : word.text))
          .join(' '),
        changes: [
          { from: text, to: read.to, start, end },
          ...cut.map((place) => {
            const word = tokens[place] as Token;
            return { from: word.text, to: '', start: tokens[place - 1]?.end ?? word.start, end: word.end };
          }),
        ],
      });
      for (const place of places) others.delete(place);
    }
    at = last;
  }
  const left = [...others].flatMap((at) => terms[at] ?? []);
  return left.length === 0 || left.some((term) => index.termIds.has(term)) ? phrases : [];
}
