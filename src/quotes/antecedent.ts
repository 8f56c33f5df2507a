import { mayMean, OFFICES, resolveDefinite } from './definite.ts';
import { genderOfWord } from './gender.ts';
import { PREPOSITIONS } from './lexicon.ts';
import { countBefore, type Memory, ofPerson, type Speaker, sentenceKey } from './memory.ts';
import { isRole, isWord, skipTags, textOf } from './names.ts';
import { agrees, type Mention, type Person } from './people.ts';
import type { NounPhrase } from './phrases.ts';
import type { Stream } from './stream.ts';
import { askedIn, isPersonal, mainSubject, PERSONAL_NOUNS } from './subjects.ts';
import { isAdverb, isCommonVerb, verbAt } from './verbs.ts';

/** How far back, in paragraphs, a pronoun may reach. */
const PRONOUN_REACH = 6;
/** How many sentences, and mentions in each, are looked through for one pronoun. */
const MAX_SENTENCES = 24;
const MAX_MENTIONS = 24;
/** Tokens between a phrase and the verb that says who is meant. */
const MAX_ASIDE = 8;

/** How many paragraphs back "the Ohio Republican" may mean somebody. */
const EPITHET_REACH = 2;
/** One description may lead to another, but no further. */
const MAX_DEPTH = 2;
/** Phrases for what speaks without being one person. */
const IMPERSONAL =
  /^(?:somebody|someone|nobody|everybody|everyone)\b|\b(?:statement|sign|report|study|ad|advertisement|letter|memo|email|e-mail|post|tweet|poll|document|article|book|bill|law|headline|caption|banner|placard|shirt|video|website|page|note|message|text|crowd|audience|group|campaign|company|committee|office|department|party|newspaper|organi[sz]ation|\p{L}+s)$/u;

export const NOMINATIVES: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['him', 'he'],
  ['her', 'she'],
]);

/** The subject of a sentence if it is a person: by name, or as "the president". */
export function subjectOf(memory: Memory, paragraph: number, sentence: number): Speaker | undefined {
  const key = sentenceKey(paragraph, sentence);
  if (memory.subjects.has(key)) return memory.subjects.get(key);
  const stream = memory.scene.streams[paragraph];
  const range = stream?.sentences[sentence];
  const phrase =
    stream && range
      ? (askedIn(stream.tokens, range[0], range[1]) ?? mainSubject(stream.tokens, range[0], range[1]))
      : undefined;
  let speaker: Speaker | undefined;
  // Looking for whom the subject means comes by here again.
  memory.subjects.set(key, undefined);
  if (stream && phrase?.kind === 'name' && phrase.name) {
    const person = memory.people.find(stream.tokens, phrase.name, paragraph);
    if (person) speaker = ofPerson(person);
  } else if (stream && phrase?.kind === 'common' && isPersonal(stream.tokens, phrase)) {
    const apposed = apposedPerson(memory, paragraph, phrase);
    speaker = apposed ? ofPerson(apposed) : ofDescription(memory, paragraph, phrase);
  }
  memory.subjects.set(key, speaker);
  return speaker;
}

/** "One of her colleagues was sorry. “…,” the senator said": who is not named, and spoken of just before. */
function unnamedBefore(memory: Memory, paragraph: number, { mention }: NounPhrase): Speaker | undefined {
  const tokens = memory.scene.streams[paragraph]?.tokens ?? [];
  const head = tokens[mention[1] - 1];
  const isDefinite = /^(?:the|this|that)$/.test(tokens[mention[0]]?.lower ?? '') && mention[1] - mention[0] === 2;
  if (!isDefinite || !(isRole(head) || PERSONAL_NOUNS.test(head?.lower ?? ''))) return undefined;
  const nearest = search(memory, '', paragraph, mention[0], (speaker) => speaker !== undefined && !speaker.isThing, 1);
  // "A man" is no senator, "one of her colleagues" may be.
  const introduces = OFFICES.test(head?.lower ?? '') ? /^(?:one|another) /i : /^(?:an?|one|another) /i;
  return nearest && !nearest.person && introduces.test(nearest.name ?? '') ? nearest : undefined;
}

/** Whom "the governor", "a spokesman for the ministry" or "the Ohio Republican" means: a name, if the article gives one. */
export function ofDescription(memory: Memory, paragraph: number, phrase: NounPhrase): Speaker {
  const stream = memory.scene.streams[paragraph] as Stream;
  if (memory.depth < MAX_DEPTH) {
    memory.depth++;
    const fits = mayMean(stream.tokens, phrase);
    const meant =
      unnamedBefore(memory, paragraph, phrase) ??
      resolveDefinite(memory, paragraph, phrase) ??
      (fits && search(memory, '', paragraph, phrase.mention[0], fits, EPITHET_REACH));
    memory.depth--;
    if (meant) return meant;
  }
  const name = textOf(stream, phrase.mention);
  return { name, isThing: !isPersonal(stream.tokens, phrase) && IMPERSONAL.test(name) };
}

/** "… was Ida Holm, the policy director": whom the phrase is said of. */
function apposedPerson({ scene, people }: Memory, paragraph: number, { mention }: NounPhrase): Person | undefined {
  const tokens = scene.streams[paragraph]?.tokens ?? [];
  const mentions = people.mentions[paragraph] ?? [];
  // "The front-runner is Ida Holm"
  const after = mentions[countBefore(mentions, mention[1])];
  let is = (after?.token ?? 0) - 1;
  while (
    is > mention[1] &&
    isWord(tokens[is]) &&
    tokens[is]?.lower !== 'named' &&
    !PREPOSITIONS.has(tokens[is]?.lower ?? '') &&
    !isCommonVerb(tokens[is])
  )
    is--;
  if (after && is < mention[1] + MAX_ASIDE && /^(?:is|was|named)$/.test(tokens[is]?.lower ?? '')) return after.person;
  if (tokens[mention[0] - 1]?.lower !== ',') return undefined;
  const before = mentions[countBefore(mentions, mention[0]) - 1];
  return before && skipTags(tokens, before.to, mention[0]) === mention[0] - 1 ? before.person : undefined;
}

/** "He told the host": the sentence goes on about the one that the sentences before it are about. */
function opensWith({ scene }: Memory, paragraph: number, sentence: number, pronoun: string): boolean {
  const stream = scene.streams[paragraph];
  const range = stream?.sentences[sentence];
  if (!range || !stream) return false;
  const subject = askedIn(stream.tokens, range[0], range[1]) ?? mainSubject(stream.tokens, range[0], range[1]);
  const lower = stream.tokens[subject?.mention[0] ?? range[1]]?.lower ?? '';
  return subject?.kind === 'pronoun' && (NOMINATIVES.get(lower) ?? lower) === pronoun;
}

function isAsked({ scene }: Memory, paragraph: number, sentence: number): boolean {
  const stream = scene.streams[paragraph];
  const range = stream?.sentences[sentence];
  return stream && range ? askedIn(stream.tokens, range[0], range[1]) !== undefined : false;
}

/** "As for Roe, he left": whom the sentence turns to. */
function topicOf({ scene, people }: Memory, paragraph: number, sentence: number): Speaker | undefined {
  const stream = scene.streams[paragraph];
  const [from = 0] = stream?.sentences[sentence] ?? [];
  if (stream?.tokens[from]?.lower !== 'as' || stream.tokens[from + 1]?.lower !== 'for') return undefined;
  const mentions = people.mentions[paragraph] ?? [];
  const first = mentions[countBefore(mentions, from)];
  return first && first.token <= from + MAX_ASIDE ? ofPerson(first.person) : undefined;
}

/** "A second official disagreed.": whoever the sentence is about is speaking. */
function hasTheFloor({ tokens }: Stream, [from, to]: readonly [number, number] = [0, 0]): boolean {
  const subject = mainSubject(tokens, from, to);
  for (let at = subject?.mention[1] ?? to; at < Math.min(to, from + MAX_ASIDE * 2); at++)
    if (isWord(tokens[at]) && !isAdverb(tokens[at])) return verbAt(tokens, at, true) !== undefined;
  return false;
}

function canMean(pronoun: string, speaker: Speaker | undefined): speaker is Speaker {
  if (!speaker?.name || speaker.isThing) return false;
  if (speaker.person) return agrees(pronoun, speaker.person);
  return agrees(
    pronoun,
    speaker.gender ? { ...genderOfText(speaker.name), gender: speaker.gender } : genderOfText(speaker.name),
  );
}

/** A stand-in for somebody who is not named. */
function genderOfText(text: string): Person {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .slice(0, 6)
    .filter((one) => !/^(?:his|her)$/.test(one));
  const genders = words.flatMap((one) => genderOfWord(one) ?? []);
  const gender = genders.find((one) => one === 'male') ?? genders[0];
  return { name: text, roles: new Set(), isPerson: true, ...(gender ? { gender } : {}) };
}

/** "His policy director": whoever owns the phrase is more likely meant by a pronoun after it. */
function isOwned({ name }: Speaker, pronoun: string): boolean {
  return name?.toLowerCase().startsWith(pronoun === 'she' ? 'her ' : 'his ') === true;
}

/**
 * Whom "he" or "she" means. Goes back sentence by sentence: who spoke there, who is its subject, who begins a clause in it;
 * at a paragraph's beginning, whoever else was named in the paragraph. Names that are only perhaps those of persons are
 * taken where no other is found.
 * @param except who cannot be meant, having just been answered or being spoken to
 */
export function antecedent(
  memory: Memory,
  pronoun: string,
  paragraph: number,
  token: number,
  except: (speaker: Speaker) => boolean,
): Speaker | undefined {
  // "Models" may be anything, "Xaro Poole" is somebody.
  const mayBePerson = (name: string | null) => name?.includes(' ') === true;
  const fits = (speaker: Speaker | undefined, unsure: boolean) =>
    canMean(pronoun, speaker) &&
    !except(speaker) &&
    (speaker.person?.isPerson !== false || (unsure && mayBePerson(speaker.name)));
  const certain = search(memory, pronoun, paragraph, token, (speaker) => fits(speaker, false));
  return certain ?? search(memory, pronoun, paragraph, token, (speaker) => fits(speaker, true));
}

/**
 * The nearest speaker or subject before a token who fits.
 * @param reach how many paragraphs are looked through
 * @param pronoun a sentence that begins with it goes on about the one before
 */
export function search(
  memory: Memory,
  pronoun: string,
  paragraph: number,
  token: number,
  fits: (speaker: Speaker | undefined) => boolean,
  reach = PRONOUN_REACH,
): Speaker | undefined {
  let steps = 0;
  for (let at = paragraph; at >= 0 && at > paragraph - reach; at--) {
    const stream = memory.scene.streams[at] as Stream;
    const mentions = memory.people.mentions[at] ?? [];
    const limit = at === paragraph ? token : stream.tokens.length;
    let end = countBefore(mentions, limit);
    let other: Speaker | undefined;
    for (
      let sentence = stream.sentenceOf[limit - 1] ?? -1;
      sentence >= 0 && steps < MAX_SENTENCES;
      sentence--, steps++
    ) {
      const [from] = stream.sentences[sentence] as [number, number];
      const speaker = memory.spoke.get(sentenceKey(at, sentence));
      // "A man" is spoken of no longer two paragraphs on.
      const isGone = at < paragraph - 1 && !speaker?.person && /^(?:an?|one) /i.test(speaker?.name ?? '');
      if (!isGone && fits(speaker)) return speaker;
      const start = Math.max(countBefore(mentions, from), end - MAX_MENTIONS);
      const isWhole =
        at !== paragraph || sentence < (stream.sentenceOf[token] ?? 0) || (mentions[start]?.token ?? limit) < limit;
      const subject = isWhole ? subjectOf(memory, at, sentence) : undefined;
      if (subject && fits(subject) && (isAsked(memory, at, sentence) || !isOwned(subject, pronoun))) {
        if (subject.person || !subject.name?.match(/^an? /i)) return subject;
        if (pronoun === '' || (at === paragraph && hasTheFloor(stream, stream.sentences[sentence]))) return subject;
        other ??= subject;
      }
      if (isWhole && opensWith(memory, at, sentence, pronoun)) {
        const topic = topicOf(memory, at, sentence);
        if (topic && fits(topic)) return topic;
        end = start;
        continue;
      }
      for (let i = start; i < end; i++) {
        const mention = mentions[i] as Mention;
        const person = ofPerson(mention.person);
        if (!fits(person)) continue;
        if (mention.isSubject) return person;
        other ??= person;
      }
      end = start;
    }
    if (other) return other;
  }
  return undefined;
}
