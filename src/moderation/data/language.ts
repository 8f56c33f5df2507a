import { CONTEMPT } from './contempt.ts';
import type { ClassEntry } from './entries.ts';
import { GRAMMAR } from './grammar.ts';
import { HARM } from './harm.ts';
import { ORDERS } from './orders.ts';
import { PEOPLE } from './people.ts';
import { SPEECH } from './speech.ts';
import { STANDING } from './standing.ts';

/**
 * The words the rules speak of, by class. CONTENT WARNING: names of groups beside words of contempt and violence.
 * Written for this project (MIT); no list of others was copied. `_` joins the words of a set phrase.
 * `verb`, `noun` and `adjective` are inflected when the lexicon is built; `words` are taken as they stand.
 */
export const LANGUAGE: readonly ClassEntry[] = [
  ...PEOPLE,
  ...GRAMMAR,
  ...CONTEMPT,
  ...HARM,
  ...STANDING,
  ...SPEECH,
  ...ORDERS,
];
