import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { ask } from './ferry.ts';
import { newsOf } from './news.ts';

describe('a question about the piece itself', () => {
  test.each([
    ['who wrote this?', 'byline', 'Mara Quist'],
    ['when was the article published', 'published', '2025-04-02'],
    ['headline?', 'title', 'New ferry links Harlow Island with the mainland'],
    ["what's in the photo", 'caption', 'The ferry at its pier on Monday.'],
    ['photo credit', 'credit', 'Tom Vale'],
    ['what are the comment rules', 'commentRules', 'Be civil.'],
    ['do the mods check replies', 'commentRules', 'Be civil.'],
    ['what is this article called', 'title', 'New ferry links Harlow Island with the mainland'],
    ['whats the headline of this story', 'title', 'New ferry links Harlow Island with the mainland'],
    ['what date was this publised', 'published', '2025-04-02'],
  ])('"%s" is answered from the field %s', (question, field, text) => {
    expect(ask(question)).toMatchObject({ status: 'answered', text, span: { paragraph: null, field, start: 0, text } });
  });

  test.each(['who is the publisher?', 'link to the article', 'whats the newspaper', 'whats the line under the title'])(
    '"%s" is told as not stated where it is not',
    (question) => {
      expect(ask(question)).toMatchObject({ status: 'not-in-article', reason: 'field-not-stated' });
    },
  );

  test.each(['Published by whom?', 'published by who'])(
    '"%s" asks of what the article says was published',
    (question) => {
      const article = parseArticle('boats', '---\ntitle: Boats\n---\n\nNorvik Press published a book on boats.');
      expect(answerQuestion(buildAnswerSource(article), question).text).toBe('Norvik Press');
    },
  );

  test('who is quoted is a list of speakers with the first quotation as proof', () => {
    const answer = ask('who is quoted?');
    expect(answer).toMatchObject({ status: 'answered', text: 'Elsa Moor', span: { paragraph: 2 } });
  });

  test('may begin with a question word that is typed together', () => {
    expect(ask('whos quoted in this article')).toMatchObject({ status: 'answered', text: 'Elsa Moor' });
  });

  test.each([
    'who wrote the safety test?',
    'when was the ferry opened',
    'photo of Piet Lund',
    'who is named in this article',
    'what is the island called',
    'how was your day',
  ])('"%s" is about the story, not about the piece', (question) => {
    expect(ask(question).steps[0]?.code).not.toBe('about-the-piece');
  });
});

describe('an answer', () => {
  test.each([
    ['how many paragraphs does the article have?', '4'],
    ['how many sentences are there in this story', '7'],
    ['how long is the article?', '81'],
    ['how many words and paragraphs does it have', '81'],
  ])('to "%s" counts what is asked for', (question, text) => {
    expect(ask(question)).toMatchObject({ status: 'answered', text });
  });

  test.each(['who wroet this article', 'who wrote this article lol', 'who wrote this thx'])(
    'knows that "%s" asks about the piece',
    (typed) => {
      const own = buildAnswerSource(
        parseArticle('own', '---\ntitle: News\nbyline: Ann Lee\n---\n\nIt rained in Leeds.\n'),
      );
      expect(answerQuestion(own, typed).text).toBe('Ann Lee');
    },
  );

  test('tells what happened in an article, and not all of it, where that is asked', () => {
    const own = newsOf('The strike began on Thursday. “It should never have happened,” said Ann Lee.');
    expect(answerQuestion(own, 'What should never have happened?').text).not.toBe('News');
  });
});
