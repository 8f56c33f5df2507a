import { participleOf, plainForm } from '../search/word-forms.ts';
import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { isEnglishWord } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import type { Answer } from './answer.ts';
import { AUXILIARIES, classOfNoun, FUNCTION_WORDS } from './lexicon.ts';
import { analyseQuestion, type Question } from './question.ts';
import { wordAt } from './question-words.ts';

/** "When? (about: Who made the T7?)" */
const ABOUT = /^(?<asking>[^?(]{1,160})\? \(about: (?<about>.{1,400})\)$/u;
/** What asks of a whole clause, which needs no word of it to change. */
const ASKS_OF_CLAUSE =
  /^(?:when|where|why|how|how come|since when|until when|for how long|how long|how often)[\s?.!]*$/i;
/** Verbs that are nearly always done to something, so that it can be asked when it was done to that. */
const TRANSITIVE = words(
  `found write make build buy sell design invent discover create develop produce compose paint sing direct publish sign steal kill
   arrest accuse hire attack destroy damage ban block approve reject propose announce report order host organise
   organize fund finance repair restore rename introduce break cancel reveal find plant wear lead run win launch acquire say`,
);
/** Of each part of a phrase a letter, by which its build can be told. */
const PART_LETTERS: Readonly<Record<string, string>> = { DET: 'D', ADJ: 'A', NOUN: 'N', PROPN: 'P', NUM: 'M' };
/** "Acme Motors", "the mill", "Ann's two new songs", "the songs of the film": a name or a noun, with none beside it. */
const NAME = 'P(?:S?P)*';
const NOUN_PHRASE = `(?:${NAME}|(?:D|${NAME}S)M?[ANPS]*[NP]|M?A*N+)`;
const IS_OBJECT = new RegExp(`^${NOUN_PHRASE}(?:O${NOUN_PHRASE})?$`);

/** "Is", "was", "does": what a question without a question word opens with, but no "do you know". */
const OPENS_CLAUSE = /^(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|must)$/;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const unmarked = (text: string): string => text.replace(/[\s?.!]+$/u, '');

/** Whether what stands behind a verb and its object is plain: nothing, or "in Lund", but not "for" alone. */
function isPlainRest(tokens: readonly Token[], from: number): boolean {
  const [first, second] = tokens.slice(from).filter(({ kind }) => kind !== 'mark');
  return !first || (first.partOfSpeech === 'ADP' && second !== undefined && second.partOfSpeech !== 'ADP');
}

/** When a verb is done, which stands where its object may. */
const TIME_NOUNS = words(
  'times morning mornings night nights evening evenings afternoon today yesterday tonight tomorrow',
);

function isTimeWord({ normal }: Token): boolean {
  return classOfNoun(normal) === 'time' || TIME_NOUNS.has(normal) || WEEKDAYS.has(normal) || MONTHS.has(normal);
}

/** "Was Acme founded in Lund" of "Who founded Acme in Lund?"; undefined where it is no question of who did what to something. */
function passiveClause({ text, tokens, phrase, asked }: Question): string | undefined {
  if (phrase[0] !== 0 || (asked !== 'person' && asked !== 'organisation')) return undefined;
  const verb = tokens[phrase[1]];
  const participle = verb?.partOfSpeech === 'VERB' ? participleOf(verb.normal) : undefined;
  const isDone = verb && (TRANSITIVE.has(verb.normal) || TRANSITIVE.has(plainForm(verb.normal)));
  const letterOf = ({ normal, partOfSpeech }: Token): string => {
    if (normal === 'of') return 'O';
    return /^(?:['’]s?|-)$/.test(normal) ? 'S' : (PART_LETTERS[partOfSpeech] ?? '');
  };
  const from = phrase[1] + 1;
  const object = tokens.slice(from);
  const length = object.findIndex((token) => letterOf(token) === '');
  if (length >= 0) object.splice(length);
  const [first] = object;
  const last = object.at(-1);
  if (!participle || !isDone || !first || !last || !isPlainRest(tokens, from + object.length)) return undefined;
  const letters = object.map(letterOf).join('');
  if (!IS_OBJECT.test(letters)) return undefined;
  const of = object.findIndex(({ normal }) => normal === 'of');
  const head = (of > 0 ? object[of - 1] : last) as Token;
  if (isTimeWord(head) || isTimeWord(last)) return undefined;
  const isPlural = head.partOfSpeech === 'NOUN' && /[^s]s$/.test(head.normal);
  // "Won gold", "made sense" are no deeds done to something; what is no English word is a name, typed in a hurry.
  const isBare = !isPlural && first.partOfSpeech !== 'DET' && head.partOfSpeech === 'NOUN' && !/^P+S/.test(letters);
  if (isBare && isEnglishWord(head.normal)) return undefined;
  const rest = unmarked(text.slice(last.end));
  return `${isPlural ? 'were' : 'was'} ${text.slice(first.start, last.end)} ${participle}${rest}`;
}

/** "Did Ann Lee buy that in May" of "What did Ann Lee buy in May?", "did Acme sell the cars" of "How many cars did Acme sell?". */
function clauseWithObject({ text, tokens, phrase, focus, kind }: Question): string | undefined {
  const { start = 0, normal = '' } = tokens[phrase[1]] ?? {};
  const at = tokens.findLastIndex(({ partOfSpeech }, i) => i > phrase[1] + 1 && partOfSpeech === 'VERB');
  const verb = tokens[at];
  if (phrase[0] !== 0 || !/^(?:did|does|do)$/.test(normal) || !verb || !isPlainRest(tokens, at + 1)) return undefined;
  const noun = focus === undefined ? undefined : tokens[focus];
  if (!TRANSITIVE.has(verb.normal) || (noun && isTimeWord(noun))) return undefined;
  if (kind === 'who' || (noun === undefined && tokens[0]?.normal !== 'what')) return undefined;
  const object = noun === undefined ? 'that' : `the ${noun.text}`;
  return `${text.slice(start, verb.end)} ${object}${unmarked(text.slice(verb.end))}`;
}

/** What a question asks of, as a clause that another question word may stand before. */
function clauseOf(question: Question): string | undefined {
  const { text, tokens, kind, asked, phrase } = question;
  const opener = tokens[phrase[1]];
  if (kind === 'yes-no') {
    const [first] = tokens;
    const isClause = first && OPENS_CLAUSE.test(first.normal) && !/^(?:i|you|we)$/.test(wordAt(tokens, 1));
    return isClause ? `${first.normal}${unmarked(text.slice(first.end))}` : undefined;
  }
  if (!opener || phrase[1] === 0) return undefined;
  const opens = phrase[0] === 0 || (phrase[0] === 1 && tokens[0]?.partOfSpeech === 'ADP');
  const asksOfClause = kind === 'when' || kind === 'where' || kind === 'why' || (kind === 'how' && asked === 'manner');
  if (opens && asksOfClause && AUXILIARIES.has(opener.normal)) return unmarked(text.slice(opener.start));
  return passiveClause(question) ?? clauseWithObject(question);
}

/** "When", "for how long": nothing but when, where, why or how it was what was asked about before. */
export function asksOfClause(question: string): boolean {
  return ASKS_OF_CLAUSE.test(question);
}

/** "And when?" after "who made X": "When was X made?", or, where no plain sentence can be made, "When? (about: Who made X?)". */
export function carryQuestion(asking: string, about: string): string {
  const clause = asksOfClause(asking) ? clauseOf(analyseQuestion(about)) : undefined;
  if (clause === undefined) return `${capitalised(asking)}? (about: ${about})`;
  return `${capitalised(asking.replace(/^how come$/i, 'why'))} ${clause}?`;
}

/** A question word, or a little more, and the question that it was asked after. */
export interface CarriedQuestion {
  asking: string;
  about: string;
}

/** Takes apart what `carryQuestion` could only put side by side. */
export function readCarriedQuestion(question: string): CarriedQuestion | undefined {
  const { asking, about } = ABOUT.exec(question)?.groups ?? {};
  return asking === undefined || about === undefined ? undefined : { asking, about };
}

/** "When (made X)?": what is looked for, with the words of the question before, which need not make a sentence. */
export function wordsOfCarried({ asking, about }: CarriedQuestion): string {
  const { tokens, content } = analyseQuestion(about);
  const own = new Set(analyseQuestion(asking).tokens.map(({ normal }) => normal));
  const carried = content.flatMap((at) => tokens[at] ?? []).filter(({ normal }) => !own.has(normal));
  const kept = carried.filter(({ normal }) => !FUNCTION_WORDS.has(normal)).map(({ text }) => text);
  return `${asking} (${kept.join(' ')})?`;
}

/** Words side by side do not tell what is asked: their answer is never sure. */
export const MOST_CARRIED = 0.49;

/** An answer to words that make no sentence. */
export function unsure(answer: Answer): Answer {
  return answer.status === 'answered' ? { ...answer, confidence: Math.min(answer.confidence, MOST_CARRIED) } : answer;
}
