import { answerQuestion } from './answer/answer-question.ts';
import type { Volumes } from './library/volume.ts';
import { moderate } from './moderation/moderate.ts';

/** How long the compiler is given, in milliseconds: after it an answer takes what it will always take. */
const LIMIT = 300;

/** Asks the first article its own sentences, so that the first person who asks does not wait for the compiler. */
export function warmUp([{ article, source }]: Volumes): void {
  const until = performance.now() + LIMIT;
  const questions = article.paragraphs.flatMap(({ text, sentences }) =>
    sentences.map(([start, end]) => `What is said of ${text.slice(start, end)}?`),
  );
  while (questions.length > 0) {
    for (const question of questions) {
      moderate(question);
      answerQuestion(source(), question);
      if (performance.now() > until) return;
    }
  }
}
