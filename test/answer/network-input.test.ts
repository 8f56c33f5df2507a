import { expect, test } from 'vitest';
import { TERM_NUMBERS } from '../../src/answer/network-input.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { shortlist, weigherInput } from '../../src/answer/read.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { TRAINED } from '../../src/answer/trained.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { search } from '../../src/search/passage-index.ts';
import { noRelevance } from '../../src/search/relevance.ts';
import { DIMENSIONS, likeness, vectorOf } from '../../src/search/word-vectors.ts';

test('a term is told by whether its paragraph and the title hold it, by its most relevant word and by how much it counts', () => {
  const relevance = noRelevance();
  for (let i = 0; i < DIMENSIONS; i++) relevance.words[i * DIMENSIONS + i] = 1;
  const source = buildAnswerSource(
    parseArticle(
      'ferry',
      '---\ntitle: The ferry\n---\n\nA ferry sank. The painter lost her boat.\n\nNobody was hurt.\n',
    ),
    { ...TRAINED, ranker: { ...TRAINED.ranker, relevance } },
  );
  const question = analyseQuestion('which ship did the artist of the ferry lose');
  const { sentences } = weigherInput(source, shortlist(source, question, search(source.index, question.text)));
  const painter = sentences.find(({ units }) => units.words.includes('painter'));
  if (!painter) throw new Error('the sentence is not read');
  const numbersOf = (word: string) => {
    const at = [...painter.terms.vectors].indexOf(vectorOf(word));
    return [...painter.terms.numbers.slice(at * TERM_NUMBERS, (at + 1) * TERM_NUMBERS)].slice(8, 12);
  };
  const [inParagraph, inTitle] = numbersOf('ferri');
  expect([inParagraph, inTitle]).toEqual([1, 1]);
  const artist = numbersOf('artist');
  expect(artist.slice(0, 2)).toEqual([0, 0]);
  expect(artist[2]).toBeCloseTo(likeness(vectorOf('artist'), vectorOf('painter')) / 4, 2);
  expect(artist[3]).toBeCloseTo(1, 5);
});

test('a name that a sentence lacks is told by what refers to it there, and by how near it stands', () => {
  const toldIn = (sentence: string) => {
    const body = `Bolt released Zet, a reasoning model.\n\n${sentence}\n\nRain fell in Leeds.`;
    const source = buildAnswerSource(parseArticle('zet', `---\ntitle: Rain\n---\n\n${body}\n`));
    const question = analyseQuestion('who praised Zet in Davos');
    const { matches, ...list } = shortlist(source, question, search(source.index, question.text));
    const read = weigherInput(source, { ...list, matches }).sentences.find(({ units }) =>
      units.words.includes('davos'),
    );
    const at = list.view.terms.findIndex(({ token }) => token.normal === 'zet');
    if (!read) throw new Error('the sentence is not read');
    const { numbers, near } = read.terms;
    return {
      told: [...numbers.slice(at * TERM_NUMBERS + 12, (at + 1) * TERM_NUMBERS)],
      word: read.units.words[near[at] as number],
    };
  };
  expect(toldIn('Ann Lee praised the model in Davos.')).toEqual({ told: [1, 0, expect.closeTo(0.6)], word: 'model' });
  expect(toldIn('Piet Moor praised its price in Davos.')).toEqual({ told: [0, 1, expect.closeTo(0.6)], word: 'its' });
});
