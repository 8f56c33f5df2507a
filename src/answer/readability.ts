import { foldCase } from '../text/tokens.ts';
import { FUNCTION_WORDS } from './lexicon.ts';

/**
 * Frequent function words of languages written in Latin script, without those that are English words too. They are compared
 * without diacritics.
 */
const FOREIGN_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `der das und ist nicht ein eine einen dem den mit fur auf wer wie wo wann warum wieso welche welcher welches hat haben sind wird
   werden wurde uber sich von zum zur auch aus bei noch nach gegrundet kann
   le les des une est et que qui quoi quand pourquoi comment combien dans avec sur pas ne sont etait ont cette ces aux quel quelle
   quels quelles du ou il elle nous vous leur leurs qu c'est d'un l'article
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

/** They open a question in French, Spanish, Portuguese or German and no phrase of English; without diacritics. */
const FOREIGN_OPENERS = new Set(
  'quoi quand pourquoi combien quien quienes cuando donde cuanto cuantos quem porque wer wann warum wieso'.split(' '),
);
const OPENS_IN_FRENCH = /^qui (?:a|est|sont|ont|etait|dirige)\b/;
const MIN_WORDS_TO_JUDGE = 3;
/** Share of letters outside the Latin script from which on a text is not English. */
const OTHER_SCRIPT_SHARE = 0.25;

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
  if (words.length < MIN_WORDS_TO_JUDGE) return 'readable';
  const opensForeign = FOREIGN_OPENERS.has(words[0] ?? '') || OPENS_IN_FRENCH.test(words.join(' '));
  if (opensForeign && !words.slice(1).some((word) => FUNCTION_WORDS.has(word) && word !== 'a')) return 'not-english';
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
  return certain > 0 && foreign >= 2 && foreign > english ? 'not-english' : 'readable';
}
