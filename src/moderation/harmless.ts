import { LIFELESS } from './data/around-names.ts';
import { isFullName } from './names.ts';
import type { Match } from './pattern.ts';
import type { Rule } from './rules/rule.ts';
import { SENTENCE_REACH, sentenceStart } from './sentence.ts';
import { has, type Word } from './words.ts';

const DESCRIPTION_REACH = 4;
const NAMING_REACH = 8;

/** Whether the speaker describes themselves: "I am a queer teacher", "we queers". */
function describesSelf(words: readonly Word[], { from }: Match): boolean {
  const [before, name] = [words[from - 1]?.text, words[from]];
  if ((before === 'we' || before === 'us') && name?.gap === 'space' && has(name, 'contempt-plural')) return true;
  for (let at = from - 1; at >= Math.max(1, from - DESCRIPTION_REACH) && words[at + 1]?.gap === 'space'; at--) {
    const said = `${words[at - 1]?.text} ${words[at]?.text}`;
    if (said === 'we are' || said === 'i am') return true;
    if (!has(words[at], 'filler')) break;
  }
  return false;
}

const SAID = new Set(['said', 'asked', 'wrote', 'typed']);
const BEFORE_SPEAKER = new Set(['what', 'everything', 'all', 'that']);
/** What may follow "I said" in an order to forget it; any other word may be more of what is to be forgotten. */
const AFTER_SAID = new Set(['before', 'above', 'previously', 'earlier', 'just', 'now']);
const PAST = new Set(['last', 'earlier', 'previous', 'first', 'other', 'question']);

/** Whether the asker takes back words of their own and nothing else: "forget what I said before", "forget my last question". */
function takesOwnBack(words: readonly Word[], { from, to }: Match): boolean {
  const verb = words.findIndex((word, at) => at >= from && at < to && has(word, 'override'));
  if (verb < 0) return false;
  let end = verb + 1;
  while (end < Math.min(words.length, to + SENTENCE_REACH) && (end < to || words[end]?.gap === 'space')) end++;
  const order = words.slice(verb + 1, end).map(({ text }) => text);
  if (order[0] === 'my') return order.slice(1).every((text) => PAST.has(text));
  const speaker = order[0] === 'i' ? 0 : 1;
  return (
    order[speaker] === 'i' &&
    order.slice(0, speaker).every((text) => BEFORE_SPEAKER.has(text)) &&
    SAID.has(order[speaker + 1] ?? '') &&
    order.slice(speaker + 2).every((text) => AFTER_SAID.has(text))
  );
}

const BEFORE_ORDER = new Set('please just and but so then now guys everyone everybody all let us'.split(' '));

/** Whether "not" or "never" at `at` forbids: "do not", "you should not", and no "why do you not". */
function forbids(words: readonly Word[], at: number): boolean {
  const verb = words[at]?.text === 'never' ? at : at - 1;
  const text = words[verb]?.text ?? '';
  if (words[at]?.text !== 'never' && !['do', 'should', 'must'].includes(text)) return false;
  const before = words[verb - 1];
  if (words[verb]?.gap !== 'space' || before === undefined) return true;
  const subject =
    text === 'do' || text === 'never' ? BEFORE_ORDER.has(before.text) : has(before, 'you') || has(before, 'self');
  return subject && words[verb - 2]?.text !== 'why';
}

const BEFORE_NOUN = new Set('the this that these those every my your our his her their'.split(' '));

/** Whether the words are all that is called a name: "him", "the new mayor", "Ann Lee"; no "him, who is". */
function isOneObject(object: readonly Word[]): boolean {
  if (object.length === 0 || object.some((word) => has(word, 'you') || word.text === 'yourself')) return false;
  if (object.length === 1) return true;
  return (BEFORE_NOUN.has(object[0]?.text ?? '') && object.length <= 3) || object.every(({ capital }) => capital);
}

/** Words after which a plural is thrown at whoever is told to stop: "never call here again you clowns". */
const NO_PLURAL = new Set('me us him her it here back again'.split(' '));

/** Whether an insult is named to forbid its use: "please do not call the mayor a moron", "stop calling voters idiots". */
function forbidsInsult(words: readonly Word[], { from, to }: Match): boolean {
  const start = Math.max(sentenceStart(words, from), from - NAMING_REACH);
  let call = to - 2;
  while (call >= start && words[call]?.text !== 'call' && words[call]?.text !== 'calling') call--;
  if (call < start || words.slice(call + 1, to).some(({ gap }) => gap !== 'space')) return false;
  const isArticle = (at: number) => words[at]?.text === 'a' || words[at]?.text === 'an';
  let name = to - 1;
  while (!isArticle(name - 1) && (has(words[name - 1], 'vile') || has(words[name - 1], 'filler'))) name--;
  // Without an article or a plural, the last word may be thrown at whoever is told to stop.
  const hasArticle = isArticle(name - 1);
  const object = words.slice(call + 1, hasArticle ? name - 1 : name);
  const isPlural = words[to - 1]?.text.endsWith('s') && !NO_PLURAL.has(object.at(-1)?.text ?? '');
  if (!(hasArticle || isPlural) || !isOneObject(object)) return false;
  const previous = words[call - 1]?.text;
  if (words[call]?.text === 'calling') return previous === 'stop' || previous === 'quit';
  return (previous === 'not' || previous === 'never') && forbids(words, call - 1);
}

/** Whether one person whom the speaker knows is ill: "my Dutch colleague is sick". */
function isAilment(words: readonly Word[], { from, to }: Match): boolean {
  const owner = words[from - 1]?.text;
  const verb = words[to - 2];
  return (
    (owner === 'my' || owner === 'our') &&
    words[to - 1]?.text === 'sick' &&
    verb?.text === 'is' &&
    words[to - 3]?.lexeme?.text.endsWith('s') === false
  );
}

/**
 * Whether what is to die need be no person: "I hope Brexit dies". A word alone may be the name of a law, a firm or a coin, unless the article
 * tells whose it is.
 */
function mayBeThing(words: readonly Word[], { from, to }: Match): boolean {
  const named = words.slice(from, to).filter(({ name }) => name);
  return words[to - 1]?.text === 'dies' && named.length > 0 && !named.at(-1)?.person && !isFullName(named);
}

/** Whether the words of a rule attack nobody here: they are about the speaker or somebody ill, take back what was asked before, or ask for kindness. */
export function attacksNobody(rule: Rule, words: readonly Word[], match: Match): boolean {
  if (rule.name === 'override') return takesOwnBack(words, match);
  if (rule.name === 'name-called') return describesSelf(words, match);
  if (rule.name === 'person-threatened') return mayBeThing(words, match);
  if (rule.name === 'group-called-vile') return isAilment(words, match);
  return rule.name === 'person-insulted' && forbidsInsult(words, match);
}

/** Words that are no mild ones, or that are said of a person or to a face. */
const OF_PERSONS = [
  'insult',
  'weak-insult',
  'curse-noun',
  'vermin',
  'insult-phrase',
  'someone',
  'coreference',
  'kin',
  'you',
];

/** Whether hard words are for the bot or for a firm, so that they wound nobody: "bad bot", "screw you Google". */
export function woundsNobody({ name }: Rule, words: readonly Word[], { from, to }: Match): boolean {
  if (name !== 'person-insulted' && name !== 'person-dismissed') return false;
  const said = words.slice(from, to);
  if (said.some((word) => word.name || OF_PERSONS.some((className) => has(word, className)))) return false;
  const isLifeless = (word: Word | undefined) => has(word, 'machine') || LIFELESS.has(word?.text ?? '');
  return said.some(isLifeless) || (words[to]?.gap !== 'sentence' && isLifeless(words[to]));
}
