import { type Token, tokenize } from '../text/tokens.ts';
import { STOP_WORDS } from './stop-words.ts';
import { commonStem } from './word-forms.ts';

/** Signs that are words: asked with "percent", written with "%". */
const SIGNS = new Map([
  ['%', 'percent'],
  ['$', 'dollar'],
  ['£', 'pound'],
  ['€', 'euro'],
]);
/** Titles as news shortens them: who asks for the governor means "Gov. Lee". */
const TITLES = new Map(
  Object.entries({
    'capt.': 'captain',
    cllr: 'councillor',
    'cllr.': 'councillor',
    'col.': 'colonel',
    dr: 'doctor',
    'dr.': 'doctor',
    'gen.': 'general',
    'gov.': 'governor',
    'lt.': 'lieutenant',
    prof: 'professor',
    'prof.': 'professor',
    'rep.': 'representative',
    'sen.': 'senator',
    'sgt.': 'sergeant',
  }),
);
/** "H100s" are several of "H100"; "1990s" is something else. */
const MODEL_PLURAL = /^(\p{L}+-?\p{N}+)s$/u;
const ACRONYM = /^(?:\p{Lu}\.?){2,6}$/u;

const titleTerms = new Map<string, string | undefined>();
function termOfTitle(title: string): string | undefined {
  if (!titleTerms.has(title)) titleTerms.set(title, wordsWithTerms(title)[0]?.term);
  return titleTerms.get(title);
}

/**
 * The form under which a token is indexed and asked for, or undefined for a stop word or a mark that is no word.
 * Acronyms lose their full stops, and one that spells a stop word ("US", "WHO") is kept apart from it by one.
 * @param shouted the whole text is in capitals, so that capitals tell nothing
 */
export function termOf(token: Token, shouted = false): string | undefined {
  if (token.kind === 'mark') return SIGNS.get(token.text);
  if (!shouted && ACRONYM.test(token.text)) {
    const letters = token.normal.replaceAll('.', '');
    return STOP_WORDS.has(letters) ? `${letters}.` : letters;
  }
  if (STOP_WORDS.has(token.normal)) return undefined;
  if (token.kind === 'number') return token.normal.replaceAll(',', '');
  const title = TITLES.get(token.normal);
  if (title !== undefined) return termOfTitle(title);
  const plural = MODEL_PLURAL.exec(token.normal);
  return plural?.[1] ?? commonStem(token.normal, token.stem);
}

/** A word with the form under which it is indexed. */
export interface WordWithTerm {
  word: string;
  term: string;
}

/** The words of a list parted by spaces, without stop words. */
export function wordsWithTerms(list: string): WordWithTerm[] {
  return tokenize(list).flatMap((token) => {
    const term = termOf(token);
    return term === undefined ? [] : { word: token.text, term };
  });
}
