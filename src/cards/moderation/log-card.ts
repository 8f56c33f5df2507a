import { type Action, CATEGORIES, type Category } from '../../moderation/verdict.ts';
import type { LogEntry } from '../../store/moderation-log.ts';
import { button, buttonRows, type Card, COLOURS, card, textDisplay } from '../components.ts';
import { blockQuote, escapeMarkdown, shorten, subtext } from '../markdown.ts';
import { unwrittenParts } from '../notice-card.ts';
import { optionSelect, userSelect } from '../selects.ts';
import { describeCategory, mentionUser, timestamp } from './describe.ts';
import { AREAS, customId } from './ids.ts';
import { timeOutParts } from './log-messages.ts';
import { CATEGORY_NAMES, DONE_NAMES, MODERATION_TEXTS as TEXTS } from './texts.ts';

export const ENTRIES_PER_PAGE = 6;
const TEXT_LENGTH = 300;

/** What of the log is shown. */
export interface LogView {
  userId?: string;
  category?: Category;
  action?: Action;
}

const LOGGED_ACTIONS = ['flag', 'block'] as const;
const NOTHING = '-';
const RADIX = 36;
const USER = /^[0-9a-z]{1,13}$/;

/** A view in a few characters, so that a custom id holds it together with a cursor of 61. */
export function packView({ userId, category, action }: LogView): string {
  const place = <T>(among: readonly T[], value: T | undefined) =>
    value === undefined ? NOTHING : String(among.indexOf(value));
  return [
    userId === undefined ? NOTHING : BigInt(userId).toString(RADIX),
    place<string>(CATEGORIES, category),
    place<string>(LOGGED_ACTIONS, action),
  ].join('.');
}

/** The inverse of `packView`; what cannot be read, narrows nothing. */
export function unpackView(packed: string | undefined): LogView {
  const [user = '', category = '', action = ''] = (packed ?? '').split('.');
  const userId = USER.test(user)
    ? [...user].reduce((sum, digit) => sum * BigInt(RADIX) + BigInt(Number.parseInt(digit, RADIX)), 0n)
    : undefined;
  const [chosen, done] = [CATEGORIES[Number(category || NOTHING)], LOGGED_ACTIONS[Number(action || NOTHING)]];
  return {
    ...(userId === undefined ? {} : { userId: String(userId) }),
    ...(chosen ? { category: chosen } : {}),
    ...(done ? { action: done } : {}),
  };
}

function describeEntry({ at, userId, category, severity, rule, action, text }: LogEntry): string {
  const done = action === 'block' || action === 'flag' ? DONE_NAMES[action] : action;
  return [
    `**${done}** · ${mentionUser(userId)} · ${timestamp(new Date(at), 'R')}`,
    subtext(
      [TEXTS.logSeverity(describeCategory(category, rule), severity), ...(rule ? [TEXTS.logRule(rule)] : [])].join(
        ' · ',
      ),
    ),
    ...(text ? [blockQuote(shorten(escapeMarkdown(text), TEXT_LENGTH))] : []),
  ].join('\n');
}

/** Stands for "all of them" among the values of a menu. */
export const ALL = 'all';

function filterRows(view: LogView) {
  const packed = packView(view);
  const all = (label: string, chosen: boolean) => ({ label, value: ALL, chosen });
  return [
    userSelect(customId(AREAS.logUser, packed), TEXTS.logAnyone, view.userId),
    optionSelect(customId(AREAS.logCategory, packed), TEXTS.logEveryCategory, [
      all(TEXTS.logEveryCategory, view.category === undefined),
      ...CATEGORIES.map((value) => ({ label: CATEGORY_NAMES[value], value, chosen: value === view.category })),
    ]),
    optionSelect(customId(AREAS.logAction, packed), TEXTS.logEveryAction, [
      all(TEXTS.logEveryAction, view.action === undefined),
      ...LOGGED_ACTIONS.map((value) => ({ label: DONE_NAMES[value], value, chosen: value === view.action })),
    ]),
  ];
}

/**
 * A page of the log, with the menus that narrow it.
 * @param page.next where the next page begins, null on the last
 * @param page.unwritten how many entries the store does not have yet
 * @param page.timedOutUntil until when the member that it is narrowed to gets no answers, null where they do
 */
export function logCard(
  entries: readonly LogEntry[],
  view: LogView,
  page: { isFirst: boolean; next: string | null; unwritten: number; timedOutUntil: Date | null },
): Card {
  const packed = packView(view);
  return card(
    COLOURS.notice,
    [
      textDisplay(`### ${TEXTS.logTitle}`),
      ...(view.userId && page.timedOutUntil ? timeOutParts(view.userId, page.timedOutUntil) : []),
      ...(entries.length > 0
        ? entries.map((entry) => textDisplay(describeEntry(entry)))
        : [textDisplay(TEXTS.logEmpty)]),
      ...unwrittenParts(page.unwritten),
      ...buttonRows([
        button(TEXTS.newest, customId(AREAS.log, packed), { disabled: page.isFirst }),
        button(TEXTS.older, customId(AREAS.log, packed, page.next ?? 'end'), { disabled: page.next === null }),
        button(TEXTS.logCsv, customId(AREAS.csv, packed), { disabled: entries.length === 0 }),
      ]),
      ...filterRows(view),
    ],
    { private: true },
  );
}
