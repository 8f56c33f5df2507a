import { describe, expect, test } from 'vitest';
import { completeFollowUp, rememberTurn } from '../../src/answer/follow-up.ts';
import { knownNames } from '../support/known-names.ts';

const turn = rememberTurn('Who founded Acme Motors?', { status: 'answered', text: 'Jane Roe' });

describe('a follow-up', () => {
  test.each(['when was it released?', 'what happened then?', 'how long did it take?'])(
    '"%s" asks on, though the piece could be asked so as well',
    (question) => {
      const previous = rememberTurn('Who built the Aurora ferry?', { status: 'answered', text: 'Ann Lee' });
      expect(completeFollowUp(previous, question).carried).not.toEqual([]);
    },
  );

  test.each(['when was it published?', 'who wrote this', 'whats this about'])(
    '"%s" asks about the piece, whatever was asked before',
    (question) => {
      const previous = rememberTurn('Who founded Acme Motors?', { status: 'answered', text: 'Ann Lee' });
      expect(completeFollowUp(previous, question)).toEqual({ question, carried: [] });
    },
  );

  test.each([
    ['and when?', 'When was Acme Motors founded?'],
    ['by whom?', 'By whom? (about: Who founded Acme Motors?)'],
    ['where did she study', 'where did Jane Roe study'],
    ['when was it founded?', 'when was Acme Motors founded?'],
    ['what are her views on tax?', "what are Jane Roe's views on tax?"],
    ['what about Borg?', 'Who founded Borg?'],
    ['what about its price?', "what about Acme Motors's price?"],
    ['and her sister?', "Jane Roe's sister?"],
  ])('"%s" is completed by the question before it', (typed, complete) => {
    expect(completeFollowUp(turn, typed).question).toBe(complete);
  });

  test.each([
    ["she is rich, isn't she?", "Jane Roe is rich, isn't she?"],
    ["the car is cheap, isn't it?", "the car is cheap, isn't it?"],
    ['is it true that it was cheap?', 'is it true that Acme Motors was cheap?'],
    ['Is it true that prices fell in 2019?', 'Is it true that prices fell in 2019?'],
    ['why, eh?', 'Why was Acme Motors founded?'],
    ['it was cheap, is that it?', 'Acme Motors was cheap, is that it?'],
  ])('in "%s" the pronoun of the tag stands for nothing of its own', (typed, complete) => {
    expect(completeFollowUp(turn, typed).question).toBe(complete);
  });

  test('a person stays "she" while the questions are about the same thing, until another is named', () => {
    const { question } = completeFollowUp(turn, 'and when?');
    const next = rememberTurn(question, { status: 'answered', text: '2001' }, turn);
    expect(completeFollowUp(next, 'where did she study').question).toBe('where did Jane Roe study');
    const other = rememberTurn('What did Ann Lee buy?', { status: 'answered', text: 'a ship' }, next);
    expect(completeFollowUp(other, 'where did she study').question).toBe('where did Ann Lee study');
  });

  test('a name in capitals alone is nobody whom "she" could mean', () => {
    const about = completeFollowUp(turn, 'what about the US?').question;
    const next = rememberTurn(about, { status: 'not-in-article' }, turn);
    expect(completeFollowUp(next, 'how old is she?').question).toBe('how old is Jane Roe?');
  });

  test.each([
    ['where did he study?', 'where did Jane Roe study?'],
    ['what other company did he run', 'what other company did Jane Roe run'],
    ['what did she say about Borg?', 'what did Jane Roe say about Borg?'],
    ['what does Ann Lee think of her rival?', 'what does Ann Lee think of her rival?'],
  ])('"%s" means by its pronoun whom no name before it can mean', (typed, complete) => {
    expect(completeFollowUp(turn, typed).question).toBe(complete);
  });

  test.each([
    ['Who wrote the songs of the film?', 'when?', 'When were the songs of the film written?'],
    ['Who ran the mill in Lund?', 'and why?', 'Why was the mill run in Lund?'],
    ['Is the ferry free?', 'why?', 'Why is the ferry free?'],
    ['Where was Ann Lee born?', 'when?', 'When was Ann Lee born?'],
    ['In which year did Acme move to Lund?', 'how come?', 'Why did Acme move to Lund?'],
    ['What did Ann Lee say about tax?', 'when?', 'When did Ann Lee say that about tax?'],
    ['Which ship did Ann Lee buy from Acme?', 'where?', 'Where did Ann Lee buy the ship from Acme?'],
    ['Where does Acme work?', 'since when?', 'Since when does Acme work?'],
  ])('after "%s" "%s" is a plain question', (before, typed, complete) => {
    expect(completeFollowUp(rememberTurn(before, { status: 'not-in-article' }), typed).question).toBe(complete);
  });

  test.each([
    'Who runs Acme?',
    'How many people died?',
    'Who was hurt?',
    'Do you know who won?',
    'Who retired last month?',
    'Who won last month?',
    'Who became head teacher in 2020?',
    'Who came third?',
    'Who seemed angry?',
    'Who made Bo Chen a partner?',
    'Who won silver?',
    'Who sold the truck yesterday?',
    'Who sold the truck Monday?',
    'Who sold Acme trucks last month?',
    'Who gave Bo Chen a medal?',
    'Which shop went broke?',
    'Which club did Bo Chen play for in 2020?',
    'How many times did Acme win?',
    'What did Bo Chen look for?',
  ])('after "%s" no sentence is made up for "when?": the question before stands behind it', (before) => {
    const previous = rememberTurn(before, { status: 'not-in-article' });
    const { question } = completeFollowUp(previous, 'and when?');
    expect(question).toBe(`When? (about: ${before})`);
    expect(completeFollowUp(rememberTurn(question, { status: 'not-in-article' }, previous), 'why?').question).toBe(
      `Why? (about: ${before})`,
    );
  });

  test.each(['What about the wagons?', 'and the price?', 'how about Ann Lee?'])(
    '"%s" is a topic of its own where it takes no place in the question before',
    (typed) => {
      const previous = rememberTurn('Who designed the station?', { status: 'answered', text: 'Bo Chen' });
      expect(completeFollowUp(previous, typed)).toEqual({ question: typed, carried: [] });
    },
  );

  test.each([
    ['Who designed the old station?', 'what about the airport?', 'Who designed the airport?'],
    ['How many nurses were hired?', 'and doctors?', 'How many doctors were hired?'],
    ['What does the large crate weigh?', 'what about the small crate?', 'What does the small crate weigh?'],
  ])('after "%s" "%s" takes the place of what is of its class', (before, typed, complete) => {
    expect(completeFollowUp(rememberTurn(before, { status: 'not-in-article' }), typed).question).toBe(complete);
  });

  test('what the article knows to be no person is not meant by "he"', () => {
    const known = knownNames({ things: ['Acme'] });
    const sold = rememberTurn('How many cars did Acme sell?', { status: 'answered', text: '12' }, undefined, known);
    expect(completeFollowUp(sold, 'where did he study?').question).toBe('where did he study?');
    const made = rememberTurn('Who built the car?', { status: 'answered', text: 'Acme Motors Inc' });
    expect(completeFollowUp(made, 'where did he study?').question).toBe('where did he study?');
  });

  test.each(['how old is he?', 'why did she sell?'])(
    'a company that answers to "who" is nobody whom "%s" means',
    (typed) => {
      const known = knownNames({ things: ['Zorvo', 'Acme'] });
      const bought = rememberTurn('Who bought Acme?', { status: 'answered', text: 'Zorvo' }, undefined, known);
      expect(completeFollowUp(bought, typed).carried).toEqual([]);
    },
  );

  test('a name with a hyphen is carried over whole', () => {
    const previous = rememberTurn('Who founded High-Flyer?', { status: 'not-in-article' });
    expect(completeFollowUp(previous, 'when was it founded?').question).toBe('when was High-Flyer founded?');
    expect(completeFollowUp(previous, 'what about Borg?').question).toBe('Who founded Borg?');
  });

  test('"do that" carries the deed along with the doer', () => {
    const { question, carried } = completeFollowUp(turn, 'why did she do that?');
    expect(question).toContain('Jane Roe');
    expect(carried).toEqual(['Jane Roe', 'founded', 'Acme', 'Motors']);
  });

  test.each(['Who is Satya Roy?', 'who wrote this article?', 'how many goals were scored'])(
    '"%s" stands alone and comes back unchanged',
    (typed) => {
      expect(completeFollowUp(turn, typed)).toEqual({ question: typed, carried: [] });
    },
  );

  test.each(['the of and a', 'of the', 'a', 'is it', 'is he', 'it', 'no', 'yes it is'])(
    '"%s" asks nothing, so that it does not bring the earlier answer again',
    (typed) => {
      expect(completeFollowUp(turn, typed)).toEqual({ question: typed, carried: [] });
    },
  );

  test.each(['who else?', 'tell me more', 'how come?', 'y', 'yes, and where?', 'another?'])('"%s" asks on', (typed) => {
    expect(completeFollowUp(turn, typed).carried).toEqual(['founded', 'Acme', 'Motors']);
  });

  test('"anything else?" asks on of a question that it asks no other answer of', () => {
    const hall = rememberTurn('When will the hall open?', { status: 'answered', text: 'in May' });
    const more = completeFollowUp(hall, 'tell me more about it').question;
    for (const [before, last] of [
      [rememberTurn(more, { status: 'not-in-article' }, hall), more],
      [hall, 'When will the hall open?'],
    ] as const)
      expect(completeFollowUp(before, 'anything else?').question).toBe(`Anything else? (about: ${last})`);
  });

  test('a word that asks on is not asked again by the next', () => {
    const next = rememberTurn('who else founded Acme Motors?', { status: 'not-in-article' });
    expect(completeFollowUp(next, 'and why?').question).toBe('Why was Acme Motors founded?');
  });

  test.each(['who else?', 'and who else', 'anyone else?'])(
    '"%s" asks for another than the one that was told',
    (typed) => {
      expect(completeFollowUp(turn, typed).question).toBe('Who else founded Acme Motors, besides Jane Roe?');
    },
  );

  test.each(['which else?', 'any others?', 'which other?', 'others?', 'who else?', 'any other banks?', 'any more?'])(
    'after "which banks" "%s" asks for others than those that were told',
    (typed) => {
      const banks = rememberTurn('Which banks lent money?', { status: 'answered', text: 'Acme and Borg' });
      const complete = 'Which other banks lent money, besides Acme and Borg?';
      expect(completeFollowUp(banks, typed).question).toBe(complete);
      const next = rememberTurn(complete, { status: 'answered', text: 'Corva' }, banks);
      expect(completeFollowUp(next, typed).question).toBe(
        'Which other banks lent money, besides Acme and Borg, Corva?',
      );
    },
  );

  test.each([
    ['Which other banks lent money?', 'any others?', 'Which other banks lent money, besides Acme?'],
    ['What did Bo Chen buy?', 'any others?', 'What else did Bo Chen buy, besides Acme?'],
    ['Who bought the mill?', 'any more?', 'Who else bought the mill, besides Acme?'],
  ])('after "%s" "%s" asks "%s"', (before, typed, complete) => {
    const asked = rememberTurn(before, { status: 'answered', text: 'Acme' });
    expect(completeFollowUp(asked, typed).question).toBe(complete);
  });

  test.each([
    ['Which banks lent money?', 'any other mills?'],
    ['How many mills burned?', 'any more?'],
    ['How many mills burned?', 'how else?'],
  ])('after "%s" "%s" asks for no other answer', (before, typed) => {
    const asked = rememberTurn(before, { status: 'answered', text: '12' });
    expect(completeFollowUp(asked, typed).question).not.toContain('besides');
  });

  test.each([
    'are you sure?',
    'Are you sure about that?',
    'you sure',
    'really?',
    'source?',
    'Says who?',
    'how do you know?',
    'where does it say that?',
    'is that true?',
  ])('"%s" asks the question before once more, whose card shows the proof', (typed) => {
    expect(completeFollowUp(turn, typed).question).toBe('Who founded Acme Motors?');
    expect(completeFollowUp(undefined, typed).question).toBe(typed);
  });

  test.each(['Who else founded Acme Motors, besides Jane Roe?', 'Until when? (about: Who founded Acme Motors?)'])(
    '"are you sure?" after "%s" asks just that once more, and "and when?" what it was made of',
    (question) => {
      const next = rememberTurn(question, { status: 'answered', text: 'Bo Chen' }, turn);
      expect(completeFollowUp(next, 'are you sure?').question).toBe(question);
      expect(completeFollowUp(next, 'and when?').question).toBe('When was Acme Motors founded?');
    },
  );

  test('what was answered as it was typed is asked so again for its proof, and asked on as it was completed', () => {
    const sure = { status: 'answered', text: 'Lund' } as const;
    const next = rememberTurn('where was Jane Roe born?', sure, turn, undefined, 'where was she born?');
    const { question } = completeFollowUp(next, 'are you sure?');
    expect(question).toBe('where was she born?');
    for (const last of [next, rememberTurn(question, sure, next)])
      expect(completeFollowUp(last, 'and when?').question).toBe('When was Jane Roe born?');
  });

  test.each(['Is the source known?', 'is the mayor sure?', 'Who says he lied?', 'Was she really there?'])(
    '"%s" asks for something of its own, not for the proof again',
    (typed) => {
      expect(completeFollowUp(turn, typed).question).not.toBe('Who founded Acme Motors?');
    },
  );

  test('asks on after "who else?" of the question before that, and knows all that was told', () => {
    const { question } = completeFollowUp(turn, 'who else?');
    const next = rememberTurn(question, { status: 'answered', text: 'Bo Chen' }, turn);
    expect(completeFollowUp(next, 'and when?').question).toBe('When was Acme Motors founded?');
    expect(completeFollowUp(next, 'who else?').question).toContain('besides Jane Roe, Bo Chen');
  });

  test.each([
    ['and Ann Lee?', 'What did Ann Lee say about tax?'],
    ['what about Ann Lee', 'What did Ann Lee say about tax?'],
    ['and in 2023?', 'What did Bo Chen say about tax in 2023?'],
    ['and since March 2020?', 'What did Bo Chen say about tax since March 2020?'],
  ])('"%s" asks the question before of another name or time, with all its words', (typed, complete) => {
    const said = rememberTurn('What did Bo Chen say about tax?', { status: 'answered', text: 'It is too high.' });
    expect(completeFollowUp(said, typed).question).toBe(complete);
  });

  test.each([
    ['Who runs the BBK?', 'what about the ZDK?', 'Who runs the ZDK?'],
    ['Who runs the BBK?', 'what about Borg?', 'Who runs Borg?'],
    ['Who runs the BBK choir?', 'what about the ZDK?', 'Who runs the ZDK choir?'],
    ['When was the C12 built?', 'what about the D14?', 'When was the D14 built?'],
    ['Who won the prize for BK songs?', 'what about ZK songs?', 'Who won the prize for ZK songs?'],
    ['What does BK$9 buy in the BK?', 'what about Borg?', 'What does BK$9 buy in Borg?'],
  ])('after "%s" "%s" takes the place of a whole name, with one article', (before, typed, complete) => {
    expect(completeFollowUp(rememberTurn(before, { status: 'not-in-article' }), typed).question).toBe(complete);
  });

  test('"who else?" after "and when?" is besides who was told, not besides the time', () => {
    const runs = rememberTurn('Who runs the choir?', { status: 'answered', text: 'Bo Chen' });
    const when = completeFollowUp(runs, 'and when?').question;
    expect(when).toBe('When? (about: Who runs the choir?)');
    const then = rememberTurn(when, { status: 'answered', text: '2023' }, runs);
    expect(completeFollowUp(then, 'who else?').question).toBe('Who else runs the choir, besides Bo Chen?');
  });

  test('a name typed without capitals is carried into a plain sentence like any other', () => {
    const asked = rememberTurn('who founded zqorbia?', { status: 'answered', text: 'Bo Chen' });
    expect(completeFollowUp(asked, 'and when?').question).toBe('When was zqorbia founded?');
  });

  test('a name takes no place behind "which" but that of a name: "Which Borg opened a shop?" asks for nothing', () => {
    const asked = rememberTurn('Which startups opened a shop?', { status: 'answered', text: 'Acme' });
    expect(completeFollowUp(asked, 'and Borg?')).toEqual({ question: 'and Borg?', carried: [] });
    const model = rememberTurn('Which Acme car sold best?', { status: 'answered', text: 'the C12' });
    expect(completeFollowUp(model, 'and Borg?').question).toBe('Which Borg car sold best?');
  });

  test('another group takes the place of the one that something was for', () => {
    const asked = rememberTurn('What does a ride cost for students?', { status: 'not-in-article' });
    expect(completeFollowUp(asked, 'what about children?').question).toBe('What does a ride cost for children?');
    expect(completeFollowUp(asked, 'what about the route?').carried).toEqual([]);
  });

  test.each(['What about 2019?', 'And in 2019?'])('"%s" takes no place in a question of several years', (typed) => {
    const led = rememberTurn('Who ran Acme from 2010 to 2012?', { status: 'not-in-article' });
    expect(completeFollowUp(led, typed).carried).toEqual([]);
  });

  test('"In 2022?" is asked of the question before however it is written', () => {
    const sold = rememberTurn('How many cars were sold in 2021?', { status: 'not-in-article' });
    expect(completeFollowUp(sold, 'In 2022?').question).toBe('How many cars were sold in 2022?');
  });

  test('another year takes the place of the one that was asked about', () => {
    const sold = rememberTurn('How many cars did Acme sell in May 2021?', { status: 'answered', text: '12' });
    expect(completeFollowUp(sold, 'and in 2022?').question).toBe('How many cars did Acme sell in 2022?');
  });

  test('without an earlier question nothing is carried over', () => {
    expect(completeFollowUp(undefined, 'and when?')).toEqual({ question: 'and when?', carried: [] });
  });

  test('what is remembered stays small however long the question was', () => {
    const long = rememberTurn(`who ${'Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa '.repeat(200)}`, {
      status: 'off-topic',
    });
    expect(JSON.stringify(long).length).toBeLessThan(700);
  });

  test('an answer that is no name does not become "she"', () => {
    const other = rememberTurn('Who runs Acme?', { status: 'answered', text: 'the workers of the plant' });
    expect(other.she).toBe('Acme');
  });
});
