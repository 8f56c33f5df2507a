import type { SearchResult } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { NEGATIONS, REPORTING_VERBS } from './lexicon.ts';
import type { Match } from './match.ts';
import { phraseAnswer } from './passages.ts';
import type { Question } from './question.ts';
import { matchFound, viewFor } from './read.ts';
import type { AnswerSource } from './source.ts';
import type { Tag } from './spans.ts';

/** A sentence is believed to report what was asked from this share of its meaning on. */
const LEAST_MEANING = 0.75;
const LEAST_WORDS = 2;
const MAX_WORDS = 40;
/** How often such an answer is right, counted on the questions of test/bench/news. */
const CONFIDENCE = 0.6;

const PHRASE: ReadonlySet<Tag> = new Set<Tag>(['NAME', 'NOUN', 'ADJ', 'DET', 'NUM', 'POSS']);
/** What is reported does not begin with such a word: "said on Monday it …", "…, says Lee". */
const CANNOT_BEGIN: ReadonlySet<Tag> = new Set<Tag>([
  'COMMA',
  'MARK',
  'SUB',
  'ADP',
  'TO',
  'QUOTE',
  'OPEN',
  'CLOSE',
  'CONJ',
]);

/** Where X of "X claims (that)" or "according to X," begins and ends, and where that which is reported begins. */
function reporter({ sentence: { units } }: Match): { from: number; to: number; clause: number } | undefined {
  const word = (at: number): string => units[at]?.head.normal ?? '';
  if (word(0) === 'according' && word(1) === 'to') {
    const commas = units.flatMap(({ tag }, at) => (tag === 'COMMA' ? [at] : []));
    // A second comma may close "a banker," rather than open what is reported.
    const [first = -1] = commas;
    const isName = units.slice(2, first).every(({ tag }) => PHRASE.has(tag) || tag === 'ADP' || tag === 'CONJ');
    return commas.length === 1 && isName ? { from: 2, to: first, clause: first + 1 } : undefined;
  }
  // The tagger often takes "the company claims that" for a noun.
  const verb = units.findIndex(
    ({ tag, head }, at) => (tag === 'VERB' || word(at + 1) === 'that') && REPORTING_VERBS.has(head.normal),
  );
  let from = verb;
  while (from > 0 && PHRASE.has(units[from - 1]?.tag as Tag)) from--;
  // "critics of X claim", "was told that", "X never claimed that": others' words, or none.
  const isOwn = from === 0 || units[from - 1]?.tag === 'COMMA' || units[from - 1]?.tag === 'SUB';
  if (verb <= 0 || from === verb || !isOwn || units[verb - 1]?.tag === 'POSS') return undefined;
  // "…, the mayor said last week": what was said stands before.
  const isSaidBefore = units[from - 1]?.tag === 'COMMA' && word(verb + 1) !== 'that';
  if (isSaidBefore && !units.slice(verb + 1).some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return undefined;
  return { from, to: verb, clause: word(verb + 1) === 'that' ? verb + 2 : verb + 1 };
}

/** What is reported of somebody who is asked about, as a range of units. */
function reportedIn(match: Match): { from: number; to: number } | undefined {
  const { units } = match.sentence;
  const found = reporter(match);
  if (!found) return undefined;
  let end = units.length;
  while (end > 0 && ['MARK', 'QUOTE', 'CLOSE'].includes(units[end - 1]?.tag ?? '')) end--;
  const { from, to, clause } = found;
  const isAsked = match.termOf.subarray(from, to).some((term) => term >= 0);
  const isDenied = units.slice(0, to).some(({ head }) => NEGATIONS.has(head.normal));
  const inside = units.slice(clause, end);
  if (
    !isAsked ||
    isDenied ||
    inside.length < LEAST_WORDS ||
    inside.length > MAX_WORDS ||
    inside.some(({ tag }) => tag === 'QUOTE')
  )
    return undefined;
  return CANNOT_BEGIN.has(units[clause]?.tag as Tag) ? undefined : { from: clause, to: end };
}

/** Answers "what does X claim about Y?" with what a sentence reports without quoting. Undefined where none does. */
export function answerReported(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  steps: Step[],
): Answer | undefined {
  if (question.kind !== 'said' || question.asked !== 'thing' || question.negated) return undefined;
  const view = viewFor(source, question, found);
  const { matches, sentenceOf } = matchFound(source, view, found);
  for (const match of matches.toSorted((a, b) => b.meaning - a.meaning)) {
    const sentence = sentenceOf.get(match.sentence);
    const range = match.meaning < LEAST_MEANING ? undefined : reportedIn(match);
    if (!range || !sentence) continue;
    const step: Step = { code: 'report-found', values: { paragraph: match.sentence.paragraph } };
    const answer = phraseAnswer(source, match.sentence, range, sentence.evidence, found);
    return { ...answer, confidence: CONFIDENCE, steps: [...steps, step] };
  }
  return undefined;
}
