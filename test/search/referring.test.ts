import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { refersToKnown } from '../../src/search/referring.ts';

describe('a question that leans on what both know', () => {
  test.each([
    'is it dimmable?',
    'is this an advert?',
    'will it be sold in Peru',
    'when will they reopen',
    "isn't it dangerous",
    'how do I return it',
    'can we still volunteer',
    'where do i sign up',
    'are my savings protected by it',
    'what comes next for them',
    "what's the downside",
    'why does this matter',
    'did anybody survive',
    'has the judge fined anyone',
    'has the minister resigned',
    'is there a curfew',
    'any passengers missing',
    'did Greta Olsen comment yet',
    'what did Greta Olsen say about it',
    'who repaired it',
    'what is its range',
    'How old is she?',
  ])('"%s" speaks of the article', (question) => {
    expect(refersToKnown(question)).toBe(true);
  });

  test.each([
    'will it rain at the weekend',
    'is it rude to eat soup loudly',
    'is it cheaper to lease or to own a van',
    'is it worth fixing an old kettle',
    'what time is it in Lima',
    'what language do they speak in Peru',
    'how long does it take to fry an egg',
    'do they like me',
    'are you a robot',
    'what do you think of pineapples',
    'how do i make it up to a friend whose birthday i forgot last week',
    'my bike squeaks, how do i oil it',
    'tell me a joke',
    'why do cats purr',
    'who painted the water lilies',
  ])('"%s" does not', (question) => {
    expect(refersToKnown(question)).toBe(false);
  });
});

describe('beside an article that lacks its words', () => {
  const body = 'A lamp that folds flat went on sale in Oslo on Monday. Its maker, Lumo, hopes to sell 9,000 of them.';
  const source = buildAnswerSource(parseArticle('lamp', `---\ntitle: Lumo sells a folding lamp\n---\n\n${body}\n`));

  test.each(['is it dimmable?', 'are my savings protected by it', 'is there a curfew', 'has the minister resigned'])(
    '"%s" is told that the article does not say, not that it is off-topic',
    (question) => {
      expect(answerQuestion(source, question).status).toBe('not-in-article');
    },
  );

  test.each(['will it rain at the weekend', 'is it rude to eat soup loudly', 'why do cats purr'])(
    '"%s" stays off-topic',
    (question) => {
      expect(answerQuestion(source, question).status).toBe('off-topic');
    },
  );
});
