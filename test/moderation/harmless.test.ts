import { describe, expect, it } from 'vitest';
import { moderate } from '../../src/moderation/moderate.ts';

describe('words of contempt that attack nobody', () => {
  it.each([
    'my Danish colleague is sick of the drizzle',
    'women are sick and tired of waiting for a nursery',
    'The Swiss are mad about handball',
    'as a Sikh I am tired of these delays',
    'our Kenyan nurse is sick',
    "please don't call the conductor an idiot",
    'Stop calling voters morons',
    'you should not call her an idiot, she is a nurse',
    'we queers have marched here for years',
  ])('are let through: "%s"', (text) => {
    expect(moderate(text)).toMatchObject({ action: 'allow', category: null });
  });

  it.each([
    'the Danes are sick',
    'women are sick of which kind',
    'my Kenyan nurses are sick',
    'I met some Sikhs and I hate these people',
    'I met some Sikhs and I hate these',
    "don't you call him an idiot",
    'stop calling, you idiot',
    'never call me, moron',
    'do not call her because she is an idiot',
    'stop calling him an idiot, you moron',
    'do not call me you morons',
    'Never call us again you clowns and idiots',
    'stop calling me morons',
    'do not call yourself a nurse you idiots',
    'do not call her a nurse she deserves a moron',
    'we hate queers',
  ])('are not mistaken for those that do: "%s"', (text) => {
    expect(moderate(text).action).not.toBe('allow');
  });

  it.each(['the girl was called a chink on the tram', 'Was the keeper called a coon?'])(
    'are told to moderators where they are a slur that others were called: "%s"',
    (text) => {
      expect(moderate(text)).toMatchObject({ action: 'flag', category: 'slur' });
    },
  );

  it.each(['you were called a chink for a reason', 'they should be called kikes', 'he was called a coon, the coon'])(
    'are blocked where the speaker calls them so: "%s"',
    (text) => {
      expect(moderate(text)).toMatchObject({ action: 'block', category: 'slur' });
    },
  );
});

describe('the verdict', () => {
  it('minds that a nation’s government or firms are no people, and that a faith’s are', () => {
    expect(moderate('the Danish government are vermin').action).toBe('allow');
    expect(moderate('kill all Jewish firms').action).not.toBe('allow');
  });
});
