import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { answerCard } from '../../src/cards/answer-card.ts';
import { LIMITS } from '../../src/cards/limits.ts';

describe('the card of an answer', () => {
  const filler = 'and so it went on, as such sentences do, '.repeat(60);
  const article = parseArticle(
    'x',
    `---\ntitle: A title\n---\n\n${filler}until Ann Lee came, ${filler}which was all.\n`,
  );
  const text = article.paragraphs[0]?.text ?? '';
  const start = text.indexOf('Ann Lee');
  const evidence = { paragraph: 1, start, end: start + 7, text: 'Ann Lee', score: 1 };
  const answer = {
    status: 'answered' as const,
    text: 'Ann Lee',
    span: evidence,
    passages: [evidence],
    confidence: 0.9,
    steps: [],
  };

  it('shows the answer within its proof, however long the sentence is, and stays within Discord’s text', () => {
    const { components } = answerCard({ question: 'Who came?', article, key: 'k', answer });
    const [container] = components;
    const texts = (container?.type === ComponentType.Container ? container.components : []).flatMap((part) =>
      part.type === ComponentType.TextDisplay ? [part.content] : [],
    );
    expect(texts.join('\n').length).toBeLessThanOrEqual(LIMITS.text);
    const proof = texts.find((content) => content.startsWith('> '));
    expect(proof).toContain('until **Ann Lee** came');
    expect(proof).toMatch(/^> \[…\] .* \[…\]$/s);
  });
});
