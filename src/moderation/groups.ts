import { NATIONALITIES } from '../text/nationalities.ts';
import { AFTER_GROUP_CLASSES, AFTER_GROUP_WORDS, BEFORE_GROUP_ADJECTIVE } from './data/around-names.ts';
import { has, type Word } from './words.ts';

const LONGEST_LEAD = 4;

interface GroupName {
  length: number;
  /** Whether the word after it may make it an adjective: "the Chinese", and then "chips". */
  isCompound: boolean;
}

function endsNounPhrase(next: Word | undefined): boolean {
  if (next?.gap !== 'space') return true;
  return AFTER_GROUP_WORDS.has(next.text) || AFTER_GROUP_CLASSES.some((className) => has(next, className));
}

/** Whether what stands before an adjective lets it be a noun: an article, with other adjectives between, or a word of contempt ("dirty …"). */
function opensNounPhrase(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_LEAD) && words[before + 1]?.gap === 'space'; before--) {
    const word = words[before];
    if (BEFORE_GROUP_ADJECTIVE.has(word?.text.split(' ').at(-1) ?? '') || has(word, 'contempt')) return true;
    if (!has(word, 'vile') && !has(word, 'praise') && !has(word, 'filler') && !has(word, 'profanity')) return false;
  }
  return false;
}

/** "The Chinese government": what stands here is no people, and never was meant to be. */
const INSTITUTIONS = new Set(
  'government governments state regime authorities party army military parliament company companies firm firms startup startups'.split(
    ' ',
  ),
);

/** What belongs to people as they themselves do: contempt for it is contempt for them. */
const INALIENABLE_CLASSES = ['body', 'kin', 'home', 'holy-place', 'wits', 'value'];
const INALIENABLE_WORDS = new Set(
  'homes houses life lives feelings rights nature blood dna genes culture place job role duty purpose existence presence'.split(
    ' ',
  ),
);

/** Whether the group only owns what is spoken of: "the migrants' visas". */
function isOwner(words: readonly Word[], at: number): boolean {
  const owned = words[at + 1];
  if (!words[at]?.possessive || endsNounPhrase(owned)) return false;
  return !INALIENABLE_WORDS.has(owned?.text ?? '') && !INALIENABLE_CLASSES.some((className) => has(owned, className));
}

/** How many words from `at` on name a protected group: a noun, an adjective with a noun for people, or an adjective with an article alone. */
function readGroupName(words: readonly Word[], at: number): GroupName | undefined {
  const name = readWholeName(words, at);
  return name && isOwner(words, at + name.length - 1) ? { ...name, isCompound: true } : name;
}

/** Whether the sentence opens with "are" before the name, so that what comes after it is said of it: "Are … vermin". */
function isAskedAbout(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before > Math.max(0, at - LONGEST_LEAD) && has(words[before], 'filler')) before--;
  return has(words[before], 'is') && words[before]?.gap === 'sentence';
}

const CLAUSE_OPENERS = new Set(['and', 'but', 'so', 'because', 'since']);
const PLURAL_VERBS = new Set(['are', 'were', 'have', 'do', 'deserve']);

/** Whether an adjective without an article is the subject of a plural verb: "Dutch are …". */
function isBareSubject(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  const opensClause = word?.gap !== 'space' || CLAUSE_OPENERS.has(before?.text ?? '');
  return opensClause && has(word, 'plural-adjective') && next?.gap === 'space' && PLURAL_VERBS.has(next.text);
}

function readWholeName(words: readonly Word[], at: number): GroupName | undefined {
  const isGroupNoun = has(words[at], 'group');
  if (!isGroupNoun && !has(words[at], 'group-adjective')) return undefined;
  let length = 1;
  while (words[at + length]?.gap === 'space' && has(words[at + length], 'group-adjective')) length++;
  const head = words[at + length];
  const follows = head?.gap === 'space';
  if (follows && !isGroupNoun && NATIONALITIES.has(words[at]?.text ?? '') && INSTITUTIONS.has(head.text))
    return undefined;
  if (follows && has(head, 'body')) return { length, isCompound: false };
  if (follows && isGroupNoun && has(head, 'vermin') && isAskedAbout(words, at)) return { length, isCompound: false };
  if (follows && (has(head, 'human') || has(head, 'group'))) return { length: length + 1, isCompound: false };
  if (isGroupNoun) return { length, isCompound: false };
  if (isBareSubject(words, at) && length === 1) return { length, isCompound: false };
  const isVocative = words[at]?.gap === 'pause' && !follows;
  if (!isVocative && !opensNounPhrase(words, at)) return undefined;
  const isWhole = words[at + length - 1]?.possessive || endsNounPhrase(head);
  return { length, isCompound: !isWhole || (follows && head.text === 'one') };
}

/** Marks the words that name a protected group, and the pronouns that stand for one named before. */
export function markGroups(words: readonly Word[]): void {
  let named = false;
  let addressed = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const name = readGroupName(words, at);
    const length = name && !name.isCompound ? name.length : 0;
    if (name?.isCompound) for (const part of words.slice(at, at + name.length)) part.compound = 'group';
    const next = words[at + 1];
    // "These" and "those" may as well point at what comes next: "tired of these prices".
    const isPronoun = word.text === 'these' ? endsNounPhrase(next) : word.text.startsWith('the');
    const refersBack = named && has(word, 'coreference') && (isPronoun || has(next, 'human'));
    for (const part of words.slice(at, at + Math.max(length, refersBack || (addressed && has(word, 'you')) ? 1 : 0)))
      part.group = true;
    if (length > 0 && (words[at - 1]?.text === 'you' || words[at + length]?.text === 'like you')) addressed = true;
    if (has(word, 'wrongdoer')) named = false;
    else if (word.group) named = true;
    at += Math.max(0, length - 1);
  }
}
