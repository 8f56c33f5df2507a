import { type SearchResult, search } from '../search/passage-index.ts';
import { termOf } from '../search/terms.ts';
import { likeness, vectorOf } from '../search/word-vectors.ts';
import type { Answer, Step } from './answer.ts';
import { CONFIDENCE, type Definition, findDefinitions } from './definition.ts';
import { headOfPhrase } from './noun-phrase.ts';
import { phraseAnswer } from './passages.ts';
import { analyseQuestion, type Question } from './question.ts';
import { matchFound, viewFor } from './read.ts';
import type { AnswerSource } from './source.ts';

/** What something is may be told far from where it is most spoken of. */
const SENTENCES = 20;

/** A noun as alike as this to the kind that is asked for is one of that kind: a startup is a company. */
const LEAST_LIKENESS = 0.5;

/** "What kind of model is X": the kind's vector, and what is asked of X. */
interface KindQuestion {
  kind: number;
  question: Question;
}

function readKindQuestion({ kind, text, tokens, phrase, focus }: Question): KindQuestion | undefined {
  const [from, to] = phrase;
  const noun = focus === undefined ? undefined : tokens[focus];
  const subject = tokens[to + 1];
  const asksKind = /^(?:kind|sort|type)$/.test(tokens[from + 1]?.normal ?? '') && tokens[from + 2]?.normal === 'of';
  const isSaid = /^(?:is|are|was|were)$/.test(tokens[to]?.normal ?? '');
  if ((kind !== 'what' && kind !== 'which') || !noun || !subject || !asksKind || !isSaid) return undefined;
  const question = analyseQuestion(`what is ${text.slice(subject.start)}`);
  const isNamed = question.tokens.some(({ partOfSpeech, english }) => partOfSpeech === 'PROPN' || !english);
  return question.kind === 'definition' && isNamed
    ? { kind: vectorOf(termOf(noun) ?? noun.stem), question }
    : undefined;
}

/** Whether what something is defined as is of a kind. */
function isOfKind({ match, from }: Definition, kind: number): boolean {
  const { units, vectors } = match.sentence;
  const head = headOfPhrase(units, units[from]?.tag === 'DET' ? from + 1 : from);
  return head >= 0 && likeness(vectors[head] as number, kind) >= LEAST_LIKENESS;
}

/**
 * Answers "what is X?", "who is X?" and "what kind of company is X?" with how the article describes it. Undefined where it is not asked, or not
 * said in so many words.
 */
export function answerDefinition(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  steps: Step[],
): Answer | undefined {
  if (question.kind === 'definition') return defined(source, question, found, steps);
  const asked = readKindQuestion(question);
  if (!asked) return undefined;
  const { text, tokens } = asked.question;
  const options = { top: found.passages.length, tokens };
  return defined(source, asked.question, search(source.index, text, options), steps, asked.kind);
}

function defined(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  steps: Step[],
  kind?: number,
): Answer | undefined {
  const view = viewFor(source, question, found);
  if (view.terms.length === 0) return undefined;
  const { matches, sentenceOf } = matchFound(source, view, found, { count: SENTENCES });
  const definition = findDefinitions(view, matches).find((one) => kind === undefined || isOfKind(one, kind));
  const sentence = definition && sentenceOf.get(definition.match.sentence);
  if (!definition || !sentence) return undefined;
  const ready = definition.match.sentence;
  const answer = phraseAnswer(source, ready, definition, sentence.evidence, found);
  const values = { pattern: definition.pattern, paragraph: ready.paragraph, text: answer.text };
  return {
    ...answer,
    confidence: CONFIDENCE[definition.pattern],
    steps: [...steps, { code: 'definition-found', values }],
  };
}
