import { type AnswerSource, buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';

/** An article with this body, and with a head that answers nothing. */
export function newsOf(body: string): AnswerSource {
  return buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
}
