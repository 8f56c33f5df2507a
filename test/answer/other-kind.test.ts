import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { matchSentence, viewQuestion } from '../../src/answer/match.ts';
import { KnownPeople } from '../../src/answer/name-types.ts';
import { isOtherKind } from '../../src/answer/other-kind.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { readySentence, spanOffsets } from '../../src/answer/sentence.ts';
import { buildAnswerSource } from '../../src/answer/source.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { tokenize } from '../../src/text/tokens.ts';

function isOther(question: string, text: string, span: string): boolean {
  const sentence = readySentence(1, 0, text.length, tokenize(text), new KnownPeople());
  const found = sentence.spans.find((_, i) => text.slice(...spanOffsets(sentence, i)) === span);
  if (!found) throw new Error(`"${span}" is no span of "${text}"`);
  const view = viewQuestion(analyseQuestion(question), () => 1, new Map());
  return isOtherKind(view, matchSentence(view, sentence), found);
}

test.each([
  ['When was the mill sold?', 'The mill fetched 3 million euros.', '3 million euros'],
  ['When did the captain score?', 'She has 14 goals in 40 games.', '40 games'],
  ['When did they meet?', 'He saw her three times a week at the bakery.', 'three times a week'],
  ['Where does Ana Ruiz live?', 'Ana Ruiz, 47, owns the mill.', '47'],
  ['Where is the fair held?', 'It will be held from 7 to 9 May at Orlen.', 'from 7 to 9'],
  ['Where does Ana Ruiz work?', "He met the mill's technical director.", "the mill's technical director"],
  ['Who founded the mill?', 'The mill employs 90 people.', 'employs 90 people'],
  ['Who will play for them?', 'He signs a contract until 2031.', 'a contract until 2031'],
  ['Who is missing?', 'Storm Zelda flooded the mill.', 'Storm Zelda'],
  ['Who was killed by the flood?', 'He drowned in the village of Nether Combe.', 'Nether Combe'],
  ['Who was freed?', 'She was tried at Nether Combe.', 'Nether Combe'],
  ['Why did they cut it?', 'They cut it with a small saw.', 'with a small saw'],
  ['Why was she dismissed?', 'She was dismissed without a reason.', 'without a reason'],
  ['How long did the trial take?', 'They held 800 interviews.', '800 interviews'],
  ['Who is Ana Ruiz?', 'Ana Ruiz, 47, owns the mill.', '47'],
])('"%s": "%s" does not tell it by "%s"', (question, text, span) => {
  expect(isOther(question, text, span)).toBe(true);
});

test.each([
  ['When does the mill open?', 'It opens at nine.', 'at nine'],
  ['When does lunch start?', 'It starts at 12.40 p.m. each day.', 'at 12.40 p.m.'],
  ['When does the pump freeze?', 'It freezes below minus 9 degrees.', 'below minus 9 degrees'],
  ['When may they leave?', 'They may leave if it costs over 40 euros.', 'if it costs over 40 euros'],
  ['When does she swim?', 'She swims twice a week.', 'twice a week'],
  ['When it stopped, how far was it?', 'It was 70 metres short.', '70 metres'],
  ['Where does the club stand?', 'The club is fifth.', 'fifth'],
  ['Where is Ana Ruiz from?', 'Ana Ruiz is a Chilean judge.', 'a Chilean judge'],
  ['Where will the money go?', 'It goes to the nurses.', 'the nurses'],
  ['Who turned them down?', 'They asked two banks.', 'two banks'],
  ['Who won?', 'The 2019 winner came first.', 'The 2019 winner'],
  ['Who does Ruiz work for?', 'Ruiz is an engineer at Nether Works.', 'Nether Works'],
  ['Who paid for it?', 'A levy of 2% on salt paid for it.', 'A levy of 2% on salt'],
  ['Who drew up the rule?', 'It was drawn up in Paris.', 'Paris'],
  ['Who caused the damage?', 'It was caused by Storm Zelda.', 'Storm Zelda'],
  ['Why are there no trains?', 'Trains have stopped since the flood took the track.', 'since the flood took the track'],
  ['When does she sing?', 'She sings in the second act.', 'in the second act'],
  ['How long is the key?', 'The key has 90 bits.', '90 bits'],
  ['How long is the ban?', 'He is banned for six matches.', 'six matches'],
  ['How long does it take?', 'It takes 30 milliseconds.', '30 milliseconds'],
  ['Why did it close?', 'With nothing left to sell, it closed.', 'With nothing left to sell'],
  ['Why did it close?', 'It closed with prices rising.', 'with prices rising'],
  ['Why was it late?', 'It was held up by a lack of parts.', 'a lack of parts'],
  ['How long is the tunnel?', 'The tunnel measures 90 metres.', '90 metres'],
  ['How long did it last?', 'It lasted three summers.', 'three summers'],
  ['How long is the list?', 'The list is 70 names long.', '70 names'],
])('"%s": "%s" may tell it by "%s"', (question, text, span) => {
  expect(isOther(question, text, span)).toBe(false);
});

test('what is of another kind than asked is not given as the answer, and a step says so', () => {
  const source = buildAnswerSource(
    parseArticle(
      'dentist',
      `---
title: Dentist cleared after nine years in jail
---

A dentist who spent nine years in jail for poisoning his partner was cleared by three judges on Friday.

Ruiz, who was jailed for life at Nether Combe Crown Court in May 2015, had always said that he was innocent. He visited the partner three times a week at her flat in Velm.
`,
    ),
  );
  const { status, steps } = answerQuestion(source, 'When did he meet the partner?');
  expect([status, steps.at(-1)?.code]).toEqual(['not-in-article', 'other-kind']);
  expect(answerQuestion(source, 'When was Ruiz jailed?').text).toMatch(/May 2015/);
});
