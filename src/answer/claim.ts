import { type Token, tokenize } from '../text/tokens.ts';
import { AUXILIARIES, classOfNoun } from './lexicon.ts';
import { LIST_OPENERS, QUESTION_WORDS, wordAt } from './question-words.ts';

/** "…, right?", "…, isn't it?", "… wasn't he?": without "n't" only after a comma or the like, since "how did they do it?" ends alike. */
const TAG = (() => {
  const auxiliary = '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|ai|wo|ca)';
  const rest = '(?:it|he|she|they|we|there|that|this)(?: (?:right|correct|true|so|it|not))?';
  const denied = `${auxiliary}n['’]?t ${rest}`;
  const plain = `(?:(?:and|or|but) )?${auxiliary} ${rest}`;
  const word = '(?:right|correct|true|yes|yeah|yep|no|eh|huh|innit|am i right)';
  const separator = '(?:\\s*[,;.!?…–—]+|\\s+-)\\s*';
  const closing = '[^\\p{L}\\p{N}]*$';
  return new RegExp(
    `(?:(?<echo>${separator}(?:${denied}|${plain})|\\s+${denied})|${separator}${word})${closing}`,
    'iu',
  );
})();

/** "Is it true that X?" asks what "X, right?" asks. */
export const IS_IT_TRUE =
  /^(?:is|was|isn['’]?t|wasn['’]?t) it (?:true(?: that)?|(?:right|correct|a fact|the case) that)[\s,]+/iu;
/** "Isn't X based in Y?" asks what "Is X based in Y?" asks. */
const DENIED_OPENER = /^(is|are|was|were|do|does|did|has|have|had|could|would|should|ca|wo)n['’]?t\b/iu;
const UNSHORTENED = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
]);

const SPEAKERS = new Set(['i', 'you', 'u']);

const isVerb = ({ partOfSpeech }: Token): boolean => partOfSpeech === 'VERB' || partOfSpeech === 'AUX';

/** Whether a question word in it asks: none does that stands between two verbs of one sentence ("it is the firm which made X"). */
function hasAskingWord(tokens: readonly Token[]): boolean {
  return tokens.some(
    (_, at) =>
      QUESTION_WORDS.has(wordAt(tokens, at)) &&
      (/[.?!;]/.test(tokens[at - 1]?.text ?? '') ||
        !tokens.slice(0, at).some(isVerb) ||
        !tokens.slice(at + 1).some(isVerb)),
  );
}

/** Whether it states something and asks nothing: it begins as a sentence does ("Acme is", "the firm made", "they were") and has a verb. */
function isStatement(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens;
  if (!first || AUXILIARIES.has(first.normal) || hasAskingWord(tokens)) return false;
  const isPronoun = first.partOfSpeech === 'PRON' && !SPEAKERS.has(first.normal);
  const isName = first.partOfSpeech === 'PROPN' || (first.kind === 'word' && !first.english);
  if (!isPronoun && !isName && first.partOfSpeech !== 'DET') return false;
  // "The year Acme was founded" names what is asked for; "the mayor Ann Lee left" does not.
  const kind = classOfNoun(second?.normal ?? '');
  const isAskedFor =
    kind !== undefined && kind !== 'person' && kind !== 'organisation' && third?.partOfSpeech === 'PROPN';
  return !isAskedFor && tokens.slice(1).some(isVerb);
}
/** Whether it asks for nothing by itself, where "isn't it" behind it says that it states something: verbs need not be known as such. */
function isEchoed(tokens: readonly Token[]): boolean {
  const opener = wordAt(tokens, 0);
  const orders = tokens[0]?.partOfSpeech === 'VERB' || LIST_OPENERS.has(opener);
  return !orders && !AUXILIARIES.has(opener) && !SPEAKERS.has(opener) && !hasAskingWord(tokens);
}

/** What somebody typed, without what only asks whether it is so. */
export interface Claim {
  text: string;
  tokens: Token[];
  /** What follows `text` as typed and only asks for a yes. */
  tag: string;
  /** Whether the rest states what is asked. */
  isClaim: boolean;
}

/** Takes off "is it true that", the denial of "isn't X …?" and a tag. */
export function readClaim(typed: string): Claim {
  const claimed = typed.replace(IS_IT_TRUE, '');
  const whole = claimed.replace(DENIED_OPENER, (_, verb: string) => UNSHORTENED.get(verb.toLowerCase()) ?? verb);
  const found = TAG.exec(whole);
  const hasTag = found !== null && whole.slice(0, found.index).trim() !== '';
  const text = hasTag ? whole.slice(0, found.index) : whole;
  const tokens = tokenize(text);
  const isOpened = claimed !== typed && !QUESTION_WORDS.has(wordAt(tokens, 0));
  const isTagged = hasTag && (isStatement(tokens) || (found.groups?.echo !== undefined && isEchoed(tokens)));
  return { text, tokens, tag: whole.slice(text.length), isClaim: isOpened || isTagged };
}
