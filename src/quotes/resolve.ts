import { antecedent, search, subjectOf } from './antecedent.ts';
import { bodyBefore, mayMean, resolveDefinite } from './definite.ts';
import { COURTESY_TITLES } from './lexicon.ts';
import { type Memory, type Speaker, sentenceKey } from './memory.ts';
import { isRole } from './names.ts';
import { type People, textOf } from './people.ts';
import type { NounPhrase } from './phrases.ts';
import type { Quote } from './quote.ts';
import { isReply, isSpokenTo, otherSpeaker } from './replies.ts';
import { type Found, type Scene, streamOf, wordsOf } from './scene.ts';
import type { Stream, Token } from './stream.ts';
import { isPersonal, PERSONAL_NOUNS } from './subjects.ts';
import { isCommonVerb, verbAt } from './verbs.ts';

/** How many paragraphs back "the Ohio Republican" may mean somebody. */
const EPITHET_REACH = 2;
const NOMINATIVES: Readonly<Record<string, string>> = { his: 'he', her: 'she' };
/** Phrases for what speaks without being one person. */
const IMPERSONAL =
  /^(?:somebody|someone|nobody|everybody|everyone)\b|\b(?:statement|sign|report|study|ad|advertisement|letter|memo|email|e-mail|post|tweet|poll|document|article|book|bill|law|headline|caption|banner|placard|shirt|video|website|page|note|message|text|crowd|audience|group|campaign|company|committee|office|department|party|newspaper|organi[sz]ation|\p{L}+s)$/u;

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

/** "One of her colleagues was sorry. “…,” the senator said": who is not named, and spoken of just before. */
function unnamedBefore(memory: Memory, paragraph: number, { mention }: NounPhrase): Speaker | undefined {
  const tokens = memory.scene.streams[paragraph]?.tokens ?? [];
  const head = tokens[mention[1] - 1];
  const isDefinite = /^(?:the|this)$/.test(tokens[mention[0]]?.lower ?? '') && mention[1] - mention[0] === 2;
  if (!isDefinite || !(isRole(head) || PERSONAL_NOUNS.test(head?.lower ?? ''))) return undefined;
  const nearest = search(memory, '', paragraph, mention[0], (speaker) => speaker !== undefined && !speaker.isThing, 1);
  return nearest && !nearest.person && /^(?:an?|one|another) /i.test(nearest.name ?? '') ? nearest : undefined;
}

/** Whom "she", "it", or the "her" of "her answer" means. */
function ofPronoun(memory: Memory, one: Found, paragraph: number, phrase: NounPhrase): Speaker {
  const { tokens, sentences, sentenceOf } = memory.scene.streams[paragraph] as Stream;
  const at = phrase.mention[0];
  const written = tokens[at]?.lower ?? '';
  const pronoun = NOMINATIVES[written] ?? written;
  if (pronoun === 'it') {
    const name = one.attribution?.verb ? bodyBefore(memory, paragraph, at) : undefined;
    return { name: name?.includes(' ') ? name : null };
  }
  if (pronoun !== 'he' && pronoun !== 'she') return { name: null };
  const [from] = sentences[sentenceOf[at] ?? 0] ?? [0];
  const before = isInterposed(tokens, phrase) ? from : at;
  const speaker = antecedent(memory, pronoun, paragraph, before, (other) => isSpokenTo(memory, one, other));
  if (speaker?.person) speaker.person.gender ??= pronoun === 'he' ? 'male' : 'female';
  return speaker ?? { name: null };
}

/** Whom "the governor", "a spokesman for the ministry" or "the Ohio Republican" means: a name, if the article gives one. */
function ofDescription(memory: Memory, paragraph: number, phrase: NounPhrase): Speaker {
  const stream = memory.scene.streams[paragraph] as Stream;
  const fits = mayMean(stream.tokens, phrase);
  const meant =
    unnamedBefore(memory, paragraph, phrase) ??
    resolveDefinite(memory, paragraph, phrase) ??
    (fits && search(memory, '', paragraph, phrase.mention[0], fits, EPITHET_REACH));
  if (meant) return meant;
  const name = textOf(stream, phrase.mention);
  return { name, isThing: !isPersonal(stream.tokens, phrase) && IMPERSONAL.test(name) };
}

function nameOf(memory: Memory, one: Found, paragraph: number, phrase: NounPhrase): Speaker {
  if (phrase.kind === 'pronoun') return ofPronoun(memory, one, paragraph, phrase);
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
    speaker: speaker.name && onOneLine(speaker.name),
    ...(speaker.role ? { role: onOneLine(speaker.role) } : {}),
    mention: subject ? textOf(scene.streams[subject.paragraph] as Stream, subject.phrase.mention) : '',
    verb: found.verb,
    kind: found.kind,
    ...(continues ? { continues } : {}),
    rule: found.rule,
  };
}

/** Turns attributed quotations into quotes, with pronouns and surnames resolved. `paragraph` is the index of its paragraph. */
export function nameSpeakers(scene: Scene, people: People): Quote[] {
  const memory: Memory = { scene, people, spoke: new Map(), subjects: new Map(), turns: [] };
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
    const quote = toQuote(scene, one, speaker);
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
