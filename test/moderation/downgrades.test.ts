import { describe, expect, it } from 'vitest';
import { moderate } from '../../src/moderation/moderate.ts';
import { policySchema } from '../../src/moderation/policy.ts';

describe('what takes weight from a hit', () => {
  it.each([
    ['negated', 'I never said that, and I do not hate Muslims'],
    ['quoted', 'Why is "all immigrants are vermin" a crime to say?'],
    ['reported', 'Who said that women are stupid?'],
    ['third-party', 'Why do those people hate immigrants?'],
    ['condemned', 'If she hates women she is a sexist, and if we hate women we are no better than bigots'],
    ['homonym', 'Is the dyke high enough for a flood?'],
    ['homonym', 'will the shares crash and burn'],
    ['reclaimed', 'I am a proud dyke'],
    ['softened', 'Women are brilliant, the bastards who pay them less are not'],
    ['asked', 'Will the tariffs destroy the Americans?'],
    ['reclaimed', 'I am such an idiot'],
    ['mentioned', 'What is a wanker?'],
    ['continued', 'We should crush all the Chinese chips'],
  ])('%s: flags instead of blocking, and says so', (downgrade, text) => {
    const { action, hits } = moderate(text, { policy: policySchema.parse({ actions: { profanity: 'flag' } }) });
    expect(hits.map((hit) => hit.downgrade)).toContain(downgrade);
    expect(action).toBe('flag');
  });

  it.each(['Is that by Philip K. Dick?', 'Who wrote the film of Moby Dick?'])(
    'lets a well-known name through: %s',
    (text) => {
      const { action, category, hits } = moderate(text);
      expect(hits.map((hit) => hit.downgrade)).toContain('name');
      expect({ action, category }).toEqual({ action: 'allow', category: null });
    },
  );

  it.each([
    ['homonym', 'Did Dick Cheney vote?'],
    ['homonym', 'who wrote moby dick?'],
    ['homonym', 'you are a Dick Wolf fan'],
    ['homonym', 'Kirsten Wank opened the shop'],
    ['homonym', 'is Mr Hooker there'],
    ['homonym', 'Is Dick Vandervelde there?'],
    ['homonym', 'They got their asses handed to them'],
    ['homonym', 'Kick their ass tomorrow, lads'],
    ['homonym', 'We got our ass kicked'],
    ['homonym', 'They kicked ass in the derby'],
    ['homonym', "Did Leeds kick Hull's ass?"],
    ['exclaimed', 'wtf happened in Norway'],
    ['continued', 'I hope Jane Kowalczyk dies in season two'],
    ['continued', 'I hope he dies his hair'],
    ['continued', 'She needs rope for the climb'],
    ['continued', 'someone should nuke Norway in the final'],
    ['continued', "let's bomb Denmark, says the general"],
    ['continued', 'You would be better off dead broke than in debt'],
    ['reported', "fed up with being told that women can't do sums"],
    ['reported', "I'm sick of hearing that Dutch people are rude"],
    ['quoted', 'mods, a man wrote "hang yourself" to me'],
    ['doubtful', 'we might pay you a visit'],
    ['exclaimed', 'holy shit, only nine days to build the bridge?'],
    ['exclaimed', 'wtf is a transformer'],
    ['exclaimed', 'wtf happened to the tram'],
    ['exclaimed', 'why the fuck is this tariff so stupid'],
    ['exclaimed', 'how the fuck did the bridge pass its inspection'],
    ['continued', "you'll regret buying their phones"],
    ['doubtful', 'her number is 555 0134 876'],
  ])('%s: flags what may be harmless', (downgrade, text) => {
    const { action, hits } = moderate(text);
    expect(hits.map((hit) => hit.downgrade)).toContain(downgrade);
    expect(action).toBe('flag');
  });

  it.each([
    'anna dyke is vile',
    'Anna Dyke, go away',
    'my teacher martin wank',
    'WHAT A DICK',
    'his ass',
    'i miss dick',
  ])('is no name: "%s"', (text) => {
    expect(moderate(text).action).toBe('block');
  });

  it.each([
    'admins, I wrote "hang yourself" and I stand by it',
    '"all muslims are rats" remove this reply',
    'chat "i will stab you" moderator',
  ])('is not taken away by calling the moderators: %s', (text) => {
    expect(moderate(text).action).not.toBe('allow');
  });

  it('is not there in a rhetorical question', () => {
    expect(moderate('Do immigrants always steal our jobs?').action).toBe('block');
    expect(moderate('Is it not obvious that immigrants are vermin?').action).toBe('block');
    expect(moderate("Don't you think that women are stupid?").action).toBe('block');
  });

  it('is not there when the whole text is one quotation', () => {
    expect(moderate('"all immigrants are vermin"').action).toBe('block');
  });
});
