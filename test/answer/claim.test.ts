import { describe, expect, test } from 'vitest';
import { analyseQuestion } from '../../src/answer/question.ts';

describe('a question that states and only asks whether it is so', () => {
  test.each([
    ['Acme is Korean, right?', 'Acme,Korean'],
    ["she founded it in 2019, didn't she?", 'founded,2019'],
    ["the engine is open source, isn't it?", 'engine,open,source'],
    ['the engine is open source isnt it', 'engine,open,source'],
    ["the engine isn't cheap, is it?", 'engine,cheap'],
    ['the vote was close, was it not?', 'vote,close'],
    ['Acme uses old parts, correct?', 'Acme,uses,old,parts'],
    ['the mayor agreed - yes?', 'mayor,agreed'],
    ['the council voted yes, is that correct?', 'council,voted,yes'],
    ['the mayor agreed, or did he?', 'mayor,agreed'],
    ["he's the founder, right?", 'founder'],
    ['did the council agree, yes?', 'council,agree'],
    ['Acme is the firm which made the engine, right?', 'Acme,firm,made,engine'],
    ['the mayor Harlow agreed, right?', 'mayor,Harlow,agreed'],
    ['Acme was founded in Leeds, am I right?', 'Acme,founded,Leeds'],
    ["Acme was founded in Leeds, isn't that right?", 'Acme,founded,Leeds'],
    ["the vote was close, wasn't it? 😀", 'vote,close'],
    ['Is it true that Acme, which Lee founded, is Korean?', 'Acme,Lee,founded,Korean'],
    ["Won't Acme win?", 'Acme,win'],
    ["Kestrel rivals Acme, doesn't it?", 'Kestrel,rivals,Acme'],
    ['Is it true that Acme was founded in 2019?', 'Acme,founded,2019'],
    ["Isn't Acme based in Leeds?", 'Acme,based,Leeds'],
  ])('"%s" asks whether it is so, and not for a word of its tag', (text, words) => {
    const { kind, asked, content, tokens } = analyseQuestion(text);
    expect([kind, asked, content.map((i) => tokens[i]?.text).join()]).toEqual(['yes-no', 'thing', words]);
  });

  test.each([
    ['who founded it, right?', 'who', 'founded'],
    ['so when did it open, correct?', 'when', 'open'],
    ['the mayor said what, right?', 'said', 'mayor'],
    ['springfield mayor, right?', 'who', 'springfield,mayor'],
    ['it was founded when, yes?', 'when', 'founded'],
    ['name the founder of Acme, can you?', 'list', 'founder,Acme'],
  ])('"%s" keeps its kind without its tag', (text, kind, words) => {
    const question = analyseQuestion(text);
    expect([question.kind, question.content.map((i) => question.tokens[i]?.text).join()]).toEqual([kind, words]);
  });

  test.each([
    'guess who founded Acme',
    "I can't remember when Acme was founded",
    'year Acme was founded',
    'the year Acme was founded',
    'number of chips used to train it',
    'people killed in the crash',
    "Acme's founder",
    'Acme has a rival. Who owns it',
  ])('"%s" asks for the same with a tag behind it', (text) => {
    const { kind, asked } = analyseQuestion(text);
    expect(analyseQuestion(`${text}, right?`)).toMatchObject({ kind, asked, text });
  });

  test.each([
    'which towns voted no?',
    'the firm made a cheap model, how did they do it?',
    'Lee left Acme. Why did he do it?',
    'he explained how the firm managed to do it',
    'the firm did not do it',
    'share of cases they got right',
    'the party is far-right?',
    'they have the legal right?',
    'so Ann Lee is what she is',
    'how old is he',
    'what is it',
    'right?',
    'is it?',
  ])('"%s" has no tag, though it ends as tags do', (text) => {
    expect(analyseQuestion(text)).toMatchObject({ text, tag: '' });
  });
});
