import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import { readQuery } from '../../src/search/query.ts';

const article = parseArticle(
  'plan',
  `---
title: A plan
---
The step-by-step plan of Ingrid Solheim and Night-Heron was drawn by PlayWorks in Lund.

The firm optimises X7 engines and shares its open source code.
`,
);
const index = buildPassageIndex(article);
const respelt = (question: string): string => readQuery(index, question).respelt;

describe('words run together or torn apart are read as they are meant', () => {
  test.each([
    ['whatis the plan', 'what is the plan'],
    ['in whichcity', 'in which city'],
    ['who drewthe plan', 'who drew the plan'],
    ["what is solheim'splan", "what is solheim's plan"],
    ['is opensource code shared', 'is open source code shared'],
    ['what did IngridSolheim draw', 'what did Ingrid Solheim draw'],
    ['whose opensource', 'whose open source'],
    ['solheimplan', 'solheim plan'],
    ['what is the plan of sol heim', 'what is the plan of solheim'],
    ['which eng ines', 'which engines'],
    ['who op timised it', 'who optimised it'],
    ['what is play works', 'what is playworks'],
    ['what is X 7', 'what is X7'],
    ['what is x-7', 'what is x7'],
    ['is it nightheron', 'is it night-heron'],
    ['is it night heron', 'is it night-heron'],
  ])('"%s" is "%s"', (typed, meant) => {
    expect(respelt(typed)).toBe(meant);
  });

  test.each([
    ['the article writes it so as well', 'is it open source'],
    ['a compound that is no name', 'is it step by step'],
    ['a word of English', 'is a playground or a forum there'],
    ['a name that the article lacks', 'who is Goodfellow'],
    ['a frequent name', 'who is thatcher'],
    ['a name of two words that the article lacks', 'where is thoughtworks based'],
    ['a name that ends in a particle', 'where is groupon based'],
    ['no words on either side', 'who is grokyx'],
    ['a mark in between', 'play, works'],
    ['a compound', 'who was overcharged'],
    ['another designation', 'what is X 8 and Y-7'],
    ['a model and a misspelt word', 'are the h800s xqzt'],
  ])('%s: "%s" stays', (_, question) => {
    expect(respelt(question)).toBe(question);
  });

  test('what was put right is told', () => {
    expect(readQuery(index, 'Whatis play works?').respellings).toEqual([
      { from: 'play works', to: 'playworks' },
      { from: 'Whatis', to: 'What is' },
    ]);
  });
});
