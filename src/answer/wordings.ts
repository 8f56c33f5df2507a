import { AUXILIARIES, classOfNoun } from './lexicon.ts';
import { QUESTION_WORDS } from './question-words.ts';

const PERSON = '(?:person|individual|one|man|woman|guy|human)';
const BE = "(?:['’]s|\\s+(?:is|was|are|were))";
const NAME_OF = `(?:(?:what|which)${BE}\\s+|(?:name|identify|state)\\s+)?(?:the\\s+)?(?:full\\s+)?names?\\s+of\\s+the`;

/** Roundabout openings of a question and the word that asks the same. */
const OPENINGS: readonly (readonly [roundabout: RegExp, plain: string])[] = [
  [`${NAME_OF} ${PERSON} (?:who|that)`, 'who'],
  [`(?:who${BE}|name|identify) the ${PERSON} (?:who|that)`, 'who'],
  [`who${BE} it (?:that|who)`, 'who'],
  [`(?:which|what) (?:person|individual|guy|man|woman)(?:${BE} it (?:that|who))?`, 'who'],
  [
    '(?:(?:in|at) (?:what|which)|what) (?:place|location|spot)(?= (?:did|does|do|is|are|was|were|will|has|have|can)\\b)',
    'where',
  ],
  [`what${BE} the (?:place|location|spot) (?:where|in which|at which)`, 'where'],
  ['whereabouts', 'where'],
  ['at (?:what|which) point(?: in time)?|how long ago', 'when'],
  ['for (?:what|which) reasons?|how come', 'why'],
  [`what${BE} the reasons? (?:why|that)`, 'why'],
  ['(?:in (?:what|which) way|by (?:what|which) means)', 'how'],
  ['what number of', 'how many'],
  [`(what)${BE} it that`, '$1'],
].map(([roundabout, plain]) => [new RegExp(`^(?:${roundabout?.replaceAll(' ', '\\s+')})\\b`, 'i'), plain ?? '']);

/** "The name of the company that …" asks which company. */
const NAME_OF_KIND = new RegExp(`^${NAME_OF} (\\p{L}+) (?:that|which|who)\\b`.replaceAll(' ', '\\s+'), 'iu');
/** "Give me the …", "I need the …" ask what it is. */
const GIVE =
  /^(?:(?:give|get|find|send)\s+(?:me|us)|(?:i|we)(?:\s+(?:just|only|really))?\s+(?:need|want)|(?:(?:i\s+am|i['’]?m)\s+)?looking\s+for)\s+(?=(?:the|his|her|its|their)\b)/i;
/** "She studied where?" */
const IN_PLACE = new RegExp(
  `^(?!(?:${[...QUESTION_WORDS, ...AUXILIARIES].join('|')})\\b)((?:(?!\\b(?:${[...AUXILIARIES].join('|')})\\b).){1,100}?)(?<!\\bby)[\\s,]+(what|who|where|when|why)(?=[\\s?.!]*$)`,
  'i',
);
/** "What X is", "X is what" and "X what is it" ask what X is. */
const INDIRECT =
  /^(who|what|where)\s+((?:(?!\b(?:is|was|are|were|who|what|where|which)\b).){1,100}?)\s+(is|was|are|were)(?=[\s?.!]*$)/i;
const AT_END =
  /^((?:(?!\b(?:is|was|are|were|who|what|where|which)\b).){1,100}?)\s+(is|was|are|were)\s+(who|what|where)(?=[\s?.!]*$)/i;
const ASKED_BACK =
  /^((?:(?!\b(?:is|was|are|were|who|what|where|which)\b).){1,100}?)[\s,]+(who|what|where)(?:['’]s|\s+(is|was|are|were))\s+(?:it|that|this|he|she|they)(?=[\s?.!]*$)/i;

/** A question that opens in a roundabout way, opened with the plain word that asks the same. */
export function plainWording(text: string): string {
  for (const [roundabout, plain] of OPENINGS) {
    if (roundabout.test(text)) return text.replace(roundabout, plain);
  }
  return text
    .replace(NAME_OF_KIND, (whole, noun: string) => (classOfNoun(noun) ? `which ${noun}` : whole))
    .replace(GIVE, 'what is ')
    .replace(INDIRECT, '$1 $3 $2')
    .replace(AT_END, '$3 $2 $1')
    .replace(IN_PLACE, '$2 did $1')
    .replace(
      ASKED_BACK,
      (_, subject: string, asking: string, verb: string | undefined) => `${asking} ${verb ?? 'is'} ${subject}`,
    );
}
