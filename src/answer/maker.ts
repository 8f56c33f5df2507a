import type { PartOfSpeech } from 'wink-nlp';
import { NO_TERM, PART_OF_SPEECH_CODE, type PassageIndex } from '../search/inverted-index.ts';
import { termOf, type WordWithTerm, wordsWithTerms } from '../search/terms.ts';
import type { Token } from '../text/tokens.ts';
import type { Question } from './question.ts';
import { wordAt } from './question-words.ts';

/** That somebody made a thing, in the words of a question: verbs, what its maker is called, and what else he does with it. */
const MADE = 'made created built developed';
const SHOWN = 'introduced unveiled launched released';
const MAKERS = 'maker creator builder developer';
/** "Maker", "developers" and "making" have the stems of the verbs and tell of somebody or something else. */
const OTHER_FORMS = /(?:[eo]rs?|ing)$/;
/** "Unveiled smaller [versions of] X": who shows one of these shows X. */
const VERSIONS = new Set(
  'version versions edition editions variant variants prototype prototypes generation model models'.split(' '),
);
/** How many tokens may part the name from the verb before it, and from a participle behind it: ", which was". */
const ACTIVE_REACH = 8;
const PASSIVE_REACH = 4;
/** A name of more words is no name of a thing. */
const MOST_WORDS = 5;

let makingWords:
  | { made: readonly WordWithTerm[]; shown: readonly WordWithTerm[]; makers: ReadonlySet<string> }
  | undefined;

function wordsForMaking() {
  makingWords ??= {
    made: wordsWithTerms(MADE),
    shown: wordsWithTerms(SHOWN),
    makers: new Set(wordsWithTerms(MAKERS).map(({ term }) => term)),
  };
  return makingWords;
}

const IN_PHRASE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM']);

/** What asks who made a thing: the tokens that tell that it was made ("made", "is behind", "is the maker of"), and the name of what was made. */
interface MakerQuestion {
  from: number;
  to: number;
  terms: string[];
  name: string;
}

function readMakerQuestion({ kind, asked, tokens: all, phrase }: Question): MakerQuestion | undefined {
  if (phrase[0] !== 0 || phrase[1] === 0 || (kind !== 'who' && asked !== 'organisation')) return undefined;
  const { made, shown, makers } = wordsForMaking();
  const tokens = all.filter((token) => token.kind !== 'mark');
  const from = /^ha(?:s|ve)$/.test(wordAt(tokens, phrase[1])) ? phrase[1] + 1 : phrase[1];
  const term = (at: number): string | undefined => tokens[at] && termOf(tokens[at] as Token);
  let to = from;
  if ([...made, ...shown].some((word) => word.term === term(from))) to = from + 1;
  else if (/^(?:is|are|was|were|['’]s)$/.test(wordAt(tokens, from))) {
    const noun = wordAt(tokens, from + 1) === 'the' ? from + 2 : from + 1;
    if (wordAt(tokens, from + 1) === 'behind') to = from + 2;
    else if (makers.has(term(noun) ?? '') && wordAt(tokens, noun + 1) === 'of') to = noun + 2;
  }
  const thing = tokens.slice(to);
  const isThing = thing.length > 0 && thing.length <= MOST_WORDS;
  if (to === from || !isThing || !thing.every(({ partOfSpeech }) => IN_PHRASE.has(partOfSpeech))) return undefined;
  // "The model X": what kind of thing it is may be told elsewhere.
  const names = thing.filter(({ partOfSpeech, english }) => partOfSpeech === 'PROPN' || !english);
  const name = names.map(({ normal }) => normal).join(' ');
  return { from, to, terms: names.flatMap((token) => termOf(token) ?? []), name };
}

const codes = (...parts: readonly PartOfSpeech[]): ReadonlySet<number> =>
  new Set(parts.flatMap((part) => PART_OF_SPEECH_CODE.get(part) ?? []));
const PROPN = PART_OF_SPEECH_CODE.get('PROPN');
const MODIFIERS = codes('DET', 'ADJ', 'ADV', 'NUM', 'PROPN');
const QUOTE = /^["“”'‘’]$/;
const NAME_PARTS = codes('PROPN', 'NUM');
const OTHER_THING = codes('NOUN', 'PROPN');
const BEFORE_PARTICIPLE = codes('AUX', 'ADV', 'PRON', 'DET', 'PUNCT');

/** The forms whose object is the name at a token of a sentence: "unveiled X", "the release of X", "X, which was built by". */
function formsWithObject(index: PassageIndex, name: number, { start, end }: { start: number; end: number }): number[] {
  const { tokenForms, forms, tokenPartsOfSpeech } = index;
  const wordAt = (at: number): string => forms[tokenForms[at] as number]?.normal ?? '';
  const isOf = (parts: ReadonlySet<number>, at: number): boolean => parts.has(tokenPartsOfSpeech[at] as number);
  const least = Math.max(start, name - ACTIVE_REACH);
  const skipBack = (from: number): number => {
    let at = from;
    while (at > least && (isOf(MODIFIERS, at) || QUOTE.test(wordAt(at)))) at--;
    return at;
  };
  const skipOn = (from: number, parts: ReadonlySet<number>): number => {
    let at = from;
    while (at < Math.min(end, from + PASSIVE_REACH) && isOf(parts, at)) at++;
    return at;
  };
  const found: number[] = [];
  const next = skipOn(name + 1, NAME_PARTS);
  // "Z4 papers", "Z4's engine"
  const ownsNext = (isOf(OTHER_THING, next) && !VERSIONS.has(wordAt(next))) || /^['’]s?$/.test(wordAt(next));
  let before = skipBack(name - 1);
  if (wordAt(before) === 'of') before = VERSIONS.has(wordAt(before - 1)) ? skipBack(before - 2) : before - 1;
  if (before >= least && !ownsNext) found.push(tokenForms[before] as number);
  const participle = skipOn(next, BEFORE_PARTICIPLE);
  if (participle + 1 < end && wordAt(participle + 1) === 'by') found.push(tokenForms[participle] as number);
  return found;
}

/** The forms whose object is a name, in sentences that hold all of its terms. */
function formsAround(index: PassageIndex, terms: readonly number[]): Set<number> {
  const { postings, paragraphSentences, sentenceTokens, tokenForms, formTerms, tokenPartsOfSpeech } = index;
  const found = new Set<number>();
  const [first = 0] = terms;
  for (const paragraph of postings.paragraphs.subarray(postings.offsets[first], postings.offsets[first + 1])) {
    const last = paragraphSentences[paragraph + 1] as number;
    for (let sentence = paragraphSentences[paragraph] as number; sentence < last; sentence++) {
      const start = sentenceTokens[sentence] as number;
      const end = sentenceTokens[sentence + 1] as number;
      const held = Array.from(tokenForms.subarray(start, end), (form) => formTerms[form] as number);
      if (!terms.every((term) => held.includes(term))) continue;
      for (const [at, term] of held.entries()) {
        const isName = terms.includes(term) && tokenPartsOfSpeech[start + at] === PROPN;
        for (const form of isName ? formsWithObject(index, start + at, { start, end }) : []) found.add(form);
      }
    }
  }
  return found;
}

/** A question with another word for "made". */
export interface MakerReading {
  text: string;
  /** As typed, and what is asked instead. */
  typed: string;
  asked: string;
  /** Whether it tells less than was asked for: that it was shown, not that it was made. */
  isLess: boolean;
  /** What was made, in lower case. */
  name: string;
}

/**
 * "Who made X?" in the words with which the article tells of X: news mostly tells that somebody unveiled or launched a thing, and that he made it goes
 * without saying. Empty where something else is asked, or X is no name of the article's.
 */
export function readMaker(index: PassageIndex, question: Question): MakerReading[] {
  const asked = readMakerQuestion(question);
  if (!asked) return [];
  const terms = asked.terms.map((term) => index.termIds.get(term) ?? NO_TERM);
  if (terms.length === 0 || terms.includes(NO_TERM)) return [];
  const forms = formsAround(index, terms);
  const tokens = question.tokens.filter((token) => token.kind !== 'mark');
  const first = tokens[asked.from] as Token;
  const last = tokens[asked.to - 1] as Token;
  const typed = question.text.slice(first.start, last.end);
  const { made, shown } = wordsForMaking();
  const asksForShown = shown.some(({ term }) => term === termOf(first));
  return [...made, ...shown].flatMap((one) => {
    const { word, term } = one;
    const id = index.termIds.get(term);
    const isTold = [...forms].some(
      (form) => index.formTerms[form] === id && !OTHER_FORMS.test(index.forms[form]?.normal ?? ''),
    );
    if (id === undefined || !isTold || term === termOf(first)) return [];
    const before = question.text.slice(0, first.start).trimEnd();
    return {
      text: `${before} ${word}${question.text.slice(last.end)}`,
      typed,
      asked: word,
      isLess: !asksForShown && shown.includes(one),
      name: asked.name,
    };
  });
}
