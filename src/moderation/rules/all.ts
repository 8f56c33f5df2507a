import { compilePattern, type Need, type Pattern } from '../pattern.ts';
import type { Word } from '../words.ts';
import { CONTEMPT_RULES } from './contempt.ts';
import { DISTRESS_RULES } from './distress.ts';
import { HOSTILITY_RULES } from './hostility.ts';
import { INJECTION_RULES } from './injection.ts';
import { OVERRIDE_RULES } from './override.ts';
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
  ...OVERRIDE_RULES,
  ...INJECTION_RULES,
];

interface Entry {
  rule: Rule;
  pattern: Pattern;
  /** The numbers of the needs of the pattern. */
  needs: number[];
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

/** What is found by a class of words or by a word. */
class Keyed<Value> {
  readonly byClass = new Map<string, Value[]>();
  readonly byWord = new Map<string, Value[]>();

  add({ classes, words }: Need, value: Value): void {
    const put = (index: Map<string, Value[]>, key: string) => {
      const known = index.get(key);
      if (known) known.push(value);
      else index.set(key, [value]);
    };
    for (const className of classes) put(this.byClass, className);
    for (const word of words) put(this.byWord, word);
  }
}

/** Equal needs have one number, so that each is looked for once in a text. */
const needNumbers = new Map<string, number>();
const needs = new Keyed<number>();

function numberOf(need: Need): number {
  const signature = JSON.stringify([[...need.classes].sort(), [...need.words].sort()]);
  const known = needNumbers.get(signature);
  if (known !== undefined) return known;
  const next = needNumbers.size;
  needNumbers.set(signature, next);
  needs.add(need, next);
  return next;
}

const anchored = new Keyed<Entry>();
for (const rule of RULES)
  for (const source of rule.patterns) {
    const pattern = compilePattern(source);
    const anchor = anchorOf(pattern);
    if (!anchor) throw new Error(`pattern "${source}" of rule "${rule.name}" asks for no word`);
    anchored.add(anchor, { rule, pattern, needs: pattern.needs.map(numberOf) });
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
    for (const lexeme of [word.lexeme, word.first?.lexeme])
      for (const className of lexeme?.classes ?? []) if (className !== 'group') classes.add(className);
  }
  const met = new Uint8Array(needNumbers.size);
  for (const className of classes) for (const number of needs.byClass.get(className) ?? []) met[number] = 1;
  for (const text of texts) for (const number of needs.byWord.get(text) ?? []) met[number] = 1;

  const candidates = new Set<Entry>();
  const consider = (entries: readonly Entry[] | undefined) => {
    for (const entry of entries ?? []) if (entry.needs.every((number) => met[number] === 1)) candidates.add(entry);
  };
  for (const className of classes) consider(anchored.byClass.get(className));
  for (const text of texts) consider(anchored.byWord.get(text));

  const possible = new Map<Rule, Pattern[]>();
  for (const { rule, pattern } of candidates) {
    const known = possible.get(rule);
    if (known) known.push(pattern);
    else possible.set(rule, [pattern]);
  }
  return possible;
}
