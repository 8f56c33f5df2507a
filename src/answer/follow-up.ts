import { words } from '../text/word-list.ts';
import { type Answer, SURE } from './answer.ts';
import { asksOfClause, carryQuestion, readCarriedQuestion } from './carried-question.ts';
import { IS_IT_TRUE } from './claim.ts';
import { withoutFillers } from './fillers.ts';
import { askForOther, readOtherQuestion } from './known-answer.ts';
import { classOfNoun, FUNCTION_WORDS } from './lexicon.ts';
import { readPieceTopic } from './piece.ts';
import { analyseQuestion, type Question } from './question.ts';
import { QUESTION_WORDS, wordAt } from './question-words.ts';
import { hasPronoun, type KnownNames, readSpokenOf, replacePronouns, type SpokenOf } from './spoken-of.ts';

/** What is kept of a person's last question in a channel: small, serialisable, and all that a follow-up is read by. */
export interface Conversation extends SpokenOf {
  /** The first name in the question. */
  thing?: string;
  /** The question phrase: "who", "how many chips". */
  asks: string;
  /** The content words of the question, in order. */
  words: string[];
  /** The question as it was understood, where it is not long. */
  question?: string;
  /** What has been answered to it, where that is short. */
  told?: string;
  /** What was asked last, where that is not `question`: it was made of it, "Who else founded Acme, besides Ann Lee?", or is what was typed, "when did she retire?" */
  lastAsked?: string;
  /** Which article the last answer was taken from. */
  article?: string;
}

/** A question made complete, and what was carried over from the one before. */
export interface FollowUp {
  question: string;
  /** Empty where the question stands alone. */
  carried: string[];
  /** Whether only names were put in for pronouns: as it was typed it can be asked as well. */
  lacksOnlyNames?: true;
}

const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;
const MAX_QUESTION_LENGTH = 160;
const MAX_TOLD_LENGTH = 80;
const OPENS_FOLLOW_UP = /^(?:and|but|so|ok(?:ay)?|then|also|yes|yeah)\b[\s,]*/i;
const ABOUT_ANOTHER = /^(?:(?:what|how) about|and|same for)\s+/i;
const PERSON_PRONOUN = /^(?:he|him|his|she|hers?)$/i;
const THING_PRONOUN = /^(?:its?|they|them|their)$/i;
/** "More?" and "another?" ask as question words do; "is it" and "of the" ask nothing. */
const ASKS_ON = words('more other others another else');
/** "Who else?", "anybody else?" */
const ASKS_FOR_OTHER = /^(\w+) else\W*$/i;
/** "Any others?", "which other ones?", "any other banks?": after any question for people or things. */
const ASKS_FOR_OTHERS = /^(?:(?:any|which|what) )?(?:others?|any ?more)(?: (\w+))?\W*$/i;
const ANY = words('anyone anybody someone somebody anything something any');
const ASKS_WHICH = /^(?:who|whom|what|which)\b/i;
/** "Are you sure?", "source?", "says who?": they ask for the proof of what was told. */
const ASKS_FOR_PROOF =
  /^\W*(?:(?:are (?:you|u) |r u |(?:you|u) )?(?:really )?(?:sure|certain)(?: (?:about|of) (?:that|this|it))?|(?:oh )?really|seriously|for real|sources?|proof|evidence|prove it|says who|who says(?: so)?|according to who(?:m)?|how do (?:you|u) know(?: that)?|where does it say (?:that|this|so)|is (?:that|this) (?:really )?(?:true|right|correct|so))\W*$/i;
/** "In 2023", "since March 2020": the time that another takes the place of. */
const IN_TIME = /\b(?:in|since|before|after|during|by)(?: (?:early|late|mid))?(?: \p{Lu}\p{Ll}+)? (?:1[0-9]|20)\d\d\b/u;
const YEAR = /\b(?:1[0-9]|20)\d\d\b/g;
/** "For adults": another group takes its place. */
const FOR_GROUP = /(?<=\bfor )\p{Ll}+(?=\W*$)/u;
const IS_GROUP = /^(?:\p{Ll}{3,}s|children|people|men|women)$/u;
/** A time takes no name's place. */
const OPENS_TIME = /^(?:in|since|before|after|during|by|from)\b/i;
const POINTING = /\b(?:that|this|those|these|so|there|then)\b[\s?.!]*$/i;

function contentWords({ tokens, content }: Question): string[] {
  return content.flatMap((i) => tokens[i]?.text ?? []).map((word) => word.slice(0, MAX_WORD_LENGTH));
}

function asksAnything({ tokens }: Question): boolean {
  return tokens.some(({ normal }, at) => QUESTION_WORDS.has(wordAt(tokens, at)) || ASKS_ON.has(normal));
}

/** Where nothing is known of an article. */
const NOTHING_KNOWN: KnownNames = {
  isPerson: () => false,
  mayBePerson: () => true,
  genderOf: () => undefined,
};

/**
 * What to remember of a question and its answer. Asked once more, for its proof, it leaves all as it was.
 * @param question as it was completed
 * @param known what the article tells of names
 * @param lastAsked what was asked in its place
 */
export function rememberTurn(
  question: string,
  answer: Pick<Answer, 'status' | 'text'> & Partial<Pick<Answer, 'confidence'>>,
  previous?: Conversation,
  known: KnownNames = NOTHING_KNOWN,
  lastAsked: string = question,
): Conversation {
  if (previous && question === previous.lastAsked) return previous;
  const other = readOtherQuestion(question);
  const carried = readCarriedQuestion(question);
  const asked = (other?.question ?? carried?.about ?? question).replace(/^(\w+) else\b/i, '$1');
  const analysed = analyseQuestion(asked);
  const words = contentWords(analysed)
    .filter((word) => !ASKS_ON.has(word.toLowerCase()))
    .slice(0, MAX_WORDS);
  const answered = answer.status === 'answered' ? (answer.text ?? '') : '';
  const [firstName] = analysed.names;
  // What answers "When? (about: who …)" does not answer the question that it is about.
  const told = carried ? (previous?.told ?? '') : [other?.known, answered].filter(Boolean).join(', ');
  return {
    ...(asked.length <= MAX_QUESTION_LENGTH && { question: asked }),
    ...(told !== '' && told.length <= MAX_TOLD_LENGTH && { told }),
    ...(asked !== lastAsked && lastAsked.length <= 2 * MAX_QUESTION_LENGTH && { lastAsked }),
    ...readSpokenOf(
      analysed,
      { told: carried ? '' : answered, isSure: (answer.confidence ?? 1) >= SURE },
      previous ?? {},
      known,
    ),
    ...(firstName === undefined ? {} : { thing: firstName.slice(0, MAX_WORD_LENGTH) }),
    asks: analysed.tokens
      .slice(...analysed.phrase)
      .map((token) => token.text)
      .join(' ')
      .slice(0, MAX_WORD_LENGTH),
    words,
  };
}

/** A question word, or a little more, asked of what was asked before. */
function askedOn({ question, words }: Conversation, asking: string): string {
  return carryQuestion(asking.replace(/[\s?.!,]+$/u, ''), question ?? words.join(' '));
}

/** "Who else?", "any others?": the question before once more, for another answer than was told; undefined where it asks for something else. */
function askedForOther({ asks, question = '', told }: Conversation, typed: string): string | undefined {
  if (told === undefined || asks === '' || !question.startsWith(asks)) return undefined;
  const asking = ASKS_FOR_OTHER.exec(typed)?.[1]?.toLowerCase() ?? '';
  const others = ASKS_FOR_OTHERS.exec(typed);
  const [, ...nouns] = asks.toLowerCase().split(' ');
  // "Which banks …?", "who else?", "any other banks?"
  const ofAny = ANY.has(asking) || (nouns.length > 0 && ASKS_WHICH.test(asking));
  const ofSame = others !== null && ['ones', 'one', nouns.at(-1)].includes(others[1]?.toLowerCase() ?? 'ones');
  const isOther = asking === asks.toLowerCase() || (ASKS_WHICH.test(asks) && (ofAny || ofSame));
  return isOther ? askForOther({ question, known: told }, asks) : undefined;
}

/** "In 2023?": the question before of another time. */
function askedOfTime({ question = '' }: Conversation, typed: string): string | undefined {
  const asked = `${typed.charAt(0).toLowerCase()}${typed.slice(1)}`.replace(/[\s?.!]+$/u, '');
  const time = IN_TIME.exec(asked)?.[0];
  if (time === undefined || question === '' || time !== asked) return undefined;
  const plain = question.replace(/[\s?.!]+$/u, '');
  // "From 2010 to 2012" cannot make room for one year.
  const years = plain.match(YEAR)?.length ?? 0;
  if (years > 1 || (years === 1 && !IN_TIME.test(plain))) return undefined;
  return `${IN_TIME.test(plain) ? plain.replace(IN_TIME, time) : `${plain} ${time}`}?`;
}

/** "Who leads the UN?" of "Who leads the EU?": another name with its own article, or with that of what it belongs to, where the one before stands as a whole word. */
function askedOfName({ text, tokens }: Question, thing: string, subject: string, bare: string): string | undefined {
  // "UK films" takes the place of "US films".
  const old = thing + (/(?:\s+\p{Ll}[\p{L}-]*)*$/u.exec(bare)?.[0] ?? '');
  const isWhole = (at: number): boolean =>
    !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}$€£]/u.test(text.charAt(at + old.length));
  let at = text.indexOf(old);
  while (at >= 0 && !isWhole(at)) at = text.indexOf(old, at + 1);
  if (at < 0) return undefined;
  const before = text.slice(0, at);
  const end = at + old.length;
  const isModifier = tokens.some(({ start, partOfSpeech }) => start === end + 1 && partOfSpeech === 'NOUN');
  // "Which startups …?" asks for them, but "which US films …?" for others.
  if (!isModifier && /\b(?:which|what) $/i.test(before)) return undefined;
  const article = /\b(?:the|an?) $/i.exec(before)?.[0] ?? '';
  if (article !== '' && isModifier) return before + bare + text.slice(end);
  return before.slice(0, before.length - article.length) + subject + text.slice(end);
}

/** "What about Alibaba?", "what about the tunnel?": the question before of another name, or of something of the same class; a topic of its own takes no place in it. */
function askedOfAnother({ question = '', thing, words }: Conversation, subject: string): FollowUp | undefined {
  const analysed = analyseQuestion(question);
  const { text: plain, tokens } = analysed;
  const carriedBeside = (replaced: string): string[] =>
    words.filter((word) => word !== replaced && !replaced.split(/[\s-]+/).includes(word));
  const asked = subject.replace(/^(?:the|an?|its|their|this|that)\s+/i, '');
  if (/^\p{Lu}|\d/u.test(asked)) {
    if (thing === undefined || OPENS_TIME.test(asked) || asked.replace(YEAR, '') === '') return undefined;
    const replaced = askedOfName(analysed, thing, subject, asked);
    return replaced === undefined ? undefined : { question: replaced, carried: carriedBeside(thing) };
  }
  const [last = ''] = asked.toLowerCase().split(/\s+/).slice(-1);
  const asClass = classOfNoun(last);
  const head = tokens.findIndex(
    ({ normal, partOfSpeech }) =>
      partOfSpeech === 'NOUN' && (normal === last || (asClass !== undefined && classOfNoun(normal) === asClass)),
  );
  if (head < 0) {
    const [group = ''] = FOR_GROUP.exec(plain) ?? [];
    if (!IS_GROUP.test(group) || !IS_GROUP.test(asked)) return undefined;
    return { question: plain.replace(FOR_GROUP, asked), carried: carriedBeside(group) };
  }
  let from = head;
  const isModifier = (at: number): boolean =>
    /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at]?.partOfSpeech ?? '') && tokens[at]?.normal !== 'many';
  while (isModifier(from - 1)) from--;
  const hasArticle = tokens[from - 1]?.partOfSpeech === 'DET';
  const start = tokens[hasArticle ? from - 1 : from]?.start ?? 0;
  const end = tokens[head]?.end ?? 0;
  return {
    question: `${plain.slice(0, start)}${hasArticle ? subject : asked}${plain.slice(end)}`,
    carried: carriedBeside(plain.slice(start, end)),
  };
}

/** "When was it published?" asks about the piece; "when was it released?" and "what happened then?" about what was asked before. */
function asksAboutPiece(question: string): boolean {
  const topic = readPieceTopic(question);
  if (BY_WHOM.test(question)) return false;
  return (
    topic !== undefined &&
    (PIECE_WORDS.test(question) || !(hasPronoun(question, THING_PRONOUN) || POINTING.test(question)))
  );
}
/** Alone it asks for the author, after a question for whoever did what that asked about. */
const BY_WHOM = /^\W*(?:and|but|so)?\W*by whom\W*$/i;
const PIECE_WORDS =
  /\b(?:article|story|piece|report|headline|title|photo|picture|image|caption|published|wrote|author|byline|reporter|comments?)\b/i;

/**
 * Makes a follow-up ("and when?", "why did he do that?") a question of its own by what was asked before; a question that stands
 * alone comes back as it is. Pure.
 */
export function completeFollowUp(previous: Conversation | undefined, question: string): FollowUp {
  const alone: FollowUp = { question, carried: [] };
  const last = previous?.lastAsked ?? previous?.question;
  if (last !== undefined && ASKS_FOR_PROOF.test(question)) return { question: last, carried: previous?.words ?? [] };
  if (!previous || asksAboutPiece(question)) return alone;
  const typed = withoutFillers(question.trim().replace(OPENS_FOLLOW_UP, ''));
  const again = askedForOther(previous, typed) ?? askedOfTime(previous, typed);
  if (again !== undefined) return { question: again, carried: previous.words };
  const analysed = analyseQuestion(typed);
  // "Is it true that" and "isn't it" tell that a statement asks for a yes or no; their words stand for nothing.
  const opener = IS_IT_TRUE.exec(typed)?.[0] ?? '';
  const tag = analysed.kind === 'yes-no' ? analysed.tag : '';
  const rest = typed.slice(opener.length, typed.length - analysed.tag.length);
  // "Anything else?" has no word of its own.
  const asksOn = (word: string) => ASKS_ON.has(word) || (ANY.has(word) && ASKS_FOR_OTHER.test(typed));
  const own = new Set(
    contentWords(analysed)
      .map((word) => word.toLowerCase())
      .filter((word) => !asksOn(word)),
  );
  if (own.size === 0 && !asksAnything(analysed)) return alone;
  const missing = previous.words.filter(
    (word) => !own.has(word.toLowerCase()) && !FUNCTION_WORDS.has(word.toLowerCase()),
  );

  // "And when?", "why?": only the kind of question is new.
  const pronouns = replacePronouns(rest, analysed, previous);
  const isBare = own.size === 0 && (pronouns.carried.length === 0 || analysed.kind === 'why');
  if (
    (isBare || asksOfClause(rest)) &&
    !hasPronoun(rest, PERSON_PRONOUN) &&
    !/\b(?:article|story|picture|photo)\b/i.test(rest)
  ) {
    if (missing.length === 0) return alone;
    return { question: askedOn(previous, rest), carried: missing };
  }
  // "What about Alibaba?": the same question of another name; not "what about its price?".
  const aboutAnother = ABOUT_ANOTHER.test(typed) ? typed : question.trim();
  const another =
    hasPronoun(rest, PERSON_PRONOUN) || hasPronoun(rest, THING_PRONOUN) ? null : ABOUT_ANOTHER.exec(aboutAnother);
  // "And doctors?" asks nothing by itself.
  const isTopic = analysed.kind === 'what' || (analysed.kind !== 'yes-no' && analysed.phrase[1] === 0);
  if (another && own.size > 0 && own.size <= 3 && isTopic) {
    const subject = aboutAnother.slice(another[0].length).replace(/[\s?.!]+$/u, '');
    return askedOfAnother(previous, subject) ?? alone;
  }
  const carried = [...pronouns.carried];
  let completed = pronouns.text;
  // "… do that?": the deed itself.
  const deed = missing.filter((word) => !carried.some((name) => name.split(/[\s-]+/).includes(word)));
  const asksOfDeed = POINTING.test(rest) && own.size <= 1 && deed.length > 0;
  if (asksOfDeed) {
    completed = askedOn(previous, completed);
    carried.push(...deed);
  }
  if (carried.length === 0) return alone;
  return { question: opener + completed + tag, carried, ...(!asksOfDeed && { lacksOnlyNames: true }) };
}
