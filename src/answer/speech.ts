import { type SearchResult, unknownTerms } from '../search/passage-index.ts';
import { likeness, vectorOf } from '../search/word-vectors.ts';
import { NEGATIONS, PLAIN_SAYING, REPORTING_VERBS, SAYING_VERBS } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Question } from './question.ts';
import type { Tag } from './spans.ts';

/** Whether a verb tells that somebody said, or holds, something. */
export const isSaying = (word: string): boolean => SAYING_VERBS.has(word) || REPORTING_VERBS.has(word);
/** Only a denial so near before the verb, in the same clause, denies the saying and not what is said. */
const DENIED_WITHIN = 3;
const DENIALS = new Set('deny denies denied refuse refuses refused decline declines declined'.split(' '));
const BETWEEN_CLAUSES: ReadonlySet<Tag> = new Set<Tag>(['COMMA', 'CONJ', 'SUB']);

/** What a sentence tells of speaking: that somebody did, that somebody did not ("X denied that …"), or nothing. */
function speechIn({ sentence: { units } }: Match): 'told' | 'denied' | 'none' {
  const isDenied = (at: number): boolean => {
    for (let i = at; i >= Math.max(0, at - DENIED_WITHIN); i--) {
      const unit = units[i];
      if (!unit || (i < at && BETWEEN_CLAUSES.has(unit.tag))) return false;
      if (NEGATIONS.has(unit.head.normal) || DENIALS.has(unit.head.normal)) return true;
    }
    return false;
  };
  const speaks = units.flatMap(({ head, tag }, at) =>
    (isSaying(head.normal) || DENIALS.has(head.normal)) && (tag === 'VERB' || units[at + 1]?.head.normal === 'that')
      ? [at]
      : [],
  );
  if (speaks.length === 0) return 'none';
  return speaks.every(isDenied) ? 'denied' : 'told';
}

/** Words for somebody, which the article will have told of by a name or a role. */
const ANYBODY = new Set('person people ppl folks man woman guy girl boy lady dude chap kid one somebody'.split(' '));
/** A word as alike to the speaker who is asked for as this may stand for it: "director" for "CEO". */
const LIKE_SPEAKERS = 0.5;

/** "What did Lee say?", "what did the minister say?": whether nobody of that name or role stands in the sentence, nor in the article. */
function asksUnknownSpeaker({ tokens }: Question, { sentence }: Match, found: SearchResult): boolean {
  const verb = tokens.findIndex(({ normal }) => isSaying(normal));
  return unknownTerms(found).some(({ text, position, stem }) => {
    if (/^\p{Lu}\p{Ll}/u.test(text)) return true;
    if (position !== verb - 1 || ANYBODY.has(text.toLowerCase())) return false;
    const vector = vectorOf(stem);
    return !sentence.vectors.some((other) => likeness(vector, other) >= LIKE_SPEAKERS);
  });
}

/** Whether the question is what somebody said, and the sentence tells nothing of the kind. */
export function lacksSpeech(question: Question, match: Match, found: SearchResult): boolean {
  if (question.kind !== 'said' || question.tokens.some(({ normal }) => DENIALS.has(normal))) return false;
  const speech = speechIn(match);
  const isPlain = question.tokens.some(({ normal }) => PLAIN_SAYING.has(normal));
  return (
    (speech === 'denied' && !question.negated) ||
    (speech === 'none' && isPlain) ||
    asksUnknownSpeaker(question, match, found)
  );
}
