import { FEMALE_NAMES } from './given-names.ts';
import { AFFILIATIONS, NAME_SUFFIXES, ROLE_MODIFIERS, SENTENCE_OPENERS, SPEECH_VERBS, TIME_WORDS } from './lexicon.ts';
import {
  endsInLetters,
  isGivenName,
  isNameWord,
  isOfDepartment,
  isPostNominal,
  isRole,
  isWord,
  nameEnd,
  type Range,
} from './names.ts';
import { isTitle, type Stream, type Token } from './stream.ts';

/** Capitalised words in a row, no more than this. */
export const MAX_RUN = 10;

/** Capitalised words in a row that may be a name. */
export interface Run {
  stream: Stream;
  paragraph: number;
  name: Range;
  opensSentence: boolean;
}

function isRunWord(token: Token | undefined): boolean {
  return isWord(token) && token.capital && !/^[$£€#@\d]/.test(token.text);
}

/** Where the names of a run of capitalised words begin: after openers, roles, titles and affiliations. */
function nameFrom(tokens: readonly Token[], from: number, to: number, opensSentence: boolean): number {
  let start = isOfDepartment(tokens, from - 1) && to - from > 1 ? from + 1 : from;
  for (let i = start; i < to; i++) {
    const token = tokens[i] as Token;
    if (NAME_SUFFIXES.has(token.lower) && i > start) continue;
    const isOpener = i === from && opensSentence && SENTENCE_OPENERS.has(token.lower);
    const isVerb = i === from && opensSentence && SPEECH_VERBS.has(token.lower);
    const isSurname = i === to - 1 && i > start && !isRole(tokens[i - 1]);
    if (isOpener || isVerb || isTitle(token) || (token.possessive && i < to - 1) || ROLE_MODIFIERS.has(token.lower))
      start = i + 1;
    else if (isRole(token) && !isSurname && !isGivenName(tokens, i)) start = i + 1;
    else if (
      (AFFILIATIONS.has(token.lower) && !isTitle(tokens[i - 1])) ||
      (TIME_WORDS.has(token.lower) && i === start && i < to - 1 && !FEMALE_NAMES.has(token.lower))
    )
      start = i + 1;
  }
  return start;
}

/** All names that an article may hold, in order. */
export function collectRuns(streams: readonly Stream[]): Run[] {
  const runs: Run[] = [];
  for (const [paragraph, stream] of streams.entries()) {
    const { tokens, sentences, sentenceOf } = stream;
    for (let at = 0; at < tokens.length; ) {
      if (
        !isRunWord(tokens[at]) ||
        (isPostNominal(tokens[at]) && isNameWord(tokens[tokens[at - 1]?.lower === ',' ? at - 2 : at - 1]))
      ) {
        at++;
        continue;
      }
      let to = at;
      while (to < tokens.length && to - at < MAX_RUN && sentenceOf[to] === sentenceOf[at]) {
        const end = nameEnd(tokens, to, Math.min(tokens.length, at + MAX_RUN));
        if (end === to || (to > at && endsInLetters(tokens, to))) break;
        to = end;
        if (tokens[to - 1]?.possessive) break;
      }
      const opensSentence = sentences[sentenceOf[at] ?? 0]?.[0] === at || tokens[at - 1]?.kind !== 'word';
      const from = nameFrom(tokens, at, to, opensSentence);
      if (from < to) runs.push({ stream, paragraph, name: [from, to], opensSentence });
      at = Math.max(to, at + 1);
    }
  }
  return runs;
}
