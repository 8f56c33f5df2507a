import { bodyCalled, complementEnd, isBody } from './bodies.ts';
import { DETERMINERS } from './lexicon.ts';
import type { Memory, Speaker } from './memory.ts';
import { isNameWord, isWord, nameEnd, type Range, textOf } from './names.ts';
import type { Person } from './people.ts';
import type { NounPhrase } from './phrases.ts';
import type { Stream, Token } from './stream.ts';
import { headOf, isPersonal, mainSubject } from './subjects.ts';

/** How many sentences back, in each of two paragraphs, a body is looked for. */
const REACH = 3;
/** In tokens: "its regional secretary, Ida Holm", "Acme, the Danish firm", "of the Kent and Essex police". */
const MAX_ROLE = 6;
const MAX_APPOSITION = 5;
const MAX_FORCE = 6;
/** Roles that firms have as well as people. */
const FIRMS =
  /(?:^| )(?:operator|owner|co-owner|developer|publisher|retailer|contractor|builder|broker|broadcaster|insurer|sponsor|supplier|regulator|manufacturer|trader|dealer|winner|champion|leader|rival|donor)$/;
const SPOKESPERSON = /^spokes(?:man|woman|person)$/;

/** Whom each speaker of an article speaks for, in the article's words. */
export interface Organisations {
  /** @param paragraph that in which the phrase stands which names the speaker */
  of(paragraph: number, phrase: NounPhrase, speaker: Speaker): string | undefined;
}

/** "its", "the firm's": what begins a role and says whose it is. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower === 'its') return true;
  const owner = tokens[at + 1];
  return tokens[at]?.lower === 'the' && owner?.possessive === true && !owner.capital && isBody(owner.lower);
}

/** Where the words begin that say whose officer somebody named is: "its director, Ida Holm", "Ida Holm, the firm's director". */
function ownerBeside(tokens: readonly Token[], [from, to]: Range): number | undefined {
  if (tokens[to]?.lower === ',' && isOwner(tokens, to + 1)) return to + 1;
  const before = tokens[from - 1]?.lower === ',' ? from - 1 : from;
  for (let at = before - 1; at >= 0 && before - at <= MAX_ROLE && isWord(tokens[at]); at--)
    if (isOwner(tokens, at)) return at;
  return undefined;
}

/** "Sgt Ida Holm, of Kent police": the force behind a name. */
function forceBeside(tokens: readonly Token[], to: number): Range | undefined {
  const of = tokens[to]?.lower === ',' ? to + 1 : to;
  if (!/^(?:of|from|with)$/.test(tokens[of]?.lower ?? '')) return undefined;
  for (let at = of + 1; at <= of + MAX_FORCE && isWord(tokens[at]); at++)
    if (tokens[at]?.lower === 'police') return [of + 1, at + 1];
  return undefined;
}

/** "Acme, the Danish firm": where what says what a body is ends. */
function appositionEnd(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.lower !== ',' || !DETERMINERS.has(tokens[to + 1]?.lower ?? '')) return to;
  for (let at = to + 2; at <= to + 1 + MAX_APPOSITION && isWord(tokens[at]); at++)
    if (isBody(tokens[at]?.lower ?? '')) return at + 1;
  return to;
}

/** The words with a capital inside a sentence: at its beginning every word has one. */
function namesIn(streams: readonly Stream[]): ReadonlySet<string> {
  return new Set(
    streams.flatMap(({ tokens, sentences, sentenceOf }) =>
      tokens.flatMap((one, at) =>
        isNameWord(one) && sentences[sentenceOf[at] ?? 0]?.[0] !== at && tokens[at - 1]?.kind === 'word'
          ? [one.lower]
          : [],
      ),
    ),
  );
}

/** Whether somebody named is a person and no firm that has a role: "the operator, Acme Trams". */
function isHuman({ isPerson, isBody, gender, roles }: Person): boolean {
  if (gender !== undefined || !isPerson || isBody) return isPerson && !isBody;
  return roles.size === 0 || ![...roles].every((role) => FIRMS.test(role));
}

/** The body that a sentence is about, or undefined where it is about something else. */
function bodyIn(memory: Memory, names: ReadonlySet<string>, paragraph: number, phrase: NounPhrase): string | undefined {
  const stream = memory.scene.streams[paragraph] as Stream;
  const { tokens } = stream;
  const [from, to] = phrase.mention;
  const end = appositionEnd(tokens, to);
  if (phrase.kind === 'name') {
    // "Customers were furious"
    const first = tokens[from]?.lower ?? '';
    const isPlural = to === from + 1 && end === to && first.endsWith('s') && !names.has(first);
    return isPlural ? undefined : textOf(stream, [from, end]);
  }
  // "The Dover Zoo sold a bear"
  const named = nameEnd(tokens, from + 1, to);
  if (named > from + 1 && named < to && DETERMINERS.has(tokens[named + 1]?.lower ?? ''))
    return textOf(stream, [from, named]);
  const at = headOf(tokens, phrase);
  const head = tokens[at];
  if (!isWord(head) || !(head.capital || isBody(head.lower))) return undefined;
  const isBare = to === from + 2 && tokens[from]?.lower === 'the' && !head.capital;
  const called = isBare ? bodyCalled(memory, paragraph, from, head.lower, true) : undefined;
  // "The Dover Zoo now holds a bear"
  return called ?? textOf(stream, [from, at + 1 === to ? end : complementEnd(tokens, at + 1)]);
}

/**
 * The body that was spoken of last before a token.
 * @param ofSpokesperson one who is not named speaks for a person as well, and for what was named just before
 */
function bodyBefore(
  memory: Memory,
  names: ReadonlySet<string>,
  [paragraph, token]: readonly [number, number],
  ofSpokesperson: boolean,
): string | undefined {
  const { scene, people } = memory;
  for (let at = paragraph; at >= 0 && at >= paragraph - 1; at--) {
    const { tokens, sentences, sentenceOf } = scene.streams[at] as Stream;
    const limit = at === paragraph ? (sentenceOf[token] ?? 0) : sentences.length;
    const reach = ofSpokesperson && at < paragraph ? 1 : REACH;
    for (let sentence = limit - 1; sentence >= Math.max(0, limit - reach); sentence--) {
      const [from, to] = sentences[sentence] as [number, number];
      const phrase = mainSubject(tokens, from, to);
      if (!phrase) continue;
      const person = phrase.name && people.find(tokens, phrase.name, at);
      const isPerson =
        phrase.kind === 'pronoun'
          ? /^(?:he|she)$/.test(tokens[phrase.mention[0]]?.lower ?? '')
          : (person && isHuman(person)) || (phrase.kind === 'common' && isPersonal(tokens, phrase));
      if (isPerson && ofSpokesperson) return undefined;
      const body = isPerson || phrase.kind === 'pronoun' ? undefined : bodyIn(memory, names, at, phrase);
      if (body) return body;
    }
  }
  return undefined;
}

/** "a spokesman", "spokeswoman Ida Holm": of whom is not said. */
function isBareSpokesperson(tokens: readonly Token[], { kind, mention, role }: NounPhrase): boolean {
  const [from, to] = kind === 'name' ? (role ?? [0, 0]) : mention;
  return (
    SPOKESPERSON.test(tokens[to - 1]?.lower ?? '') &&
    (to === from + 1 || (to === from + 2 && DETERMINERS.has(tokens[from]?.lower ?? '')))
  );
}

/** Reads whom those who are quoted speak for: "its director" for what was spoken of before, as "a spokesman" does. */
export function readOrganisations(memory: Memory): Organisations {
  const { scene, people } = memory;
  const names = namesIn(scene.streams);
  const ownerAt = (paragraph: number, at: number): string | undefined => {
    const tokens = scene.streams[paragraph]?.tokens ?? [];
    if (tokens[at]?.lower === 'its') return bodyBefore(memory, names, [paragraph, at], false);
    return bodyCalled(memory, paragraph, at, tokens[at + 1]?.lower ?? '', true);
  };
  const known = new Map<Person, string>();
  for (const [paragraph, mentions] of people.mentions.entries()) {
    const stream = scene.streams[paragraph] as Stream;
    for (const { person, token, to } of mentions) {
      if (known.has(person)) continue;
      const owner = ownerBeside(stream.tokens, [token, to]);
      const force = forceBeside(stream.tokens, to);
      const body = owner === undefined ? force && textOf(stream, force) : ownerAt(paragraph, owner);
      if (body) known.set(person, body);
    }
  }
  return {
    of(paragraph, phrase, { person }) {
      const tokens = scene.streams[paragraph]?.tokens ?? [];
      const [from] = phrase.mention;
      if (person && known.has(person)) return known.get(person);
      if (phrase.kind === 'common' && isOwner(tokens, from)) return ownerAt(paragraph, from);
      return isBareSpokesperson(tokens, phrase) ? bodyBefore(memory, names, [paragraph, from], true) : undefined;
    },
  };
}
