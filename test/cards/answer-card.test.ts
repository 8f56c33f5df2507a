import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import type { Article } from '../../src/article/article.ts';
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

  const textsOf = (shown: Answer, of: Article = article): string[] => {
    const [container] = answerCard({ question: 'Who came?', article: of, key: 'k', answer: shown }).components;
    return (container?.type === ComponentType.Container ? container.components : []).flatMap((part) =>
      part.type === ComponentType.TextDisplay ? [part.content] : [],
    );
  };

  it('shows the answer within its proof, however long the sentence is, and stays within Discord’s text', () => {
    const texts = textsOf(answer);
    expect(texts.join('\n').length).toBeLessThanOrEqual(LIMITS.text);
    const proof = texts.find((content) => content.startsWith('> '));
    expect(proof).toContain('until **Ann Lee** came');
    expect(proof).toMatch(/^> \[…\] .* \[…\]$/s);
  });

  it('cuts a long proof between characters, wherever the cut falls', () => {
    for (let shift = 0; shift < 4; shift++) {
      const pictures = parseArticle(
        'p',
        `---\ntitle: T\n---\n\n${'x'.repeat(shift)}${'😀'.repeat(400)} Ann Lee won ${'😀'.repeat(500)}.\n`,
      );
      const at = pictures.paragraphs[0]?.text.indexOf('Ann Lee') ?? 0;
      const texts = textsOf({ ...answer, span: { ...evidence, start: at, end: at + 7 } }, pictures);
      expect(texts.join('').isWellFormed()).toBe(true);
      expect(texts.join('')).toContain('**Ann Lee**');
    }
  });

  it('says "perhaps" where it is less sure than not', () => {
    expect(textsOf(answer)).toContain('**Ann Lee**');
    expect(textsOf({ ...answer, confidence: 0.3 })).toContain('Perhaps: **Ann Lee**');
  });

  it('says that another article may be meant only where that is likelier than not, also below a quotation', () => {
    const step = (percent: number) => ({ code: 'one-of-several', values: { percent } });
    const hint = '-# It is not clear which article you mean. A name from it would tell.';
    expect(textsOf({ ...answer, steps: [step(49)] })).toContain(hint);
    expect(textsOf({ ...answer, steps: [step(50)] })).not.toContain(hint);
    const said = { code: 'quotation-found', values: { speaker: 'Bo Kim', paragraph: 1 } };
    expect(textsOf({ ...answer, steps: [said, step(49)] })).toContain('“Ann Lee” — **Bo Kim**');
  });

  it('shows beside an answer that it hardly trusts the next passage as well, since that is as often the right one', () => {
    const two = parseArticle('t', '---\ntitle: A title\n---\n\nAnn Lee came.\n\nBo Kim came late.\n\nAll left.\n');
    const passages = [1, 2, 3].map((paragraph) => {
      const sentence = two.paragraphs[paragraph - 1]?.text ?? '';
      return { paragraph, start: 0, end: sentence.length, text: sentence, score: 1 };
    });
    const unsure: Answer = { ...answer, span: { ...evidence, start: 0, end: 7 }, passages, confidence: 0.3 };
    const shown = textsOf(unsure, two).join('\n');
    expect(shown).toContain('Or here:\n> Bo Kim came late.\n-# ¶2');
    expect(shown).not.toContain('All left.');
    expect(textsOf({ ...unsure, confidence: 0.45 }, two).join('\n')).not.toContain('Bo Kim');
    expect(textsOf({ ...unsure, passages: passages.slice(0, 1) }, two).join('\n')).not.toContain('Or here:');
  });

  it('writes a date out and says what it counted, so that no bare figure is the answer', () => {
    const head = '---\ntitle: Bridge opens\npublished: 2025-03-04\n---\n\n';
    const dated = parseArticle('d', `${head}It opened. All came.\n\nThey danced.\n`);
    const asked = (question: string) => textsOf(answerQuestion(buildAnswerSource(dated), question), dated);
    const date = asked('When was the article published?');
    expect(date).toContain('**March 4, 2025**');
    expect(date).toContain('> 2025-03-04');
    expect(asked('How long is the article?')).toContain('**6 words in 2 paragraphs, about 1 minute to read**');
    expect(asked('How many paragraphs are in this?')).toContain('**2 paragraphs**');
    expect(asked('How many sentences are in this?')).toContain('**3 sentences**');
  });

  it('names the speaker of a quotation, which stands in quotation marks without its last comma', () => {
    const quoted = parseArticle('q', '---\ntitle: T\n---\n\n“We left early, and we were glad,” said Ann Lee.\n');
    const words = 'We left early, and we were glad,';
    const span = { paragraph: 1, start: 1, end: 1 + words.length, text: words, score: 1 };
    const steps = [{ code: 'quotation-found', values: { speaker: 'Ann Lee', paragraph: 1 } }];
    const said = { ...answer, text: words, span, passages: [span], steps };
    expect(textsOf(said, quoted)).toContain('“We left early, and we were glad” — **Ann Lee**');
    const values = { speaker: 'Ann Lee', organisation: 'The Zoo', paragraph: 1 };
    const forZoo = { ...said, steps: [{ code: 'quotation-found', values }] };
    expect(textsOf(forZoo, quoted)).toContain('“We left early, and we were glad” — **Ann Lee, The Zoo**');
  });

  it('shows the headline above the standfirst or the sentence that tells what it is about, and only then', () => {
    const summed = parseArticle('s', '---\ntitle: Bridge opens\nstandfirst: It took nine years.\n---\n\nIt opened.\n');
    const span = {
      paragraph: null,
      field: 'standfirst' as const,
      start: 0,
      end: 19,
      text: 'It took nine years.',
      score: 1,
    };
    const about = (topic: string) => ({
      ...answer,
      text: span.text,
      span,
      passages: [span],
      steps: [{ code: 'about-the-piece', values: { topic } }],
    });
    expect(textsOf(about('about'), summed)).toContain('**Bridge opens**');
    expect(textsOf(about('standfirst'), summed)).not.toContain('**Bridge opens**');
    const opening = { paragraph: 1, start: 0, end: 10, text: 'It opened.', score: 1 };
    expect(textsOf({ ...about('about'), text: opening.text, span: opening }, summed)).toContain('**Bridge opens**');
  });
});
