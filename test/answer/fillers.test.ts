import { describe, expect, test } from 'vitest';
import { withoutFillers } from '../../src/answer/fillers.ts';
import { completeFollowUp, rememberTurn } from '../../src/answer/follow-up.ts';
import { readPieceTopic } from '../../src/answer/piece.ts';

describe('what introduces or stretches a question', () => {
  test.each([
    ['how many so far?', 'how many?'],
    ['Has anyone been arrested so far?', 'Has anyone been arrested?'],
    ['Can someone explain why the bridge fell?', 'why the bridge fell?'],
    ['dumb question: who built it', 'who built it'],
    ['any idea - who built it', 'who built it'],
    ['what has it built so far?', 'what has it built?'],
    ['which prizes have they won so far', 'which prizes have they won'],
    ['who runs the port these days', 'who runs the port'],
    ['where is it right now?', 'where is it?'],
    ['who runs it at the moment?', 'who runs it?'],
    ['who is the mayor currently', 'who is the mayor'],
    ['how much have they spent so far right now', 'how much have they spent'],
    ['wait who runs the port', 'who runs the port'],
    ['Quick question: where exactly is the bridge', 'where is the bridge'],
    ['quick question did it open', 'did it open'],
    ['so is the bridge open?', 'is the bridge open?'],
    ['Hi! Who runs the port?', 'Who runs the port?'],
    ['Well, did it open?', 'did it open?'],
    ['lol whens it out', 'whens it out'],
    ['who on earth built it', 'who built it'],
    ['remind me again who built it', 'who built it'],
    ["i'd like to know who built it", 'who built it'],
    ['can someone tell me the name of the founder', 'the name of the founder'],
    ['does anyone know when it opened', 'when it opened'],
    ['quick question: does anyone know who built it?', 'who built it?'],
    ['anyone know when it opened', 'when it opened'],
    ['tell me about 2023', '2023'],
    ['who built it lol', 'who built it'],
    ['who built it, sir', 'who built it'],
    ['explain who built it', 'who built it'],
    ['who the hell built it', 'who built it'],
    ['what did they even build', 'what did they build'],
    ['Who built it, do you know?', 'Who built it?'],
    ['who built it thx', 'who built it'],
    ['when did it open exactly?', 'when did it open?'],
    ['who built it though', 'who built it'],
    ['what was it called again?', 'what was it called?'],
    ['how many were there again', 'how many were there'],
    ['who built it LOL', 'who built it'],
    ['Who built it According to the article?', 'Who built it?'],
    ['who built it - thanks', 'who built it'],
    ['who built it according to the article?', 'who built it?'],
    ['In the article, who built it?', 'who built it?'],
    ['so basically who built it', 'who built it'],
    ['quick question: builder of the port', 'builder of the port'],
    ['um, builder of the port', 'builder of the port'],
    ['can anyone explain the delay', 'the delay'],
    ['just wondering, who built it', 'who built it'],
    ['does the article say who built it?', 'who built it?'],
    ['did they mention why it fell', 'why it fell'],
    ['i forgot who built it', 'who built it'],
    ['sorry if dumb but who built it', 'who built it'],
    ['who built it, if mentioned?', 'who built it?'],
    ['who built it anyone know', 'who built it'],
    ['@byline who built it', 'who built it'],
    ['Hey Byline, who built it?', 'who built it?'],
    ['1. who built it', 'who built it'],
    ['what i want to know is who built it', 'who built it'],
    ['who built it (serious question)', 'who built it'],
    ['who built it, just curious', 'who built it'],
    ['how does it work in simple terms?', 'how does it work?'],
    ['who built it idk lol', 'who built it'],
    ['who built it please, thanks!', 'who built it!'],
  ])('"%s" is read as "%s"', (typed, read) => {
    expect(withoutFillers(typed)).toBe(read);
  });

  test.each([
    [', please lol, please thx', ' really x'],
    ['um ', 'x'],
    ['so, wait ', 'x'],
    [' in the article', ' x'],
    ['   ', 'x'],
    ['(', 'x'],
  ])('comes to an end with a long row of "%s" before what counts', (one, end) => {
    const text = `Zed built it${one.repeat(400)}${end}`;
    expect(withoutFillers(text)).toBe(text);
  });

  test('takes off a long row of what people close with', () => {
    expect(withoutFillers(`who built it${' lol, thx'.repeat(400)}`)).toBe('who built it');
  });

  test.each([
    'When will the museum open again?',
    'who will run again?',
    'What happened again and again?',
    'Who won again?',
    'How many languages do you know?',
    'Who are the bad guys?',
    'What does the byline say?',
    '1.5 million people did what?',
    '-5 degrees where?',
    'What is the question?',
    'Who was asking?',
    'Is the party centre-right?',
    'Who built the chat-bot?',
    'Asking-prices rose by how much?',
    'Who was CEO briefly?',
    'What decision was based on this report?',
    'Was Liang just asking?',
    'Is the code written in simple terms?',
    'Who got the cheers?',
    'Who does it aim to please?',
    'Who asked if anyone knows?',
    'UM professor who?',
    'Can you show up at Davos?',
    'Tell US companies what?',
    'Is the threat for real?',
    'Who said thanks?',
    'Who won in the world cup?',
    'Who wrote the devil wears prada?',
    'What happened on earth day?',
    'Who boarded Ever Given?',
    'What did the two Ever ships carry?',
    'How many even numbers are there?',
    'How even is the pitch?',
    'What is even better?',
    'What does literally mean?',
    'Who helped my friend?',
    'Who is known as sir?',
    'Explain the rules',
    'Are they just curious?',
    'Who is his bro?',
    'Who married Ty?',
    'Who was elected again?',
    'What was banned again?',
    'Does it say that she resigned?',
    'Did they mention the bridge?',
    'Who is his team mate?',
    'Whom did they help?',
    'Was it a serious question?',
    'Why is everyone curious?',
    'What is wrong in the report?',
    'Who said thanks to the crew?',
    'Was it shut, or what is left of it?',
    'Why is the school so far?',
    'Why have they come so far?',
    'Who has to walk so far?',
    'Who has she agreed to date?',
    'Who sings Right Now?',
    'who said "these days are over"',
    'What do these days commemorate?',
    'What happened in these days',
    'On which of these days did it rain?',
    'How fast was it travelling at the moment of impact?',
    'How many people live on earth?',
    'Where on Earth is the coldest place?',
    'Were the prisoners treated roughly?',
    'Could anyone tell the two models apart?',
    'somebody knows the code',
    'you know what, who built it',
    'well did it open',
    'well depth?',
    'so far?',
  ])('every word of "%s" counts', (typed) => {
    expect(withoutFillers(typed)).toBe(typed);
  });

  test('a follow-up that states something keeps its tag whole', () => {
    const previous = rememberTurn('Who founded Acme Motors?', { status: 'answered', text: 'Jane Roe' });
    const { question } = completeFollowUp(previous, "it makes cars, doesn't it currently?");
    expect(question).toBe("Acme Motors makes cars, doesn't it?");
  });

  test('the same question of another name may be introduced', () => {
    const previous = rememberTurn('Who founded Acme Motors?', { status: 'answered', text: 'Jane Roe' });
    expect(completeFollowUp(previous, 'wait what about Borg right now?').question).toBe('Who founded Borg?');
  });

  test('a question about the piece may be introduced, and one about what goes on is none', () => {
    expect(readPieceTopic('wait who wrote this')).toBe('byline');
    expect(readPieceTopic('What happened in the end?')).toBeUndefined();
    expect(readPieceTopic('what day was this posted')).toBe('published');
    expect(readPieceTopic('what day is it from')).toBe('published');
    for (const today of ['what day is it today?', 'what day is it pls', 'what day is today', "what's the day today"])
      expect(readPieceTopic(today), today).toBeUndefined();
  });
});
