import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readMaker } from '../../src/answer/maker.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';

function read(body: string) {
  return buildAnswerSource(parseArticle('boats', `---\ntitle: Shipbuilder takes on its rivals\n---\n\n${body}\n`));
}
const source =
  read(`Norvik, a shipbuilder in Bergen, wants to cross the fjords without diesel. Since the launch of the Tern 5, a ferry that outruns Helmar's Gull 9, its order book is full.

On Friday Norvik also unveiled two longer versions of the Tern 5. Passengers praised them.

The motors are built by Corva.`);
const wordsFor = (question: string) => readMaker(source.index, analyseQuestion(question)).map(({ asked }) => asked);

describe('who made something', () => {
  test.each([
    'Who made the Tern 5?',
    'who created the Tern 5',
    'Who is the maker of the Tern 5?',
    'who is behind the Tern 5',
    'Which firm has developed the Tern 5?',
  ])('is found by what the article tells instead: "%s"', (question) => {
    const answer = answerQuestion(source, question);
    expect(answer.text).toBe('Norvik');
    expect(answer.steps).toContainEqual({
      code: 'phrase-read',
      values: { from: expect.any(String), to: expect.stringMatching(/^(?:unveiled|launched)$/) },
    });
  });

  test('is asked in the words whose object is its name, and in no other that stands near', () => {
    expect(wordsFor('Who made the Tern 5?')).toEqual(['unveiled', 'launched']);
    expect(wordsFor('Who unveiled the Tern 5?')).toEqual(['launched']);
    expect(wordsFor('Who made the Gull 9?')).toEqual([]);
    const critics = read(
      'Ann Lee released figures on the Tern 5. Tom Ray launched an attack on the Tern 5. It runs at night.',
    );
    expect(readMaker(critics.index, analyseQuestion('Who made the Tern 5?'))).toEqual([]);
  });

  test('is not told by what was done with papers about it, or before a colon', () => {
    const papers = read(
      'Greens released Tern 5 papers on Monday. Helmar launched Orion: Tern 5 had failed. It costs $300.',
    );
    expect(readMaker(papers.index, analyseQuestion('Who made the Tern 5?'))).toEqual([]);
  });

  test('is looked for within a few words of the name, however often that stands there', () => {
    const index = read(`Norvik unveiled ${'Zed '.repeat(20_000)}.`).index;
    let reads = 0;
    const counted = new Proxy(index.tokenPartsOfSpeech, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        return Reflect.get(target, key, target);
      },
    });
    readMaker({ ...index, tokenPartsOfSpeech: counted }, analyseQuestion('Who made Zed?'));
    expect(reads).toBeGreaterThan(20_000);
    expect(reads).toBeLessThan(20_000 * 40);
  });

  test('is asked of a thing by its name only, and of what stands behind the verb', () => {
    expect(wordsFor('Who made the ferry?')).toEqual([]);
    expect(wordsFor('Who made the Tern 5 so fast?')).toEqual([]);
    expect(wordsFor('What made the Tern 5 fast?')).toEqual([]);
    expect(wordsFor('Did Helmar make the Tern 5?')).toEqual([]);
    expect(wordsFor('is the maker of the Tern 5')).toEqual([]);
  });

  test('is less sure than of who showed it', () => {
    const shown = answerQuestion(source, 'Who unveiled the Tern 5?');
    const made = answerQuestion(source, 'Who made the Tern 5?');
    expect(made.confidence).toBeLessThan(shown.confidence);
    const percent = Math.round(100 * made.confidence);
    expect(made.steps.at(-1)).toEqual({ code: 'shown-is-made', values: { word: 'unveiled', percent } });
  });

  test('keeps the answer that was sure as typed', () => {
    const answer = answerQuestion(source, 'who builds the motors');
    expect(answer.text).toBe('Corva');
    expect(answer.steps.map(({ code }) => code)).not.toContain('phrase-read');
  });

  test('is told behind a verb and its preposition, where the thing does nothing to anybody', () => {
    const owners = read('The ferry that belongs to Helmar runs at night. Leeds won a cup that went to Hull before.');
    expect(answerQuestion(owners, 'who owns the ferry').text).toBe('Helmar');
  });
});

describe('an answer', () => {
  test.each([
    ['Who released Z4?', 'Orveda'],
    ['which company released Z4', 'Orveda'],
    ['who made the Zetta T7', 'Acme'],
    ['who makes the K9', 'Corva'],
    ['what does Z4 rival', 'Acme’s Zetta T7'],
    ['who sold the farm', 'Maker Company B2'],
    ['who hired 300 people', 'Corva B9'],
    ['who makes Z4', 'Orveda'],
    ['who is behind Z4', 'Orveda'],
  ])('takes no product for who made one, nor what it rivals: "%s"', (question, text) => {
    const own = buildAnswerSource(
      parseArticle(
        'own',
        '---\ntitle: A lab shakes the field\n---\n\nA little-known lab, Orveda, has shaken the field with the release of Z4, a model that rivals Acme’s Zetta T7. It runs on laptops.\n\nIts chips are made by Corva: the Corva K9 is eight years old.\n\nMaker Company B2 sold the farm. Battery maker Corva B9 hired 300 people.\n',
      ),
    );
    expect(answerQuestion(own, question).text).toBe(text);
  });
});
