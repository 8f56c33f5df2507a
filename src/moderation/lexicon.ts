import type { ClassEntry, Offence } from './data/entries.ts';
import { LANGUAGE } from './data/language.ts';
import {
  HOMONYMS,
  LOOK_ALIKE_WORDS,
  NAMES_LIKE_OFFENCES,
  OFFENSIVE_WORDS,
  OFTEN_HIDDEN,
  RECLAIMABLE,
} from './data/offensive-words.ts';

/** What is known of one word or set phrase. */
export interface Lexeme {
  text: string;
  classes: ReadonlySet<string>;
  offence?: Offence;
  reclaimable: boolean;
}

interface Homonym {
  near: ReadonlySet<string>;
  next: ReadonlySet<string>;
  previous: ReadonlySet<string>;
}

export const splitWords = (list: string | undefined): string[] => list?.split(/\s+/).filter(Boolean) ?? [];

const ENDS_WITH_SINGLE_CONSONANT = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

function addSuffix(base: string, suffix: 'ed' | 'ing' | 'er' | 'est'): string {
  if (base.endsWith('e') && !base.endsWith('ee'))
    return (suffix === 'ing' ? base.slice(0, -1) : base) + suffix.replace(/^e/, suffix === 'ing' ? '' : '');
  return ENDS_WITH_SINGLE_CONSONANT.test(base) ? base + base.at(-1) + suffix : base + suffix;
}

const joinVowels = (word: string): string =>
  word.replace(/ee(d|r|st)$/, 'e$1').replace(/([^aeiou])y(e[dr]|est)$/, '$1i$2');

function plural(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** The forms of a verb by suffix: the bare form under the empty string, the others under `s`, `ed` and `ing`. Set phrases inflect their first word. */
function conjugate(verb: string): Record<string, string> {
  const [head = '', ...rest] = verb.split('_');
  const tail = rest.length ? `_${rest.join('_')}` : '';
  return {
    '': verb,
    s: plural(head) + tail,
    ed: joinVowels(addSuffix(head, 'ed')) + tail,
    ing: addSuffix(head, 'ing') + tail,
  };
}

function forms(entry: ClassEntry): [className: string, word: string][] {
  const plain = [
    ...splitWords(entry.words),
    ...splitWords(entry.noun),
    ...splitWords(entry.noun).map(plural),
    ...splitWords(entry.adjective),
  ];
  const compared = splitWords(entry.adjective)
    .filter((word) => word.length <= 7)
    .flatMap((word) => [joinVowels(addSuffix(word, 'er')), joinVowels(addSuffix(word, 'est'))]);
  const inflected = splitWords(entry.verb).flatMap((verb) =>
    Object.entries(conjugate(verb)).map(
      ([suffix, form]) => [suffix ? `${entry.class}:${suffix}` : entry.class, form] as [string, string],
    ),
  );
  return [...[...plain, ...compared].map((word) => [entry.class, word] as [string, string]), ...inflected];
}

const lexemes = new Map<string, { text: string; classes: Set<string>; offence?: Offence; reclaimable: boolean }>();

function lexemeOf(written: string) {
  const text = written.replaceAll('_', ' ');
  const known = lexemes.get(text) ?? { text, classes: new Set<string>(), reclaimable: false };
  lexemes.set(text, known);
  return known;
}

for (const entry of LANGUAGE) for (const [className, word] of forms(entry)) lexemeOf(word).classes.add(className);
for (const { category, severity, words } of OFFENSIVE_WORDS)
  for (const word of splitWords(words)) {
    const lexeme = lexemeOf(word);
    lexeme.offence ??= { category, severity };
    lexeme.classes.add(category);
  }
for (const word of splitWords(RECLAIMABLE)) lexemeOf(word).reclaimable = true;

/** Every word and set phrase that the rules know; words of a phrase are separated by one space. */
export const LEXICON: ReadonlyMap<string, Lexeme> = lexemes;

/** The classes that a pattern may name; `group` and `name` are told in place. */
export const CLASSES: ReadonlySet<string> = new Set([
  'group',
  'name',
  ...[...lexemes.values()].flatMap(({ classes }) => [...classes]),
]);

const phraseMap = new Map<string, string[][]>();
for (const text of lexemes.keys()) {
  const words = text.split(' ');
  const [first = ''] = words;
  if (words.length > 1)
    phraseMap.set(
      first,
      [...(phraseMap.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
}
/** The set phrases by their first word, longest first. */
export const PHRASES: ReadonlyMap<string, string[][]> = phraseMap;

/** The offensive words that are looked for behind a misspelling. */
export const HIDDEN_WORDS: ReadonlySet<string> = new Set(splitWords(OFTEN_HIDDEN));

/** Words that must never be taken for a misspelling. */
export const LOOK_ALIKES: ReadonlySet<string> = new Set(splitWords(LOOK_ALIKE_WORDS));

/** What stands before an offensive word that is part of a well-known name, and whether it is a forename. */
export const NAMES: ReadonlyMap<string, { after: ReadonlySet<string>; isForename: boolean }> = new Map(
  NAMES_LIKE_OFFENCES.flatMap(({ words, after, isForename = false }) =>
    splitWords(words).map((word) => [word, { after: new Set(splitWords(after)), isForename }]),
  ),
);

/** The neighbours that tell a word's plain sense. */
export const PLAIN_SENSES: ReadonlyMap<string, Homonym[]> = new Map(
  HOMONYMS.flatMap(({ words, ...neighbours }) =>
    splitWords(words).map((word) => [
      word,
      [
        {
          near: new Set(splitWords(neighbours.near)),
          next: new Set(splitWords(neighbours.next)),
          previous: new Set(splitWords(neighbours.previous)),
        },
      ],
    ]),
  ),
);
