import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { isVerbatim } from '../../src/article/article.ts';
import { ask } from './ferry.ts';
import { newsOf } from './news.ts';

describe('an answer', () => {
  test('to what somebody said is the whole quotation', () => {
    expect(ask('what did the mayor say?')).toMatchObject({ text: 'Nobody should have to swim to school,' });
  });

  test.each([
    'elsa moor on swimming?',
    'how worried does the mayor think people should be about swimming',
    "what's the mayor's take on swimming to school",
  ])('to "%s" is what the person named said of it', (question) => {
    expect(ask(question)).toMatchObject({ status: 'answered', text: 'Nobody should have to swim to school,' });
  });

  test('to what somebody claims is what the article reports, without a quotation', () => {
    expect(ask('what does the port authority claim about the ship?')).toMatchObject({
      status: 'answered',
      text: expect.stringContaining('half as much fuel'),
    });
    expect(ask('What do analysts expect?')).toMatchObject({ status: 'answered', text: 'more visitors' });
  });

  test.each([
    ['What does the Harlow Line claim about the ship?', 'The Harlow Line denied that the ship was unsafe.'],
    ['What did the Harlow Line say about tickets?', 'The Harlow Line never claimed that tickets would stay cheap.'],
    ['What does the association say about the pier?', 'The association did not say that the pier would close.'],
    ['What did Amira Holt say about the money?', 'Amira Holt refused to say whether the money was hers.'],
    ['what did Trump say about the ship', 'The ship is new, said Amira Holt.'],
    ['what did jones say about the ship', 'The ship is new, said Amira Holt.'],
    ['what did the admiral say about the ship', 'The ship is new, said Amira Holt.'],
    ['what did the board say?', 'The board chose a new blue livery for the “Queen of the North”.'],
  ])('"%s" is not answered by what nobody of that name said: "%s"', (question, text) => {
    const own = newsOf(text);
    expect(answerQuestion(own, question).status).not.toBe('answered');
  });

  test.each([
    [
      'what did Holt warn of?',
      'Amira Holt warned that the pier could sink. “We build for centuries,” she said.',
      'pier could sink',
    ],
    [
      'what does Holt expect?',
      '“We build for centuries,” said Amira Holt. She expects a second ship by May.',
      'a second ship',
    ],
  ])('to "%s" is the part that was asked for: "%s"', (question, text, part) => {
    const own = newsOf(text);
    expect(answerQuestion(own, question).text).toContain(part);
  });

  test.each([
    ['what did the boss say about the ship?', 'The ship is new, said Amira Holt, the firm’s chief executive.'],
    ['what do experts say about the ship?', 'The ship is new, analysts said.'],
    ['what did the guy say about the ship?', 'The ship is new, said Tom Holt.'],
  ])('to "%s" is not refused because the speaker is told of by another word: "%s"', (question, text) => {
    const own = newsOf(text);
    expect(answerQuestion(own, question).status).toBe('answered');
  });

  test('by a quotation is believed less where it is on something else', () => {
    const about = (topic: string) => ask(`what did the mayor say about ${topic}?`).confidence;
    expect(about('the budget')).toBeLessThan(about('swimming to school'));
  });

  test('to what somebody said somewhere is what they are quoted with there', () => {
    const body =
      'Mayor Ann Lee praised the team at a forum in Davos. “It is impressive how cheaply they built this bridge,” she said.\n\nThe bridge opened in May.';
    const own = newsOf(body);
    expect(answerQuestion(own, 'what did Lee say in Davos').text).toContain('impressive how cheaply');
  });

  const QUOTED =
    'The trains are full. Our aim is a second track. It needs a tunnel (or a bridge. Or both). Fares stay low,';
  test.each([
    ['what did Lee say about the aim', 'Our aim is a second track.'],
    ['what did Lee say about the aim after the vote', 'Our aim is a second track.'],
    ['what did Lee say about the fares', 'Fares stay low,'],
    [
      'what did Lee say about the aim and the fares',
      'Our aim is a second track. It needs a tunnel (or a bridge. Or both). Fares stay low,',
    ],
    ['what did Lee say about a tunnel', QUOTED],
    ['what did Lee say about trains', QUOTED],
    ['what did Lee say in the interview on fares', 'Fares stay low,'],
    ['what did Lee say in the interview', QUOTED],
    ['what did Lee say after the tunnel vote', QUOTED],
    ['what did Lee say', QUOTED],
  ])('to "%s" is the part of the quotation that is on it, whole in its brackets', (question, text) => {
    const others = ['Trains were late in May.', 'Trains cost more now.', 'Trains run on Sundays.', 'Trains are loud.'];
    const body = [`Mayor Ann Lee spoke after the tunnel vote. “${QUOTED}” Lee said in an interview.`, ...others].join(
      '\n\n',
    );
    const own = newsOf(body);
    const answer = answerQuestion(own, question);
    expect(answer.text).toBe(text);
    const [proof] = answer.passages;
    const { start = 0, end = 0 } = answer.span ?? {};
    expect(own.article.paragraphs[0]?.text.slice(start, end)).toBe(text);
    expect(proof && proof.start < end && start < proof.end).toBe(true);
  });

  test.each([
    ['The state paid. Rents will fall. A vote comes in June,', 'about the vote in June', 'A vote comes in June,'],
    ['The state paid. Rents will fall. A vote comes in June,', 'about the state', 'The state paid.'],
    [
      'The plans are new. We will cut fares. It rains,',
      'about the plans to cut fares',
      'The plans are new. We will cut fares.',
    ],
    ['He said ‘Go. Fares fall’ and left. Pay rises,', 'about fares', 'He said ‘Go. Fares fall’ and left. Pay rises,'],
    [
      'He said ‘Go. Fares fall’ and left. She said ‘Pay rises. Rents fall’ too,',
      'about fares and pay',
      'He said ‘Go. Fares fall’ and left. She said ‘Pay rises. Rents fall’ too,',
    ],
    ['Inflation falls. Rents rise. It rains,', 'of inflation', 'Inflation falls.'],
    ['Decorations stay. Rents rise. It rains,', 'on decorations in Leeds', 'Decorations stay.'],
    ['The tax rises. The last report is late. It rains,', 'about the last report', 'The last report is late.'],
  ])('"%s", asked %s, is shown with all that is on it: "%s"', (quoted, topic, text) => {
    const own = newsOf(`“${quoted}” said Mayor Ann Lee in Leeds.\n\nThe bakery shut.`);
    expect(answerQuestion(own, `What did Lee say ${topic}?`).text).toBe(text);
  });

  test('to who was told, or told the speaker, is not found by rule among those who speak', () => {
    const own = newsOf('“Fares stay low in Leeds,” Ann Lee told reporters. It rained.');
    const last = (question: string) => answerQuestion(own, question).steps.at(-1)?.code;
    expect(last('Who said that fares stay low in Leeds?')).toBe('quotation-found');
    expect(last('Who told Lee that fares stay low in Leeds?')).not.toBe('quotation-found');
    expect(last('Who was told that fares stay low in Leeds?')).not.toBe('quotation-found');
    expect(last('Who did Lee tell that fares stay low in Leeds?')).not.toBe('quotation-found');
  });

  test('to what somebody thinks is their quotation where nothing else tells it', () => {
    expect(ask('what does the mayor think?')).toMatchObject({ text: 'Nobody should have to swim to school,' });
  });

  test('to what somebody said may hold a negation that is theirs', () => {
    const body = 'Ann Cole said the ferry would not be sold. Piet Lund declined to comment.';
    const own = newsOf(body);
    expect(answerQuestion(own, 'What did Ann Cole say about the ferry?')).toMatchObject({ status: 'answered' });
    expect(answerQuestion(own, 'What was said by Obama about the ferry?').status).not.toBe('answered');
  });

  test('to who said something is the name as a whole, wherever it stands', () => {
    const body =
      'Noh Tae-hyun runs the theatre.\n\n“It was the wrong number that we dialled for months,” he said of the funding.';
    const own = newsOf(body);
    const { text, span } = answerQuestion(own, 'Who said it was the wrong number that we dialled?');
    expect(text).toBe('Noh Tae-hyun');
    expect(span && isVerbatim(own.article, span) && span.text).toBe(text);
  });

  const COURT = [
    'A baker who lost his shop was told by three judges on Monday that he would get it back.',
    '“A lease is a promise on paper,” Mr Justice Holm said. “Nobody tears it up,” he added.',
    'The Dover Traders Board welcomed it. “Every shop is a light in the street,” a spokeswoman said.',
    'The union Solid, which has ninety members, gave it a cautious welcome. “We will read the small print twice,” said its secretary, Ann Lee.',
    'Sgt Tom Roe, of Dover police, guarded the door. “There was some shouting but no blows,” he said. The judge had asked for him.',
    'Bob Vale told analysts that rents would fall. “They have risen for nine years,” he told them.',
    '“The bakers never paid the council a penny,” said Ida Krol, a florist.',
  ].join('\n\n');
  test.each([
    ['what did the judge say', 'A lease is a promise on paper,'],
    ['what did the judges say', 'A lease is a promise on paper,'],
    ['what did the judge say about the lease', 'A lease is a promise on paper,'],
    ['what does the union say', 'We will read the small print twice,'],
    ['what does Solid say about the print', 'We will read the small print twice,'],
    ['what did the traders board say', 'Every shop is a light in the street,'],
    ['what did the DTB say', 'Every shop is a light in the street,'],
    ['what did the police say', 'There was some shouting but no blows,'],
    ["what is the police's view of blows", 'There was some shouting but no blows,'],
  ])('to "%s" is what whoever is it by title, or speaks for it, is quoted with', (question, text) => {
    expect(answerQuestion(newsOf(COURT), question)).toMatchObject({ status: 'answered', text });
  });

  test.each([
    'what do analysts think',
    'what did the bakers say',
    'what did the council say',
    'what did the soldiers say',
  ])('to "%s" is not what somebody said to them, or of them', (question) => {
    expect(answerQuestion(newsOf(COURT), question).status).not.toBe('answered');
  });

  test('to what somebody said is not what they were told', () => {
    const own = newsOf('Experts were told on Monday that the rents would fall. It rained.');
    expect(answerQuestion(own, 'what did experts say').status).not.toBe('answered');
  });

  test('by an officer tells for whom he speaks, and stands in where nothing else is reported on what was asked', () => {
    const { steps } = answerQuestion(newsOf(COURT), 'what does the union say');
    expect(steps.at(-1)).toMatchObject({ values: { speaker: 'Ann Lee', organisation: 'The union Solid' } });
    const own = newsOf('Zorp Hats argues that caps protect children. “Heads are round,” said its director, Ann Lee.');
    expect(answerQuestion(own, 'what does Zorp Hats say caps do').text).not.toContain('round');
  });

  test('to what either of two of a kind said is not by guess, but to what they said is what one did', () => {
    const own = newsOf(
      '“Knees heal in a month or so,” said Dr Ann Lee.\n\n“Elbows take rather longer,” said Dr Bob Vale.',
    );
    expect(answerQuestion(own, 'what did the doctor say').steps.at(-1)?.code).not.toBe('quotation-found');
    expect(answerQuestion(own, 'what did the doctors say about elbows').text).toBe('Elbows take rather longer,');
  });

  test('to what a minister said is not what another minister said where the article tells of both', () => {
    const own = newsOf(
      'Former forest minister Ida Brook voted against it. “I do not want the state in my boat,” Brook said. The harbour minister, Jo Reed, missed the vote.',
    );
    expect(answerQuestion(own, 'What did the harbour minister say?').text ?? '').not.toMatch(/in my boat/);
    expect(answerQuestion(own, 'What did the forest minister say?').text).toMatch(/in my boat/);
  });

  test('to what the holder of a role said may stand where the role is told at the name', () => {
    const own = newsOf(
      'Parish clerk Ida Brook warned of thieves. “Keep your purse where you can feel it,” Brook said.',
    );
    expect(answerQuestion(own, 'What did the parish clerk say?').text).toMatch(/Keep your purse/);
  });

  test('names the speaker of words', () => {
    expect(ask('who said nobody should have to swim')).toMatchObject({ status: 'answered', text: 'Elsa Moor' });
  });

  test('does not put words in the mouth of somebody who is not quoted', () => {
    expect(ask('what did Piet Lund say').status).toBe('not-in-article');
  });
});
