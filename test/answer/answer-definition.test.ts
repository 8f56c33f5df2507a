import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { ask } from './ferry.ts';
import { newsOf } from './news.ts';

describe('an answer', () => {
  test('is found though the name is typed with another hyphen', () => {
    const own = newsOf('Ann Lee founded the hedge fund High-Flyer.');
    expect(answerQuestion(own, 'What is High\u2011Flyer?')).toMatchObject({ status: 'answered', text: 'hedge fund' });
  });

  test('is no verb of a clause that only names what is asked for', () => {
    const own = newsOf('Bolt released R1, a model that rivals Acme’s Trace o1.');
    expect(answerQuestion(own, 'What is Acme?').text).not.toBe('rivals');
    const said = newsOf('Reports say that startup Acme is closing.');
    expect(answerQuestion(said, 'What is Acme?').text).toBe('startup');
  });

  test('says what somebody is, by the words beside the name', () => {
    expect(ask('who is Piet Lund?')).toMatchObject({ status: 'answered', text: 'a fisherman' });
  });

  test.each([
    ['What kind of model is Bolt?', 'a reasoning model'],
    ['what type of company is Acme', 'A small Danish startup'],
  ])('to "%s" is what the article calls it', (question, text) => {
    const body = 'A small Danish startup, Acme, released Bolt, a reasoning model that runs on a telephone.';
    const own = newsOf(body);
    expect(answerQuestion(own, question)).toMatchObject({ status: 'answered', text: expect.stringContaining(text) });
  });

  test('finds a role in the capitals before a name', () => {
    const own = newsOf('Acme CEO Ann Lee left on Monday.');
    expect(answerQuestion(own, 'Who is Ann Lee?')).toMatchObject({ status: 'answered', text: 'Acme CEO' });
  });

  test.each([
    [
      'Ida Brook, 31, sang on the quay. Ida Brook, 31, who mends nets for the fleet, had waited all night.',
      'who mends nets',
    ],
    ['Prof Ida Brook, who maps glaciers at the University of Tromso, agreed.', 'who maps glaciers'],
    ['The bus left without a grinning Ida Brook. Brook, a clown who had never been late, ran.', 'a clown who'],
    ['The port said that Ida Brook, their ranking pilot, had left. Colonel Brook waved.', 'their ranking pilot'],
    ['She missed the wedding of her cousin, Ida Brook.', 'her cousin'],
    [
      'The mechanic who found the leak in the hull, Ida Brook, was thanked.',
      'The mechanic who found the leak in the hull',
    ],
    ['Now the accordionist Brook may go. Ida Brook will stay.', 'accordionist'],
  ])('to who somebody is stands in "%s"', (body, text) => {
    const answer = answerQuestion(newsOf(body), 'who is ida brook');
    expect(answer).toMatchObject({ status: 'answered', text: expect.stringMatching(`^${text}`) });
  });

  test.each([
    ['Ida Brook, 71, was given a prize.', /^\d+$/],
    ['Lady Ida Brook opened the parade.', /^Lady$/],
    ['The cousins Ida Brook and Una Brook came second.', /^cousins$/],
    ['The bus left without a grinning Ida Brook.', /^grinning$/],
    ['The creature, Ida Brook, weighs two tonnes.', /^The creature$/],
    ['Ida Brook’s lawyer, Tom Vale, spoke. "No," said Jo Reed, an analyst at Ida Brook.', /^(?:lawyer|an analyst)/],
    ['According to Ida Brook, the zoo lost 12% of its visitors.', /^the zoo/],
  ])('to what somebody is tells it: not what "%s" has beside the name', (body, nonsense) => {
    for (const question of ['who is Ida Brook?', 'what is Ida Brook?']) {
      expect(answerQuestion(newsOf(body), question).text ?? '').not.toMatch(nonsense);
    }
  });

  test('goes on to a place whose name is a verb elsewhere', () => {
    const own = newsOf('She was followed by the Copper Lane Four, a choir from Bury.');
    const { text, confidence } = answerQuestion(own, 'What are the Copper Lane Four?');
    expect(text).toBe('a choir from Bury');
    expect(confidence).toBeGreaterThan(0.9);
  });

  test('is of nobody else with the same surname', () => {
    const own = newsOf('Ida Brook, 52, owns most of it. Brook, a farmer, is glad. Emrys Brook keeps bees.');
    const { steps } = answerQuestion(own, 'who is ida brook');
    expect(steps.map(({ code }) => code)).not.toContain('definition-found');
  });

  test('is what tells most of several, and surer the surer its form is', () => {
    const told = newsOf('The captain, Ida Brook, slept. The retired river captain, Ida Brook, woke.');
    expect(answerQuestion(told, 'who is Ida Brook?').text).toBe('The retired river captain');
    const left = newsOf('Ida Brook, who lost her hat, went home.');
    const chances = [told, left].map((own) => answerQuestion(own, 'who is Ida Brook?').confidence);
    expect(chances[0]).toBeGreaterThan(0.9);
    expect(chances[1]).toBeLessThan(0.7);
  });

  test.each(['is', 'was'])('to who the holder of a role %s is the name alone', (verb) => {
    const own = newsOf('The welder who gave evidence at the hearing, Dr Tom Vale, had taken one sample.');
    const answer = answerQuestion(own, `who ${verb} the welder`);
    expect(answer).toMatchObject({ status: 'answered', text: 'Dr Tom Vale' });
    expect(answer.confidence).toBeGreaterThan(0.5);
  });

  test.each([
    ['who are the Herons?', 'The Herons, plumbers from Cork, won.', 'plumbers from Cork'],
    ['what is the Herald?', 'The Herald is a quarterly for bakers.', 'a quarterly for bakers'],
    [
      'who is the oldest sponsor?',
      'The tour is run from an office. Its oldest sponsor is a brewery. The prize is a lamb.',
      'a brewery',
    ],
  ])('to "%s" is told by a form of its own in "%s"', (question, body, text) => {
    const { steps, text: told } = answerQuestion(newsOf(body), question);
    expect(told).toBe(text);
    expect(steps.at(-1)?.code).toBe('definition-found');
  });

  test('is what somebody is, and what he was only where nothing surer is told', () => {
    const own = newsOf(
      'Brook, 19, a former paper girl, cried. Vale, 61, a former pilot, laughed. Singer Ida Brook won against Tom Vale.',
    );
    expect(answerQuestion(own, 'Who is Ida Brook?').text).toBe('Singer');
    expect(answerQuestion(own, 'Who is Tom Vale?').text).toBe('a former pilot');
  });

  test.each([
    ['Judge Ida Brook closed the hall.', 'Judge'],
    ['Colonel Ida Brook opened the parade.', 'Colonel'],
  ])('may be a title alone that is a job, and is hardly sure: "%s"', (body, text) => {
    const { status, confidence, text: told } = answerQuestion(newsOf(body), 'Who is Ida Brook?');
    expect({ status, told }).toEqual({ status: 'answered', told: text });
    expect(confidence).toBe(0.6);
  });

  test('to what somebody was before is not what he is now', () => {
    const own = newsOf('Its founder, Tom Vale, denies it. Ida Brook, a former diver, runs the shop.');
    expect(answerQuestion(own, "Tom Vale's old job?").text ?? '').not.toMatch(/founder/);
    expect(answerQuestion(own, "Ida Brook's old job?").text).toBe('a former diver');
  });
});
