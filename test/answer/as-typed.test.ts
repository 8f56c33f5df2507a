import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { isBetterAsTyped } from '../../src/answer/as-typed.ts';
import { newsOf } from './news.ts';

const source =
  newsOf(`The lighthouse keeper, Ylva Korb, lost her job on Friday after thirty years. She trained in Bergen and joined the service in 1996.

The harbour master, Torv Askild, said that the lamp would be worked from the mainland. Askild retires in December.

The boathouse was painted in March. It cost the county 40,000 crowns, and a surveyor inspects it. Its roof leaks. The crew meets in Stavern.

The ferry captain, Mona Dahl, wept when she heard of it. She was born in Hamar and was taught to sail by Inga Moe.`);

function isBetter(typed: string, complete: string, carried: string[]): boolean {
  const asTyped = answerQuestion(source, typed);
  expect(asTyped.status).toBe('answered');
  // What is tried is whom the answer is told of: that it is surer stands above it.
  return isBetterAsTyped(source, {
    typed,
    asTyped: { ...asTyped, confidence: 0.9 },
    completed: { ...answerQuestion(source, complete), confidence: 0.1 },
    carried,
  });
}

describe('a follow-up is better as it was typed', () => {
  test('where the article says "she" in the sentence that answers it, behind one that names her', () => {
    expect(isBetter('where did she train', 'where did Ylva Korb train', ['Ylva Korb'])).toBe(true);
  });

  test('where another is named only behind that "she"', () => {
    expect(isBetter('where was she born', 'where was Mona Dahl born', ['Mona Dahl'])).toBe(true);
  });

  test('where the sentence that answers it names him by his surname', () => {
    expect(isBetter('when does he retire', 'when does Torv Askild retire', ['Torv Askild'])).toBe(true);
  });

  test('but not where its answer is told of somebody else', () => {
    expect(isBetter('when did she retire', 'when did Ylva Korb retire', ['Ylva Korb'])).toBe(false);
    expect(isBetter('where was she born', 'where was Ylva Korb born', ['Ylva Korb'])).toBe(false);
  });

  test('where the article says "it" in the sentence that answers it and in all behind the one that tells what', () => {
    expect(isBetter('what did it cost', 'what did the boathouse cost', ['the boathouse'])).toBe(true);
    expect(isBetter('what of it leaks', 'what of the boathouse leaks', ['the boathouse'])).toBe(true);
  });

  test('but not where its answer is told of another thing, or of somebody else without a name', () => {
    expect(isBetter('where did it meet', 'where did the boathouse meet', ['the boathouse'])).toBe(false);
    expect(isBetter('what did it cost', 'what did the lamp cost', ['the lamp'])).toBe(false);
    expect(isBetter('when does he retire', 'when does the surveyor retire', ['the surveyor'])).toBe(false);
  });

  test('but not where its answer is whoever is asked about', () => {
    expect(isBetter('who lost her job', "who lost Ylva Korb's job", ['Ylva Korb'])).toBe(false);
  });
});

test('a follow-up that is answered as surely with the name stays so', () => {
  const typed = 'where did she train';
  const sure = { ...answerQuestion(source, typed), confidence: 0.9 };
  expect(isBetterAsTyped(source, { typed, asTyped: sure, completed: sure, carried: ['Ylva Korb'] })).toBe(false);
});
