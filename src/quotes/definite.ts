import { bodyCalled, isBody } from './bodies.ts';
import { type Definite, described } from './described.ts';
import { genderOfWord } from './gender.ts';
import { AFFILIATIONS, PREPOSITIONS, ROLE_MODIFIERS } from './lexicon.ts';
import { countBefore, type Memory, ofPerson, type Speaker } from './memory.ts';
import { isOfDepartment, isRole, isWord } from './names.ts';
import type { Person } from './people.ts';
import type { NounPhrase } from './phrases.ts';
import type { Token } from './stream.ts';
import { PERSONAL_NOUNS } from './subjects.ts';
import { areSynonyms } from './synonyms.ts';

/** How far back, in mentions of people and in paragraphs, a definite phrase may reach. */
const MAX_MENTIONS = 40;
const REACH = 6;
/** "His wife" is looked for in no more paragraphs than this. */
const OWNED_REACH = 2;
/** "The president" of a club is meant in no more paragraphs than this: then it is the one whom everybody knows. */
const PRESIDENT_REACH = 2;

/** Offices that one person at a time holds in a story: who has one is not called by another. */
export const OFFICES =
  /^(?:senator|sen|governor|gov|mayor|president|congressman|congresswoman|representative|rep|judge|justice|sheriff)$/;
/** What reporters call whoever the story is about just now, to avoid the name. */
const EPITHETS =
  /^(?:senator|congressman|congresswoman|lawmaker|legislator|politician|candidate|nominee|incumbent|challenger|contender|hopeful|front-?runner|republican|democrat|conservative|liberal|progressive|moderate|independent|billionaire|millionaire|businessman|businesswoman|mogul|native|veteran|newcomer|\d{2,3}-year-old|teen|teenager|youngster)$/;

/** What a geologist or a professor is as well. */
const LEARNED = /^(?:expert|scientist|researcher|academic|scholar|specialist|author)$/;
const TEENS = /^(?:teen|teenager|youngster|schoolboy|schoolgirl)$/;
const OLD = /^pensioner$/;
const RETIRES_FROM = 60;

/** "the governor", "the younger senator": a phrase that means somebody already spoken of, without complements. */
function readDefinite(tokens: readonly Token[], { mention }: NounPhrase): Definite | undefined {
  const from = mention[0];
  // "the secretary of state"
  const of = mention[1] - 2;
  const to = isOfDepartment(tokens, of) ? of : mention[1];
  if (!/^(?:the|this|that|his|her|their)$/.test(tokens[from]?.lower ?? '') || to - from < 2 || to - from > 5)
    return undefined;
  const modifiers: string[] = [];
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    if (!isWord(token) || PREPOSITIONS.has(token.lower)) return undefined;
    if (at < to - 1) modifiers.push(token.lower);
  }
  const isOwned = /^(?:his|her|their)$/.test(tokens[from]?.lower ?? '');
  return { modifiers, head: tokens[to - 1]?.lower ?? '', headAt: to - 1, isOwned };
}

/** The words of a role up to its complements: "the policy director" of "the policy director of the institute". */
export function headWords(role: string): string[] {
  const words = role.toLowerCase().match(/[\p{L}\p{N}’'.-]+/gu) ?? [];
  const stop = words.findIndex((one, i) => i > 0 && PREPOSITIONS.has(one));
  return (stop < 0 ? words : words.slice(0, stop)).map((one) => one.replace(/\.$/, ''));
}

function isPast(word: string): boolean {
  return word === 'former' || word === 'ex' || word === 'retired';
}

/** Whether somebody with this role may be called so: "the senator" is "Sen.", "the president" is no vice president. */
function hasRole(role: string, { head, modifiers, isOwned }: Definite): boolean {
  const words = headWords(role);
  // "Roe's wife" is not "his wife" without more.
  if (isOwned && words.some((one) => /['’]s?$/.test(one))) return false;
  if (!words.some((one, i) => areSynonyms(one, head) && (i === words.length - 1 || AFFILIATIONS.has(head))))
    return false;
  if (words.includes('vice') !== modifiers.includes('vice')) return false;
  if (modifiers.some(isPast) && !words.some(isPast)) return false;
  return modifiers.every(
    (one) =>
      words.includes(one) || ROLE_MODIFIERS.has(one) || AFFILIATIONS.has(one) || !isRole({ lower: one } as Token),
  );
}

/** Whether somebody so old is "the teenager" or "the pensioner". */
function isOfAge(years: number, head: string): boolean {
  return TEENS.test(head) ? years >= 13 && years < 20 : OLD.test(head) && years >= RETIRES_FROM;
}

function isCalled({ roles }: Person, phrase: Definite): boolean {
  const age = /^(\d{2,3})-year-old$/.exec(phrase.head)?.[1];
  if (age) return roles.has(age);
  return [...roles].some((role) => hasRole(role, phrase) || (/^\d+$/.test(role) && isOfAge(Number(role), phrase.head)));
}

function isRoleWord(lower: string): boolean {
  return isRole({ kind: 'word', lower } as Token);
}

/** Whether nothing that the article says of a person speaks against calling him so. */
function mayBeCalled(person: Person, { head, modifiers }: Definite): boolean {
  if (person.gender && (genderOfWord(head) ?? person.gender) !== person.gender) return false;
  if (TEENS.test(head)) return ![...person.roles].some((role) => /^\d+$/.test(role) && !isOfAge(Number(role), head));
  if (/^\d/.test(head)) return ![...person.roles].some((role) => /^\d+$/.test(role));
  const words = [...person.roles].flatMap(headWords);
  if (head === 'republican' || head === 'democrat')
    return !words.includes(head === 'republican' ? 'democrat' : 'republican');
  // Who is governor is not "the former governor".
  if (modifiers.some(isPast)) return words.some(isPast) || !words.some((one) => areSynonyms(one, head));
  if (!OFFICES.test(head) && !EPITHETS.test(head) && !LEARNED.test(head) && isRoleWord(head))
    return !words.some((one) => isRoleWord(one) && !areSynonyms(one, head));
  return !OFFICES.test(head) || !words.some((one) => OFFICES.test(one) && !areSynonyms(one, head));
}

/** "the president of the Rowing Club" */
function presidesOverBody({ roles }: Person): boolean {
  return [...roles].some((role) => /\bpresident (?:of|at|for) (?!the united states)/.test(role));
}

/** The person with that role who was named last, if no other with the same role was named beside. */
function holder({ people }: Memory, paragraph: number, token: number, phrase: Definite): Person | undefined {
  const found: { person: Person; paragraph: number }[] = [];
  let seen = 0;
  const first = phrase.isOwned ? paragraph - OWNED_REACH : 0;
  for (let at = paragraph; at >= Math.max(0, first) && seen < MAX_MENTIONS; at--) {
    const mentions = people.mentions[at] ?? [];
    const end = at === paragraph ? countBefore(mentions, token) : mentions.length;
    for (let i = end - 1; i >= 0 && seen < MAX_MENTIONS; i--) {
      const mention = mentions[i];
      if (!mention) continue;
      seen++;
      const isFar = phrase.head === 'president' && at <= paragraph - PRESIDENT_REACH;
      if (isFar && presidesOverBody(mention.person)) continue;
      if (found.some((one) => one.person === mention.person) || !isCalled(mention.person, phrase)) continue;
      found.push({ person: mention.person, paragraph: at });
    }
  }
  const [last, other] = found;
  return other && paragraph - other.paragraph <= REACH ? undefined : last?.person;
}

/** Whom a phrase such as "the governor", "the employee" or "the association" means, where the article says so before. */
export function resolveDefinite(memory: Memory, paragraph: number, phrase: NounPhrase): Speaker | undefined {
  const tokens = memory.scene.streams[paragraph]?.tokens ?? [];
  const definite = readDefinite(tokens, phrase);
  if (!definite) return undefined;
  const from = phrase.mention[0];
  if (isBody(definite.head)) {
    const name = bodyCalled(memory, paragraph, from, definite.head, definite.modifiers.length === 0);
    return name === undefined ? undefined : { name };
  }
  const isPersonal = isRole(tokens[definite.headAt]) || EPITHETS.test(definite.head);
  const person = isPersonal ? holder(memory, paragraph, from, definite) : undefined;
  if (person) return ofPerson(person);
  if (!isPersonal && !PERSONAL_NOUNS.test(definite.head)) return undefined;
  return described(memory, paragraph, from, definite);
}

function tellsMore(modifier: string): boolean {
  return isPast(modifier) || modifier === 'longtime' || /-(?:term|year-old|time)$/.test(modifier);
}

/** "the lawmaker", "the former governor", "the two-term mayor": words that tell more of whoever the story is about. */
function isEpithet(tokens: readonly Token[], { head, headAt, modifiers }: Definite): boolean {
  return EPITHETS.test(head) || (isRole(tokens[headAt]) && modifiers.some(tellsMore));
}

/** Whether a phrase may stand for whoever the story is about, as "the Ohio Republican" does, and for this speaker. */
export function mayMean(
  tokens: readonly Token[],
  phrase: NounPhrase,
): ((speaker: Speaker | undefined) => boolean) | undefined {
  const definite = readDefinite(tokens, phrase);
  if (!definite || tokens[phrase.mention[0]]?.lower !== 'the' || !isEpithet(tokens, definite)) return undefined;
  return (speaker) => speaker?.person !== undefined && !speaker.person.isBody && mayBeCalled(speaker.person, definite);
}
