import { describe, expect, it } from 'vitest';
import { moderate } from '../../../src/moderation/moderate.ts';

describe('the verdict', () => {
  it('gives a person in distress no strike: flagged, as self-harm, with a reason of its own', () => {
    expect(moderate('I want to kill myself')).toMatchObject({
      action: 'flag',
      category: 'self-harm',
      rule: 'distress',
      reason: 'distress',
    });
  });

  it('helps a person in distress who swears, and still blocks one who threatens others', () => {
    expect(moderate('I fucking want to kill myself')).toMatchObject({ action: 'flag', reason: 'distress' });
    expect(moderate('I will kill you and then I kill myself')).toMatchObject({ action: 'block', category: 'threat' });
  });

  it('blocks those who urge others to harm themselves', () => {
    expect(moderate('kill yourself already')).toMatchObject({
      action: 'block',
      category: 'self-harm',
      reason: 'self-harm',
    });
  });

  it('blocks those who urge others in the words of somebody in distress, and helps who says them of themselves as well', () => {
    const urging = 'just end it all mate, nobody would miss you';
    expect(moderate(urging)).toMatchObject({ action: 'block', rule: 'self-harm-urged' });
    expect(moderate('I want to end it all, nobody would miss me')).toMatchObject({ action: 'flag', rule: 'distress' });
    expect(moderate(`I want to die. ${urging}`)).toMatchObject({ action: 'flag', rule: 'distress' });
  });

  it('helps whoever fears for somebody who wants to jump, and takes no sport for it', () => {
    expect(moderate('my sister wants to jump off a roof')).toMatchObject({ action: 'flag', reason: 'distress' });
    expect(moderate('my sister wants to jump off a bridge on a rope').action).toBe('allow');
    expect(moderate('My brother wants to jump from the window ledge').action).toBe('allow');
  });
});
