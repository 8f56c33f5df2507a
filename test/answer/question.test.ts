import { describe, expect, test } from 'vitest';
import { analyseQuestion } from '../../src/answer/question.ts';

describe('the kind of a question', () => {
  test.each([
    ['Who wrote the law?', 'who', 'person'],
    ['smith professor where', 'where', 'place'],
    ['parts used??', 'what', 'thing'],
    ['How many offices does Acme have?', 'how-many', 'count'],
    ['how much did it cost', 'how-much', 'amount'],
    ['What percentage of voters agreed?', 'how-much', 'amount'],
    ['In what year did it open?', 'when', 'time'],
    ['whens the next match', 'when', 'time'],
    ['why did they stop', 'why', 'reason'],
    ['What was the reason for the delay?', 'why', 'reason'],
    ['how come it failed', 'why', 'reason'],
    ['how does it work', 'how', 'manner'],
    ['how thick is it', 'how-much', 'amount'],
    ['how quickly did they answer', 'how-much', 'amount'],
    ['which team won', 'which', 'organisation'],
    ['which insurer paid', 'which', 'organisation'],
    ['Which nurse found it?', 'which', 'person'],
    ['what stake did they buy', 'how-much', 'amount'],
    ['Who is Jane Roe?', 'definition', 'definition'],
    ['jane roe job', 'definition', 'definition'],
    ['who is the mayor of Springfield', 'who', 'person'],
    ['springfield mayor', 'who', 'person'],
    ['did the council agree', 'yes-no', 'thing'],
    ['what did the mayor say about it', 'said', 'thing'],
    ['mayor said what', 'said', 'thing'],
    ['what is a train of thought', 'what', 'thing'],
    ['list the teams', 'list', 'organisation'],
    ['name three teams', 'list', 'organisation'],
    ['name of the technique?', 'what', 'name'],
  ])('"%s" is read as %s for a %s', (text, kind, asked) => {
    const question = analyseQuestion(text);
    expect({ kind: question.kind, asked: question.asked }).toEqual({ kind, asked });
  });

  test('politeness before a question is not part of it', () => {
    const question = analyseQuestion('hey, can you tell me when the bridge was built');
    expect(question.kind).toBe('when');
    expect(question.content.map((i) => question.tokens[i]?.normal)).toEqual(['bridge', 'built']);
  });

  test.each([
    ['how many open-source tools has it launched', 'open source tools launched'],
    ['which hedge funds did she found', 'hedge funds found'],
    ['how old is the mayor', 'mayor'],
    ['how accurate is the map', 'accurate map'],
    ['what kind of company is it', 'company'],
    ['what is the name of the hedge fund', 'hedge fund'],
    ['who wrote The Name of the Rose', 'wrote name rose'],
  ])('"%s" looks for what tells the asked noun from others', (text, words) => {
    const { content, tokens } = analyseQuestion(text);
    expect(content.map((i) => tokens[i]?.normal).join(' ')).toBe(words);
  });

  test.each([
    ['does Acme own Borg?', ['acme', 'owns', 'borg']],
    ["Doesn't Acme own Borg?", ['acme', 'owns', 'borg']],
    ['did she sell her own ship?', ['sell', 'ship']],
    ['Did Smith score an own goal?', ['smith', 'score', 'goal']],
    ["did the residents' own survey fail", ['residents', 'survey', 'fail']],
  ])('in "%s" owning counts where it is the verb', (text, words) => {
    const { content, tokens } = analyseQuestion(text);
    expect(content.map((i) => tokens[i]?.normal)).toEqual(words);
  });

  test('what stretches a question is not looked for', () => {
    const { content, tokens } = analyseQuestion('wait how many bridges has it built so far?');
    expect(content.map((i) => tokens[i]?.normal)).toEqual(['bridges', 'built']);
  });

  test('"what kind of" asks for the noun after it', () => {
    const { focus, tokens } = analyseQuestion('what kind of engine does it have');
    expect(tokens[focus ?? -1]?.normal).toBe('engine');
  });

  test('names are told from capitals and from words that English does not know', () => {
    expect(analyseQuestion('where does Jane Roe live').names).toEqual(['Jane Roe']);
    expect(analyseQuestion('where is xyrtoq based').names).toEqual(['xyrtoq']);
  });

  test('a negation is noticed', () => {
    expect(analyseQuestion("why didn't they vote").negated).toBe(true);
    expect(analyseQuestion('why did they vote').negated).toBe(false);
    expect(analyseQuestion("they voted, didn't they?").negated).toBe(false);
    expect(analyseQuestion("they didn't vote, did they?").negated).toBe(true);
  });
});
