import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/moderation/annotate.ts';
import { moderate } from '../../src/moderation/moderate.ts';
import { normalise } from '../../src/moderation/normalise.ts';
import { policySchema } from '../../src/moderation/policy.ts';
import { runsOf } from '../../src/moderation/tone.ts';
import { judgeLines } from '../bench/moderation-lines.ts';

/** No rule holds of it. CONTENT WARNING: abuse, written for these tests. */
const SNEER = 'imagine being this slow, did your parents ever love you';

describe('the tone of a text', () => {
  it('keeps out most of what writers who knew no rule hold for abuse, and hardly anything harmless', () => {
    const abusive = judgeLines('abusive');
    const blocked = abusive.filter(({ outcome }) => outcome === 'blocked').length;
    const passed = abusive.filter(({ outcome }) => outcome === 'let through').length;
    expect(blocked / abusive.length).toBeGreaterThan(0.72);
    expect(passed / abusive.length).toBeLessThan(0.08);
    const harmless = judgeLines('harmless');
    expect(harmless.filter(({ outcome }) => outcome === 'blocked').length / harmless.length).toBeLessThan(0.015);
  });

  it('decides where no rule does, and says so', () => {
    const { action, category, rule, commentRule } = moderate(SNEER);
    expect({ action, category, rule, commentRule }).toEqual({
      action: 'block',
      category: 'harassment',
      rule: 'tone',
      commentRule: 'not-abusive',
    });
  });

  it('is told of an abusive sentence however much harmless text stands around it', () => {
    const question = 'Who designed the bridge over the river, and when was it opened to cars?';
    for (const text of [
      `${question} ${SNEER}.`,
      `${SNEER}. ${question}`,
      `${question} ${SNEER}. ${question} ${question}`,
    ]) {
      const { action, span } = moderate(text);
      expect(action).toBe('block');
      expect(text.slice(...(span ?? [0, 0]))).toContain('did your parents');
    }
  });

  it('leaves the reason to a rule that holds', () => {
    const { rule, hits } = moderate(`you are an idiot. ${SNEER}`);
    expect(rule).toBe('person-insulted');
    expect(hits.map((hit) => hit.rule)).not.toContain('tone');
  });

  it('does not keep out a cry for help', () => {
    const { action, rule } = moderate(`I want to kill myself. ${SNEER}`);
    expect([action, rule]).toEqual(['flag', 'distress']);
  });

  it('is what the policy makes of its category', () => {
    const policy = policySchema.parse({ actions: { harassment: 'flag' } });
    expect(moderate(SNEER, { policy }).action).toBe('flag');
  });

  it('is asked of a long text in work that grows no faster than the text', () => {
    const wordsRead = (sentences: number) => {
      const text = 'so they all went home by the river. '.repeat(sentences);
      const words = readWords(normalise(text), () => false);
      return runsOf(words).reduce((sum, [from, to]) => sum + to - from, 0) / words.length;
    };
    expect(wordsRead(300)).toBeLessThanOrEqual(6);
    expect(wordsRead(300)).toBeCloseTo(wordsRead(150), 1);
  });
});
