import { genderOf, genderOfTitle, givenNameGender } from './gender.ts';
import { FEMALE_NAMES } from './given-names.ts';
import {
  COURTESY_TITLES,
  DETERMINERS,
  ORGANISATION_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  SENTENCE_OPENERS,
  STATES,
  TIME_WORDS,
} from './lexicon.ts';
import { isRole, isThing, isWord, postNominals, type Range, skipTags, textOf } from './names.ts';
import { bare, People, type Person, withoutSuffixes } from './people.ts';
import { apposedRole, roleAfter, roleBefore, saidToBe, tagsAfter } from './roles.ts';
import { collectRuns, MAX_RUN, type Run } from './runs.ts';
import { isTitle, type Stream, type Token } from './stream.ts';
import { isCommonVerb, isLikelyVerb, isOpeningAdverb, verbAt } from './verbs.ts';

const MAX_ROLES = 8;

/** Reads who is named in an article: full names, genders, roles, and which later mention means whom. */
export function readPeople(streams: readonly Stream[]): People {
  const runs = collectRuns(streams);
  const people = new People(streams, runs);
  const full = readFullNames(runs, people);
  readSingleNames(runs, people, wordsInLowerCase(streams));
  readMentions(runs, people, full);
  return people;
}

/** Those who are named in full, by the runs that do so. */
function readFullNames(runs: readonly Run[], people: People): Map<Run, Person> {
  const full = new Map<Run, Person>();
  for (const run of runs) {
    const { stream, name, paragraph } = run;
    const { tokens } = stream;
    if (people.isSurname(tokens, withoutSuffixes(tokens, name))) continue;
    if (isThing(tokens, name) || tokens[name[0] - 1]?.lower === 'the') continue;
    const person = people.ofFullName(stream, name);
    learnFromFullName(person, run);
    full.set(run, person);
    if (!people.hasSeen(person)) people.see(person, paragraph);
  }
  return full;
}

function sentenceAround({ stream, name }: Run): Range {
  return stream.sentences[stream.sentenceOf[name[0]] ?? 0] ?? [0, stream.tokens.length];
}

function learnFromFullName(person: Person, run: Run): void {
  const { stream, name } = run;
  const { tokens } = stream;
  const [from, to] = name;
  const [start, end] = sentenceAround(run);
  const before = roleBefore(tokens, from, start) ?? apposedRole(tokens, from, to, start);
  const isPlace = !before && followsPlacePreposition(tokens, from);
  const after = isPlace ? undefined : roleAfter(tokens, to, end);
  const letters = postNominals(tokens, to);
  const gender = genderOf(tokens, name, [before, after]);
  const title = tokens[from - 1];
  person.isPerson ||=
    gender !== undefined ||
    before !== undefined ||
    after !== undefined ||
    (!isPlace && skipTags(tokens, to, end) > to) ||
    isTitle(title) ||
    goesOnAsPerson(tokens, name);
  if (tokens[to]?.lower === ',' && tokens[to + 1]?.lower === 'which') person.isBody = true;
  if (gender && !person.gender) person.gender = gender;
  const role = after ?? before ?? letters;
  if (role && !person.role) person.role = textOf(stream, role);
  for (const each of [before, after, letters, saidToBe(tokens, to, end)]) addRole(person, stream, each);
  if (isTitle(title) && title && !/^m(?:r|rs|s|iss|x)$/.test(title.lower)) person.roles.add(title.lower);
  for (const tag of tagsAfter(tokens, to, end)) person.roles.add(tag);
}

function addRole(person: Person, stream: Stream, role: Range | undefined): void {
  if (role && person.roles.size < MAX_ROLES) person.roles.add(textOf(stream, role).toLowerCase());
}

/** "Ida Holm, who", "a lawyer for the club, Ida Holm, said" */
function goesOnAsPerson(tokens: readonly Token[], [from, to]: Range): boolean {
  const follows = tokens[to]?.lower;
  if (follows !== ',') return follows === 'who';
  return tokens[to + 1]?.lower === 'who' || (tokens[from - 1]?.lower === ',' && verbAt(tokens, to + 1) !== undefined);
}

/** "In Dayton, activist Ida Holm": the first name is that of a place. */
function followsPlacePreposition(tokens: readonly Token[], from: number): boolean {
  return /^(?:in|at|near|outside|across)$/.test(tokens[from - 1]?.lower ?? '');
}

/** "Nurses" at the beginning of a sentence is no name where the article has "nurses". */
function wordsInLowerCase(streams: readonly Stream[]): Set<string> {
  return new Set(
    streams.flatMap(({ tokens }) => tokens.flatMap((one) => (isWord(one) && !one.capital ? [one.lower] : []))),
  );
}

/** Those who are only ever given one name: "his wife, Carol," and "Mr. Roe". */
function readSingleNames(runs: readonly Run[], people: People, lowerCase: ReadonlySet<string>): void {
  for (const run of runs) {
    const { stream, name } = run;
    const { tokens } = stream;
    const [from, to] = name;
    if (to - from !== 1 || isKnown(people, tokens, from) || isOtherWord(run)) continue;
    const [start, end] = sentenceAround(run);
    const relation = apposedRole(tokens, from, to, start);
    const before = roleBefore(tokens, from, start) ?? relation;
    if (isPlaceName(tokens, from) || (!before && followsPlacePreposition(tokens, from))) continue;
    const role = before ?? roleAfter(tokens, to, end);
    const title = tokens[from - 1];
    const isEvident = role !== undefined || isTitle(title);
    if (!isEvident && !acts(run, lowerCase)) continue;
    const word = bare(tokens[from]);
    // "his wife, Carol": a given name; "Sen. Warren" is a surname.
    const gender = genderOf(tokens, name, [role]) ?? (relation ? givenNameGender(word) : undefined);
    const isCourtesy = isTitle(title) && COURTESY_TITLES.has(title?.lower ?? '');
    const roleText = role && textOf(stream, role);
    people.addSurname(word, {
      name: textOf(stream, [isCourtesy ? from - 1 : from, to]),
      isPerson: isEvident,
      roles: new Set(roleText === undefined ? [] : [roleText.toLowerCase()]),
      ...(gender ? { gender } : {}),
      ...(roleText === undefined ? {} : { role: roleText }),
    });
  }
}

/** Whether a word is a name of somebody who may bear the title before it. */
function isKnown(people: People, tokens: readonly Token[], at: number): boolean {
  const gender = genderOfTitle(tokens[at - 1]);
  return people.named(bare(tokens[at])).some((one) => !gender || !one.gender || one.gender === gender);
}

/** "Hopefully", "Council", "They", "March": a capitalised word that is nobody's name. */
function isOtherWord({ stream: { tokens }, name: [from], opensSentence }: Run): boolean {
  const word = bare(tokens[from]);
  if (opensSentence && isOpeningAdverb(tokens, from)) return true;
  if (ORGANISATION_WORDS.has(word) || PRONOUNS.has(word)) return true;
  return TIME_WORDS.has(word) && !isTitle(tokens[from - 1]) && !FEMALE_NAMES.has(word);
}

/** "Ohio", and "Dayton" in "Dayton, Ohio" */
function isPlaceName(tokens: readonly Token[], at: number): boolean {
  if (isTitle(tokens[at - 1])) return false;
  return STATES.has(bare(tokens[at])) || (tokens[at + 1]?.lower === ',' && STATES.has(tokens[at + 2]?.lower ?? ''));
}

/** "Holm said", "Holm,": a word that is no opener of a sentence and does what people do. */
function acts({ stream: { tokens }, name: [from, to], opensSentence }: Run, lowerCase: ReadonlySet<string>): boolean {
  const word = bare(tokens[from]);
  if (tokens[from]?.possessive || PREPOSITIONS.has(tokens[from - 1]?.lower ?? '')) return false;
  if (opensSentence && (SENTENCE_OPENERS.has(word) || lowerCase.has(word))) return false;
  return isLikelyVerb(tokens, to) || tokens[to]?.lower === ',';
}

/** Finds where the people are mentioned, and learns from those places what the full names did not tell. */
function readMentions(runs: readonly Run[], people: People, full: ReadonlyMap<Run, Person>): void {
  for (const run of runs) {
    const { stream, name, paragraph } = run;
    const { tokens } = stream;
    const isAlone = people.isSurname(tokens, name);
    const person = full.get(run) ?? (isAlone ? people.find(tokens, name, paragraph) : undefined);
    if (!person) continue;
    people.see(person, paragraph);
    if (!full.has(run) && endsName(person, run)) person.isPerson = true;
    learnFromMention(person, run);
    people.mentions[paragraph]?.push({
      token: name[0],
      to: name[1],
      person,
      isSubject: isSubjectMention(tokens, name),
    });
  }
}

/** Whether a person is called by the surname alone: of a body, the first word would be left. */
function endsName(person: Person, { stream, name }: Run): boolean {
  return !person.isBody && person.name.toLowerCase().endsWith(` ${textOf(stream, name).toLowerCase()}`);
}

function learnFromMention(person: Person, run: Run): void {
  const { stream, name } = run;
  const { tokens } = stream;
  const [from, to] = name;
  const [, end] = sentenceAround(run);
  addRole(person, stream, saidToBe(tokens, to, end));
  if (!person.isPerson && !person.isBody && !followsPlacePreposition(tokens, from))
    person.isPerson = roleAfter(tokens, to, end) !== undefined;
  if (person.gender || !isTitle(tokens[from - 1])) return;
  const gender = genderOf(tokens, name, []);
  if (gender) person.gender = gender;
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
