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
import { focusedOption, stringOption, textInput } from '../input.ts';
import type { Manager } from '../manager.ts';
import { notice, openModal, type Reply, send, suggestChoices, update } from '../reply.ts';
import { type Outcome, readSettings, saveOverAnything } from './save.ts';
import { entriesOf, isEntry, problemOf, sortEntries, splitEntries, withEntries, withoutEntries } from './word-lists.ts';

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

/** The first of these, as Markdown, and how many more there are. */
function named(markdown: readonly string[]): string[] {
  const more = markdown.length - NAMED;
  return [...markdown.slice(0, NAMED), ...(more > 0 ? [TEXTS.andMore(more)] : [])];
}

function namedEntries(entries: readonly string[]): string {
  return named(entries.map((entry) => `**${escapeMarkdown(entry)}**`)).join(', ');
}

const OTHER_LIST = { words: 'allow', allow: 'words' } as const satisfies Record<WordList, WordList>;

/** Entries typed into one field, and what is done about them. */
type Typed = readonly { entries: readonly string[]; action: 'block' | 'flag' }[];

/** Adds those of the entries that can be on a list; the others are named, and those that the other list has as well. */
async function addGood(manager: Manager, list: WordList, typed: Typed): Promise<{ text: string; outcome?: Outcome }> {
  const entries = typed.flatMap((each) => each.entries);
  if (entries.length === 0) return { text: TEXTS.listNothing };
  const [good, bad] = [entries.filter(isEntry), entries.filter((entry) => !isEntry(entry))];
  const problems = bad.length > 0 ? [TEXTS.listBad(named(bad.map(problemOf)).join('\n'))] : [];
  if (good.length === 0) return { text: problems.join('\n') };
  const apply = (settings: GuildSettings) =>
    typed.reduce((all, { entries, action }) => withEntries(all, list, entries.filter(isEntry), action), settings);
  const outcome = await saveOverAnything(manager, apply);
  const both = sortEntries(outcome.current.settings, OTHER_LIST[list], good).there;
  const isThere = outcome.status === 'saved' || outcome.status === 'same';
  return {
    outcome,
    text: [
      describeOutcome(outcome, list, { apply, unchanged: TEXTS.listSame }),
      ...(isThere && both.length > 0 ? [TEXTS.listBoth(namedEntries(both))] : []),
      ...problems,
    ].join('\n'),
  };
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

/** What is to be told in the log channel. */
function afterwards(outcome: Outcome | undefined): Pick<Reply, 'after'> {
  return outcome?.status === 'saved' ? { after: outcome.after } : {};
}

/** `/moderation words add` and `allow add`. */
export async function addEntries(
  manager: Manager,
  interaction: APIChatInputApplicationCommandInteraction,
  list: WordList,
): Promise<Reply> {
  const entries = splitEntries(stringOption(interaction, 'entries') ?? '');
  const action = stringOption(interaction, 'action') === 'flag' ? 'flag' : 'block';
  const { text, outcome } = await addGood(manager, list, [{ entries, action }]);
  return { ...say(text), ...afterwards(outcome) };
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
  const typed = ENTRY_INPUTS[list].map((id) => ({
    entries: splitEntries(textInput(interaction, id)),
    action: id === 'flag' ? ('flag' as const) : ('block' as const),
  }));
  const { text, outcome } = await addGood(manager, list, typed);
  if (!outcome) return say(text);
  const card = wordListCard(outcome.current.settings.policy, list, Number.MAX_SAFE_INTEGER, text);
  return { ...update(card), ...afterwards(outcome) };
}

/** Removes what was chosen in the menu of a page of the list. */
export async function removeChosen(
  manager: Manager,
  interaction: APIMessageComponentInteraction,
  list: WordList,
  [page]: string[],
): Promise<Reply> {
  const chosen = 'values' in interaction.data ? interaction.data.values : [];
  const change = removing(list, chosen);
  const outcome = await saveOverAnything(manager, change.apply);
  const banner = describeOutcome(outcome, list, change);
  return {
    ...update(wordListCard(outcome.current.settings.policy, list, Number(page), banner)),
    ...afterwards(outcome),
  };
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
  const { there, missing } = sortEntries(settings, list, entries);
  const unknown = missing.length > 0 ? [TEXTS.listUnknown(namedEntries(missing))] : [];
  if (there.length === 0) return say([...unknown, TEXTS.listNoneRemoved].join(' '));
  const change = removing(list, entries);
  const outcome = await saveOverAnything(manager, change.apply);
  return { ...say([describeOutcome(outcome, list, change), ...unknown].join('\n')), ...afterwards(outcome) };
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
