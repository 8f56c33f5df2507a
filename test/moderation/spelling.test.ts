import { describe, expect, it } from 'vitest';
import { moderate } from '../../src/moderation/moderate.ts';

describe('offensive words in disguise', () => {
  it.each([
    ['leet', 'you a$$h0le'],
    ['masked', 'what sh*t'],
    ['leet', 'what $h!t I read'],
    ['masked', 'f*** this'],
    ['separated', 'bi-tch'],
    ['separated', 'that he-she'],
    ['separated', 'ni/gger'],
    ['separated', 'wet/back'],
    ['spaced', 's h i t'],
    ['spaced', 'who did this sh it'],
    ['repeated', 'shiiiiit'],
    ['misspelt', 'you bicth'],
    ['phonetic', 'you kunt'],
    ['reversed', 'tihs article'],
    ['embedded', 'the megafuckup'],
    ['run together', 'dumbbastard'],
    ['run together', 'allimmigrantsarevermin'],
    ['masked', 'sh🙂t happens'],
    ['plain', 'what shit🎉'],
    ['plain', 'ѕһіt'],
    ['plain', '🅵🆄🅲🅺 this'],
    ['plain', 'sh\u200bit'],
    ['plain', '%73hit'],
  ])('are read in the view "%s": %s', (view, text) => {
    expect(moderate(text)).toMatchObject({ action: 'block', view });
  });

  it.each([
    'the H100 and A55 chips',
    '480 seats',
    '455 votes',
    'the team of Prato',
    'class 4 asset',
    'R1 vs. o1',
    'Kai-Fu Lee',
    'Phuket',
    'Essex',
    'Dr. Dyke',
    'did he/she say that in Davos',
    'who said that, he she said',
  ])('are not seen in "%s"', (text) => {
    expect(moderate(text).action).not.toBe('block');
  });

  it('are shown where the user typed them, not where they stand in the normalised text', () => {
    const text = 'hey <@123456> who the 🅵🆄🅲🅺 are they';
    const { span = [0, 0] } = moderate(text);
    expect(text.slice(...span)).toBe('🅵🆄🅲🅺');
  });

  it('are never read into the words of the article', () => {
    expect(moderate('Who is Bicth?').action).toBe('block');
    expect(moderate('Who is Bicth?', { isArticleWord: (word) => word === 'bicth' }).action).toBe('allow');
  });
});
