import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { TRAINED } from '../../src/answer/trained.ts';
import { isVerbatim } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { OBJECT_WORDS } from '../support/object-words.ts';

const article = parseArticle(
  'ferry',
  `---
title: New ferry links Harlow Island with the mainland
byline: Mara Quist
published: 2025-04-02
image: { caption: "The ferry at its pier on Monday.", credit: Tom Vale }
commentRules: [{ id: civil, text: "Be civil.", requires: not-abusive }]
---

The Harlow Line opened a ferry between Harlow Island and Port Ansel on Monday. It carries 240 passengers and costs £4 for adults.

The ship was built by Brandt Shipyard in 2024, because the old one had failed its safety test. "Nobody should have to swim to school," said Elsa Moor, the mayor of Harlow Island.

Piet Lund, a fisherman, fears for his pier.

The port authority claims that the new ship uses half as much fuel. Analysts expect more visitors.
`,
);
const source = buildAnswerSource(article);
const ask = (question: string): Answer => answerQuestion(source, question);

function everyEvidence({ span, passages }: Answer) {
  return span ? [span, ...passages] : passages;
}

describe('an answer', () => {
  test('to a question about something else is refused before it is judged', () => {
    const unjudged = buildAnswerSource(article, { ...TRAINED, judge: undefined as never });
    expect(answerQuestion(unjudged, 'who painted the mona lisa').status).toBe('off-topic');
    expect(() => answerQuestion(unjudged, 'Who built the ship?')).toThrow();
  });

  test('shows nothing that is not a slice of the article, whatever is asked', () => {
    const words =
      'who what when where why how many did the ferry say mayor Harlow Moor cost 240 ? . “ 😀 ß \u202e \u0000 pier photo article'.split(
        ' ',
      );
    const questions = fc.oneof(
      fc.array(fc.constantFrom(...words, ...OBJECT_WORDS), { maxLength: 12 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(questions, (question) => {
        const answer = ask(question);
        for (const evidence of everyEvidence(answer)) expect(isVerbatim(article, evidence)).toBe(true);
        expect(answer.passages.length).toBeGreaterThan(0);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  test('is found in an article of words that every object answers to, as in any other', () => {
    const text = OBJECT_WORDS.map((word) => `“We are delighted with the ${word},” ${word} Ann Lee said on Monday.`);
    const about = parseArticle(
      'words',
      `---\ntitle: A ${OBJECT_WORDS.join(' ')}\naliases: { constructor: [toString], valueOf: [builder] }\n---\n\n${text.join('\n\n')}\n`,
    );
    const built = buildAnswerSource(about);
    for (const word of [...OBJECT_WORDS, 'builder']) {
      const answer = answerQuestion(built, `Who was delighted with the ${word}?`);
      expect(everyEvidence(answer).every((evidence) => isVerbatim(about, evidence))).toBe(true);
    }
    expect(answerQuestion(built, 'Who was delighted with the constructor?').text).toBe('Ann Lee');
  });

  test('is the same for the same question', () => {
    expect(ask('Who built the ship?')).toEqual(ask('Who built the ship?'));
  });

  test('names the doer of what was done', () => {
    const answer = ask('Who built the ship?');
    expect(answer).toMatchObject({ status: 'answered', text: 'Brandt Shipyard', span: { paragraph: 2 } });
    expect(answer.passages[0]?.paragraph).toBe(2);
  });

  test.each([
    ['Who founded Norrsken?', 'Norrsken was founded by two dentists in 1987.', 'two dentists'],
    [
      'When is the verdict due?',
      'A verdict is due in the autumn. If it is favourable, the port will grow.',
      'the autumn',
    ],
    ['Who capped the exports of tin?', 'Prices rose after Hanoi capped exports of tin.', 'Hanoi'],
  ])('may be something else than %s leads one to expect', (question, body, text) => {
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    expect(answerQuestion(own, question).text).toContain(text);
  });

  test('counts only what is asked for', () => {
    expect(ask('How many passengers does it carry?')).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(/^240\b/),
    });
    expect(ask('How many islands does the Harlow Line serve?').status).not.toBe('answered');
  });

  test('to a yes/no question is the sentence that holds all of it, and none where its telling word is nowhere', () => {
    expect(ask('Is Elsa Moor the mayor of Harlow Island?')).toMatchObject({
      status: 'answered',
      span: { paragraph: 2 },
    });
    expect(ask('Is the ferry vegetarian?').status).toBe('not-in-article');
  });

  test('ends before a mark that closes what was quoted from further back', () => {
    const article = readFileSync(new URL('../../corpus/deepseek-r1.md', import.meta.url), 'utf8');
    const first = buildAnswerSource(parseArticle('deepseek-r1', article));
    expect(answerQuestion(first, 'what approach does the model employ?').text).toBe('chain of thought');
  });

  test.each([
    ['The plant employs over 300 people and about 40 robots.', 'How many robots does the plant employ?', /^about 40\b/],
    ['The plant employs about 40 robots, said Ann Lee.', 'How many robots does the plant employ?', /^about 40\b/],
    ['The sum was not over 100 euros in any case.', 'How many euros was the sum?', /^100\b/],
    ['Ann Lee walked around 3 lakes in May.', 'How many lakes did Ann Lee walk around?', /^3\b/],
    ['The mayor received complaints about 14 buses.', 'How many buses were there complaints of?', /^14\b/],
    ['The mayor talks about 14 buses, said Ann Lee.', 'How many buses does the mayor talk about?', /^14\b/],
    ['In London almost 300 people marched.', 'How many people marched in London?', /^almost 300\b/],
    ['About 14 people talked about the bridge.', 'How many people talked about the bridge?', /^About 14\b/],
    ['The fire burned at least 90 barns in Kent.', 'How many barns did the fire burn?', /^at least 90\b/],
    ['More than 700 cows were sold in Kent.', 'How many cows were sold?', /^More than 700\b/],
    ['The talks lasted less than nine hours.', 'How long did the talks last?', /^less than nine hours$/],
    ['The talks lasted no longer than nine hours.', 'How long did the talks last?', /^(?:no longer than )?nine hours$/],
    ['The repair cost nothing less than $5m.', 'How much did the repair cost?', /^(?:nothing less than )?\$5m$/],
    ['The bus holds up to 40 people.', 'How many people does the bus hold?', /^up to 40\b/],
    ['Hull had more votes than 14 towns together.', 'Than how many towns had Hull more votes?', /^14\b/],
  ])('tells the number of "%s" with what bounds it, and with nothing else', (body, question, text) => {
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    expect(answerQuestion(own, question).text ?? '').toMatch(text);
  });

  test.each([
    ['which governor shut the schools?', 'Ines Marlow'],
    ['what did dr. holt count', '40 cows'],
    ['which senator was against it', 'Mo Fry'],
  ])('knows the titles that news shortens: "%s"', (question, text) => {
    const own = buildAnswerSource(
      parseArticle(
        'own',
        '---\ntitle: Schools stay shut after the storm\n---\n\nDr. Holt counted 40 cows on the road. Schools will stay shut until Friday, Gov. Ines Marlow said. Sen. Mo Fry was against it.\n',
      ),
    );
    expect(answerQuestion(own, question).text).toContain(text);
  });

  test('goes on to the end of a name, though its last word is no name by itself', () => {
    const body = 'The treaty is weak, said Ann Lee, an analyst at the Carlisle Endowment for International Peace.';
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    expect(answerQuestion(own, 'where does ann lee work')).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(/Carlisle Endowment for International Peace$/),
    });
  });

  test.each([
    ['when did Ann Lee say that', 'The pier is safe, said Ann Lee in a 2024 interview.', 'a 2024 interview'],
    ['what did Acme build', 'Acme built a cheap, wide bridge for Leeds.', 'a cheap, wide bridge'],
  ])('to "%s" goes on to the noun of its phrase', (question, body, text) => {
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    expect(answerQuestion(own, question)).toMatchObject({ status: 'answered', text: expect.stringContaining(text) });
  });

  test.each([
    ['Who will the change hurt?', 'The change will hurt the poor, critics say.', 'critics'],
    ['when did prices double in Leeds', 'In the 1990s prices doubled in Leeds.', '1990s prices'],
  ])('to "%s" ends where its phrase does: "%s"', (question, body, beyond) => {
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    const answer = answerQuestion(own, question);
    expect(answer.status).toBe('answered');
    expect(answer.text).not.toContain(beyond);
  });

  test('to who owns what is no sentence that only names both', () => {
    expect(ask('Does Elsa Moor own Harlow Island?').status).toBe('not-in-article');
  });

  test('is found though the name is typed with another hyphen', () => {
    const own = buildAnswerSource(
      parseArticle('own', '---\ntitle: News\n---\n\nAnn Lee founded the hedge fund High-Flyer.\n'),
    );
    expect(answerQuestion(own, 'What is High\u2011Flyer?')).toMatchObject({ status: 'answered', text: 'hedge fund' });
  });

  test('is no verb of a clause that only names what is asked for', () => {
    const own = buildAnswerSource(
      parseArticle('own', '---\ntitle: News\n---\n\nBolt released R1, a model that rivals Acme’s Trace o1.\n'),
    );
    expect(answerQuestion(own, 'What is Acme?').text).not.toBe('rivals');
    const said = parseArticle('own', '---\ntitle: News\n---\n\nReports say that startup Acme is closing.\n');
    expect(answerQuestion(buildAnswerSource(said), 'What is Acme?').text).toBe('startup');
  });

  test('to a yes/no question is the proving sentence and never a bare yes', () => {
    const answer = ask('Was the ship built by Brandt Shipyard?');
    expect(answer.status).toBe('answered');
    expect(answer.text).toMatch(/^The ship was built by Brandt Shipyard/);
    expect(answer.steps.at(-1)?.code).toBe('proving-sentence');
  });

  test.each(['Did the Harlow Line buy Zorblatt?', 'Does Elon Musk own the Harlow Line?', 'did they win', 'is it true'])(
    'to "%s" is none: the article has no such name, or nothing of it at all',
    (question) => {
      const answer = ask(question);
      expect(answer.status).not.toBe('answered');
      expect(answer.confidence).toBeLessThan(0.2);
    },
  );

  test('says what somebody is, by the words beside the name', () => {
    expect(ask('who is Piet Lund?')).toMatchObject({ status: 'answered', text: 'a fisherman' });
  });

  test.each([
    ['What kind of model is Bolt?', 'a reasoning model'],
    ['what type of company is Acme', 'A small Danish startup'],
  ])('to "%s" is what the article calls it', (question, text) => {
    const body = 'A small Danish startup, Acme, released Bolt, a reasoning model that runs on a telephone.';
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    expect(answerQuestion(own, question)).toMatchObject({ status: 'answered', text: expect.stringContaining(text) });
  });

  test.each([
    ['how many paragraphs does the article have?', '4'],
    ['how many sentences are there in this story', '7'],
    ['how long is the article?', '81'],
    ['how many words and paragraphs does it have', '81'],
  ])('to "%s" counts what is asked for', (question, text) => {
    expect(ask(question)).toMatchObject({ status: 'answered', text });
  });

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
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${text}\n`));
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
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${text}\n`));
    expect(answerQuestion(own, question).text).toContain(part);
  });

  test.each([
    ['what did the boss say about the ship?', 'The ship is new, said Amira Holt, the firm’s chief executive.'],
    ['what do experts say about the ship?', 'The ship is new, analysts said.'],
    ['what did the guy say about the ship?', 'The ship is new, said Tom Holt.'],
  ])('to "%s" is not refused because the speaker is told of by another word: "%s"', (question, text) => {
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${text}\n`));
    expect(answerQuestion(own, question).status).toBe('answered');
  });

  test('by a quotation is believed less where it is on something else', () => {
    const about = (topic: string) => ask(`what did the mayor say about ${topic}?`).confidence;
    expect(about('the budget')).toBeLessThan(about('swimming to school'));
  });

  test('to what somebody said somewhere is what they are quoted with there', () => {
    const body =
      'Mayor Ann Lee praised the team at a forum in Davos. “It is impressive how cheaply they built this bridge,” she said.\n\nThe bridge opened in May.';
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
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
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
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
    const own = buildAnswerSource(
      parseArticle('own', `---\ntitle: News\n---\n\n“${quoted}” said Mayor Ann Lee in Leeds.\n\nThe bakery shut.\n`),
    );
    expect(answerQuestion(own, `What did Lee say ${topic}?`).text).toBe(text);
  });

  test.each([
    ['who runs the libary in leeds', 'Who runs the library in Leeds?'],
    ['what did ppl call the new branhc', 'what did people call the new branch'],
    ['wich goverment paid for it', 'which government paid for it'],
  ])('answers "%s" as it answers "%s"', (typed, meant) => {
    const own = buildAnswerSource(
      parseArticle(
        'own',
        '---\ntitle: News\n---\n\nThe library in Leeds is run by Ann Lee. Readers called the new branch a palace. The British government paid for it.\n',
      ),
    );
    const { steps: read, ...answer } = answerQuestion(own, typed);
    const { steps: _, ...expected } = answerQuestion(own, meant);
    expect(answer).toEqual(expected);
    expect(expected.status).toBe('answered');
    expect(read.map(({ code }) => code)).toContain('spelling-repaired');
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

  test('takes one day for no misspelling of another, and what happened in an article for no question about all of it', () => {
    const own = buildAnswerSource(
      parseArticle(
        'own',
        '---\ntitle: News\n---\n\nThe strike began on Thursday. “It should never have happened,” said Ann Lee.\n',
      ),
    );
    expect(answerQuestion(own, 'What began on Tuesday?').steps.map(({ code }) => code)).not.toContain(
      'spelling-repaired',
    );
    expect(answerQuestion(own, 'What should never have happened?').text).not.toBe('News');
  });

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

  test('to who was told, or told the speaker, is not found by rule among those who speak', () => {
    const own = buildAnswerSource(
      parseArticle('own', '---\ntitle: News\n---\n\n“Fares stay low in Leeds,” Ann Lee told reporters. It rained.\n'),
    );
    const last = (question: string) => answerQuestion(own, question).steps.at(-1)?.code;
    expect(last('Who said that fares stay low in Leeds?')).toBe('quotation-found');
    expect(last('Who told Lee that fares stay low in Leeds?')).not.toBe('quotation-found');
    expect(last('Who was told that fares stay low in Leeds?')).not.toBe('quotation-found');
    expect(last('Who did Lee tell that fares stay low in Leeds?')).not.toBe('quotation-found');
  });

  test('to what "they" did is no question about the article itself', () => {
    const own = buildAnswerSource(
      parseArticle(
        'own',
        '---\ntitle: News\n---\n\nThey wrote a poem on the gate. The wall of the hall was cleaned.\n',
      ),
    );
    expect(answerQuestion(own, 'What did they write on the wall?').text).not.toBe('The wall of the hall was cleaned.');
    expect(answerQuestion(own, 'What did they say about the wall?').text).not.toBe('The wall of the hall was cleaned.');
    expect(answerQuestion(own, 'what does it say about the wall?').text).toBe('The wall of the hall was cleaned.');
  });

  test('to what somebody thinks is their quotation where nothing else tells it', () => {
    expect(ask('what does the mayor think?')).toMatchObject({ text: 'Nobody should have to swim to school,' });
  });

  test('to what somebody said may hold a negation that is theirs', () => {
    const body = 'Ann Cole said the ferry would not be sold. Piet Lund declined to comment.';
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    expect(answerQuestion(own, 'What did Ann Cole say about the ferry?')).toMatchObject({ status: 'answered' });
    expect(answerQuestion(own, 'What was said by Obama about the ferry?').status).not.toBe('answered');
  });

  test.each([
    ['How long does the paint take to dry?', 'six hours'],
    ['when did the board take on debt?', 'March 2021'],
    ['What is the second ship expected to cost?', '40 million euros'],
  ])('"%s" is not taken for a question about words', (question, text) => {
    const body =
      'The new paint takes six hours to dry.\n\nThe board took on debt of 3 million euros in March 2021.\n\nThe second ship is expected to cost 40 million euros, said the mayor.';
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    expect(answerQuestion(own, question)).toMatchObject({ status: 'answered', text: expect.stringContaining(text) });
  });

  test.each([
    ['who created Brightoven?', 'Ida Berg'],
    ['who is the creator of Brightoven', 'Ida Berg'],
    ['where did Ida Berg study?', 'Lund University'],
  ])('"%s" is found in the words that news tells it with', (question, text) => {
    const body =
      'Brightoven sells ovens in nine countries and hired 40 people last year.\n\nBrightoven was founded in 2010 by Ida Berg, an alumnus of Lund University.\n\nThe survey found that its ovens save power.';
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    expect(answerQuestion(own, question)).toMatchObject({ status: 'answered', text: expect.stringContaining(text) });
  });

  test('finds a role in the capitals before a name', () => {
    const own = buildAnswerSource(parseArticle('own', '---\ntitle: News\n---\n\nAcme CEO Ann Lee left on Monday.\n'));
    expect(answerQuestion(own, 'Who is Ann Lee?')).toMatchObject({ status: 'answered', text: 'Acme CEO' });
  });

  test('a bare name or number is shown where it stands', () => {
    expect(ask('Lund')).toMatchObject({ status: 'answered', text: 'Piet Lund, a fisherman, fears for his pier.' });
    expect(ask('240')).toMatchObject({
      status: 'answered',
      text: 'It carries 240 passengers and costs £4 for adults.',
    });
  });

  test('does not begin in the middle of a word', () => {
    const own = buildAnswerSource(
      parseArticle('own', '---\ntitle: News\n---\n\nThe emigrants cannot be asked for permission, says Ann Lee.\n'),
    );
    const { text = '' } = answerQuestion(own, 'what can the emigrants not be asked for');
    expect(text).not.toMatch(/^not\b/);
  });

  test('to who said something is the name as a whole, wherever it stands', () => {
    const body =
      'Noh Tae-hyun runs the theatre.\n\n“It was the wrong number that we dialled for months,” he said of the funding.';
    const own = buildAnswerSource(parseArticle('own', `---\ntitle: News\n---\n\n${body}\n`));
    const { text, span } = answerQuestion(own, 'Who said it was the wrong number that we dialled?');
    expect(span === undefined || span.text === text).toBe(true);
    expect(span === undefined || isVerbatim(own.article, span)).toBe(true);
  });

  test('names the speaker of words', () => {
    expect(ask('who said nobody should have to swim')).toMatchObject({ status: 'answered', text: 'Elsa Moor' });
  });

  test('to what the article says about something is a sentence that names it', () => {
    expect(ask('What does the article say about Piet Lund?')).toMatchObject({
      status: 'answered',
      text: 'Piet Lund, a fisherman, fears for his pier.',
    });
    expect(ask('What does the article say about whales?').status).not.toBe('answered');
  });

  test('does not put words in the mouth of somebody who is not quoted', () => {
    expect(ask('what did Piet Lund say').status).toBe('not-in-article');
  });
});

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

describe('a question that cannot be answered', () => {
  test.each([
    ['', 'no-words'],
    ['😀😀', 'no-words'],
    ['the of and', 'no-words'],
    ['Wer hat die Fähre gebaut und wann?', 'not-english'],
    ['кто построил паром', 'not-english'],
  ])('"%s" is told so, with passages to read all the same', (question, reason) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ status: 'not-in-article', reason });
    expect(answer.passages.length).toBeGreaterThan(0);
  });

  test('that has nothing to do with the article is off-topic', () => {
    expect(ask('best pizza recipe')).toMatchObject({ status: 'off-topic', reason: 'unrelated' });
  });

  test('costs work in proportion to its length, and not more than for a fixed number of words', () => {
    const answer = ask('who built the ship '.repeat(400));
    expect(answer.steps.length).toBeLessThan(20);
  });
});
