import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import type { Token } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';

/** What kind of thing a question asks for, as far as ranking can tell its presence in a sentence by a cheap look. */
export type AnswerType =
  | 'person'
  | 'place'
  | 'organisation'
  | 'date'
  | 'number'
  | 'money'
  | 'percent'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'thing';

/** Nouns that tell the type of the answer: "what year", "which river", "the name of the king". Singular. */
const TYPE_NOUNS: Readonly<Record<Exclude<AnswerType, 'thing' | 'definition'>, string>> = {
  date: 'year date day month decade century time period era age season week hour moment birthday deadline',
  person: `person people man woman author writer founder inventor creator owner leader head chief boss president chairman chair
    minister king queen emperor duke pope bishop general commander officer mayor governor senator judge lawyer professor teacher
    scholar researcher scientist physicist engineer economist historian philosopher artist musician actor director coach
    manager player winner analyst critic journalist spokesman spokeswoman successor predecessor father mother son daughter wife`,
  place: `place location country nation state city town village region area district province county continent island river lake
    sea ocean mountain valley street building site capital territory border headquarters`,
  organisation: `company firm startup corporation business organisation organization institution university college school club
    team party agency department ministry committee council court church bank newspaper magazine broadcaster channel group union
    association society foundation government`,
  number:
    'number amount total quantity figure population size length height width depth weight distance speed temperature',
  money: 'price cost fee fine budget sum salary income revenue profit loss',
  percent: 'percentage percent share proportion fraction rate',
  reason: 'reason cause motive purpose explanation',
  manner: 'way method means process technique',
};
const TYPE_OF_NOUN = new Map<string, AnswerType>();
for (const [type, nouns] of Object.entries(TYPE_NOUNS)) {
  for (const noun of nouns.split(/\s+/)) TYPE_OF_NOUN.set(noun, type as AnswerType);
}
const MONEY_VERBS = new Set([
  'cost',
  'costs',
  'pay',
  'paid',
  'spend',
  'spent',
  'earn',
  'earned',
  'worth',
  'money',
  'invest',
  'invested',
]);

/** What a question expects, and the index of the noun that says so ("year" in "what year"), where there is one. */
export interface Expectation {
  type: AnswerType;
  focus: number | undefined;
}

function typeOfNoun(normal: string): AnswerType | undefined {
  return (
    TYPE_OF_NOUN.get(normal) ??
    TYPE_OF_NOUN.get(normal.replace(/s$/, '')) ??
    TYPE_OF_NOUN.get(normal.replace(/ies$/, 'y'))
  );
}

/** The head of the noun phrase that starts at `from`. */
function headNoun(tokens: readonly Token[], from: number): number | undefined {
  let head: number | undefined;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.partOfSpeech === 'NOUN' || token.partOfSpeech === 'PROPN') head = at;
    else if (head !== undefined || !['ADJ', 'DET', 'NUM'].includes(token.partOfSpeech)) break;
  }
  return head;
}

/** Tells from a question's words what its answer must be. Reads "what" and "which" by the noun that follows. */
export function expectationOf(tokens: readonly Token[]): Expectation {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]?.normal ?? '';
    switch (token.normal) {
      case 'who':
      case 'whom':
      case 'whose':
        return { type: 'person', focus: undefined };
      case 'when':
        return { type: 'date', focus: undefined };
      case 'where':
        return { type: 'place', focus: undefined };
      case 'why':
        return { type: 'reason', focus: undefined };
      case 'how': {
        if (next === 'many') return { type: 'number', focus: headNoun(tokens, at + 2) };
        const after = tokens[at + 1]?.partOfSpeech;
        if (next === 'much') {
          const money = tokens.some(({ normal }) => MONEY_VERBS.has(normal));
          return { type: money ? 'money' : 'number', focus: headNoun(tokens, at + 2) };
        }
        return { type: after === 'ADJ' || after === 'ADV' ? 'number' : 'manner', focus: undefined };
      }
      case 'what':
      case 'which': {
        let focus = headNoun(tokens, at + 1);
        // "What is the capital of X?" asks for the noun after the verb.
        if (focus === undefined && tokens[at + 1]?.partOfSpeech === 'AUX') {
          focus = headNoun(tokens, at + 2);
          const type = typeOfNoun(tokens[focus ?? -1]?.normal ?? '');
          if (type) return { type, focus };
          const rest = tokens.slice(at + 2).filter(({ kind }) => kind !== 'mark');
          return { type: rest.length <= 4 ? 'definition' : 'thing', focus: undefined };
        }
        return { type: typeOfNoun(tokens[focus ?? -1]?.normal ?? '') ?? 'thing', focus };
      }
    }
  }
  return { type: 'thing', focus: undefined };
}

/** What a word can show about its sentence, as bits. */
export const SIGN = {
  number: 1,
  year: 2,
  time: 4,
  money: 8,
  percent: 16,
  cause: 32,
  manner: 64,
  definition: 128,
  pronoun: 256,
} as const;

const SIGN_WORDS: ReadonlyArray<[number, ReadonlySet<string>]> = [
  [
    SIGN.number,
    words(
      'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion trillion dozen half third quarter twice',
    ),
  ],
  [
    SIGN.time,
    new Set([
      // "may" is a verb more often than a month.
      ...[...MONTHS].filter((month) => month !== 'may'),
      ...WEEKDAYS,
      ...words(`century decade centuries decades year years month months
       week weeks yesterday today tomorrow spring summer autumn winter era`),
    ]),
  ],
  [SIGN.money, words('$ £ € dollar dollars pound pounds euro euros yuan yen rupees')],
  [SIGN.percent, words('% percent percentage')],
  [
    SIGN.cause,
    words(
      'because due since therefore thus hence cause caused causes reason reasons led result resulted results order owing stemmed driven',
    ),
  ],
  [SIGN.manner, words('by through using via means method process')],
  [SIGN.definition, words('is are was were called known refers defined means term')],
  [SIGN.pronoun, words('he she it they his her its their this these him them')],
];

/** What a word, by its normal form, shows about its sentence. */
export function signsOf(normal: string): number {
  let signs = 0;
  if (/^\d/.test(normal)) signs |= SIGN.number;
  if (/^1\d{3}s?$|^20\d{2}s?$/.test(normal)) signs |= SIGN.year;
  for (const [sign, list] of SIGN_WORDS) if (list.has(normal)) signs |= sign;
  return signs;
}

/** The signs of which a sentence must show one to hold an answer of a type; names are looked for where there are none. */
export const TYPE_SIGNS: Readonly<Record<AnswerType, number>> = {
  person: 0,
  place: 0,
  organisation: 0,
  date: SIGN.year | SIGN.time,
  number: SIGN.number,
  money: SIGN.money,
  percent: SIGN.percent,
  reason: SIGN.cause,
  manner: SIGN.manner,
  definition: SIGN.definition,
  thing: 0,
};
/** Types whose answer is a name. */
export const NAME_TYPES: ReadonlySet<AnswerType> = new Set(['person', 'place', 'organisation']);
