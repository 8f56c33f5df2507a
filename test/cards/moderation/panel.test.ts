import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/components.ts';
import { LIMITS } from '../../../src/cards/limits.ts';
import { FORM_FIELDS, numberForm } from '../../../src/cards/moderation/forms.ts';
import { type HistoryStep, historyCard, STEPS_PER_PAGE, stepCard } from '../../../src/cards/moderation/history-page.ts';
import { panelCard } from '../../../src/cards/moderation/panel.ts';
import type { PanelPage, PanelState } from '../../../src/cards/moderation/panel-state.ts';
import { PAGE_NAMES } from '../../../src/cards/moderation/texts.ts';
import {
  DEFAULT_SETTINGS,
  type GuildSettings,
  guildSettingsSchema,
  MAX_EXEMPT_CHANNELS,
  MAX_EXEMPT_ROLES,
} from '../../../src/guilds/settings.ts';
import { settingsChanges } from '../../../src/guilds/settings-changes.ts';
import { allComponents } from '../../../src/local/rules.ts';
import { MAX_WORD_LENGTH, MAX_WORDS } from '../../../src/moderation/policy.ts';
import { CATEGORIES } from '../../../src/moderation/verdict.ts';

const snowflake = (n: number) => String(10n ** 19n + BigInt(n));
const HUGE_VERSION = 999_999_999;

/** Every list full, every number at its largest, every word of signs that must be escaped. */
const FULL: GuildSettings = guildSettingsSchema.parse({
  policy: {
    preset: 'strict',
    actions: Object.fromEntries(CATEGORIES.map((category) => [category, 'flag'])),
    offTopic: 'unrelated',
    words: Array.from({ length: MAX_WORDS }, (_, n) => ({
      word: `${'_'.repeat(MAX_WORD_LENGTH - 4)}${n}`.slice(0, MAX_WORD_LENGTH),
      action: 'flag',
    })),
    allow: Array.from({ length: MAX_WORDS }, (_, n) => `${'_'.repeat(MAX_WORD_LENGTH - 4)}${n}`),
    monitorOnly: true,
  },
  exempt: {
    roles: Array.from({ length: MAX_EXEMPT_ROLES }, (_, n) => snowflake(n)),
    channels: Array.from({ length: MAX_EXEMPT_CHANNELS }, (_, n) => snowflake(n)),
  },
  cooldown: { userSeconds: 3600, channelSeconds: 3600 },
  log: { channelId: snowflake(0), texts: true },
  escalation: { enabled: true, blocks: 50, minutes: 10_080, timeOutMinutes: 40_320 },
  retention: { textDays: 365, recordDays: 730 },
});

const state = (page: PanelPage, settings: GuildSettings, more: Partial<PanelState> = {}): PanelState => ({
  page,
  version: HUGE_VERSION,
  settings,
  isReadable: false,
  isLogFailing: true,
  banner: `**${'b'.repeat(900)}**`,
  ...more,
});

function measure({ components }: Card) {
  const all = allComponents(components);
  const text = all.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0);
  const ids = all.flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
  return { all, text, ids };
}

function expectWithinLimits(shown: Card) {
  const { all, text, ids } = measure(shown);
  expect(all.length).toBeLessThanOrEqual(LIMITS.components);
  expect(text).toBeLessThanOrEqual(LIMITS.text);
  for (const { content } of all) expect(String(content ?? '')).not.toContain('…');
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
  for (const { options, placeholder } of all) {
    if (Array.isArray(options)) expect(options.length).toBeLessThanOrEqual(LIMITS.selectOptions);
    if (typeof placeholder === 'string') expect(placeholder.length).toBeLessThanOrEqual(LIMITS.placeholder);
  }
}

const PLAIN_PAGES = (Object.keys(PAGE_NAMES) as PanelPage[]).filter((page) => page !== 'history');

describe('the settings panel', () => {
  it.each(PLAIN_PAGES)('keeps page %s within Discord’s limits, new or with everything full', (page) => {
    for (const settings of [DEFAULT_SETTINGS, FULL]) {
      for (const category of [undefined, ...CATEGORIES]) {
        expectWithinLimits(panelCard({ ...state(page, settings), page, ...(category ? { category } : {}) }));
      }
    }
  });

  it('warns, before time-outs are turned on and after, that blocked texts from before that count', () => {
    for (const enabled of [false, true]) {
      const settings = { ...DEFAULT_SETTINGS, escalation: { ...DEFAULT_SETTINGS.escalation, enabled } };
      const { all } = measure(panelCard({ ...state('escalation', settings), page: 'escalation' }));
      expect(all.map(({ content }) => content).join('\n')).toContain('those from before this was turned on do.');
    }
  });

  it('shows a second menu of channels once the first holds as many as a menu can, and not before', () => {
    const channels = Array.from({ length: LIMITS.selectOptions }, (_, n) => snowflake(n));
    const menus = (chosen: string[]) => {
      const settings = { ...DEFAULT_SETTINGS, exempt: { roles: [], channels: chosen } };
      return measure(panelCard({ ...state('exemptions', settings), page: 'exemptions' })).all.filter(
        ({ type }) => type === 8,
      );
    };
    expect(menus(channels.slice(1))).toHaveLength(1);
    expect(menus(channels)).toHaveLength(2);
    const [first, second] = menus([...channels, snowflake(99)]);
    expect(first?.default_values).toHaveLength(LIMITS.selectOptions);
    expect(second?.default_values).toEqual([{ id: snowflake(99), type: 'channel' }]);
  });

  it('keeps the history within limits, though every step changed everything', () => {
    const changes = settingsChanges(DEFAULT_SETTINGS, FULL);
    const step = (version: number): HistoryStep => ({
      version,
      authorId: snowflake(1),
      savedAt: new Date(0),
      isReadable: true,
      restoredFrom: HUGE_VERSION,
      changes,
    });
    const steps = Array.from({ length: STEPS_PER_PAGE }, (_, n) => step(HUGE_VERSION - n));
    for (const shown of [
      historyCard(state('history', FULL, { banner: 'x' }), steps, true),
      stepCard(state('history', FULL, { banner: 'x' }), step(HUGE_VERSION)),
    ]) {
      const { all, text } = measure(shown);
      expect(all.length).toBeLessThanOrEqual(LIMITS.components);
      expect(text).toBeLessThanOrEqual(LIMITS.text);
    }
  });

  it('carries the version that it was made from in everything that changes a setting', () => {
    for (const page of PLAIN_PAGES) {
      const { ids } = measure(panelCard({ ...state(page, FULL), page }));
      for (const id of ids.filter((each) => each.startsWith('moderation:set:'))) {
        expect(id.split(':')[2]).toBe(String(HUGE_VERSION));
      }
    }
  });

  it.each(Object.keys(FORM_FIELDS) as (keyof typeof FORM_FIELDS)[])('keeps the form %s within limits', (name) => {
    const form = numberForm(name, HUGE_VERSION, FULL);
    expect(form.title.length).toBeLessThanOrEqual(LIMITS.modalTitle);
    expect(form.components.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(form)).not.toContain('…');
  });
});
