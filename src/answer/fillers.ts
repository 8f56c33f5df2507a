import { AUXILIARIES } from './lexicon.ts';
import { QUESTION_WORDS, SHORTHAND } from './question-words.ts';

const SEPARATOR = '[\\s,.:;!–—-]';
const QUESTION_WORD = `(?:${[...QUESTION_WORDS, ...SHORTHAND.keys()].join('|')})\\b`;
const ASKING = `(?:${QUESTION_WORD}|(?:${[...AUXILIARIES].join('|')})\\b)`;
const OPENER =
  '(?:hi|hey|hello|yo|ok|okay|so|and|but|um|uh|erm|hmm|well|wait|sorry|lol|btw|please|pls|plz|bot|byline|basically|actually|honestly|seriously|tbh|ngl|not gonna lie|(?:just )?(?:wondering|curious|asking))';
const THIS_ARTICLE = '(?:(?:the|this|that) article|this (?:story|piece|text|passage))';
const FROM_ARTICLE = `(?:in|from|according to|as per|per) ${THIS_ARTICLE}`;
const REQUEST = [
  '(?:can|could|would|will) (?:you|u)(?: please)? (?:tell|explain|say|show(?! (?:up|off)\\b))(?: to)?(?: me| us)?',
  '(?:can|could) (?:someone|somebody|anyone|anybody)(?: please)? (?:(?:tell|explain to|show) (?:me|us)|explain)',
  '(?:(?:please|someone|somebody) )?(?:tell|show)(?: me| us)(?: again)?',
  '(?:do|does) (?:you|anyone|anybody|u) know',
  "(?:i|we)(?: want| wanna| would like| need|'d like)(?: to)? (?:know|find out|ask)",
  "(?:i|we)(?: am|'m|m| was)? (?:wondering|wonder|curious)",
  'any idea',
  '(?:all|what) (?:i|we)(?: really)? (?:want|need|wanted|would like) to know is',
  'remind me(?: again)?',
  FROM_ARTICLE,
  'based on (?:the|this) article',
  'according to the (?:story|text|piece|report)',
].join('|');
/** "Hey, can you tell me …" */
const LEAD_IN = new RegExp(
  `^(?:${OPENER}${SEPARATOR}+)*(?:${REQUEST})(?:[\\s,]+(?:about|if|whether))?${SEPARATOR}+`,
  'i',
);
/** "wait who made it?": what people open with only counts as such before a word that asks; "well" is also a thing that one digs. */
const INTERJECTION = new RegExp(
  `^(?:(?:${OPENER}|(?:does )?any(?:one|body) knows?|can (?:some|any)(?:one|body)(?: please)? (?:tell|explain|say)|(?:quick|dumb|stupid) question|any (?:clue|ideas?)|help(?: me)?(?: out)?|(?:i|we) (?:forgot|missed|do(?: not|n.?t) (?:get|know|understand|remember))(?: it)?|sorry if (?:this is |that.?s )?(?:dumb|stupid|obvious|silly)(?:,? but)?)${SEPARATOR}+)+(?=${ASKING})(?<!\\bwell\\s+)`,
  'i',
);
/** "does the article say who …" asks who. */
const SAYS_AT_ALL = new RegExp(
  `^(?:does|did|do) (?:it|they|(?:the|this) (?:article|story|piece|text|author|journalist))(?: even| actually| ever)? (?:say|mention|tell(?: us)?|explain|state|specify|reveal) (?=${QUESTION_WORD})`,
  'i',
);
/** "explain who …" asks who. */
const ORDER = new RegExp(
  `^(?:(?:please )?(?:explain|describe|clarify|check|answer|find out|figure out|look up)(?: (?:to )?(?:me|us))?(?: this)?:? )(?=${QUESTION_WORD})`,
  'i',
);
const AUXILIARY = `(?:${[...AUXILIARIES].join('|')})\\b`;
/** "where exactly …?", "who on earth is …?": the planet has a capital, "how even" compares. */
const EMPHASIS = new RegExp(
  `^((?:in )?(?:${QUESTION_WORD})) (exactly|actually|really|on earth|the (?:hell|heck|fuck)|tf(?! idf)|(?:in the world|the devil|ever|(?<!how )even)(?= ${AUXILIARY}))(?![-'’\\p{L}\\p{N}])`,
  'iu',
);
/** "what did they even build": behind the subject, before a word that is no comparative. */
const EMPHASIS_INSIDE = new RegExp(
  `^((?:${QUESTION_WORD}) ${AUXILIARY} (?:the )?[\\p{L}\\p{N}]+) (actually|really|ever|even)(?= \\p{Ll})(?! (?:more|less|better|worse|though|if|\\p{L}+er)\\b)`,
  'iu',
);

/** "quick question: …", "um …", "1. …": nothing else begins so. */
const ANNOUNCEMENTS = [
  '(?:just )?(?:a )?(?:quick|dumb|stupid|silly|random|serious|noob|genuine|honest|simple|basic|real) (?:question|q)(?: (?:here|guys|everyone))?(?:\\s*[:,;]|\\s+[–—-]\\s)',
  '(?:tbh|ngl|not gonna lie|as far as you know|(?:just )?(?:wondering|curious|asking))(?:\\s*[:,]|\\s+[–—-]\\s)',
  '(?:q|eli5|question)\\s*:',
  '(?:(?:hi|hey|hello|yo|ok) )?@?byline\\s*[:,]|@byline\\b',
  '(?:um+|uh+|erm+|hmm+)\\s*[,.…]+',
  '[-–—•*]\\s|\\d[.)]\\s',
].join('|');
const ANNOUNCEMENT = new RegExp(`^(?:(?:${ANNOUNCEMENTS})\\s*)+`, 'i');

/** What people close a question with: laughter, doubt, the article that all is about. */
const CLOSERS = [
  'lol|lmao|haha+|hehe|tbh|btw|by the way|ngl|rn|idk|or nah|<3|thx|tysm|pls|plz|k? ?thx ?bye|pl(?:ease|s|z) help|please and thank you|asap|sry',
  'exactly|specifically|precisely|actually|anyways?|though|or (?:what|something)|eli5',
  'i forgot|(?:i.?m |i am |js )(?:just )?(?:curious|wondering|asking)|asking for a friend',
  'if (?:it.?s |it is )?(?:mentioned|stated|known|given)',
  `(?:as (?:stated|mentioned|described|reported) )?(?:here )?${FROM_ARTICLE}`,
].join('|');
/** Thanks and the like, which those whom the question is about may give or say themselves. */
const OWN_OR_CLOSERS =
  'thanks?(?: you)?(?: in advance)?|ty|tia|please|bro|fr|(?:does )?any(?:one|body) knows?|if (?:you|u|anyone|anybody) knows?';
/** What counts as such only behind a comma or a dash, whoever is asked among it. */
const SET_OFF =
  'guys|everyone|anyone|anybody|man|mate|dude|folks|buddy|bud|pal|madam|ma.am|chief|boss|lads|mods|sir|fam|homie|my friend|bot|byline|cheers|briefly|for real|just (?:curious|wondering|asking)|(?:serious|genuine|honest) question|(?:do|does) (?:you|u|anyone|anybody) know|any ideas?|does it say';
/** How long or plain the answer to an open question may be. */
const PLAINNESS =
  'in (?:short|brief|a nutshell)|in (?:one|a) (?:sentence|word)|in a few words|in (?:simple|plain|layman.?s) (?:terms|words|english)';
const IS_OPEN = /^(?:what|whats|how|hows|why|who|whos)\b/i;
/** Behind these words they do: "who said thanks", "his bro", "aim to please". */
const BEFORE_OWN =
  '(?<!\\b(?:an?|the|his|her|its|their|our|my|your|of|to|for|with|no|in|on|at|by|said|says?|gives?|gave|is|was|are|were|be|and|or|if|than|asked|asks?|whose|which|what|who))';
function closing(closers: string): RegExp {
  const apart = '(?:\\s*[,(]\\s*|\\s+(?:[–—-]\\s+)?)';
  return new RegExp(
    `(?:${apart}(?:${closers})|${BEFORE_OWN}${apart}(?:${OWN_OR_CLOSERS})|(?:\\s*[,(]|\\s+[–—-])\\s*(?:${SET_OFF}))\\)?$`,
    'i',
  );
}
const CLOSING = closing(CLOSERS);
const CLOSING_OF_OPEN = closing(`${CLOSERS}|${PLAINNESS}`);
/** "Ty", "Bro": one word with a capital may be a name. */
const MAY_BE_NAME = /^\P{L}*\p{Lu}\p{Ll}*\P{L}*$/u;
/** So many characters at most has one of them. */
const LONGEST_CLOSING = 80;
const END_MARKS = new Set(' \t\n?.!…');

/** One closing after the other is taken off, each looked for in a few characters: the cost stays linear in the length of the text. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (END_MARKS.has(text[end - 1] ?? '')) end--;
  const marks = text.slice(end);
  const pattern = IS_OPEN.test(text) ? CLOSING_OF_OPEN : CLOSING;
  for (;;) {
    const from = Math.max(0, end - LONGEST_CLOSING);
    const match = pattern.exec(text.slice(from, end));
    if (!match || MAY_BE_NAME.test(match[0])) return text.slice(0, end) + marks;
    end = from + match.index;
  }
}

/** "What was it called again?" asks to be reminded; "who was elected again?" does not. */
const REMINDED =
  /^((?:who|what|which|where|how (?:many|much|old|big|long))(?: \p{L}+){0,2}?(?:['’]s| is| are| was| were) (?:the|an?|his|her|its|their|our|that|this|it|he|she|they|there)\b.*),? again(?=[\s?.!…]*$)/iu;

/** What tells of now at the end of a question; "so far" only beside a count or a perfect: "why is the school so far?". */
const NOW =
  /(?<![\s,])(?:[\s,]+(?:right now|nowadays|currently|at the moment|(?<!\b(?:of|in|on|during|from|until|about) )these days|(?<=^(?![Ww]hy\b).{0,200}\b(?:(?:[Hh]as|[Hh]ave|[Hh]ad)(?! to\b)|[Hh]ow many|[Hh]ow much)\b.{0,200})so far)){1,6}(?=[\s?.!…]*$)/;

/** A question without what only introduces it; as it is where nothing else stands in it. */
export function withoutOpening(text: string): string {
  const short = text
    .replace(ANNOUNCEMENT, '')
    .replace(LEAD_IN, (lead) => (/\bUS\b/.test(lead) ? lead : ''))
    .replace(INTERJECTION, '')
    .replace(SAYS_AT_ALL, '')
    .replace(ORDER, '');
  return /[\p{L}\p{N}]/u.test(short) ? short : text;
}

/** "Ever Given", "Earth": a word with a capital may be a name. */
const withoutEmphasis = (whole: string, before: string, emphasis: string): string =>
  /\p{Lu}/u.test(emphasis) ? whole : before;

/** A question without what only introduces or stretches it; as it is where nothing else stands in it. */
export function withoutFillers(text: string): string {
  const short = withoutClosing(withoutOpening(text))
    .replace(EMPHASIS, withoutEmphasis)
    .replace(EMPHASIS_INSIDE, withoutEmphasis)
    .replace(REMINDED, '$1')
    .replace(NOW, '');
  return /[\p{L}\p{N}]/u.test(short) ? short : text;
}
