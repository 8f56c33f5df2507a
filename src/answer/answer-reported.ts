import type { SearchResult } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { SAYING_VERBS } from './lexicon.ts';
import type { Match } from './match.ts';
import { passagesFrom } from './passages.ts';
import type { Question } from './question.ts';
import { matchFound, viewFor } from './read.ts';
import type { AnswerSource } from './source.ts';

/** Verbs that report what somebody holds, without quoting it. */
const REPORTING_VERBS: ReadonlySet<string> = new Set([
  ...SAYING_VERBS,
  ...'expect expected predict predicted forecast believe believed insist insisted maintain maintained deny denies denied admit admitted suggest suggested hope hoped fear feared'.split(
    ' ',
  ),
]);
const isReporting = (word: string): boolean => REPORTING_VERBS.has(word) || REPORTING_VERBS.has(word.replace(/s$/, ''));
/** A sentence is believed to report what was asked from this share of its meaning on. */
const LEAST_MEANING = 0.75;
const LEAST_WORDS = 2;
/** Counted on the questions of test/bench/news. */
const CONFIDENCE = 0.6;

/** What is reported, as a range of units: what follows "claims (that)", or "according to X,"; X must be asked for. */
function reportedIn({ sentence: { units }, termOf }: Match): { from: number; to: number } | undefined {
  const word = (at: number): string => units[at]?.head.normal ?? '';
  let end = units.length;
  while (end > 0 && ['MARK', 'QUOTE', 'CLOSE'].includes(units[end - 1]?.tag ?? '')) end--;
  let from = -1;
  if (word(0) === 'according' && word(1) === 'to') from = units.findIndex(({ tag }) => tag === 'COMMA') + 1;
  else {
    // The tagger often takes "the company claims that" for a noun.
    const verb = units.findIndex(
      ({ tag, head }, at) => (tag === 'VERB' || word(at + 1) === 'that') && isReporting(head.normal),
    );
    // "…, says Lee": what was reported stands before.
    if (verb > 0 && !['COMMA', 'QUOTE'].includes(units[verb - 1]?.tag ?? '')) from = verb + 1;
    if (from > 0 && word(from) === 'that') from++;
    if (from > 0 && units.slice(from, end).some(({ tag }) => tag === 'QUOTE')) return undefined;
  }
  const saysWho = termOf.subarray(0, Math.max(0, from)).some((term) => term >= 0);
  const begins = ['COMMA', 'MARK', 'SUB'].includes(units[from]?.tag ?? '');
  return saysWho && !begins && end - from >= LEAST_WORDS ? { from, to: end } : undefined;
}

/** Answers "what does X claim about Y?" with what a sentence reports without quoting. Undefined where none does. */
export function answerReported(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  steps: Step[],
): Answer | undefined {
  if (question.kind !== 'said' || question.asked !== 'thing') return undefined;
  const view = viewFor(source, question, found);
  const { matches, sentenceOf } = matchFound(source, view, found);
  for (const match of matches.toSorted((a, b) => b.meaning - a.meaning)) {
    const sentence = sentenceOf.get(match.sentence);
    const range = match.meaning < LEAST_MEANING ? undefined : reportedIn(match);
    if (!range || !sentence) continue;
    const { tokens, units, paragraph } = match.sentence;
    const start = tokens[units[range.from]?.from ?? 0]?.start ?? 0;
    const end = tokens[(units[range.to - 1]?.to ?? 1) - 1]?.end ?? start;
    const text = source.article.paragraphs[paragraph - 1]?.text.slice(start, end) ?? '';
    return {
      status: 'answered',
      text,
      span: { paragraph, start, end, text, score: 1 },
      passages: passagesFrom(sentence.evidence, found),
      confidence: CONFIDENCE,
      steps: [...steps, { code: 'report-found', values: { paragraph, percent: Math.round(100 * match.meaning) } }],
    };
  }
  return undefined;
}
