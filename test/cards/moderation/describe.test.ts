import { expect, test } from 'vitest';
import { describeChanges } from '../../../src/cards/moderation/describe.ts';
import { textForm } from '../../../src/cards/text-form.ts';

test('of many entries whole ones are named and the others counted: no mark or mention is cut', () => {
  const words = Array.from({ length: 9 }, (_, at) => `block:word${at}${'x'.repeat(35)}`);
  const channels = Array.from({ length: 10 }, (_, at) => `12345678901234567${at}`);
  const lines = describeChanges([
    { kind: 'list', field: 'policy.words', added: words, removed: words },
    { kind: 'list', field: 'exempt.channels', added: channels, removed: [] },
  ]).split('\n');
  for (const line of lines) {
    expect((line.split('**').length - 1) % 2).toBe(0);
    expect(line.replace(/<#\d{18}>/g, '')).not.toContain('<');
    expect(line).toMatch(/and \d more$/);
    expect(line.length).toBeLessThan(300);
  }
});

test('a form’s text is cut between characters', () => {
  const form = textForm('a', 'b', [{ id: 'x', label: 'l', value: `a${'😀'.repeat(40)}`, maxLength: 60 }]);
  expect(JSON.stringify(form).includes('\\ud83d')).toBe(false);
});
