import type { Evidence } from '../article/article.ts';
import type { SearchResult } from '../search/passage-index.ts';
import type { Answer, Step } from './answer.ts';
import { type ReadySentence, unitOffsets } from './sentence.ts';
import type { AnswerSource } from './source.ts';
import type { Span } from './spans.ts';

/** Puts the proving sentence first; the others follow as search ranked them. */
export function passagesFrom(first: Evidence, found: SearchResult): Evidence[] {
  const others = found.passages.filter((passage) => passage.paragraph !== first.paragraph);
  return [first, ...others].slice(0, Math.max(1, found.passages.length));
}

/** An answer that is a range of units of a sentence, proved by that sentence. */
export function phraseAnswer(
  { article }: AnswerSource,
  ready: ReadySentence,
  range: Span,
  proof: Evidence,
  found: SearchResult,
): Pick<Answer, 'passages'> & { status: 'answered'; text: string; span: Evidence } {
  const { paragraph } = ready;
  const [start, end] = unitOffsets(ready, range);
  const text = article.paragraphs[paragraph - 1]?.text.slice(start, end) ?? '';
  const span = { paragraph, start, end, text, score: 1 };
  return { status: 'answered', text, span, passages: passagesFrom(proof, found) };
}

/**
 * An answer that is a whole sentence of the article.
 * @param meaning how much of what was asked it holds, 0 to 1
 */
export function sentenceAnswer(
  evidence: Evidence,
  found: SearchResult,
  meaning: number,
  confidence: number,
  steps: readonly Step[],
): Answer {
  const values = { paragraph: evidence.paragraph ?? 0, percent: Math.round(100 * meaning) };
  return {
    status: 'answered',
    text: evidence.text,
    span: evidence,
    passages: passagesFrom(evidence, found),
    confidence,
    steps: [...steps, { code: 'proving-sentence', values }],
  };
}
