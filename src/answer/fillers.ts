import { QUESTION_WORDS, SHORTHAND } from './question-words.ts';

const SEPARATOR = '[\\s,.:;!–—-]';
const ASKING = `(?:${[...QUESTION_WORDS, ...SHORTHAND.keys()].join('|')})\\b`;
const OPENERS = `(?:(?:hi|hey|hello|ok|okay|so|and|but|um|uh|well|wait|sorry|lol|btw|please|pls|plz)${SEPARATOR}+)`;
/** What asks to be told, whoever is asked, … */
const REQUESTS = [
  '(?:can|could|would|will) (?:you|u)(?: please)? (?:tell|explain|say|show)(?: to)?(?: me| us)?',
  '(?:please )?(?:tell|show)(?: me| us)',
  '(?:do|does) (?:you|anyone|anybody|u) know',
  "(?:i|we) (?:want|wanna|would like|need|'d like)(?: to)? (?:know|find out|ask)",
  "(?:i|we)(?: am|'m|m)? (?:wondering|wonder|curious)",
  'any idea',
  'remind me(?: again)?',
  'according to (?:the|this) (?:article|story|text|piece|report)',
];
/** … and what does so only before a word that asks: "could anyone tell them apart?" is a question of its own. */
const REQUESTS_BEFORE_QUESTION = [
  '(?:can|could|would|will) (?:someone|somebody|anyone|anybody)(?: please)? (?:tell|explain|say|show)(?: to)?(?: me| us)?(?: please)?',
  '(?:does )?(?:someone|somebody|anyone|anybody) knows?',
  'you know(?! what\\b)',
  '(?:quick|dumb|stupid|serious) question',
];
const LEAD_IN = new RegExp(
  `^${OPENERS}*(?:(?:${REQUESTS.join('|')})(?:[\\s,]+(?:about|if|whether))?${SEPARATOR}+` +
    `|(?:${REQUESTS_BEFORE_QUESTION.join('|')})${SEPARATOR}+(?:(?:about|if|whether)${SEPARATOR}+|(?=${ASKING})))`,
  'i',
);
/** "wait who made it?": what people open with only counts as such before a word that asks. */
const INTERJECTION = new RegExp(`^${OPENERS}+(?=${ASKING})`, 'i');

/** What asks for nothing. In lower case only: "Right Now" may be the name of something. */
const FILLER =
  /(?<![\s,])[\s,]*(?<!\bof )\b(?:right now|these days|nowadays|currently|exactly|roughly|approximately)\b|(?<![\s,])(?:[\s,]+(?:at the moment|in the first place|at all|until now|up to now|by now|in total|in the end|if any))+(?=\W*$)/g;
/** "So far" says how long only beside a count or a perfect: "why is the school so far?", "are they up to date?" */
const UNTIL_NOW =
  /(?<=\b(?:[Hh]as|[Hh]ave|[Hh]ad|[Hh]ow many|[Hh]ow much)\b.{1,200})(?<!\bup)[\s,]+(?:so far|to date)(?=\W*$)/;
/** "who on earth …?" */
const ON_EARTH = new RegExp(`^(${ASKING}) on earth\\b`, 'i');
const QUOTATION_MARK = /["“”„«»]/;

/**
 * A question without what only introduces or stretches it; as it is where nothing else stands in it. Within quotation marks every word
 * counts, so that a question with such marks loses its opening only.
 */
export function withoutFillers(text: string): string {
  const opened = text.replace(LEAD_IN, '').replace(INTERJECTION, '').replace(ON_EARTH, '$1');
  const short = QUOTATION_MARK.test(opened) ? opened : opened.replace(UNTIL_NOW, '').replace(FILLER, '').trimStart();
  return /[\p{L}\p{N}]/u.test(short) ? short : text;
}
