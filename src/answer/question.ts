import type { Token } from '../text/tokens.ts';
import { spellOut } from './chat-spellings.ts';
import { readClaim } from './claim.ts';
import { withoutFillers } from './fillers.ts';
import {
  type AskedClass,
  AUXILIARIES,
  classOfNoun,
  FUNCTION_WORDS,
  isFunctionWord,
  NEGATIONS,
  PLAIN_SAYING,
  SAYING_VERBS,
} from './lexicon.ts';
import { LIST_OPENERS, QUESTION_WORDS, SHORTHAND, wordAt } from './question-words.ts';
import { plainWording } from './wordings.ts';

export const QUESTION_KINDS = [
  'what',
  'which',
  'who',
  'where',
  'definition',
  'list',
  'said',
  'yes-no',
  'why',
  'how',
  'when',
  'how-many',
  'how-much',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question taken apart. Token positions are indexes into `tokens`. */
export interface Question {
  text: string;
  tokens: Token[];
  kind: QuestionKind;
  /** What the answer must be; selects the reader's weights. */
  asked: AskedClass;
  /** Half-open range of the question phrase ("what year", "how many"); empty at 0 where there is none. */
  phrase: [start: number, end: number];
  /** Index of the asked noun ("year" in "what year"), where there is one. */
  focus: number | undefined;
  /** Indexes of the words that the answer's sentence should hold. */
  content: number[];
  /** The names in the question, as typed. */
  names: string[];
  negated: boolean;
  /** What follows `text` as typed and only asks for a yes: ", isn't it?". Empty where nothing does. */
  tag: string;
}

/** An answer need not say that it is one of today, or how precise it is. */
const SAYS_LITTLE = new Set(['currently', 'approximately', 'exactly', 'specifically']);

/** "Does X own Y?": here it is the verb and not as in "his own" and "own goal". */
const OWN_AS_VERB =
  /(\b(?:do|does|did|can|could|will|would|should)(?:n['’]?t)?\b(?:(?!(?:\b(?:his|her|its|their|my|your|our|whose|an|one['’]s)(?:\s+very)?|s['’]|['’]s)\s+own\b).){1,80}?\s)own\b(?!\s+goals?\b)/i;

/** Other hyphens than "-" and the dash of figures, as phones and word processors type them. */
const HYPHENS = /[\u2010\u2011\u2012]/g;

const AMOUNT_ADJECTIVES = new Set(
  'much old long far tall high big large deep wide heavy fast often soon late early hot cold expensive small'.split(
    ' ',
  ),
);
/** They ask for a measure as well, but say more than those: what is told of them has such a word ("accurate to four centimetres"). */
const TELLING_ADJECTIVES = new Set('strong thick low slow quickly frequently accurate'.split(' '));
const TIME_ADJECTIVES = new Set(['soon', 'late', 'early']);
const CAUSE_VERBS = new Set(['cause', 'caused', 'causes', 'led', 'prompted', 'made', 'motivated', 'drove', 'driven']);

/** The question word that rules the question: the first where it opens it, else the last ("cao professor where"). */
function findQuestionWord(tokens: Token[]): number | undefined {
  let found: number | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (!QUESTION_WORDS.has(wordAt(tokens, i))) continue;
    const opens = i === 0 || (i === 1 && tokens[0]?.partOfSpeech === 'ADP');
    if (opens) return i;
    // "the company that …, which …?": a relative pronoun after a noun in mid-question rules nothing if another follows.
    found = i;
  }
  return found;
}

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind !== 'mark' &&
  (token.partOfSpeech === 'NOUN' || token.partOfSpeech === 'PROPN' || token.partOfSpeech === 'NUM');

/** The noun phrase from `start`: adjectives, numbers and nouns. Returns its end and its head noun. */
function readNounPhrase(tokens: Token[], start: number): { end: number; head: number | undefined } {
  let end = start;
  let head: number | undefined;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (!token || AUXILIARIES.has(token.normal)) break;
    if (isNominal(token)) head = end;
    else if (token.partOfSpeech === 'ADJ' || token.partOfSpeech === 'DET' || token.text === '-') {
      if (head !== undefined && token.text !== '-') break;
    } else if (!(token.partOfSpeech === 'PART' && token.normal.startsWith("'"))) break;
  }
  return { end, head };
}

/** "kind of", "type of", "name of": the noun after it is what is asked. */
const TRANSPARENT_NOUNS = new Set(['kind', 'kinds', 'type', 'types', 'sort', 'sorts', 'name', 'names', 'one', 'set']);

function focusAfter(tokens: Token[], start: number): { end: number; head: number | undefined } {
  const first = readNounPhrase(tokens, start);
  if (first.head === undefined) return first;
  const head = tokens[first.head]?.normal ?? '';
  if (TRANSPARENT_NOUNS.has(head) && tokens[first.end]?.normal === 'of') {
    const second = readNounPhrase(tokens, first.end + 1);
    if (second.head !== undefined) return second;
  }
  return first;
}

interface Reading {
  kind: QuestionKind;
  asked: AskedClass;
  phrase: [number, number];
  focus: number | undefined;
}

function readHow(tokens: Token[], at: number): Reading {
  const next = wordAt(tokens, at + 1);
  if (next === 'many') {
    const { end, head } = focusAfter(tokens, at + 2);
    return { kind: 'how-many', asked: 'count', phrase: [at, end], focus: head };
  }
  if (TIME_ADJECTIVES.has(next)) return { kind: 'when', asked: 'time', phrase: [at, at + 2], focus: undefined };
  if (next === 'come') return { kind: 'why', asked: 'reason', phrase: [at, at + 2], focus: undefined };
  if (AMOUNT_ADJECTIVES.has(next) || TELLING_ADJECTIVES.has(next)) {
    const { end, head } = focusAfter(tokens, at + 2);
    return { kind: 'how-much', asked: 'amount', phrase: [at, Math.max(end, at + 2)], focus: head };
  }
  return { kind: 'how', asked: 'manner', phrase: [at, at + 1], focus: undefined };
}

/** "What is X?", "who is X?": nothing but a name or noun phrase after the verb. */
function asksDefinition(tokens: Token[], at: number): boolean {
  const verb = wordAt(tokens, at + 1);
  const start = verb === 'is' || verb === "'s" || verb === 'are' || verb === 'was' || verb === 'were' ? at + 2 : at + 1;
  if (start === at + 1 && SHORTHAND.get(tokens[at]?.normal ?? '') === undefined) return false;
  const rest = tokens.slice(start).filter((token) => token.kind !== 'mark');
  const named = rest.filter((token) => !isFunctionWord(token));
  if (named.length === 0 || named.length > 4) return false;
  return rest.every(
    (token) => ['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'SYM'].includes(token.partOfSpeech) || !token.english,
  );
}

function readWhat(tokens: Token[], at: number): Reading {
  const word = wordAt(tokens, at);
  const { end, head } = focusAfter(tokens, at + 1);
  const noun = head === undefined ? undefined : (tokens[head]?.normal ?? '');
  if (noun !== undefined && end > at + 1) {
    const asked = classOfNoun(noun) ?? 'thing';
    if (asked === 'time') return { kind: 'when', asked, phrase: [at, end], focus: head };
    if (asked === 'reason') return { kind: 'why', asked, phrase: [at, end], focus: head };
    const kind = asked === 'count' || asked === 'amount' ? 'how-much' : word === 'which' ? 'which' : 'what';
    return { kind, asked, phrase: [at, end], focus: head };
  }
  const next = wordAt(tokens, at + 1);
  if (CAUSE_VERBS.has(next)) return { kind: 'what', asked: 'thing', phrase: [at, at + 1], focus: undefined };
  if (AUXILIARIES.has(next) || next === "'s") {
    if (asksDefinition(tokens, at)) {
      const last = readNounPhrase(tokens, at + 2).head;
      const asked = classOfNoun(tokens[last ?? -1]?.normal ?? '');
      return asked && asked !== 'name' && asked !== 'person' && asked !== 'organisation'
        ? { kind: asked === 'time' ? 'when' : 'what', asked, phrase: [at, at + 1], focus: last }
        : { kind: 'definition', asked: 'definition', phrase: [at, at + 1], focus: undefined };
    }
    if (next === 'is' || next === "'s" || next === 'was' || next === 'are' || next === 'were') {
      // "What is the capital of X?" asks for the noun after the verb.
      const after = focusAfter(tokens, at + 2);
      const asked = classOfNoun(tokens[after.head ?? -1]?.normal ?? '');
      const last = tokens.findLast((token) => token.kind !== 'mark');
      if (last?.normal === 'called' || last?.normal === 'named') {
        return { kind: 'what', asked: 'name', phrase: [at, at + 1], focus: after.head };
      }
      if (asked === 'time') return { kind: 'when', asked, phrase: [at, at + 1], focus: after.head };
      if (asked === 'reason') return { kind: 'why', asked, phrase: [at, at + 1], focus: after.head };
      if (asked === 'count' || asked === 'amount') {
        return { kind: 'how-much', asked, phrase: [at, at + 1], focus: after.head };
      }
      return { kind: 'what', asked: asked ?? 'thing', phrase: [at, at + 1], focus: after.head };
    }
    const doing = tokens.slice(at + 2).some((token) => token.normal === 'do' || token.normal === 'doing');
    return { kind: 'what', asked: doing ? 'action' : 'thing', phrase: [at, at + 1], focus: undefined };
  }
  return { kind: word === 'which' ? 'which' : 'what', asked: 'thing', phrase: [at, at + 1], focus: undefined };
}

/** "X's job": asks what X is. */
export const DEFINING_NOUNS = new Set([
  'job',
  'occupation',
  'profession',
  'position',
  'role',
  'definition',
  'meaning',
  'bio',
]);

/** A question without a question word: yes/no after an auxiliary, else a fragment that names what it wants. */
function readFragment(tokens: Token[]): Reading {
  const first = tokens[0];
  const opener = wordAt(tokens, 0);
  if (first && AUXILIARIES.has(opener) && tokens.length > 1) {
    return { kind: 'yes-no', asked: 'thing', phrase: [0, 1], focus: undefined };
  }
  // "name three" and "list of" ask for things, "name of the ship" for a name.
  if (LIST_OPENERS.has(opener) && !(opener === 'name' && wordAt(tokens, 1) === 'of')) {
    const { end, head } = focusAfter(tokens, 1);
    return {
      kind: 'list',
      asked: classOfNoun(tokens[head ?? -1]?.normal ?? '') ?? 'thing',
      phrase: [0, end],
      focus: head,
    };
  }
  const named = tokens.filter((token) => token.kind !== 'mark' && !FUNCTION_WORDS.has(token.normal));
  if (named.length > 1 && named.some((token) => DEFINING_NOUNS.has(token.normal))) {
    return { kind: 'definition', asked: 'definition', phrase: [0, 0], focus: undefined };
  }
  // "acme founder", "x2 release date", "chips used??": the noun with a class of its own, else the first phrase's head.
  let focus: number | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token && token.kind !== 'mark' && classOfNoun(token.normal)) focus = i;
  }
  // "source of the figure": what stands before "of" is asked.
  const of = tokens.findIndex((token) => token.normal === 'of');
  if (of > 0) focus = readNounPhrase(tokens, 0).head ?? focus;
  focus ??= readNounPhrase(tokens, 0).head;
  const asked = (focus === undefined ? undefined : classOfNoun(tokens[focus]?.normal ?? '')) ?? 'thing';
  const kinds: Partial<Record<AskedClass, QuestionKind>> = {
    person: 'who',
    place: 'where',
    time: 'when',
    count: 'how-much',
    amount: 'how-much',
    reason: 'why',
    manner: 'how',
  };
  return { kind: kinds[asked] ?? 'what', asked, phrase: [0, 0], focus };
}

function read(tokens: Token[]): Reading {
  const at = findQuestionWord(tokens);
  if (at === undefined) return readFragment(tokens);
  const word = wordAt(tokens, at);
  const phrase: [number, number] = [at, at + 1];
  switch (word) {
    case 'who':
    case 'whom':
      return asksDefinition(tokens, at)
        ? isRoleOnly(tokens, at)
          ? { kind: 'who', asked: 'person', phrase, focus: readNounPhrase(tokens, at + 2).head }
          : { kind: 'definition', asked: 'definition', phrase, focus: undefined }
        : { kind: 'who', asked: 'person', phrase, focus: roleAfter(tokens, at + 1) };
    case 'whose': {
      const { end, head } = readNounPhrase(tokens, at + 1);
      return { kind: 'who', asked: 'person', phrase: [at, Math.max(end, at + 1)], focus: head };
    }
    case 'when':
      return { kind: 'when', asked: 'time', phrase, focus: undefined };
    case 'where':
      return { kind: 'where', asked: 'place', phrase, focus: undefined };
    case 'why':
      return { kind: 'why', asked: 'reason', phrase, focus: undefined };
    case 'how':
      return readHow(tokens, at);
    default:
      return readWhat(tokens, at);
  }
}

/** The role in "who is the president of X?". */
function roleAfter(tokens: Token[], verb: number): number | undefined {
  const { head } = readNounPhrase(tokens, verb + 1);
  return AUXILIARIES.has(wordAt(tokens, verb)) && classOfNoun(tokens[head ?? -1]?.normal ?? '') === 'person'
    ? head
    : undefined;
}

/** "Who is the president of X?" asks for a name; "who is X?" for what X is. */
function isRoleOnly(tokens: Token[], at: number): boolean {
  const rest = tokens.slice(at + 2).filter((token) => token.kind !== 'mark');
  const isCommon = ({ partOfSpeech, english, text }: Token) =>
    english && partOfSpeech !== 'PROPN' && !/^\p{Lu}/u.test(text);
  // The oldest sponsor may well be told to be a firm.
  const isDescribed = rest[1]?.normal.endsWith('est') === true;
  const isOne = rest[0]?.normal === 'the' && /^(?:is|was|'s)$/.test(wordAt(tokens, at + 1));
  if (isOne && !isDescribed && rest.every(isCommon)) return true;
  return rest.some((token) => classOfNoun(token.normal) === 'person' || token.normal === 'of');
}

/** Whether it is the hyphen of one word: "High-Flyer". */
function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text === '-' && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

function namesIn(tokens: Token[], sentenceCase: boolean): string[] {
  const names: string[] = [];
  let name = '';
  const flush = () => {
    if (name !== '') names.push(name);
    name = '';
  };
  for (const [i, token] of tokens.entries()) {
    const capital = /^\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u.test(token.text);
    const named = token.kind === 'word' && ((capital && (i > 0 || !sentenceCase)) || !token.english);
    if (name !== '' && joins(tokens, i)) name += token.text;
    else if (name.endsWith('-')) name += token.text;
    else if (named && !isFunctionWord(token) && !SHORTHAND.has(token.normal)) name += `${name && ' '}${token.text}`;
    else flush();
  }
  flush();
  return names;
}

const SAID_ABOUT =
  /\b(?:what|wat|whats|anything)\b.{0,80}\b(?<!\b(?:an?|of|the) )(?:say|says|said|saying|tell|told|comment|commented|remark|remarked|think|thinks|thought)\b|\b(?:what|wat|how)\b(?:'s)? (?:did|does|do)\b.{1,60}\b(?:call|describe)\b/i;
const SAYING_NOUN =
  /\b(?:quotes?|quotations?|comments?|remarks?|statements?|words|views|opinions?|thoughts)\b\s*(?:of|from|by|on|about|to|regarding)\b|(?:['’]s|\bhis|\bher|\btheir) (?:take|view|stance|verdict) (?:of|on|about)\b|\b(?:quotes?|quotations?|comments?|remarks?|opinions?|statements?|views)\W*$/i;
const CLAIMS_WHAT =
  /\b(?:what|wat) (?:did|do|does)\b.{1,60}\b(?:claim|argue|warn|predict|expect|reckon|believe|insist|suggest)\b/i;
const SAYS_WHAT = /\b(?:said|says|say|told|thinks)\s+(?:what|wat)\b/i;

/** Whether a word of the question phrase only asks: "what [kind] of", "how [old]", and not "how many [open-source] tools" or "how [thick]". */
function isOpening(tokens: Token[], at: number, from: number): boolean {
  const word = wordAt(tokens, at);
  const asksHow = at === from + 1 && wordAt(tokens, from) === 'how' && !TELLING_ADJECTIVES.has(word);
  return asksHow || QUESTION_WORDS.has(word) || TRANSPARENT_NOUNS.has(word) || LIST_OPENERS.has(word);
}

/**
 * Takes a question apart: its kind, what it asks for, its names and the words an answer's sentence should hold.
 * Half-typed questions ("cao professor where", "chips used??") are read as well. Never throws.
 */
export function analyseQuestion(text: string): Question {
  const {
    text: trimmed,
    tokens,
    tag,
    isClaim,
  } = readClaim(plainWording(withoutFillers(spellOut(text).replace(HYPHENS, '-'))).replace(OWN_AS_VERB, '$1owns'));
  const reading: Reading = isClaim
    ? { kind: 'yes-no', asked: 'thing', phrase: [0, 0], focus: undefined }
    : read(tokens);
  const asksForWords = [SAID_ABOUT, CLAIMS_WHAT, SAYS_WHAT, SAYING_NOUN].some((pattern) => pattern.test(trimmed));
  if (reading.kind !== 'yes-no' && asksForWords) {
    reading.kind = 'said';
  }
  const [from, to] = reading.phrase;
  const content: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'mark' || (i >= from && i < to && i !== reading.focus && isOpening(tokens, i, from))) continue;
    if (isFunctionWord(token) || SHORTHAND.has(token.normal) || SAYS_LITTLE.has(token.normal)) continue;
    if (reading.kind === 'definition' && DEFINING_NOUNS.has(token.normal)) continue;
    // A text that gives a name need not say so; "The Name of the Rose" and "in the name of science" are others.
    const opensOrIsLower = i === 0 || token.text === 'name';
    if (token.normal === 'name' && opensOrIsLower && wordAt(tokens, i + 1) === 'of' && wordAt(tokens, i - 2) !== 'in')
      continue;
    if ((reading.kind === 'said' || reading.kind === 'who') && PLAIN_SAYING.has(token.normal)) continue;
    if (reading.kind === 'said' && SAYING_VERBS.has(token.normal)) continue;
    content.push(i);
  }
  return {
    text: trimmed,
    tokens,
    ...reading,
    content,
    names: namesIn(tokens, /^\p{Lu}/u.test(trimmed)),
    negated: tokens.some((token) => NEGATIONS.has(token.normal)),
    tag,
  };
}
