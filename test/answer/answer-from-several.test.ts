import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerFromSeveral, asOneOfSeveral } from '../../src/answer/answer-from-several.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';

const sourceOf = (title: string, body: string) =>
  buildAnswerSource(parseArticle('own', `---\ntitle: ${title}\n---\n\n${body}\n`));

const BELL = sourceOf(
  'Lost church bell of Almby turns up',
  `The bronze bell of Almby church was found in a flooded gravel pit on Sunday by two divers. It weighs 900 kilograms and was cast in 1641.

The parish wants to hang it again by Easter, said the sexton, Signe Dahl. The work will cost £30,000.`,
);
const COMET = sourceOf(
  'Schoolgirl finds a comet with a homemade telescope',
  `A comet was discovered in the constellation Lyra by Ines Roth, a schoolgirl of 15, with a telescope that she built herself. The telescope cost £200.

It will be seen with the naked eye in October, astronomers said.`,
);
const MERGER = sourceOf(
  'Two schools in Orrin are to merge',
  `The schools of Orrin will be merged in 2027 because the number of pupils has halved. The new school will stand in Mill Lane and have 480 pupils.

Parents who oppose the plan handed in 2,300 signatures on Monday.`,
);
const SOURCES = [BELL, COMET, MERGER].map((source) => () => source);
const stepsOf = ({ steps }: Answer) => steps.map(({ code }) => code);

describe('a question over several articles', () => {
  it('is answered less surely than from the article alone where nothing in it tells which is meant', () => {
    const question = 'How much will it cost?';
    const { answer, meant, at } = answerFromSeveral(SOURCES, question);
    const alone = answerQuestion([BELL, COMET, MERGER][at] ?? BELL, question);
    expect(meant).toBeLessThan(0.7);
    expect(answer.confidence).toBeLessThan(alone.confidence - 0.05);
    expect(stepsOf(answer)).toContain('one-of-several');
  });

  it.each([
    ['How much does the bell weigh?', 0],
    ['Who discovered the comet?', 1],
    ['How many pupils will the new school have?', 2],
  ])('is answered as surely as alone where a word of it is of one article: %j', (question, own) => {
    const { answer, at } = answerFromSeveral(SOURCES, question);
    const alone = answerQuestion([BELL, COMET, MERGER][own] ?? BELL, question);
    expect([at, answer.text]).toEqual([own, alone.text]);
    expect(answer.confidence).toBeCloseTo(alone.confidence, 2);
    expect(answer.confidence).toBeGreaterThan(0.5);
  });

  it('is about the article of the answer before, unless it has a word of another', () => {
    const from = (question: string, spokenOf: number) => answerFromSeveral(SOURCES, question, { spokenOf }).at;
    expect([from('How much will it cost?', 0), from('How much will it cost?', 1)]).toEqual([0, 1]);
    expect(from('How much does the bell weigh?', 1)).toBe(0);
  });

  it('is refused from the article that it is likeliest about', () => {
    const { answer, at } = answerFromSeveral(SOURCES, 'How many people were there?');
    expect([answer.status, at]).toEqual(['not-in-article', 2]);
  });

  it('is not answered where the article hardly is the one meant and the answer hardly right', () => {
    const passages = [{ paragraph: 1, start: 0, end: 3, text: 'The', score: 1 }];
    const answer: Answer = { status: 'answered', text: 'The', passages, confidence: 0.3, steps: [] };
    expect(asOneOfSeveral(answer, 1)).toEqual(answer);
    expect(asOneOfSeveral(answer, 0.9).status).toBe('answered');
    const refused = asOneOfSeveral(answer, 0.1);
    expect(refused).toMatchObject({ status: 'not-in-article', passages });
    expect([refused.text, stepsOf(refused)]).toEqual([undefined, ['one-of-several', 'too-unsure']]);
  });
});
