import { describe, expect, test } from 'vitest';
import { plainWording } from '../../src/answer/wordings.ts';

describe('a question that is asked in a roundabout way is asked plainly', () => {
  test.each([
    ['What person won the race?', 'who won the race?'],
    ["what's the name of the person who won", 'who won'],
    ['name the person that won', 'who won'],
    ['Who was it that won?', 'who won?'],
    ['who is the one who won', 'who won'],
    ['In what place did she study?', 'where did she study?'],
    ['what location was it found', 'where was it found'],
    ['For what reason did he quit?', 'why did he quit?'],
    ['how long ago was it', 'when was it'],
    ['what number of people came', 'how many people came'],
    ['who is the dude who won', 'who won'],
    ["i'm looking for the title of the book", 'what is the title of the book'],
    ['give me the name of her dog', 'what is the name of her dog'],
    ['who ann lee is', 'who is ann lee'],
    ['Ann Lee is who?', 'who is Ann Lee?'],
    ['ann lee, who is she', 'who is ann lee'],
    ['ann lee who is', 'who is ann lee'],
    ['heron whats that', 'heron whats that'],
    ['ann lee studied where', 'where did ann lee study'],
    ['they used it where', 'where did they use it'],
    ['they need it when', 'when did they need it'],
    ['she lives where', 'where does she live'],
    ['she dies when', 'when does she die'],
    ['it buzzes why', 'why does it buzz'],
    ['she focuses on it where', 'where does she focus on it'],
    ['they focus on it why', 'why did they focus on it'],
    ['she changed it why', 'why did she change it'],
    ['Ann Lee died when', 'when did Ann Lee die'],
    ['Ann Lee held what', 'what did Ann Lee hold'],
    ['they signed when', 'when did they sign'],
    ['the films released when', 'when were the films released'],
    ['Ann Lee passed it why', 'why did Ann Lee pass it'],
    ['the firm based where', 'where was the firm based'],
    ['the shop that sold bread cancelled what', 'what did the shop that sold bread cancelled'],
    ['ann lee bought the boat when', 'when did ann lee buy the boat'],
    ['the firm stopped when?', 'when did the firm stop?'],
    ['Is it going to snow tonight?', 'Will it snow tonight?'],
    ['is the bakery gonna shut', 'will the bakery shut'],
    ["who's going to pay", 'who will pay'],
    ['what are the owners of the mill going to do', 'what will the owners of the mill do'],
  ])('"%s" asks "%s"', (text, plain) => {
    expect(plainWording(text)).toBe(plain);
  });

  test.each([
    'What personal reasons did he give?',
    'what people came',
    'is she going to school',
    'is he going to Oslo',
    'is the case going to trial',
    'is the firm that is leaving going to pay',
    'What time is the match?',
    'what place is she in',
    'it grew fastest, says who',
    'I keep seeing Ann Lee, who is that?',
    'Gideon Price who',
    'which Guy Ritchie film was it',
    'What man-made lake is it',
    'what woman founded it',
    'who is the woman who founded it',
    'Which person’s house',
    'at what point guard was he best',
    'what number of the bus is it',
    'whereabouts of the boy',
    'give me the names of the teams',
    'get me the link',
    'the name of the company that built it',
    '36% of what?',
    'give me the list of teams',
    'give me the year it was founded',
    'Tell them who, what and when',
    'no idea why',
    'it says 36%. of what?',
    'Give me five names',
    'who said what he is',
    'the dam was built by who',
    'Was it built where he said?',
    'what is the reason for the delay',
    'in what place of the list is she',
    'the name of the rose',
    'who left and how come',
  ])('"%s" stays as it is', (text) => {
    expect(plainWording(text)).toBe(text);
  });

  test.each(['so ', 'name of the ', 'the person who ', ', '])('of a long row of "%s" nothing is taken', (part) => {
    const text = `${part.repeat(20_000)}who`;
    expect(plainWording(text)).toBe(text);
  });
});
