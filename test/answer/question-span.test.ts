import { describe, expect, test } from 'vitest';
import { questionIn } from '../../src/answer/question-span.ts';

const ARTICLE = new Set('mayor teacher bridge ann tredwell friend coffee founded opened 1954 reporter'.split(' '));
const isKnown = (word: string): boolean => ARTICLE.has(word);

describe('chatter around a question is cut', () => {
  test.each([
    ['my sister wants to know when the bridge opened', 'when the bridge opened'],
    ['Great article! When was the bridge opened? Thanks a lot, bot.', 'When was the bridge opened?'],
    ['who opened the bridge? asking for my homework', 'who opened the bridge?'],
    ['I skimmed it. Who is the mayor?', 'Who is the mayor?'],
    ['who opened the bridge i cant find it anywhere', 'who opened the bridge'],
    ['Good morning, I would be grateful if you could inform me who opened the bridge', 'who opened the bridge'],
    ['Q7: who opened the bridge', 'who opened the bridge'],
    ['does it say anywhere who opened the bridge', 'who opened the bridge'],
  ])('"%s"', (message, question) => {
    expect(questionIn(message, isKnown)).toBe(question);
  });
});

describe('what the question needs is left', () => {
  test.each([
    'According to the teacher, who opened the bridge?',
    'The mayor resigned. Who follows her?',
    'Who asked the teacher for help?',
    'In which year was the bridge opened?',
    'who drank coffee with his friend?',
    'What did the reporter want to know?',
    'says who',
    'what should I do?',
    'bridge opened when',
    'how do i get to the bridge',
    'Did the U.S. open the bridge?',
    'A1.Bridge was opened by whom?',
    'this article is so well written',
    'was this article written by a human?',
    'Google has Gemini. When was it founded?',
    'I heard about the mayor. When was she founded?',
    'my friend Zoltan asks when he founded it',
    'Who gave the answer in the end?',
    '',
    '???',
  ])('"%s"', (question) => {
    expect(questionIn(question, isKnown)).toBe(question);
  });

  test('a word of the article before the question belongs to it, another does not', () => {
    const message = 'my teacher asks who opened the bridge';
    expect(questionIn(message, isKnown)).toBe(message);
    expect(questionIn(message, (word) => word === 'bridge')).toBe('who opened the bridge');
  });

  test('a very long message is left as it is', () => {
    const message = `${'so '.repeat(50_000)}who opened the bridge`;
    expect(questionIn(message, isKnown)).toBe(message);
  });
});
