import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { newsOf } from './news.ts';

const source = buildAnswerSource(
  parseArticle(
    'ovens',
    `---
title: Brightoven cuts jobs as sales of ovens fall
---

The Leeds-based company Brightoven said on Monday that it would close three of its seven bakeries. Its president, Ama Sundgren, blamed the price of flour.

The council backed the plan with 14 of the 27 votes. Councillor Rui Falk, a retired teacher, voted against it.

"Nobody will be without bread," said Iris Holm, who works for the Institute for Grain Research in Hull.
`,
  ),
);

describe('an answer stands to the question’s words as asked', () => {
  test.each([
    [
      'a part that is counted of a whole',
      'How many votes did the plan get from the council?',
      expect.stringMatching(/^14\b/),
    ],
    ['the place that a compound names', 'Where is Brightoven based?', 'Leeds'],
    ['only the place, however it is asked for', 'Where is Brightoven?', 'Leeds'],
    ['a role with its owner before the name', 'who is Ama Sundgren?', 'Its president'],
    ['a role though the place of work is not in the sentence', 'ama sundgren role at Brightoven', 'Its president'],
    ['a name before the question', 'rui falk who is he', 'a retired teacher'],
    [
      'an organisation with all that belongs to its name',
      'Where does Iris Holm work?',
      'the Institute for Grain Research',
    ],
  ])('%s', (_, question, text) => {
    expect(answerQuestion(source, question)).toMatchObject({ status: 'answered', text });
  });
});

describe('a role', () => {
  test('is not taken from somebody who holds it elsewhere', () => {
    const own = newsOf('Brightoven sells ovens.\n\nAcme CEO Ann Lee praised Brightoven on Monday.');
    expect(answerQuestion(own, "Who is Brightoven's CEO?").status).toBe('not-in-article');
    expect(answerQuestion(own, "Who is Acme's CEO?")).toMatchObject({ status: 'answered', text: 'Ann Lee' });
  });

  test('is found though the sentence names the same role elsewhere first', () => {
    const own = newsOf('Acme CEO Ann Lee met Brightoven CEO Bo Falk in Lund.');
    expect(answerQuestion(own, "Who is Brightoven's CEO?")).toMatchObject({ status: 'answered', text: 'Bo Falk' });
  });
});

describe('a role that the question does not place', () => {
  test.each([
    ['Harvard scientist Ann Lee found the comet Zeta on Monday.', 'Which scientist found the comet Zeta?'],
    ['Chelsea striker Ann Lee scored against Hull for Leeds on loan.', 'Which striker scored against Hull?'],
    ['Dutch coach Ann Lee won the cup with Leeds.', 'Who is the coach of Leeds?'],
  ])(
    'or whose holder is only said to come from somewhere: "%s" is no role held elsewhere for "%s"',
    (text, question) => {
      const own = newsOf(text);
      expect(answerQuestion(own, question).text).toContain('Ann Lee');
    },
  );
});

describe('the source of a figure', () => {
  const own = newsOf(
    'According to the Census Office, Brazil made 36% of all ovens last year, more than the United States.',
  );

  test('is told to those who ask who says so', () => {
    expect(answerQuestion(own, 'Who says that Brazil made 36% of all ovens?')).toMatchObject({
      status: 'answered',
      text: 'the Census Office',
    });
  });

  test('is not what those want who ask when, where or why', () => {
    const ferry = buildAnswerSource(
      parseArticle(
        'ferry',
        '---\ntitle: News\n---\n\nAccording to the harbour office, the ferry is expected in Oban on Monday because the old one sank.\n',
      ),
    );
    for (const question of ['Why', 'Where', 'When'].map((word) => `${word} is the ferry expected?`)) {
      expect(answerQuestion(ferry, question).text ?? '').not.toContain('office');
    }
  });

  test('is not the answer to a question about the United States, which state nothing', () => {
    expect(answerQuestion(own, 'What was made by the United States?').text ?? '').not.toContain('Census Office');
    expect(answerQuestion(own, 'What ovens did the United States make?').text ?? '').not.toContain('Census Office');
  });
});

describe('an owner', () => {
  test.each([
    [
      'Ida Voss’s diary, which was published in 1961 by Norhaven Press, mentions a picture.',
      'Whose diary is it?',
      'Ida Voss',
    ],
    ['The plant was Rita Holm’s idea, said Mayor Ines Faro.', 'Whose idea was the plant?', 'Rita Holm'],
    ['The study by Ann Lee found that bread helps.', 'Whose study found that bread helps?', 'Ann Lee'],
  ])('is told by the sentence "%s": %s', (text, question, owner) => {
    expect(answerQuestion(newsOf(text), question)).toMatchObject({ status: 'answered', text: owner });
  });
});

test('who holds a role is not told by a deputy or a former holder, and a step says so', () => {
  for (const rank of ['deputy', 'former', 'assistant']) {
    const own = newsOf(`The ${rank} coach, Ida Brook, was on holiday.`);
    const { status, steps } = answerQuestion(own, 'Who is the coach?');
    expect(status).not.toBe('answered');
    expect(steps.map(({ code }) => code)).toContain('other-rank');
    expect(answerQuestion(own, `Who is the ${rank} coach?`)).toMatchObject({ status: 'answered', text: 'Ida Brook' });
  }
  const both = newsOf('The deputy coach, Ida Brook, was on holiday. The coach, Jo Reed, stayed.');
  expect(answerQuestion(both, 'Who is the coach?').text).toBe('Jo Reed');
});
