import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
} from 'discord-api-types/v10';
import { COLOURS, card, textDisplay } from '../../src/cards/components.ts';
import { escapeMarkdown } from '../../src/cards/markdown.ts';
import { describeChanges } from '../../src/cards/moderation/describe.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import { wordListCard } from '../../src/cards/moderation/word-list-card.ts';
import type { GuildSettings } from '../../src/guilds/settings.ts';
import { MAX_WORDS } from '../../src/moderation/policy.ts';
import { focusedOption, type Reply, send, stringOption, suggestChoices, update } from '../command.ts';
import type { Manager } from './manager.ts';
import { readSettings, saveOverAnything } from './save.ts';
import {
  entriesOf,
  missingEntries,
  splitEntries,
  type WordList,
  withEntries,
  withoutEntries,
  wordProblems,
} from './word-lists.ts';

/** Entries that an error names. */
const NAMED = 5;

/** A private word in Markdown. */
function say(markdown: string): Reply {
  return send(card(COLOURS.notice, [textDisplay(markdown)], { private: true }));
}

async function saveList(manager: Manager, list: WordList, change: (settings: GuildSettings) => GuildSettings) {
  const outcome = await saveOverAnything(manager, change);
  switch (outcome.status) {
    case 'saved':
      return { ...say(`✅ **${TEXTS.saved}**\n${describeChanges(outcome.changes)}`), after: outcome.after };
    case 'same':
      return say(TEXTS.listSame);
    case 'invalid':
      return say(TEXTS.listFull(MAX_WORDS, entriesOf(change(outcome.current.settings), list).length));
    case 'stale':
      return say(TEXTS.stale);
  }
}

/** `/moderation words add` and `allow add`: all of the entries, or none where one of them cannot be. */
export async function addEntries(
  manager: Manager,
  interaction: APIChatInputApplicationCommandInteraction,
  list: WordList,
): Promise<Reply> {
  const entries = splitEntries(stringOption(interaction, 'entries') ?? '');
  if (entries.length === 0) return say(TEXTS.listNothing);
  const problems = wordProblems(entries);
  if (problems.length > 0) {
    const more = problems.length > NAMED ? [TEXTS.andMore(problems.length - NAMED)] : [];
    return say(TEXTS.listBad([...problems.slice(0, NAMED), ...more].join('\n')));
  }
  const action = stringOption(interaction, 'action') === 'flag' ? 'flag' : 'block';
  return saveList(manager, list, (settings) => withEntries(settings, list, entries, action));
}

/** `/moderation words remove` and `allow remove`. */
export async function removeEntries(
  manager: Manager,
  interaction: APIChatInputApplicationCommandInteraction,
  list: WordList,
): Promise<Reply> {
  const entries = splitEntries(stringOption(interaction, 'entries') ?? '');
  if (entries.length === 0) return say(TEXTS.listNothing);
  const { settings } = await readSettings(manager);
  const missing = missingEntries(settings, list, entries);
  if (missing.length > 0) {
    const named = missing.slice(0, NAMED).map((entry) => `**${escapeMarkdown(entry)}**`);
    const more = missing.length > NAMED ? [TEXTS.andMore(missing.length - NAMED)] : [];
    return say(TEXTS.listUnknown([...named, ...more].join(', ')));
  }
  return saveList(manager, list, (current) => withoutEntries(current, list, entries));
}

/** `/moderation words list` and `allow list`. */
export async function listEntries(manager: Manager, list: WordList): Promise<Reply> {
  return send(wordListCard((await readSettings(manager)).settings.policy, list, 0));
}

/** Another page of the list. */
export async function turnEntries(manager: Manager, list: WordList, [page]: string[]): Promise<Reply> {
  return update(wordListCard((await readSettings(manager)).settings.policy, list, Number(page)));
}

/** Entries of the list that fit what was typed: what may be removed. */
export async function suggestEntries(
  manager: Manager,
  interaction: APIApplicationCommandAutocompleteInteraction,
  list: WordList,
): Promise<Reply> {
  const typed = (focusedOption(interaction)?.value ?? '').trim().toLowerCase();
  const entries = entriesOf((await readSettings(manager)).settings, list);
  return suggestChoices(entries.filter((entry) => entry.toLowerCase().includes(typed)));
}
