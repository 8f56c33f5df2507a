import { describe, expect, test } from 'vitest';
import { withoutFillers } from '../../src/answer/fillers.ts';
import { completeFollowUp, rememberTurn } from '../../src/answer/follow-up.ts';
import { readPieceTopic } from '../../src/answer/piece.ts';

describe('what introduces or stretches a question', () => {
  test.each([
    ['how many bridges has it built so far?', 'how many bridges has it built?'],
    ['how many have they sold in total so far?', 'how many have they sold?'],
    ['wait who runs the port these days', 'who runs the port'],
    ['Quick question: where exactly is the bridge', 'where is the bridge'],
    ['Hi! Who runs the port?', 'Who runs the port?'],
    ['lol whens it out', 'whens it out'],
    ['who on earth built it', 'who built it'],
    ['remind me again who built it', 'who built it'],
    ['can someone tell me please who built it', 'who built it'],
    ['does anyone know when it opened', 'when it opened'],
    ['what do they make at all?', 'what do they make?'],
    ['tell me about 2023', '2023'],
  ])('"%s" is read as "%s"', (typed, read) => {
    expect(withoutFillers(typed)).toBe(read);
  });

  test.each([
    'When will the museum open again?',
    'Why is the school so far?',
    'Are the figures up to date?',
    'Who did she agree to date?',
    'Who sings Right Now?',
    'who said "these days are over"',
    'On which of these days did it rain?',
    'How fast was it travelling at the moment of impact?',
    'does the law apply at all airports?',
    'How many people live on earth?',
    'Could anyone tell the two models apart?',
    'somebody knows the code',
    'Serious question marks remain about it?',
    'you know what, who built it',
    'well depth?',
    'exactly?',
  ])('every word of "%s" counts', (typed) => {
    expect(withoutFillers(typed)).toBe(typed);
  });

  test('a follow-up that states something keeps its tag whole', () => {
    const previous = rememberTurn('Who founded Acme Motors?', { status: 'answered', text: 'Jane Roe' });
    const { question } = completeFollowUp(previous, "it makes cars, doesn't it currently?");
    expect(question).toBe("Acme Motors makes cars, doesn't it?");
  });

  test('a question about the piece may be stretched as well', () => {
    expect(readPieceTopic('when was this published exactly?')).toBe(readPieceTopic('when was this published?'));
    expect(readPieceTopic('wait who wrote this')).toBe(readPieceTopic('who wrote this'));
  });
});
