import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readShortlist, shortlist } from '../../src/answer/read.ts';
import { findSettling, settlingRows } from '../../src/answer/settling.ts';
import { SETTLING_FEATURES } from '../../src/answer/settling-features.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { search } from '../../src/search/passage-index.ts';

const source = buildAnswerSource(
  parseArticle(
    'probe',
    `---
title: Probe finds water under the ice of Tessel
---

The probe Corvid has found liquid water under the ice of Tessel, the space agency said on Monday. It had searched the moon for nine months.

Its instruments picked up salt and ammonia. They saw no trace of argon.

The agency, which has asked ministers for another €40m, will send a second probe in 2031. Tourists are not allowed at the launch site.
`,
  ),
);

function read(question: string) {
  const analysed = analyseQuestion(question);
  const found = search(source.index, analysed.text, { top: 3, tokens: analysed.tokens });
  const reading = readShortlist(source, found, shortlist(source, analysed, found));
  if (!reading) throw new Error(`nothing was read for "${question}"`);
  return { reading, found };
}

describe('a yes/no question', () => {
  test.each([
    ['Was there any argon?', 'They saw no trace of argon.'],
    ['is there salt in it', 'Its instruments picked up salt and ammonia.'],
    ['are tourists allowed at the launch site?', 'Tourists are not allowed at the launch site.'],
    ['will there be a second probe', 'will send a second probe'],
  ])('is settled by the sentence that tells it, also with a no: "%s"', (question, proof) => {
    const answer = answerQuestion(source, question);
    expect(answer.status).toBe('answered');
    expect(answer.text).toContain(proof);
  });

  test.each([
    'does the probe carry a camera',
    'has the agency found gold',
    'can tourists buy salt',
    'is argon dangerous',
  ])('is not settled by a sentence that shares a word or two with it: "%s"', (question) => {
    expect(answerQuestion(source, question).status).not.toBe('answered');
  });

  test('is surer of a sentence that tells it than of one that hardly does', () => {
    const odds = (question: string): number => {
      const { reading, found } = read(question);
      return findSettling(source, reading, found).odds;
    };
    expect(odds('Did the probe find liquid water under the ice?')).toBeGreaterThan(
      odds('Did the probe break down?') + 1,
    );
  });

  test('has a whole row of numbers for every sentence that was read', () => {
    const { reading, found } = read('Did the probe see 9 signs of argon?');
    const rows = settlingRows(source, reading, found);
    expect(rows.map(({ match }) => match)).toEqual(reading.matches);
    for (const { row } of rows) {
      expect(row).toHaveLength(SETTLING_FEATURES.length);
      expect(row.every(Number.isFinite)).toBe(true);
    }
  });
});
