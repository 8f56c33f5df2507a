import { plainForm } from '../search/word-forms.ts';
import { isEnglishWord } from '../text/language.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import { AUXILIARIES } from './lexicon.ts';
import { QUESTION_WORDS } from './question-words.ts';

const PERSON = '(?:person|individual|one|guy|dude)';
const BE = "(?:['’]s|\\s+(?:is|was|are|were))";
const VERB = '(?:did|does|do|is|are|was|were|will|has|have|had|can)\\b';
const NAME_OF = `(?:(?:what|which)${BE}\\s+|(?:name|identify|state)\\s+)?(?:the\\s+)?(?:full\\s+)?names?\\s+of\\s+the`;

/** Roundabout openings of a question and the word that asks the same. */
const OPENINGS: readonly (readonly [roundabout: RegExp, plain: string])[] = [
  [`${NAME_OF} ${PERSON} (?:who|that)`, 'who'],
  [`(?:who${BE}|name|identify) the ${PERSON} (?:who|that)`, 'who'],
  [`who${BE} it (?:that|who)`, 'who'],
  [`(?:which|what) (?:person(?= \\p{L})|individual(?= ${VERB}))`, 'who'],
  [`(?:(?:in|at) (?:what|which) (?:place|location|spot)|what location)(?= ${VERB})`, 'where'],
  [`what${BE} the (?:place|location|spot) (?:where|in which|at which)`, 'where'],
  [`whereabouts(?= ${VERB})`, 'where'],
  [`(?:at (?:what|which) point(?: in time)?|how long ago)(?= ${VERB})`, 'when'],
  [`for (?:what|which) reasons?(?= ${VERB})`, 'why'],
  ['what number of(?! the )', 'how many'],
].map(([roundabout, plain]) => [
  new RegExp(`^(?:${roundabout?.replaceAll(' ', '\\s+')})(?![-'’\\p{L}\\p{N}])`, 'iu'),
  plain ?? '',
]);

/** "Give me the name of …" asks what it is. */
const GIVE =
  /^(?:(?:give|get|find|send)\s+(?:me|us)|(?:i|we)(?:\s+(?:just|only|really))?\s+(?:need|want)|(?:(?:i\s+am|i['’]?m)\s+)?looking\s+for)\s+(?=(?:the|his|her|its|their)\s+(?:full\s+)?(?:name|title|headline|date|summary|rules)\b(?!.*\b(?:is|was|are|were|did|does|has|have|had|who|that|which|where|when)\b))/iu;
const END = '(?=[\\s?.!]*$)';
/** "She studied where?", but not "tell me who and why". */
const ORDERS = 'tell|list|name|give|show|explain|say|no|any|i|we';
const IN_PLACE = new RegExp(
  `^(?!(?:${ORDERS})\\b)((?:(?!\\b(?:${[...QUESTION_WORDS, ...AUXILIARIES].join('|')}|and|or)\\b|[.?!]\\s).){1,100}?)(?<!\\b(?:by|of|for|to|from|with|in|on|at|about|than))[\\s,]+(what|where|when|why)${END}`,
  'i',
);
/** A name or a noun phrase, of a few words; "I keep seeing Ann Lee" is none. */
const SUBJECT =
  '((?!(?:i|we|you|and|so)\\b)(?:(?!(?:is|was|are|were|who|what|where|which|says?|said)\\b)[^\\s,]+ ){0,4}?(?!(?:who|what|where|which)\\b)[^\\s,]+?)';
/** "What X is", "X is what" and "X, what is it" ask what X is. */
const INDIRECT = new RegExp(`^(who|what|where) ${SUBJECT} (is|was|are|were)${END}`, 'i');
const AT_END = new RegExp(`^${SUBJECT} (is|was|are|were) (who|what|where)${END}`, 'i');
const ASKED_BACK = new RegExp(
  `^${SUBJECT},? (who|what|where)(?:['’]s| (is|was|are|were))(?: (?:it|that|this|he|she|they))?${END}`,
  'i',
);

/** Behind a name without an object these are said of it, not of what it did: "Acme founded when". */
const DONE_TO_IT = words(
  'born based founded established located headquartered built published released launched signed created made held',
);
/** "The firm that sold bread cancelled what": which verb is the clause's is not clear. */
const RELATIVE = words('that which who whom');

/** The dictionary form of "studies", "passes", "dies"; undefined where it is no such form. */
function withoutPresentEnding(verb: string): string | undefined {
  if (!verb.endsWith('s')) return undefined;
  const forms = [
    ...(/(?:ss|sh|ch|x|z|o)es$/.test(verb) ? [verb.slice(0, -2)] : []),
    verb.slice(0, -1),
    verb.replace(/ies$/, 'y'),
    verb.replace(/es$/, ''),
  ];
  return forms.find((form) => form !== verb && isEnglishWord(form));
}

/** What was done, asked where, when, why or what it was: "where did she study" of "she studied", "when was Acme founded" of "Acme founded". */
function askedOf(clause: string, asking: string): string {
  const tokens = tokenize(clause);
  const at = tokens.findIndex(({ partOfSpeech }, i) => i > 0 && partOfSpeech === 'VERB');
  const verb = tokens[at];
  if (!verb || tokens.some(({ normal }) => RELATIVE.has(normal))) return `${asking} did ${clause}`;
  const { partOfSpeech: subject, normal: last } = tokens[at - 1] as Token;
  const isDoneTo = asking !== 'what' && (subject === 'NOUN' || subject === 'PROPN') && DONE_TO_IT.has(verb.normal);
  if (isDoneTo && at === tokens.length - 1) {
    return `${asking} ${subject === 'NOUN' && last.endsWith('s') ? 'were' : 'was'} ${clause}`;
  }
  const present = withoutPresentEnding(verb.normal);
  const auxiliary = present === undefined ? 'did' : 'does';
  return `${asking} ${auxiliary} ${clause.slice(0, verb.start)}${present ?? plainForm(verb.normal)}${clause.slice(verb.end)}`;
}

const GOING_TO =
  /(?:(?<!\S (?:who|that|which) )\b(?<be>is|are)\b|(?<=^(?:who|what|where|when|why|how))['’](?:s|re))(?<subject>(?:(?!\b(?:is|are)\b).)*?)\s+going to(?= (?<doing>\p{L}+))/iu;
/** "Is she going to school?" asks where she goes, though the tagger takes it for what she will do. */
const GONE_TO = words('school jail court bed war church market town');

/** "Is it going to rain?" asks whether it will. */
function withoutGoing(typed: string): string {
  const text = typed.replace(/\bgonna\b/i, 'going to');
  const found = GOING_TO.exec(text);
  const { be, subject = '', doing = '' } = found?.groups ?? {};
  if (!found || GONE_TO.has(doing)) return typed;
  const end = found.index + found[0].length;
  const verb = tokenize(text).find(({ start }) => start > end);
  if (verb?.partOfSpeech !== 'VERB' && !AUXILIARIES.has(doing)) return typed;
  const will = be === undefined ? ' will' : /^\p{Lu}/u.test(be) ? 'Will' : 'will';
  return text.slice(0, found.index) + will + subject + text.slice(end);
}

/** A question that opens in a roundabout way, or asks what is going to be, in the plain words that ask the same. */
export function plainWording(typed: string): string {
  const text = withoutGoing(typed);
  for (const [roundabout, plain] of OPENINGS) {
    if (roundabout.test(text)) return text.replace(roundabout, plain);
  }
  return text
    .replace(GIVE, 'what is ')
    .replace(INDIRECT, '$1 $3 $2')
    .replace(AT_END, '$3 $2 $1')
    .replace(IN_PLACE, (_, clause: string, asking: string) => askedOf(clause, asking))
    .replace(
      ASKED_BACK,
      (_, subject: string, asking: string, verb: string | undefined) => `${asking} ${verb ?? 'is'} ${subject}`,
    );
}
