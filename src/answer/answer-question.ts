import type { Evidence } from '../article/article.ts';
import { type RankedSentence, type SearchResult, search } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { viewQuestion } from './match.ts';
import { analyseQuestion, type Question } from './question.ts';
import { rankMatches, readSentences } from './reader.ts';
import { spanOffsets } from './sentence.ts';
import { type AnswerSource, rarityIn, readyFor } from './source.ts';
import { READER_WEIGHTS } from './trained.ts';

const READ_SENTENCES = 8;

function none(
  status: Answer['status'],
  reason: string,
  passages: Evidence[],
  steps: Step[],
  confidence: number,
): Answer {
  return { status, reason, passages, confidence, steps: [...steps, { code: 'no-answer', values: { reason } }] };
}

function read(source: AnswerSource, question: Question, found: SearchResult, steps: Step[]): Answer {
  const view = viewQuestion(question, rarityIn(source));
  const top = found.sentences.slice(0, READ_SENTENCES);
  const evidenceOf = new Map<object, RankedSentence>();
  const ready = top.map((sentence) => {
    const made = readyFor(source, sentence);
    evidenceOf.set(made, sentence);
    return made;
  });
  const candidates = readSentences(READER_WEIGHTS, view, rankMatches(view, ready));
  let best = candidates[0];
  for (const candidate of candidates) if (!best || candidate.score > best.score) best = candidate;
  const sentence = best && evidenceOf.get(best.match.sentence);
  if (!best || !sentence) return none('not-in-article', 'no-evidence', found.passages, steps, 0);
  const [start, end] = spanOffsets(best.match.sentence, best.span);
  const paragraph = sentence.evidence.paragraph;
  const text = source.article.paragraphs[(paragraph ?? 0) - 1]?.text.slice(start, end) ?? '';
  const passages = [sentence.evidence, ...found.passages.filter((passage) => passage.paragraph !== paragraph)].slice(
    0,
    Math.max(1, found.passages.length),
  );
  return {
    status: 'answered',
    text,
    span: { paragraph, start, end, text, score: best.score },
    passages,
    confidence: best.match.coverage,
    steps: [...steps, { code: 'span-chosen', values: { text, paragraph: paragraph ?? 0 } }],
  };
}

/**
 * Answers a question from the article: the words that answer it, the sentences that prove it and the steps that led there.
 * Pure but for the sentences that `source` remembers. Never throws.
 * @param options.top how many passages, 3 unless told
 */
export function answerQuestion(source: AnswerSource, question: string, options: { top?: number } = {}): Answer {
  const analysed = analyseQuestion(question);
  const found = search(source.index, analysed.text, { top: options.top ?? 3 });
  const steps: Step[] = [
    { code: 'kind', values: { kind: analysed.kind, asked: analysed.asked } },
    { code: 'words', values: { words: found.query.terms.map((term) => term.text) } },
  ];
  if (analysed.content.length === 0) return none('not-in-article', 'no-words', found.passages, steps, 0);
  if (found.topic.relation === 'unrelated') return none('off-topic', 'unrelated', found.passages, steps, 0);
  return read(source, analysed, found, steps);
}
