import { countWords, ENDS_CLAUSE, isTitleLike, looksLikeSentence } from './classify.ts';
import { FOLLOWERS, ORGANISATION_WORDS } from './lexicon.ts';
import { isRole, isWord } from './names.ts';
import { type NounPhrase, readNounPhrase } from './phrases.ts';
import { attribution, type Rule, sentenceOf, streamOf, wordsOf } from './scene.ts';
import type { Token } from './stream.ts';
import { isPersonal, mainSubject } from './subjects.ts';
import type { Tag } from './tags.ts';

/** Her answer was short: “…” */
export const colon: Rule = (scene, one, index) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  if (tokens[one.token - 1]?.lower !== ':') return undefined;
  const [from] = sentenceOf(stream, one.token);
  const text = wordsOf(stream, one);
  const subject = mainSubject(tokens, from, one.token - 1);
  // Roe had one word for it: “Wrong.”
  const isAnswer = subject?.kind === 'name' && countWords(text) < 3 && /[.!?]$/.test(text);
  if (!isAnswer && (!looksLikeSentence(text) || isTitleLike(text))) return undefined;
  // “…,” Roe said. Then: “…”
  const previous = subject ? undefined : scene.found[index - 1];
  if (previous?.paragraph === one.paragraph && previous.attribution?.subject)
    return { ...previous.attribution, kind: 'direct', rule: 'colon' };
  // "Q: “…”"
  const isLabel = subject?.kind === 'name' && /^[A-Z]$/.test(tokens[from]?.text ?? '') && from === one.token - 2;
  if (isLabel) return attribution('direct', 'colon', stream, one.paragraph, {});
  return attribution(
    'direct',
    'colon',
    stream,
    one.paragraph,
    subject?.kind === 'common' ? possessor(tokens, subject) : { subject },
  );
};

/** What somebody's words are called before they are given. */
const ANSWERS =
  /^(?:answer|reply|response|comment|question|reaction|message|advice|verdict|explanation|words|warning|retort|rejoinder|conclusion)$/;

/** "the former governor's long-awaited answer", in tokens */
const MAX_ANSWER = 8;

/** What is worded: "with the caption, “…”", "erupted in chants of “…”" */
const WORDED = /^(?:caption|message|comment|reply|response|rejoinder|question|refrain|greeting|chants?|shouts?|cries)$/;

/** Her answer was, “…” */
function answered(tokens: readonly Token[], from: number, quotation: number): Partial<Tag> | undefined {
  const at = tokens[quotation - 1]?.lower === ',' ? quotation - 2 : quotation - 1;
  if (!/^(?:was|is|were)$/.test(tokens[at]?.lower ?? '')) return undefined;
  const subject = mainSubject(tokens, from, at);
  if (subject?.mention[1] !== at || !ANSWERS.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const owner = possessor(tokens, subject);
  return owner.subject && owner;
}

/** “…,” was his answer. */
export const answerFollows: Rule = (scene, one) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  const [from, to] = sentenceOf(stream, one.token);
  const text = wordsOf(stream, one);
  const is = one.token + 1;
  if (from !== one.token || !ENDS_CLAUSE.test(text) || !/^(?:was|is|came)$/.test(tokens[is]?.lower ?? ''))
    return undefined;
  for (let at = is + 1; at < Math.min(to, is + MAX_ANSWER) && isWord(tokens[at]); at++) {
    if (!ANSWERS.test(tokens[at]?.lower ?? '')) continue;
    const owner = possessor(tokens, { kind: 'common', mention: [is + 1, at + 1], next: at + 1 });
    return owner.subject && attribution('direct', 'colon', stream, one.paragraph, owner);
  }
  return undefined;
};

/** With the caption, “…”. They broke into chants of “…” */
export const worded: Rule = (scene, one) => {
  const stream = streamOf(scene, one);
  const { tokens } = stream;
  const [from] = sentenceOf(stream, one.token);
  const text = wordsOf(stream, one);
  if (!looksLikeSentence(text)) return undefined;
  const answer = answered(tokens, from, one.token);
  if (answer && !isTitleLike(text)) return attribution('direct', 'colon', stream, one.paragraph, answer);
  let at = one.token - 1;
  const isCry = tokens[at]?.lower === 'of' && /^(?:chants?|shouts?|cries)$/.test(tokens[at - 1]?.lower ?? '');
  if (tokens[at]?.lower !== ',' && !isCry) return undefined;
  at--;
  if (!WORDED.test(tokens[at]?.lower ?? '')) return undefined;
  let opens = at;
  while (opens > from && at - opens < 5 && !/^(?:with|in|into|to|by)$/.test(tokens[opens]?.lower ?? '')) opens--;
  if (!/^(?:with|in|into|to|by)$/.test(tokens[opens]?.lower ?? '')) return undefined;
  const subject = mainSubject(tokens, from, opens);
  return attribution(isCry ? 'partial' : 'direct', 'colon', stream, one.paragraph, { subject });
};

/** "Roe's response", "Mr. Roe's answer": who owns the words speaks them. */
export function possessor(tokens: readonly Token[], subject: NounPhrase): Partial<Tag> {
  const { mention } = subject;
  const head = tokens[mention[1] - 1]?.lower ?? '';
  const isPlural = head.endsWith('s') && isRole({ ...(tokens[mention[1] - 1] as Token), lower: head.slice(0, -1) });
  const isOther = /^(?:one|another)$/.test(tokens[mention[0]]?.lower ?? '');
  if (isOther || isPlural || isPersonal(tokens, subject) || ORGANISATION_WORDS.has(head) || FOLLOWERS.has(head))
    return { subject };
  // "His answer was short": he speaks.
  if (/^(?:his|her)$/.test(tokens[mention[0]]?.lower ?? ''))
    return { subject: { kind: 'pronoun', mention: [mention[0], mention[0] + 1], next: mention[1] } };
  for (let at = mention[0]; at < mention[1]; at++) {
    const token = tokens[at] as Token;
    if (token.possessive && token.capital) {
      const owner = readNounPhrase(tokens, mention[0], at + 1);
      const name: NounPhrase = {
        kind: 'name',
        mention: [mention[0], at + 1],
        name: [owner?.name?.[0] ?? mention[0], at + 1],
        next: at + 1,
      };
      return { subject: name };
    }
    if (token.possessive && at > mention[0])
      return { subject: { kind: 'common', mention: [mention[0], at + 1], next: at + 1 } };
  }
  return {};
}
