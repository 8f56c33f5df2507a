import Fuse from 'fuse.js';
import { foldCase } from '../text/tokens.ts';
import { NO_TERM, PART_OF_SPEECH_CODE, type PassageIndex } from './inverted-index.ts';
import { STOP_WORDS } from './stop-words.ts';

const MAX_TYPED = 200;
/** Bitap reads no longer pattern in one pass. */
const MAX_PATTERN = 32;
const THRESHOLD = 0.3;
const SHORTEST_FUZZY = 3;
const LONGEST_TERM_WORDS = 5;
/** A common noun is offered when it stands in the article this often, or is made of several words. */
const LEAST_MENTIONS = 2;

/** A name or term as the article writes it. */
interface Entry {
  text: string;
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
          const mentions = part === PROPN || words > 1 ? LEAST_MENTIONS : 1;
          found.set(folded, { text: phrase, folded, mentions });
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
  const list = collectTerms(index);
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
 * Names and terms of the article, as it writes them, that half-typed text may end with, best first. Words that begin as
 * typed come before what Fuse.js takes for misspelt. Empty where nothing was typed. Never throws.
 */
export function suggestTerms(index: PassageIndex, typed: string, limit: number): string[] {
  const words = foldCase(typed.slice(0, MAX_TYPED))
    .split(/[^\p{L}\p{N}.'-]+/u)
    .filter((word) => word !== '');
  const isWhole = /\s$/.test(typed);
  const content = words.filter((word, at) => !STOP_WORDS.has(word) || (at === words.length - 1 && !isWhole && at > 0));
  const last = content.at(-1);
  if (last === undefined || limit <= 0) return [];
  const { list, fuse } = readEntries(index);
  const patterns = [...new Set([content.slice(-2).join(' '), last])];
  const found = patterns.flatMap((pattern) =>
    list
      .filter(({ folded }) => beginsWord(folded, pattern))
      .sort((a, b) => b.mentions - a.mentions || a.folded.length - b.folded.length),
  );
  if (found.length === 0 && last.length >= SHORTEST_FUZZY) {
    for (const pattern of patterns) {
      found.push(...fuse.search(pattern.slice(-MAX_PATTERN), { limit }).map(({ item }) => item));
    }
  }
  return [...new Set(found.map(({ text }) => text))].slice(0, limit);
}
