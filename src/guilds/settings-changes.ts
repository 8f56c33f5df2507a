import { type GuildSettings, guildSettingsSchema } from './settings.ts';

export type SettingValue = string | number | boolean | null | undefined;

/** The lists of a server's settings; everything else is a single value. */
export const LIST_FIELDS = ['policy.words', 'policy.allow', 'exempt.roles', 'exempt.channels'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** One difference between two versions of a server's settings. `undefined` is what the preset has. */
export type SettingsChange =
  | { kind: 'value'; field: string; from: SettingValue; to: SettingValue }
  /** Entries in the order of the list; of the server's own words each is `action:word`. */
  | { kind: 'list'; field: ListField; added: string[]; removed: string[] };

type Values = Map<string, SettingValue>;

function isListField(path: string): path is ListField {
  return LIST_FIELDS.some((field) => field === path);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function singleValues(value: unknown, path = '', found: Values = new Map()): Values {
  if (isListField(path)) return found;
  if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) singleValues(inner, path === '' ? key : `${path}.${key}`, found);
  } else if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
    found.set(path, value as SettingValue);
  }
  return found;
}

function listOf({ policy, exempt }: GuildSettings, field: ListField): string[] {
  switch (field) {
    case 'policy.words':
      return policy.words.map(({ word, action }) => `${action}:${word}`);
    case 'policy.allow':
      return policy.allow;
    case 'exempt.roles':
      return exempt.roles;
    case 'exempt.channels':
      return exempt.channels;
  }
}

/** What differs, single values first, each as often as once. */
export function settingsChanges(before: GuildSettings, after: GuildSettings): SettingsChange[] {
  const [old, fresh] = [singleValues(before), singleValues(after)];
  const values = [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((field) => old.get(field) !== fresh.get(field))
    .map((field): SettingsChange => ({ kind: 'value', field, from: old.get(field), to: fresh.get(field) }));
  const lists = LIST_FIELDS.flatMap((field): SettingsChange[] => {
    const [had, has] = [new Set(listOf(before, field)), new Set(listOf(after, field))];
    const added = [...has].filter((entry) => !had.has(entry));
    const removed = [...had].filter((entry) => !has.has(entry));
    return added.length + removed.length > 0 ? [{ kind: 'list', field, added, removed }] : [];
  });
  return [...values, ...lists];
}

function write(target: Record<string, unknown>, field: string, value: unknown): void {
  const [key = '', ...rest] = field.split('.');
  if (rest.length === 0) {
    if (value === undefined) delete target[key];
    else target[key] = value;
    return;
  }
  const inner = target[key];
  if (isRecord(inner)) write(inner, rest.join('.'), value);
}

/**
 * Takes single changes back and leaves whatever was set since: a value only where it is still what the change made it, of
 * a list only the entries that the change added or removed.
 */
export function takeBack(current: GuildSettings, changes: readonly SettingsChange[]): GuildSettings {
  const settings: Record<string, unknown> = structuredClone(current);
  const now = singleValues(current);
  for (const change of changes) {
    if (change.kind === 'value') {
      if (now.get(change.field) === change.to) write(settings, change.field, change.from);
      continue;
    }
    const kept = listOf(current, change.field).filter((entry) => !change.added.includes(entry));
    const back = change.removed.filter((entry) => !kept.includes(entry));
    const entries = [...kept, ...back];
    write(settings, change.field, change.field === 'policy.words' ? entries.map(wordOfEntry) : entries);
  }
  return guildSettingsSchema.parse(settings);
}

/** The word and action of an entry `action:word`. */
export function wordOfEntry(entry: string): { word: string; action: string } {
  const colon = entry.indexOf(':');
  return { action: entry.slice(0, colon), word: entry.slice(colon + 1) };
}
