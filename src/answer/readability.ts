import { foldCase } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import { FUNCTION_WORDS } from './lexicon.ts';

/**
 * Frequent function words of languages written in Latin script, without those that are English words too. They are compared
 * without diacritics.
 */
const FOREIGN_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `der die das und ist nicht ein eine einen dem den mit fur auf wer wie wo wann warum wieso welche welcher welches hat haben sind wird
   werden wurde uber sich von zum zur auch aus bei noch nach gegrundet kann du ich wir ihr bist mich dich dir kein keine dein deine
   le les des une est et que qui quoi quand pourquoi comment combien dans avec sur pas ne sont etait ont cette ces aux quel quelle
   quels quelles du ou il elle nous vous leur leurs qu c'est d'un l'article tu toi ton je suis votre
   el los las una unos unas es y quien quienes cuando donde cual cuales cuanto cuantos como por para con esta este esto fue son del
   al su sus se lo muy pero mas tiene hay sobre
   il lo la gli della dello degli delle chi che cosa quando dove perche quanto quanti sono nel nella con questo questa stato stata anche piu
   di ha
   o os um uma uns umas quem onde porque qual quais quantos isso foi sao nao dos das no na em ao pelo pela com voce
   het een en niet wie wat waar wanneer waarom hoe welke zijn heeft hebben werd voor met van dat deze dit ook naar
   och att det som inte vem vad nar varfor hur var av pa til ikke hvem hva hvor
   kto gdzie kiedy dlaczego jak czy jest nie sie na ktory co
   kim nerede ne zaman neden nasil bir ve bu mi icin
   siapa apa kapan mengapa bagaimana yang dan di dari untuk adalah`
    .trim()
    .split(/\s+/)
    .filter((word) => !FUNCTION_WORDS.has(word)),
);
/** Some of those are English words or names as well; alone they prove nothing. */
const AMBIGUOUS = new Set(
  'den dem mit sale son es al no so con ha hay lo on se de la en me te man men her hat war was also wo van dan das los las kim pa nan ne o y var est as a co un una per via mi ve bu die des du ou il os met em na dit'.split(
    ' ',
  ),
);

export type Readability = 'readable' | 'not-english' | 'no-words';

/** What people say without asking for anything. */
const COURTESIES: ReadonlySet<string> = new Set(
  'hi hey hello hiya yo sup ok okay okey k yes yeah yep no nope thanks thank thx ty cheers bye goodbye lol haha please pls sorry you u bot hallo hola bonjour ciao servus moin merci danke gracias'.split(
    ' ',
  ),
);
/** "Help", "good" and "there" alone may be asked for. */
const GREETING =
  /\b(?:(?:good (?:morning|afternoon|evening|night|day)|hi|hey|hello|thanks)(?: (?:all|everyone|everybody|there|folks|guys))?|help me)\b/g;

/** They open a question in another language and no phrase of English; without diacritics. */
const FOREIGN_OPENERS = words(
  `quoi quand pourquoi combien quien quienes cuando donde cuanto cuantos quem porque wer wann warum wieso welcher welches
   waarom wanneer hoeveel kto gdzie kiedy dlaczego hvem hvornar hvorfor varfor siapa mengapa bagaimana berapa perche`,
);
const OPENS_FOREIGN =
  /^(?:qui (?:a|est|sont|ont|etait|dirige)|was (?:ist|sind|hat|macht|kostet|bedeutet|heisst|passiert)|wie (?:viele?|heisst|heissen|ist|hat|lange|alt|gross|hoch|geht|funktioniert)|chi (?:ha|e|sono|era)|cosa (?:e|ha|fa|sono)|cos'e|hvad (?:er|har))\b/;
/** Words of other languages that are no name and mean nothing in English: of each, one is enough. */
const UNMISTAKABLE = words(
  `nedir kimdir nerededir nelerdir qu'est est-ce arschloch hurensohn wichser fresse scheisse connard connasse salope encule putain puta merde
   mierda cabron pendejo gilipollas caralho cazzo stronzo vaffanculo kurwa klootzak`,
);
/** Lower-case words with a mark that English has borrowed. */
const BORROWED =
  /^(?:cafés?|naïve(?:ly|té)?|fiancée?s?|clichés?|façades?|résumés?|protégée?s?|déjà|née|à|la|décor|entrées?|exposés?|soirées?|touché|señor(?:a|ita)?|jalapeños?|piñatas?|über|mêlée|crème|crêpes?|niñ[oa]s?|soufflés?|purée|sauté(?:ed)?|blasé|risqué|passé|coöperat\w+|zoölog\w+)$/;
const MIN_WORDS_TO_JUDGE = 3;
/** Share of letters outside the Latin script from which on a text is not English. */
const OTHER_SCRIPT_SHARE = 0.25;

/** Words in lower case with a diacritic, which are seldom names and seldom English; one that is a function word counts as that. */
function countMarked(text: string): number {
  const words = text.normalize('NFC').match(/(?<![\p{L}'’-])\p{Ll}+(?![\p{L}'’-])/gu) ?? [];
  return words.filter(
    (word) => /[^a-z]/.test(word) && !BORROWED.test(word) && !FOREIGN_FUNCTION_WORDS.has(foldCase(word)),
  ).length;
}

/**
 * Whether a question can be read as English. Kind to short texts, names and typing errors: a text is only called foreign for
 * its script, for function words of another language that outnumber its English ones, or for a question word of one that no English
 * function word follows.
 */
export function judgeReadability(text: string): Readability {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return /\p{N}/u.test(text) ? 'readable' : 'no-words';
  const words = foldCase(text).match(/[\p{L}']+/gu) ?? [];
  const others = words.join(' ').replaceAll(GREETING, '').split(' ');
  if (!/\p{N}/u.test(text) && others.every((word) => word === '' || COURTESIES.has(word))) return 'no-words';
  const other = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  if (other / letters.length > OTHER_SCRIPT_SHARE) {
    return words.some((word) => FUNCTION_WORDS.has(word)) ? 'readable' : 'not-english';
  }
  const hasEnglish = (some: readonly string[]) => some.some((word) => word.length > 1 && FUNCTION_WORDS.has(word));
  if (words.length > 1 && words.some((word) => UNMISTAKABLE.has(word)) && !hasEnglish(words)) return 'not-english';
  if (words.length < MIN_WORDS_TO_JUDGE) return 'readable';
  const opensForeign = FOREIGN_OPENERS.has(words[0] ?? '') || OPENS_FOREIGN.test(words.join(' '));
  if (opensForeign && !hasEnglish(words.slice(1))) return 'not-english';
  let english = 0;
  let foreign = 0;
  let certain = 0;
  for (const word of words) {
    if (FUNCTION_WORDS.has(word)) english++;
    else if (FOREIGN_FUNCTION_WORDS.has(word)) {
      foreign++;
      if (!AMBIGUOUS.has(word)) certain++;
    }
  }
  const evidence = foreign + (english === 0 ? countMarked(text) : 0);
  return certain > 0 && evidence >= 2 && evidence > english ? 'not-english' : 'readable';
}
