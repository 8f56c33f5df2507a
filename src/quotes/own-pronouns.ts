import type { Gender } from './gender.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './lexicon.ts';
import { isNameWord, isWord } from './names.ts';
import type { Mention } from './people.ts';
import type { Stream, Token } from './stream.ts';

/** Tokens behind a name in which a pronoun of its own is looked for. */
const REACH = 24;
/** Others named so many mentions before, in this and the last paragraph, may be meant as well. */
const RIVALS = 6;

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['his', 'male'],
  ['himself', 'male'],
  ['her', 'female'],
  ['herself', 'female'],
]);

/** "his shop", "herself", but not "met her". */
function pronounAfter(tokens: readonly Token[], from: number, limit: number): Gender | undefined {
  for (let at = from; at < Math.min(limit, from + REACH); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'quotation' || isNameWord(token) || /^[;:]$/.test(token.lower)) return undefined;
    const gender = PRONOUNS.get(token.lower);
    if (!gender) continue;
    const next = tokens[at + 1];
    const owns =
      isWord(next) &&
      ![PREPOSITIONS, DETERMINERS, CONJUNCTIONS].some((words) => words.has(next.lower)) &&
      at + 1 < limit;
    return token.lower.endsWith('self') || owns ? gender : undefined;
  }
  return undefined;
}

/**
 * What the article's pronouns say of those whose names do not tell: "Almaz Roe shut her shop". Nothing where somebody else
 * who was named shortly before may be meant.
 */
export function learnGenders(streams: readonly Stream[], mentions: readonly (readonly Mention[])[]): void {
  let before: readonly Mention[] = [];
  for (const [paragraph, stream] of streams.entries()) {
    const here = mentions[paragraph] ?? [];
    for (const [index, { person, to, token, isSubject }] of here.entries()) {
      if (person.gender || person.isBody || !isSubject) continue;
      const end = stream.sentences[stream.sentenceOf[token] ?? 0]?.[1] ?? stream.tokens.length;
      const gender = pronounAfter(stream.tokens, to, end);
      if (!gender) continue;
      const near = here.slice(Math.max(0, index - RIVALS), index);
      const rivals = [...before.slice(Math.max(0, before.length - RIVALS + near.length)), ...near];
      if (rivals.every((one) => one.person === person || (one.person.gender ?? gender) !== gender))
        person.gender = gender;
    }
    before = here;
  }
}
