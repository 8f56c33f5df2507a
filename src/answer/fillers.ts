import { AUXILIARIES } from './lexicon.ts';
import { QUESTION_WORDS, SHORTHAND } from './question-words.ts';

const SEPARATOR = '[\\s,.:;!–—-]';
const QUESTION_WORD = `(?:${[...QUESTION_WORDS, ...SHORTHAND.keys()].join('|')})\\b`;
const ASKING = `(?:${QUESTION_WORD}|(?:${[...AUXILIARIES].join('|')})\\b)`;
const OPENER = '(?:hi|hey|hello|ok|okay|so|and|but|um|uh|well|wait|sorry|lol|btw|please|pls|plz|bot)';
const REQUEST = [
  '(?:can|could|would|will) (?:you|u)(?: please)? (?:tell|explain|say|show)(?: to)?(?: me| us)?',
  '(?:can|could) (?:someone|somebody|anyone|anybody)(?: please)? (?:tell|explain to|show) (?:me|us)',
  '(?:please )?(?:tell|show)(?: me| us)',
  '(?:do|does) (?:you|anyone|anybody|u) know',
  "(?:i|we)(?: want| wanna| would like| need|'d like)(?: to)? (?:know|find out|ask)",
  "(?:i|we)(?: am|'m|m| was)? (?:wondering|wonder|curious)",
  'any idea',
  'remind me(?: again)?',
  'according to (?:the|this) (?:article|story|text|piece|report)',
].join('|');
/** "Hey, can you tell me …" */
const LEAD_IN = new RegExp(
  `^(?:${OPENER}${SEPARATOR}+)*(?:${REQUEST})(?:[\\s,]+(?:about|if|whether))?${SEPARATOR}+`,
  'i',
);
/** "wait who made it?": what people open with only counts as such before a word that asks; "well" is also a thing that one digs. */
const INTERJECTION = new RegExp(
  `^(?:(?:${OPENER}|(?:does )?any(?:one|body) knows?|can (?:some|any)(?:one|body)(?: please)? (?:tell|explain|say)|(?:quick|dumb|stupid) question)${SEPARATOR}+)+(?=${ASKING})(?<!\\bwell\\s+)`,
  'i',
);
/** "where exactly …?", "who on earth …?": the planet has a capital. */
const EMPHASIS = new RegExp(`^((?:in )?(?:${QUESTION_WORD})) (exactly|on earth)\\b`, 'i');

/** What tells of now at the end of a question; "so far" only beside a count or a perfect: "why is the school so far?". */
const NOW =
  /(?<![\s,])(?:[\s,]+(?:right now|nowadays|currently|at the moment|(?<!\b(?:of|in|on|during|from|until|about) )these days|(?<=^(?![Ww]hy\b).{0,200}\b(?:(?:[Hh]as|[Hh]ave|[Hh]ad)(?! to\b)|[Hh]ow many|[Hh]ow much)\b.{0,200})so far))+(?=[\s?.!…]*$)/;

/** A question without what only introduces it; as it is where nothing else stands in it. */
export function withoutOpening(text: string): string {
  const short = text.replace(LEAD_IN, '').replace(INTERJECTION, '');
  return /[\p{L}\p{N}]/u.test(short) ? short : text;
}

/** A question without what only introduces or stretches it; as it is where nothing else stands in it. */
export function withoutFillers(text: string): string {
  const short = withoutOpening(text)
    .replace(EMPHASIS, (whole, asking: string, word: string) => (/\p{Lu}/u.test(word) ? whole : asking))
    .replace(NOW, '');
  return /[\p{L}\p{N}]/u.test(short) ? short : text;
}
