import { lettersOf, readAcronyms } from './acronyms.ts';
import { antecedent, NOMINATIVES, ofDescription, subjectOf } from './antecedent.ts';
import { bodyBefore } from './bodies.ts';
import { COURTESY_TITLES } from './lexicon.ts';
import { type Memory, REPORTER, type Speaker, sentenceKey } from './memory.ts';
import { textOf } from './names.ts';
import { type Organisations, readOrganisations } from './organisation.ts';
import type { People } from './people.ts';
import type { NounPhrase } from './phrases.ts';
import type { Quote } from './quote.ts';
import { isReply, isSpokenTo, otherSpeaker, questioner } from './replies.ts';
import { type Found, type Scene, streamOf, wordsOf } from './scene.ts';
import { severalBefore } from './several.ts';
import type { Stream, Token } from './stream.ts';
import { isPersonal } from './subjects.ts';
import { calledBesides } from './titles.ts';
import { isCommonVerb, verbAt } from './verbs.ts';
import { type Written, writtenBefore } from './written.ts';

/** "Max Roe, she said, was unfit": who is spoken of in the sentence does not speak. */
function isInterposed(tokens: readonly Token[], { mention }: NounPhrase): boolean {
  const verb = verbAt(tokens, mention[1]);
  return (
    verb !== undefined &&
    tokens[mention[0] - 1]?.lower === ',' &&
    tokens[verb[1]]?.lower === ',' &&
    isCommonVerb(tokens[verb[1] + 1])
  );
}

/** "She had one tweet. It said": what a person writes speaks for him; a body goes on speaking for itself. */
function ofWritten(memory: Memory, one: Found, { text, author, paragraph }: Written): Speaker | undefined {
  if (!author) return { name: text, isThing: true };
  const { tokens } = memory.scene.streams[paragraph] as Stream;
  if (author.kind === 'common' && !isPersonal(tokens, author)) return undefined;
  const writer = nameOf(memory, one, paragraph, author);
  return writer.person || author.kind === 'common' ? writer : undefined;
}

/** Whom "she", "it", or the "her" of "her answer" means. */
function ofPronoun(memory: Memory, one: Found, paragraph: number, phrase: NounPhrase): Speaker {
  const { tokens, sentences, sentenceOf } = memory.scene.streams[paragraph] as Stream;
  const at = phrase.mention[0];
  const written = tokens[at]?.lower ?? '';
  const pronoun = NOMINATIVES.get(written) ?? written;
  if (pronoun === 'they') {
    const name = severalBefore(memory, paragraph, at);
    return name === undefined ? { name: null } : { name, isThing: true };
  }
  if (pronoun === 'it') {
    const written = writtenBefore(memory, paragraph, at);
    const meant = written && ofWritten(memory, one, written);
    if (meant) return meant;
    const name = one.attribution?.verb ? bodyBefore(memory, paragraph, at) : undefined;
    return { name: name?.includes(' ') ? name : null };
  }
  if (pronoun === 'i' || pronoun === 'we') return REPORTER;
  if (pronoun !== 'he' && pronoun !== 'she') return { name: null };
  const [from] = sentences[sentenceOf[at] ?? 0] ?? [0];
  const before = isInterposed(tokens, phrase) ? from : at;
  const asks = questioner(memory, one, pronoun);
  const asker = asks?.name && memory.people.find(tokens, asks.name, paragraph);
  const speaker = antecedent(
    memory,
    pronoun,
    paragraph,
    before,
    (other) => (asker !== undefined && other.person === asker) || isSpokenTo(memory, one, other),
  );
  if (!speaker) return { name: null };
  (speaker.person ?? speaker).gender ??= pronoun === 'he' ? 'male' : 'female';
  return speaker;
}

/** "the E.P.A.": the body whose name the article gives in full. */
function spelledOut({ acronyms, scene }: Memory, paragraph: number, { mention, kind }: NounPhrase): string | undefined {
  const tokens = scene.streams[paragraph]?.tokens ?? [];
  const from = tokens[mention[0]]?.lower === 'the' ? mention[0] + 1 : mention[0];
  const token = tokens[from];
  const letters = kind !== 'pronoun' && token && from === mention[1] - 1 ? lettersOf(token) : undefined;
  return letters && acronyms.get(letters);
}

function nameOf(memory: Memory, one: Found, paragraph: number, phrase: NounPhrase): Speaker {
  if (phrase.kind === 'pronoun') return ofPronoun(memory, one, paragraph, phrase);
  const body = spelledOut(memory, paragraph, phrase);
  if (body) return { name: body };
  if (!phrase.name) return ofDescription(memory, paragraph, phrase);
  const stream = memory.scene.streams[paragraph] as Stream;
  const { tokens } = stream;
  const person = memory.people.find(tokens, phrase.name, paragraph);
  const role = phrase.role ? textOf(stream, phrase.role) : person?.role;
  if (person && !person.isBody && phrase.name[1] - phrase.name[0] < 4) person.isPerson = true;
  if (person) return { name: person.name, person, ...(role ? { role } : {}) };
  const title = tokens[phrase.name[0] - 1];
  const keepsTitle = phrase.name[0] > phrase.mention[0] && COURTESY_TITLES.has(title?.lower ?? '');
  const name = textOf(stream, keepsTitle ? [phrase.name[0] - 1, phrase.name[1]] : phrase.name);
  return { name, ...(role ? { role } : {}) };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function toQuote(scene: Scene, organisations: Organisations, one: Found, speaker: Speaker): Quote | undefined {
  const found = one.attribution;
  if (!found) return undefined;
  const { start, end, continues } = one.quotation;
  const host = scene.streams[one.paragraph] as Stream;
  const subject = found.subject;
  const besides = speaker.name ? calledBesides(speaker.name, speaker.role, speaker.person?.roles ?? new Set()) : [];
  const organisation = subject && organisations.of(subject.paragraph, subject.phrase, speaker);
  return {
    text: host.text.slice(start, end),
    start,
    end,
    paragraph: one.paragraph,
    speaker: speaker.name && onOneLine(speaker.name),
    ...(speaker.role ? { role: onOneLine(speaker.role) } : {}),
    ...(besides.length > 0 ? { besides } : {}),
    ...(organisation ? { organisation: onOneLine(organisation) } : {}),
    mention: subject ? textOf(scene.streams[subject.paragraph] as Stream, subject.phrase.mention) : '',
    verb: found.verb,
    kind: found.kind,
    ...(continues ? { continues } : {}),
    rule: found.rule,
  };
}

/** Turns attributed quotations into quotes, with pronouns and surnames resolved. `paragraph` is the index of its paragraph. */
export function nameSpeakers(scene: Scene, people: People): Quote[] {
  const memory: Memory = {
    scene,
    people,
    acronyms: readAcronyms(scene.streams),
    spoke: new Map(),
    subjects: new Map(),
    depth: 0,
    turns: [],
  };
  const organisations = readOrganisations(memory);
  const known = new Map<NounPhrase, Speaker>();
  const quotes: Quote[] = [];
  for (const one of scene.found) {
    const subject = one.attribution?.subject;
    let speaker: Speaker = { name: null };
    if (one.attribution && isReply(memory, one)) {
      one.attribution = { kind: 'direct', rule: 'reply', verb: '' };
      speaker = otherSpeaker(memory, one) ?? speaker;
    } else if (subject) {
      speaker = known.get(subject.phrase) ?? nameOf(memory, one, subject.paragraph, subject.phrase);
      known.set(subject.phrase, speaker);
    }
    if (one.attribution?.kind === 'direct') remember(memory, one, speaker);
    const quote = toQuote(scene, organisations, one, speaker);
    if (quote) quotes.push(quote);
  }
  return quotes;
}

/** Whether the sentence has a subject other than the speaker. */
function isAnother(memory: Memory, one: Found, speaker: Speaker): boolean {
  const subject = subjectOf(memory, one.paragraph, streamOf(memory.scene, one).sentenceOf[one.token] ?? 0);
  return subject !== undefined && subject.name !== speaker.name;
}

function remember(memory: Memory, one: Found, speaker: Speaker): void {
  const { scene, turns } = memory;
  // "played a clip of X saying": the sentence is about whoever played it.
  const isSeen = /ing$/.test(one.attribution?.verb ?? '') && isAnother(memory, one, speaker);
  if (speaker.name !== null && !isSeen) {
    const sentence = scene.streams[one.paragraph]?.sentenceOf[one.token] ?? 0;
    memory.spoke.set(sentenceKey(one.paragraph, sentence), speaker);
  }
  turns.push({
    speaker,
    paragraph: one.paragraph,
    text: wordsOf(streamOf(scene, one), one),
    reply: one.attribution?.rule === 'reply',
  });
}
