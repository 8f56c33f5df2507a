import type { PartOfSpeech } from 'wink-nlp';
import type { Article } from '../article/article.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { signsOf } from './answer-type.ts';
import { rootOf } from './derivation.ts';
import { RANKER, type Ranker } from './ranker.ts';
import { termOf } from './terms.ts';
import { directionOf, vectorOf } from './word-vectors.ts';

/** No term: a stop word or a mark. */
export const NO_TERM = -1;

/** A way a term is written in the article. Tokens point to forms, so that a token costs 13 bytes and not an object. */
interface Form {
  normal: string;
  stem: string;
  kind: Token['kind'];
  english: boolean;
  /** Whether it stands somewhere as a name. */
  isName: boolean;
  term: number;
}

/** Which paragraphs hold a term, and how often: parallel slices `[offsets[term], offsets[term + 1])`. */
export interface Postings {
  offsets: Uint32Array;
  paragraphs: Uint32Array;
  counts: Uint16Array;
}

/** An article made searchable. Tokens, sentences and paragraphs are numbered over the whole article, from 0. */
export interface PassageIndex {
  article: Article;
  ranker: Ranker;
  /** Whether phrases of a question are read as single words of the article. */
  readsPhrases: boolean;
  forms: Form[];
  terms: string[];
  termIds: ReadonlyMap<string, number>;
  /** The number of each term's word vector, or `NO_VECTOR`. */
  termVectors: Int32Array;
  postings: Postings;
  /** Terms made from one another, by their root. Built with the index; roots with a single term are left out. */
  roots: ReadonlyMap<string, readonly number[]>;
  /** Groups of names for the same thing, each name the stems of its words: from the article's front matter. */
  aliases: readonly (readonly (readonly string[])[])[];
  /** The terms of each paragraph's heading. */
  headingTerms: readonly ReadonlySet<number>[];
  /** Per form: its term or `NO_TERM`, and the signs of an answer that it shows. */
  formTerms: Int32Array;
  formSigns: Uint16Array;
  /** The forms of each folded word: more than one where capitals tell them apart ("US", "us"). */
  formsOfNormal: ReadonlyMap<string, readonly number[]>;
  /** The inverse frequency of each term among the sentences. */
  termRarity: Float64Array;
  /** The terms of the title and the standfirst. */
  headTerms: ReadonlySet<number>;
  /** What the article is about: the direction of its words together. */
  theme: Float32Array;
  /** Content words of each paragraph. */
  lengths: Uint32Array;
  averageLength: number;
  /** One zero for each paragraph: working space of a search, left as it was found. */
  scratch: Float64Array;
  /** First token of each sentence, with one more at the end. */
  sentenceTokens: Uint32Array;
  /** Index of the paragraph that each sentence stands in. */
  sentenceParagraphs: Uint32Array;
  /** First sentence of each paragraph, with one more at the end. */
  paragraphSentences: Uint32Array;
  tokenForms: Uint32Array;
  /** Offsets within the paragraph's text. */
  tokenStarts: Uint32Array;
  tokenEnds: Uint32Array;
  tokenPartsOfSpeech: Uint8Array;
}

export const PARTS_OF_SPEECH: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
  'SPACE',
];
export const PART_OF_SPEECH_CODE: ReadonlyMap<PartOfSpeech, number> = new Map(
  PARTS_OF_SPEECH.map((part, code) => [part, code]),
);

class Numbering {
  readonly #ids = new Map<string, number>();
  get ids(): ReadonlyMap<string, number> {
    return this.#ids;
  }
  /** The number of this key; a new one where it has none. */
  of(key: string): number {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(key, id);
    }
    return id;
  }
}

/** Inverts "terms of each paragraph" into "paragraphs of each term". */
function invert(termCount: number, paragraphs: ReadonlyArray<ReadonlyMap<number, number>>): Postings {
  const offsets = new Uint32Array(termCount + 1);
  for (const counts of paragraphs) for (const term of counts.keys()) offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term++) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const next = offsets.slice();
  const size = offsets[termCount] ?? 0;
  const postings: Postings = { offsets, paragraphs: new Uint32Array(size), counts: new Uint16Array(size) };
  for (const [paragraph, counts] of paragraphs.entries()) {
    for (const [term, count] of counts) {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      postings.paragraphs[at] = paragraph;
      postings.counts[at] = Math.min(count, 0xffff);
    }
  }
  return postings;
}

/** The content words of a text, as terms. */
function stemsOf(text: string): string[] {
  return tokenize(text).flatMap((token) => termOf(token) ?? []);
}

/** Groups the terms that share a root. */
function groupByRoot(forms: readonly Form[], terms: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, Set<number>>();
  for (const { normal, term } of forms) {
    if (term === NO_TERM) continue;
    const root = rootOf(normal, terms[term] ?? normal);
    const group = groups.get(root);
    if (group) group.add(term);
    else groups.set(root, new Set([term]));
  }
  return new Map([...groups].map(([root, group]) => [root, [...group]]));
}

function groupForms(forms: readonly Form[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [form, { normal }] of forms.entries()) {
    const group = groups.get(normal);
    if (group) group.push(form);
    else groups.set(normal, [form]);
  }
  return groups;
}

/**
 * In how many sentences each term stands.
 * @param sentenceTokens where each sentence's tokens begin, and where the last one's end
 */
function countSentences(
  terms: number,
  sentenceTokens: readonly number[],
  termAt: (token: number) => number | undefined,
): Uint32Array {
  const frequency = new Uint32Array(terms);
  const lastSentence = new Int32Array(terms).fill(-1);
  for (let sentence = 0; sentence + 1 < sentenceTokens.length; sentence++) {
    for (let at = sentenceTokens[sentence] ?? 0; at < (sentenceTokens[sentence + 1] ?? 0); at++) {
      const term = termAt(at) ?? NO_TERM;
      if (term === NO_TERM || lastSentence[term] === sentence) continue;
      lastSentence[term] = sentence;
      frequency[term] = (frequency[term] ?? 0) + 1;
    }
  }
  return frequency;
}

/** Reads an article once (wink-nlp over every paragraph) into an index that answers any number of questions. */
export function buildPassageIndex(article: Article, ranker: Ranker = RANKER): PassageIndex {
  const forms: Form[] = [];
  const formIds = new Numbering();
  const termIds = new Numbering();
  const sentenceTokens: number[] = [];
  const sentenceParagraphs: number[] = [];
  const paragraphSentences: number[] = [];
  const tokenForms: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const partsOfSpeech: number[] = [];
  const counts: Map<number, number>[] = [];
  const lengths = new Uint32Array(article.paragraphs.length);

  const formOf = (token: Token): number => {
    const key = termOf(token);
    const form = formIds.of(key === undefined ? token.normal : `${token.normal}\t${key}`);
    if (form === forms.length) {
      const { normal, stem, kind, english } = token;
      forms.push({ normal, stem, kind, english, isName: false, term: key === undefined ? NO_TERM : termIds.of(key) });
    }
    const entry = forms[form];
    if (entry && token.partOfSpeech === 'PROPN') entry.isName = true;
    return form;
  };
  const termsOf = (text: string): Set<number> =>
    new Set(tokenize(text).flatMap((token) => forms[formOf(token)]?.term ?? NO_TERM));

  for (const [index, paragraph] of article.paragraphs.entries()) {
    const tokens = tokenize(paragraph.text);
    const count = new Map<number, number>();
    counts.push(count);
    paragraphSentences.push(sentenceTokens.length);
    let at = 0;
    for (const [start, end] of paragraph.sentences) {
      sentenceTokens.push(tokenForms.length);
      sentenceParagraphs.push(index);
      for (; at < tokens.length; at++) {
        const token = tokens[at] as Token;
        if (token.start < start) continue;
        if (token.start >= end) break;
        const form = formOf(token);
        tokenForms.push(form);
        starts.push(token.start);
        ends.push(token.end);
        partsOfSpeech.push(PART_OF_SPEECH_CODE.get(token.partOfSpeech) ?? 0);
        const term = forms[form]?.term ?? NO_TERM;
        if (term === NO_TERM) continue;
        count.set(term, (count.get(term) ?? 0) + 1);
        lengths[index] = (lengths[index] ?? 0) + 1;
      }
    }
  }
  paragraphSentences.push(sentenceTokens.length);
  sentenceTokens.push(tokenForms.length);

  const ofHeading = new Map<string, ReadonlySet<number>>();
  const headingTerms = article.paragraphs.map(({ heading = '' }) => {
    const known = ofHeading.get(heading) ?? termsOf(heading);
    ofHeading.set(heading, known);
    return known;
  });
  const headTerms = termsOf(`${article.title}. ${article.standfirst ?? ''}`);
  if (article.image?.caption) termsOf(article.image.caption);

  const terms = [...termIds.ids.keys()];
  const sentenceFrequency = countSentences(
    terms.length,
    sentenceTokens,
    (token) => forms[tokenForms[token] ?? 0]?.term,
  );
  return {
    article,
    ranker,
    readsPhrases: true,
    forms,
    terms,
    termIds: termIds.ids,
    termVectors: Int32Array.from(terms, vectorOf),
    roots: groupByRoot(forms, terms),
    aliases: Object.entries(article.aliases).map(([name, others]) => [name, ...others].map(stemsOf)),
    headingTerms,
    headTerms,
    formTerms: Int32Array.from(forms, ({ term }) => term),
    formSigns: Uint16Array.from(forms, ({ normal }) => signsOf(normal)),
    formsOfNormal: groupForms(forms),
    postings: invert(terms.length, counts),
    termRarity: Float64Array.from(sentenceFrequency, (count) =>
      Math.log(1 + sentenceParagraphs.length / (0.5 + count)),
    ),
    theme: directionOf(terms.map((stem, term) => ({ stem, weight: Math.log(1 + (sentenceFrequency[term] ?? 0)) }))),
    lengths,
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    scratch: new Float64Array(lengths.length),
    sentenceTokens: Uint32Array.from(sentenceTokens),
    sentenceParagraphs: Uint32Array.from(sentenceParagraphs),
    paragraphSentences: Uint32Array.from(paragraphSentences),
    tokenForms: Uint32Array.from(tokenForms),
    tokenStarts: Uint32Array.from(starts),
    tokenEnds: Uint32Array.from(ends),
    tokenPartsOfSpeech: Uint8Array.from(partsOfSpeech),
  };
}

/** How many paragraphs hold the term. */
export function documentFrequency(index: PassageIndex, term: number): number {
  return (index.postings.offsets[term + 1] ?? 0) - (index.postings.offsets[term] ?? 0);
}

/** Whether a paragraph, by its number (from 1), holds a term. Takes the logarithm of how many paragraphs hold it. */
export function paragraphHolds({ postings, termIds }: PassageIndex, number: number, key: string): boolean {
  const term = termIds.get(key) ?? NO_TERM;
  if (term === NO_TERM) return false;
  let low = postings.offsets[term] as number;
  let high = postings.offsets[term + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    const paragraph = postings.paragraphs[middle] as number;
    if (paragraph === number - 1) return true;
    if (paragraph < number - 1) low = middle + 1;
    else high = middle;
  }
  return false;
}

/** Whether the title or the standfirst holds a term. */
export function titleHolds({ headTerms, termIds }: PassageIndex, key: string): boolean {
  const term = termIds.get(key);
  return term !== undefined && headTerms.has(term);
}

/** The tokens of a sentence as `tokenize` gave them, offsets within the paragraph's text. */
export function tokensOfSentence(index: PassageIndex, sentence: number): Token[] {
  const text = index.article.paragraphs[index.sentenceParagraphs[sentence] ?? 0]?.text ?? '';
  const tokens: Token[] = [];
  const end = index.sentenceTokens[sentence + 1] ?? 0;
  for (let at = index.sentenceTokens[sentence] ?? 0; at < end; at++) {
    const form = index.forms[index.tokenForms[at] ?? 0];
    if (!form) continue;
    const start = index.tokenStarts[at] ?? 0;
    const stop = index.tokenEnds[at] ?? 0;
    tokens.push({
      text: text.slice(start, stop),
      start,
      end: stop,
      normal: form.normal,
      stem: form.stem,
      kind: form.kind,
      english: form.english,
      partOfSpeech: PARTS_OF_SPEECH[index.tokenPartsOfSpeech[at] ?? 0] ?? 'X',
    });
  }
  return tokens;
}
