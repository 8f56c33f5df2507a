import { type Gender, genderOfWord, givenNameGender } from '../quotes/gender.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../quotes/given-names.ts';
import type { Person } from '../quotes/people.ts';
import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { tokenize } from '../text/tokens.ts';
import { words } from '../text/word-list.ts';
import { classOfNoun, PLACES, SAYING_VERBS } from './lexicon.ts';
import { readUnits, type Unit } from './spans.ts';

export type NameType = 'person' | 'organisation' | 'place' | 'name';

/** Words that end or hold the name of an organisation. */
const ORGANISATION_WORDS = words(
  `university college school institute institution academy academies corporation corp company co inc ltd llc plc group foundation
   association society union council committee commission ministry department agency bureau office court parliament congress
   senate assembly party bank fund trust club united rovers town city-fc fc league federation organisation organization
   endowment forum centre center library museum hospital church army navy force police press times post echo news journal
   magazine airlines airways motors industries holdings partners labs laboratory laboratories network chamber authority board
   brigade regiment cathedral theatre studio studios`,
);
/** Words that end or begin the name of a place. */
const PLACE_WORDS = words(
  `river lake mount mountain sea ocean bay gulf island islands valley street road avenue square park bridge county state
   province republic kingdom empire desert coast peninsula cape port fort forest hills lane beach creek canyon plateau region district`,
);
const TITLES = words(
  'mr mrs ms miss dr prof sir dame lord lady judge justice king queen prince princess pope saint st president general colonel captain major sergeant',
);

const IS_DESCRIPTION = /^the |['’]s \p{Ll}/u;

const isGiven = (word: string): boolean => MALE_NAMES.has(word) || FEMALE_NAMES.has(word);
const isPersonNoun = (unit: Unit | undefined): boolean =>
  unit !== undefined && classOfNoun(unit.head.normal) === 'person';

/** How far behind a comma a noun may tell what the name before it is: "X, an AI researcher at …". */
const APPOSITION_REACH = 6;

/** Runs of names in a sentence, half-open over units; "'s" and "of" part them. */
function nameRuns(units: readonly Unit[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < units.length; i++) {
    if (units[i]?.tag !== 'NAME') continue;
    const from = i;
    // "Acme CEO Ann Lee": the role parts two names.
    while (units[i + 1]?.tag === 'NAME' && !(i > from && isPersonNoun(units[i]))) i++;
    runs.push([from, i + 1]);
  }
  return runs;
}

/** What the words of a run and those beside it say that it names. */
function typeOfRun(units: readonly Unit[], from: number, to: number): NameType {
  const first = units[from]?.head.normal ?? '';
  const last = units[to - 1]?.head.normal ?? '';
  const before = units[from - 1];
  const after = units[to];
  if (ORGANISATION_WORDS.has(last) || (to - from > 1 && ORGANISATION_WORDS.has(first))) return 'organisation';
  if (PLACE_WORDS.has(last) || (to - from > 1 && PLACE_WORDS.has(first))) return 'place';
  if (TITLES.has(first) || (before && TITLES.has(before.head.normal))) return 'person';
  if (PLACES.has(last) && !isGiven(first)) return 'place';
  if (isGiven(first) && to - from > 1) return 'person';
  if (to - from > 1 && isPersonNoun(units[to - 1])) return 'organisation';
  if (isPersonNoun(units[from]) && to - from > 1) return 'person';
  if (isPersonNoun(before) && (before?.tag === 'NOUN' || before?.tag === 'NAME')) return 'person';
  if (after && SAYING_VERBS.has(after.head.normal) && after.tag === 'VERB' && to - from > 1) return 'person';
  if (after?.tag === 'COMMA') {
    for (let i = to + 1; i < Math.min(units.length, to + 1 + APPOSITION_REACH); i++) {
      const unit = units[i];
      if (!unit || ['COMMA', 'VERB', 'AUX', 'MARK'].includes(unit.tag)) break;
      if (unit.tag === 'NOUN' && isPersonNoun(unit)) return 'person';
      if (unit.tag === 'ADP') break;
    }
  }
  return 'name';
}

/** "Acme, a Danish company", "the firm Acme" */
function isCalledBody(units: readonly Unit[], from: number, to: number): boolean {
  const isBody = (unit: Unit | undefined) =>
    unit?.tag === 'NOUN' && ['organisation', 'place'].includes(classOfNoun(unit.head.normal) ?? '');
  if (isBody(units[from - 1])) return true;
  if (units[to]?.tag !== 'COMMA') return false;
  const end = units.findIndex(({ tag }, at) => at > to + 1 && tag !== 'ADJ' && tag !== 'NAME' && tag !== 'NOUN');
  return units[to + 1]?.tag === 'DET' && isBody(units[end - 1]);
}

function textOf(units: readonly Unit[]): string {
  return units.map(({ head }) => head.normal).join(' ');
}

/** Whether the words of a name leave it open that it is somebody's. */
export function mayNamePerson(name: string): boolean {
  return mayBeSomebodys(readUnits(tokenize(name)));
}

function mayBeSomebodys(units: readonly Unit[]): boolean {
  const word = units[0]?.head.normal ?? '';
  if (units.length === 1 && (MONTHS.has(word) || WEEKDAYS.has(word))) return false;
  return !['organisation', 'place'].includes(typeOfRun(units, 0, units.length));
}

function partsOf(name: string): string[] {
  return name.toLowerCase().replaceAll('.', '').split(/\s+/);
}

/** Names of people that an article gives with a sign that they are people; a surname alone is then known too. */
export class KnownPeople {
  readonly #names = new Set<string>();
  /** What names of several words end with that may be people's. */
  readonly #surnames = new Set<string>();
  /** By the last two words of a name, and by each word of it that only one gender has. */
  readonly #genders = new Map<string, Gender | undefined>();

  /** What is called a company or the like: "Acme, a company", "the firm Acme". */
  readonly #bodies = new Set<string>();

  /** Notes the people of a sentence. */
  note(units: readonly Unit[]): void {
    for (const [from, to] of nameRuns(units)) {
      const type = typeOfRun(units, from, to);
      if (type === 'name' && isCalledBody(units, from, to)) this.#bodies.add(textOf(units.slice(from, to)));
      if (type === 'name' && to - from > 1) this.#surnames.add(units[to - 1]?.head.normal ?? '');
      if (type !== 'person') continue;
      for (let i = from; i < to; i++) {
        const word = units[i]?.head.normal ?? '';
        if (!isPersonNoun(units[i]) && !ORGANISATION_WORDS.has(word) && !PLACES.has(word)) {
          if (i === to - 1 || i === from) this.#names.add(word);
        }
      }
    }
  }

  /** Notes what the article's titles, roles and pronouns tell of those whom it names. */
  noteGenders(people: readonly Pick<Person, 'name' | 'gender' | 'isBody' | 'isPerson'>[]): void {
    for (const { name, gender, isBody, isPerson } of people) {
      if (isBody && !isPerson) this.#bodies.add(name.toLowerCase());
      const parts = partsOf(name);
      for (const key of new Set([parts.slice(-2).join(' '), ...parts])) {
        const isShared = this.#genders.has(key) && this.#genders.get(key) !== gender;
        this.#genders.set(key, isShared ? undefined : gender);
      }
    }
  }

  /** Whether a name is that of a man or a woman, as far as the article or the name itself tells. */
  genderOf(name: string): Gender | undefined {
    const parts = partsOf(name);
    const [first = ''] = parts;
    if (parts.length < 2) return this.#genders.get(first);
    // "The waitress", "Roe's sister": no name.
    if (IS_DESCRIPTION.test(name)) return genderOfWord(parts.at(-1) ?? '');
    const given = parts.find((part) => !TITLES.has(part)) ?? '';
    return genderOfWord(first) ?? this.#genders.get(parts.slice(-2).join(' ')) ?? givenNameGender(given);
  }

  has(word: string): boolean {
    return this.#names.has(word);
  }

  /** Whether something says that a name is somebody's. */
  isPerson(name: string): boolean {
    return mayNamePerson(name) && (this.genderOf(name) !== undefined || this.has(partsOf(name).at(-1) ?? ''));
  }

  /** Whether a name that nothing says is somebody's may be: one word that is part of no whole name is most often a company's, a place's or a thing's. */
  mayBePerson(name: string): boolean {
    const units = readUnits(tokenize(name));
    if (!mayBeSomebodys(units) || this.#bodies.has(textOf(units))) return false;
    const word = units[0]?.head.normal ?? '';
    return units.length > 1 || this.#names.has(word) || this.#surnames.has(word) || isGiven(word);
  }
}

/** "AI-based", "Linux-based": what something is made of. */
const TECHNOLOGIES = words(
  'ai ml llm gpu cpu arm x86 risc-v linux unix windows android ios java javascript python rust web cloud bluetooth wifi gps dna rna mrna vr ar nft gpt',
);

/** For each unit of a sentence what kind of name it is part of, or undefined. */
export function typeNames(units: readonly Unit[], people: KnownPeople): (NameType | undefined)[] {
  const types = new Array<NameType | undefined>(units.length).fill(undefined);
  for (const [from, to] of nameRuns(units)) {
    let type = typeOfRun(units, from, to);
    if (type === 'name' && people.has(units[to - 1]?.head.normal ?? '')) type = 'person';
    types.fill(type, from, to);
  }
  // "the London-based company" names where it is.
  for (const [at, { head, isSuffix }] of units.entries()) {
    if (!isSuffix || head.normal !== 'based') continue;
    if (TECHNOLOGIES.has(units[at - 1]?.head.normal ?? '')) continue;
    for (let i = at - 1; units[i]?.tag === 'NAME'; i--) types[i] = 'place';
  }
  return types;
}
