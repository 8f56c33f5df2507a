import { likeness, vectorOf } from '../search/word-vectors.ts';
import type { Token } from '../text/tokens.ts';
import type { KnownPeople } from './name-types.ts';
import { keysOf, type ReadySentence } from './sentence.ts';
import type { Tag, Unit } from './spans.ts';

/** What an article calls the things that it names, by the keys of their names: "R1, a reasoning model" is a model. */
export type NameKinds = ReadonlyMap<string, ReadonlySet<string>>;

const IN_PHRASE: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'ADJ', 'NAME', 'NUM', 'YEAR', 'POSS', 'DET']);
const COPULAS = new Set(['is', 'was', 'are', 'were']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);
/** How many words may stand between an article and its noun. */
const REACH = 4;
/** A noun whose cosine with what a name is called is at least this may stand for it: "the company" for a startup. */
const LEAST_LIKENESS = 0.55;
const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);
const IMPERSONAL = new Set(['it', 'its', 'they', 'their', 'them', 'theirs']);

/** The head of the phrase that begins at a unit: the first noun that no noun follows, or undefined. */
function headAfter(units: readonly Unit[], from: number): Unit | undefined {
  for (let i = from; i < units.length && IN_PHRASE.has(units[i]?.tag as Tag); i++) {
    if (units[i]?.tag === 'NOUN' && units[i + 1]?.tag !== 'NOUN') return units[i];
  }
  return undefined;
}

/** Notes what a sentence calls the things that it names. */
export function noteKinds(kinds: Map<string, Set<string>>, tokens: readonly Token[], units: readonly Unit[]): void {
  for (let from = 0; from < units.length; from++) {
    if (units[from]?.tag !== 'NAME') continue;
    let to = from + 1;
    while (units[to]?.tag === 'NAME') to++;
    const heads: (Unit | undefined)[] = [];
    const before = units[from - 1];
    if (before?.tag === 'NOUN') heads.push(before);
    if (
      before?.tag === 'COMMA' &&
      units[from - 2]?.tag === 'NOUN' &&
      (units[to]?.tag === 'COMMA' || to >= units.length - 1)
    )
      heads.push(units[from - 2]);
    if (units[to]?.tag === 'COMMA' && units[to + 1]?.tag === 'DET') heads.push(headAfter(units, to + 1));
    if (COPULAS.has(units[to]?.head.normal ?? '') && units[to + 1]?.tag === 'DET') heads.push(headAfter(units, to + 1));
    for (const head of heads) {
      const noun = head && keysOf(tokens, head).at(-1);
      if (noun === undefined) continue;
      for (let i = from; i < to; i++) {
        for (const key of keysOf(tokens, units[i] as Unit)) {
          const known = kinds.get(key);
          if (known) known.add(noun);
          else kinds.set(key, new Set([noun]));
        }
      }
    }
    from = to - 1;
  }
}

function isDefinite(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    if (DEFINITE.has(units[i]?.head.normal ?? '')) return true;
    if (!IN_PHRASE.has(units[i]?.tag as Tag)) return false;
  }
  return false;
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
  keys: readonly string[],
): Reference | undefined {
  const nouns = keys.flatMap((key) => [...(kinds.get(key) ?? [])]);
  const pronouns = keys.some((key) => people.has(key)) ? PERSONAL : IMPERSONAL;
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
