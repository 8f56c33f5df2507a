import { escapeMarkdown, shorten } from '../../src/cards/markdown.ts';
import type { WordList } from '../../src/cards/moderation/ids.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import type { GuildSettings } from '../../src/guilds/settings.ts';
import { MAX_WORD_LENGTH, type Policy, policySchema } from '../../src/moderation/policy.ts';

type WordAction = Policy['words'][number]['action'];

/** Characters of an entry that is no entry: enough to know it again. */
const NAME_LENGTH = 80;

const key = (entry: string): string => entry.toLowerCase();

/** Entries typed together, separated by commas or line breaks; each once. */
export function splitEntries(typed: string): string[] {
  const entries = typed
    .split(/[,\n\r]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return [...new Map(entries.map((entry) => [key(entry), entry])).values()];
}

/** Whether an entry can be on a list. */
export function isEntry(entry: string): boolean {
  return policySchema.safeParse({ allow: [entry] }).success;
}

/** What is wrong with an entry that can be on no list, as Markdown that names it. */
export function problemOf(entry: string): string {
  const name = `**${escapeMarkdown(shorten(entry, NAME_LENGTH))}**`;
  return entry.length > MAX_WORD_LENGTH
    ? TEXTS.entryTooLong(name, entry.length, MAX_WORD_LENGTH)
    : TEXTS.entryBad(name);
}

/** The list's entries, in their order, as they were typed. */
export function entriesOf({ policy }: GuildSettings, list: WordList): string[] {
  return list === 'words' ? policy.words.map(({ word }) => word) : policy.allow;
}

/** The settings with entries added; a word that is there already takes the new action. */
export function withEntries(
  settings: GuildSettings,
  list: WordList,
  entries: readonly string[],
  action: WordAction = 'block',
): GuildSettings {
  const { policy } = settings;
  if (list === 'allow') {
    const known = new Set(policy.allow.map(key));
    const fresh = entries.filter((entry) => !known.has(key(entry)));
    return { ...settings, policy: { ...policy, allow: [...policy.allow, ...fresh] } };
  }
  const words = new Map(policy.words.map((entry) => [key(entry.word), entry]));
  for (const word of entries) words.set(key(word), { word: words.get(key(word))?.word ?? word, action });
  return { ...settings, policy: { ...policy, words: [...words.values()] } };
}

/** The settings without these entries, however their letters were written. */
export function withoutEntries(settings: GuildSettings, list: WordList, entries: readonly string[]): GuildSettings {
  const gone = new Set(entries.map(key));
  const { policy } = settings;
  return {
    ...settings,
    policy:
      list === 'words'
        ? { ...policy, words: policy.words.filter(({ word }) => !gone.has(key(word))) }
        : { ...policy, allow: policy.allow.filter((entry) => !gone.has(key(entry))) },
  };
}

/** Which of these entries are on the list, and which are not. */
export function sortEntries(settings: GuildSettings, list: WordList, entries: readonly string[]) {
  const known = new Set(entriesOf(settings, list).map(key));
  return {
    there: entries.filter((entry) => known.has(key(entry))),
    missing: entries.filter((entry) => !known.has(key(entry))),
  };
}
