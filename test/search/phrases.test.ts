import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';

const article = parseArticle(
  'plan',
  `---
title: A plan
---
The council released the plan of Ingrid Solheim, who heads the library, and refused to pay for it.

The plan, devised in Lund, cost more than the bridge. The firm was established by two nurses. They gave up a lot and turned it down.

The mayor reversed it. A building was never seen. The dispute was easy.

A rival was founded in Oslo and hired an architect.

Firefighters extinguished the blaze.
`,
);
const index = buildPassageIndex(article);
const read = (question: string) => readQuery(index, question);

describe('what is asked in several words is read as the one word of the article that tells the same', () => {
  test.each([
    ['who put out the plan?', 'who released the plan?'],
    ['who put the plan out', 'who released the plan'],
    ['who put it out', 'who released it'],
    ['who put the blaze out', 'who extinguished the blaze'],
    ["who's put out the plan", "who's released the plan"],
    ['who came up with the plan', 'who devised with the plan'],
    ["what's the price tag of the plan", "what's the cost of the plan"],
    ['who paid for the falling out about the plan', 'who paid for the dispute about the plan'],
    ["was the plan child's play", 'was the plan easy'],
    ['who is in charge of the library', 'who is heads of the library'],
    ['did the council say no to the plan', 'did the council refused to the plan'],
    ['who changed his mind on the plan', 'who reversed on the plan'],
    ['who put out the plan and came up with the bridge', 'who released the plan and devised with the bridge'],
  ])('"%s" is read as "%s"', (typed, meant) => {
    expect(read(typed).text).toBe(meant);
  });

  test.each([
    ['nothing in the article tells it', 'who pulled out of the plan'],
    ['the article has the phrase itself', 'what did they give up'],
    ['the article has the phrase with a word in between', 'who turned the plan down'],
    ['behind a possessive it is a noun', "what is the council's take on the plan"],
    ['behind an article it is a noun', 'what is the take on the plan'],
    ['the article has no other word of the question', 'when does the sequel of frozen come out'],
    ['no name of the question stands with the word', 'what did Solheim set up'],
    ['what stands in between is a clause', 'who put what the plan says out'],
    ['too much stands in between', 'who put the long new red cheap plan out'],
    ['a preposition stands in between', 'is the plan put by Lund out'],
    ['the particle belongs to what follows', 'who put the plan out Lund way'],
    ['it is a part of a longer phrase that the article does not tell', 'who came up with the goods on the plan'],
    ['and what is inside of such a one', 'how does it stack up against the plan'],
    ['the article has what was done as a thing only', 'who put up the plan'],
  ])('%s: "%s" stays', (_, question) => {
    expect(read(question)).toMatchObject({ text: question, phrases: [] });
  });

  test('of several such words that one is taken which stands where the rest of the question is told', () => {
    expect(read('what did the nurses set up').text).toBe('what did the nurses established');
    expect(read('what was set up in Oslo').text).toBe('what was founded in Oslo');
  });

  test('it is told which words were read so', () => {
    expect(read('who put the plan out?').phrases).toEqual([{ from: 'put … out', to: 'released' }]);
    expect(read('who drew the plan?').phrases).toEqual([]);
  });

  test('an index that reads no phrases leaves all of them', () => {
    expect(readQuery({ ...index, readsPhrases: false }, 'who put out the plan').text).toBe('who put out the plan');
  });

  test('more than eight phrases of a question are not read, and the index is left as it was', () => {
    expect(read('put out the plan '.repeat(20)).phrases).toHaveLength(8);
    expect(index.scratch.every((number) => number === 0)).toBe(true);
  });
});
