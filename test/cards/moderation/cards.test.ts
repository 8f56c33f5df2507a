import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/components.ts';
import { LIMITS } from '../../../src/cards/limits.ts';
import { APPEALS_PER_PAGE, appealForm, appealsCard } from '../../../src/cards/moderation/appeals-card.ts';
import { dryRunCard } from '../../../src/cards/moderation/dry-run-card.ts';
import { importCard } from '../../../src/cards/moderation/import-card.ts';
import { ENTRIES_PER_PAGE, logCard, packView, unpackView } from '../../../src/cards/moderation/log-card.ts';
import { appealMessage, decisionMessage, settingsMessage } from '../../../src/cards/moderation/log-messages.ts';
import { ENTRIES_PER_PAGE as WORDS_PER_PAGE, wordListCard } from '../../../src/cards/moderation/word-list-card.ts';
import { DEFAULT_SETTINGS, guildSettingsSchema } from '../../../src/guilds/settings.ts';
import { settingsChanges } from '../../../src/guilds/settings-changes.ts';
import { allComponents } from '../../../src/local/rules.ts';
import { moderate } from '../../../src/moderation/moderate.ts';
import { MAX_WORD_LENGTH, MAX_WORDS, policySchema } from '../../../src/moderation/policy.ts';
import { CATEGORIES } from '../../../src/moderation/verdict.ts';
import type { Appeal } from '../../../src/store/appeals.ts';
import type { LogEntry } from '../../../src/store/moderation-log.ts';

const ID = '00000000-0000-4000-8000-000000000000';
const USER = '18446744073709551615';
const CURSOR = `2026-01-01T00:00:00.000Z~${ID}`;
/** Every character of it must be escaped, so that it is twice as long as shown. */
const HOSTILE = '*'.repeat(6000);

const entry: LogEntry = {
  id: ID,
  guildId: USER,
  at: '2026-01-01T00:00:00.000Z',
  userId: USER,
  category: 'self-harm',
  severity: 4,
  rule: 'r'.repeat(40),
  action: 'block',
  text: HOSTILE,
};
const appeal: Appeal = {
  id: ID,
  guildId: USER,
  userId: USER,
  entryId: ID,
  message: HOSTILE.slice(0, 1000),
  status: 'open',
  openedAt: entry.at,
  decidedAt: null,
  decidedBy: null,
};
const words = Array.from({ length: MAX_WORDS }, (_, n) => `${'_'.repeat(MAX_WORD_LENGTH - 4)}${n}`);
const policy = policySchema.parse({ words: words.map((word) => ({ word })), allow: words });

const textLength = ({ components }: Card) =>
  allComponents(components).reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0);

function expectWithinLimits(shown: Card) {
  const all = allComponents(shown.components);
  expect(all.length).toBeLessThanOrEqual(LIMITS.components);
  expect(textLength(shown)).toBeLessThanOrEqual(LIMITS.text);
  expect(shown.allowed_mentions).toEqual({ parse: [] });
  const ids = all.flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
}

describe('the cards of /moderation', () => {
  it('keep a full page of the longest words within limits, and every word on exactly one page', () => {
    const pages = Math.ceil(MAX_WORDS / WORDS_PER_PAGE);
    const shown = Array.from({ length: pages }, (_, page) => wordListCard(policy, 'words', page));
    for (const page of shown) expectWithinLimits(page);
    const text = JSON.stringify(shown);
    for (const word of words) expect(text.split(`${word.slice(-4).replaceAll('_', '\\\\_')}**`).length).toBe(2);
  });

  it.each([-1, MAX_WORDS, Number.NaN, 0.5])('show a page of words that is there where page %s is asked for', (page) => {
    expect(JSON.stringify(wordListCard(policy, 'allow', page))).toMatch(/Page (1|40) of 40/);
  });

  it('keep the log within limits with the longest texts, filters and cursor', () => {
    const view = { userId: USER, category: 'off-topic', action: 'block' } as const;
    const entries = Array.from({ length: ENTRIES_PER_PAGE }, () => entry);
    expectWithinLimits(
      logCard(entries, view, { isFirst: false, next: CURSOR, unwritten: 1_000, timedOutUntil: new Date() }),
    );
  });

  it('read a view back from a custom id, whatever it narrows', () => {
    const view = fc.record(
      {
        userId: fc.bigInt(0n, 2n ** 64n - 1n).map(String),
        category: fc.constantFrom(...CATEGORIES),
        action: fc.constantFrom('flag' as const, 'block' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(view, (given) => {
        expect(unpackView(packView(given))).toEqual(given);
      }),
    );
  });

  it('narrow nothing where a view cannot be read', () => {
    for (const packed of [undefined, '', '..', 'ZZ.99.99', '-.-1.x', '__proto__.length.0.1']) {
      expect(Object.keys(unpackView(packed)).filter((key) => key !== 'action')).toEqual([]);
    }
  });

  it('keep a page of appeals within limits with the longest texts', () => {
    const shown = Array.from({ length: APPEALS_PER_PAGE }, (_, n) => ({
      appeal: { ...appeal, id: ID.replace(/0$/, String(n)) },
      entry,
    }));
    expectWithinLimits(appealsCard('open', shown, CURSOR, 'b'.repeat(300)));
    expect(appealForm(ID).custom_id.length).toBeLessThanOrEqual(LIMITS.customId);
  });

  it('keep an import and the log messages within limits, though everything changed', () => {
    const full = guildSettingsSchema.parse({
      policy: { ...policy, actions: Object.fromEntries(CATEGORIES.map((category) => [category, 'allow'])) },
    });
    const changes = settingsChanges(DEFAULT_SETTINGS, full);
    expectWithinLimits(importCard(ID, changes));
    expectWithinLimits(settingsMessage(USER, 999_999, changes));
    expectWithinLimits(appealMessage(USER, HOSTILE));
    const place = { userId: USER, channelId: USER, text: HOSTILE, timedOutUntil: new Date() };
    expectWithinLimits(decisionMessage(moderate('you stupid bastard'), place));
  });

  it('tell the log channel of a word of the server as such, and of no swear word', () => {
    const words = [{ word: 'damp', action: 'block' as const }];
    const verdict = moderate('What a damp idea', { policy: { ...DEFAULT_SETTINGS.policy, words } });
    const shown = JSON.stringify(decisionMessage(verdict, { userId: USER, channelId: USER }));
    expect(shown).toContain('a word of this server');
    expect(shown).not.toContain('swear words');
  });

  it('keep the dry run within limits on a text of many hits, and name how many are left out', () => {
    const text = 'you stupid bastard. '.repeat(99);
    const verdict = moderate(text, { policy });
    expect(verdict.hits.length).toBeGreaterThan(10);
    const shown = dryRunCard(text, verdict, policy);
    expectWithinLimits(shown);
    expect(JSON.stringify(shown)).toContain(`and ${verdict.hits.length - 10} more`);
    expectWithinLimits(dryRunCard(HOSTILE, moderate(HOSTILE), policy));
  });
});
