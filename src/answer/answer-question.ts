import type { Evidence } from '../article/article.ts';
import { type SearchResult, search } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { answerAboutPiece } from './answer-about-piece.ts';
import { answerSaying } from './answer-saying.ts';
import { findDefinitions } from './definition.ts';
import { EVIDENCE_FEATURES, findOpposite } from './evidence.ts';
import { SAYING_VERBS } from './lexicon.ts';
import { cannotAnswer } from './misfit.ts';
import { readPieceTopic } from './piece.ts';
import { analyseQuestion, type Question } from './question.ts';
import { matchFound, type Reading, readShortlist, shortlist, viewFor } from './read.ts';
import { judgeReadability } from './readability.ts';
import type { AnswerSource } from './source.ts';
import { probability } from './trees.ts';

const DEFAULT_TOP = 3;
/** An answer is not given where its belief, the mean (geometric) of "it is right" and "it is there", is less. Chosen on
 * cross-validated questions (test/bench/cross-validate.ts). */
const LEAST_BELIEF = 0.24;
/** Belief as a share of right answers: Platt scaling (1999), fitted on cross-validated questions. */
const CALIBRATION = { slope: 1.349, offset: -0.339 } as const;
/** What is not answered has less confidence than what is: at most this. */
const LEAST_SHOWN = 0.2;
/** … and one above this is given although a word of the question is missing from its sentence. */
const SURE_BELIEF = 0.42;
const HARD_REASONS: ReadonlySet<string> = new Set([
  'opposite-found',
  'name-not-there',
  'other-quantity',
  'no-time-there',
  'not-said',
]);
/** … unless it is plainly of the kind that is asked for. */
const LEAST_BELIEF_FITTING = 0.165;
/** A yes/no question is answered by a sentence that holds at least this share of its words, by weight. */
const PROVING_COVERAGE = 0.5;
/** … and from here on even one whose predicate the article does not know. */
const SURE_COVERAGE = 0.75;
/** A sentence that holds this share of a question's words makes it one about the article. */
const RELATED_COVERAGE = 0.5;
const DEFINITION_CONFIDENCE = 0.7;
/** A sentence that holds every word of a yes/no question proves it so often. */
const PROVING_CONFIDENCE = 0.65;

function notAnswered(
  status: Answer['status'],
  reason: string,
  passages: Evidence[],
  steps: Step[],
  confidence: number,
): Answer {
  return { status, reason, passages, confidence, steps };
}

/** Puts the proving sentence first; the others follow as search ranked them. */
function passagesFrom(first: Evidence, found: SearchResult): Evidence[] {
  const others = found.passages.filter((passage) => passage.paragraph !== first.paragraph);
  return [first, ...others].slice(0, Math.max(1, found.passages.length));
}

function describeQuestion(source: AnswerSource, question: Question, found: SearchResult): Step[] {
  const { terms } = found.query;
  const steps: Step[] = [
    { code: 'question-kind', values: { kind: question.kind, asked: question.asked } },
    { code: 'words-looked-for', values: { words: terms.map((term) => term.text) } },
  ];
  for (const term of terms) {
    if (term.correctedFrom === undefined) continue;
    const known = source.index.forms.find(({ term: id }) => id === term.matches[0]?.term);
    steps.push({ code: 'spelling-repaired', values: { from: term.correctedFrom, to: known?.normal ?? term.stem } });
  }
  const unknown = terms.filter((term) => term.matches.length === 0).map((term) => term.text);
  if (unknown.length > 0) steps.push({ code: 'words-not-in-article', values: { words: unknown } });
  steps.push({
    code: 'passages-weighed',
    values: {
      paragraphs: found.passages.map((passage) => String(passage.paragraph)),
      sentences: found.sentences.length,
    },
  });
  return steps;
}

function answerDefinition(
  source: AnswerSource,
  question: Question,
  found: SearchResult,
  steps: Step[],
): Answer | undefined {
  const view = viewFor(source, question, found);
  if (view.terms.length === 0) return undefined;
  const { matches, sentenceOf } = matchFound(source, view, found);
  const definition = findDefinitions(view, matches)[0];
  const sentence = definition && sentenceOf.get(definition.match.sentence);
  if (!definition || !sentence) return undefined;
  const { tokens, units, paragraph } = definition.match.sentence;
  const start = tokens[units[definition.from]?.from ?? 0]?.start ?? 0;
  const end = tokens[(units[definition.to - 1]?.to ?? 1) - 1]?.end ?? start;
  const text = source.article.paragraphs[paragraph - 1]?.text.slice(start, end) ?? '';
  return {
    status: 'answered',
    text,
    span: { paragraph, start, end, text, score: 1 },
    passages: passagesFrom(sentence.evidence, found),
    confidence: DEFINITION_CONFIDENCE,
    steps: [...steps, { code: 'definition-found', values: { pattern: definition.pattern, paragraph, text } }],
  };
}

function answerYesNo(source: AnswerSource, question: Question, found: SearchResult, steps: Step[]): Answer {
  const view = viewFor(source, question, found);
  const { matches, sentenceOf } = matchFound(source, view, found);
  const best = matches[0];
  const sentence = best && sentenceOf.get(best.sentence);
  const predicate = view.terms.findLastIndex((term) => term.role === 'verb' || term.role === 'other');
  const unproven =
    predicate >= 0 &&
    (best?.coverage ?? 0) < SURE_COVERAGE &&
    !SAYING_VERBS.has(view.terms[predicate]?.token.normal ?? '') &&
    isUnknown(source, view, predicate);
  if (!best || !sentence || unproven || best.coverage < PROVING_COVERAGE) {
    return notAnswered(
      'not-in-article',
      'no-evidence',
      found.passages,
      [...steps, { code: 'too-few-words-found', values: { percent: Math.round(100 * (best?.coverage ?? 0)) } }],
      best?.coverage ?? 0,
    );
  }
  const passages = passagesFrom(sentence.evidence, found);
  return {
    status: 'answered',
    text: sentence.evidence.text,
    span: sentence.evidence,
    passages,
    confidence: best.coverage * PROVING_CONFIDENCE,
    steps: [
      ...steps,
      {
        code: 'proving-sentence',
        values: { paragraph: best.sentence.paragraph, percent: Math.round(100 * best.coverage) },
      },
    ],
  };
}

function evidenceValue(reading: Reading, name: (typeof EVIDENCE_FEATURES)[number]): number {
  return reading.evidence[EVIDENCE_FEATURES.indexOf(name)] ?? 0;
}

/** Questions that only one short answer fits; the sentence must then hold more of their words (by weight) than for others. */
const EXACT_KINDS: ReadonlySet<Question['kind']> = new Set(['who', 'when', 'where', 'how-many', 'how-much', 'how']);
const ENOUGH_FOR_EXACT = 0.45;
const ENOUGH_FOR_ANY = 0.33;

function isUnknown({ index }: AnswerSource, { terms }: Reading['view'], term: number): boolean {
  return terms[term]?.keys.every((key) => !index.termIds.has(key)) ?? false;
}

/** Whether the sentence names the asked role itself, and so could say who holds it. */
function namesRole({ terms, focus }: Reading['view'], { candidate: { match } }: Reading['choice']): boolean {
  const unit = focus < 0 ? -1 : (match.unitOf[focus] as number);
  return unit >= 0 && match.sentence.units[unit]?.head.stem === terms[focus]?.token.stem;
}

/** The share of answers with this belief that are right. */
function calibrated(belief: number): number {
  const odds = Math.log(belief / (1 - belief));
  return 1 / (1 + Math.exp(-(CALIBRATION.slope * odds + CALIBRATION.offset)));
}

/** Whether the span is plainly of the asked kind and the sentence lacks none of the question's names. */
function isFitting(reading: Reading): boolean {
  const quantity = evidenceValue(reading, 'quantity') === 2;
  const fits = quantity || evidenceValue(reading, 'shapeFits') === 1;
  return fits && evidenceValue(reading, 'missingNames') === 0 && evidenceValue(reading, 'missingNumbers') === 0;
}

/** Why a span is no answer however well it reads, or undefined. */
function whyNot(source: AnswerSource, question: Question, reading: Reading): string | undefined {
  if (evidenceValue(reading, 'quantity') === 0) return 'other-quantity';
  if (evidenceValue(reading, 'missingRareName') > 0) return 'name-not-there';
  const { view, choice } = reading;
  const { units } = choice.candidate.match.sentence;
  const isMissing = (term: number) => term >= 0 && (choice.candidate.match.unitOf[term] as number) < 0;
  const related = evidenceValue(reading, 'relationOverlap') > 0.5;
  if (!related && evidenceValue(reading, 'unknownVerb') > 0) {
    if (['who', 'when', 'where', 'why', 'how'].includes(question.kind) || isMissing(view.focus))
      return 'verb-not-there';
  }
  const exact = EXACT_KINDS.has(question.kind);
  if (!related && evidenceValue(reading, 'coverageOutside') < (exact ? ENOUGH_FOR_EXACT : ENOUGH_FOR_ANY)) {
    return 'too-few-words-found';
  }
  if (question.kind === 'when' && cannotAnswer('time', choice.candidate.match.sentence, choice.candidate.span)) {
    return 'no-time-there';
  }
  if (!related && question.kind === 'who' && (isMissing(view.focus) || namesRole(view, choice)))
    return 'role-not-there';
  const owned = question.tokens.some((token) => token.partOfSpeech === 'PART' && token.normal.startsWith("'"));
  if (!related && owned && question.kind === 'what' && isUnknown(source, view, view.focus)) {
    return 'asked-noun-not-there';
  }
  if (evidenceValue(reading, 'opposite') > 0) return 'opposite-found';
  const speaks = units.some((unit) => SAYING_VERBS.has(unit.head.normal));
  return question.kind === 'said' && !speaks ? 'not-said' : undefined;
}

function answerByReading(source: AnswerSource, question: Question, found: SearchResult, steps: Step[]): Answer {
  const reading = readShortlist(source, found, shortlist(source, question, found));
  if (!reading) return notAnswered('not-in-article', 'no-evidence', found.passages, steps, 0);
  const answerable = probability(source.models.answerable, reading.evidence);
  const belief = Math.sqrt(probability(source.models.right, reading.evidence) * answerable);
  const confidence = calibrated(belief);
  const unanswered = answerable * LEAST_SHOWN;
  const { match } = reading.choice.candidate;
  const { paragraph } = match.sentence;
  const missing = reading.view.terms.filter((_, i) => (match.unitOf[i] as number) < 0).map((term) => term.token.text);
  const weighed: Step = {
    code: 'span-weighed',
    values: { text: reading.text, paragraph, percent: Math.round(100 * confidence), missing },
  };
  const passages = passagesFrom(reading.sentence.evidence, found);
  const untied = whyNot(source, question, reading);
  if (untied !== undefined && (HARD_REASONS.has(untied) || belief < SURE_BELIEF)) {
    const opposite = findOpposite(reading.view, match) ?? '';
    const percent = Math.round(100 * match.coverage);
    const step: Step = { code: untied, values: { text: reading.text, missing, word: opposite, percent } };
    const reason = untied === 'opposite-found' ? 'false-premise' : 'no-evidence';
    return notAnswered('not-in-article', reason, passages, [...steps, weighed, step], unanswered);
  }
  if (!reading.certain && belief < (isFitting(reading) ? LEAST_BELIEF_FITTING : LEAST_BELIEF)) {
    return notAnswered('not-in-article', 'no-evidence', passages, [...steps, weighed], unanswered);
  }
  return {
    status: 'answered',
    text: reading.text,
    span: {
      paragraph,
      start: reading.start,
      end: reading.end,
      text: reading.text,
      score: reading.choice.candidate.score,
    },
    passages,
    confidence,
    steps: [...steps, weighed],
  };
}

/**
 * Whether one sentence holds most of the question, or the article a name of it: then it is about the article, whatever
 * else it asks.
 */
function namesSomethingKnown(source: AnswerSource, question: Question, found: SearchResult): boolean {
  const view = viewFor(source, question, found);
  const { matches } = matchFound(source, view, found);
  if ((matches[0]?.coverage ?? 0) >= RELATED_COVERAGE) return true;
  if (found.query.terms.some((term) => source.headWords.has(term.stem))) return true;
  const foreign = new Set(found.query.tokens.filter((token) => !token.english).map((token) => token.start));
  return found.query.terms.some((term) => term.known && foreign.has(term.start));
}

/**
 * Answers a question from the article: the words that answer it, the sentences that prove it and the steps that led there.
 * Pure but for the sentences that `source` remembers. Never throws.
 * @param options.top how many passages, 3 unless told
 */
export function answerQuestion(source: AnswerSource, question: string, options: { top?: number } = {}): Answer {
  const top = options.top ?? DEFAULT_TOP;
  const readability = judgeReadability(question);
  const topic = readability === 'readable' ? readPieceTopic(question) : undefined;
  if (topic !== undefined) return answerAboutPiece(source, topic, top);

  const analysed = analyseQuestion(question);
  const found = search(source.index, analysed.text, { top });
  if (readability !== 'readable') {
    const step: Step = { code: 'not-read', values: { reason: readability } };
    return notAnswered('not-in-article', readability, found.passages, [step], 0);
  }
  const steps = describeQuestion(source, analysed, found);
  if (analysed.content.length === 0) return notAnswered('not-in-article', 'no-words', found.passages, steps, 0);
  if (found.topic.relation === 'unrelated' && !namesSomethingKnown(source, analysed, found)) {
    const percent = Math.round(100 * found.topic.coverage);
    return notAnswered(
      'off-topic',
      'unrelated',
      found.passages,
      [...steps, { code: 'unrelated', values: { percent } }],
      0,
    );
  }
  const said = answerSaying(source, analysed, found, steps);
  if (said) return said;
  if (analysed.kind === 'yes-no') return answerYesNo(source, analysed, found, steps);
  if (analysed.kind === 'definition') {
    const definition = answerDefinition(source, analysed, found, steps);
    if (definition) return definition;
  }
  return answerByReading(source, analysed, found, steps);
}
