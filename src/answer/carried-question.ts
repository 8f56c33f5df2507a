import { participleOf } from '../search/word-forms.ts';
import type { Token } from '../text/tokens.ts';
import type { Answer } from './answer.ts';
import { AUXILIARIES, FUNCTION_WORDS } from './lexicon.ts';
import { analyseQuestion, type Question } from './question.ts';
import { wordAt } from './question-words.ts';

/** "When? (about: Who made the T7?)" */
const ABOUT = /^(?<asking>[^?(]{1,160})\? \(about: (?<about>.{1,400})\)$/u;
/** What asks of a whole clause, which needs no word of it to change. */
const ASKS_OF_CLAUSE =
  /^(?:when|where|why|how|how come|since when|until when|for how long|how long|how often)[\s?.!]*$/i;
const OBJECT_PARTS: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
const AFTER_OBJECT: ReadonlySet<string> = new Set(['ADP', 'ADV', 'SCONJ']);
/** "Is", "was", "does": what a question without a question word opens with, but no "do you know". */
const OPENS_CLAUSE = /^(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|must)$/;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const unmarked = (text: string): string => text.replace(/[\s?.!]+$/u, '');

/** "Was Acme founded in Lund" of "Who founded Acme in Lund?"; undefined where it is no question of who did what to something. */
function passiveClause({ text, tokens, phrase, asked }: Question): string | undefined {
  if (phrase[0] !== 0 || (asked !== 'person' && asked !== 'organisation')) return undefined;
  const verb = tokens[phrase[1]];
  const participle = verb?.partOfSpeech === 'VERB' ? participleOf(verb.normal) : undefined;
  const isPart = (at: number): boolean => {
    const { partOfSpeech = 'PUNCT', normal = '' } = tokens[at] ?? {};
    if (normal === 'of') return OBJECT_PARTS.has(tokens[at + 1]?.partOfSpeech ?? '');
    return OBJECT_PARTS.has(partOfSpeech) || /^(?:['’]s?|-)$/.test(normal);
  };
  const from = phrase[1] + 1;
  let to = from;
  while (isPart(to)) to++;
  const first = tokens[from];
  const last = tokens[to - 1];
  const next = tokens[to];
  if (!participle || !first || !last || to === from) return undefined;
  if (next && next.kind !== 'mark' && !AFTER_OBJECT.has(next.partOfSpeech)) return undefined;
  const of = tokens.findIndex(({ normal }, at) => at > from && at < to && normal === 'of');
  const head = tokens[of > 0 ? of - 1 : to - 1] as Token;
  const isPlural = head.partOfSpeech === 'NOUN' && /[^s]s$/.test(head.normal);
  const rest = unmarked(text.slice(last.end));
  return `${isPlural ? 'were' : 'was'} ${text.slice(first.start, last.end)} ${participle}${rest}`;
}

/** "Did Ann Lee buy that in May" of "What did Ann Lee buy in May?", "did Acme sell the cars" of "How many cars did Acme sell?". */
function clauseWithObject({ text, tokens, phrase, focus, kind }: Question): string | undefined {
  const { start = 0, normal = '' } = tokens[phrase[1]] ?? {};
  const at = tokens.findLastIndex(({ partOfSpeech }, i) => i > phrase[1] + 1 && partOfSpeech === 'VERB');
  const verb = tokens[at];
  const next = tokens[at + 1];
  const isOpen = next === undefined || next.kind === 'mark' || next.partOfSpeech === 'ADP';
  if (phrase[0] !== 0 || !/^(?:did|does|do)$/.test(normal) || !verb || !isOpen) return undefined;
  const noun = focus === undefined ? undefined : tokens[focus];
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
  const words = carried.filter(({ normal }) => !FUNCTION_WORDS.has(normal)).map(({ text }) => text);
  return `${asking} (${words.join(' ')})?`;
}

/** Words side by side do not tell what is asked: their answer is never sure. */
export const MOST_CARRIED = 0.49;

/** An answer to words that make no sentence. */
export function unsure(answer: Answer): Answer {
  return answer.status === 'answered' ? { ...answer, confidence: Math.min(answer.confidence, MOST_CARRIED) } : answer;
}
