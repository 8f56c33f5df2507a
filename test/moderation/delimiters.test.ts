import { describe, expect, it } from 'vitest';
import { moderate } from '../../src/moderation/moderate.ts';

describe('the verdict', () => {
  it('knows the brackets that mark a word as Jewish', () => {
    expect(moderate('who runs the paper? (((globalists)))')).toMatchObject({ category: 'hate', rule: 'echo-marks' });
    expect(moderate('(((accident)))').action).toBe('allow');
    expect(moderate('f(g(h(x)))').action).toBe('allow');
    expect(moderate('see the note (on page 3 (or (maybe) 4))').action).toBe('allow');
  });
});
