import type { SettingsChange, SettingValue } from '../../guilds/settings-changes.ts';
import { wordOfEntry } from '../../guilds/settings-changes.ts';
import { CATEGORIES } from '../../moderation/verdict.ts';
import { escapeMarkdown, listWithin } from '../markdown.ts';
import {
  ACTION_NAMES,
  CATEGORY_NAMES,
  FIELD_LABELS,
  PRESET_NAMES,
  STRICTNESS_NAMES,
  MODERATION_TEXTS as TEXTS,
} from './texts.ts';

/** Characters of the entries of a list that a line names. */
const ENTRIES_LENGTH = 100;
const LINES = 12;
const NAMES: Record<string, string> = { ...PRESET_NAMES, ...ACTION_NAMES, ...STRICTNESS_NAMES };

export const mentionUser = (id: string | null): string => (id === null ? TEXTS.someone : `<@${id}>`);
export const mentionChannel = (id: string): string => `<#${id}>`;
const mentionRole = (id: string): string => `<@&${id}>`;

/** A moment as Discord shows it in the reader's own time zone: `R` relative, `f` in full. */
export function timestamp(at: Date, style: 'R' | 'f'): string {
  return `<t:${Math.floor(at.getTime() / 1000)}:${style}>`;
}

/** The name of a setting by its path, such as `policy.actions.hate`. */
export function describeField(field: string): string {
  const category = CATEGORIES.find((each) => field === `policy.actions.${each}`);
  return category ? TEXTS.actionField(CATEGORY_NAMES[category]) : (FIELD_LABELS[field] ?? field);
}

function describeValue(field: string, value: SettingValue): string {
  if (value === undefined) return TEXTS.asPreset;
  if (value === null) return TEXTS.none;
  if (typeof value === 'boolean') return value ? TEXTS.on : TEXTS.off;
  if (field === 'log.channelId') return mentionChannel(String(value));
  return NAMES[value] ?? escapeMarkdown(String(value));
}

function describeEntry(field: string, entry: string): string {
  if (field === 'exempt.roles') return mentionRole(entry);
  if (field === 'exempt.channels') return mentionChannel(entry);
  if (field !== 'policy.words') return `**${escapeMarkdown(entry)}**`;
  const { word, action } = wordOfEntry(entry);
  return `**${escapeMarkdown(word)}** (${NAMES[action] ?? action})`;
}

function describeEntries(field: string, entries: readonly string[]): string {
  return listWithin(
    entries.map((entry) => describeEntry(field, entry)),
    ENTRIES_LENGTH,
    TEXTS.andMore,
  ).join(', ');
}

/** One change, as Markdown: "Preset: standard → strict". */
export function describeChange(change: SettingsChange): string {
  const { field } = change;
  if (change.kind === 'value') {
    return `${describeField(field)}: ${describeValue(field, change.from)} → ${describeValue(field, change.to)}`;
  }
  const parts = [
    ...(change.added.length > 0 ? [`${TEXTS.added} ${describeEntries(field, change.added)}`] : []),
    ...(change.removed.length > 0 ? [`${TEXTS.removed} ${describeEntries(field, change.removed)}`] : []),
  ];
  return `${describeField(field)}: ${parts.join('; ')}`;
}

/** Changes as Markdown list items; of very many the first, and how many more. At most some 2,500 characters. */
export function describeChanges(changes: readonly SettingsChange[], lines = LINES): string {
  if (changes.length === 0) return `- ${TEXTS.noDifference}`;
  const shown = changes.slice(0, lines).map((change) => `- ${describeChange(change)}`);
  const more = changes.length - shown.length;
  return [...shown, ...(more > 0 ? [`- ${TEXTS.moreChanges(more)}`] : [])].join('\n');
}

/** Rules of a server's own words, which count as swear words and need not be any. */
const SERVER_RULES = ['server-word', 'server-word-flagged'];

/** The plain name of what was hit: a category, which may be stored by another version of the program, or a server's own word. */
export function describeCategory(stored: string | null, rule: string | null): string {
  if (SERVER_RULES.some((each) => each === rule)) return TEXTS.serverWord;
  const category = CATEGORIES.find((each) => each === stored);
  return category ? CATEGORY_NAMES[category] : (stored ?? TEXTS.none);
}
