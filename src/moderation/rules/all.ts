import { compilePattern, type Need, type Pattern } from '../pattern.ts';
import type { Word } from '../words.ts';
import { CONTEMPT_RULES } from './contempt.ts';
import { DISTRESS_RULES } from './distress.ts';
import { HOSTILITY_RULES } from './hostility.ts';
import { INJECTION_RULES } from './injection.ts';
import { PERSON_RULES } from './person.ts';
import type { Rule } from './rule.ts';
import { SLUR_RULES } from './slur.ts';
import { THREAT_RULES } from './threat.ts';

/** Every rule about language, in the order of the phases. */
export const RULES: readonly Rule[] = [
  ...DISTRESS_RULES,
  ...SLUR_RULES,
  ...CONTEMPT_RULES,
  ...HOSTILITY_RULES,
  ...THREAT_RULES,
  ...PERSON_RULES,
  ...INJECTION_RULES,
];

interface Entry {
  rule: Rule;
  pattern: Pattern;
}

/** Classes of small words, which stand in most texts and so tell little about whether a pattern can match. */
const COMMON_CLASSES = new Set([
  'be',
  'is',
  'have',
  'self',
  'you',
  'your',
  'question',
  'filler',
  'modal',
  'volition',
  'someone',
  'negation',
  'machine',
  'idea',
  'speech',
  'reveal',
  'repeat',
  'incite',
]);

/** The part of a pattern that is least likely to stand in an innocent text: the group, else a class of telling words, else a word. */
function anchorOf({ needs }: Pattern): Need | undefined {
  return (
    needs.find(({ classes }) => classes.length === 1 && classes[0] === 'group') ??
    needs.find(
      ({ classes, words }) => words.size === 0 && !classes.some((className) => COMMON_CLASSES.has(className)),
    ) ??
    needs.toSorted((left, right) => left.classes.length - right.classes.length || left.words.size - right.words.size)[0]
  );
}

const byClass = new Map<string, Entry[]>();
const byWord = new Map<string, Entry[]>();

function add(index: Map<string, Entry[]>, keys: Iterable<string>, entry: Entry): void {
  for (const key of keys) {
    const known = index.get(key);
    if (known) known.push(entry);
    else index.set(key, [entry]);
  }
}

for (const rule of RULES)
  for (const source of rule.patterns) {
    const pattern = compilePattern(source);
    const anchor = anchorOf(pattern);
    if (!anchor) throw new Error(`pattern "${source}" of rule "${rule.name}" asks for no word`);
    add(byClass, anchor.classes, { rule, pattern });
    add(byWord, anchor.words, { rule, pattern });
  }

/** The patterns, by rule, whose every part has a word in the text that it could match. */
export function possiblePatterns(words: readonly Word[]): Map<Rule, Pattern[]> {
  const classes = new Set<string>();
  const texts = new Set<string>();
  for (const word of words) {
    texts.add(word.text);
    if (word.first) texts.add(word.first.text);
    if (word.group || word.compound === 'group') classes.add('group');
    if (word.name || word.compound === 'name') classes.add('name');
    for (const className of word.first?.lexeme?.classes ?? []) if (className !== 'group') classes.add(className);
    for (const className of word.lexeme?.classes ?? []) if (className !== 'group') classes.add(className);
  }
  const candidates = new Set<Entry>();
  for (const className of classes) for (const entry of byClass.get(className) ?? []) candidates.add(entry);
  for (const text of texts) for (const entry of byWord.get(text) ?? []) candidates.add(entry);

  const isMet = (need: Need): boolean =>
    need.classes.some((className) => classes.has(className)) || [...need.words].some((word) => texts.has(word));
  const possible = new Map<Rule, Pattern[]>();
  for (const { rule, pattern } of candidates) {
    if (!pattern.needs.every(isMet)) continue;
    const known = possible.get(rule);
    if (known) known.push(pattern);
    else possible.set(rule, [pattern]);
  }
  return possible;
}
