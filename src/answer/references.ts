import { likeness, vectorOf } from '../search/word-vectors.ts';
import type { Token } from '../text/tokens.ts';
import { COPULAS } from './definition.ts';
import { classOfNoun, PLAIN_SAYING } from './lexicon.ts';
import type { Term } from './match.ts';
import type { KnownPeople } from './name-types.ts';
import { headOfPhrase } from './noun-phrase.ts';
import { keysOf, type ReadySentence } from './sentence.ts';
import type { Tag, Unit } from './spans.ts';

/** What an article calls the things that it names, by the keys of their names: "R1, a reasoning model" is a model. */
export type NameKinds = ReadonlyMap<string, ReadonlySet<string>>;

const IN_PHRASE: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'ADJ', 'NAME', 'NUM', 'YEAR', 'POSS']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);
/** A noun whose cosine with what a name is called is at least this may stand for it: "the company" for a startup. */
const LEAST_LIKENESS = 0.55;
const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);
const IMPERSONAL = new Set(['it', 'its', 'they', 'their', 'them', 'theirs']);

/** Where the phrase that holds a unit begins, without its article. */
function phraseStart(units: readonly Unit[], at: number): number {
  let from = at;
  while (IN_PHRASE.has(units[from - 1]?.tag as Tag)) from--;
  return from;
}

/** The nouns by which a sentence calls a name that stands at [from, to): "the model X", "a model, X,", "X, a model", "X is a model". */
function kindsIn(units: readonly Unit[], from: number, to: number): Unit[] {
  const before = units[from - 1];
  const heads: number[] = [];
  const noun = before?.tag === 'COMMA' ? from - 2 : from - 1;
  if (units[noun]?.tag === 'NOUN') {
    const start = phraseStart(units, noun);
    const hasArticle = units[start - 1]?.tag === 'DET';
    const isApposed = hasArticle && !['ADP', 'SUB', 'TO'].includes(units[start - 2]?.tag ?? '');
    const isClosed = units[to]?.tag === 'COMMA' || to >= units.length - 1;
    // "Tufts professor Ann Lee" needs no article, "told reporters Acme would" is another thing.
    // "In a statement Acme denied it": the phrase has ended before the name; "At the bakery Zet, …" goes on to the comma.
    const endsBefore = start === 2 && ['ADP', 'SUB'].includes(units[0]?.tag ?? '') && units[to]?.tag !== 'COMMA';
    const isTitle = (hasArticle && !endsBefore) || units.slice(start, noun).some(({ tag }) => tag === 'NAME');
    if (noun === from - 2 ? isApposed && isClosed : isTitle) heads.push(noun);
  }
  const isOfAnother = before?.tag === 'ADP' || before?.tag === 'POSS';
  if (units[to + 1]?.tag === 'DET') {
    // "In London, the mayor …": the mayor is no London.
    const isOpening = isOfAnother && phraseStart(units, from) <= 2;
    const head = headOfPhrase(units, to + 2);
    // "She moved to London, the mayor said": who says it is no apposition; "Zet, the model praised for its speed" is one.
    const speaks = PLAIN_SAYING.has(units[head + 1]?.head.normal ?? '');
    if (units[to]?.tag === 'COMMA' && !isOpening && !speaks) heads.push(head);
    if (COPULAS.has(units[to]?.head.normal ?? '') && !isOfAnother) heads.push(head);
  }
  return heads.flatMap((at) => units[at] ?? []).filter(({ head }) => classOfNoun(head.normal) !== 'time');
}

/** Notes what a sentence calls the things that it names. */
export function noteKinds(kinds: Map<string, Set<string>>, tokens: readonly Token[], units: readonly Unit[]): void {
  for (let from = 0; from < units.length; from++) {
    if (units[from]?.tag !== 'NAME') continue;
    let to = from + 1;
    while (units[to]?.tag === 'NAME') to++;
    for (const head of kindsIn(units, from, to)) {
      const noun = keysOf(tokens, head).at(-1);
      if (noun === undefined) continue;
      for (const key of units.slice(from, to).flatMap((unit) => keysOf(tokens, unit))) {
        const known = kinds.get(key);
        if (known) known.add(noun);
        else kinds.set(key, new Set([noun]));
      }
    }
    from = to - 1;
  }
}

/** Whether the noun at a unit is one that is known: "the new model", and not "a model". */
function isDefinite(units: readonly Unit[], at: number): boolean {
  return DEFINITE.has(units[phraseStart(units, at) - 1]?.head.normal ?? '');
}

/** How a sentence refers to a name that it does not hold. */
export interface Reference {
  unit: number;
  isPronoun: boolean;
}

/** Where a sentence refers to a name without it: "the model" for what was called a model, else the first pronoun that may stand for it. */
export function findReference(
  { kinds, people }: { kinds: NameKinds; people: KnownPeople },
  { units, keys: ownKeys, vectors }: ReadySentence,
  { keys, token }: Pick<Term, 'keys' | 'token'>,
): Reference | undefined {
  const nouns = keys.flatMap((key) => [...(kinds.get(key) ?? [])]);
  const pronouns = people.has(token.normal) ? PERSONAL : IMPERSONAL;
  let pronoun = -1;
  for (const [i, unit] of units.entries()) {
    if (pronoun < 0 && pronouns.has(unit.head.normal)) pronoun = i;
    const key = ownKeys[i]?.at(-1);
    if (unit.tag !== 'NOUN' || key === undefined || units[i + 1]?.tag === 'NAME' || !isDefinite(units, i)) continue;
    const vector = vectors[i] as number;
    const isMeant = nouns.some((noun) => noun === key || likeness(vectorOf(noun), vector) >= LEAST_LIKENESS);
    if (isMeant) return { unit: i, isPronoun: false };
  }
  return pronoun < 0 ? undefined : { unit: pronoun, isPronoun: true };
}
