import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from 'discord-api-types/v10';
import { COLOURS, card, textDisplay } from '../../src/cards/components.ts';
import { escapeMarkdown } from '../../src/cards/markdown.ts';
import { describeChanges } from '../../src/cards/moderation/describe.ts';
import type { WordList } from '../../src/cards/moderation/ids.ts';
import { MODERATION_TEXTS as TEXTS } from '../../src/cards/moderation/texts.ts';
import { ENTRY_INPUTS, entriesForm, wordListCard } from '../../src/cards/moderation/word-list-card.ts';
import type { GuildSettings } from '../../src/guilds/settings.ts';
import { MAX_WORDS } from '../../src/moderation/policy.ts';
import {
  focusedOption,
  notice,
  openModal,
  type Reply,
  send,
  stringOption,
  suggestChoices,
  textInput,
  update,
} from '../command.ts';
import type { Manager } from './manager.ts';
import { type Outcome, readSettings, saveOverAnything } from './save.ts';
import { entriesOf, missingEntries, splitEntries, withEntries, withoutEntries, wordProblems } from './word-lists.ts';

/** Entries that an error names. */
const NAMED = 5;

/** A private word in Markdown. */
function say(markdown: string): Reply {
  return send(card(COLOURS.notice, [textDisplay(markdown)], { private: true }));
}

/** A change of a list, and what is said where it changes nothing. */
interface ListChange {
  apply: (settings: GuildSettings) => GuildSettings;
  unchanged: string;
}

function adding(apply: ListChange['apply']): ListChange {
  return { apply, unchanged: TEXTS.listSame };
}

function removing(list: WordList, entries: readonly string[]): ListChange {
  return { apply: (settings) => withoutEntries(settings, list, entries), unchanged: TEXTS.listGone };
}

/** What became of a change of a list, in words. */
function describeOutcome(outcome: Outcome, list: WordList, { apply, unchanged }: ListChange): string {
  switch (outcome.status) {
    case 'saved':
      return `✅ **${TEXTS.saved}**\n${describeChanges(outcome.changes)}`;
    case 'same':
      return unchanged;
    case 'invalid':
      return TEXTS.listFull(MAX_WORDS, entriesOf(apply(outcome.current.settings), list).length);
    case 'stale':
      return TEXTS.stale;
  }
}

/** @param besides what is said below what became of the change */
async function saveList(manager: Manager, list: WordList, change: ListChange, besides: readonly string[] = []) {
  const outcome = await saveOverAnything(manager, change.apply);
  const reply = say([describeOutcome(outcome, list, change), ...besides].join('\n'));
  return outcome.status === 'saved' ? { ...reply, after: outcome.after } : reply;
}

/** What is wrong with entries that were typed, as Markdown; undefined where nothing is. */
function problemOf(entries: readonly string[]): string | undefined {
  if (entries.length === 0) return TEXTS.listNothing;
  const problems = wordProblems(entries);
  if (problems.length === 0) return undefined;
  const more = problems.length > NAMED ? [TEXTS.andMore(problems.length - NAMED)] : [];
  return TEXTS.listBad([...problems.slice(0, NAMED), ...more].join('\n'));
}

/** `/moderation words add` and `allow add`: all of the entries, or none where one of them cannot be. */
export async function addEntries(
  manager: Manager,
  interaction: APIChatInputApplicationCommandInteraction,
  list: WordList,
): Promise<Reply> {
  const entries = splitEntries(stringOption(interaction, 'entries') ?? '');
  const problem = problemOf(entries);
  if (problem) return say(problem);
  const action = stringOption(interaction, 'action') === 'flag' ? 'flag' : 'block';
  const change = adding((settings) => withEntries(settings, list, entries, action));
  return saveList(manager, list, change);
}

/** Opens the form that adds to a list. */
export function openEntries(list: WordList): Reply {
  return openModal(entriesForm(list));
}

/** That form, submitted: the list as it is then takes the place of the card that the form was opened from. */
export async function addTyped(
  manager: Manager,
  interaction: APIModalSubmitInteraction,
  list: WordList,
): Promise<Reply> {
  if (!interaction.message) return notice(TEXTS.cardGone);
  const typed = ENTRY_INPUTS[list].map((id) => ({ id, entries: splitEntries(textInput(interaction, id)) }));
  const problem = problemOf(typed.flatMap(({ entries }) => entries));
  if (problem) return say(problem);
  const change = adding((settings) =>
    typed.reduce((all, { id, entries }) => withEntries(all, list, entries, id === 'flag' ? 'flag' : 'block'), settings),
  );
  return changeList(manager, list, Number.MAX_SAFE_INTEGER, change);
}

/** Removes what was chosen in the menu of a page of the list. */
export async function removeChosen(
  manager: Manager,
  interaction: APIMessageComponentInteraction,
  list: WordList,
  [page]: string[],
): Promise<Reply> {
  const chosen = 'values' in interaction.data ? interaction.data.values : [];
  return changeList(manager, list, Number(page), removing(list, chosen));
}

async function changeList(manager: Manager, list: WordList, page: number, change: ListChange): Promise<Reply> {
  const outcome = await saveOverAnything(manager, change.apply);
  const card = wordListCard(outcome.current.settings.policy, list, page, describeOutcome(outcome, list, change));
  return { ...update(card), ...(outcome.status === 'saved' ? { after: outcome.after } : {}) };
}

/** `/moderation words remove` and `allow remove`: those of the entries that are on the list; the others are named. */
export async function removeEntries(
  manager: Manager,
  interaction: APIChatInputApplicationCommandInteraction,
  list: WordList,
): Promise<Reply> {
  const entries = splitEntries(stringOption(interaction, 'entries') ?? '');
  if (entries.length === 0) return say(TEXTS.listNothing);
  const { settings } = await readSettings(manager);
  const missing = missingEntries(settings, list, entries);
  if (missing.length === 0) return saveList(manager, list, removing(list, entries));
  const named = missing.slice(0, NAMED).map((entry) => `**${escapeMarkdown(entry)}**`);
  const more = missing.length > NAMED ? [TEXTS.andMore(missing.length - NAMED)] : [];
  const unknown = TEXTS.listUnknown([...named, ...more].join(', '));
  if (missing.length === entries.length) return say(`${unknown} ${TEXTS.listNoneRemoved}`);
  return saveList(manager, list, removing(list, entries), [unknown]);
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
