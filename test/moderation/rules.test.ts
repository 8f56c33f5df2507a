import { describe, expect, it } from 'vitest';
import { moderate } from '../../src/moderation/moderate.ts';
import { RULES } from '../../src/moderation/rules/all.ts';
import { EXAMPLES } from './examples.ts';

function rulesHit(text: string): string[] {
  return moderate(text).hits.map(({ rule }) => rule);
}

describe('the rules about language', () => {
  it('each have examples of what they hit and of what they leave alone', () => {
    expect([...new Set(RULES.map(({ name }) => name))].sort()).toEqual(Object.keys(EXAMPLES).sort());
  });

  it('each say why they are there in a sentence', () => {
    for (const { why } of RULES) expect(why).toMatch(/^[A-Z].{20,}[.]$/);
  });

  for (const [rule, { hits, misses }] of Object.entries(EXAMPLES)) {
    it.each(hits)(`${rule} hits "%s"`, (text) => {
      expect(rulesHit(text)).toContain(rule);
      expect(moderate(text).action).not.toBe('allow');
    });
    it.each(misses)(`${rule} leaves alone "%s"`, (text) => {
      expect(rulesHit(text)).not.toContain(rule);
    });
  }
});
