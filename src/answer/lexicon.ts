import type { Token } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';

/** Closed lists about the English language that question analysis and the reader share. */

/** What kind of thing a question asks for. It selects the reader's weights. */
export type AskedClass =
  | 'person'
  | 'organisation'
  | 'place'
  | 'time'
  | 'count'
  | 'amount'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'name'
  | 'thing'
  | 'action';

/** Asked nouns that tell the class of the answer ("which king", "what year"). Singular, lower case. */
const NOUN_CLASSES: ReadonlyArray<[AskedClass, ReadonlySet<string>]> = [
  [
    'person',
    words(`person people man woman boy girl author writer founder co-founder cofounder inventor creator owner leader head chief boss ceo cto cfo
      president chairman chairwoman chair minister premier king queen emperor duke earl count lord pope bishop priest saint
      general admiral commander captain soldier officer official spokesman spokeswoman spokesperson mayor governor senator
      councillor judge lawyer professor teacher scholar researcher scientist physicist chemist mathematician engineer
      economist historian philosopher theologian explorer artist painter composer musician singer actor actress director
      producer player coach manager referee striker goalkeeper goalscorer scorer winner loser champion athlete expert analyst
      critic journalist reporter editor photographer executive investor politician successor predecessor ancestor
      father mother son daughter brother sister wife husband friend guy developer speaker monarch ruler chancellor
      secretary treasurer doctor architect designer candidate resident alumnus graduate winger defender midfielder substitute
      councilor member nephew cousin colleague veteran banker trader shopkeeper student pupil teenager sibling twin lady bloke
      neighbour neighbor pensioner volunteer activist campaigner newcomer nurse surgeon dentist vet midwife pharmacist psychologist
      biologist geologist astronomer botanist zoologist archaeologist linguist statistician prof lecturer librarian curator driver
      pilot sailor fisherman farmer shepherd beekeeper gardener baker butcher chef waiter tailor carpenter plumber electrician
      mechanic programmer prosecutor detective inspector diplomat ambassador auditor accountant poet novelist translator dancer
      violinist pianist conductor comedian sculptor`),
  ],
  [
    'organisation',
    words(`company firm startup start-up corporation business organisation organization institution institute university college school
      club team party agency department ministry committee council court church bank newspaper magazine publisher broadcaster
      channel network band group union association society foundation charity government body authority employer rival
      competitor partner maker manufacturer supplier lab laboratory studio airline retailer outfit uni
      insurer lender giant journal publication operator carrier consultancy importer exporter wholesaler contractor carmaker
      automaker chipmaker shipyard brewery bakery museum hospital clinic orchestra choir watchdog regulator utility sponsor
      consortium conglomerate subsidiary brand dynasty tribe army navy regiment`),
  ],
  [
    'place',
    words(`place location country nation state city town village region area district province county continent island river lake
      sea ocean mountain valley street road building stadium venue site capital territory border hometown birthplace
      headquarters colony settlement park bridge station port harbour harbor airport suburb neighbourhood neighborhood
      resort beach bay gulf strait peninsula coast canal forest desert hill glacier volcano`),
  ],
  [
    'time',
    words('year date day month decade century time period era age season week hour moment weekday deadline birthday'),
  ],
  ['count', words('number amount count total quantity figure score tally')],
  [
    'amount',
    words(`percentage percent share proportion fraction rate ratio price cost fee fine budget sum salary wage income revenue profit
      loss portion stake discount bonus rent turnover funding valuation altitude population size length height width depth weight distance speed temperature duration age value majority margin`),
  ],
  ['reason', words('reason cause motive motivation purpose explanation rationale why')],
  ['manner', words('way method means manner technique approach process how')],
  ['name', words('name title nickname term word phrase language religion nationality call label')],
];

const CLASS_OF_NOUN = new Map<string, AskedClass>();
for (const [asked, nouns] of NOUN_CLASSES) {
  for (const noun of nouns) if (!CLASS_OF_NOUN.has(noun)) CLASS_OF_NOUN.set(noun, asked);
}

/** The class that an asked noun tells, in singular or plural, or undefined. */
export function classOfNoun(noun: string): AskedClass | undefined {
  const singular = noun.replace(/ies$/, 'y');
  return (
    CLASS_OF_NOUN.get(noun) ??
    CLASS_OF_NOUN.get(singular) ??
    CLASS_OF_NOUN.get(noun.replace(/s$/, '')) ??
    CLASS_OF_NOUN.get(noun.replace(/es$/, ''))
  );
}

export const AUXILIARIES = words(
  `is are was were be been being am do does did has have had can could will would shall should may might must ain't`,
);

/** Verbs of saying and thinking, in their dictionary form and past form. */
export const SAYING_VERBS = words(
  `say says said saying tell tells told comment comments commented remark remarked state stated add added explain explained
   describe described think thinks thought claim claimed argue argued respond responded react reacted reply replied warn warned
   praise praised criticise criticised criticize criticized call called`,
);

/** Forms of the verb that only says that something was said. */
export const PLAIN_SAYING = words('say says said saying');

/** Verbs that report what somebody holds to be so, without quoting it. */
export const REPORTING_VERBS = words(
  `say says said claim claims claimed argue argues argued warn warns warned predict predicts predicted expect expects expected
   reckon reckons reckoned believe believes believed think thinks thought insist insists insisted maintain maintains maintained
   suggest suggests suggested state states stated explain explains explained`,
);

/** Nouns for an utterance or opinion: "Cao's view on …", "a quote from …". */
export const SAYING_NOUNS = words(
  'quote quotes quotation quotations comment comments remark remarks statement statements words view views opinion opinions reaction response take thoughts',
);

export const NUMBER_WORDS = words(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
   twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands
   millions billions half third quarter twice once first second third fourth fifth`,
);

/** Words that carry no topic: articles, pronouns, prepositions, auxiliaries, question words and politeness. */
export const FUNCTION_WORDS = words(
  `a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs
   themselves we us our ours you your yours i me my mine who whom whose which what when where why how
   and or but nor so yet if then than as of in on at by for with from to into onto over under about against between among during
   before after above below up down out off through per via within without toward towards upon across
   is are was were be been being am do does did doing done has have had having can could will would shall should may might must
   not no n't 's 're 've 'll 'd 'm s t
   please tell give me show know want also just only even very too much many more most some any all each every both either
   neither other another such own same ever never still already according article story text piece page passage report
   did does thing things kind kinds sort type types lot really actually`,
);

/** They open a clause about the noun before them. */
export const RELATIVE_PRONOUNS = words('who which that');

/** Whether a word carries no topic. "US" does. */
export function isFunctionWord({ normal, text }: Pick<Token, 'normal' | 'text'>): boolean {
  return FUNCTION_WORDS.has(normal) && text !== 'US';
}

export const NEGATIONS = words("not n't never no none neither nor without cannot nobody nothing nowhere hardly");

/** Verbs that say little: another may stand for them. */
export const LIGHT_VERBS = words(
  `make makes made get gets got give gives gave take takes took have use used uses work works worked go goes went come comes came start started begin began become became call called happen happened find found see saw want need include included do does did put puts set team cost costs pay pays paid own owns owned play plays played hold holds held serve serves`,
);

/** Countries, continents, states and large cities in one word; longer names by their last word. */
export const PLACES = words(
  `africa asia europe america australia antarctica oceania afghanistan albania algeria argentina armenia austria azerbaijan bahrain
   bangladesh belarus belgium bolivia bosnia botswana brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo
   croatia cuba cyprus czechia denmark ecuador egypt england estonia ethiopia finland france gambia georgia germany ghana greece
   guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya
   korea kosovo kuwait laos latvia lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mexico
   moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman
   pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia
   singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda
   ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe us u.s. usa uk u.k. alabama alaska arizona arkansas
   california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
   massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
   utah vermont virginia washington wisconsin wyoming london paris berlin madrid rome moscow beijing shanghai tokyo delhi mumbai
   sydney melbourne toronto chicago boston houston dallas miami seattle philadelphia detroit atlanta dubai cairo istanbul
   jerusalem brussels vienna geneva zurich davos amsterdam dublin edinburgh glasgow manchester liverpool birmingham
   hangzhou shenzhen guangzhou seoul bangkok jakarta manila hanoi nairobi lagos johannesburg kyiv warsaw prague budapest
   athens lisbon stockholm oslo copenhagen helsinki`,
);
