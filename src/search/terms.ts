import type { Token } from '../text/tokens.ts';
import { STOP_WORDS } from './stop-words.ts';
import { commonStem } from './word-forms.ts';

/** Signs that are words: asked with "percent", written with "%". */
const SIGNS = new Map([
  ['%', 'percent'],
  ['$', 'dollar'],
  ['£', 'pound'],
  ['€', 'euro'],
]);
/** "H100s" are several of "H100"; "1990s" is something else. */
const MODEL_PLURAL = /^(\p{L}+-?\p{N}+)s$/u;
const ACRONYM = /^(?:\p{Lu}\.?){2,6}$/u;

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
  const plural = MODEL_PLURAL.exec(token.normal);
  return plural?.[1] ?? commonStem(token.normal, token.stem);
}
