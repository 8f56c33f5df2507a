/** Words as they are often typed in a chat, where no dictionary finds the word that is meant by its letters. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    which: 'wich whitch whch',
    what: 'wat wot wut wht',
    "what's": 'whats wats',
    "who's": 'whos',
    "where's": 'wheres',
    "when's": 'whens',
    "how's": 'hows',
    where: 'whre',
    people: 'ppl',
    because: 'becuz bcoz bcuz cuz coz',
    about: 'abt',
    their: 'thier',
    the: 'teh',
    though: 'tho',
    through: 'thru',
    really: 'rly',
    should: 'shud',
    would: 'wud',
    could: 'cud',
    government: 'govt',
    definitely: 'definately',
  }).flatMap(([word, spellings]) => spellings.split(' ').map((spelling) => [spelling, word] as const)),
);
const SPELLING = new RegExp(`\\b(?:${[...SPELLINGS.keys()].join('|')})\\b`, 'g');

/** "Were did she study?" */
const WERE_FOR_WHERE = /\bwere(?= (?:did|does|do|is|was|are|can|will)\b)/gi;

/** Two words or more in capitals and nothing in small letters, in a script that has them. */
const IS_SHOUTED = /^(?=.*\p{Lu}{2}.*[^\p{Lu}]\p{Lu}{2})[^\p{Ll}\p{Lo}]*$/su;

/**
 * A question with the words that it has in chat spelling written out; those with a capital may be names and stay. What is
 * shouted is taken down, since its capitals tell no names.
 */
export function spellOut(text: string): string {
  const quiet = IS_SHOUTED.test(text) ? text.toLowerCase() : text;
  return quiet.replace(WERE_FOR_WHERE, 'where').replace(SPELLING, (spelling) => SPELLINGS.get(spelling) ?? spelling);
}
