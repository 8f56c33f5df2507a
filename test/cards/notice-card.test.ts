import { expect, test } from 'vitest';
import { quotedAre } from '../../src/cards/notice-card.ts';

test('who is quoted is told in a sentence that stays short, however many and however they are called', () => {
  expect(quotedAre(['Ida Holm'])).toBe('Quoted is Ida Holm.');
  expect(quotedAre([])).toBe('Nobody is quoted in this article.');
  const many = quotedAre(Array.from({ length: 500 }, (_, i) => `Speaker ${i} ${'of the house '.repeat(20)}`));
  expect(many).toContain('and 480 others.');
  expect(many.length).toBeLessThan(1500);
});
