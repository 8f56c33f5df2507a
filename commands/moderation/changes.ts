import { LIMITS } from '../../src/cards/limits.ts';
import { AS_PRESET } from '../../src/cards/moderation/panel-pages.ts';
import type { PanelPage } from '../../src/cards/moderation/panel-state.ts';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../src/guilds/settings.ts';
import { isCategory } from './category.ts';

/** What was chosen in a menu, and the argument of the custom id. Strangers' hands may have made both. */
export interface Chosen {
  values: readonly string[];
  argument: string | undefined;
}

interface Control {
  page: PanelPage;
  /** Gives settings that are yet to be checked against the schema. */
  change: (settings: GuildSettings, chosen: Chosen) => unknown;
}

function withPolicy(settings: GuildSettings, policy: object): unknown {
  return { ...settings, policy: { ...settings.policy, ...policy } };
}

function withAction(settings: GuildSettings, category: string | undefined, action: string | undefined): unknown {
  if (!isCategory(category)) return settings;
  const { [category]: _, ...others } = settings.policy.actions;
  return withPolicy(settings, { actions: action === AS_PRESET ? others : { ...others, [category]: action } });
}

function withStrictness(settings: GuildSettings, strictness: string | undefined): unknown {
  const { offTopic: _, ...policy } = settings.policy;
  return { ...settings, policy: strictness === AS_PRESET ? policy : { ...policy, offTopic: strictness } };
}

function withChannels(settings: GuildSettings, channels: readonly string[]): unknown {
  return { ...settings, exempt: { ...settings.exempt, channels: [...new Set(channels)] } };
}

/** Every menu and button of the panel that changes a setting at once, by the name that its custom id carries. */
const CONTROLS: Record<string, Control> = {
  preset: { page: 'overview', change: (settings, { values }) => withPolicy(settings, { preset: values[0] }) },
  monitor: {
    page: 'overview',
    change: (settings, { argument }) => withPolicy(settings, { monitorOnly: argument === 'on' }),
  },
  action: {
    page: 'categories',
    change: (settings, { values, argument }) => withAction(settings, argument, values[0]),
  },
  strictness: { page: 'topic', change: (settings, { values }) => withStrictness(settings, values[0]) },
  'topic-action': { page: 'topic', change: (settings, { values }) => withAction(settings, 'off-topic', values[0]) },
  roles: {
    page: 'exemptions',
    change: (settings, { values }) => ({ ...settings, exempt: { ...settings.exempt, roles: values } }),
  },
  channels: {
    page: 'exemptions',
    change: (settings, { values }) =>
      withChannels(settings, [...values, ...settings.exempt.channels.slice(LIMITS.selectOptions)]),
  },
  'more-channels': {
    page: 'exemptions',
    change: (settings, { values }) =>
      withChannels(settings, [...settings.exempt.channels.slice(0, LIMITS.selectOptions), ...values]),
  },
  'log-channel': {
    page: 'log',
    change: (settings, { values }) => ({ ...settings, log: { ...settings.log, channelId: values[0] ?? null } }),
  },
  texts: {
    page: 'log',
    change: (settings, { argument }) => ({ ...settings, log: { ...settings.log, texts: argument === 'on' } }),
  },
  escalation: {
    page: 'escalation',
    change: (settings, { argument }) => ({
      ...settings,
      escalation: { ...settings.escalation, enabled: argument === 'on' },
    }),
  },
  reset: { page: 'reset', change: () => DEFAULT_SETTINGS },
};

export function controlNamed(name: string | undefined): Control | undefined {
  return name !== undefined && Object.hasOwn(CONTROLS, name) ? CONTROLS[name] : undefined;
}
