import type { Match } from './pattern.ts';
import type { Rule } from './rules/rule.ts';
import { hasPlainSense, isMentioned, isReclaimed, nameSense } from './senses.ts';
import { asks, isSpeaker, sentenceEnd, sentenceStart } from './sentence.ts';
import type { Downgrade } from './verdict.ts';
import { has, type Word } from './words.ts';

const NEGATION_REACH = 4;
const REPORT_REACH = 12;
const SUBJECT_REACH = 8;
const COMPLEMENTISERS = new Set([
  'that',
  'because',
  'if',
  'how',
  'but',
  'and',
  'obvious',
  'realise',
  'realize',
  'understand',
  'see',
  'agree',
  'why',
  'forget',
  'doubt',
  'deny',
  'pretend',
  'ignore',
]);
/** After "not" they make a question that expects a yes: "do not you think". */
const INVERTED_SUBJECTS = new Set(['you', 'we', 'it', 'they', 'i', 'someone', 'somebody', 'everyone', 'anyone']);
const EVERYONE = new Set(['everyone', 'everybody', 'we', 'i', 'tell', 'me']);

/** Whether the negation at `at` asks for a yes instead of saying no: "do not you think", "should we not", "why not". */
function isRhetorical(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  return (
    INVERTED_SUBJECTS.has(words[at + 1]?.text ?? '') ||
    before === 'why' ||
    words[at - 2]?.text === 'why' ||
    (before === 'would' && words[at - 1]?.gap === 'sentence') ||
    (INVERTED_SUBJECTS.has(before) && has(words[at - 2], 'question')) ||
    before === 'should we' ||
    before === 'can we'
  );
}

function isNegated(words: readonly Word[], { from }: Match): boolean {
  for (let at = from - 1; at >= Math.max(0, from - NEGATION_REACH); at--) {
    const word = words[at];
    if (!word || words[at + 1]?.gap === 'sentence' || COMPLEMENTISERS.has(word.text)) return false;
    if (has(word, 'negation')) return !isRhetorical(words, at);
  }
  return false;
}

function isFirstPerson(words: readonly Word[], { from, to }: Match): boolean {
  return words.slice(Math.max(0, from - 2), Math.min(to, from + 2)).some(({ text }) => text === 'i' || text === 'we');
}

/** Whether it is what others call the group: "Which refugees were called …?". */
function isCalled(words: readonly Word[], { from, to }: Match): boolean {
  if (!words[from]?.group) return false;
  for (let at = from + 1; at < to; at++) if (has(words[at], 'speech') && has(words[at - 1], 'be')) return true;
  return false;
}

/** Whether the match stands in what somebody says, thinks or is taught, not in what the speaker claims. */
function isReported(words: readonly Word[], match: Match, agentive: boolean): boolean {
  const start = Math.max(sentenceStart(words, match.from), match.from - REPORT_REACH);
  for (let at = (agentive ? match.to : match.from) - 1; at >= start; at--) {
    const word = words[at];
    const isNoun = has(word, 'opinion-noun') && ['that', 'of'].includes(words[at + 1]?.text ?? '');
    if (!word || !(has(word, 'speech') || has(word, 'deny') || isNoun)) continue;
    if (at >= match.from && !word.text.endsWith('ing')) continue;
    const before = words.slice(Math.max(start, at - 4), at);
    const negations = before.flatMap((other, index) =>
      has(other, 'negation') ? [Math.max(start, at - 4) + index] : [],
    );
    const isDenied = negations.some((place) => !isRhetorical(words, place));
    if (negations.length > 0 && !isDenied) continue;
    if (has(word, 'deny')) return !isDenied;
    if (isDenied) return true;
    if (agentive && isFirstPerson(words, match)) continue;
    if (word.text.endsWith('ing')) return true;
    if (before.some((other) => other.group || has(other, 'self') || EVERYONE.has(other.text))) continue;
    if (before.length === 0 && !word.text.endsWith('s')) continue;
    return true;
  }
  return false;
}

const PREDICTING = new Set(['will', 'would', 'could', 'might', 'may', 'shall']);

/** Whether it is asked or foretold what others do: "Will the tariffs ruin …?", "The law would ban …". Saying what somebody should do is neither. */
function isForetold(words: readonly Word[], { from, to }: Match): boolean {
  if (!PREDICTING.has(words[from]?.text ?? '')) return false;
  let before = from - 1;
  while (before > Math.max(0, from - SUBJECT_REACH) && has(words[before], 'filler')) before--;
  const subject = words[from]?.gap === 'sentence' ? words[from + 1] : words[before];
  if (!subject || subject.group || has(subject, 'self') || has(subject, 'negation')) return false;
  if (INVERTED_SUBJECTS.has(subject.text)) return false;
  return !words.slice(from, to).some((_, index) => isSpeaker(words, from + index));
}

const INVERTING = new Set(['did', 'does', 'do']);

/** Whether a question asks what others did or feel: "Why did the Romans hate …?". */
function asksAboutOthers(words: readonly Word[], from: number): boolean {
  const clause = words.slice(sentenceStart(words, from), from);
  return (
    has(clause[0], 'question') &&
    clause.some(({ text }) => INVERTING.has(text)) &&
    !clause.some((word) => has(word, 'self') || has(word, 'negation') || EVERYONE.has(word.text))
  );
}

const ASKING = new Set('do does did will would has have had is are was were'.split(' '));
/** Of the open questions "why" is left out, for it takes what it asks about for granted. */
const ASKING_OPENLY = new Set('who which what whose where when how'.split(' '));
const RHETORICAL = new Set('even ever really actually always all every just only so anything'.split(' '));
const CONTEMPTUOUS = ['vile', 'foul', 'insult', 'curse-noun', 'profanity'];
/** Questions of these shapes expect "nobody" and "nothing" for an answer: "who needs …?", "what use are …?". */
const DISMISSIVE = new Set('care cares wants use good point'.split(' '));

/**
 * Whether a question asks for a fact: "Do immigrants commit crimes?", "Which party wants fewer immigrants?". A word that expects the answer
 * makes it an assertion.
 */
function isAsked(words: readonly Word[], match: Match): boolean {
  const start = sentenceStart(words, match.from);
  return (
    isAskedYesOrNo(words, start, match) || isAskedOpenly(words, start, match) || isAskedOfOthers(words, start, match)
  );
}

function isAskedYesOrNo(words: readonly Word[], start: number, { to }: Match): boolean {
  const subject = words[start + 1];
  if (!ASKING.has(words[start]?.text ?? '') || !subject || subject.gap === 'sentence') return false;
  if (isSpeaker(words, start + 1) || has(subject, 'you') || INVERTED_SUBJECTS.has(subject.text)) return false;
  // "Do women not deserve …?" expects a yes, and "Does Spain want no refugees?" nothing.
  const asksForYes = subject.group;
  for (let at = start; at < to; at++) {
    if (isSpeaker(words, at) || RHETORICAL.has(words[at]?.text ?? '')) return false;
    const { text } = words[at] as Word;
    const isOfFact = (asksForYes && text === 'not') || (text === 'no' && words[at + 1]?.group);
    if (has(words[at], 'negation') && !isOfFact) return false;
  }
  return true;
}

/** Whether it is asked why others want it: "Why does the party want to …?". Of the group itself "why" takes it for granted. */
function isAskedOfOthers(words: readonly Word[], start: number, { from }: Match): boolean {
  const subject = words[start + 2];
  if (from <= start + 2 || words[from]?.group || !subject || subject.group) return false;
  return !has(subject, 'you') && !INVERTED_SUBJECTS.has(subject.text) && asksAboutOthers(words, from);
}

function isAskedOpenly(words: readonly Word[], start: number, { to }: Match): boolean {
  const [first = '', auxiliary] = words[start]?.text.split(' ') ?? [];
  // "Who wants to kill …?" looks for helpers; "Who wants to deport …?" asks for a policy.
  const isCall = auxiliary === 'wants' && words.slice(start, to).some((word) => has(word, 'harm'));
  if (!ASKING_OPENLY.has(first) || isCall || DISMISSIVE.has(words[start + 1]?.text ?? '')) return false;
  for (let at = to; at < sentenceEnd(words, to); at++) if (isSpeaker(words, at)) return false;
  for (let at = start; at < to; at++) {
    const word = words[at];
    if (isSpeaker(words, at) || has(word, 'negation') || has(word, 'you')) return false;
    // An evil ("trouble", "crime") is a matter to ask about.
    const isContempt = !has(word, 'evil') && CONTEMPTUOUS.some((className) => has(word, className));
    if (RHETORICAL.has(word?.text ?? '') || isContempt) return false;
  }
  return true;
}

/** Whether the one who hates or hurts is somebody else: "people who hate", "he wants to kill", "taught to hate". */
function isThirdParty(words: readonly Word[], { from, to }: Match): boolean {
  for (let at = from; at < to; at++) if (has(words[at], 'self')) return false;
  if (asksAboutOthers(words, from)) return true;
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const word = words[at];
    if (!word || words[at + 1]?.gap === 'sentence') return false;
    if (has(word, 'self') || EVERYONE.has(word.text)) return false;
    if (has(word, 'you') && words[at + 1]?.group) return false;
    if (has(word, 'witness') || has(word, 'you') || has(word, 'your') || (word.group && !has(word, 'coreference')))
      return true;
    if (!['filler', 'be', 'volition', 'auxiliary'].some((className) => has(word, className)))
      return word.text === 'taught';
  }
  return false;
}

function isCondemned(words: readonly Word[], { from, to }: Match): boolean {
  const start = sentenceStart(words, from);
  const framed = words
    .slice(start, from)
    .some((word) => has(word, 'speech') || word.text === 'if' || word.text === 'when' || has(word, 'wrongdoer'));
  if (!framed) return false;
  const end = sentenceEnd(words, to);
  for (let at = start; at < end; at++) if ((at < from || at >= to) && has(words[at], 'condemn')) return true;
  return false;
}

function isQuoted(words: readonly Word[], { from, to }: Match): boolean {
  return words.slice(from, to).every((word) => word.quoted) && words.filter((word) => !word.quoted).length >= 2;
}

function isSoftened(words: readonly Word[], { from, to }: Match, classes: readonly string[]): boolean {
  const sentence = words.slice(sentenceStart(words, from), sentenceEnd(words, to));
  return sentence.some((word) => classes.some((className) => has(word, className)));
}

/** Whether a name is used of the speaker's own circle: "my bitches and I". */
function isOfOurs(words: readonly Word[], { from, to }: Match): boolean {
  return words.slice(Math.max(0, from - 1), to).some(({ text }) => text === 'my' || text === 'our');
}

const OF_ONESELF = new Set(['was', 'feel', 'felt', 'look', 'sound', 'being']);

/** Whether the speaker calls themselves a name: "I am such an idiot", "what an idiot I am". */
function isOfOneself(words: readonly Word[], { from, to }: Match): boolean {
  if (words.slice(from, to).some((word) => has(word, 'you') || has(word, 'your'))) return false;
  let before = from - 1;
  while (before > Math.max(0, from - NEGATION_REACH) && (has(words[before], 'filler') || has(words[before], 'vile')))
    before--;
  if (words.slice(Math.max(0, before), to).some(({ text }) => text === 'am')) return true;
  if (words[to]?.text === 'i' && words[to + 1]?.text === 'am') return true;
  const verb = has(words[from], 'be') ? from : before;
  return OF_ONESELF.has(words[verb]?.text ?? '') && ['i', 'for'].includes(words[verb - 1]?.text ?? '');
}

const HEARD = new Set(['hearing', 'reading', 'told']);
const CLAIM_OPENERS = new Set(['that', 'how', 'why']);

/** Whether it is a claim that the speaker loathes to hear, and no plea for the group: "sick of hearing that the Dutch cheat". */
function loathesClaim(words: readonly Word[], { from, to }: Match): boolean {
  for (let at = from; at < to - 1; at++) {
    const next = words[at + 1];
    if (!HEARD.has(words[at]?.text ?? '')) continue;
    if (next?.quoted && !words[at]?.quoted) return true;
    const claim = words.slice(at + 1, sentenceEnd(words, to)).filter(({ group }) => !group);
    const isPlea = ['praise', 'privilege', 'value', 'modal'].some((name) => claim.some((word) => has(word, name)));
    if (CLAIM_OPENERS.has(next?.text ?? '')) return !isPlea || claim.some((word) => has(word, 'negation'));
  }
  return false;
}

const FICTION = new Set(
  'film movie show season episode book novel finale series game play chapter sequel story'.split(' '),
);

/** Whether what comes next places a death in fiction: "I hope Jane Eyre dies in the last episode". */
function diesInFiction(words: readonly Word[], { to }: Match): boolean {
  if (words[to - 1]?.text !== 'dies' || words[to]?.gap !== 'space' || !['in', 'at'].includes(words[to]?.text ?? ''))
    return false;
  const [first = '', ...after] = words.slice(to + 1, to + 4).map(({ text }) => text);
  return (
    FICTION.has(first) || (['the', 'this', 'that', 'your'].includes(first) && after.some((text) => FICTION.has(text)))
  );
}

/** What takes weight from the match of a rule, if anything. */
export function downgradeMatch(rule: Rule, words: readonly Word[], match: Match): Downgrade | undefined {
  return weighMatch(rule, words, match) ?? (rule.doubtful ? 'doubtful' : undefined);
}

function weighMatch(rule: Rule, words: readonly Word[], match: Match): Downgrade | undefined {
  if (rule.reportable && isQuoted(words, match)) return 'quoted';
  if (rule.name === 'person-threatened' && diesInFiction(words, match)) return 'continued';
  if (rule.negatable && isNegated(words, match)) return 'negated';
  if (rule.unless && isSoftened(words, match, rule.unless)) return 'softened';
  if (!rule.reportable) return undefined;
  for (let at = match.from; at < match.to; at++) if (hasPlainSense(words, at) || nameSense(words, at)) return 'homonym';
  if (rule.category === 'harassment' && isMentioned(words, match.to - 1)) return 'mentioned';
  if (rule.category === 'slur' && isOfOurs(words, match)) return 'reclaimed';
  if (rule.category === 'harassment' && isOfOneself(words, match)) return 'reclaimed';
  if (rule.factual && isAsked(words, match)) return 'asked';
  if ((rule.name === 'group-loathed' || rule.name === 'group-sickens') && loathesClaim(words, match)) return 'reported';
  if (isForetold(words, match)) return 'third-party';
  if (isReported(words, match, rule.agentive) || isCalled(words, match)) return 'reported';
  if (rule.agentive && isThirdParty(words, match)) return 'third-party';
  if (isCondemned(words, match)) return 'condemned';
  return undefined;
}

/** With these people also swear at nobody: "holy shit", "how the fuck did it", "wtf is an H800". */
const EXCLAMATIONS = new Set(
  'fuck fucking fuckin fuking fukin fkin fcking fuk fck fcuk shit shite shitty bullshit wtf wtaf omfg ffs'.split(' '),
);

const POINTERS = new Set('this that these those here there going happened happening'.split(' '));
/** A word of substance, a country or one that no list knows: without one, "what the fuck is this" asks about nothing. */
const isSubject = (word: Word): boolean =>
  (word.lexeme === undefined || has(word, 'nation')) && !POINTERS.has(word.text) && /\d|.{4}/.test(word.text);

/** Whether a word only lends force to a question, or to a cry, about something and nobody spoken to. */
function isExclaimed(words: readonly Word[], at: number): boolean {
  if (!EXCLAMATIONS.has(words[at]?.text ?? '')) return false;
  const start = sentenceStart(words, at);
  const end = sentenceEnd(words, at + 1);
  const sentence = words.slice(start, end);
  if (sentence.some((word) => word.group || has(word, 'you') || has(word, 'your'))) return false;
  if (!sentence.some(isSubject) || sentence.some((word) => has(word, 'insult'))) return false;
  // "How fucking dumb is Ann Lee", "fuck her"
  // A name that no list knows is told by its capital.
  const isPerson = (word: Word | undefined) =>
    word?.name ||
    has(word, 'someone') ||
    (word?.capital && !word.lexeme && word.gap === 'space' && /^\p{L}+$/u.test(word.text));
  const isScorn = (word: Word) => word !== words[at] && (has(word, 'vile') || has(word, 'weak-insult'));
  if (isPerson(words[at + 1]) || (sentence.some(isPerson) && sentence.some(isScorn))) return false;
  const before = words[at - 1]?.text;
  const isCry = before === 'holy' || (before === 'call' && words[at]?.text === 'bullshit');
  // "wtf is", "wtf did", "wtf happened"
  const next = words[at + 1]?.text ?? '';
  const opensQuestion = at === start && (ASKING.has(next) || next === 'happened');
  return isCry || opensQuestion || asks(words, { from: at, to: at + 1 });
}

const NAMED = new Set(['called', 'labelled', 'labeled']);
const BY_NAME = new Set(['a', 'an', 'that', 'the']);

/** Whether it is what somebody else was called: "the boy was called a …". */
function isCalledSo(words: readonly Word[], at: number): boolean {
  const verb = BY_NAME.has(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  if (!NAMED.has(words[verb]?.text ?? '') || words[at]?.gap !== 'space') return false;
  const start = Math.max(sentenceStart(words, verb), verb - SUBJECT_REACH);
  const clause = words.slice(start, verb);
  return clause.some((word) => has(word, 'be')) && !clause.some((word) => has(word, 'you') || has(word, 'modal'));
}

/** The place of the last word of speech before `at` in its sentence, or 0. */
function sentenceSpeech(words: readonly Word[], at: number): number {
  const start = sentenceStart(words, at);
  for (let place = at - 1; place >= start; place--) if (has(words[place], 'speech')) return place;
  return 0;
}

/** What takes weight from an offensive word in its place, if anything. */
export function downgradeWord(words: readonly Word[], at: number): Downgrade | undefined {
  const word = words[at];
  if (!word) return undefined;
  const name = nameSense(words, at);
  if (name) return name;
  if (hasPlainSense(words, at)) return 'homonym';
  if (isMentioned(words, at)) return 'mentioned';
  const category = word.lexeme?.offence?.category ?? word.embedded?.category;
  if (category === 'profanity' && isExclaimed(words, at)) return 'exclaimed';
  if (category !== 'slur') return undefined;
  const place = { from: at, to: at + 1 };
  if (isQuoted(words, place)) return 'quoted';
  if (word.lexeme?.reclaimable && isReclaimed(words, at)) return 'reclaimed';
  if (isCondemned(words, place)) return 'condemned';
  if (isCalledSo(words, at) || isNegated(words, { from: sentenceSpeech(words, at), to: at })) return 'reported';
  return undefined;
}
