import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type GuildSettings, guildSettingsSchema } from '../../src/guilds/settings.ts';
import { settingsChanges, takeBack } from '../../src/guilds/settings-changes.ts';

const settings = (fields: object): GuildSettings => guildSettingsSchema.parse(fields);

const anySettings = fc
  .record({
    preset: fc.constantFrom('relaxed', 'standard', 'strict'),
    actions: fc.dictionary(fc.constantFrom('hate', 'spam', 'profanity'), fc.constantFrom('allow', 'flag', 'block')),
    offTopic: fc.option(fc.constantFrom('unrelated', 'near'), { nil: undefined }),
    words: fc.uniqueArray(
      fc.record({ word: fc.constantFrom('a', 'b*', '*c', 'd:e'), action: fc.constantFrom('flag', 'block') }),
      {
        selector: ({ word }) => word,
      },
    ),
    allow: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    cooldown: fc.nat(3600),
    logChannel: fc.option(fc.constant('1300000000000000112')),
  })
  .map(({ cooldown, logChannel, offTopic, ...policy }) =>
    settings({
      policy: { ...policy, ...(offTopic ? { offTopic } : {}) },
      cooldown: { userSeconds: cooldown },
      log: { channelId: logChannel },
    }),
  );

const sorted = ({ policy, ...rest }: GuildSettings) => ({
  ...rest,
  policy: {
    ...policy,
    words: policy.words.toSorted((a, b) => a.word.localeCompare(b.word)),
    allow: policy.allow.toSorted(),
  },
});

describe('changes of settings', () => {
  it('of nothing are none', () => {
    fc.assert(
      fc.property(anySettings, (same) => {
        expect(settingsChanges(same, structuredClone(same))).toEqual([]);
      }),
    );
  });

  it('taken back give what was before, whatever they were', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        expect(sorted(takeBack(after, settingsChanges(before, after)))).toEqual(sorted(before));
      }),
    );
  });

  it('name a category’s action, a word with what is done about it, and the preset by itself', () => {
    const after = settings({
      policy: { preset: 'strict', actions: { spam: 'allow' }, words: [{ word: 'moist', action: 'flag' }] },
    });
    expect(settingsChanges(DEFAULT_SETTINGS, after)).toEqual([
      { kind: 'value', field: 'policy.preset', from: 'standard', to: 'strict' },
      { kind: 'value', field: 'policy.actions.spam', from: undefined, to: 'allow' },
      { kind: 'list', field: 'policy.words', added: ['flag:moist'], removed: [] },
    ]);
  });

  it('taken back leave what was set since', () => {
    const first = settings({ policy: { preset: 'strict', allow: ['one'] } });
    const changes = settingsChanges(DEFAULT_SETTINGS, first);
    const since = settings({ policy: { preset: 'relaxed', allow: ['one', 'two'] }, cooldown: { userSeconds: 9 } });
    expect(takeBack(since, changes)).toEqual(
      settings({ policy: { preset: 'relaxed', allow: ['two'] }, cooldown: { userSeconds: 9 } }),
    );
  });
});
