import Fuse from 'fuse.js';
import type { Evidence } from '../article/article.ts';
import { foldCase } from '../text/tokens.ts';
import { NO_TERM, PART_OF_SPEECH_CODE, type PassageIndex } from './inverted-index.ts';
import { search } from './search.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Something of the article that half-typed text may mean. */
export interface Suggestion {
  /** What to show: a name or term as the article writes it, a heading, the title, or a sentence. */
  text: string;
  kind: 'title' | 'heading' | 'term' | 'sentence';
  /** Where it stands, for sentences, and for terms where they stand first. */
  evidence?: Evidence;
}

const MAX_TYPED = 200;
/** Bitap reads no longer pattern in one pass. */
const MAX_PATTERN = 32;
const THRESHOLD = 0.3;
const SHORTEST_FUZZY = 3;
const LONGEST_TERM_WORDS = 5;
/** A common noun is offered when it stands in the article this often, or is made of several words. */
const LEAST_MENTIONS = 2;
/** From this many words on, what is typed may be a sentence half remembered. */
const QUOTATION_WORDS = 4;
const QUOTATION_COVERAGE = 0.6;

interface Entry extends Suggestion {
  folded: string;
  mentions: number;
}
interface Entries {
  list: readonly Entry[];
  fuse: Fuse<Entry>;
}
const entriesOf = new WeakMap<PassageIndex, Entries>();

const PROPN = PART_OF_SPEECH_CODE.get('PROPN') ?? 0;
const NOUN = PART_OF_SPEECH_CODE.get('NOUN') ?? 0;
const ADJ = PART_OF_SPEECH_CODE.get('ADJ') ?? 0;

/** Names and noun phrases: runs of tokens with nothing but a space or a hyphen between them. */
function collectTerms(index: PassageIndex): Entry[] {
  const found = new Map<string, Entry>();
  for (let sentence = 0; sentence < index.sentenceParagraphs.length; sentence++) {
    const paragraph = index.sentenceParagraphs[sentence] ?? 0;
    const text = index.article.paragraphs[paragraph]?.text ?? '';
    const last = index.sentenceTokens[sentence + 1] ?? 0;
    let from = index.sentenceTokens[sentence] ?? 0;
    while (from < last) {
      const part = index.tokenPartsOfSpeech[from];
      let to = from;
      const isOne = (at: number) =>
        (index.formTerms[index.tokenForms[at] ?? 0] ?? NO_TERM) !== NO_TERM &&
        (part === PROPN
          ? index.tokenPartsOfSpeech[at] === PROPN
          : index.tokenPartsOfSpeech[at] === NOUN || (part === ADJ && at === from));
      let words = 0;
      for (let next = from; next < last && words < LONGEST_TERM_WORDS && isOne(next); words++) {
        if (to > from && !/^[ -]$/.test(text.slice(index.tokenEnds[to - 1], index.tokenStarts[next]))) break;
        to = next + 1;
        const isHyphen = text.slice(index.tokenStarts[to], index.tokenEnds[to]) === '-';
        next = isHyphen && to + 1 < last ? to + 1 : to;
      }
      const isTerm = words > 1 || (words === 1 && part !== ADJ);
      if (isTerm) {
        const start = index.tokenStarts[from] ?? 0;
        const end = index.tokenEnds[to - 1] ?? 0;
        const phrase = text.slice(start, end);
        const folded = foldCase(phrase);
        const known = found.get(folded);
        if (known) known.mentions++;
        else {
          const evidence: Evidence = { paragraph: paragraph + 1, start, end, text: phrase, score: 0 };
          const mentions = part === PROPN || words > 1 ? LEAST_MENTIONS : 1;
          found.set(folded, { text: phrase, kind: 'term', evidence, folded, mentions });
        }
      }
      from = Math.max(to, from + 1);
    }
  }
  return [...found.values()].filter(({ mentions }) => mentions >= LEAST_MENTIONS);
}

function readEntries(index: PassageIndex): Entries {
  const known = entriesOf.get(index);
  if (known) return known;
  const { title, paragraphs } = index.article;
  const headings = new Set(paragraphs.flatMap(({ heading }) => heading ?? []));
  const list: Entry[] = [
    ...collectTerms(index),
    ...[...headings].map((text) => ({ text, kind: 'heading' as const, folded: foldCase(text), mentions: 1 })),
    { text: title, kind: 'title' as const, folded: foldCase(title), mentions: 1 },
  ];
  const fuse = new Fuse(list, { keys: ['folded'], ignoreLocation: true, threshold: THRESHOLD, includeScore: true });
  const entries = { list, fuse };
  entriesOf.set(index, entries);
  return entries;
}

/** Whether a word of `text` begins with what is typed. */
function beginsWord(text: string, typed: string): boolean {
  for (let at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/**
 * What of the article half-typed text may mean, best first: names and terms, headings, the title, and, when it reads like
 * a sentence half remembered, the sentence. Words that begin as typed come before what Fuse.js takes for misspelt.
 * Empty where nothing was typed. Never throws.
 */
export function suggest(index: PassageIndex, typed: string, limit: number): Suggestion[] {
  const words = foldCase(typed.slice(0, MAX_TYPED))
    .split(/[^\p{L}\p{N}.'-]+/u)
    .filter((word) => word !== '');
  const isWhole = /\s$/.test(typed);
  const content = words.filter((word, at) => !STOP_WORDS.has(word) || (at === words.length - 1 && !isWhole && at > 0));
  const last = content.at(-1);
  if (last === undefined || limit <= 0) return [];
  const { list, fuse } = readEntries(index);
  const found: Suggestion[] = [];
  if (content.length >= QUOTATION_WORDS) {
    const { sentences, topic } = search(index, typed);
    const [best] = sentences;
    if (best && topic.coverage >= QUOTATION_COVERAGE) {
      found.push({ text: best.evidence.text, kind: 'sentence', evidence: best.evidence });
    }
  }
  const patterns = [...new Set([content.slice(-2).join(' '), last])];
  for (const pattern of patterns) {
    const prefixed = list.filter(({ folded }) => beginsWord(folded, pattern));
    found.push(...prefixed.sort((a, b) => b.mentions - a.mentions || a.folded.length - b.folded.length));
  }
  if (found.length === 0 && last.length >= SHORTEST_FUZZY) {
    for (const pattern of patterns) {
      found.push(...fuse.search(pattern.slice(-MAX_PATTERN), { limit }).map(({ item }) => item));
    }
  }
  const unique = new Map(found.map((suggestion) => [suggestion.text, suggestion]));
  return [...unique.values()]
    .slice(0, limit)
    .map(({ text, kind, evidence }) => ({ text, kind, ...(evidence ? { evidence } : {}) }));
}
