import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { matchFound, viewFor } from '../../src/answer/read.ts';
import { findRelated } from '../../src/answer/relations.ts';
import { unitOffsets } from '../../src/answer/sentence.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { search } from '../../src/search/passage-index.ts';

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
    ['a part that is counted of a whole', 'How many votes did the plan get from the council?', '14'],
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

describe('a phrase that a compound names', () => {
  /** The phrases of an article's first sentence that stand to a question as asked. */
  function relatedIn(text: string, question: string): string[] {
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${text}\n`));
    const asked = analyseQuestion(question);
    const found = search(own.index, asked.text);
    const view = viewFor(own, asked, found);
    return findRelated(view, matchFound(own, view, found).matches).map(({ match, from, to, relation }) => {
      const [start, end] = unitOffsets(match.sentence, { from, to });
      return `${relation}: ${text.slice(start, end)}`;
    });
  }

  test.each([
    ['With the release of Zet in May, Corva surprised its rivals.', 'Who released Zet?', 'Corva'],
    ['Corva surprised its rivals with the release of Zet.', 'Who released Zet?', 'Corva'],
    ["Corva's release of Zet surprised its rivals.", 'Who released Zet?', 'Corva'],
    ['The purchase of Helio by Brandt surprised its rivals.', 'Who purchased Helio?', 'Brandt'],
  ])('"%s": "%s" is the doer of what a noun tells', (text, question, doer) => {
    expect(relatedIn(text, question)).toContain(`doer-of-noun: ${doer}`);
  });

  test.each([
    ['Rivals were shaken by the release of Zet.', 'Who released Zet?'],
    ['Norda criticised the release of Zet.', 'Who released Zet?'],
    ['The release of Zet cut prices by 5%.', 'Who released Zet?'],
    ['After the release of Zet, the shares of Norda fell.', 'Who released Zet?'],
    ['Norda hired the founder of Acme, Ann Lee.', 'Who founded Acme?'],
    ['With the release of Zet in May, prices fell.', 'Who released Zet?'],
    ['The release of Zet by the end of May surprised its rivals.', 'Who released Zet?'],
  ])('"%s": "%s" is not told by a noun', (text, question) => {
    expect(relatedIn(text, question).filter((phrase) => phrase.startsWith('doer-of-noun'))).toEqual([]);
  });

  test('is the name alone, without the article of what it describes', () => {
    expect(relatedIn('The Leeds-based company Acme sells ovens.', 'Where is Acme based?')).toEqual(['base: Leeds']);
  });

  test.each([
    ['The Paris-based group was fined in Rome on Monday.', 'where were they fined'],
    ['The London-based driver crashed near Dover.', 'Where did he crash?'],
  ])('in "%s" does not answer "%s"', (text, question) => {
    expect(relatedIn(text, question).filter((relation) => relation.startsWith('base'))).toEqual([]);
  });

  test.each([
    [
      'what something is made with',
      'Acme, which sells AI-based tools, has its offices in Leeds.',
      'Where is Acme based?',
    ],
    ['somebody else’s', 'Rivals such as the Paris-based Zenit lost ground to Acme.', 'Where is Acme based?'],
    [
      'beside the place in so many words',
      'A London-based fund owns Acme, which is based in Leeds.',
      'Where is Acme based?',
    ],
  ])('is no place where it is %s', (_, text, question) => {
    expect(relatedIn(text, question).filter((relation) => relation.startsWith('base'))).toEqual([]);
  });

  test('is not the doer for who asks to whom it was done', () => {
    expect(relatedIn('The Trump-appointed judge Ann Lee spoke.', 'Who was appointed?')).not.toContain('agent: Trump');
  });

  test.each(['Who imposed the tariffs?', 'By whom were the tariffs imposed?'])('is the doer: %s', (question) => {
    expect(relatedIn('The US-imposed tariffs hurt Acme.', question)).toEqual(['agent: US']);
  });
});

describe('a role', () => {
  test('is not taken from somebody who holds it elsewhere', () => {
    const own = buildAnswerSource(
      parseArticle(
        'own',
        '---\ntitle: News\n---\n\nBrightoven sells ovens.\n\nAcme CEO Ann Lee praised Brightoven on Monday.\n',
      ),
    );
    expect(answerQuestion(own, "Who is Brightoven's CEO?").status).toBe('not-in-article');
    expect(answerQuestion(own, "Who is Acme's CEO?")).toMatchObject({ status: 'answered', text: 'Ann Lee' });
  });

  test('is found though the sentence names the same role elsewhere first', () => {
    const own = buildAnswerSource(
      parseArticle('own', '---\ntitle: News\n---\n\nAcme CEO Ann Lee met Brightoven CEO Bo Falk in Lund.\n'),
    );
    expect(answerQuestion(own, "Who is Brightoven's CEO?")).toMatchObject({ status: 'answered', text: 'Bo Falk' });
  });
});

describe('the source of a figure', () => {
  const own = buildAnswerSource(
    parseArticle(
      'own',
      '---\ntitle: News\n---\n\nAccording to the Census Office, Brazil made 36% of all ovens last year, more than the United States.\n',
    ),
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
