import { type Gender, genderOfTitle } from './gender.ts';
import { NAME_PARTICLES, NAME_SUFFIXES, PRONOUNS } from './lexicon.ts';
import { type Range, textOf } from './names.ts';
import type { Stream, Token } from './stream.ts';

/** Somebody, or something, that the article calls by a name of several words. */
export interface Person {
  /** As the article gives it in full, without titles. */
  name: string;
  gender?: Gender;
  role?: string;
  /** Everything that the article says the person is, party and age among it: "republican", "62". */
  roles: Set<string>;
  /** A title, a role, a given name, an age: something that only a person has. */
  isPerson: boolean;
  /** ", which" follows the name: no person. */
  isBody?: boolean;
}

/** A mention of a person in a paragraph; `token` and `to` are the range of the name. */
export interface Mention {
  token: number;
  to: number;
  person: Person;
  /** Begins its clause, so that a pronoun that follows may mean it. */
  isSubject: boolean;
}

const MAX_NAMESAKES = 8;

/** A word of a name, without the full stop of an initial or abbreviation. */
export function bare(token: Token | undefined): string {
  return token?.lower.replace(/\.$/, '') ?? '';
}

/** "Ida Holm" of "Ida Holm, Jr." */
export function withoutSuffixes(tokens: readonly Token[], [from, to]: Range): Range {
  let end = to;
  while (end > from + 1 && (NAME_SUFFIXES.has(tokens[end - 1]?.lower ?? '') || tokens[end - 1]?.lower === ',')) end--;
  return [from, end];
}

/** The surname of a name, in lower case and with its particles: "van der berg". Of a name that begins with one, all of it. */
function surnameOf(tokens: readonly Token[], [from, to]: Range): string {
  let start = to - 1;
  while (start > from && NAME_PARTICLES.has(tokens[start - 1]?.lower ?? '')) start--;
  return tokens.slice(start, to).map(bare).join(' ');
}

/** Whether a name of several words may be a surname alone: "Van der Berg". */
function beginsWithParticle(tokens: readonly Token[], [from, to]: Range): boolean {
  for (let at = from; at < to - 1; at++) if (!NAME_PARTICLES.has(tokens[at]?.lower ?? '')) return false;
  return to > from + 1;
}

function firstAndLast(tokens: readonly Token[], [from, to]: Range): string {
  return `${bare(tokens[from])} ${bare(tokens[to - 1])}`;
}

function add(map: Map<string, Person[]>, word: string, person: Person): void {
  const namesakes = map.get(word);
  if (!namesakes) map.set(word, [person]);
  else if (namesakes.length < MAX_NAMESAKES && !namesakes.includes(person)) namesakes.push(person);
}

/** Those whom an article names, by what they may be called. */
export class People {
  /** The mentions of each paragraph, in order. */
  readonly mentions: Mention[][];
  /** Surnames of several words. */
  readonly #longSurnames = new Set<string>();
  readonly #byFullName = new Map<string, Person>();
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byGivenName = new Map<string, Person[]>();
  readonly #lastSeen = new Map<Person, number>();

  /** @param names all that may be a name in these paragraphs */
  constructor(paragraphs: readonly Stream[], names: readonly { stream: Stream; name: Range }[]) {
    this.mentions = paragraphs.map(() => []);
    for (const { stream, name } of names) {
      const bareName = withoutSuffixes(stream.tokens, name);
      if (bareName[1] - bareName[0] > 2 && !beginsWithParticle(stream.tokens, bareName))
        this.#longSurnames.add(surnameOf(stream.tokens, bareName));
    }
  }

  /** Whether a name is a surname, or another single name, alone. */
  isSurname(tokens: readonly Token[], name: Range): boolean {
    return (
      name[1] - name[0] < 2 || (beginsWithParticle(tokens, name) && this.#longSurnames.has(surnameOf(tokens, name)))
    );
  }

  /** The person of a full name; whoever is new is known by surname and given name as well from now on. */
  ofFullName(stream: Stream, fullName: Range): Person {
    const { tokens } = stream;
    const name = withoutSuffixes(tokens, fullName);
    const key = firstAndLast(tokens, name);
    const known = this.#byFullName.get(key);
    if (known) return known;
    const person = { name: textOf(stream, fullName), roles: new Set<string>(), isPerson: false };
    this.#byFullName.set(key, person);
    const surname = surnameOf(tokens, name);
    this.addSurname(bare(tokens[name[1] - 1]), person);
    if (surname.includes(' ')) this.addSurname(surname, person);
    add(this.#byGivenName, bare(tokens[name[0]]), person);
    return person;
  }

  addSurname(surname: string, person: Person): void {
    add(this.#bySurname, surname, person);
  }

  /** Everybody whom a single word may name. */
  named(word: string): Person[] {
    return [...(this.#bySurname.get(word) ?? []), ...(this.#byGivenName.get(word) ?? [])];
  }

  /** Notes that a person is named in a paragraph. */
  see(person: Person, paragraph: number): void {
    this.#lastSeen.set(person, paragraph);
  }

  hasSeen(person: Person): boolean {
    return this.#lastSeen.has(person);
  }

  /** The person that a name stands for, or undefined where the article gives no fuller name. */
  find(tokens: readonly Token[], called: Range, near: number): Person | undefined {
    const name = withoutSuffixes(tokens, called);
    if (!tokens[name[0]]) return undefined;
    if (!this.isSurname(tokens, name)) return this.#byFullName.get(firstAndLast(tokens, name));
    const gender = genderOfTitle(tokens[name[0] - 1]);
    const surname = surnameOf(tokens, name);
    const ofGivenName = this.#byGivenName.get(surname)?.filter((one) => one.isPerson);
    return this.#pick(this.#bySurname.get(surname), gender, near) ?? this.#pick(ofGivenName, gender, near);
  }

  /** Of those who share a name, who was named in this paragraph or the one before it, else the first. */
  #pick(namesakes: Person[] | undefined, gender: Gender | undefined, near: number): Person | undefined {
    const fitting = namesakes?.filter((one) => !gender || !one.gender || one.gender === gender) ?? [];
    const isNear = (one: Person) => {
      const seen = this.#lastSeen.get(one) ?? -1;
      return seen >= near - 1 && seen <= near;
    };
    return fitting.find(isNear) ?? fitting[0];
  }
}

/** Whether a pronoun can mean this person. */
export function agrees(pronoun: string, person: Person): boolean {
  if (!PRONOUNS.has(pronoun)) return true;
  if (pronoun === 'he') return person.gender !== 'female';
  return pronoun === 'she' && person.gender !== 'male';
}
