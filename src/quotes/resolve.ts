import { COURTESY_TITLES, FEMALE_WORDS, MALE_WORDS, PREPOSITIONS } from './lexicon.ts';
import { isRole } from './names.ts';
import { agrees, type Mention, type People, type Person, textOf } from './people.ts';
import type { NounPhrase } from './phrases.ts';
import type { Quote } from './quote.ts';
import type { Found, Scene } from './scene.ts';
import type { Stream, Token } from './stream.ts';
import { mainSubject } from './subjects.ts';
import { isAdverb } from './verbs.ts';

/** How far back, in paragraphs, a pronoun may reach. */
const PRONOUN_REACH = 4;
/** How many sentences, and mentions in each, are looked through for one pronoun. */
const MAX_SENTENCES = 24;
const MAX_MENTIONS = 24;

interface Speaker {
  name: string | null;
  role?: string;
  person?: Person;
}

/** What is known while the speakers are named, in order. */
interface Memory {
  scene: Scene;
  people: People;
  /** Who spoke in a sentence; the key is that of `sentenceKey`. */
  spoke: Map<string, Speaker>;
  /** Who is the subject of a sentence, once looked up. */
  subjects: Map<string, Speaker | undefined>;
}

function sentenceKey(paragraph: number, sentence: number): string {
  return `${paragraph}:${sentence}`;
}

/** The number of mentions that begin before a token. */
function countBefore(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.token ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The subject of a sentence if it is a person: by name, or as "the president". */
function subjectOf(memory: Memory, paragraph: number, sentence: number): Speaker | undefined {
  const key = sentenceKey(paragraph, sentence);
  if (memory.subjects.has(key)) return memory.subjects.get(key);
  const stream = memory.scene.streams[paragraph];
  const range = stream?.sentences[sentence];
  const phrase = stream && range ? mainSubject(stream.tokens, range[0], range[1]) : undefined;
  let speaker: Speaker | undefined;
  if (stream && phrase?.kind === 'name' && phrase.name) {
    const person = memory.people.find(stream.tokens, phrase.name, paragraph);
    if (person?.isPerson) speaker = ofPerson(person);
  } else if (stream && phrase?.kind === 'common' && isPersonal(stream.tokens, phrase)) {
    speaker = { name: textOf(stream, phrase.mention) };
  }
  memory.subjects.set(key, speaker);
  return speaker;
}

/** "the president", "a mother of four": one person, by what she is. */
function isPersonal(tokens: readonly Token[], { mention }: NounPhrase): boolean {
  let head = mention[0];
  while (head + 1 < mention[1] && !PREPOSITIONS.has(tokens[head + 1]?.lower ?? '') && !isAdverb(tokens[head + 1]))
    head++;
  return isRole(tokens[head]) || GENDERED_NOUNS.test(tokens[head]?.lower ?? '');
}

const GENDERED_NOUNS = /^(?:man|woman|boy|girl|teenager|pensioner|former)$/;

/** "He told the host": the sentence goes on about the one that the sentences before it are about. */
function opensWith({ scene }: Memory, paragraph: number, sentence: number, pronoun: string): boolean {
  const stream = scene.streams[paragraph];
  const range = stream?.sentences[sentence];
  return range !== undefined && stream?.tokens[range[0]]?.lower === pronoun;
}

function ofPerson(person: Person): Speaker {
  return { name: person.name, person, ...(person.role ? { role: person.role } : {}) };
}

function canMean(pronoun: string, speaker: Speaker | undefined): speaker is Speaker {
  if (!speaker?.name) return false;
  if (speaker.person) return agrees(pronoun, speaker.person);
  return agrees(pronoun, genderOfText(speaker.name));
}

/** A stand-in for somebody who is not named. */
function genderOfText(text: string): Person {
  const words = text.toLowerCase().split(/\s+/).slice(0, 6);
  const gender = words.some((one) => MALE_WORDS.has(one))
    ? 'male'
    : words.some((one) => FEMALE_WORDS.has(one))
      ? 'female'
      : undefined;
  return { name: text, isPerson: true, ...(gender ? { gender } : {}) };
}

/**
 * Whom "he" or "she" means. Goes back sentence by sentence: who spoke there, who is its subject, who begins a clause in it;
 * at a paragraph's beginning, whoever else was named in the paragraph.
 */
function antecedent(memory: Memory, pronoun: string, paragraph: number, token: number): Speaker | undefined {
  let steps = 0;
  for (let at = paragraph; at >= 0 && at > paragraph - PRONOUN_REACH; at--) {
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
      if (canMean(pronoun, speaker)) return speaker;
      const start = Math.max(countBefore(mentions, from), end - MAX_MENTIONS);
      const isWhole =
        at !== paragraph || sentence < (stream.sentenceOf[token] ?? 0) || (mentions[start]?.token ?? limit) < limit;
      const subject = isWhole ? subjectOf(memory, at, sentence) : undefined;
      if (canMean(pronoun, subject)) {
        if (subject.person || !subject.name?.match(/^an? /i)) return subject;
        other ??= subject;
      }
      if (isWhole && opensWith(memory, at, sentence, pronoun)) {
        end = start;
        continue;
      }
      for (let i = start; i < end; i++) {
        const mention = mentions[i] as Mention;
        if (!agrees(pronoun, mention.person) || !mention.person.isPerson) continue;
        if (mention.isSubject) return ofPerson(mention.person);
        other ??= ofPerson(mention.person);
      }
      end = start;
    }
    if (other) return other;
  }
  return undefined;
}

function nameOf(memory: Memory, paragraph: number, phrase: NounPhrase): Speaker {
  const stream = memory.scene.streams[paragraph] as Stream;
  const { tokens } = stream;
  if (phrase.kind === 'pronoun') {
    const pronoun = tokens[phrase.mention[0]]?.lower ?? '';
    if (pronoun !== 'he' && pronoun !== 'she') return { name: null };
    const speaker = antecedent(memory, pronoun, paragraph, phrase.mention[0]);
    if (speaker?.person) speaker.person.gender ??= pronoun === 'he' ? 'male' : 'female';
    return speaker ?? { name: null };
  }
  if (!phrase.name) return { name: textOf(stream, phrase.mention) };
  const person = memory.people.find(tokens, phrase.name, paragraph);
  const role = phrase.role ? textOf(stream, phrase.role) : person?.role;
  if (person && phrase.name[1] - phrase.name[0] < 4) person.isPerson = true;
  if (person) return { name: person.name, person, ...(role ? { role } : {}) };
  const title = tokens[phrase.name[0] - 1];
  const keepsTitle = phrase.name[0] > phrase.mention[0] && COURTESY_TITLES.has(title?.lower ?? '');
  const name = textOf(stream, keepsTitle ? [phrase.name[0] - 1, phrase.name[1]] : phrase.name);
  return { name, ...(role ? { role } : {}) };
}

function toQuote(scene: Scene, one: Found, speaker: Speaker): Quote | undefined {
  const found = one.attribution;
  if (!found) return undefined;
  const { start, end, continues } = one.quotation;
  const host = scene.streams[one.paragraph] as Stream;
  const subject = found.subject;
  return {
    text: host.text.slice(start, end),
    start,
    end,
    paragraph: one.paragraph,
    speaker: speaker.name,
    ...(speaker.role ? { role: speaker.role } : {}),
    mention: subject ? textOf(scene.streams[subject.paragraph] as Stream, subject.phrase.mention) : '',
    verb: found.verb,
    kind: found.kind,
    ...(continues ? { continues } : {}),
    rule: found.rule,
  };
}

/** Turns attributed quotations into quotes, with pronouns and surnames resolved. `paragraph` is the index of its paragraph. */
export function nameSpeakers(scene: Scene, people: People): Quote[] {
  const memory: Memory = { scene, people, spoke: new Map(), subjects: new Map() };
  const known = new Map<NounPhrase, Speaker>();
  const quotes: Quote[] = [];
  for (const one of scene.found) {
    const subject = one.attribution?.subject;
    let speaker: Speaker = { name: null };
    if (subject) {
      speaker = known.get(subject.phrase) ?? nameOf(memory, subject.paragraph, subject.phrase);
      known.set(subject.phrase, speaker);
      const sentence = scene.streams[one.paragraph]?.sentenceOf[one.token] ?? 0;
      if (one.attribution?.kind === 'direct') memory.spoke.set(sentenceKey(one.paragraph, sentence), speaker);
    }
    const quote = toQuote(scene, one, speaker);
    if (quote) quotes.push(quote);
  }
  return quotes;
}
