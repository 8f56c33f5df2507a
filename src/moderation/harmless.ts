import { LIFELESS } from './data/around-names.ts';
import { isFullName } from './names.ts';
import type { Match } from './pattern.ts';
import type { Rule } from './rules/rule.ts';
import { SENTENCE_REACH, sentenceEnd, sentenceStart } from './sentence.ts';
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

/** Whether an insult is named to forbid its use: "please do not call the mayor a moron", "stop calling voters idiots". */
function forbidsInsult(words: readonly Word[], { from, to }: Match): boolean {
  const insult = words[to - 1];
  const start = Math.max(sentenceStart(words, from), from - NAMING_REACH);
  for (let at = to - 2; at >= start; at--) {
    const text = words[at]?.text;
    if (words[at + 1]?.gap !== 'space') return false;
    if (text !== 'call' && text !== 'calling') continue;
    // Without an article or a plural, the last word may be thrown at whoever is told to stop.
    const isNamed =
      insult?.text.endsWith('s') || words.slice(at, to).some((word) => word.text === 'a' || word.text === 'an');
    if (!isNamed || words.slice(at + 2, to - 1).some((word) => has(word, 'be'))) return false;
    const previous = words[at - 1];
    if (text === 'calling') return previous?.text === 'stop' || previous?.text === 'quit';
    return (previous?.text === 'not' || previous?.text === 'never') && forbids(words, at - 1);
  }
  return false;
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

const FICTION = new Set(
  'film movie show season episode book novel finale series game play chapter sequel story'.split(' '),
);

/** Whether what is to die need be no living person: "I hope Brexit dies", "I hope Jane Eyre dies in the film". */
function mayBeThing(words: readonly Word[], { from, to }: Match): boolean {
  if (words[to - 1]?.text !== 'dies') return false;
  const named = words.slice(from, to).filter(({ name }) => name);
  if (named.length === 0) return false;
  return !isFullName(named) || words.slice(to, sentenceEnd(words, to)).some(({ text }) => FICTION.has(text));
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
