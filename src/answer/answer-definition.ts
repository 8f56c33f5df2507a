import type { SearchResult } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { findDefinitions } from './definition.ts';
import { phraseAnswer } from './passages.ts';
import type { Question } from './question.ts';
import { matchFound, viewFor } from './read.ts';
import type { AnswerSource } from './source.ts';

/** How often a definition that was found is right, counted on the questions of test/bench/news. */
const CONFIDENCE = 0.9;
/** What something is may be told far from where it is most spoken of. */
const SENTENCES = 20;

/** Answers "what is X?" and "who is X?" with how the article describes it. Undefined where it is not asked, or not said in so many words. */
export function answerDefinition(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  steps: Step[],
): Answer | undefined {
  if (question.kind !== 'definition') return undefined;
  const view = viewFor(source, question, found);
  if (view.terms.length === 0) return undefined;
  const { matches, sentenceOf } = matchFound(source, view, found, { count: SENTENCES });
  const definition = findDefinitions(view, matches)[0];
  const sentence = definition && sentenceOf.get(definition.match.sentence);
  if (!definition || !sentence) return undefined;
  const ready = definition.match.sentence;
  const answer = phraseAnswer(source, ready, definition, sentence.evidence, found);
  const values = { pattern: definition.pattern, paragraph: ready.paragraph, text: answer.text };
  return { ...answer, confidence: CONFIDENCE, steps: [...steps, { code: 'definition-found', values }] };
}
