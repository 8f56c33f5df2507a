import { describe, expect, it } from 'vitest';
import { moderate } from '../../src/moderation/moderate.ts';
import { MAX_WORD_LENGTH, MAX_WORDS, policySchema, presetPolicy } from '../../src/moderation/policy.ts';

const withWords = (...words: { word: string; action?: 'block' | 'flag' }[]) => ({
  policy: policySchema.parse({ words }),
});

describe('a server policy', () => {
  it('is the standard one where nothing is set: profanity blocks', () => {
    expect(policySchema.parse({})).toEqual(presetPolicy('standard'));
    expect(moderate('this is bullshit').action).toBe('block');
  });

  it('lets profanity pass when relaxed, but never a slur or a threat', () => {
    const policy = presetPolicy('relaxed');
    expect(moderate('this is bullshit', { policy }).action).toBe('allow');
    expect(moderate('I will kill you', { policy }).action).toBe('block');
  });

  it('blocks mild profanity only when strict', () => {
    expect(moderate('what a crappy laptop').action).toBe('flag');
    expect(moderate('what a crappy laptop', { policy: presetPolicy('strict') }).action).toBe('block');
  });

  it.each(['bad bot', 'what a dumb app', 'shut up bot', 'screw you Netflix'])(
    'blocks hard words for the bot or for a firm, which wound nobody, only when strict: "%s"',
    (text) => {
      expect(moderate(text)).toMatchObject({ action: 'flag', category: 'harassment', severity: 1 });
      expect(moderate(text, { policy: presetPolicy('strict') }).action).toBe('block');
      expect(moderate(text, { policy: policySchema.parse({ actions: { harassment: 'block' } }) }).action).toBe('block');
    },
  );

  it.each([
    'you idiot bot',
    'mods are trash, bot',
    'screw you Kevin',
    'screw you mods',
    'you are ugly. Bad bot',
    'fuck you bot',
  ])('blocks what is said of a person, or with swearing, though the bot stands beside it: "%s"', (text) => {
    expect(moderate(text).action).toBe('block');
  });

  it('may set the action of a category', () => {
    expect(moderate('you idiot', { policy: policySchema.parse({ actions: { harassment: 'flag' } }) }).action).toBe(
      'flag',
    );
  });

  it('flags and never blocks when it only monitors', () => {
    expect(moderate('all immigrants are vermin', { policy: policySchema.parse({ monitorOnly: true }) }).action).toBe(
      'flag',
    );
  });

  it.each([
    ['spoiler', 'a spoiler here', true],
    ['spoiler', 'spoilers here', false],
    ['spoil*', 'spoilers here', true],
    ['*spoil', 'it unspoil', true],
    ['*spoil', 'spoilers', false],
    ['*spoil*', 'unspoiled', true],
    ['red herring', 'a Red Herring', true],
    ['red herring', 'a red  herring', true],
    ['red herring', 'a red\nherring', true],
    ['red herring', 'a red, "herring"', true],
    ['red herring', 'a red_-_herring', true],
    ['red herring', 'a r\u200bed \u200bherr\u00ading', true],
    ['red herring', 'a reddish herring', false],
    ['red  herring', 'a red herring', true],
    ['red-herring', 'a red herring', true],
    ['c++', 'is c++ fast', true],
    ['c++', 'is c fast', false],
    ['ﬁsh', 'fish', true],
    // The examples of Discord's own documentation.
    ['cat*', 'Catapult', true],
    ['cat*', 'location', false],
    ['the mat*', 'the matrix', true],
    ['*cat', 'copyCat', true],
    ['*tra', 'orchesTRA', true],
    ['*the mat', 'breathe mat', true],
    ['*cat*', 'eduCation', true],
    ['*the mat*', 'breathe matter', true],
    ['the mat', 'The Mat', true],
    ['the mat', 'breathe matter', false],
    ['train', 'trains', false],
  ])('finds the word %s as Discord does: "%s"', (word, text, isFound) => {
    expect(moderate(text, withWords({ word })).action).toBe(isFound ? 'block' : 'allow');
  });

  it.each([
    ['zorp', 'what a z.o.r.p'],
    ['zorp', 'a z o r p'],
    ['zorp', 'z-o-r-p'],
    ['zorp', 'Z0RP!'],
    ['zorp', 'z.0.r.p'],
    ['zoo', 'z00'],
    ['herring', 'h3rr1ng'],
    ['pickle', 'pick1e'],
    ['pickle', 'pic.kle'],
    ['pickle', '$ome p¡ckle'],
    ['pickl*', 'p1ckled'],
    ['red herring', 'r3d, h3rr1ng'],
  ])('finds the word %s behind a disguise: "%s"', (word, text) => {
    expect(moderate(text, withWords({ word }))).toMatchObject({ rule: 'server-word', view: 'disguised' });
  });

  it.each([
    ['ass', 'as sure as s'],
    ['ass', 'the A55 is out'],
    ['us', 'U.S. trade'],
    ['it', 'I T and 1T'],
    ['sam', 'at 5am'],
    ['sos', 'in the 50s'],
    ['teams', 'see team5'],
    ['end', 'the en.d'],
    ['biz', 'vitamin B 1 2'],
    ['sam', 'I met A. S. A. M.'],
    ['zoo', '2000'],
    ['pickle', 'pick-le'],
    ['pickle', 'It was his pick.Le Mans won'],
    ['lotto', 'We paid a lot.to be fair, it was new'],
    ['axa', 'a 4x4 car'],
    ['abc', 'grades A, B, C'],
    ['abc', 'x is a b/c'],
  ])('does not read %s into "%s"', (word, text) => {
    expect(moderate(text, withWords({ word })).hits).toEqual([]);
  });

  it('shows the whole disguise as it was typed', () => {
    const text = 'so $ome pi.ckle here';
    expect(text.slice(...(moderate(text, withWords({ word: 'pickle' })).span ?? [0, 0]))).toBe('pi.ckle');
    expect(text.slice(...(moderate(text, withWords({ word: 'some' })).span ?? [0, 0]))).toBe('$ome');
  });

  it('flags the words that are set to flag', () => {
    expect(moderate('a spoiler', withWords({ word: 'spoiler', action: 'flag' }))).toMatchObject({
      action: 'flag',
      rule: 'server-word-flagged',
    });
  });

  it('shows where a word stands in the text as it was typed', () => {
    const text = 'no  “red –\n herring” here';
    expect(text.slice(...(moderate(text, withWords({ word: 'red herring' })).span ?? [0, 0]))).toBe('red –\n herring');
  });

  it('lets an entry of the allow list cancel its own span and nothing else', () => {
    const policy = policySchema.parse({ allow: ['shit happens'] });
    expect(moderate('shit happens', { policy }).action).toBe('allow');
    expect(moderate('shit happens, bitch', { policy }).action).toBe('block');
    expect(moderate('shit', { policy }).action).toBe('block');
  });

  it('holds Discord’s limits, at n and at n + 1', () => {
    const word = 'x'.repeat(MAX_WORD_LENGTH);
    expect(policySchema.safeParse({ words: [{ word }] }).success).toBe(true);
    expect(policySchema.safeParse({ words: [{ word: `${word}x` }] }).success).toBe(false);
    const words = (count: number) => Array.from({ length: count }, (_, index) => ({ word: `word${index}` }));
    expect(policySchema.safeParse({ words: words(MAX_WORDS) }).success).toBe(true);
    expect(policySchema.safeParse({ words: words(MAX_WORDS + 1) }).success).toBe(false);
  });

  it.each(['a*b', '*', '**', '...', 'two\nlines'])('refuses %j as a word', (word) => {
    expect(policySchema.safeParse({ words: [{ word }] }).success).toBe(false);
  });
});
