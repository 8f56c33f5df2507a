import { type Gender, genderOf, genderOfTitle, givenNameGender } from './gender.ts';
import { FEMALE_NAMES } from './given-names.ts';
import {
  COURTESY_TITLES,
  DETERMINERS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  ORGANISATION_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  SENTENCE_OPENERS,
  STATES,
  TIME_WORDS,
} from './lexicon.ts';
import { isRole, isThing, isWord, postNominals, type Range, skipTags } from './names.ts';
import { phraseEnd, roleAfter, roleBefore } from './roles.ts';
import { collectRuns, MAX_RUN, type Run } from './runs.ts';
import { isTitle, type Stream, type Token } from './stream.ts';
import { isCommonVerb, isLikelyVerb, isOpeningAdverb, verbAt } from './verbs.ts';

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

export interface People {
  /** The mentions of each paragraph, in order. */
  mentions: Mention[][];
  /** The person that a name stands for, or undefined where the article gives no fuller name. */
  find(tokens: readonly Token[], name: Range, near: number): Person | undefined;
}

const MAX_ROLES = 8;

function bare(token: Token): string {
  return token.lower.replace(/\.$/, '');
}

/** The words of a range as the article has them, without a possessive ending. */
export function textOf(stream: Stream, [from, to]: Range): string {
  const first = stream.tokens[from];
  const last = stream.tokens[to - 1];
  if (!first || !last) return '';
  const ending =
    last.possessive || PRONOUNS.has(last.lower) ? (/['’](?:s|d|m|ll|re|ve)?$/i.exec(last.text)?.[0].length ?? 0) : 0;
  const end = last.end - ending;
  // An initial keeps its full stop, an abbreviation that only ends the sentence does not stand at a name's end.
  return stream.text.slice(first.start, end);
}

/** "his wife" in "his wife, Carol," */
function apposedRole(tokens: readonly Token[], name: number, to: number, limit: number): Range | undefined {
  if (tokens[name - 1]?.lower !== ',' || !isRole(tokens[name - 2]) || isWord(tokens[to])) return undefined;
  let from = name - 2;
  while (
    from > limit &&
    name - from < 6 &&
    isWord(tokens[from - 1]) &&
    !PREPOSITIONS.has(tokens[from - 1]?.lower ?? '')
  ) {
    from--;
    if (DETERMINERS.has(tokens[from]?.lower ?? '')) break;
  }
  return [from, name - 1];
}

function lastIndexOfName(tokens: readonly Token[], [from, to]: Range): number {
  let last = to - 1;
  while (last > from && (NAME_SUFFIXES.has(tokens[last]?.lower ?? '') || tokens[last]?.lower === ',')) last--;
  return last;
}

/** The surname of a name, in lower case and with its particles: "van der berg". Of a name that begins with one, all of it. */
function surnameOf(tokens: readonly Token[], from: number, last: number): string {
  let start = last;
  while (start > from && NAME_PARTICLES.has(tokens[start - 1]?.lower ?? '')) start--;
  return tokens
    .slice(start, last + 1)
    .map(bare)
    .join(' ');
}

/** Whether a name of several words may be a surname alone: "Van der Berg". */
function beginsWithParticle(tokens: readonly Token[], from: number, last: number): boolean {
  for (let at = from; at < last; at++) if (!NAME_PARTICLES.has(tokens[at]?.lower ?? '')) return false;
  return last > from;
}

/** "a voter in Ohio, Ida Holm" is her own subject; "Holm's decision" and "in Ohio" are nobody's. */
function isSubjectMention(tokens: readonly Token[], [from, to]: Range): boolean {
  if (tokens[to - 1]?.possessive) return false;
  let before = from - 1;
  while (from - before < MAX_RUN && (isTitle(tokens[before]) || isRole(tokens[before]) || tokens[before]?.capital))
    before--;
  // "but the veteran Ida Holm"
  if (before < from - 1 && DETERMINERS.has(tokens[before]?.lower ?? '') && isWord(tokens[before - 1])) before--;
  const token = tokens[before];
  if (
    isWord(token) &&
    !token.capital &&
    (/ed$/.test(token.lower) || isCommonVerb(token) || verbAt(tokens, before, true))
  )
    return false;
  return !(isWord(token) && (PREPOSITIONS.has(token.lower) || DETERMINERS.has(token.lower)));
}

/** "Ida Holm is a former pilot": the role that a sentence states. */
function saidToBe(tokens: readonly Token[], nameTo: number, limit: number): Range | undefined {
  const at = skipTags(tokens, nameTo, limit);
  const is = tokens[at]?.lower === ',' ? at + 1 : at;
  if (!/^(?:is|was|became)$/.test(tokens[is]?.lower ?? '') || !/^(?:a|an|the)$/.test(tokens[is + 1]?.lower ?? ''))
    return undefined;
  const to = phraseEnd(tokens, is + 1, limit);
  for (let i = is + 1; i < to; i++) if (isRole(tokens[i])) return [is + 1, to];
  return undefined;
}

/** Party and age behind a name: "(R-Ohio)", ", 62,". */
function tagsAfter(tokens: readonly Token[], nameTo: number, limit: number): string[] {
  const tags: string[] = [];
  const to = skipTags(tokens, nameTo, limit);
  for (let i = nameTo; i < to; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (/^r(?:-|$)/.test(lower)) tags.push('republican');
    else if (/^d(?:-|$)/.test(lower)) tags.push('democrat');
    else if (/^\d{2,3}$/.test(lower)) tags.push(lower);
  }
  return tags;
}

/** "In Dayton, activist Ida Holm": the first name is that of a place. */
function followsPlacePreposition(tokens: readonly Token[], from: number): boolean {
  return /^(?:in|at|near|outside|across)$/.test(tokens[from - 1]?.lower ?? '');
}

/** Reads who is named in an article: full names, genders, roles, and which later mention means whom. */
export function readPeople(streams: readonly Stream[]): People {
  const runs = collectRuns(streams);
  const byKey = new Map<string, Person>();
  const byLast = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  const lastSeen = new Map<Person, number>();
  const mentions: Mention[][] = streams.map(() => []);
  // "Nurses" at the beginning of a sentence is no name where the article has "nurses".
  const plain = new Set(
    streams.flatMap(({ tokens }) => tokens.flatMap((one) => (isWord(one) && !one.capital ? [one.lower] : []))),
  );

  const index = (map: Map<string, Person[]>, key: string, person: Person) => {
    const list = map.get(key);
    if (!list) map.set(key, [person]);
    else if (list.length < 8 && !list.includes(person)) list.push(person);
  };
  const pick = (list: Person[] | undefined, gender: Gender | undefined, near: number): Person | undefined => {
    const fitting = list?.filter((one) => !gender || !one.gender || one.gender === gender) ?? [];
    return (
      fitting.find((one) => (lastSeen.get(one) ?? -1) >= near - 1 && (lastSeen.get(one) ?? -1) <= near) ?? fitting[0]
    );
  };

  const surnames = new Set<string>();
  for (const { stream, name } of runs) {
    const last = lastIndexOfName(stream.tokens, name);
    if (last - name[0] > 1 && !beginsWithParticle(stream.tokens, name[0], last))
      surnames.add(surnameOf(stream.tokens, name[0], last));
  }
  const isSurname = (tokens: readonly Token[], from: number, last: number) =>
    last <= from || (beginsWithParticle(tokens, from, last) && surnames.has(surnameOf(tokens, from, last)));

  // First the full names.
  const full = new Map<Run, Person>();
  for (const run of runs) {
    const { tokens } = run.stream;
    const [from, to] = run.name;
    const last = lastIndexOfName(tokens, run.name);
    if (isSurname(tokens, from, last)) continue;
    if (isThing(tokens, run.name) || tokens[from - 1]?.lower === 'the') continue;
    const key = `${bare(tokens[from] as Token)} ${bare(tokens[last] as Token)}`;
    const sentence = run.stream.sentences[run.stream.sentenceOf[from] ?? 0] ?? [0, tokens.length];
    const before = roleBefore(tokens, from, sentence[0]) ?? apposedRole(tokens, from, to, sentence[0]);
    const isPlace = !before && followsPlacePreposition(tokens, from);
    const after = isPlace ? undefined : roleAfter(tokens, to, sentence[1]);
    const gender = genderOf(tokens, run.name, [before, after]);
    const letters = postNominals(tokens, to);
    const tagged = !isPlace && skipTags(tokens, to, sentence[1]) > to;
    const follows = tokens[to]?.lower ?? '';
    const evident =
      gender !== undefined ||
      before !== undefined ||
      after !== undefined ||
      tagged ||
      isTitle(tokens[from - 1]) ||
      (follows === ',' && tokens[to + 1]?.lower === 'who') ||
      // "a lawyer for the club, Ida Holm, said"
      (follows === ',' && tokens[from - 1]?.lower === ',' && verbAt(tokens, to + 1) !== undefined) ||
      follows === 'who';
    let person = byKey.get(key);
    if (!person) {
      person = { name: textOf(run.stream, run.name), roles: new Set(), isPerson: false };
      byKey.set(key, person);
      const surname = surnameOf(tokens, from, last);
      index(byLast, bare(tokens[last] as Token), person);
      if (surname.includes(' ')) index(byLast, surname, person);
      index(byFirst, bare(tokens[from] as Token), person);
    }
    person.isPerson ||= evident;
    if (follows === ',' && tokens[to + 1]?.lower === 'which') person.isBody = true;
    if (gender && !person.gender) person.gender = gender;
    const role = after ?? before ?? letters;
    if (role && !person.role) person.role = textOf(run.stream, role);
    for (const one of [before, after, letters, saidToBe(tokens, to, sentence[1])])
      if (one && person.roles.size < MAX_ROLES) person.roles.add(textOf(run.stream, one).toLowerCase());
    const title = tokens[from - 1];
    if (isTitle(title) && title && !/^m(?:r|rs|s|iss|x)$/.test(title.lower)) person.roles.add(title.lower);
    for (const tag of tagsAfter(tokens, to, sentence[1])) person.roles.add(tag);
    full.set(run, person);
    if (!lastSeen.has(person)) lastSeen.set(person, run.paragraph);
  }

  // Then those who are only ever given one name: "his wife, Carol," and "Mr. Roe".
  for (const run of runs) {
    const { tokens } = run.stream;
    const [from, to] = run.name;
    if (to - from !== 1) continue;
    const key = bare(tokens[from] as Token);
    const titled = genderOfTitle(tokens[from - 1]);
    const isKnown = [...(byLast.get(key) ?? []), ...(byFirst.get(key) ?? [])].some(
      (one) => !titled || !one.gender || one.gender === titled,
    );
    const isManner = run.opensSentence && isOpeningAdverb(tokens, from);
    if (isKnown || isManner || ORGANISATION_WORDS.has(key) || PRONOUNS.has(key)) continue;
    if (TIME_WORDS.has(key) && !isTitle(tokens[from - 1]) && !FEMALE_NAMES.has(key)) continue;
    const sentence = run.stream.sentences[run.stream.sentenceOf[from] ?? 0] ?? [0, tokens.length];
    const relation = apposedRole(tokens, from, to, sentence[0]);
    const before = roleBefore(tokens, from, sentence[0]) ?? relation;
    const isCity = tokens[to]?.lower === ',' && STATES.has(tokens[to + 1]?.lower ?? '');
    if (
      ((STATES.has(key) || isCity) && !isTitle(tokens[from - 1])) ||
      (!before && followsPlacePreposition(tokens, from))
    )
      continue;
    const after = before ? undefined : roleAfter(tokens, to, sentence[1]);
    const next = tokens[to];
    const acts = isLikelyVerb(tokens, to) || next?.lower === ',';
    const speaks = acts && !tokens[from]?.possessive;
    const isEvident = before !== undefined || after !== undefined || isTitle(tokens[from - 1]);
    const isOpener = run.opensSentence && (SENTENCE_OPENERS.has(key) || plain.has(key));
    if (!isEvident && (!speaks || isOpener || PREPOSITIONS.has(tokens[from - 1]?.lower ?? ''))) continue;
    // "his wife, Carol": a given name; "Sen. Warren" is a surname.
    const gender = genderOf(tokens, run.name, [before, after]) ?? (relation ? givenNameGender(key) : undefined);
    const courtesy = isTitle(tokens[from - 1]) && COURTESY_TITLES.has(tokens[from - 1]?.lower ?? '');
    const person: Person = {
      name: textOf(run.stream, [courtesy ? from - 1 : from, to]),
      isPerson: isEvident,
      roles: new Set(before || after ? [textOf(run.stream, before ?? after ?? run.name).toLowerCase()] : []),
      ...(gender ? { gender } : {}),
      ...(before || after ? { role: textOf(run.stream, before ?? after ?? run.name) } : {}),
    };
    index(byLast, key, person);
  }

  const find: People['find'] = (tokens, name, near) => {
    const last = lastIndexOfName(tokens, name);
    const first = tokens[name[0]];
    if (!first) return undefined;
    if (!isSurname(tokens, name[0], last)) return byKey.get(`${bare(first)} ${bare(tokens[last] as Token)}`);
    const gender = genderOfTitle(tokens[name[0] - 1]);
    const key = surnameOf(tokens, name[0], last);
    return (
      pick(byLast.get(key), gender, near) ??
      pick(
        byFirst.get(key)?.filter((one) => one.isPerson),
        gender,
        near,
      )
    );
  };

  for (const run of runs) {
    const { tokens } = run.stream;
    const isAlone = isSurname(tokens, run.name[0], run.name[1] - 1);
    const person = full.get(run) ?? (isAlone ? find(tokens, run.name, run.paragraph) : undefined);
    if (!person) continue;
    lastSeen.set(person, run.paragraph);
    // A surname alone: of a body, the first word would be left.
    if (
      !full.has(run) &&
      !person.isBody &&
      person.name.toLowerCase().endsWith(` ${textOf(run.stream, run.name).toLowerCase()}`)
    )
      person.isPerson = true;
    const said = saidToBe(tokens, run.name[1], run.stream.sentences[run.stream.sentenceOf[run.name[0]] ?? 0]?.[1] ?? 0);
    if (said && person.roles.size < MAX_ROLES) person.roles.add(textOf(run.stream, said).toLowerCase());
    if (!person.isPerson && !person.isBody && !followsPlacePreposition(tokens, run.name[0])) {
      const sentence = run.stream.sentences[run.stream.sentenceOf[run.name[0]] ?? 0];
      person.isPerson = roleAfter(tokens, run.name[1], sentence?.[1] ?? tokens.length) !== undefined;
    }
    if (!person.gender && isTitle(tokens[run.name[0] - 1])) {
      const gender = genderOf(tokens, run.name, []);
      if (gender) person.gender = gender;
    }
    mentions[run.paragraph]?.push({
      token: run.name[0],
      to: run.name[1],
      person,
      isSubject: isSubjectMention(tokens, run.name),
    });
  }
  return { mentions, find };
}

/** Whether a pronoun can mean this person. */
export function agrees(pronoun: string, person: Person): boolean {
  if (!PRONOUNS.has(pronoun)) return true;
  if (pronoun === 'he') return person.gender !== 'female';
  return pronoun === 'she' && person.gender !== 'male';
}
