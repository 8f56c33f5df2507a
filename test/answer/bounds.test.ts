import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { newsOf } from './news.ts';

describe('an answer', () => {
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
    const own = newsOf(body);
    expect(answerQuestion(own, question).text ?? '').toMatch(text);
  });
});
